#include "percuta/rules/aftercare_advice.hpp"

#include <algorithm>

#include <unicode/timezone.h>

#include "percuta/base/problem.hpp"

namespace percuta::rules {

std::optional<std::string> emergency_number(const std::string& country,
                                            std::span<const EmergencyNumber> numbers) {
  for (const EmergencyNumber& one : numbers) {
    if (std::find(one.countries.begin(), one.countries.end(), country) != one.countries.end()) {
      return one.number;
    }
  }
  return std::nullopt;
}

std::optional<std::string> country_of(const std::string& time_zone) {
  constexpr std::int32_t room = 8;
  char region[room] = {};
  UErrorCode status = U_ZERO_ERROR;
  icu::TimeZone::getRegion(icu::UnicodeString::fromUTF8(time_zone), region, room, status);
  const std::string found = U_SUCCESS(status) != 0 ? region : "";
  return found.size() == 2 ? std::optional(found) : std::nullopt;  // "001" is the whole world
}

std::optional<double> hold_h(const Activity& activity, const Parameters& parameters) {
  if (!activity.hold) {
    return std::nullopt;
  }
  const auto parameter = parameters.find(activity.hold->text);
  return parameter == parameters.end() ? std::nullopt : std::optional(parameter->second.value);
}

std::vector<const Activity*> ending_between(double from_h, double to_h,
                                            std::span<const Activity> activities,
                                            const Parameters& parameters) {
  std::vector<const Activity*> out;
  for (const Activity& activity : activities) {
    const auto hours = hold_h(activity, parameters);
    if (activity.left_out == LeftOut::for_hours && hours && from_h < *hours && *hours <= to_h) {
      out.push_back(&activity);
    }
  }
  return out;
}

std::vector<base::Complaint> check(const Activity& activity, const std::string& key) {
  std::vector<base::Complaint> out;
  const bool always = activity.left_out == LeftOut::always;
  if (always == activity.hold.has_value()) {
    out.push_back({{key + ".hold"},
                   "bad-end",
                   base::quoted(activity.id) + (always ? " is always left out, and yet ends"
                                                       : " is left out, and nothing says how long"),
                   always ? "Remove `hold`." : "Name the parameter that tells the hours."});
  }
  if (always && activity.is_needed) {
    out.push_back({{key + ".is_needed"},
                   "bad-end",
                   base::quoted(activity.id) + " is always left out, and yet to be done",
                   "Remove one of the two."});
  }
  return out;
}

}  // namespace percuta::rules
