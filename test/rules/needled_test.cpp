// Sessions held, test spots, limits of settings.
#include "support/practice.hpp"
#include "world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::rules {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr int cheek = 0;
constexpr int belly = 2;

intake::PastSession session(std::string_view date, intake::ZoneIds zones = {}) {
  intake::PastSession out;
  out.date = day(date);
  out.zones = std::move(zones);
  return out;
}

std::vector<Rule> spacing_rules() {
  When clinic;
  clinic.needled = {intake::Place::clinic};
  When deep;
  deep.needled = {intake::Place::home};
  deep.needled_deeper_mm = 0.3;
  Rule resting = rule("resting", clinic, Effect::defer);
  resting.when.push_back(deep);
  resting.until.reset();
  resting.waits_for.reset();
  resting.wait_d = 28;
  resting.wait_spacing = true;
  When shallow;
  shallow.needled = {intake::Place::home};
  shallow.needled_up_to_mm = 0.3;
  Rule rolled = resting;
  rolled.id = "rolled";
  rolled.when = {shallow};
  rolled.wait_d = 7;
  rolled.wait_spacing = false;
  return {resting, rolled};
}

Screening needled(const intake::PastSession& held) {
  intake::Case stated = asked_case();
  stated.past_session = {held};
  return ask(stated, spacing_rules()).screening;
}

TEST(Needled, AHeldSessionDefersItsZoneAndNoOther) {
  const auto answer = needled(session("2026-11-20", {"cheek"}));
  EXPECT_EQ(answer.zones[cheek].earliest_date, day("2026-12-18"));
  EXPECT_EQ(answer.zones[belly].decision, Decision::treat);
}

TEST(Needled, OneElsewhereDefersNothingAndOneSomewhereAll) {
  EXPECT_THAT(needled(session("2026-11-20", {"elsewhere"})).findings, IsEmpty());
  const auto somewhere = needled(session("2026-11-20"));
  EXPECT_EQ(somewhere.zones[cheek].decision, Decision::defer);
  EXPECT_EQ(somewhere.zones[belly].decision, Decision::defer);
}

TEST(Needled, AShortRollerAtHomeWaitsLessUnlessNobodyKnowsHowShort) {
  auto held = session("2026-12-02", {"cheek"});
  held.by = intake::Place::home;
  held.depth_mm = 0.25;
  EXPECT_EQ(needled(held).earliest_date, day("2026-12-09"));
  held.depth_mm = 0.5;
  EXPECT_EQ(needled(held).earliest_date, day("2026-12-30"));
  held.depth_mm.reset();
  EXPECT_EQ(needled(held).earliest_date, day("2026-12-30"));
  held.depth_mm = 0.25;
  held.by = intake::Place::clinic;
  EXPECT_EQ(needled(held).earliest_date, day("2026-12-30")) << "a clinic's needles, however set";
}

TEST(Spacing, IsTheStricterOfProtocolAndLabel) {
  Protocol protocol;
  protocol.indication = intake::Indication::acne_scars;
  protocol.interval_weeks = support::practice(4, 4, 6, "doe2016");
  auto facts = facts_of(asked_case());
  EXPECT_EQ(spacing_days(facts, {&protocol, 1})->earliest_d(), 28);
  facts.handpiece.label_min_interval_d = 30;
  EXPECT_EQ(spacing_days(facts, {&protocol, 1})->earliest_d(), 30);
  EXPECT_EQ(spacing_days(facts, {&protocol, 1})->latest_d(), 42);
  EXPECT_EQ(spacing_days(facts, {})->earliest_d(), 30);
  facts.handpiece.label_min_interval_d.reset();
  EXPECT_FALSE(spacing_days(facts, {}));
}

SpotIs spot_state(std::vector<intake::TestSpot> spots) {
  intake::Case stated = asked_case();
  stated.test_spot = std::move(spots);
  const auto known = known_of(stated);
  for (const auto& [state, word] : names(SpotIs{})) {
    When when;
    when.test_spot = {state};
    if (match(when, known, nullptr)) {
      return state;
    }
  }
  ADD_FAILURE();
  return SpotIs::none;
}

intake::TestSpot spot(std::string_view date, std::optional<intake::TestSpotResult> result,
                      std::string_view read_on = {}) {
  intake::TestSpot out;
  out.date = day(date);
  out.zone = "cheek";
  out.result = result;
  if (!read_on.empty()) {
    out.read_on = day(read_on);
  }
  return out;
}

TEST(TestSpot, IsClearOnlyOnceItWasRead) {
  using enum intake::TestSpotResult;
  EXPECT_EQ(spot_state({}), SpotIs::none);
  EXPECT_EQ(spot_state({spot("2026-11-01", {})}), SpotIs::unread);
  EXPECT_EQ(spot_state({spot("2026-11-01", clear)}), SpotIs::unread) << "nobody said when";
  EXPECT_EQ(spot_state({spot("2026-11-01", clear, "2026-12-20")}), SpotIs::unread);
  EXPECT_EQ(spot_state({spot("2026-11-01", clear, "2026-11-29")}), SpotIs::clear);
  EXPECT_EQ(spot_state({spot("2026-11-01", declined)}), SpotIs::declined);
  EXPECT_EQ(spot_state({spot("2026-11-01", pigmentation)}), SpotIs::pigmentation);
}

TEST(TestSpot, TheLatestOfAZoneCounts) {
  using enum intake::TestSpotResult;
  EXPECT_EQ(spot_state({spot("2026-09-01", pigmentation, "2026-10-01"),
                        spot("2026-10-20", clear, "2026-11-29")}),
            SpotIs::clear);
  auto other = spot("2026-09-01", reaction, "2026-10-01");
  other.zone = "chin";
  EXPECT_EQ(spot_state({other, spot("2026-10-20", clear, "2026-11-29")}), SpotIs::reaction);
}

// Two spots, or one told twice: which of them a case lists first must not decide.
TEST(TestSpot, TheOrderInWhichTheyAreToldDecidesNothing) {
  using enum intake::TestSpotResult;
  const auto old = spot("2026-09-01", pigmentation, "2026-10-01");
  const auto clear_one = spot("2026-10-20", clear, "2026-11-29");
  EXPECT_EQ(spot_state({clear_one, old}), SpotIs::clear);
  const auto dark_one = spot("2026-10-20", pigmentation, "2026-11-29");
  EXPECT_EQ(spot_state({clear_one, dark_one}), SpotIs::pigmentation) << "the stricter of one day";
  EXPECT_EQ(spot_state({dark_one, clear_one}), SpotIs::pigmentation);
}

DepthKnowledge depths() {
  DepthKnowledge out;
  SiteDepth cheeks;
  cheeks.sites = {{"cheek"}};
  cheeks.ceiling_depth_mm = support::practice(1.0, 0.5, 1.0, "doe2016");
  out.sites = {cheeks};
  Technique pen;
  pen.kinds = {device::HandpieceKind::pen};
  pen.passes_count = support::practice(4, 2, 8, "doe2016");
  out.techniques = {pen};
  return out;
}

bool holds_at_cheek(const When& when, const intake::Case& stated) {
  const DepthKnowledge known_depths = depths();
  auto surroundings = world().surroundings();
  auto sites = surroundings.sites;
  sites["cheek"].hard_limit_mm = 1.5;
  const ScreeningKnowledge knowledge{
      {},     {surroundings.vocabulary, surroundings.handpieces, sites, surroundings.regions},
      {},     known_depths,
      {},     {},
      nullptr};
  const auto known = circumstances(facts_of(stated), knowledge);
  return match(when, known, &known.facts.zones[cheek]).has_value();
}

TEST(Limits, TellDepthBeyondCeilingAndHardLimit) {
  When ceiling;
  ceiling.beyond = {DepthLimit::ceiling};
  When hard;
  hard.beyond = {DepthLimit::hard_limit};
  intake::Case stated = asked_case();
  EXPECT_FALSE(holds_at_cheek(ceiling, stated)) << "nothing set on a dial";
  for (const auto& [depth_mm, beyond_ceiling, beyond_hard] : {std::tuple{1.0, false, false},
                                                              {1.25, true, false},
                                                              {1.5, true, false},
                                                              {1.75, true, true}}) {
    stated.device.settings.depth_mm = depth_mm;
    EXPECT_EQ(holds_at_cheek(ceiling, stated), beyond_ceiling) << depth_mm;
    EXPECT_EQ(holds_at_cheek(hard, stated), beyond_hard) << depth_mm;
  }
}

TEST(Limits, NeedlesWithoutADialAreAsDeepAsTheyAreLong) {
  When ceiling;
  ceiling.beyond = {DepthLimit::ceiling};
  intake::Case stated = asked_case();
  stated.device.handpiece = base::Name<"handpiece">{"roller"};
  EXPECT_TRUE(holds_at_cheek(ceiling, stated));
}

TEST(Limits, TellPassesBeyondTheTechnique) {
  When many;
  many.passes_above_ratio = 1;
  When twice;
  twice.passes_above_ratio = 2;
  intake::Case stated = asked_case();
  for (const auto& [passes, is_many, is_twice] :
       {std::tuple{8, false, false}, {9, true, false}, {16, true, false}, {17, true, true}}) {
    stated.device.settings.passes_count = passes;
    EXPECT_EQ(holds_at_cheek(many, stated), is_many) << passes;
    EXPECT_EQ(holds_at_cheek(twice, stated), is_twice) << passes;
  }
}

}  // namespace
}  // namespace percuta::rules
