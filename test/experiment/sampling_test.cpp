#include "sampling.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace percuta::experiment {
namespace {

// Two arms of 100 people each and one observation of both.
Experiment two_arms(Operator op) {
  Experiment out;
  out.id = "made-up";
  out.arm.resize(2);
  out.arm[0].id = "a";
  out.arm[1].id = "b";
  out.arm[0].persons_count = out.arm[1].persons_count = 100;
  Observation observation;
  observation.id = "seen";
  observation.op = op;
  observation.arms = op == Operator::ratio || op == Operator::rank
                         ? std::vector<std::string>{"a", "b"}
                         : std::vector<std::string>{"a"};
  observation.low = 2;
  observation.high = 4;
  out.observation.push_back(observation);
  return out;
}

// Arm a shows 3 exp(w / 10 + p / 2) where w is the world's variate and p the person's; b a third.
LookAt toy(std::uint64_t seed) {
  return [seed](const Sample& sample) -> Look {
    const Variates variates{seed, sample};
    const double w = variates.world_z(7, 0);
    const double p = variates.person_z(7, 0);
    return [w, p](const Arm& arm, const Observation&) -> std::optional<double> {
      return (arm.id == "a" ? 3.0 : 1.0) * std::exp(w / 10 + p / 2);
    };
  };
}

Compared predict(Operator op, unsigned threads_count = 1) {
  return compare(two_arms(op), toy(5), {64, 16}, 5, {threads_count, {}, {}}).observations.front();
}

TEST(Predictions, AreTheTypicalPersonsWhereOneIsAskedFor) {
  const Compared value = predict(Operator::value);
  EXPECT_DOUBLE_EQ(*value.predicted, 3);
  EXPECT_EQ(value.verdict, Verdict::agrees);
  EXPECT_LT(*value.predicted_low, 3 * std::exp(-0.5));  // persons are in the band
  EXPECT_GT(*value.predicted_high, 3 * std::exp(0.5));
}

TEST(Predictions, AveragePersonsWithinEachWorld) {
  const Compared mean = predict(Operator::mean);
  EXPECT_NEAR(*mean.predicted, 3 * std::exp(0.125), 0.25);
  // The band is the world's 10 % with the trial's 5 %, not the persons' 50 %.
  EXPECT_NEAR(std::log(*mean.predicted_high / *mean.predicted_low), 2 * 1.645 * 0.113, 0.12);
}

TEST(Crowd, FillsTheNormalDistributionEvenlyInMirroredPairs) {
  constexpr std::size_t persons = 128;
  double squares = 0;
  double product = 0;
  for (std::size_t person = 1; person <= persons; ++person) {
    const Variates variates{5, {3, person, persons}};
    const Variates elsewhere{5, {0, person, persons}};
    const double z = variates.person_z(7, 0);
    EXPECT_EQ(z, elsewhere.person_z(7, 0));  // the same people in every world
    squares += z * z / persons;
    product += z * variates.person_z(7, 1) / persons;
    if (person % 2 == 0) {
      EXPECT_EQ(z, -(Variates{5, {3, person - 1, persons}}.person_z(7, 0)));
    }
  }
  EXPECT_NEAR(squares, 1, 0.05);
  EXPECT_NEAR(product, 0, 0.3);
}

TEST(Predictions, OfAnArmOfOnePersonAreThatPersons) {
  Experiment alone = two_arms(Operator::ratio);
  alone.arm[0].persons_count = alone.arm[1].persons_count = 1;
  std::size_t looks = 0;
  const LookAt counted = [&](const Sample& sample) {
    ++looks;
    return toy(5)(sample);
  };
  const Compared ratio = compare(alone, counted, {64, 16}, 5, {1, {}, {}}).observations.front();
  EXPECT_NEAR(*ratio.predicted, 3, 1e-12);
  EXPECT_EQ(looks, 65U);  // one a world
}

TEST(Predictions, KeepHowPeopleDiffer) {
  EXPECT_NEAR(*predict(Operator::cv).predicted, 0.53, 0.12);
}

TEST(Predictions, CompareArms) {
  EXPECT_NEAR(*predict(Operator::ratio).predicted, 3, 1e-12);
  EXPECT_EQ(*predict(Operator::rank).predicted, 0);  // a lies above b
  EXPECT_EQ(predict(Operator::rank).verdict, Verdict::misses);
}

TEST(Predictions, AreTheSameBitsOnAnyNumberOfThreads) {
  const Compared one = predict(Operator::mean, 1);
  const Compared two = predict(Operator::mean, 2);
  EXPECT_EQ(*one.predicted, *two.predicted);
  EXPECT_EQ(*one.predicted_low, *two.predicted_low);
  EXPECT_EQ(*one.predicted_high, *two.predicted_high);
}

TEST(Predictions, AreTheSameWithoutTheirBands) {
  for (const Operator op : {Operator::value, Operator::mean, Operator::cv, Operator::ratio}) {
    const auto alone = best_known(two_arms(op), toy(5), 16, {});
    ASSERT_EQ(alone.size(), 1U);
    EXPECT_EQ(alone[0], *predict(op).predicted);
  }
}

TEST(Predictions, AreMissingWhereNoModelTells) {
  const LookAt blind = [](const Sample&) -> Look {
    return [](const Arm&, const Observation&) {
      return std::optional<double>{};
    };
  };
  const Compared none = compare(two_arms(Operator::mean), blind, {}, 5, {}).observations.front();
  EXPECT_FALSE(none.predicted.has_value());
  EXPECT_EQ(none.verdict, Verdict::misses);
  EXPECT_TRUE(std::isnan(best_known(two_arms(Operator::mean), blind, 16, {})[0]));
}

}  // namespace
}  // namespace percuta::experiment
