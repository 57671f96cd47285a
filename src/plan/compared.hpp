#pragma once

// What rows of a comparison hold, made of numbers and words.

#include <algorithm>
#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/percent.hpp"
#include "percuta/plan/comparison.hpp"

namespace percuta::plan {

inline ComparedValue number(double value) { return {.value = value}; }

template <std::integral T>
ComparedValue count(T value) {
  return {.value = static_cast<double>(value)};
}

inline ComparedValue word(std::string_view text) { return {.word = std::string(text)}; }

inline ComparedValue yes_or_no(bool holds) { return word(holds ? "yes" : "no"); }

inline ComparedValue share(double frac) { return {.value = base::percent * frac}; }

inline ComparedValue share(double frac, double low, double high) {
  return {.value = base::percent * frac, .low = base::percent * low, .high = base::percent * high};
}

inline std::vector<double> times(double factor, std::vector<double> values) {
  for (double& value : values) {
    value *= factor;
  }
  return values;
}

// "row-strikes-through-the-dermis" in %: "strikes_through_the_dermis_pct"; of a zone, product or
// risk with its name in brackets, so that it is the same wherever it is asked for.
inline std::string key_of(const evidence::Reason& what, const std::string& unit) {
  static const std::map<std::string_view, std::string_view> suffixes = {
      {"", ""},    {"mm", "_mm"},       {"%", "_pct"},          {"h", "_h"},
      {"d", "_d"}, {"weeks", "_weeks"}, {"per cm²", "_per_cm2"}};
  constexpr std::string_view begin = "row-";
  std::string out = what.code.substr(begin.size());
  std::replace(out.begin(), out.end(), '-', '_');
  for (const auto& [name, value] : what.values) {
    out += "." + std::get<std::string>(value);
  }
  return out + std::string(suffixes.at(unit));
}

inline std::optional<NeedledZone> needles_of(const NamedPlan& named) {
  return named.needled ? std::optional(NeedledZone{named.needled->id, *named.needled->skin,
                                                   *named.needled->injury})
                       : std::nullopt;
}

}  // namespace percuta::plan
