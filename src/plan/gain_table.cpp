#include "percuta/plan/gain_table.hpp"

#include <algorithm>
#include <cmath>

#include "percuta/base/assert.hpp"
#include "percuta/healing/healing.hpp"

namespace percuta::plan {
namespace {

// Doses of the table: from a hundredth of the reference session to a hundred of it.
constexpr int rows_count = 21;
constexpr double lowest_dose = 0.01;
constexpr double decades = 4;

double dose_of(int row) { return lowest_dose * std::pow(10.0, decades * row / (rows_count - 1)); }

std::vector<healing::Dose> same_dose(const Timetable& timetable, double dose) {
  std::vector<healing::Dose> out;
  for (const double day : timetable.session_d) {
    out.push_back({day, dose, dose, dose});
  }
  return out;
}

}  // namespace

Timetable even_timetable(int sessions_count, double interval_d, double after_d) {
  Timetable out;
  for (int i = 0; i < sessions_count; ++i) {
    out.session_d.push_back(i * interval_d);
  }
  out.at_d = out.session_d.back() + after_d;
  return out;
}

double expected_gain(const Timetable& timetable, double dose, const healing::Parameters& person) {
  return healing::read(same_dose(timetable, dose), timetable.at_d, person).collagen_gain_ratio;
}

GainTable::GainTable(const Timetable& timetable, const healing::Parameters& parameters)
    : GainTable(
          of({&parameters, 1}, timetable, {}, {.threads_count = 1, .stop = {}, .progress = {}})
              .front()) {}

std::vector<GainTable> GainTable::of(std::span<const healing::Parameters> people,
                                     const Timetable& timetable, const Asked& asked,
                                     const num::Parallel& how) {
  GainTable empty;
  std::vector<std::vector<healing::Dose>> courses;
  empty.doses_.push_back(0);
  empty.gains_.push_back(0);
  for (int row = 0; row < rows_count; ++row) {
    if (dose_of(row + 1) < asked.low || dose_of(row - 1) > asked.high) {
      continue;  // no dose asked for lies beside it
    }
    empty.doses_.push_back(dose_of(row));
    courses.push_back(same_dose(timetable, dose_of(row)));
  }
  const auto gains = healing::collagen_gains(people, courses, timetable.at_d, how);
  std::vector<GainTable> out(people.size(), empty);
  for (std::size_t i = 0; i < gains.size(); ++i) {
    out[i / courses.size()].gains_.push_back(gains[i]);
  }
  return out;
}

double GainTable::gain(double dose) const {
  PERCUTA_EXPECT(dose >= 0);
  const auto above = std::upper_bound(doses_.begin(), doses_.end(), dose);
  if (above == doses_.end()) {
    return gains_.back();
  }
  const auto i = static_cast<std::size_t>(above - doses_.begin());
  const double share = (dose - doses_[i - 1]) / (doses_[i] - doses_[i - 1]);
  return gains_[i - 1] + share * (gains_[i] - gains_[i - 1]);
}

}  // namespace percuta::plan
