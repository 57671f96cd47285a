#include "percuta/intake/facts.hpp"

#include "support/small_world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::intake {
namespace {

using support::day;
using support::sound_case;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const base::Date today = day("2026-12-05");

Facts facts_of(const Case& stated) {
  static const support::SmallWorld world = support::small_world();
  return facts(stated, world.surroundings(), today);
}

ConditionFact condition(Condition stated) {
  Case all = sound_case();
  all.patient.condition = {std::move(stated)};
  return facts_of(all).conditions.front();
}

TEST(Facts, TranslateSynonymsAndGroups) {
  EXPECT_THAT(condition({{"Pimples"}, {}, {}, {}, {}, {}, {}}).meaning.ids, ElementsAre("acne"));
  const auto cystic = condition({{"cystic acne"}, {}, {}, {}, {}, {}, {}});
  EXPECT_TRUE(cystic.meaning.is("acne"));
  EXPECT_TRUE(cystic.meaning.is("cystic_acne"));
  EXPECT_FALSE(cystic.meaning.is("keloid"));
}

TEST(Facts, KnowWhatLiesOnTheFaceByNature) {
  EXPECT_TRUE(condition({{"herpes"}, {}, {}, {}, {}, {}, {}}).meaning.on_face);
  EXPECT_FALSE(condition({{"acne"}, {}, {}, {}, {}, {}, {}}).meaning.on_face);
}

TEST(Facts, TakeAConditionAsThereTodayUnlessSaidOtherwise) {
  using enum ConditionStatus;
  EXPECT_EQ(condition({{"acne"}, {}, {}, {}, {}, {}, {}}).status, active);
  EXPECT_EQ(condition({{"acne"}, tendency, {}, {}, {}, {}, {}}).status, tendency);
  EXPECT_EQ(condition({{"acne"}, active, {}, {}, day("2026-12-05"), {}, {}}).status, history);
  EXPECT_EQ(condition({{"acne"}, active, {}, {}, day("2026-12-06"), {}, {}}).status, active)
      << "resolves tomorrow";
  EXPECT_EQ(condition({{"acne"}, suspected, {}, {}, day("2026-12-06"), {}, {}}).status, suspected);
}

TEST(Facts, TakeAMedicineAsTakenUntilItIsStopped) {
  Case stated = sound_case();
  stated.patient.medication = {{{"aspirin"}, {}, {}},
                               {{"aspirin"}, {}, day("2026-12-05")},
                               {{"aspirin"}, {}, day("2026-12-06")}};
  const auto all = facts_of(stated).medications;
  EXPECT_TRUE(all[0].taken_now);
  EXPECT_FALSE(all[1].taken_now);
  EXPECT_TRUE(all[2].taken_now) << "the last day is still to come";
}

TEST(Facts, GiveAZoneTheDevicesSettingsUnlessItHasItsOwn) {
  Case stated = sound_case();
  stated.device.settings.depth_mm = 1.5;
  stated.device.settings.passes_count = 4;
  stated.zone[1].settings.depth_mm = 0.5;
  const auto zones = facts_of(stated).zones;
  EXPECT_EQ(zones[0].settings.depth_mm, 1.5);
  EXPECT_EQ(zones[1].settings.depth_mm, 0.5);
  EXPECT_EQ(zones[1].settings.passes_count, 4);
  EXPECT_EQ(zones[1].settings.frequency_Hz, std::nullopt);
}

TEST(Facts, KnowWhichZonesLieOnTheFace) {
  const auto zones = facts_of(sound_case()).zones;
  EXPECT_TRUE(zones[0].on_face);
  EXPECT_FALSE(zones[2].on_face);
  EXPECT_EQ(zones[2].site, "belly");
}

TEST(Facts, TakeAnInlineHandpieceAsItIs) {
  Case stated = sound_case();
  device::Handpiece own;
  own.id = "mine";
  own.max_depth_mm = 3;
  stated.device.handpiece = own;
  EXPECT_EQ(facts_of(stated).handpiece.max_depth_mm, 3);
  EXPECT_EQ(facts_of(sound_case()).handpiece.id, "pen-12");
}

TEST(Facts, TellTheAnaesthetic) {
  EXPECT_EQ(facts_of(sound_case()).anaesthetic, std::nullopt);
  Case stated = sound_case();
  stated.anaesthetic = Anaesthetic{{"lidocaine"}, 4, {}, {}};
  EXPECT_TRUE(facts_of(stated).anaesthetic->is("amide"));
}

TEST(Facts, WarnOfAProcedureThatNamesNoZone) {
  Case stated = sound_case();
  stated.patient.procedure = {{{"toxin"}, day("2026-12-01"), {}, {}, {}},
                              {{"filler"}, day("2026-12-01"), {"cheek"}, {}, {}}};
  EXPECT_THAT(facts_of(stated).warnings, ElementsAre(HasSubstr("\"toxin\" names no zone")));
  EXPECT_THAT(facts_of(sound_case()).warnings, IsEmpty());
}

TEST(LiesIn, KnowsAll) {
  EXPECT_TRUE(lies_in({"cheek"}, "cheek"));
  EXPECT_TRUE(lies_in({"all"}, "cheek"));
  EXPECT_FALSE(lies_in({"chin"}, "cheek"));
  EXPECT_FALSE(lies_in({}, "cheek"));
}

}  // namespace
}  // namespace percuta::intake
