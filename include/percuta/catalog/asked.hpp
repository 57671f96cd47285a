#pragma once

#include <array>
#include <string_view>

namespace percuta::catalog {

/// How much of knowledge a verb needs; each holds the ones before it.
enum class Extent { screening, labels, models };

// What code asks for by name. Only these names compile, and `load` refuses knowledge that lacks one
// of them: what is missing is told, never read as a number.

/// By screening and the calendar already.
inline constexpr std::array<std::string_view, 4> asked_at_screening = {
    "new_course_intervals_count", "prophylaxis_before_d", "prophylaxis_least_d",
    "test_spot_reading_d"};

/// By plans.
inline constexpr std::array<std::string_view, 9> asked_by_plans = {
    "alike_depth_mm",    "assessed_after_d",      "avoid_hold_h",
    "elastin_told_d",    "enough_gain_frac",      "studied_dose_ratio",
    "unstated_area_cm2", "unstated_frequency_Hz", "unstated_interval_d"};

/// By the verification of solvers against published cases, in test/verify.
inline constexpr std::array<std::string_view, 4> asked_by_verification = {
    "adler_critical_pulse_d", "adler_three_pulse_interval_d", "adler_two_pulse_interval_d",
    "koppenol_relaxation_per_d"};

inline constexpr std::array<std::string_view, 1> asked_caveats = {"other-intervals"};

namespace detail {

template <class... Lists>
consteval std::string_view listed(std::string_view name, const Lists&... lists) {
  bool found = false;
  const auto look = [&](const auto& list) {
    for (const std::string_view known : list) {
      found = found || known == name;
    }
  };
  (look(lists), ...);
  if (!found) {
    throw "add this name to a list above, so that load asks for it";  // ends the compilation
  }
  return name;
}

}  // namespace detail

/// A parameter that code asks for.
struct AskedParameter {
  std::string_view name;
  consteval AskedParameter(const char* text)  // NOLINT(google-explicit-constructor): it is a name
      : name(detail::listed(text, asked_at_screening, asked_by_plans)) {}
};

/// A caveat that code asks for.
struct AskedCaveat {
  std::string_view name;
  consteval AskedCaveat(const char* text)  // NOLINT(google-explicit-constructor): it is a name
      : name(detail::listed(text, asked_caveats)) {}
};

}  // namespace percuta::catalog
