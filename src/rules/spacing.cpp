#include "percuta/rules/spacing.hpp"

#include <algorithm>

#include "percuta/base/units.hpp"

namespace percuta::rules {

int SpacingDays::earliest_d() const { return std::max(protocol_earliest_d, label_d.value_or(0)); }

int SpacingDays::latest_d() const { return std::max(protocol_latest_d, earliest_d()); }

std::optional<SpacingDays> spacing_days(const intake::Facts& facts,
                                        std::span<const Protocol> protocols) {
  const Protocol* protocol = protocol_for(facts.stated.goal.indication, protocols);
  SpacingDays out;
  out.label_d = facts.handpiece.label_min_interval_d;
  if (protocol != nullptr) {
    out.protocol_earliest_d = base::days_from_weeks(protocol->interval_weeks.low);
    out.protocol_latest_d = base::days_from_weeks(protocol->interval_weeks.high);
  }
  return protocol == nullptr && !out.label_d ? std::nullopt : std::optional{out};
}

}  // namespace percuta::rules
