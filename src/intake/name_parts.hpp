#pragma once

#include <cstdint>
#include <string_view>

namespace percuta::intake {

/// What a word beside the name of a medicine tells.
enum NamePart : std::uint8_t {
  name_itself = 1U << 0,
  strength = 1U << 1,  ///< numbers, units, how often
  maker = 1U << 2,     ///< who sells it
  salt = 1U << 3,      ///< hydrochloride, anhydrous, of salmon
  form_on = 1U << 4,   ///< cream, drops: put somewhere
  form_in = 1U << 5,   ///< tablets, pens: swallowed or injected
};

/// Of a folded word, in the languages that labels are written in. Salts are read by their stems, so
/// that "hemifumarato", "hydrogensulfate" and "trihydraté" need no row of their own.
NamePart part_of(std::string_view word);

/// A folded German word without the salt that is written in one with it: "rocuronium" of
/// "rocuroniumbromid", "picosulfat" of "natriumpicosulfat". Otherwise the word.
std::string_view without_joined_salt(std::string_view word);

/// Whether four letters behind a hyphen only tell biological medicines of one kind apart:
/// "adalimumab-aaty".
bool is_biosimilar_mark(std::string_view before, std::string_view mark);

}  // namespace percuta::intake
