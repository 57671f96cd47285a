#include "plan_world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::plan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

rules::Risk risk(std::string id, std::string name, std::string says) {
  rules::Risk out;
  out.id = std::move(id);
  out.name = std::move(name);
  out.says = std::move(says);
  return out;
}

TEST(MakePlan, TellsSettingsOnceForZonesThatAgree) {
  PlanWorld world;
  world.stated.device.settings.passes_count = 4;
  world.stated.device.settings.depth_mm = 0.75;
  world.stated.zone[2].settings.depth_mm = 0.5;
  EXPECT_EQ(
      told(world.plan().first.settings),
      "settings-and-passes-of ceiling_mm=1.5 depth_mm=0.75 passes_count=4 start_mm=0.5 "
      "zones=cheek, chin [bleeding, cheek, chin, depth-face, studied_dose_ratio, technique-pen]\n"
      "settings-and-passes-of ceiling_mm=1 depth_mm=0.5 passes_count=4 start_mm=0.5 "
      "zones=belly [belly, bleeding, depth-belly, studied_dose_ratio, technique-pen]\n");
}

TEST(MakePlan, SumsUpTheScreening) {
  PlanWorld world;
  world.screening.decision = rules::Decision::treat_with_caution;
  world.screening.provisional = true;
  rules::Finding finding;
  finding.rule = "herpes";
  finding.zone = "cheek";
  finding.action = "Ask for tablets.";
  world.screening.findings = {finding};
  world.screening.not_stated = {{"keloid", "Any keloids?", {}}};
  const First first = world.plan().first;
  EXPECT_EQ(first.decision, rules::Decision::treat_with_caution);
  EXPECT_TRUE(first.provisional);
  EXPECT_THAT(first.unanswered, ElementsAre("Any keloids?"));
  EXPECT_EQ(told(first.before_starting),
            "finding-action-here says=Ask for tablets. zone=cheek [herpes]\n");
}

TEST(MakePlan, TellsTheDatesAndWhyThereAreNone) {
  PlanWorld world;
  const auto day = support::day;
  calendar::Session fits;
  fits.number = 1;
  fits.earliest = day("2026-12-10");
  fits.planned = day("2026-12-11");
  fits.latest = day("2026-12-20");
  calendar::Session none = fits;
  none.number = 2;
  none.planned.reset();
  none.because = evidence::reason("no-day-in-window");
  world.calendar.sessions = {fits, none};
  EXPECT_EQ(
      told(world.plan().first.dates),
      "session-on day=2026-12-11 earliest=2026-12-10 latest=2026-12-20 session_count=1 time=\n"
      "session-without-day earliest=2026-12-10 latest=2026-12-20 session_count=2\n");
  world.calendar.sessions.clear();
  world.calendar.why_none = evidence::reason("ask-first");
  EXPECT_EQ(told(world.plan().first.dates), "ask-first\n");
}

TEST(MakePlan, NamesTheRisksThatConcernThisPerson) {
  PlanWorld world;
  rules::When dark;
  dark.phototype = {intake::Phototype::V, intake::Phototype::VI};
  world.catalog.risks = {risk("risk-redness", "Redness", "Expected."),
                         risk("risk-pigment", "Dark patches", "5 of 30.")};
  world.catalog.risks.back().when = {dark};
  EXPECT_EQ(told(world.plan().first.risks), "risk name=Redness says=Expected. [risk-redness]\n");
  world.stated.patient.phototype = intake::Phototype::V;
  EXPECT_THAT(world.plan().first.risks, SizeIs(2));
}

TEST(MakePlan, PreparesNobodyWhoIsRefused) {
  PlanWorld world;
  world.calendar.precare = rules::Preparation{};
  EXPECT_TRUE(world.plan().precare.has_value());
  world.screening.decision = rules::Decision::do_not_treat;
  world.screening.zones.front().decision = rules::Decision::do_not_treat;
  world.screening.zones.front().planned = false;
  EXPECT_TRUE(world.plan().precare.has_value()) << "other zones are treated";
  world.decide(rules::Decision::do_not_treat);
  EXPECT_FALSE(world.plan().precare.has_value());
}

TEST(Aftercare, IsSortedByWhatComesFirst) {
  PlanWorld world;
  world.catalog.parameters["short_h"].value = 24;
  world.catalog.parameters["long_h"].value = 72;
  world.catalog.activities = {{"pool", "Swimming", {{"long_h"}}, "", {}, {}},
                              {"sunscreen", "Sunscreen", {{"short_h"}}, "", {}, {}}};
  world.catalog.signs = {
      {"itch", "Itching", rules::Urgency::soon, {}, "", {}},
      {"throat", "Swollen throat", rules::Urgency::emergency, {}, "", {}},
      {"pus", "Pus for {days} days", rules::Urgency::same_day, {{"long_h"}}, "", {}}};
  const Aftercare care = world.plan().aftercare;
  ASSERT_THAT(care.waiting, SizeIs(2));
  EXPECT_EQ(care.waiting.front().id, "sunscreen");
  EXPECT_EQ(care.waiting.back().until_h, 72);
  ASSERT_THAT(care.call_the_clinic_if, SizeIs(3));
  EXPECT_EQ(care.call_the_clinic_if.front().id, "throat");
  EXPECT_EQ(care.call_the_clinic_if[1].from_h, 72);
  EXPECT_EQ(care.call_the_clinic_if[1].sign, "Pus for {days} days");
  EXPECT_EQ(care.call_the_clinic_if.back().from_h, 0);
}

TEST(Aftercare, WhatLastsACourseOrAlwaysComesAfterHours) {
  PlanWorld world;
  world.catalog.parameters["short_h"].value = 24;
  world.catalog.parameters["long_h"].value = 72;
  rules::Activity picking{"picking", "Do not pick.", {}, "", {}, {}};
  picking.left_out = rules::LeftOut::always;
  rules::Activity roller{"roller", "No roller.", {{"short_h"}}, "", {}, {}};
  roller.left_out = rules::LeftOut::whole_course;
  world.catalog.activities = {picking, roller, {"pool", "Swimming", {{"long_h"}}, "", {}, {}}};
  const Aftercare care = world.plan().aftercare;
  ASSERT_THAT(care.waiting, SizeIs(3));
  EXPECT_EQ(care.waiting[0].id, "pool");
  EXPECT_EQ(care.waiting[1].id, "roller");
  EXPECT_EQ(care.waiting[1].until_h, 24);
  EXPECT_EQ(care.waiting[2].until_h, std::nullopt);
}

TEST(Aftercare, TellsWhatStaysAwayAndWhatHelps) {
  using inci::IngredientClass;
  PlanWorld world;
  world.catalog.parameters["hold_h"].value = 72;
  rules::Window avoid;
  avoid.id = "avoid";
  avoid.classes = {IngredientClass::retinoid, IngredientClass::aha};
  avoid.verdict = rules::Verdict::avoid;
  avoid.hold = {"hold_h"};
  avoid.sources = {{"doe2016.fig3"}};
  rules::Window helps = avoid;
  helps.id = "helps";
  helps.classes = {IngredientClass::copper_peptide};
  helps.verdict = rules::Verdict::recommended;
  world.catalog.windows = {avoid, helps};
  const Aftercare care = world.plan().aftercare;
  ASSERT_THAT(care.windows, SizeIs(2));
  EXPECT_EQ(care.windows[1].ingredient, IngredientClass::aha);
  EXPECT_EQ(care.windows[1].to_h, 72);
  EXPECT_THAT(care.windows[1].sources, ElementsAre("doe2016.fig3"));
  EXPECT_EQ(told(care.advice), "supports-healing classes=copper peptide from_h=72 [helps]\n");
}

TEST(Aftercare, SaysWhenAProductIsFirstUsedAgain) {
  PlanWorld world;
  rules::ProductVerdict serum;
  serum.name = "Serum";
  serum.verdict = rules::Verdict::avoid;
  serum.allowed_from_h = 72;
  world.products.products = {serum};
  EXPECT_EQ(world.plan().aftercare.products.front().allowed_from, std::nullopt);
  world.calendar.first_uses = {{"2026-12-14T10:00:00+01:00", "", 1, 72, "Serum"},
                               {"2027-01-14T10:00:00+01:00", "", 2, 72, "Serum"}};
  EXPECT_EQ(world.plan().aftercare.products.front().allowed_from, "2026-12-14T10:00:00+01:00");
  serum.allowed_from_h = 24;
  world.products.products.insert(world.products.products.begin(), serum);
  world.calendar.first_uses.insert(world.calendar.first_uses.begin(),
                                   {"2026-12-12T10:00:00+01:00", "", 1, 24, "Serum"});
  const auto products = world.plan().aftercare.products;
  EXPECT_EQ(products.front().allowed_from, "2026-12-12T10:00:00+01:00");
  EXPECT_EQ(products.back().allowed_from, "2026-12-14T10:00:00+01:00") << "two of one name";
}

TEST(Doubts, NameEveryDisputeThatThisPlanRestsOnAndNoOther) {
  PlanWorld world;
  world.catalog.depths.sites[0].ceiling_depth_mm.disputes = {{{"roe2017"}, "2.5 mm."}};
  world.catalog.depths.targets[1].depth_mm.disputes = {{{"roe2018"}, "Not used here."}};
  world.catalog.risks = {risk("risk", "Risk", "Says.")};
  world.catalog.risks.back().disputes = {{{"roe2019"}, "Never seen."}};
  const Plan plan = world.plan();
  ASSERT_THAT(plan.disagreements, SizeIs(2));
  EXPECT_EQ(plan.disagreements[0].about, "depth-face");
  EXPECT_EQ(plan.disagreements[0].ours, "Face.");
  EXPECT_EQ(plan.disagreements[0].source, "roe2017");
  EXPECT_EQ(plan.disagreements[0].says, "2.5 mm.");
  EXPECT_EQ(plan.disagreements[1].about, "risk");
}

TEST(Doubts, CountWhatIsAssumed) {
  PlanWorld world;
  for (auto& site : world.catalog.depths.sites) {
    site.start_depth_mm.grade = evidence::Grade::label;
    site.ceiling_depth_mm.grade = evidence::Grade::label;
  }
  for (auto& target : world.catalog.depths.targets) {
    target.depth_mm.grade = evidence::Grade::label;
  }
  EXPECT_THAT(world.plan().assumptions, IsEmpty());
  world.catalog.depths.sites[1].start_depth_mm.grade = evidence::Grade::assumption;
  EXPECT_EQ(told(world.plan().assumptions), "assumption says=Belly. [depth-belly]\n");
}

}  // namespace
}  // namespace percuta::plan
