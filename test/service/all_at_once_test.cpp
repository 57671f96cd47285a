// What is wrong with a treatment, all of it in one answer.
#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/service/service.hpp"

namespace percuta::service {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> problems(const std::string& zone, const std::string& device) {
  const Ask request{
      "schema = \"percuta.case/1\"\n[patient]\nage_y = 34\nphototype = \"II\"\n"
      "[goal]\nindication = \"acne_scars\"\n[[zone]]\nid = \"a\"\n" +
          zone + "[device]\n" + device,
      "case.toml", *base::parse_date("2026-11-23"), 1};
  const auto answer = screen(request, support::real_catalog());
  std::vector<std::string> out;
  if (!answer) {
    for (const auto& problem : answer.problems()) {
      out.push_back(base::to_string(problem));
    }
  }
  return out;
}

TEST(AllAtOnce, NamesAreaFrequencySiteAndDepth) {
  EXPECT_THAT(problems("site = \"cheeck\"\narea_cm2 = 0\n",
                       "handpiece = \"roller-192\"\nfrequency_Hz = 100\ndepth_mm = 2\n"),
              ElementsAre(AllOf(HasSubstr("cheeck"), HasSubstr("cheek")), HasSubstr("area_cm2 = 0"),
                          AllOf(HasSubstr("frequency_Hz = 100"), HasSubstr("roller")),
                          AllOf(HasSubstr("depth_mm = 2"), HasSubstr("reaches 1.5 mm"))));
}

TEST(AllAtOnce, LooksIntoAHandpieceOfOnesOwn) {
  EXPECT_THAT(
      problems("site = \"cheek\"\n",
               "handpiece = { id = \"own\", kind = \"pen\", needles_count = 3, max_depth_mm = 2, "
               "cartridge = { layout = \"listed\", pitch_mm = 1 }, "
               "needle = { length_mm = 1, shaft_diameter_um = 200, tip_diameter_um = 300, "
               "taper_mm = 0.2 } }\n"),
      testing::UnorderedElementsAre(HasSubstr("tip_diameter_um = 300"), HasSubstr("length_mm = 1"),
                                    HasSubstr("0 places for 3 needles")));
}

TEST(AllAtOnce, TakesAHandpieceOfOnesOwnWithoutItsGeometry) {
  EXPECT_THAT(problems("site = \"cheek\"\n",
                       "handpiece = { id = \"own\", kind = \"pen\", needles_count = 3, "
                       "max_depth_mm = 2 }\n"),
              testing::IsEmpty());
}

TEST(BeyondLabel, IsAFindingForTheSite) {
  const auto findings = [](const std::string& site, double depth_mm) {
    const Ask request{
        "schema = \"percuta.case/1\"\n[patient]\nage_y = 34\nphototype = \"II\"\n"
        "[goal]\nindication = \"neck_wrinkles\"\n[[zone]]\nid = \"a\"\nsite = \"" +
            site + "\"\n[device]\nhandpiece = \"pen-12\"\ndepth_mm = " + std::to_string(depth_mm) +
            "\n",
        "case.toml", *base::parse_date("2026-11-23"), 1};
    const auto screened = screen(request, support::real_catalog());
    for (const auto& finding : screened->result.findings) {
      if (finding.rule == "beyond-label") {
        return true;
      }
    }
    return false;
  };
  EXPECT_TRUE(findings("cheek", 2.0));
  EXPECT_FALSE(findings("cheek", 1.5));
  EXPECT_FALSE(findings("neck", 2.5)) << "cleared for the neck up to 2.5 mm";
}

}  // namespace
}  // namespace percuta::service
