#include "percuta/inci/near_name.hpp"

#include <algorithm>

#include "percuta/inci/draft.hpp"

namespace percuta::inci {

std::optional<NearName> NearSearch::find(std::string_view key) {
  if (key.size() > NearIndex::longest || NearIndex::limit_for(key.size()) == 0 || budget_ <= 0) {
    return std::nullopt;
  }
  found_.clear();
  dictionary_.near_index().candidates(key, found_);
  budget_ -= 1 + static_cast<std::int64_t>(found_.size());
  std::optional<NearName> best;
  for (const std::uint32_t name : found_) {
    const std::string_view meant = dictionary_.near_index().key(name);
    const int limit = NearIndex::limit_for(std::max(key.size(), meant.size()));
    const int most = best ? std::min(best->cost, limit) : limit;
    const int cost = NearIndex::cost(key, meant, most);
    if (cost > most) {
      continue;
    }
    if (!best || cost < best->cost) {
      best = NearName{name, cost, {}};
    } else {
      weigh(*best, name);
    }
  }
  return best;
}

/// Of two names as near as each other the one that harms more is kept, the other told.
void NearSearch::weigh(NearName& kept, std::uint32_t rival) const {
  const auto& names = dictionary_.names();
  const auto& kept_classes = dictionary_.of(names[kept.name]).classes;
  const auto& rival_classes = dictionary_.of(names[rival]).classes;
  if (kept_classes == rival_classes) {
    return;
  }
  const bool graver = gravest(rival_classes) < gravest(kept_classes);
  kept.doubt = names[graver ? kept.name : rival].text;
  kept.name = graver ? rival : kept.name;
}

}  // namespace percuta::inci
