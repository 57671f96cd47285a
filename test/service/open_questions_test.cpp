// Every kind of open question, opened and closed in every way that screening promises, against the
// real knowledge.
#include "support/clinic.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::service {
namespace {

using rules::Decision;
using support::CaseText;

/// What a case adds, what that leaves open, and additions or changes that close it.
struct Opened {
  const char* key;
  std::string opens;
  Decision open;  ///< what is decided while it is open
  std::vector<std::string> closes;
  const char* topic = "";  ///< that it states, and so is not denied
};

std::ostream& operator<<(std::ostream& out, const Opened& one) { return out << one.opens; }

std::string entry(const char* table, const std::string& rest) {
  return std::string("[[patient.") + table + "]]\n" + rest + "\n";
}

std::string word_override(const std::string& word) {
  return "[[override]]\nfinding = \"unknown-word\"\nword = \"" + word +
         "\"\nby = \"Dr. Doe\"\nrole = \"clinician\"\nreason = \"A herbal tea.\"\n"
         "date = 2026-12-05\n";
}

std::vector<Opened> about_entries() {
  const std::string toxin = "name = \"Botox\"\ndate = 2026-12-01\n";
  const std::string cancer = "name = \"BCC\"\nstatus = \"active\"\n";
  const std::string lantus = "name = \"Lantus\"\nroute = \"injected\"\n";
  return {
      {"where",
       entry("procedure", toxin),
       Decision::defer,
       {entry("procedure", toxin + "zones = [\"cheek\"]"),
        entry("procedure", toxin + "zones = [\"forehead\"]"),
        entry("procedure", toxin + "zones = [\"elsewhere\"]")}},
      {"where",
       entry("condition", cancer),
       Decision::do_not_treat,
       {entry("condition", cancer + "zones = [\"face\"]"),
        entry("condition", cancer + "zones = [\"back\"]")}},
      {"where",
       entry("condition", "name = \"impetigo\""),
       Decision::defer,
       {entry("condition", "name = \"impetigo\"\nzones = [\"nose\"]"),
        entry("condition", "name = \"impetigo\"\nzones = [\"knee\"]")}},
      {"control",
       entry("condition", "name = \"diabetes\""),
       Decision::treat_with_caution,
       {entry("condition", "name = \"diabetes\"\ncontrol = \"controlled\""),
        entry("condition", "name = \"diabetes\"\ncontrol = \"uncontrolled\"")}},
      {"stopped",
       entry("medication", "name = \"isotretinoin\"\nroute = \"oral\"\nstopped = \"unknown\""),
       Decision::defer,
       {entry("medication", "name = \"isotretinoin\"\nroute = \"oral\"\nstopped = 2026-11-01"),
        entry("medication", "name = \"isotretinoin\"\nroute = \"oral\"\nstopped = 2016-11-01")},
       "isotretinoin"},
      {"disease",
       entry("medication", lantus),
       Decision::treat_with_caution,
       {entry("medication", lantus + "for = \"PCOS\""),
        entry("medication", lantus) +
            entry("condition", "name = \"diabetes\"\ncontrol = \"controlled\""),
        "denies diabetes"}},
      {"disease",
       entry("medication", "name = \"Valtrex\""),
       Decision::treat_with_caution,
       {entry("medication", "name = \"Valtrex\"\nfor = \"shingles\""), "denies herpes_labialis"}}};
}

std::vector<Opened> about_sessions_and_words() {
  const std::string session =
      "[[past_session]]\ndate = 2026-06-01\nzones = [\"cheek\"]\nby = \"clinic\"\n";
  return {
      {"reaction",
       session,
       Decision::treat_with_caution,
       {session + "reaction = \"none\"", "denies earlier_reaction"}},
      {"unknown-word",
       entry("medication", "name = \"Zorblatine\""),
       Decision::treat_with_caution,
       {entry("medication", "name = \"Zorblatine\"") + word_override("zorblatine")}},
      {"unknown-word",
       entry("condition", "name = \"zorblitis\""),
       Decision::treat_with_caution,
       {entry("condition", "name = \"zorblitis\"") + word_override("Zorblitis")}},
      {"unknown-word",
       entry("procedure", "name = \"zorbling\""),
       Decision::treat_with_caution,
       {entry("procedure", "name = \"zorbling\"") + word_override("zorbling")}},
      {"unknown-word",
       entry("condition", "name = \"celulitis\"\nzones = [\"knee\"]"),
       Decision::treat_with_caution,
       {entry("condition", "name = \"cellulite\"\nzones = [\"knee\"]"),
        entry("condition", "name = \"celulitis\"\nzones = [\"knee\"]") +
            word_override("celulitis")}},
      {"unknown-word",
       entry("allergy", "to = \"zorblium\""),
       Decision::treat_with_caution,
       {entry("allergy", "to = \"zorblium\"") + word_override("zorblium")}},
  };
}

std::vector<Opened> kinds() {
  std::vector<Opened> out = about_entries();
  for (Opened& one : about_sessions_and_words()) {
    out.push_back(std::move(one));
  }
  return out;
}

class OpenQuestion : public testing::TestWithParam<Opened> {
 protected:
  static rules::Screening screened(const CaseText& stated) {
    const auto answer = support::screen(stated);
    EXPECT_TRUE(answer.ok()) << base::to_string(answer.problems().front());
    return answer ? answer->result : rules::Screening{};
  }

  /// A case whose topic of reactions was asked before any session of these tests.
  static CaseText base() {
    CaseText out;
    std::erase(out.denies, GetParam().topic);
    out.change("[patient]", "[intake.asked]\nearlier_reaction = 2026-05-01\n\n[patient]");
    return out;
  }

  static CaseText closed(const std::string& how) {
    CaseText out = base();
    if (!how.starts_with("denies ")) {
      return out.add(how);
    }
    const std::string denied = how.substr(7);
    if (denied == "earlier_reaction") {
      out.change("earlier_reaction = 2026-05-01", "earlier_reaction = 2026-12-05");
    } else {
      out.denies.push_back(denied);
    }
    return out.add(GetParam().opens);
  }

  static std::ptrdiff_t count(const rules::Screening& answer) {
    return std::count_if(answer.not_stated.begin(), answer.not_stated.end(),
                         [](const auto& open) { return open.key == GetParam().key; });
  }
};

TEST_P(OpenQuestion, IsNeverGreenAndSaysWhatToAsk) {
  const auto answer = screened(base().add(GetParam().opens));
  EXPECT_EQ(answer.decision, GetParam().open);
  EXPECT_TRUE(answer.provisional);
  EXPECT_EQ(count(answer), 1);
  EXPECT_NE(answer.start_today, rules::StartToday::yes);
  EXPECT_FALSE(rules::must_ask_first(answer)) << "only topics stop a plan";
  for (const auto& open : answer.not_stated) {
    EXPECT_THAT(open.question, testing::HasSubstr("?"));
    EXPECT_GT(open.could_become, Decision::treat);
    EXPECT_TRUE(open.about) << open.key;
  }
}

TEST_P(OpenQuestion, ClosesInEachOfItsWays) {
  for (const std::string& how : GetParam().closes) {
    const auto answer = screened(closed(how));
    EXPECT_EQ(count(answer), 0) << how;
    EXPECT_FALSE(answer.provisional) << how;
  }
}

INSTANTIATE_TEST_SUITE_P(Kinds, OpenQuestion, testing::ValuesIn(kinds()));

}  // namespace
}  // namespace percuta::service
