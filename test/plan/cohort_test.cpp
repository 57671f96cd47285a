#include "plan_world.hpp"
#include <gtest/gtest.h>

#include "percuta/base/fields.hpp"

namespace percuta::plan {
namespace {

std::vector<double> numbers(const Cohort& cohort) {
  std::vector<double> out;
  const auto add = [&](const base::FieldSpec&, double value) {
    out.push_back(value);
  };
  for (const Ground& one : cohort.members) {
    base::for_each_field(one.dose, add);
    base::for_each_field(one.barrier, add);
    out.push_back(one.skin.stratum_corneum_um);
    out.push_back(one.injury.depth_mm.mean);
  }
  out.insert(out.end(), cohort.barrier.tewl_ratio_high.begin(),
             cohort.barrier.tewl_ratio_high.end());
  return out;
}

TEST(PlanCohorts, AreDrawnOnceForZonesThatModelsCannotTellApart) {
  PlanWorld{}.with_basis([](const Basis& from) {
    auto zones = treated_zones(from.screened(), from.treatment);
    const Cohort& first = from.cohorts.of(zones[0]);
    TreatedZone same = zones[0];
    same.id = "elsewhere";
    same.motion.area_cm2 *= 2;
    EXPECT_EQ(&from.cohorts.of(same), &first);
    TreatedZone deeper = zones[0];
    deeper.motion.depth_mm += 0.25;
    EXPECT_NE(&from.cohorts.of(deeper), &first);
    EXPECT_GT(from.cohorts.of(deeper).typical.injury.depth_mm.mean,
              first.typical.injury.depth_mm.mean);
    EXPECT_EQ(&from.cohorts.of(zones[0]), &first);
  });
}

TEST(PlanCohorts, AreTheSameOnOneThreadAndOnTwoAndDifferBySeed) {
  PlanWorld{}.with_basis([](const Basis& from) {
    const TreatedZone zone = treated_zones(from.screened(), from.treatment).front();
    const auto drawn = [&](std::uint64_t seed, unsigned threads) {
      num::Parallel how;
      how.threads_count = threads;
      Cohorts cohorts(from.catalog, seed);
      return numbers(cohorts.of(zone, how));
    };
    EXPECT_EQ(drawn(7, 1), drawn(7, 2));
    EXPECT_NE(drawn(7, 1), drawn(8, 1));
  });
}

TEST(PlanCohorts, BandHoldsTheTypicalPersonAndMembersDiffer) {
  PlanWorld{}.with_basis([](const Basis& from) {
    const TreatedZone zone = treated_zones(from.screened(), from.treatment).front();
    const Cohort& cohort = from.cohorts.of(zone);
    ASSERT_EQ(cohort.members.size(), members_count);
    EXPECT_EQ(cohort.typical.skin.stratum_corneum_um, zone.skin.stratum_corneum_um);
    EXPECT_NE(cohort.members[0].dose.papillary, cohort.members[1].dose.papillary);
    EXPECT_LT(cohort.barrier.tewl_ratio_low[4], cohort.barrier.tewl_ratio[4]);
    EXPECT_GT(cohort.barrier.tewl_ratio_high[4], cohort.barrier.tewl_ratio[4]);
  });
}

TEST(PlanCohorts, GiveNoLayerMoreTheOlderSomebodyIs) {
  PlanWorld{}.with_basis([](const Basis& from) {
    for (const TreatedZone& zone : treated_zones(from.screened(), from.treatment)) {
      for (const double depth_mm : {0.25, 0.5, 1.0, 1.5, 2.0}) {
        healing::Dose before{0, 1e9, 1e9, 1e9};
        for (double age_y = 20; age_y <= 95; age_y += 15) {
          TreatedZone older = zone;
          older.motion.depth_mm = depth_mm;
          older.age_y = age_y;
          older.skin = skin::typical(zone.layers, zone.sex, age_y);
          Cohorts cohorts(from.catalog, 1);
          const healing::Dose dose = cohorts.of(older).typical.dose;
          constexpr double rounded = 1e-9;
          EXPECT_LE(dose.papillary, before.papillary * (1 + rounded)) << age_y;
          EXPECT_LE(dose.reticular, before.reticular * (1 + rounded)) << age_y;
          EXPECT_LE(dose.epidermis, before.epidermis * (1 + rounded)) << age_y;
          before = dose;
        }
      }
    }
  });
}

}  // namespace
}  // namespace percuta::plan
