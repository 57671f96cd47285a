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

healing::Dose times(const healing::Dose& dose, const healing::Dose& share) {
  return {dose.day_d, dose.papillary * share.papillary, dose.reticular * share.reticular,
          dose.epidermis * share.epidermis};
}

void close(const TreatedZone& zone, Cohort& cohort) {
  const auto closure = [&](const Ground& one) {
    return barrier::closure(one.injury, one.skin, zone.after, one.barrier);
  };
  std::vector<barrier::Closure> drawn;
  for (const Ground& member : cohort.members) {
    drawn.push_back(closure(member));
    cohort.recovered_h.push_back(drawn.back().recovered_h());
  }
  cohort.barrier = barrier::respond(closure(cohort.typical), drawn);
}

Cohort draw(const TreatedZone& zone, const catalog::Catalog& catalog, std::uint64_t seed,
            const num::Parallel& how) {
  const catalog::Models& models = catalog.models;
  const num::Scramblings points{seed, 0};
  Cohort out;
  out.typical = ground(zone, catalog, zone.skin, models.strike.values, models.barrier.values);
  out.members.resize(members_count);
  num::for_blocks(members_count, members_per_block, how, [&](const num::Block& block) {
    for (std::size_t m = block.begin; m < block.end; ++m) {
      out.members[m] = ground(zone, catalog, member_skin(zone, points, m),
                              member(models.strike, StreamOf::strike, points, m),
                              member(models.barrier, StreamOf::barrier, points, m));
    }
  });
  num::stop_if_asked(how);  // half of it is not kept
  const healing::Dose share = share_at_age(zone, out.typical.injury, models.strike.values);
  out.typical.dose = times(out.typical.dose, share);
  for (Ground& member : out.members) {
    member.dose = times(member.dose, share);
  }
  close(zone, out);
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
