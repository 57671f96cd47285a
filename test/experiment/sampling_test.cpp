#include "sampling.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "percuta/num/statistics.hpp"

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
  return compare(two_arms(op), toy(5), {{4, 64}, 128}, 5, {threads_count, {}, {}})
      .observations.front();
}

TEST(Predictions, AreThoseOfHalfOfWorldsAndPeopleWhereOneIsAskedFor) {
  const Compared value = predict(Operator::value);
  EXPECT_NEAR(std::log(*value.predicted / 3), 0, 0.05);
  EXPECT_EQ(value.verdict, Verdict::agrees);
  EXPECT_LT(*value.predicted_low, 3 * std::exp(-0.5));  // persons are in the band
  EXPECT_GT(*value.predicted_high, 3 * std::exp(0.5));
}

TEST(Predictions, AveragePersonsWithinEachWorld) {
  const Compared mean = predict(Operator::mean);
  EXPECT_NEAR(*mean.predicted, 3 * std::exp(0.125), 0.03);
  // The band is the world's 10 % with the trial's 5.3 %, not the persons' 50 %.
  EXPECT_NEAR(std::log(*mean.predicted_high / *mean.predicted_low), 2 * 1.645 * 0.113, 0.015);
}

// Edges of ten seeds scatter as far as each says of itself.
TEST(Predictions, TellHowFarAnotherDrawOfWorldsWouldMoveThem) {
  num::Moments edges;
  double told = 0;
  constexpr int seeds = 10;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const Compared one =
        compare(two_arms(Operator::mean), toy(seed), {{8, 32}, 16}, seed, {}).observations.front();
    edges.add(*one.predicted_high);
    told += one.error->high / seeds;
  }
  EXPECT_GT(told, 0);
  EXPECT_LT(edges.standard_deviation(), 2 * told);
  EXPECT_GT(edges.standard_deviation(), told / 3);
}

TEST(Predictions, NearAnEdgeCountNeitherWay) {
  Experiment near = two_arms(Operator::mean);
  near.observation.front().low = *predict(Operator::mean).predicted * 1.0001;
  const Compared one = compare(near, toy(5), {{4, 64}, 128}, 5, {}).observations.front();
  EXPECT_EQ(one.verdict, Verdict::on_edge);
  EXPECT_TRUE(as_expected(one));
}

TEST(Predictions, OfAnOrderThatHalfOfWorldsSayCountNeitherWay) {
  const auto verdict = [](double lean) {
    Experiment one = two_arms(Operator::sign);
    one.observation[0].low = one.observation[0].high = 1;
    const LookAt sign = [lean](const Sample& sample) -> Look {
      const double z = Variates{5, sample}.world_z(7, 0);
      return [z, lean](const Arm&, const Observation&) -> std::optional<Seen> {
        return Seen(z + lean > 0 ? 1.0 : -1.0);
      };
    };
    return compare(one, sign, {{4, 64}, 16}, 5, {1, {}, {}}).observations.front().verdict;
  };
  EXPECT_EQ(verdict(0), Verdict::on_edge);
  EXPECT_EQ(verdict(0.1), Verdict::on_edge);
  EXPECT_EQ(verdict(0.5), Verdict::agrees);
  EXPECT_EQ(verdict(-0.5), Verdict::misses);
}

TEST(Predictions, OfARatioToNothingAreEndless) {
  const LookAt nothing = [](const Sample&) -> Look {
    return [](const Arm& arm, const Observation&) -> std::optional<Seen> {
      return Seen(arm.id == "a" ? 3.0 : 0.0);
    };
  };
  EXPECT_GT(*compare(two_arms(Operator::ratio), nothing, {{4, 16}, 16}, 5, {1, {}, {}})
                 .observations.front()
                 .predicted,
            1e6);
}

TEST(Crowd, FillsTheNormalDistributionEvenlyInMirroredPairs) {
  const Crowd crowd{{4, 32}, 128};
  double squares = 0;
  double product = 0;
  for (std::size_t person = 1; person <= crowd.persons_count; ++person) {
    const Variates variates{5, {3, person, crowd}};
    const double z = variates.person_z(7, 0);
    EXPECT_NE(z, (Variates{5, {2, person, crowd}}.person_z(7, 0))) << "another world's people";
    squares += z * z / static_cast<double>(crowd.persons_count);
    product += z * variates.person_z(7, 1) / static_cast<double>(crowd.persons_count);
    if (person % 2 == 0) {
      EXPECT_EQ(z, -(Variates{5, {3, person - 1, crowd}}.person_z(7, 0)));
    }
  }
  EXPECT_NEAR(squares, 1, 0.05);
  EXPECT_NEAR(product, 0, 0.1);
}

TEST(Predictions, OfAnArmOfOnePersonAreThatPersons) {
  Experiment alone = two_arms(Operator::ratio);
  alone.arm[0].persons_count = alone.arm[1].persons_count = 1;
  std::size_t looks = 0;
  const LookAt counted = [&](const Sample& sample) {
    ++looks;
    return toy(5)(sample);
  };
  const Compared ratio =
      compare(alone, counted, {{4, 16}, 16}, 5, {1, {}, {}}).observations.front();
  EXPECT_NEAR(*ratio.predicted, 3, 1e-11);
  EXPECT_EQ(looks, 64U);  // one a world
}

TEST(Predictions, KeepHowPeopleDiffer) {
  EXPECT_NEAR(*predict(Operator::cv).predicted, std::sqrt(std::expm1(0.25)), 0.02);
}

TEST(Predictions, CompareArms) {
  const Compared ratio = predict(Operator::ratio);
  EXPECT_NEAR(*ratio.predicted, 3, 1e-9);
  // Worlds cancel; what is left is the standard error of two means of a hundred people.
  EXPECT_NEAR(std::log(*ratio.predicted_high / *ratio.predicted_low), 2 * 1.645 * 0.0533 * 1.414,
              0.01);
  EXPECT_EQ(*predict(Operator::rank).predicted, 0);  // a lies above b
  EXPECT_EQ(predict(Operator::rank).verdict, Verdict::misses);
}

// Shares scatter in log odds; two of them are held against each other as shares.
TEST(Predictions, CompareSharesAsSharesNotAsLogOdds) {
  const LookAt shares = [](const Sample&) -> Look {
    return [](const Arm& arm, const Observation&) -> std::optional<Seen> {
      const double share = arm.id == "a" ? 0.2 : 0.1;
      Seen out = std::log(share / (1 - share));
      out.as_log_odds = true;
      return out;
    };
  };
  const auto told = [&](Operator op) {
    return *compare(two_arms(op), shares, {{4, 16}, 16}, 5, {1, {}, {}})
                .observations.front()
                .predicted;
  };
  EXPECT_NEAR(told(Operator::mean), 0.2, 1e-12);
  EXPECT_NEAR(told(Operator::ratio), 2, 1e-12);
  EXPECT_EQ(told(Operator::rank), 0);
}

TEST(Predictions, AreTheSameBitsOnAnyNumberOfThreads) {
  const Compared one = predict(Operator::mean, 1);
  const Compared two = predict(Operator::mean, 2);
  EXPECT_EQ(*one.predicted, *two.predicted);
  EXPECT_EQ(*one.predicted_low, *two.predicted_low);
  EXPECT_EQ(*one.predicted_high, *two.predicted_high);
}

TEST(Predictions, OfTheBestKnownWorldLieNearThoseOfHalfOfWorlds) {
  for (const Operator op : {Operator::value, Operator::mean, Operator::cv, Operator::ratio}) {
    const auto alone = best_known(two_arms(op), toy(5), 128, {});
    ASSERT_EQ(alone.size(), 1U);
    EXPECT_NEAR(alone[0], *predict(op).predicted, 0.05 * alone[0]);
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
