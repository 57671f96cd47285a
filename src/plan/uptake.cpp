#include "percuta/barrier/uptake.hpp"

#include <algorithm>

#include "population.hpp"

#include "percuta/plan/make_plan.hpp"

namespace percuta::plan {
namespace {

// A band needs its ends to a few per cent only, and every member follows every ingredient. The
// first so many of the members fill their worlds evenly too.
constexpr std::size_t followed_members_count = 64;

// Takes up ingredients at one zone.
class Uptaker {
 public:
  Uptaker(const Basis& from, const TreatedZone& zone) : from_(from), conditions_(zone.after) {}

  [[nodiscard]] const catalog::Permeant& permeant(const Applied& applied) const {
    return from_.catalog.permeants.find(applied.inci)->second;
  }

  [[nodiscard]] barrier::Application application(const Applied& applied,
                                                 const barrier::Parameters& parameters) const {
    return catalog::usual_product(permeant(applied), applied.from_h, parameters);
  }

  // What is not known of a molecule is drawn apart: the same whatever else is put on.
  [[nodiscard]] double world_z(const Applied& applied, std::size_t index) const {
    const auto& all = from_.catalog.permeants;
    const auto number = std::distance(all.begin(), all.find(applied.inci));
    return world_point(StreamOf::permeant, {from_.cohorts.seed(), 0}, index)
        .normal(static_cast<std::uint32_t>(number));
  }

  [[nodiscard]] barrier::Uptake operator()(const Applied& applied, const Ground& ground,
                                           double world_z, barrier::Mesh mesh) const {
    return barrier::take_up(applied.inci, catalog::molecule(permeant(applied), world_z),
                            application(applied, ground.barrier),
                            {ground.injury, ground.skin, conditions_}, ground.barrier, mesh);
  }

  [[nodiscard]] const barrier::Conditions& conditions() const { return conditions_; }

 private:
  const Basis& from_;
  barrier::Conditions conditions_;
};

}  // namespace

std::vector<barrier::Uptake> predict_uptake(const Basis& from, const TreatedZone& zone) {
  if (from.applied.empty()) {
    return {};
  }
  const Cohort& cohort = from.cohorts.of(zone, from.how);
  const Uptaker take_up(from, zone);
  const std::size_t count = from.applied.size();
  std::vector<std::vector<barrier::Uptake>> draws(
      count, std::vector<barrier::Uptake>(followed_members_count));
  constexpr std::size_t block_size = 2;
  num::for_blocks(followed_members_count, block_size, from.how, [&](const num::Block& block) {
    for (std::size_t m = block.begin; m < block.end; ++m) {
      for (std::size_t i = 0; i < count; ++i) {
        draws[i][m] = take_up(from.applied[i], cohort.members[m],
                              take_up.world_z(from.applied[i], m), barrier::Mesh::coarse);
      }
    }
  });
  std::vector<barrier::Uptake> out;
  for (std::size_t i = 0; i < count; ++i) {
    num::stop_if_asked(from.how);
    out.push_back(take_up(from.applied[i], cohort.typical, 0, barrier::Mesh::fast));
    barrier::add_band(draws[i], out.back());
  }
  return out;
}

std::optional<Permeation> follow_uptake(const Basis& from, const TreatedZone& zone,
                                        const std::vector<barrier::Uptake>& uptake) {
  const Applied* most = nullptr;
  std::pair<bool, double> rank;
  for (std::size_t i = 0; i < std::min(uptake.size(), from.applied.size()); ++i) {
    const std::pair own{from.applied[i].verdict == rules::Verdict::avoid,
                        uptake[i].enhancement_ratio.value_or(0)};
    if (most == nullptr || own > rank) {
      most = &from.applied[i];
      rank = own;
    }
  }
  if (most == nullptr) {
    return std::nullopt;
  }
  const Ground& ground = from.cohorts.of(zone, from.how).typical;
  const Uptaker take_up(from, zone);
  Permeation out;
  out.ingredient = most->inci;
  out.application = take_up.application(*most, ground.barrier);
  out.stratum_corneum_um = zone.skin.stratum_corneum_um;
  const auto follow = [&](const barrier::Closure& channels) {
    return barrier::follow(catalog::molecule(take_up.permeant(*most)), out.application,
                           {ground.skin, channels, ground.injury.depth_mm.mean}, ground.barrier,
                           barrier::hours_followed());
  };
  out.way =
      follow(barrier::closure(ground.injury, ground.skin, take_up.conditions(), ground.barrier));
  out.intact = follow({});
  constexpr double ug_per_cm2_in_mg_per_mL_um = 0.1;
  const double dose_ug_per_cm2 = out.application.concentration_mg_per_mL * out.application.film_um *
                                 ug_per_cm2_in_mg_per_mL_um;
  const auto through = [&](const barrier::Passage& way) {
    std::vector<double> shares;
    for (const double absorbed : way.absorbed_ug_per_cm2) {
      shares.push_back(absorbed / dose_ug_per_cm2);
    }
    return shares;
  };
  out.through_frac = through(out.way);
  out.intact_through_frac = through(out.intact);
  return out;
}

}  // namespace percuta::plan
