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

TEST(Facts, TakeTheStatusThatANameTellsWhereNoneIsStated) {
  using enum ConditionStatus;
  EXPECT_EQ(condition({{"history of acne"}, {}, {}, {}, {}, {}, {}}).status, history);
  EXPECT_EQ(condition({{"prone to acne"}, {}, {}, {}, {}, {}, {}}).status, tendency);
  EXPECT_EQ(condition({{"history of acne"}, active, {}, {}, {}, {}, {}}).status, active);
}

TEST(Facts, TakeAConditionThatIsSaidToBeUncontrolledForThat) {
  EXPECT_EQ(condition({{"uncontrolled diabetes"}, {}, {}, {}, {}, {}, {}}).stated.control,
            Control::uncontrolled);
  EXPECT_EQ(condition({{"diabetes"}, {}, {}, {}, {}, {}, {}}).stated.control, std::nullopt);
}

TEST(Facts, TakeAMedicineAmongTheConditionsForOneThatIsTaken) {
  Case all = sound_case();
  all.patient.condition = {{{"severe warfarin"}, {}, {}, {}, {}, {}, {}},
                           {{"acne and aspirin"}, {}, {}, {}, {}, {}, {}},
                           {{"no aspirin"}, {}, {}, {}, {}, {}, {}}};
  all.patient.medication.clear();
  const Facts found = facts_of(all);
  ASSERT_EQ(found.medications.size(), 2U) << "a denied one is none";
  EXPECT_TRUE(found.medications[0].meaning.is("warfarin"));
  EXPECT_TRUE(found.medications[0].taken_now);
  EXPECT_TRUE(found.medications[1].meaning.is("aspirin"));
  ASSERT_EQ(found.unknown_words.size(), 3U) << "asked all the same";
  EXPECT_EQ(found.unknown_words[0].known_as, "medication");
  EXPECT_EQ(found.unknown_words[1].known_as, "medication");
  EXPECT_EQ(found.unknown_words[2].known_as, "");
}

TEST(Facts, TakeWhatABracketNamesToo) {
  Case all = sound_case();
  all.patient.condition = {{{"acne (herpes, something)"}, {}, {}, {}, {}, {}, {}}};
  const auto found = facts_of(all).conditions;
  ASSERT_EQ(found.size(), 2U);
  EXPECT_TRUE(found[0].meaning.is("acne"));
  EXPECT_TRUE(found[1].meaning.on_face) << "herpes";
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
  EXPECT_THAT(facts_of(sound_case()).numbing, IsEmpty());
  Case stated = sound_case();
  stated.anaesthetic.emplace().agents = {{{"lidocaine"}, 4}, {{"prilocaine"}, {}}};
  const auto numbing = facts_of(stated).numbing;
  ASSERT_EQ(numbing.size(), 1U);
  const auto& agents = numbing.front().agents;
  ASSERT_EQ(agents.size(), 2U);
  EXPECT_TRUE(agents[0].meaning.is("amide"));
  EXPECT_EQ(agents[0].stated.strength_pct, 4);
  EXPECT_TRUE(agents[1].meaning.is("prilocaine"));
}

Whereabouts where(ZoneIds zones, const char* name = "acne") {
  Condition stated;
  stated.name.text = name;
  stated.zones = std::move(zones);
  return condition(stated).where;
}

TEST(Where, IsToldByZonesSitesAndRegions) {
  EXPECT_EQ(where({"cheek"}).at("cheek"), Lies::here);
  EXPECT_EQ(where({"cheek"}).at("chin"), Lies::on_face);
  EXPECT_EQ(where({"cheek"}).at("belly"), Lies::elsewhere);
  EXPECT_EQ(where({"all"}).at("belly"), Lies::here);
  EXPECT_EQ(where({"face"}).at("chin"), Lies::here) << "a region that holds the zone's site";
  EXPECT_EQ(where({"face"}).at("belly"), Lies::elsewhere);
  EXPECT_EQ(where({"nose"}).at("chin"), Lies::on_face) << "a part of the face that is no site";
  EXPECT_EQ(where({"foot"}).at("chin"), Lies::elsewhere);
  EXPECT_EQ(where({"foot", "chin"}).at("chin"), Lies::here) << "the nearest of several";
}

TEST(Where, IsNotSaidUnlessItIsSaid) {
  EXPECT_EQ(where({}).at("cheek"), Lies::not_said);
  EXPECT_TRUE(may_lie_in(where({}), "cheek"));
  EXPECT_FALSE(may_lie_in(where({"elsewhere"}), "cheek"));
  EXPECT_EQ(where({}, "herpes").at("cheek"), Lies::here) << "on the face by nature";
  EXPECT_EQ(where({}, "herpes").at("belly"), Lies::elsewhere);
}

TEST(Where, AZoneOnARegionIsOneForEachOfItsSites) {
  Case stated = sound_case();
  stated.zone.resize(1);
  stated.zone[0].id = "whole";
  stated.zone[0].site.text = "face";
  stated.zone[0].area_cm2 = 60;
  Condition acne;
  acne.name.text = "acne";
  acne.zones = {"chin"};
  stated.patient.condition = {acne};
  const Facts all = facts_of(stated);
  ASSERT_EQ(all.zones.size(), 2U);
  EXPECT_EQ(all.zones[1].id, "whole-chin");
  EXPECT_EQ(all.zones[1].stated_id, "whole");
  EXPECT_EQ(all.zones[1].site, "chin");
  EXPECT_EQ(all.zones[1].area_cm2, 30);
  EXPECT_EQ(all.conditions[0].where.at("whole-chin"), Lies::here);
  EXPECT_EQ(all.conditions[0].where.at("whole-cheek"), Lies::on_face);
}

TEST(Facts, KeepWordsThatNobodyKnows) {
  Case stated = sound_case();
  stated.patient.medication = {{{"zorblax"}, {}, {}}, {{"aspirin"}, {}, {}}};
  const auto unknown = facts_of(stated).unknown_words;
  ASSERT_EQ(unknown.size(), 1U);
  EXPECT_EQ(unknown[0].text, "zorblax");
  EXPECT_EQ(unknown[0].kind, "medication");
  EXPECT_EQ(unknown[0].key, "patient.medication[0].name");
}

}  // namespace
}  // namespace percuta::intake
