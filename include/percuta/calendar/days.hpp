#pragma once

#include <optional>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/intake/treatment.hpp"

namespace percuta::calendar {

using base::Date;

/// Which days suit. Every day does that lies in no span; days after the year 9999 do not, because
/// files cannot write them.
class FreeDays {
 public:
  explicit FreeDays(std::vector<intake::DateSpan> unavailable);

  [[nodiscard]] bool is_free(Date day) const { return first_from(day) == day; }

  /// The first day that suits from `day` on; nothing when none does.
  [[nodiscard]] std::optional<Date> first_from(Date day) const;

  /// The last day that suits from `day` back to `earliest`; nothing when none does.
  [[nodiscard]] std::optional<Date> last_until(Date day, Date earliest) const;

  /// The span of unavailable days around `day`, touching ones joined; nothing when it suits.
  [[nodiscard]] std::optional<intake::DateSpan> span_around(Date day) const;

 private:
  std::vector<intake::DateSpan> spans_;  // sorted, apart by at least a day
};

}  // namespace percuta::calendar
