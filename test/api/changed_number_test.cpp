// Knowledge with another number says that number wherever people read it, in every language.
#include <algorithm>

#include "patient_pages.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/catalog/check_knowledge.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {
namespace {

using intake::Language;
using testing::HasSubstr;
using testing::Not;

// The real knowledge in which what is not sterile waits for two days.
const catalog::Catalog& waiting_longer() {
  static const catalog::Catalog changed_catalog = [] {
    auto files = support::real_folder().view();
    std::string text;
    for (catalog::KnowledgeFile& file : files) {
      if (file.path == "parameters/aftercare.toml") {
        text = changed(std::string(file.text), "[unsterile_hold_h]\nvalue = 24",
                       "[unsterile_hold_h]\nvalue = 48");
        file.text = text;
      }
    }
    return catalog::load(files, catalog::Extent::models).value();
  }();
  return changed_catalog;
}

std::string pages(Language language, const catalog::Catalog& catalog) {
  const auto made =
      plan({example("acne-scars.toml", language), "case.toml", *base::parse_date("2026-11-23"), 0},
           catalog);
  const document::Document shown = report(made.value(), catalog);
  std::string out;
  for (const document::Side& side : shown.sides) {
    out += side.id == "patient" || side.id == "clinician" ? text_of(side) : "";
  }
  return out;
}

TEST(ChangedNumber, IsToldInEveryLanguage) {
  for (const auto& [language, word] : names(Language{})) {
    const std::string two_days =
        support::real_catalog().speech(language).say("until_days", rules::hours_told(48));
    const std::string before = pages(language, support::real_catalog());
    const std::string after = pages(language, waiting_longer());
    EXPECT_THAT(before, Not(HasSubstr(two_days))) << word;
    EXPECT_THAT(after, HasSubstr(two_days)) << word;
    EXPECT_THAT(before, HasSubstr("What is not sterile waits 24 hours")) << word;
    EXPECT_THAT(after, HasSubstr("What is not sterile waits 48 hours")) << word;
  }
}

TEST(ChangedNumber, IsToldOfALabelInEveryLanguage) {
  for (const auto& [known, word] : names(Language{})) {
    const Language language = known;  // a structured binding cannot be captured
    const auto told = [&](const catalog::Catalog& catalog) {
      const auto answer = check_label({"Aqua, Glycerin", "-", *base::parse_date("2026-11-23"), 0},
                                      rules::LabelQuestion{}, catalog);
      return to_text(answer.value(), language, catalog, {.colour = false, .width = 100'000});
    };
    const auto wording = std::find_if(
        support::real_catalog().wordings.begin(), support::real_catalog().wordings.end(),
        [&](const rules::Wording& one) { return one.language == language; });
    const auto said = [&](const char* key) {
      const rules::Fillings numbers = {{"hours", key == std::string("after") ? "24" : "48"},
                                       {"days", "2"}};
      return rules::filled(wording->label.at(key), numbers, language).value();
    };
    EXPECT_THAT(told(support::real_catalog()), HasSubstr(said("after"))) << word;
    EXPECT_THAT(told(waiting_longer()), HasSubstr(said("after_days"))) << word;
    EXPECT_THAT(told(waiting_longer()), Not(HasSubstr(said("after")))) << word;
  }
}

}  // namespace
}  // namespace percuta::service
