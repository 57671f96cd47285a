#include "checks.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "percuta/base/date.hpp"
#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"

namespace percuta::cli {
namespace {

template <class T>
std::optional<T> whole(std::string_view text) {
  T value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional{value}
                                                                  : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> whole_number(std::string_view text) {
  return whole<std::int64_t>(text);
}

std::optional<double> number(std::string_view text) {
  const auto value = whole<double>(text);
  return value && std::isfinite(*value) ? value : std::nullopt;
}

std::string check_day(const std::string& text) {
  return base::parse_date(text)
             ? std::string{}
             : base::quoted(text) + " is not a day; write year-month-day, like 2026-12-01";
}

std::string check_seed(const std::string& text) {
  return whole_number(text) ? std::string{}
                            : fmt::format("{} is no whole number from {} to {}", base::quoted(text),
                                          std::numeric_limits<std::int64_t>::min(),
                                          std::numeric_limits<std::int64_t>::max());
}

std::string check_hours(const std::string& text) {
  constexpr double most_h = 10000;  // beyond a year nothing waits any more
  const auto hours = number(text);
  return hours && *hours >= 0 && *hours <= most_h
             ? std::string{}
             : fmt::format("{} is no number of hours from 0 to {:g}", base::quoted(text), most_h);
}

std::string check_path(const std::string& text) {
  return text.empty() ? "the name is empty" : std::string{};
}

std::string check_folder(const std::string& text) {
  return text == "-" ? "several files are written, so that it takes a folder, not standard output"
                     : check_path(text);
}

std::string check_word(const std::string& text, const std::vector<std::string>& words) {
  if (std::find(words.begin(), words.end(), text) != words.end()) {
    return {};
  }
  const auto meant = base::nearest(text, words);
  return meant ? fmt::format("{} is unknown. Did you mean {}?", base::quoted(text), *meant)
               : fmt::format("{} is unknown; known are {}", base::quoted(text),
                             fmt::join(words, ", "));
}

}  // namespace percuta::cli
