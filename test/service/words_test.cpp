#include <algorithm>
#include <fstream>
#include <sstream>

#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

// The vocabulary held against lists of words: which must suggest each other, which must not, and
// which clinics write.

namespace percuta::service {
namespace {

using testing::IsEmpty;

using Row = std::vector<std::string>;

std::vector<Row> rows(const std::string& file) {
  std::ifstream in(PERCUTA_SOURCE_DIR "/test/intake/" + file);
  EXPECT_TRUE(in.good()) << file;
  std::vector<Row> out;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') {
      continue;
    }
    std::istringstream cells(line);
    out.emplace_back();
    for (std::string cell; std::getline(cells, cell, '\t');) {
      out.back().push_back(cell);
    }
  }
  return out;
}

const intake::Vocabulary& words() { return support::real_catalog().vocabulary; }

// The id of what is known or, failing that, suggested.
std::optional<std::string> understood(const std::string& kind, const std::string& typed) {
  if (auto id = words().find(kind, typed)) {
    return id;
  }
  const auto near = words().near(kind, typed);
  return near ? words().find(kind, *near) : std::nullopt;
}

TEST(NearWords, AreOfferedWhereTheyAreMeant) {
  const auto pairs = rows("near/must_suggest.tsv");
  EXPECT_GE(pairs.size(), 200U);
  std::vector<std::string> missed;
  for (const Row& row : pairs) {
    const auto meant = words().find(row.at(0), row.at(2));
    const auto got = understood(row.at(0), row.at(1));
    if (!meant || got != meant) {
      missed.push_back(row.at(1) + " | " + row.at(2) + ": " + got.value_or("nothing"));
    }
  }
  EXPECT_THAT(missed, IsEmpty());
}

TEST(NearWords, AreNotOfferedWhereSomethingElseIsMeant) {
  const auto pairs = rows("near/must_not_suggest.tsv");
  EXPECT_GE(pairs.size(), 200U);
  std::vector<std::string> wrong;
  for (const Row& row : pairs) {
    const auto other = words().find(row.at(0), row.at(2));
    const auto near =
        words().find(row.at(0), row.at(1)) ? std::nullopt : words().near(row.at(0), row.at(1));
    const bool same_thing = words().find(row.at(0), row.at(1)) == other;  // a word known for it
    if (near && !same_thing && words().find(row.at(0), *near) == other) {
      wrong.push_back(row.at(1) + " | " + *near);
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
}

TEST(Vocabulary, ReadsStrengthsAndForms) {
  const auto is = [&](const char* typed, const char* id) {
    EXPECT_EQ(words().find("medication", typed), std::optional<std::string>(id)) << typed;
  };
  is("Isotretinoin 10 mg", "isotretinoin");
  is("Eliquis 5mg tabl.", "apixaban");
  is("tretinoin 0.05% cream", "tretinoin");
  is("Isotretinoin 0.05 % gel", "isotretinoin_topical");
  is("Ramipril-ratiopharm 5 mg Tabletten 1-0-0", "ramipril");
  is("prednisolone 5 mg tablets", "prednisolone");
  is("Voltaren Emulgel 1 %", "nsaid_topical");
  is("hydrocortisone cream 1%", "topical_steroid");
  // What is only known on the skin is another medicine when it is swallowed.
  EXPECT_EQ(words().find("medication", "adapalene 10 mg tablets"), std::nullopt);
  EXPECT_NE(words().find("medication", "tretinoin 10 mg capsules"),
            std::optional<std::string>("tretinoin"));
}

TEST(Vocabulary, HoldsAsManyWordsAsItPromises) {
  const auto count = [](const intake::Terms& terms) {
    std::size_t out = 0;
    for (const auto& [id, term] : terms) {
      out += 1 + term.names.size();
    }
    return out;
  };
  EXPECT_GE(count(words().medications), 1500U);
  EXPECT_GE(count(words().conditions), 600U);
  EXPECT_GE(count(words().procedures), 300U);
  EXPECT_GE(count(words().allergens), 200U);
}

}  // namespace
}  // namespace percuta::service
