// From a device to collagen through every room, with the numbers of knowledge. Nobody measured
// this, so it is no validation file.
#include "support/real_knowledge.hpp"
#include <gtest/gtest.h>

#include "percuta/experiment/report.hpp"

namespace percuta::validation {
namespace {

constexpr std::string_view home_roller = R"(schema = "percuta.experiment/1"
id = "home"
title = "Five monthly sessions with a home roller, a light hand on a cheek"
sources = ["schwarz2011.roller"]
[[arm]]
id = "home"
site = "cheek"
persons_count = 30
needling = { handpiece = "roller-home-025", depth_mm = 0.25, passes_count = 10, pressure = "light", area_cm2 = 50 }
course = { sessions_count = 5, interval_d = 30 }
[[observation]]
id = "home-gain"
row = "none"
arms = ["home"]
assay = "biopsy"
quantity = "collagen_total_ratio"
operator = "mean"
after_last_d = 56
low = 1
high = 1.03
use = "validation"
status = "agrees"
)";

TEST(Chain, AHomeRollerGainsLessThanThreePercent) {
  const auto read = experiment::read(home_roller, "home.toml", support::real_catalog());
  ASSERT_TRUE(read.ok()) << base::to_string(read.problems().front());
  const auto report = experiment::run(*read, support::real_catalog(), 0, {});
  ASSERT_TRUE(report.observations.front().predicted.has_value());
  EXPECT_GE(*report.observations.front().predicted, 1);
  EXPECT_LT(*report.observations.front().predicted, 1.03);
}

}  // namespace
}  // namespace percuta::validation
