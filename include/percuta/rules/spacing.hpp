#pragma once

#include <optional>
#include <span>

#include "percuta/intake/facts.hpp"
#include "percuta/rules/protocol.hpp"

namespace percuta::rules {

/// Days from one session to the next: what the protocol of the indication asks for, and the label
/// of the handpiece, which binds where it is stricter. The one place that tells it: screening
/// counts held sessions by it, the calendar sets new ones by it.
struct SpacingDays {
  int protocol_earliest_d = 0;
  int protocol_latest_d = 0;
  std::optional<int> label_d;

  [[nodiscard]] int earliest_d() const;
  [[nodiscard]] int latest_d() const;
};

/// Nothing where knowledge has no protocol for the indication and no label tells.
std::optional<SpacingDays> spacing_days(const intake::Facts& facts,
                                        std::span<const Protocol> protocols);

}  // namespace percuta::rules
