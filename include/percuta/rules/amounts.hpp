#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/rules/wording.hpp"

namespace percuta::rules {

/// A number with a unit: "14 days", "a week", "1.5 mm". Units are h, months, mm and pct; hours,
/// days and weeks are one, and so are months and years.
struct Amount {
  double value = 0;
  std::string unit;

  friend bool operator==(const Amount&, const Amount&) = default;
};

/// A number kept under a name that ends in a unit, `hold_h`, `wait_d`, `age_y_below`, so; nothing
/// where the unit is none that sentences tell.
std::optional<Amount> amount_of(std::string_view name, double value);

/// What a sentence says in digits or in words of its language beside what its placeholders fill;
/// both ends of a range.
std::vector<Amount> amounts_in(const std::string& text, const Wording& wording);

}  // namespace percuta::rules
