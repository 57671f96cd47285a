#include "support/tiny_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/catalog/catalog.hpp"

namespace percuta::catalog {
namespace {

using support::TinyKnowledge;
using testing::AllOf;
using testing::ElementsAre;
using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Optional;
using testing::StartsWith;

/// "code place: what" of every problem, unused sources included.
std::vector<std::string> told(const TinyKnowledge& knowledge) {
  const auto files = knowledge.view();
  const auto loaded = read(files, Extent::labels);
  const auto problems = loaded ? find_unused(*loaded, files) : loaded.problems();
  std::vector<std::string> out;
  for (const auto& problem : problems) {
    out.push_back(problem.code + " " + base::to_string(problem));
  }
  return out;
}

constexpr const char* sources = "sources/papers.toml";
constexpr const char* sites = "skin/sites.toml";
constexpr const char* conditions = "intake/conditions.toml";
constexpr const char* parameters = "parameters/aftercare.toml";
constexpr const char* rules = "rules/screening.toml";

TEST(Read, FindsNothingWrongInSoundKnowledge) { EXPECT_THAT(told({}), IsEmpty()); }

TEST(Read, GivesEveryRoomItsOwn) {
  const TinyKnowledge knowledge;
  const auto catalog = read(knowledge.view(), Extent::screening);
  ASSERT_TRUE(catalog.ok());
  EXPECT_EQ(catalog->sources.at("doe2016.fig3").title, "On needles");
  EXPECT_TRUE(catalog->sites.at("cheek").on_face);
  EXPECT_EQ(catalog->handpieces.at("pen").max_depth_mm, 2.5);
  EXPECT_EQ(catalog->parameters.at("hold_h").value, 72);
  EXPECT_EQ(catalog->rules.front().id, "inflamed");
  EXPECT_EQ(catalog->vocabulary.topics.front().id, intake::Topic::keloid);
  const auto& lexicon = catalog->vocabulary.lexicon;
  EXPECT_THAT(lexicon.find("condition", "Pimples"), Optional(Eq("acne")));
  EXPECT_THAT(lexicon.find("site", "wange"), Optional(Eq("cheek")));
}

TEST(Read, HashesEveryByteOfEveryFile) {
  const auto hash = [](const TinyKnowledge& knowledge) {
    return read(knowledge.view(), Extent::screening)->hash;
  };
  const std::string plain = hash({});
  EXPECT_EQ(plain.size(), 64U);
  EXPECT_EQ(hash({}), plain);
  EXPECT_NE(hash(TinyKnowledge{}.append(sources, "\n")), plain);
  EXPECT_NE(hash(TinyKnowledge{}.append("ingredients/none.toml", "")), plain);
}

TEST(Read, DoesNotDependOnTheOrderOfFiles) {
  const TinyKnowledge knowledge;
  auto files = knowledge.view();
  std::reverse(files.begin(), files.end());
  const auto catalog = read(files, Extent::screening);
  ASSERT_TRUE(catalog.ok());
  EXPECT_EQ(catalog->hash, read(knowledge.view(), Extent::screening)->hash);
}

TEST(Read, RefusesARuleWithoutASource) {
  EXPECT_THAT(told(TinyKnowledge{}.replace(rules, "sources = [\"doe2016.fig3\"]", "sources = []")),
              ElementsAre(StartsWith("unsourced rules/screening.toml:8:")));
  EXPECT_THAT(told(TinyKnowledge{}.replace(rules, "sources = [\"doe2016.fig3\"]\n", "")),
              ElementsAre(AllOf(StartsWith("missing-key"), HasSubstr("sources is missing"))));
}

TEST(Read, RefusesANumberWithoutASource) {
  EXPECT_THAT(told(TinyKnowledge{}.replace(parameters, "[\"doe2016.fig3\"]", "[]")),
              ElementsAre(StartsWith("unsourced parameters/aftercare.toml:5:")));
  EXPECT_THAT(told(TinyKnowledge{}.replace(sites, "[\"doe2016.fig3\"]", "[]")),
              ElementsAre(StartsWith("unsourced skin/sites.toml:6:")));
}

TEST(Read, RefusesASourceThatDoesNotExist) {
  EXPECT_THAT(told(TinyKnowledge{}.replace(rules, "[\"doe2016.fig3\"]", "[\"doe2016.fig4\"]")),
              ElementsAre(AllOf(StartsWith("unknown-word rules/screening.toml:8:"),
                                HasSubstr("Did you mean \"doe2016.fig3\"?"))));
  EXPECT_THAT(told(TinyKnowledge{}.replace(rules, "\"roe2017\"", "\"roe2018\"")),
              ElementsAre(HasSubstr("Did you mean \"roe2017\"?")));
}

TEST(Read, RefusesASourceThatNobodyUses) {
  TinyKnowledge knowledge;
  knowledge.replace(rules, "disputes = [{ source = \"roe2017\", says = \"No need.\" }]\n", "");
  EXPECT_THAT(told(knowledge),
              ElementsAre(AllOf(StartsWith("unused-source sources/papers.toml:10:1: "),
                                HasSubstr("\"roe2017\""))));
}

TEST(Read, RefusesAnIdGivenTwice) {
  const std::string again = TinyKnowledge{}.files.at(rules);
  EXPECT_THAT(told(TinyKnowledge{}.append(rules, again)),
              ElementsAre(StartsWith("duplicate-id rules/screening.toml:11:1: id = \"inflamed\"")));
  EXPECT_THAT(told(TinyKnowledge{}.append("rules/other.toml", again)),
              ElementsAre(StartsWith("duplicate-id rules/screening.toml:2:1")))
      << "in another file too";
  EXPECT_THAT(told(TinyKnowledge{}.append(sources, TinyKnowledge{}.files.at(sources))),
              ElementsAre(StartsWith("duplicate-id"), StartsWith("duplicate-id")));
  EXPECT_THAT(told(TinyKnowledge{}.append(conditions, "[[term]]\nid = \"acne\"\nsays = \"x\"\n")),
              ElementsAre(StartsWith("duplicate-id intake/conditions.toml")));
}

TEST(Read, RefusesAUnitThatNobodyKnows) {
  EXPECT_THAT(told(TinyKnowledge{}.replace(parameters, "[hold_h]", "[hold_fortnights]")),
              ElementsAre(AllOf(StartsWith("unknown-unit parameters/aftercare.toml:1:1: "),
                                HasSubstr("\"hold_fortnights\""))));
}

TEST(Read, RefusesBoundsOutOfOrder) {
  EXPECT_THAT(told(TinyKnowledge{}.replace(parameters, "low = 48", "low = 73")),
              ElementsAre(StartsWith("out-of-order parameters/aftercare.toml:2:1")));
  EXPECT_THAT(told(TinyKnowledge{}.replace(parameters, "high = 96", "high = 71")),
              ElementsAre(StartsWith("out-of-order")));
  EXPECT_THAT(told(TinyKnowledge{}.replace(parameters, "low = 48", "low = 72")), IsEmpty());
}

TEST(Read, RefusesFilesThatBelongNowhere) {
  EXPECT_THAT(told(TinyKnowledge{}.append("notes/idea.toml", "x = 1\n")),
              ElementsAre(StartsWith("unknown-file notes/idea.toml: ")));
  EXPECT_THAT(told(TinyKnowledge{}.append("rules/readme.md", "# Rules\n")),
              ElementsAre(StartsWith("unknown-file rules/readme.md: ")));
  EXPECT_THAT(told(TinyKnowledge{}.append("intake/colours.toml", "x = 1\n")),
              ElementsAre(StartsWith("unknown-file intake/colours.toml: ")));
  EXPECT_THAT(told(TinyKnowledge{}.append("skin/layer_hands.toml", "")),
              ElementsAre(AllOf(StartsWith("unknown-file skin/layer_hands.toml: "),
                                HasSubstr("skin/layers…"))));
}

TEST(Read, RefusesARiskThatNothingComputes) {
  const auto told_of = [](const std::string& computed_as, const std::string& more) {
    return told(TinyKnowledge{}.append(
        "protocols/risks.toml",
        "[[risk]]\nid = \"r\"\nname = \"R\"\nsays = \"2 of 30.\"\npatient_says = \"2 of 30.\"\n"
        "sources = [\"doe2016.fig3\"]\ncomputed_as = \"" +
            computed_as + "\"\n" + more));
  };
  const std::string count = "count = { events_count = 2, people_count = 30 }\n";
  EXPECT_THAT(told_of("infection", count), IsEmpty());
  EXPECT_THAT(told_of("granuloma", ""), IsEmpty());
  EXPECT_THAT(told_of("infecton", count),
              ElementsAre(AllOf(StartsWith("unknown-word protocols/risks.toml:7:"),
                                HasSubstr("computed_as = \"infecton\""),
                                HasSubstr("Did you mean \"infection\"?"))));
  EXPECT_THAT(told_of("bruise", count), ElementsAre(HasSubstr("Known are: cold_sore, granuloma")));
  EXPECT_THAT(told_of("infection", ""),
              ElementsAre(AllOf(StartsWith("missing-count protocols/risks.toml:7:"),
                                HasSubstr("\"infection\" rests on a count"))));
}

TEST(Read, RefusesANameThatMeansTwoThings) {
  TinyKnowledge knowledge;
  knowledge.append(conditions,
                   "[[term]]\nid = \"folliculitis\"\nnames = [\"Pim-ples\"]\nsays = \"x\"\n");
  EXPECT_THAT(told(knowledge),
              ElementsAre(AllOf(StartsWith("ambiguous-name intake/conditions.toml:12:"),
                                HasSubstr("\"Pim-ples\" already means \"acne\""))));
}

// An id is a name too: what "acne" means must not depend on which line comes first.
TEST(Read, RefusesAnIdThatIsAnotherTermsName) {
  TinyKnowledge knowledge;
  knowledge.append(conditions, "[[term]]\nid = \"pimples\"\nsays = \"x\"\n");
  EXPECT_THAT(told(knowledge), ElementsAre(AllOf(StartsWith("ambiguous-name"),
                                                 HasSubstr("\"pimples\" already means \"acne\""))));
}

TEST(Read, TakesNamesFromARegisterAndSuggestsNone) {
  TinyKnowledge knowledge;
  knowledge.files[conditions].insert(0, "sources = [\"doe2016.fig3\"]\n");
  knowledge.append(conditions, "[registered]\nacne = \"Aknixonal\"\n");
  const auto loaded = read(knowledge.view(), Extent::labels);
  ASSERT_TRUE(loaded.ok());
  const intake::Vocabulary& words = loaded->vocabulary;
  EXPECT_THAT(words.find("condition", "aknixonal"), Optional(Eq("acne")));
  EXPECT_THAT(words.near("condition", "aknixomal"), Eq(std::nullopt));
  EXPECT_THAT(words.conditions.at("acne").names, testing::Not(testing::Contains("Aknixonal")));
  EXPECT_FALSE(words.find_all("condition", "Aknixonal").rest);
}

TEST(Read, RefusesARegisterThatTakesAKnownNameForAnotherThing) {
  TinyKnowledge knowledge;
  knowledge.files[conditions].insert(0, "sources = [\"doe2016.fig3\"]\n");
  knowledge.append(conditions,
                   "[[term]]\nid = \"folliculitis\"\nsays = \"x\"\n"
                   "[registered]\nfolliculitis = \"Pim-ples\"\nnobody = \"Aknixonal\"\n");
  EXPECT_THAT(told(knowledge),
              testing::UnorderedElementsAre(
                  AllOf(StartsWith("ambiguous-name"), HasSubstr("already means \"acne\"")),
                  AllOf(StartsWith("unknown-word"), HasSubstr("registered.nobody names no term"))));
}

TEST(Read, RefusesAGroupThatIsNoTerm) {
  EXPECT_THAT(told(TinyKnowledge{}.replace(conditions, "groups = [\"inflamed_skin\"]",
                                           "groups = [\"inflamed\"]")),
              ElementsAre(AllOf(StartsWith("unknown-word intake/conditions.toml"),
                                HasSubstr("\"acne\" belongs to \"inflamed\", which is no term"))));
}

TEST(Read, RefusesADoubtfulNameWithoutTwoMeanings) {
  const std::string_view angina =
      "[[term]]\nid = \"angina\"\nnames = [\"throat?\"]\nsays = \"x\"\n";
  TinyKnowledge knowledge;
  knowledge.append(conditions, std::string(angina));
  EXPECT_THAT(told(knowledge), ElementsAre(AllOf(StartsWith("one-meaning intake/conditions.toml"),
                                                 HasSubstr("\"throat\" may mean something else"))));
  TinyKnowledge both;
  both.append(conditions, std::string(angina) + "groups = [\"acne\", \"inflamed_skin\"]\n");
  EXPECT_THAT(told(both), testing::IsEmpty());
}

TEST(Read, RefusesARuleThatAsksForWhatNoCaseCanSay) {
  EXPECT_THAT(told(TinyKnowledge{}.replace(rules, "[\"inflamed_skin\"]", "[\"inflamed_skn\"]")),
              ElementsAre(HasSubstr("Did you mean \"inflamed_skin\"?")));
  EXPECT_THAT(told(TinyKnowledge{}.replace(rules, "condition = ", "conditoin = ")),
              testing::Contains(HasSubstr("Did you mean condition?")));
  EXPECT_THAT(told(TinyKnowledge{}.replace(rules, "{ condition = [\"inflamed_skin\"] }", "{}")),
              ElementsAre(StartsWith("never-holds")));
}

TEST(Read, TellsEveryProblemOfEveryFileInTheirOrder) {
  TinyKnowledge knowledge;
  knowledge.replace(rules, "then = \"caution\"", "then = \"maybe\"")
      .replace(parameters, "low = 48", "low = 73")
      .replace(sites, "on_face = true", "on_fase = true")
      .append("zeal/x.toml", "");
  EXPECT_THAT(told(knowledge),
              ElementsAre(StartsWith("out-of-order parameters/"), StartsWith("unknown-word rules/"),
                          StartsWith("unknown-key skin/"), StartsWith("unknown-file zeal/")));
}

TEST(Read, TellsASyntaxErrorBesideTheProblemsOfOtherFiles) {
  TinyKnowledge knowledge;
  knowledge.append(rules, "[[rule\n").replace(parameters, "low = 48", "low = 73");
  EXPECT_THAT(told(knowledge),
              ElementsAre(StartsWith("out-of-order"), StartsWith("bad-syntax rules/")));
}

}  // namespace
}  // namespace percuta::catalog
