// What people are told of labels, and what is found on photographs: rows of test/inci/answers.
#include <filesystem>

#include "support/real_knowledge.hpp"
#include "support/rendered_label.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <toml++/toml.h>

#include "percuta/service/service.hpp"

namespace percuta::service {
namespace {

using testing::HasSubstr;
using testing::Not;

toml::table rows_of(std::string_view file) {
  return toml::parse_file(
      (std::filesystem::path(PERCUTA_SOURCE_DIR) / "test" / "inci" / "answers" / file).string());
}

std::vector<std::string> words(const toml::table& row, std::string_view key) {
  std::vector<std::string> out;
  if (const toml::array* list = row[key].as_array()) {
    for (const auto& one : *list) {
      out.push_back(one.value_or(std::string{}));
    }
  }
  return out;
}

base::Result<Answer<rules::LabelVerdict>> ask(const std::string& text, const std::string& name,
                                              const std::vector<std::string>& allergies = {}) {
  const catalog::Catalog& catalog = support::real_catalog();
  return check_label({text, name, *base::parse_date("2026-11-23"), 1},
                     {std::nullopt, false, {allergies, catalog.allergens()}}, catalog);
}

intake::Language language_of(std::string_view word) {
  for (const auto& [language, text] : names(intake::Language{})) {
    if (text == word) {
      return language;
    }
  }
  return intake::Language::en;
}

void expect(const toml::table& row, const Answer<rules::LabelVerdict>& answer) {
  if (const auto verdict = row["verdict"].value<std::string>()) {
    EXPECT_EQ(base::word(answer.result.verdict), *verdict);
  }
  if (const auto never = row["never"].value<bool>()) {
    EXPECT_EQ(answer.result.never, *never);
  }
  const std::string page = to_text(answer, language_of(row["language"].value_or("en")),
                                   support::real_catalog(), TextStyle{});
  for (const std::string& told : words(row, "says")) {
    EXPECT_THAT(page, HasSubstr(told));
  }
  for (const std::string& silent : words(row, "not_says")) {
    EXPECT_THAT(page, Not(HasSubstr(silent)));
  }
  if (const auto most = row["most_lines"].value<std::int64_t>()) {
    EXPECT_LE(std::count(page.begin(), page.end(), '\n'), *most) << page;
  }
}

TEST(Answers, TellAPersonWhatTheRowsSay) {
  const toml::table rows = rows_of("person.toml");
  for (const auto& node : *rows["answer"].as_array()) {
    const toml::table& row = *node.as_table();
    SCOPED_TRACE(row["name"].value_or(std::string{}));
    const auto answer = ask(row["text"].value_or(std::string{}), "label", words(row, "allergies"));
    ASSERT_TRUE(answer.ok());
    expect(row, *answer);
  }
}

photo::Shot shot_of(const toml::table& row) {
  photo::Shot shot;
  shot.degrees = row["degrees"].value_or(shot.degrees);
  shot.noise = row["noise"].value_or(shot.noise);
  shot.light = row["light"].value_or(shot.light);
  shot.shadow = row["shadow"].value_or(shot.shadow);
  shot.folded = row["folded"].value_or(shot.folded);
  shot.curve = row["curve"].value_or(shot.curve);
  shot.glare = row["glare"].value_or(shot.glare);
  shot.blur_px = row["blur_px"].value_or(shot.blur_px);
  shot.around_px = row["around_px"].value_or(shot.around_px);
  shot.letter_px = row["letter_px"].value_or(shot.letter_px);
  return shot;
}

// Too long for every run: the test slow.photographs runs it.
TEST(Photographs, DISABLED_OfTheRowsKeepWhatHarms) {
  const toml::table rows = rows_of("photos.toml");
  for (const auto& node : *rows["photo"].as_array()) {
    const toml::table& row = *node.as_table();
    SCOPED_TRACE(row["name"].value_or(std::string{}));
    const auto picture = photo::photographed(row["text"].value_or(std::string{}), shot_of(row));
    const auto answer = ask(photo::as_png(picture), "serum.png");
    ASSERT_TRUE(answer.ok());
    std::vector<std::string> found;
    for (const auto& one : answer->result.ingredients) {
      for (const inci::IngredientClass each : one.classes) {
        found.emplace_back(base::word(each));
      }
    }
    for (const std::string& wanted : words(row, "has")) {
      EXPECT_THAT(found, testing::Contains(wanted)) << answer->result.photo->text;
    }
  }
}

}  // namespace
}  // namespace percuta::service
