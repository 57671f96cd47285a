#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace percuta::validation {

/// Lines of two pages that differ in their words, or in a number by more than 2 % of it.
std::vector<std::string> differences(std::string_view kept, std::string_view made);

}  // namespace percuta::validation
