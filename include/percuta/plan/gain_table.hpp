#pragma once

#include <limits>
#include <span>
#include <vector>

#include "percuta/healing/parameters.hpp"
#include "percuta/num/parallel.hpp"

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

  /// Doses that a table is asked for.
  struct Asked {
    double low = 0;
    double high = std::numeric_limits<double>::infinity();
  };

  /// One for each of those people, as good as a whole one inside what it is asked for.
  static std::vector<GainTable> of(std::span<const healing::Parameters> people,
                                   const Timetable& timetable, const Asked& asked,
                                   const num::Parallel& how);

  /// Linear between the table's doses; beyond the last it stays.
  [[nodiscard]] double gain(double dose) const;

 private:
  GainTable() = default;

  std::vector<double> doses_;
  std::vector<double> gains_;
};

}  // namespace percuta::plan
