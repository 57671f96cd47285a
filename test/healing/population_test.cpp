#include "healing/population.hpp"

#include <cmath>
#include <string>
#include <thread>

#include <gtest/gtest.h>

#include "percuta/healing/intervals.hpp"

namespace percuta::healing {
namespace {

using Curve = std::vector<double>;

num::Parallel on(unsigned threads) {
  num::Parallel out;
  out.threads_count = threads;
  return out;
}

TEST(Population, GivesTheSameBitsOnAnyNumberOfThreads) {
  const auto known = spreads();
  const Population people{known, 48, 7};
  const std::vector<std::vector<Dose>> courses = {regular(4, 28)};
  const Prediction one = heal({courses.front(), person()}, courses, 365, people, on(1));
  const Prediction four = heal({courses.front(), person()}, courses, 365, people, on(4));
  EXPECT_EQ(one.response.papillary.collagen_total_low, four.response.papillary.collagen_total_low);
  EXPECT_EQ(one.response.reticular.elastin_high, four.response.reticular.elastin_high);
  EXPECT_EQ(one.response.myofibroblast_high, four.response.myofibroblast_high);
  const Readings a = read(courses, 200, person(), people, on(1));
  const Readings b = read(courses, 200, person(), people, on(3));
  for (std::size_t i = 0; i < a.members.size(); ++i) {
    EXPECT_EQ(a.members[i].collagen_gain_ratio, b.members[i].collagen_gain_ratio);
  }
}

TEST(Population, ValuesAreOfTheTypicalCourseWhoeverIsDrawnFirst) {
  const auto known = spreads();
  const std::vector<Dose> typical = regular(2, 28);
  std::vector<std::vector<Dose>> courses(8, typical);
  for (Dose& dose : courses.front()) {
    dose.papillary *= 10;
  }
  const Prediction all = heal({typical, person()}, courses, 100, {known, 8, 3}, on(2));
  const Response alone = heal(typical, 100, person());
  EXPECT_EQ(all.response.papillary.collagen_total, alone.papillary.collagen_total);
  EXPECT_EQ(all.response.myofibroblast, alone.myofibroblast);
}

TEST(CollagenGains, AreThoseOfReadingEachPersonAlone) {
  std::vector<Parameters> people = {person(), person(), person()};
  people[1].collagen_ceiling_ratio *= 1.2;
  people[2].neutrophil_turnover_per_d *= 0.8;
  std::vector<std::vector<Dose>> doses = {regular(4, 28), regular(4, 28)};
  for (Dose& dose : doses[1]) {
    dose.papillary *= 0.3;
  }
  const auto gains = collagen_gains(people, doses, 200, on(2));
  ASSERT_EQ(gains.size(), people.size() * doses.size());
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (std::size_t j = 0; j < doses.size(); ++j) {
      EXPECT_NEAR(gains[i * doses.size() + j], read(doses[j], 200, people[i]).collagen_gain_ratio,
                  1e-5)
          << i << " on course " << j;
    }
  }
  EXPECT_NE(gains[0], gains[2]) << "people differ";
  EXPECT_NE(gains[0], gains[1]) << "courses differ";
}

TEST(Population, BandsHoldTheTypicalPerson) {
  const auto known = spreads();
  const std::vector<std::vector<Dose>> courses = {regular(4, 28)};
  const Prediction all = heal({courses.front(), person()}, courses, 365, {known, 128, 3}, on(2));
  const Response& r = all.response;
  EXPECT_TRUE(all.failures.empty());
  ASSERT_EQ(r.papillary.collagen_total_low.size(), r.time_d.size());
  for (std::size_t i = 0; i < r.time_d.size(); ++i) {
    EXPECT_LE(r.papillary.collagen_total_low[i], r.papillary.collagen_total[i] + 1e-9);
    EXPECT_GE(r.papillary.collagen_total_high[i], r.papillary.collagen_total[i] - 1e-9);
  }
}

TEST(Population, TellsWhoCouldNotBeComputedAndGoesOn) {
  auto known = spreads();
  // Someone whose resting collagen III is not a number spoils nobody else.
  std::vector<std::vector<Dose>> courses(20, regular(2, 28));
  courses[4][1].papillary = std::nan("");
  const Prediction all = heal({courses.front(), person()}, courses, 100, {known, 20, 3}, on(2));
  ASSERT_EQ(all.failures.size(), 1U);
  EXPECT_EQ(all.failures.front().member, 4U);
  EXPECT_GT(all.failures.front().parameters.damage_clearance_per_d, 0);
  EXPECT_FALSE(all.failures.front().why.empty());
  EXPECT_GT(all.response.papillary.collagen_total_high.back(), 1);
}

TEST(Population, StopsWhenAsked) {
  const auto known = spreads();
  std::stop_source source;
  source.request_stop();
  num::Parallel how = on(2);
  how.stop = source.get_token();
  const std::vector<std::vector<Dose>> courses = {regular(4, 28)};
  EXPECT_TRUE(heal({courses.front(), person()}, courses, 365, {known, 64, 3}, how).stopped);
  EXPECT_TRUE(read(courses, 365, person(), {known, 64, 3}, how).stopped);
}

struct Case {
  std::string name;
  int sessions;
  double interval_d;
  double amount;
};

const std::vector<Case>& named_cases() {
  static const std::vector<Case> cases = {{"one reference session", 1, 28, 1},
                                          {"one light session", 1, 28, 0.3},
                                          {"one faint session", 1, 28, 0.05},
                                          {"one heavy session", 1, 28, 2},
                                          {"two weekly", 2, 7, 1},
                                          {"three weekly", 3, 7, 0.5},
                                          {"six weekly, light", 6, 7, 0.3},
                                          {"four fortnightly", 4, 14, 1},
                                          {"six fortnightly", 6, 14, 1},
                                          {"six fortnightly, heavy", 6, 14, 1.5},
                                          {"three monthly", 3, 28, 1},
                                          {"four monthly", 4, 28, 1},
                                          {"five monthly", 5, 28, 1},
                                          {"five monthly, light", 5, 28, 0.5},
                                          {"five monthly, heavy", 5, 28, 2},
                                          {"six monthly", 6, 28, 0.8},
                                          {"four every six weeks", 4, 42, 1},
                                          {"three every eight weeks", 3, 56, 1},
                                          {"maintenance", 4, 84, 0.7},
                                          {"twelve at home", 12, 7, 0.1}};
  return cases;
}

double width(const Curve& low, const Curve& high, std::size_t i) { return high[i] - low[i]; }

TEST(Population, WiderRangesNeverNarrowABand) {
  const auto known = spreads();
  const auto wider = spreads(1.5);
  for (const Case& each : named_cases()) {
    const std::vector<std::vector<Dose>> courses = {
        regular(each.sessions, each.interval_d, each.amount)};
    const Prediction a = heal({courses.front(), person()}, courses, 365, {known, 128, 11}, on(2));
    const Prediction b = heal({courses.front(), person()}, courses, 365, {wider, 128, 11}, on(2));
    const Fibres& narrow = a.response.papillary;
    const Fibres& wide = b.response.papillary;
    for (const double day : {28.0, 90.0, 180.0, 365.0}) {
      std::size_t i = 0;
      while (i + 1 < a.response.time_d.size() && a.response.time_d[i] < day) {
        ++i;
      }
      EXPECT_GE(width(wide.collagen_total_low, wide.collagen_total_high, i),
                0.98 * width(narrow.collagen_total_low, narrow.collagen_total_high, i))
          << each.name << " day " << day;
      EXPECT_GE(width(wide.elastin_low, wide.elastin_high, i),
                0.98 * width(narrow.elastin_low, narrow.elastin_high, i))
          << each.name << " day " << day;
    }
  }
}

TEST(Inflammation, IsNeverLessAfterMoreInjury) {
  for (const Case& each : named_cases()) {
    double before = 0;
    Response last = heal({}, 200, person());
    for (const double factor : {0.25, 0.5, 1.0, 2.0, 4.0}) {
      const auto course = regular(each.sessions, each.interval_d, each.amount * factor);
      const double inflammation = read(course, 200, person()).inflammation_d;
      EXPECT_GT(inflammation, before) << each.name;
      before = inflammation;
      const Response now = heal(course, 200, person());
      for (std::size_t i = 0; i < now.cytokine.size() && last.time_d == now.time_d; ++i) {
        ASSERT_GE(now.cytokine[i], last.cytokine[i] - 1e-9) << each.name;
        ASSERT_GE(now.pigment[i], last.pigment[i] - 1e-9) << each.name;
        ASSERT_GE(now.myofibroblast[i], last.myofibroblast[i] - 1e-9) << each.name;
      }
      last = now;
    }
  }
}

TEST(Reading, AgreesWithTheIntegralsOfTheCurves) {
  const auto course = regular(3, 20, 0.7);
  const Response r = heal(course, 120, person());
  double cytokine = 0;
  double pigment = 0;
  for (std::size_t i = 1; i < r.time_d.size(); ++i) {
    const double step = r.time_d[i] - r.time_d[i - 1];
    cytokine += step * (r.cytokine[i] + r.cytokine[i - 1]) / 2;
    pigment += step * (r.pigment[i] + r.pigment[i - 1]) / 2;
  }
  const Reading reading = read(course, 120, person());
  EXPECT_NEAR(reading.inflammation_d, cytokine, 0.02 * cytokine);
  EXPECT_NEAR(reading.pigment_d, pigment, 0.02 * pigment);
}

TEST(Intervals, ShowGainAgainstWhatIsCarriedOver) {
  const auto known = spreads();
  const Curve weeks = {1, 2, 3, 4, 6, 8, 12};
  const IntervalSweep sweep =
      sweep_intervals({{0, 1, 1, 1}, weeks}, person(), {known, 64, 5}, on(2));
  ASSERT_EQ(sweep.equal_sessions.size(), weeks.size());
  ASSERT_EQ(sweep.equal_time.size(), weeks.size());
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const IntervalPoint& point = sweep.equal_sessions[i];
    EXPECT_EQ(point.sessions_count, 5);
    EXPECT_LE(point.gain_pct.low, point.gain_pct.high);
    EXPECT_GE(point.falls_frac, 0);
    EXPECT_LE(point.falls_frac, 1);
    if (i > 0) {
      EXPECT_LE(point.carry_over_pct.middle, sweep.equal_sessions[i - 1].carry_over_pct.middle);
      EXPECT_LT(point.inflammation_left_pct.middle,
                sweep.equal_sessions[i - 1].inflammation_left_pct.middle);
    }
  }
  EXPECT_EQ(sweep.equal_sessions.back().falls_frac, 0);
  EXPECT_EQ(sweep.equal_sessions.back().against_longest_ratio.middle, 1);
  EXPECT_EQ(sweep.equal_time.front().sessions_count, 17);
  EXPECT_EQ(sweep.equal_time.back().sessions_count, 2);
  ASSERT_EQ(sweep.carry_over.size(), 3U);
  EXPECT_LT(sweep.carry_over[0].after_d.middle, sweep.carry_over[1].after_d.middle);
  EXPECT_LT(sweep.carry_over[1].after_d.middle, sweep.carry_over[2].after_d.middle);
  EXPECT_LT(sweep.carry_over[1].after_d.low, sweep.carry_over[1].after_d.high);
}

}  // namespace
}  // namespace percuta::healing
