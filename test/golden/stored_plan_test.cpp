#include "stored_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::golden {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Tolerances tolerances{1e-8, 1e-12, {{"depth_mm", 0}, {"tewl_ratio", 0.01}}};

std::vector<std::string> moved(const char* stored, const char* made) {
  return differences(Json::parse(stored), Json::parse(made), tolerances);
}

TEST(StoredPlan, TellsWhatMovedAndWhere) {
  EXPECT_THAT(moved(R"({"zones":[{"decision":"treat"}]})", R"({"zones":[{"decision":"defer"}]})"),
              ElementsAre(R"(/zones/0/decision: "treat" became "defer")"));
  EXPECT_THAT(moved(R"({"a":1})", R"({"b":1})"), ElementsAre("/a: 1 is gone", "/b: 1 is new"));
  EXPECT_THAT(moved("[1,2]", "[1]"), ElementsAre("/1: 2 is gone"));
  EXPECT_THAT(moved("[1]", "[1,2]"), ElementsAre("/1: 2 is new"));
  EXPECT_THAT(moved(R"({"settings":null})", R"({"settings":{"x":1}})"),
              ElementsAre(R"(/settings: null became {"x":1})"));
}

TEST(StoredPlan, ANumberMayMoveAsFarAsItsFieldAllows) {
  EXPECT_THAT(moved(R"({"x":1.0})", R"({"x":1.000000001})"), IsEmpty());
  EXPECT_THAT(moved(R"({"x":1.0})", R"({"x":1.0000001})"), testing::SizeIs(1));
  EXPECT_THAT(moved(R"({"depth_mm":1.0})", R"({"depth_mm":1.000000001})"), testing::SizeIs(1));
  EXPECT_THAT(moved(R"({"tewl_ratio":[1,2]})", R"({"tewl_ratio":[1.005,2.2]})"),
              ElementsAre("/tewl_ratio/1: 2 became 2.2"));
  EXPECT_THAT(moved(R"({"x":0})", R"({"x":1e-13})"), IsEmpty());
}

TEST(StoredPlan, MasksWhatIsNoPropertyOfThePlan) {
  const Json stored = storable(Json::parse(R"({"percuta_build":"a","case_hash":"b","seed":1})"));
  EXPECT_EQ(stored["percuta_build"], "(not compared)");
  EXPECT_EQ(stored["case_hash"], "(not compared)");
  EXPECT_EQ(stored["seed"], 1);
}

TEST(StoredPlan, TellsALongSeriesInShort) {
  Json series;
  for (int i = 0; i < 50; ++i) {
    series["tewl_ratio"].push_back(i + 1.0);
  }
  const Json stored = storable(series);
  EXPECT_EQ(stored["tewl_ratio"]["count"], 50);
  EXPECT_EQ(stored["tewl_ratio"]["sum"], 1275.0);
  EXPECT_EQ(stored["tewl_ratio"]["points"].front(), 1.0);
  EXPECT_EQ(stored["tewl_ratio"]["points"].back(), 50.0);

  Json moved_little = series;
  moved_little["tewl_ratio"][49] = 50.2;  // within the hundredth that the field allows
  EXPECT_THAT(differences(stored, storable(moved_little), tolerances), IsEmpty());
  Json moved_inside = series;
  moved_inside["tewl_ratio"][3] = 40.0;  // between the points: the sum tells
  EXPECT_THAT(differences(stored, storable(moved_inside), tolerances), testing::SizeIs(1));
}

TEST(StoredPlan, AnUpdateKeepsTheDigitsOfWhatDidNotMove) {
  const Json stored = Json::parse(R"({"x":1.0,"y":[1.0,2.0],"gone":3})");
  const Json made = Json::parse(R"({"x":1.0000000001,"y":[1.0000000001,5.0],"new":4})");
  EXPECT_EQ(updated(stored, made, tolerances).dump(), R"({"x":1.0,"y":[1.0,5.0],"new":4})");
}

}  // namespace
}  // namespace percuta::golden
