#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace percuta::cli {

// Checks of what stands behind an option: what is wrong with it, nothing where it is right.

std::string check_day(const std::string& text);
std::string check_seed(const std::string& text);
std::string check_hours(const std::string& text);
std::string check_path(const std::string& text);
std::string check_folder(const std::string& text);
std::string check_word(const std::string& text, const std::vector<std::string>& words);

std::optional<std::int64_t> whole_number(std::string_view text);
std::optional<double> number(std::string_view text);

}  // namespace percuta::cli
