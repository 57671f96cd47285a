#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace percuta::intake {

/// An entry as it stands, and without what stands in its first brackets.
std::vector<std::string> without_brackets(std::string_view written);

/// What stands in the first brackets of an entry: another name of it, an example or a place.
std::string in_brackets(std::string_view written);

/// The same texts with one of a thing where many are written, and as Polish names what somebody
/// has ("chorobę"). Guesses: for exact look-up only, after everything else.
std::vector<std::string> singular_readings(const std::vector<std::string>& all);

/// A part of an entry with a word that it shares with another part: "fungal" of "fungal or
/// bacterial infection".
std::vector<std::string> with_shared_words(const std::string& part,
                                           const std::vector<std::string>& parts);

}  // namespace percuta::intake
