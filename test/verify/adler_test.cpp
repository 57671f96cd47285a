#include "adler.hpp"

#include <cmath>
#include <vector>

#include "support/real_knowledge.hpp"
#include <gtest/gtest.h>

namespace percuta::verify {
namespace {

const evidence::Graded& target(const char* id) { return support::real_catalog().parameters.at(id); }

/// Myofibroblasts 150 days after the first of `count` equal pulses.
double myofibroblasts_after(int count, double pulse_d, double interval_d) {
  std::vector<num::Event<Adler>> events;
  for (int i = 0; i < count; ++i) {
    events.push_back({i * interval_d, {adler_influx_per_d}});
    events.push_back({i * interval_d + pulse_d, {0.0}});
  }
  num::Trajectory<Adler> pulsed;
  pulsed.rates = adler_rates();
  pulsed.start[Adler::f] = 1;
  pulsed.start[Adler::m] = 1;
  pulsed.events = events.data();
  pulsed.events_count = static_cast<int>(events.size());
  num::Questions ask;
  ask.end = 150 + (count - 1) * interval_d;
  const double times[] = {ask.end};
  ask.times = times;
  ask.times_count = 1;
  ask.relative_tolerance = 1e-8;
  ask.absolute_tolerance = 1e-8;
  double told[Adler::states];
  num::Fate fate;
  num::StiffSolver<Adler, double, num::Rodas4>(ask, &pulsed, 1, told, &fate).run();
  EXPECT_EQ(fate.trouble, num::Trouble::none);
  return told[Adler::f];
}

bool heals(int count, double pulse_d, double interval_d) {
  return myofibroblasts_after(count, pulse_d, interval_d) < 1e4;
}

/// The border between no and yes in [low, high].
template <class Answer>
double border(double low, double high, const Answer& answer) {
  while (high - low > 1e-3) {
    const double middle = 0.5 * (low + high);
    (answer(middle) ? high : low) = middle;
  }
  return 0.5 * (low + high);
}

/// Newton's iteration to a state at rest, with the exact Jacobian and the sparse elimination. A
/// small shift keeps the pivot of M, whose own rate is zero at rest, from vanishing.
void settle(double (&y)[Adler::states]) {
  using Shape = num::ModelShape<Adler>;
  using Lu = num::SparseLu<Shape, double>;
  const auto rates = adler_rates();
  for (int iteration = 0; iteration < 60; ++iteration) {
    double entries[Lu::entries];
    num::jacobian<Adler>(y, rates, entries);
    for (int i = 0; i < Adler::states; ++i) {
      entries[Shape::program.slot(i, i)] -= 1e-4;
    }
    double step[Adler::states];
    Adler::derivative(y, rates, step);
    Lu::factor(entries);
    Lu::solve(entries, step);
    for (int i = 0; i < Adler::states; ++i) {
      y[i] -= step[i];
    }
  }
}

TEST(Adler, HasItsFixedPoints) {
  double hot[Adler::states] = {5e5, 6e5, 6e8, 1.8e9, 0};
  settle(hot);
  EXPECT_NEAR(hot[Adler::f] / 4.81389e5, 1, 1e-4);
  EXPECT_NEAR(hot[Adler::m] / 6.39488e5, 1, 1e-4);
  EXPECT_NEAR(hot[Adler::c] / 6.0e8, 1, 1e-4);
  EXPECT_NEAR(hot[Adler::p] / 1.7991e9, 1, 1e-4);
  double cold[Adler::states] = {2.8e5, 0, 6.6e10, 8.6e8, 0};
  settle(cold);
  EXPECT_NEAR(cold[Adler::f] / 2.78802e5, 1, 1e-4);
  double threshold[Adler::states] = {1.03e4, 0, 3.5e9, 5.1e8, 0};
  settle(threshold);
  EXPECT_NEAR(threshold[Adler::f] / 1.03392e4, 1, 1e-4);
}

TEST(Adler, ReachesTheHotPointAfterALongPulse) {
  EXPECT_NEAR(myofibroblasts_after(1, 3, 0) / 4.81389e5, 1, 1e-4);
}

TEST(Adler, HealsUpToTheCriticalPulse) {
  EXPECT_TRUE(heals(1, 2.0, 0));
  EXPECT_FALSE(heals(1, 2.25, 0));
  const double critical_d = border(1.0, 4.0, [](double pulse_d) { return !heals(1, pulse_d, 0); });
  EXPECT_GE(critical_d, target("adler_critical_pulse_d").low);
  EXPECT_LE(critical_d, target("adler_critical_pulse_d").high);
}

TEST(Adler, HealsFromRepeatedPulsesFarEnoughApart) {
  const double two_d = border(10, 45, [](double apart_d) { return heals(2, 0.5, apart_d); });
  EXPECT_GE(two_d, target("adler_two_pulse_interval_d").low);
  EXPECT_LE(two_d, target("adler_two_pulse_interval_d").high);
  const double three_d = border(10, 45, [](double apart_d) { return heals(3, 0.5, apart_d); });
  EXPECT_GE(three_d, target("adler_three_pulse_interval_d").low);
  EXPECT_LE(three_d, target("adler_three_pulse_interval_d").high);
  EXPECT_GT(border(10, 60, [](double apart_d) { return heals(2, 1.0, apart_d); }), two_d);
}

}  // namespace
}  // namespace percuta::verify
