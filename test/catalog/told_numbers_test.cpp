// Sentences that tell numbers of parameters: by name, so that they can never tell another.
#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>

#include "support/real_knowledge.hpp"
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "percuta/catalog/check_knowledge.hpp"

namespace percuta::catalog {
namespace {

using testing::AllOf;
using testing::HasSubstr;

// The real knowledge with one text replaced by another.
class Changed {
 public:
  Changed& in(std::string_view path, std::string_view from, std::string_view to) {
    for (KnowledgeFile& file : view_) {
      if (file.path != path) {
        continue;
      }
      std::string& text = changed_[std::string(path)];
      text = std::string(file.text);
      const std::size_t at = text.find(from);
      if (at == std::string::npos) {
        throw std::logic_error("nothing says " + std::string(from));
      }
      text.replace(at, from.size(), to);
      file.text = text;
    }
    return *this;
  }

  [[nodiscard]] Catalog loaded() const { return load(view_, Extent::screening).value(); }

  [[nodiscard]] std::string problems() const {
    const auto loaded = load(view_, Extent::screening);
    std::string out;
    for (const base::Problem& problem : loaded ? base::Problems{} : loaded.problems()) {
      out += problem.code + " " + base::to_string(problem) + "\n";
    }
    return out;
  }

 private:
  std::vector<KnowledgeFile> view_ = support::real_folder().view();
  std::map<std::string, std::string> changed_;
};

const rules::Rule& rule(const Catalog& catalog, std::string_view id) {
  return *std::find_if(catalog.rules.begin(), catalog.rules.end(),
                       [&](const rules::Rule& one) { return one.id == id; });
}

TEST(ToldNumbers, FollowWhatTheyStandFor) {
  const Catalog usual = Changed().loaded();
  EXPECT_THAT(rule(usual, "botulinum-toxin").says, HasSubstr("less than 14 days ago"));
  EXPECT_THAT(rule(usual, "facelift").says, HasSubstr("less than a year ago"));
  EXPECT_THAT(rule(usual, "surgery").says, HasSubstr("less than three months ago"));
  const Catalog other = Changed()
                            .in("rules/procedures.toml", "wait_d = 14", "wait_d = 21")
                            .in("parameters/activities.toml", "[expected_redness_h]\nvalue = 72",
                                "[expected_redness_h]\nvalue = 96")
                            .loaded();
  EXPECT_THAT(rule(other, "botulinum-toxin").says, HasSubstr("less than 21 days ago"));
  EXPECT_THAT(other.risks.front().says, HasSubstr("within four days"));
}

TEST(ToldNumbers, FollowInEveryLanguage) {
  const std::map<std::string, std::string> said = {{"de", "in den letzten 10\u00a0Tagen"},
                                                   {"es", "En los últimos 10\u00a0días"},
                                                   {"fr", "Au cours des 10\u00a0derniers jours"},
                                                   {"pl", "ostatnich 10\u00a0dniach"},
                                                   {"pt", "Nos últimos 10\u00a0dias"}};
  const Catalog other =
      Changed().in("intake/topics.toml", "window_d = 14", "window_d = 10").loaded();
  for (const intake::TopicQuestion& topic : other.vocabulary.topics) {
    if (topic.id == intake::Topic::sun_14d) {
      EXPECT_THAT(topic.question, HasSubstr("In the last 10\u00a0days"));
    }
  }
  for (const rules::Wording& wording : other.wordings) {
    if (wording.language != intake::Language::en) {
      EXPECT_THAT(wording.knowledge.at("topic.sun_14d.question"),
                  HasSubstr(said.at(std::string(base::word(wording.language)))));
    }
  }
}

TEST(ToldNumbers, AreRefusedAsDigitsAndAsWords) {
  EXPECT_THAT(Changed().in("rules/procedures.toml", "{wait_d} days ago", "14 days ago").problems(),
              AllOf(HasSubstr("number-in-sentence"), HasSubstr("rule.botulinum-toxin.says"),
                    HasSubstr("{wait_d}")));
  EXPECT_THAT(
      Changed().in("rules/procedures.toml", "{wait_d} days ago", "two weeks ago").problems(),
      HasSubstr("number-in-sentence"));
  EXPECT_THAT(Changed()
                  .in("rules/aftercare.toml", "What is not sterile waits, ",
                      "What is not sterile waits a day, ")
                  .problems(),
              AllOf(HasSubstr("number-in-sentence"), HasSubstr("window.unsterile-product.says")));
}

TEST(ToldNumbers, AreRefusedInEveryLanguageAndInMessages) {
  for (const auto& [path, from, to] : {std::tuple{"de", "Was nicht steril ist, wartet, ",
                                                  "Was nicht steril ist, wartet einen Tag, "},
                                       {"fr", "attend, quel", "attend une journée, quel"},
                                       {"es", "espera, contenga", "espera 24 horas, contenga"},
                                       {"pt", "espera, seja", "espera um dia, seja"},
                                       {"pl", "czeka, bez", "czeka przez dobę, bez"}}) {
    EXPECT_THAT(Changed().in(fmt::format("messages/{}.toml", path), from, to).problems(),
                AllOf(HasSubstr("number-in-sentence"), HasSubstr(path)))
        << to;
  }
  EXPECT_THAT(Changed()
                  .in("messages/en.toml", "case-asks = \"The case asks for it.\"",
                      "case-asks = \"For three days.\"")
                  .problems(),
              AllOf(HasSubstr("number-in-sentence"), HasSubstr("reason.case-asks")));
}

TEST(ToldNumbers, TakesMarkedOnesAndNoMarkThatNothingNeeds) {
  EXPECT_EQ(Changed().problems(), "");
  EXPECT_THAT(Changed()
                  .in("parts.toml", "\"rule.comedones.action\" =", "\"rule.nothing.says\" =")
                  .problems(),
              AllOf(HasSubstr("number-in-sentence"), HasSubstr("rule.comedones.action"),
                    HasSubstr("unused-mark"), HasSubstr("rule.nothing.says")));
}

TEST(ToldNumbers, OfWhichNothingIsKnownAreRefused) {
  EXPECT_THAT(Changed().in("rules/procedures.toml", "{wait_d} days", "{wait_t} days").problems(),
              AllOf(HasSubstr("unknown-placeholder"), HasSubstr("{wait_t}")));
  EXPECT_THAT(
      Changed().in("messages/de.toml", "{window_d, plural,", "{holds_d, plural,").problems(),
      HasSubstr("other-placeholders"));
}

}  // namespace
}  // namespace percuta::catalog
