// A translation that tells something else than the English does not load.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/catalog/catalog.hpp"
#include "percuta/catalog/check_knowledge.hpp"

namespace percuta::catalog {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

/// The project's own knowledge with one line changed: what `load` says of it.
std::vector<std::string> codes_with(const std::string& path, const std::string& from,
                                    const std::string& to) {
  static const KnowledgeFolder folder = read_folder(PERCUTA_SOURCE_DIR "/knowledge").value();
  KnowledgeFolder changed = folder;
  for (auto& file : changed.files) {
    if (file.path == path) {
      const std::size_t at = file.text.find(from);
      EXPECT_NE(at, std::string::npos) << path << " has no " << from;
      file.text.replace(at, from.size(), to);
    }
  }
  const auto loaded = load(changed.view(), Extent::labels);
  std::vector<std::string> out;
  if (!loaded) {
    for (const base::Problem& problem : loaded.problems()) {
      out.push_back(problem.code);
    }
  }
  return out;
}

TEST(Wordings, ThoseWeHaveAreSound) {
  EXPECT_THAT(codes_with("messages/pl.toml", "SPF 50", "SPF 50"), IsEmpty());
}

TEST(Wordings, AnotherNumberDoesNotLoad) {
  EXPECT_THAT(codes_with("messages/pl.toml", "SPF 50", "SPF 15"), ElementsAre("other-number"));
  EXPECT_THAT(codes_with("messages/de.toml", "LSF 50", "LSF"), ElementsAre("other-number"));
}

TEST(Wordings, ANumberInWordsDoesNotLoad) {
  EXPECT_THAT(
      codes_with("messages/pl.toml", "Sport, siłownia", "Przez jedenaście dni sport, siłownia"),
      ElementsAre("other-number"));
  EXPECT_THAT(codes_with("messages/fr.toml", "Raser la peau", "Pendant quatre jours raser la peau"),
              ElementsAre("other-number"));
}

TEST(Wordings, ALostPlaceholderDoesNotLoad) {
  EXPECT_THAT(codes_with("messages/pl.toml",
                         "{days, plural, one {Nie w pierwszym dniu} few {Nie przez pierwsze "
                         "#\\u00A0dni} many {Nie przez pierwsze #\\u00A0dni} other {Nie przez "
                         "pierwsze #\\u00A0dnia}}",
                         "Nie przez pierwsze dni"),
              ElementsAre("other-placeholders"));
  EXPECT_THAT(codes_with("messages/es.toml", "{name}: se puede", "Se puede"),
              ElementsAre("other-placeholders"));
}

TEST(Wordings, ABrokenEmergencyLineDoesNotLoad) {
  EXPECT_THAT(codes_with("messages/de.toml", "Rufen Sie sofort {number} an", "{days} {"),
              Contains("broken-message"));
  EXPECT_THAT(codes_with("messages/de.toml", "emergency = ", "emergencies = "),
              ElementsAre("untranslated", "unknown-key"));
  EXPECT_THAT(codes_with("messages/en.toml", "closed = ", "shut = "), Contains("missing-key"));
}

TEST(Wordings, APluralWithoutItsFormsDoesNotLoad) {
  EXPECT_THAT(codes_with("messages/de.toml", "other {In den ersten #\\u00A0Tagen nicht}",
                         "othr {In den ersten #\\u00A0Tagen nicht}"),
              ElementsAre("broken-message"));
  EXPECT_THAT(codes_with("messages/pl.toml", "few {Nie przez pierwsze #\\u00A0dni} ", ""),
              ElementsAre("broken-message"));
}

TEST(Wordings, ALostNegationDoesNotLoad) {
  EXPECT_THAT(codes_with("messages/pt.toml", "Não coçar nem arrancar", "Coçar e arrancar"),
              ElementsAre("other-negation"));
  EXPECT_THAT(
      codes_with("messages/fr.toml", "Raser la peau traitée.", "Ne pas raser la peau traitée."),
      ElementsAre("other-negation"));
}

TEST(Wordings, AStraightApostropheDoesNotLoad) {
  EXPECT_THAT(codes_with("messages/fr.toml", "d’urgence", "d'urgence"),
              ElementsAre("broken-message"));
}

TEST(Wordings, APlaceholderNobodyFillsDoesNotLoad) {
  EXPECT_THAT(codes_with("rules/signs.toml", "Pus, yellow", "Pus after {minutes}, yellow"),
              Contains("unknown-placeholder"));
}

TEST(Wordings, AMissingTranslationDoesNotLoad) {
  EXPECT_THAT(codes_with("messages/es.toml", "\"sign.pus.sign\" = ", "\"sign.puss.sign\" = "),
              ElementsAre("untranslated", "unknown-key"));
}

TEST(Wordings, AReminderTellsWhatEndsByThen) {
  EXPECT_THAT(codes_with("protocols/milestones.toml",
                         "If the skin is calm, allowed again: {may}.\"", "Be well.\""),
              Contains("reminder-incomplete"));
}

}  // namespace
}  // namespace percuta::catalog
