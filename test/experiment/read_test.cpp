#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/catalog/catalog.hpp"
#include "percuta/experiment/experiment.hpp"

namespace percuta::experiment {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::string_view sound = R"(schema = "percuta.experiment/1"
id = "made-up"
title = "A made-up roller"
sources = ["doe2016.fig3"]
[[arm]]
id = "roller"
specimen = "hairless_rat"
needling = { handpiece = "roller-a", depth_mm = 0.5, passes_count = 2, area_cm2 = 1 }
[[observation]]
id = "depth"
row = "made-up:V1"
arms = ["roller"]
assay = "microscopy"
quantity = "depth_mm"
operator = "mean"
measured = 0.1
low = 0.05
high = 0.15
use = "calibration"
status = "agrees"
)";

// The sound file with one piece of its text in another's place.
std::string with(std::string_view old_text, std::string_view new_text) {
  std::string out(sound);
  const std::size_t at = out.find(old_text);
  EXPECT_NE(at, std::string::npos) << old_text;
  return out.replace(at, old_text.size(), new_text);
}

std::vector<std::string> problems(std::string_view text) {
  const auto read = experiment::read(text, "made-up.toml", catalog::Catalog{});
  std::vector<std::string> out;
  if (!read) {
    for (const base::Problem& problem : read.problems()) {
      out.push_back(base::to_string(problem));
    }
  }
  return out;
}

TEST(ReadExperiment, KeepsWhatTheFileStates) {
  const auto read = experiment::read(sound, "made-up.toml", catalog::Catalog{});
  ASSERT_TRUE(read.ok()) << base::to_string(read.problems().front());
  ASSERT_EQ(read->arm.size(), 1U);
  EXPECT_EQ(read->arm[0].needling->motion.depth_mm, 0.5);
  EXPECT_EQ(read->arm[0].cover, Cover::open);
  ASSERT_EQ(read->observation.size(), 1U);
  EXPECT_EQ(read->observation[0].quantity, Quantity::depth_mm);
  EXPECT_EQ(read->observation[0].use, Use::calibration);
}

TEST(ReadExperiment, TellsEveryMistakeAtOnceInTheOrderOfTheFile) {
  std::string text = with("depth_mm = 0.5", "depth_mm = 9");
  text.replace(text.find("depth_mm\"\n"), 8, "dept_mm");
  text.replace(text.find("low = 0.05"), 10, "lowe = 0.05");
  EXPECT_THAT(problems(text),
              ElementsAre(HasSubstr(":8:"), HasSubstr("dept_mm"), HasSubstr("lowe")));
}

TEST(ReadExperiment, RefusesWhatDoesNotFitTogether) {
  EXPECT_THAT(problems(with("[\"roller\"]", "[\"rolle\"]")),
              ElementsAre(HasSubstr("Did you mean roller?")));
  EXPECT_THAT(problems(with("\"microscopy\"", "\"tewl\"")),
              ElementsAre(HasSubstr("the assay tewl does not see depth_mm")));
  EXPECT_THAT(problems(with("\"mean\"", "\"ratio\"")),
              ElementsAre(HasSubstr("operator ratio compares 2 arms, not 1")));
  EXPECT_THAT(problems(with("\"mean\"", "\"peak_time\"")),
              ElementsAre(HasSubstr("depth_mm is no curve")));
  EXPECT_THAT(problems(with("low = 0.05", "low = 0.5")),
              ElementsAre(HasSubstr("low = 0.5 is above high = 0.15")));
  EXPECT_THAT(problems(with("\"agrees\"", "\"known-miss\"")),
              ElementsAre(HasSubstr("a known miss needs a reason")));
  EXPECT_THAT(problems(with("percuta.experiment/1", "percuta.experiment/2")),
              ElementsAre(HasSubstr("percuta.experiment/2")));
  EXPECT_THAT(problems(with("specimen = \"hairless_rat\"", "")),
              ElementsAre(HasSubstr("either a site or a specimen")));
}

TEST(ReadExperiment, AsksForAMomentWhereTheQuantityIsACurve) {
  const std::string curve = with("quantity = \"depth_mm\"", "quantity = \"tewl_ratio\"");
  std::string text = curve;
  text.replace(text.find("\"microscopy\""), 12, "\"tewl\"");
  EXPECT_THAT(problems(text), ElementsAre(HasSubstr("Give at_h.")));
  EXPECT_THAT(problems(text + "at_h = 4\n"), ElementsAre());
  EXPECT_THAT(problems(text + "at_d = 4\n"), ElementsAre(HasSubstr("Give at_h.")));
}

TEST(Quantities, StandInTheOrderOfTheEnumEachWithAnAssay) {
  for (std::size_t i = 0; i < quantity_table().size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(quantity_table()[i].quantity), i);
    EXPECT_FALSE(quantity_table()[i].assays.empty()) << quantity_table()[i].word;
  }
  EXPECT_EQ(traits(Quantity::pain_ratio).word, "pain_ratio");
}

}  // namespace
}  // namespace percuta::experiment
