// What a room's model is fitted to, on the real knowledge and the real experiments.
#include "percuta/experiment/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/io/file.hpp"

namespace percuta::experiment {

void PrintTo(Room room, std::ostream* out) { *out << base::word(room); }

namespace {

using support::real_catalog;

const std::vector<Experiment>& experiments() {
  static const std::vector<Experiment> all = [] {
    std::vector<Experiment> out;
    for (const auto& entry :
         std::filesystem::directory_iterator(PERCUTA_SOURCE_DIR "/test/validate")) {
      if (entry.path().extension() == ".toml") {
        const std::string name = entry.path().filename().string();
        out.push_back(read(io::read_file(entry.path()).value(), name, real_catalog()).value());
      }
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return out;
  }();
  return all;
}

// The fitted numbers off their best-known values, the assumptions where they are.
std::vector<double> shifted(const Calibration& calibration, double z) {
  std::vector<double> out;
  for (const Unknown& unknown : calibration.unknowns()) {
    out.push_back(unknown.fitted ? z : 0);
  }
  return out;
}

// The same experiments, had they measured these numbers.
std::vector<Experiment> had_measured(const std::vector<double>& numbers,
                                     const Calibration& calibration) {
  constexpr double width = 0.1;  // of a band, over its number
  std::vector<Experiment> out = experiments();
  std::size_t next = 0;
  const auto is_next = [&](const Observation& one) {
    return next < numbers.size() && calibration.data()[next].id == one.id;
  };
  for (Experiment& experiment : out) {
    for (Observation& one : experiment.observation) {
      for (CurvePoint& point : one.curve) {
        point.measured = is_next(one) ? numbers[next++] : point.measured;
      }
      if (one.curve.empty() && is_next(one)) {
        one.measured = numbers[next++];
        one.low = *one.measured - width * std::abs(*one.measured) - 1e-9;
        one.high = *one.measured + width * std::abs(*one.measured) + 1e-9;
      }
    }
  }
  EXPECT_EQ(next, numbers.size());
  return out;
}

double largest(const std::vector<double>& misses) {
  double out = 0;
  for (const double miss : misses) {
    out = std::max(out, std::abs(miss));
  }
  return out;
}

class RoomCalibration : public testing::TestWithParam<Room> {
 protected:
  Calibration calibration{GetParam(), real_catalog(), experiments()};
};

TEST_P(RoomCalibration, MissesNothingWhereTheDataWereMade) {
  const std::vector<double> true_z = shifted(calibration, 0.4);
  Calibration again(GetParam(), real_catalog(),
                    had_measured(calibration.predicted(true_z), calibration));
  ASSERT_EQ(again.data().size(), calibration.data().size());
  EXPECT_LT(largest(again.misses(again.predicted(true_z))), 1e-6);
  EXPECT_GT(largest(again.misses(again.predicted(shifted(again, 0)))), 0.5);
  EXPECT_LT(largest(again.misses(again.predicted(true_z))), 1e-6);  // nothing is left behind
}

TEST_P(RoomCalibration, NamesWhatHasARangeAndStartsAtWhatIsUsed) {
  const auto at_rest = calibration.values(shifted(calibration, 0));
  bool some_fitted = false;
  for (std::size_t i = 0; i < calibration.unknowns().size(); ++i) {
    const Unknown& unknown = calibration.unknowns()[i];
    EXPECT_LT(unknown.low, unknown.high) << unknown.name;
    EXPECT_LE(unknown.least, unknown.value) << unknown.name;
    EXPECT_GE(unknown.most, unknown.value) << unknown.name;
    EXPECT_EQ(at_rest[i], unknown.value) << unknown.name;
    some_fitted |= unknown.fitted;
    const auto known = real_catalog().parameters.find(unknown.name);
    if (known != real_catalog().parameters.end()) {
      EXPECT_LT(known->second.low, known->second.high) << unknown.name;
    } else {
      EXPECT_THAT(unknown.name, testing::EndsWith(".bed_compliance_ratio"));
    }
  }
  EXPECT_TRUE(some_fitted);
}

TEST_P(RoomCalibration, TellsEveryDatum) {
  EXPECT_FALSE(calibration.data().empty());
  const auto predicted = calibration.predicted(shifted(calibration, 0));
  ASSERT_EQ(predicted.size(), calibration.data().size());
  for (std::size_t i = 0; i < predicted.size(); ++i) {
    EXPECT_TRUE(std::isfinite(predicted[i])) << calibration.data()[i].id;
  }
}

INSTANTIATE_TEST_SUITE_P(Rooms, RoomCalibration,
                         testing::Values(Room::strike, Room::barrier, Room::healing),
                         [](const auto& of) { return std::string(base::word(of.param)); });

TEST(Calibration, TakesWhatIsMarkedAndHasADistanceEveryPointOfACurveAlone) {
  std::size_t points = 0;
  for (const Experiment& experiment : experiments()) {
    const Calibration one(Room::healing, real_catalog(), {experiment});
    std::size_t expected = 0;
    for (const Observation& seen : experiment.observation) {
      const bool counts = seen.use == Use::calibration && room_of(seen.quantity) == Room::healing &&
                          seen.op != Operator::sign && seen.op != Operator::rank;
      expected += !counts ? 0 : seen.curve.empty() ? 1 : seen.curve.size();
      points += counts ? seen.curve.size() : 0;
    }
    EXPECT_EQ(one.data().size(), expected) << experiment.id;
  }
  EXPECT_GT(points, 0U);
}

TEST(Calibration, PutsPointsOfACurveAtTheirMomentWithTheBandOfTheWhole) {
  Experiment water = experiments().front();
  water.observation.resize(1);
  water.observation[0].quantity = Quantity::tewl_ratio;
  water.observation[0].op = Operator::rmse;
  water.observation[0].use = Use::calibration;
  water.observation[0].curve = {{0, 3}, {2, 1.5}};
  water.observation[0].high = 0.2;
  const Calibration of_hours(Room::barrier, real_catalog(), {water});
  ASSERT_EQ(of_hours.data().size(), 2U);
  EXPECT_EQ(of_hours.data()[1].axis, Axis::hours);
  EXPECT_EQ(of_hours.data()[1].at, 2);
  EXPECT_EQ(of_hours.data()[1].measured, 1.5);
  EXPECT_DOUBLE_EQ(of_hours.data()[1].low, 1.3);
  EXPECT_DOUBLE_EQ(of_hours.data()[1].high, 1.7);
}

TEST(Calibration, MovesTheBedsThatItsStrikesWereSeenIn) {
  const auto names = [](Room room) {
    std::vector<std::string> out;
    const Calibration calibration(room, real_catalog(), experiments());
    for (const Unknown& unknown : calibration.unknowns()) {
      out.push_back(unknown.name);
    }
    return out;
  };
  EXPECT_THAT(names(Room::strike), testing::Contains("hairless_rat.bed_compliance_ratio"));
  EXPECT_THAT(names(Room::strike), testing::Contains("insertion_per_mm_force_N"));
  EXPECT_THAT(names(Room::barrier),
              testing::Not(testing::Contains("hairless_rat.bed_compliance_ratio")));
}

TEST(Calibration, TellsNothingOfAPlaceWithoutLayers) {
  const auto& sites = real_catalog().sites;
  const auto bare = std::find_if(sites.begin(), sites.end(), [](const auto& site) {
    return !real_catalog().skins.contains(site.first);
  });
  ASSERT_NE(bare, sites.end());
  for (Experiment experiment : experiments()) {
    for (Arm& arm : experiment.arm) {
      arm.site = {bare->first};
      arm.specimen.reset();
    }
    Calibration nowhere(Room::strike, real_catalog(), {experiment});
    const auto misses = nowhere.misses(nowhere.predicted(shifted(nowhere, 0)));
    EXPECT_EQ(misses.size(), nowhere.data().size());
    for (const Unknown& unknown : nowhere.unknowns()) {
      EXPECT_THAT(unknown.name, testing::Not(testing::HasSubstr("bed")));
    }
  }
}

TEST(Calibration, HoldsNothingWhereNothingIsForIt) {
  Calibration nothing(Room::strike, real_catalog(), {});
  EXPECT_TRUE(nothing.data().empty());
  EXPECT_TRUE(nothing.predicted(shifted(nothing, 0)).empty());
}

}  // namespace
}  // namespace percuta::experiment
