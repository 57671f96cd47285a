#pragma once

#include <algorithm>
#include <vector>

#include "healing/person.hpp"

#include "percuta/healing/healing.hpp"
#include "percuta/num/spread.hpp"

namespace percuta::healing {

/// Every number of `person()` known to `times` a third either way, people a tenth apart; crowding
/// from no effect on.
inline std::vector<num::Spread> spreads(double times = 1) {
  std::vector<num::Spread> out;
  Parameters typical = person();
  base::for_each_field(typical, [&](const base::FieldSpec& spec, double& value) {
    const bool reference = spec.name.starts_with("reference_");
    const bool crowds = spec.name == "collagen_mmp_cut_per_d" ||
                        spec.name == "maturation_block_ratio" || spec.name == "retrauma_loss_frac";
    const double low = crowds ? 0 : std::max(0.0, value * (1 - 0.3 * times));
    const double high = crowds ? value * (1 + times) : value * (1 + 0.4 * times);
    out.push_back(reference ? num::Spread{value, value, value, 0}
                            : num::Spread{value, low, high, 0.1});
  });
  return out;
}

inline std::vector<Dose> regular(int sessions, double interval_d, double amount = 1) {
  std::vector<Dose> out;
  for (int i = 0; i < sessions; ++i) {
    out.push_back({i * interval_d, amount, amount, amount});
  }
  return out;
}

}  // namespace percuta::healing
