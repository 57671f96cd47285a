#include "percuta/exchange/csv.hpp"

#include <gtest/gtest.h>

namespace percuta::exchange {
namespace {

plan::ComparedRow row(std::string key, std::vector<plan::ComparedValue> values) {
  plan::ComparedRow out;
  out.key = std::move(key);
  out.values = std::move(values);
  return out;
}

TEST(Csv, IsOneRowACaseWithBandsBeside) {
  plan::Comparison comparison;
  comparison.cases = {{"a=1", {{"a", 1.0, {}}}}, {"a=x, y", {{"a", {}, "x, y"}}}};
  comparison.rows.push_back(row("depth_mm", {{.value = 0.25}, {}}));
  comparison.rows.push_back(
      row("gain_pct", {{.value = 1.5, .low = 1, .high = 2}, {.word = "a \"b\"\r\nc"}}));
  comparison.rows.push_back(row("trials", {{.ids = {"one", "two"}}, {.word = "none"}}));
  EXPECT_EQ(to_csv(comparison),
            "name,a,depth_mm,gain_pct,gain_pct_low,gain_pct_high,trials\r\n"
            "a=1,1,0.25,1.5,1,2,one two\r\n"
            "\"a=x, y\",\"x, y\",,\"a \"\"b\"\"\r\nc\",,,none\r\n");
}

TEST(Csv, FillsOnlyTheColumnsOfACurve) {
  plan::Simulation simulation;
  plan::SimulatedZone& zone = simulation.zones.emplace_back();
  zone.id = "cheek, left";
  zone.depth_histogram = strike::DepthHistogram{{0, 0.05}, {0.05, 0.1}, {0.25, 0.75}};
  zone.permeation.emplace();
  zone.permeation->ingredient = "Retinol";
  zone.permeation->way.time_h = {1};
  zone.permeation->way.depth_um = {2.5};
  zone.permeation->way.profile_mg_per_mL = {{0.5}};
  const std::string table = to_csv(simulation);
  EXPECT_EQ(table,
            "zone,curve,depth_histogram.from_mm,depth_histogram.to_mm,depth_histogram.share_frac,"
            "permeation.ingredient,permeation.time_h,permeation.depth_um,"
            "permeation.profile_mg_per_mL\r\n"
            "\"cheek, left\",depth_histogram,0,0.05,0.25,,,,\r\n"
            "\"cheek, left\",depth_histogram,0.05,0.1,0.75,,,,\r\n"
            "\"cheek, left\",permeation,,,,Retinol,1,2.5,0.5\r\n");
}

TEST(Csv, OfNothingIsAnEmptyHeader) { EXPECT_EQ(to_csv(plan::Simulation{}), "\r\n"); }

}  // namespace
}  // namespace percuta::exchange
