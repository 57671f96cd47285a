#include "percuta/rules/anaesthetic.hpp"

#include "world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::rules {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

LicensedAnaesthetic cream(std::string id, std::vector<LicensedAgent> agents,
                          std::vector<DoseLimit> limits) {
  LicensedAnaesthetic out;
  out.id = std::move(id);
  out.agents = std::move(agents);
  out.limits = std::move(limits);
  out.says = "A cream.";
  out.sources = {{"doe2016"}};
  return out;
}

// Lidocaine alone from 18 years, and with prilocaine from 7 years, less for the light.
std::vector<LicensedAnaesthetic> labels() {
  DoseLimit adult;
  adult.age_y_from = 18;
  adult.area_cm2 = 100;
  adult.minutes = 60;
  DoseLimit child = adult;
  child.age_y_from = 7;
  child.above_weight_kg = 20;
  child.area_cm2 = 50;
  DoseLimit light = child;
  light.above_weight_kg.reset();
  light.area_cm2 = 10;
  auto lidocaine = cream("plain", {{{"lidocaine"}, 4}}, {adult});
  lidocaine.brands = {"Numb-4"};
  lidocaine.minutes_low = 30;
  child.age_y_below = 18;
  light.age_y_below = 18;
  auto both = cream("both", {{{"lidocaine"}, 2.5}, {{"prilocaine"}, 2.5}}, {adult, child, light});
  both.may_be_covered = true;
  return {lidocaine, both};
}

intake::Case numbed(std::vector<intake::Agent> agents) {
  intake::Case out = asked_case();
  out.anaesthetic.emplace();
  out.anaesthetic->agents = std::move(agents);
  out.anaesthetic->area_cm2 = 60;
  out.anaesthetic->minutes = 40;
  return out;
}

JudgedDose judged(const intake::Case& stated) {
  return judge_dose(facts_of(stated), labels()).value();
}

TEST(Dose, WithinALabelSaysNothing) {
  EXPECT_THAT(judged(numbed({{{"lidocaine"}, 4}})).is, IsEmpty());
  EXPECT_THAT(judged(numbed({{{"lidocaine"}, 2}})).is, IsEmpty()) << "weaker is covered";
  EXPECT_THAT(judged(numbed({{{"prilocaine"}, 2.5}, {{"lidocaine"}, 2.5}})).is, IsEmpty());
}

TEST(Dose, AStrengthInNoLabelIsUnlicensed) {
  EXPECT_THAT(judged(numbed({{{"lidocaine"}, 4.5}})).is, ElementsAre(DoseIs::unlicensed));
  EXPECT_THAT(judged(numbed({{{"lidocaine"}, 23}, {{"prilocaine"}, 7}})).is,
              ElementsAre(DoseIs::unlicensed));
  EXPECT_THAT(judged(numbed({{{"prilocaine"}, 1}})).is, ElementsAre(DoseIs::unlicensed))
      << "no label has it alone";
}

TEST(Dose, MoreThanTheLabelAllowsIsAboveIt) {
  auto stated = numbed({{{"lidocaine"}, 4}});
  stated.anaesthetic->area_cm2 = 101;
  EXPECT_THAT(in_line(judged(stated).why.at(0)),
              "dose-of agent=lidocaine strength_pct=4; "
              "dose-area-above area_cm2=101 most_cm2=100 [plain]");
  stated.anaesthetic->area_cm2 = 100;
  stated.anaesthetic->minutes = 61;
  EXPECT_THAT(judged(stated).is, ElementsAre(DoseIs::above_label));
  stated.anaesthetic->minutes = 60;
  stated.anaesthetic->occluded = true;
  EXPECT_THAT(in_line(judged(stated).why.at(0)), HasSubstr("dose-under-film [plain]"));
}

TEST(Dose, WhatIsMissingIsAsked) {
  intake::Case stated = asked_case();
  stated.anaesthetic.emplace().agents = {{{"lidocaine"}, {}}};
  EXPECT_THAT(judged(stated).is, ElementsAre(DoseIs::not_stated));
  EXPECT_THAT(judged(stated).not_stated, ElementsAre("strength_pct", "area_cm2", "minutes"));
  stated.anaesthetic->area_cm2 = 500;
  EXPECT_THAT(judged(stated).is, UnorderedElementsAre(DoseIs::not_stated, DoseIs::above_label))
      << "too much whatever the strength";
}

// A label that limits no area has nothing to hold a dose against but its weight.
TEST(Dose, AsksForTheAmountWhereNothingElseIsLimited) {
  DoseLimit limit;
  limit.age_y_from = 18;
  limit.amount_g = 10;
  const std::vector<LicensedAnaesthetic> by_weight{cream("dab", {{{"lidocaine"}, 4}}, {limit})};
  auto stated = numbed({{{"lidocaine"}, 4}});
  const auto judged_by_weight = [&] {
    return judge_dose(facts_of(stated), by_weight).value();
  };
  EXPECT_THAT(judged_by_weight().not_stated, ElementsAre("amount_g"));
  stated.anaesthetic->amount_g = 10;
  EXPECT_THAT(judged_by_weight().is, IsEmpty());
  stated.anaesthetic->amount_g = 10.5;
  EXPECT_THAT(judged_by_weight().is, ElementsAre(DoseIs::above_label));
  EXPECT_THAT(judged(numbed({{{"lidocaine"}, 4}})).not_stated, IsEmpty()) << "its area is limited";
}

TEST(Dose, ABrandTellsItsStrength) {
  auto stated = numbed({{{"lidocaine"}, {}}});
  stated.anaesthetic->product = "Numb 4";
  EXPECT_THAT(judged(stated).is, IsEmpty());
  stated.anaesthetic->agents.front().strength_pct = 10;
  EXPECT_THAT(judged(stated).is, ElementsAre(DoseIs::unlicensed));
}

TEST(Dose, GoesByAgeAndWeight) {
  auto stated = numbed({{{"lidocaine"}, 2.5}, {{"prilocaine"}, 2.5}});
  stated.patient.age_y = 13;
  stated.anaesthetic->area_cm2 = 40;
  EXPECT_THAT(judged(stated).is, UnorderedElementsAre(DoseIs::not_stated, DoseIs::above_label))
      << "a weight that nobody told is taken as light";
  stated.patient.weight_kg = 45;
  EXPECT_THAT(judged(stated).is, IsEmpty());
  auto plain = numbed({{{"lidocaine"}, 4}});
  plain.patient.age_y = 13;
  EXPECT_THAT(judged(plain).is, ElementsAre(DoseIs::not_at_this_age));
}

TEST(Dose, TooLittleIsANote) {
  auto stated = numbed({{{"lidocaine"}, 4}});
  stated.zone.front().area_cm2 = 80;
  stated.anaesthetic->minutes = 5;
  EXPECT_THAT(judged(stated).is, UnorderedElementsAre(DoseIs::too_small, DoseIs::too_short));
}

TEST(Dose, AWordNobodyKnowsIsNotJudged) {
  EXPECT_FALSE(judge_dose(facts_of(numbed({{{"zorblaxine"}, 4}})), labels()));
  EXPECT_FALSE(judge_dose(facts_of(asked_case()), labels()));
}

intake::NumbingFact named(std::string agent, std::optional<double> strength_pct,
                          std::optional<std::string> product = {}) {
  intake::Case stated = asked_case();
  auto& used = stated.anaesthetic.emplace();
  used.agents = {{{std::move(agent)}, strength_pct}};
  used.product = std::move(product);
  return facts_of(stated).numbing.front();
}

std::vector<intake::NumbingFact> joined(std::vector<intake::NumbingFact> creams) {
  join_creams(creams, labels());
  return creams;
}

TEST(JoinCreams, TakesOneCreamSaidTwiceForOne) {
  const auto one = joined({named("lidocaine", {}), named("lidocaine", 4, "Numb-4")});
  ASSERT_EQ(one.size(), 1U);
  EXPECT_EQ(one.front().agents.front().stated.strength_pct, 4);
  EXPECT_EQ(one.front().used.product, "Numb-4");
}

TEST(JoinCreams, KeepsWhatIsStrongerOrSomethingElseApart) {
  EXPECT_EQ(joined({named("lidocaine", 4), named("lidocaine", 30)}).size(), 2U);
  EXPECT_EQ(joined({named("lidocaine", 4), named("prilocaine", {})}).size(), 2U);
  EXPECT_EQ(joined({named("lidocaine", 4), named("lidocaine", 2)}).size(), 1U);
}

TEST(JoinCreams, TakesTheSameStrengthForTheSameCream) {
  EXPECT_EQ(joined({named("lidocaine", 4), named("lidocaine", 4)}).size(), 1U);
  EXPECT_EQ(joined({named("lidocaine", 4), named("lidocaine", 4.5)}).size(), 2U);
}

TEST(JoinCreams, TakesAGroupForItsMemberOfThatStrength) {
  const auto joined_to = [](const char* one, double one_pct, const char* other, double other_pct) {
    return joined({named(one, one_pct), named(other, other_pct)}).size();
  };
  EXPECT_EQ(joined_to("lidocaine", 4, "amide", 4), 1U);
  EXPECT_EQ(joined_to("amide", 4, "lidocaine", 4), 1U);
  EXPECT_EQ(joined_to("amide", 4, "lidocaine", 5), 2U);
}

TEST(JoinCreams, TakesAPartOfAMixtureForIt) {
  const auto both = [] {
    auto out = named("lidocaine", 2.5);
    out.agents.push_back(named("prilocaine", 2.5).agents.front());
    return out;
  };
  EXPECT_EQ(joined({both(), named("prilocaine", 2.5)}).size(), 1U);
  EXPECT_EQ(joined({both(), named("prilocaine", 3)}).size(), 2U) << "the other is no share of it";
  EXPECT_EQ(joined({named("prilocaine", 2.5), both()}).size(), 2U) << "the first holds less";
}

TEST(JoinCreams, HoldsEachThatStaysAgainstItsLabel) {
  intake::Case stated = numbed({{{"lidocaine"}, 4}});
  intake::Facts facts = facts_of(stated);
  facts.numbing.push_back(named("lidocaine", 30));
  join_creams(facts.numbing, labels());
  EXPECT_THAT(judge_dose(facts, labels())->is, testing::Contains(DoseIs::unlicensed));
}

TEST(CheckAnaesthetic, AsksForAgentsAndLimits) {
  EXPECT_THAT(check(labels().front(), "anaesthetic[0]"), IsEmpty());
  EXPECT_EQ(check(cream("empty", {}, {}), "anaesthetic[0]").size(), 1U);
}

}  // namespace
}  // namespace percuta::rules
