#include "percuta/plan/gain_table.hpp"

#include <algorithm>
#include <cmath>

#include "percuta/healing/healing.hpp"

namespace percuta::plan {
namespace {

// Doses of the table: from a hundredth of the reference session to a hundred of it.
constexpr int rows_count = 21;
constexpr double lowest_dose = 0.01;
constexpr double decades = 4;

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
  std::vector<healing::Dose> course;
  for (const double day : timetable.session_d) {
    course.push_back({day, dose, dose, dose});
  }
  return healing::read(course, timetable.at_d, person).collagen_gain_ratio;
}

GainTable::GainTable(const Timetable& timetable, const healing::Parameters& parameters) {
  doses_.push_back(0);
  gains_.push_back(0);
  for (int row = 0; row < rows_count; ++row) {
    const double dose = lowest_dose * std::pow(10.0, decades * row / (rows_count - 1));
    doses_.push_back(dose);
    gains_.push_back(expected_gain(timetable, dose, parameters));
  }
}

double GainTable::gain(double dose) const {
  const auto above = std::upper_bound(doses_.begin(), doses_.end(), dose);
  if (above == doses_.end()) {
    return gains_.back();
  }
  const auto i = static_cast<std::size_t>(above - doses_.begin());
  const double share = (dose - doses_[i - 1]) / (doses_[i] - doses_[i - 1]);
  return gains_[i - 1] + share * (gains_[i] - gains_[i - 1]);
}

}  // namespace percuta::plan
