#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/intake/words.hpp"

namespace percuta::intake {

/// The words between spaces, and one text of them.
std::vector<std::string> words_of(std::string_view text);
std::string joined(const std::vector<std::string>& words);

/// Without words of degree: "severe acne" as "acne". Folded.
std::string without_degrees(const std::string& text);

/// Without the treated place, who has it, and what `status_said` tells of. Folded.
std::string without_place_and_carrier(std::string text);

/// What an entry says of time itself: "history of cold sores" was, "prone to cold sores" is a
/// tendency. None: it says nothing, and counts as there today.
std::optional<ConditionStatus> status_said(std::string_view written);

}  // namespace percuta::intake
