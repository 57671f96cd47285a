#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace percuta::intake {

/// The ways to read "severe acne (face) in the treatment area" as a condition: as written, without
/// what stands in brackets, without words of degree, without the treated place and who has it, and
/// without what `status_said` tells of. What says otherwise when or whether it was ("past", "no")
/// is never left out.
std::vector<std::string> condition_readings(std::string_view written);

/// An entry, or a part of one, without what says that examples follow: "np. opryszczka". Folded.
std::string without_lead(std::string_view folded);

/// What stands in the first brackets of an entry: another name of it, an example or a place.
std::string in_brackets(std::string_view written);

/// The same readings with one of a thing where many are written, and as Polish names what somebody
/// has ("chorobę"). Guesses: for exact look-up only, after everything else.
std::vector<std::string> singular_readings(const std::vector<std::string>& all);

/// A part of an entry with the word that it shares with the first or last part: "fungal" of "fungal
/// or bacterial infection".
std::vector<std::string> with_shared_words(const std::string& part, const std::string& first,
                                           const std::string& last);

}  // namespace percuta::intake
