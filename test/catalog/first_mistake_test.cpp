// Of one slip in a body of knowledge the slip is told, and no echo of it.
#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/base/problem.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/catalog/check_knowledge.hpp"

namespace percuta::catalog {
namespace {

using testing::Le;
using testing::SizeIs;

struct Slip {
  std::string path;
  std::string from;
  std::string to;
};

const std::vector<Slip>& slips() {
  static const std::vector<Slip> all = {
      {"parameters/barrier.toml", R"(value = 0.0404)", R"(value = 0.08)"},
      {"parameters/healing.toml", R"(grade = "fitted")", R"(grade = "fited")"},
      {"parameters/strike.toml", R"(grade = "assumption")", R"(grade = "assumtion")"},
      {"parameters/uptake.toml", R"(note = )", R"(notes = )"},
      {"parameters/outcome.toml", R"(status = ")", R"(status = "x)"},
      {"parameters/skin.toml", R"(low = 35)", R"(low = "little")"},
      {"parameters/plan.toml", R"(value = )", R"(vale = )"},
      {"rules/aftercare.toml", R"(sources = [")", R"(sources = ["x)"},
      {"rules/skin.toml", R"(then = "caution")", R"(then = "cautoin")"},
      {"rules/skin.toml", R"(condition = ["melasma"])", R"(condition = ["melasmma"])"},
      {"rules/device.toml", R"(overridable = true)", R"(overridable = "yes")"},
      {"rules/label.toml", R"(then = )", R"(than = )"},
      {"rules/illnesses.toml", R"(says = )", R"(say = )"},
      {"rules/anaesthetics.toml", R"(above_weight_kg)", R"(above_weight)"},
      {"rules/allergens.toml", R"(id = ")", R"(idd = ")"},
      {"protocols/intervals.toml", R"(indication = ")", R"(indication = "x)"},
      {"protocols/depths.toml", R"(sites = [")", R"(sites = ["x)"},
      {"protocols/risks.toml", R"(sources = [")", R"(sources = ["x)"},
      {"protocols/precare.toml", R"(says = )", R"(saith = )"},
      {"device/handpieces.toml", R"(kind = "pen")", R"(kind = "pan")"},
      {"device/handpieces.toml", R"(needles_count = 12)", R"(needles_count = -12)"},
      {"device/handpieces.toml", R"(max_depth_mm = 2.5)", R"(max_depth = 2.5)"},
      {"skin/sites.toml", R"(hard_limit_mm = 1.5)", R"(hard_limit_mm = "deep")"},
      {"skin/sites.toml", R"(on_face = true)", R"(onface = true)"},
      {"skin/regions.toml", R"(sites = ["forehead")", R"(sites = ["forhead")"},
      {"skin/layers_face.toml", R"(dermis_um = )", R"(dermis = )"},
      {"skin/layers_body.toml", R"(site = ")", R"(site = "x)"},
      {"scales/scales.toml", R"(maximum_score = )", R"(maximum = )"},
      {"outcome/measures.toml", R"(scale = ")", R"(scale = "x)"},
      {"outcome/trials.toml", R"(people_count = 50)", R"(people_count = "fifty")"},
      {"uptake/permeants.toml", R"(log_kow_ratio = )", R"(logkow = )"},
      {"ingredients/retinoids.toml", R"(classes = ["retinoid"])", R"(classes = ["retinoids"])"},
      {"ingredients/acids.toml", R"(status = "recalled")", R"(status = "recaled")"},
      {"ingredients/vitamin_c.toml", R"(sources = [")", R"(sources = ["x)"},
      {"intake/conditions.toml", R"(term = [)", R"(terms = [)"},
      {"intake/conditions_gut.toml", R"(elsewhere = true)", R"(elsewhere = "perhaps")"},
      {"intake/conditions_nerves.toml", R"(sources = [")", R"(sources = ["x)"},
      {"intake/medications_infection.toml", R"(tells_of = [")", R"(tells_of = ["x)"},
      {"intake/medications_immune.toml", R"(never_on_skin = true)", R"(never_on_skin = 3)"},
      {"intake/procedures_surgery.toml", R"(on_face = true)", R"(on_face = 1)"},
      {"intake/allergens.toml", R"(sources = [")", R"(source = [")"},
      {"intake/topics.toml", R"(holds_d = 28)", R"(holds = 28)"},
      {"intake/phrases.toml", R"(kind = "indication")", R"(kinds = "indication")"},
      {"sources/clinics.toml", R"(kind = ")", R"(kind = "x)"},
      {"parts.toml", R"(cartridge = [")", R"(cartridge = ["x)"},
  };
  return all;
}

int line_of(const std::string& text, std::size_t at) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<long>(at), '\n'));
}

class OneSlip : public testing::TestWithParam<std::size_t> {};

TEST_P(OneSlip, IsToldAndNothingElse) {
  static const KnowledgeFolder ours = read_folder(PERCUTA_SOURCE_DIR "/knowledge").value();
  const Slip& slip = slips()[GetParam()];
  KnowledgeFolder changed = ours;
  int line = 0;
  for (auto& file : changed.files) {
    if (file.path == slip.path) {
      const std::size_t at = file.text.find(slip.from);
      ASSERT_NE(at, std::string::npos) << slip.path << " has no " << slip.from;
      line = line_of(file.text, at);
      file.text.replace(at, slip.from.size(), slip.to);
    }
  }
  const auto loaded = load(changed.view(), Extent::models);
  ASSERT_FALSE(loaded.ok()) << slip.path << ": " << slip.to;
  for (const base::Problem& problem : loaded.problems()) {
    EXPECT_EQ(problem.where.file, slip.path) << base::to_string(problem);
  }
  // An absent key is told at the head of its table; parts.toml is told without lines.
  const int told = loaded.problems().front().where.line;
  EXPECT_TRUE(told == 0 || std::abs(told - line) <= 12) << "line " << line << ", told " << told;
  EXPECT_THAT(loaded.problems(), SizeIs(Le(2)));
}

INSTANTIATE_TEST_SUITE_P(Places, OneSlip, testing::Range(std::size_t{0}, slips().size()));

TEST(OneSlip, IsTriedInFortyPlaces) { EXPECT_GE(slips().size(), 40U); }

}  // namespace
}  // namespace percuta::catalog
