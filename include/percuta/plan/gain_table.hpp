#pragma once

#include <vector>

#include "percuta/healing/parameters.hpp"

namespace percuta::plan {

/// When sessions happen and when their result is looked at.
struct Timetable {
  std::vector<double> session_d;  ///< days of the sessions, the first is 0
  double at_d = 0;                ///< day of the look
};

/// Sessions at equal distances, looked at `after_d` days after the last.
Timetable even_timetable(int sessions_count, double interval_d, double after_d);

/// Expected gain of collagen of one layer of the dermis, total over rest less 1, of a course whose
/// every session gives it that dose.
double expected_gain(const Timetable& timetable, double dose, const healing::Parameters& person);

/// Expected gain of collagen of one layer of the dermis by the dose of each session. Healing sees
/// settings through the doses alone, so that one table serves every setting.
class GainTable {
 public:
  GainTable(const Timetable& timetable, const healing::Parameters& parameters);

  /// Linear between the table's doses; beyond the last it stays.
  [[nodiscard]] double gain(double dose) const;

 private:
  std::vector<double> doses_;
  std::vector<double> gains_;
};

}  // namespace percuta::plan
