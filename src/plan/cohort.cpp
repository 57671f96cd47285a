#include "percuta/plan/cohort.hpp"

#include "population.hpp"

#include "percuta/catalog/models.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::plan {
namespace {

constexpr std::size_t members_per_block = 32;  // fixed, so that threads change nothing

Ground ground(const TreatedZone& zone, const catalog::Catalog& catalog, const skin::Skin& skin,
              const strike::Parameters& needles, const barrier::Parameters& barrier) {
  Ground out{skin, strike::expected(skin, zone.handpiece, zone.motion, needles), barrier, {}};
  out.dose = relative_dose(out.injury, reference_injury(needles, catalog));
  return out;
}

barrier::Response closing(const TreatedZone& zone, const Cohort& cohort) {
  const barrier::Conditions conditions{zone.occluded, zone.age_y};
  const auto closure = [&](const Ground& one) {
    return barrier::closure(one.injury, one.skin, conditions, one.barrier);
  };
  std::vector<barrier::Closure> drawn;
  for (const Ground& member : cohort.members) {
    drawn.push_back(closure(member));
  }
  return barrier::respond(closure(cohort.typical), drawn);
}

Cohort draw(const TreatedZone& zone, const catalog::Catalog& catalog, std::uint64_t seed,
            const num::Parallel& how) {
  const catalog::Models& models = catalog.models;
  Cohort out;
  out.typical = ground(zone, catalog, zone.skin, models.strike.values, models.barrier.values);
  out.members.resize(members_count);
  num::for_blocks(members_count, members_per_block, how, [&](const num::Block& block) {
    for (std::size_t m = block.begin; m < block.end; ++m) {
      out.members[m] = ground(zone, catalog, member_skin(zone, seed, m),
                              member(models.strike, StreamOf::strike, seed, m),
                              member(models.barrier, StreamOf::barrier, seed, m));
    }
  });
  num::stop_if_asked(how);  // half of it is not kept
  out.barrier = closing(zone, out);
  return out;
}

}  // namespace

const Cohort& Cohorts::of(const TreatedZone& zone, const num::Parallel& how) {
  const ZoneKind kind = kind_of(zone);
  for (const auto& known : known_) {
    if (known->kind == kind) {
      return known->cohort;
    }
  }
  known_.push_back(std::make_unique<const Known>(Known{kind, draw(zone, *catalog_, seed_, how)}));
  return known_.back()->cohort;
}

}  // namespace percuta::plan
