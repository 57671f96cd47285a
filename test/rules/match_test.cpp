#include "percuta/rules/match.hpp"

#include "world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::rules {
namespace {

using intake::Case;
using testing::HasSubstr;

bool holds(const When& when, const Case& stated) {
  return match(when, known_of(stated), nullptr).has_value();
}

bool holds_in(const When& when, const Case& stated, std::size_t zone) {
  const auto known = known_of(stated);
  return match(when, known, &known.facts.zones[zone]).has_value();
}

constexpr std::size_t cheek = 0;
constexpr std::size_t chin = 1;
constexpr std::size_t belly = 2;

Case with(intake::Condition stated) {
  Case out = sound_case();
  out.patient.condition = {std::move(stated)};
  return out;
}

TEST(Match, FindsConditionsByGroupAndStatus) {
  When when = when_condition("acne");
  EXPECT_TRUE(holds(when, with(condition("cystic acne"))));
  EXPECT_FALSE(holds(when, with(condition("keloid"))));
  EXPECT_FALSE(holds(when, sound_case()));
  when.status = {intake::ConditionStatus::history};
  EXPECT_FALSE(holds(when, with(condition("acne"))));
  auto past = condition("acne");
  past.resolved = day("2026-01-01");
  EXPECT_TRUE(holds(when, with(past)));
}

TEST(Match, AsksWhereItLies) {
  const When here = when_condition("acne", Where::in_zone);
  EXPECT_TRUE(holds_in(here, with(condition("acne", {"chin"})), chin));
  EXPECT_FALSE(holds_in(here, with(condition("acne", {"chin"})), cheek));
  EXPECT_TRUE(holds_in(here, with(condition("acne", {"all"})), cheek));
  EXPECT_TRUE(holds_in(here, with(condition("acne")), cheek)) << "nobody said where";
  EXPECT_FALSE(holds_in(here, with(condition("acne", {"elsewhere"})), cheek));
}

TEST(Match, TakesTheFaceAsOne) {
  const When face = when_condition("infection", Where::on_face);
  const Case wart = with(condition("wart", {"chin"}));
  EXPECT_TRUE(holds_in(face, wart, chin));
  EXPECT_TRUE(holds_in(face, wart, cheek)) << "another place on the same face";
  EXPECT_FALSE(holds_in(face, wart, belly));
  EXPECT_TRUE(holds_in(face, with(condition("wart", {"belly"})), belly));
  EXPECT_FALSE(holds_in(face, with(condition("wart", {"belly"})), cheek));
  const When lips = when_condition("cold_sore", Where::on_face);
  EXPECT_TRUE(holds_in(lips, with(condition("herpes")), cheek)) << "on the face by its nature";
  EXPECT_FALSE(holds_in(lips, with(condition("herpes")), belly));
}

TEST(Match, TakesSilenceOnControlAndProphylaxisAsSuch) {
  When when = when_condition("diabetes");
  when.control = {intake::Control::unknown};
  EXPECT_TRUE(holds(when, with(condition("diabetes"))));
  auto controlled = condition("diabetes");
  controlled.control = intake::Control::controlled;
  EXPECT_FALSE(holds(when, with(controlled)));
  When sore = when_condition("cold_sore");
  sore.prophylaxis = {ProphylaxisIs::not_stated};
  EXPECT_TRUE(holds(sore, with(condition("herpes"))));
  auto planned = condition("herpes");
  planned.prophylaxis = intake::Prophylaxis::planned;
  EXPECT_FALSE(holds(sore, with(planned)));
  sore.prophylaxis = {ProphylaxisIs::planned};
  EXPECT_TRUE(holds(sore, with(planned)));
}

TEST(Match, AsksMedicinesForTimeAndRoute) {
  When when;
  when.medication = {{"isotretinoin"}};
  when.route = {intake::Route::oral};
  Case stated = sound_case();
  stated.patient.medication = {medication("roaccutane")};
  EXPECT_TRUE(holds(when, stated)) << "a route that is not stated counts as any";
  stated.patient.medication.front().route = intake::Route::topical;
  EXPECT_FALSE(holds(when, stated));
  stated.patient.medication = {medication("roaccutane", "2026-11-01")};
  EXPECT_FALSE(holds(when, stated));
  const auto stopped = match(when, known_of(stated), nullptr, Taken::stopped);
  ASSERT_TRUE(stopped);
  EXPECT_EQ(stopped->start, day("2026-11-01"));
}

TEST(Match, CountsDifferentMedicines) {
  When when;
  when.medication = {{"blood_thinner"}};
  when.at_least_count = 2;
  Case stated = sound_case();
  stated.patient.medication = {medication("aspirin"), medication("Aspirin")};
  EXPECT_FALSE(holds(when, stated)) << "the same medicine twice";
  stated.patient.medication.push_back(medication("warfarin"));
  EXPECT_TRUE(holds(when, stated));
}

TEST(Match, AsksProceduresForMaterialAndDepth) {
  When when = when_procedure("filler");
  when.material = {intake::FillerMaterial::permanent};
  Case stated = sound_case();
  stated.patient.procedure = {procedure("filler", "2026-01-01")};
  EXPECT_FALSE(holds_in(when, stated, cheek));
  stated.patient.procedure.front().material = intake::FillerMaterial::permanent;
  EXPECT_TRUE(holds_in(when, stated, cheek));
  EXPECT_FALSE(holds_in(when, stated, chin));
  When peel = when_procedure("peel");
  peel.peel_depth = {intake::PeelDepth::unknown};
  stated.patient.procedure = {procedure("peel", "2026-01-01")};
  EXPECT_TRUE(holds_in(peel, stated, cheek));
}

TEST(Match, CountsAProcedureWithoutADateAsToday) {
  Case stated = sound_case();
  stated.patient.procedure = {procedure("toxin", "2026-01-01")};
  stated.patient.procedure.front().date.reset();
  const auto known = known_of(stated);
  const auto found = match(when_procedure("toxin"), known, &known.facts.zones[cheek]);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->start, today);
  EXPECT_THAT(in_line(found->because), "procedure-undated name=toxin");
}

TEST(Match, AsksThePatient) {
  When young;
  young.age_y_below = 18;
  young.guardian_consent = false;
  Case stated = sound_case();
  EXPECT_FALSE(holds(young, stated));
  stated.patient.age_y = 18;
  EXPECT_FALSE(holds(young, stated));
  stated.patient.age_y = 17;
  EXPECT_TRUE(holds(young, stated));
  stated.patient.guardian_consent = true;
  EXPECT_FALSE(holds(young, stated));
  When between;
  between.age_y_from = 18;
  between.age_y_below = 22;
  for (const auto& [age, expected] : {std::pair{17, false}, {18, true}, {21, true}, {22, false}}) {
    stated.patient.age_y = age;
    EXPECT_EQ(holds(between, stated), expected) << age;
  }
  When dark;
  dark.phototype = {intake::Phototype::IV, intake::Phototype::V};
  EXPECT_FALSE(holds(dark, stated));
  stated.patient.phototype = intake::Phototype::V;
  EXPECT_TRUE(holds(dark, stated));
}

TEST(Match, AsksPregnancyOnlyWhereItIsAnswered) {
  When when;
  when.pregnancy = {intake::Pregnancy::pregnant, intake::Pregnancy::possible};
  Case stated = sound_case();
  EXPECT_FALSE(holds(when, stated));
  stated.patient.pregnancy = intake::Pregnancy::possible;
  EXPECT_TRUE(holds(when, stated));
  stated.patient.pregnancy = intake::Pregnancy::unknown;
  EXPECT_FALSE(holds(when, stated));
}

TEST(Match, KnowsAScarsFirstBirthday) {
  When when;
  when.scar_younger_y = 1;
  Case stated = sound_case();
  EXPECT_FALSE(holds(when, stated));
  stated.goal.scar_since = day("2025-12-06");
  EXPECT_TRUE(holds(when, stated));
  stated.goal.scar_since = day("2025-12-05");
  EXPECT_FALSE(holds(when, stated));
}

TEST(Match, AsksSiteAndIndication) {
  When when;
  when.site = {{"belly"}};
  EXPECT_TRUE(holds_in(when, sound_case(), belly));
  EXPECT_FALSE(holds_in(when, sound_case(), cheek));
  EXPECT_TRUE(is_zonal(when));
  When goal;
  goal.indication = {intake::Indication::melasma};
  EXPECT_FALSE(holds(goal, sound_case()));
  EXPECT_FALSE(is_zonal(goal));
}

TEST(Match, LeavesOutWhatIsExcepted) {
  When when = when_condition("acne");
  when.except_condition = {{"cystic_acne"}};
  EXPECT_TRUE(holds(when, with(condition("acne"))));
  EXPECT_FALSE(holds(when, with(condition("cystic_acne"))));
}

TEST(Match, KnowsHowLongAConditionHasBeenOver) {
  When recent = when_condition("acne");
  recent.over_within_d = 28;
  When long_ago = when_condition("acne");
  long_ago.over_longer_d = 28;
  auto past = condition("acne");
  past.status = intake::ConditionStatus::history;
  EXPECT_TRUE(holds(recent, with(past))) << "nobody said when";
  EXPECT_FALSE(holds(long_ago, with(past)));
  past.resolved = day("2026-11-08");
  EXPECT_TRUE(holds(recent, with(past))) << "27 days";
  past.resolved = day("2026-11-07");
  EXPECT_FALSE(holds(recent, with(past))) << "28 days";
  EXPECT_TRUE(holds(long_ago, with(past)));
}

TEST(Match, AsksForAssentAndCapacity) {
  When unasked;
  unasked.assent = false;
  When unable;
  unable.capacity = {intake::Capacity::in_doubt, intake::Capacity::no};
  Case stated = sound_case();
  EXPECT_TRUE(holds(unasked, stated));
  EXPECT_FALSE(holds(unable, stated));
  stated.patient.assent = true;
  stated.patient.capacity = intake::Capacity::in_doubt;
  EXPECT_FALSE(holds(unasked, stated));
  EXPECT_TRUE(holds(unable, stated));
}

TEST(Match, EveryKeyOfATableMustHold) {
  When when = when_condition("acne");
  when.phototype = {intake::Phototype::VI};
  EXPECT_FALSE(holds(when, with(condition("acne"))));
  when.phototype = {intake::Phototype::III};
  EXPECT_TRUE(holds(when, with(condition("acne"))));
}

TEST(Match, ATableThatAsksForNothingNeverHolds) { EXPECT_FALSE(holds(When{}, asked_case())); }

}  // namespace
}  // namespace percuta::rules
