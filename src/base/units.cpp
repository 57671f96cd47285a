#include "percuta/base/units.hpp"

#include <cmath>

namespace percuta::base {

std::string_view unit_suffix(std::string_view name) {
  for (const std::string_view side : {std::string_view{"_low"}, std::string_view{"_high"}}) {
    if (name.ends_with(side)) {
      name.remove_suffix(side.size());
      break;
    }
  }
  for (const std::string_view suffix : unit_suffixes) {
    if (name.ends_with(suffix)) {
      return suffix;
    }
  }
  return {};
}

int days_from_weeks(double weeks) { return static_cast<int>(std::lround(weeks * days_per_week)); }

double weeks_from_days(int days) { return static_cast<double>(days) / days_per_week; }

}  // namespace percuta::base
