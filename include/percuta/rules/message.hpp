#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "percuta/intake/words.hpp"

namespace percuta::rules {

/// What fills a placeholder: a number, which decides plurals, or a text.
using Filling = std::variant<double, std::string>;
using Fillings = std::map<std::string, Filling>;

/// Hours as {hours} and {days}, each up to the next whole one: what is left out is never allowed
/// too early.
Fillings hours_told(double hours);

/// A sentence for patients as knowledge writes it, text with {placeholders} and plurals in ICU's
/// message format, taken apart.
struct Message {
  std::map<std::string, std::string>
      placeholders;                 ///< "plural", "select", "number", "spellout" or ""
  std::vector<std::string> texts;   ///< what stands between them, in order
  std::vector<std::string> faults;  ///< why it could not be said, or not well
};

/// Takes a sentence apart. Each plural must have the forms that the language has.
Message read_message(const std::string& pattern, intake::Language language);

/// The sentence with its placeholders filled, as people of that language write numbers; nothing
/// where it is broken or a filling is missing.
std::optional<std::string> filled(const std::string& pattern, const Fillings& fillings,
                                  intake::Language language);

/// The sentence with those of its placeholders filled for which there is something; the others
/// stay.
std::string filled_in_part(const std::string& pattern, const Fillings& fillings,
                           intake::Language language);

/// Language and country as software names them: "en-GB", "pt-BR", "de".
std::string locale_of(intake::Language language);

/// The words of a text in lower case, without signs and digits.
std::vector<std::string> words_of(const std::string& text);

/// Whether one of its words is among those that deny.
bool denies(const std::string& text, const std::vector<std::string>& negations);

/// The numbers of a text that are written in digits.
std::multiset<std::string> digits_of(const std::string& text);

}  // namespace percuta::rules
