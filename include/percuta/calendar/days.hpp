#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/evidence/reason.hpp"
#include "percuta/intake/case.hpp"

namespace percuta::calendar {

using base::Date;

/// Which days suit: those of the week on which the clinic is open, outside the spans in which the
/// patient cannot come. Days after the year 9999 do not, because files cannot write them.
class FreeDays {
 public:
  explicit FreeDays(std::vector<intake::DateSpan> unavailable,
                    const std::vector<intake::Weekday>& open = every_day());

  [[nodiscard]] bool is_free(Date day) const { return first_from(day) == day; }

  /// The first day that suits from `day` on; nothing when none does.
  [[nodiscard]] std::optional<Date> first_from(Date day) const;

  /// The last day that suits from `day` back to `earliest`; nothing when none does.
  [[nodiscard]] std::optional<Date> last_until(Date day, Date earliest) const;

  /// Why a day does not suit; nothing when it does.
  [[nodiscard]] std::optional<evidence::Reason> why_not(Date day) const;

  /// The span of unavailable days around `day`, touching ones joined; nothing when it is in none.
  [[nodiscard]] std::optional<intake::DateSpan> span_around(Date day) const;

  static std::vector<intake::Weekday> every_day();

 private:
  static constexpr int days_of_week = 7;
  [[nodiscard]] bool is_open(Date day) const;

  std::vector<intake::DateSpan> spans_;    // sorted, apart by at least a day
  std::array<bool, days_of_week> open_{};  // from Sunday
};

}  // namespace percuta::calendar
