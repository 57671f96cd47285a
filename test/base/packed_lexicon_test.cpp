#include <fstream>
#include <sstream>

#include "near_word.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "percuta/base/lexicon.hpp"
#include "percuta/base/text.hpp"

namespace percuta::base {
namespace {

constexpr auto kinds = std::to_array<std::string_view>({"medication", "denial", "condition"});

// Words as files hold them, so that many are near to each other.
const std::vector<std::string>& real_words() {
  static const std::vector<std::string> words = [] {
    std::vector<std::string> out;
    for (const char* name : {"must_suggest", "must_not_suggest"}) {
      std::ifstream file(PERCUTA_SOURCE_DIR "/test/intake/near/" + std::string(name) + ".tsv");
      std::string line;
      while (std::getline(file, line)) {
        std::istringstream columns(line);
        std::string word;
        std::getline(columns, word, '\t');  // the kind
        while (!line.starts_with('#') && std::getline(columns, word, '\t')) {
          out.push_back(word);
        }
      }
    }
    return out;
  }();
  return words;
}

rc::Gen<std::string> a_word() {
  const auto letters = rc::gen::container<std::string>(
      rc::gen::element('a', 'e', 's', 'n', ' ', 'h', 'c', '1', '-'));
  return rc::gen::oneOf(rc::gen::elementOf(real_words()), rc::gen::elementOf(real_words()),
                        letters);
}

// A word with one, two or three letters dropped, doubled, changed or swapped.
rc::Gen<std::string> a_slip() {
  return rc::gen::exec([] {
    std::string word = *a_word();
    const int slips = *rc::gen::inRange(0, 4);
    for (int i = 0; i < slips && !word.empty(); ++i) {
      const auto at = *rc::gen::inRange<std::size_t>(0, word.size());
      switch (*rc::gen::inRange(0, 4)) {
        case 0:
          word.erase(at, 1);
          break;
        case 1:
          word.insert(at, 1, word[at]);
          break;
        case 2:
          word[at] = *rc::gen::element('a', 'h', 'k', 's', 'z', '2');
          break;
        default:
          std::swap(word[at], word[(at + 1) % word.size()]);
      }
    }
    return word;
  });
}

struct Words {
  Lexicon added;
  std::string bytes;
  Lexicon packed;
};

Words some_words() {
  Words out;
  const auto names = *rc::gen::container<std::vector<std::string>>(a_word());
  for (std::size_t i = 0; i < names.size(); ++i) {
    out.added.add(kinds[i % kinds.size()], "id" + std::to_string(i / 5), names[i]);
  }
  out.added.include("denial", "condition");
  out.bytes = out.added.pack();
  out.packed = Lexicon::unpack(out.bytes);
  return out;
}

// What `near` is, said as simply as it can be: every name is looked at.
std::vector<std::string> nearest_of_all(const Lexicon& lexicon, std::string_view kind,
                                        std::string_view typed) {
  std::vector<std::string> out;
  int best = WrittenName::far;
  for (const std::string& name : lexicon.names(kind)) {
    const int distance = WrittenName(typed).distance_to(WrittenName(name));
    if (distance < best) {
      out.clear();
      best = distance;
    }
    if (distance == best && distance < WrittenName::far) {
      out.push_back(name);
    }
  }
  return out;
}

RC_GTEST_PROP(PackedLexicon, IsTheSameAsWordsAddedOneByOne, ()) {
  const Words words = some_words();
  const std::string typed = *a_slip();
  for (const std::string_view kind : kinds) {
    RC_ASSERT(words.packed.knows_kind(kind) == words.added.knows_kind(kind));
    RC_ASSERT(words.packed.names(kind) == words.added.names(kind));
    std::vector<std::string> asked = words.added.names(kind);
    asked.push_back(typed);
    for (const std::string& name : asked) {
      RC_ASSERT(words.packed.find(kind, name) == words.added.find(kind, name));
      RC_ASSERT(words.packed.find_spelling(kind, name) == words.added.find_spelling(kind, name));
      RC_ASSERT(words.packed.near(kind, name) == words.added.near(kind, name));
    }
  }
  RC_ASSERT(words.packed.pack() == words.bytes);
}

RC_GTEST_PROP(PackedLexicon, FindsNamesBySpellingThatSpellAlike, ()) {
  const Words words = some_words();
  const std::string typed = *a_slip();
  const std::string spelling = shared_spelling(typed);
  std::set<std::string> expected;
  for (const std::string& name : words.added.names("medication")) {
    if (!spelling.empty() && shared_spelling(name) == spelling) {
      expected.insert(*words.added.find("medication", name));
    }
  }
  RC_ASSERT(words.packed.find_spelling("medication", typed) ==
            std::vector<std::string>(expected.begin(), expected.end()));
}

// The glance that spares looking at each name never passes over one that is near.
RC_GTEST_PROP(PackedLexicon, PassesOverNothingThatIsNear, ()) {
  const WrittenName typed(*a_slip());
  const WrittenName known(*a_word());
  if (typed.distance_to(known) != WrittenName::far) {
    RC_ASSERT(may_be_near(typed.sketch(), known.sketch()));
  }
}

RC_GTEST_PROP(PackedLexicon, SuggestsOneOfTheNearestOfAll, ()) {
  const Words words = some_words();
  const std::string typed = (*a_slip()).substr(0, 80);
  const auto nearest = nearest_of_all(words.added, "medication", typed);
  const auto suggested = words.packed.near("medication", typed);
  if (suggested) {
    RC_ASSERT(std::count(nearest.begin(), nearest.end(), *suggested) > 0);
  }
  RC_ASSERT(suggested.has_value() || nearest.size() != 1);
}

// Every pair of the files, looked at both ways: how many are near is no accident.
TEST(PackedLexicon, SeesEveryNearPairOfTheFiles) {
  std::vector<WrittenName> words;
  std::vector<NameSketch> sketches;
  for (const std::string& word : real_words()) {
    words.emplace_back(word);
    sketches.push_back(words.back().sketch());
  }
  std::size_t near = 0;
  std::size_t glanced = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = 0; j < words.size(); ++j) {
      const bool may_be = may_be_near(sketches[i], sketches[j]);
      glanced += may_be ? 1 : 0;
      if (words[i].distance_to(words[j]) != WrittenName::far) {
        ++near;
        ASSERT_TRUE(may_be) << real_words()[i] << " and " << real_words()[j];
      }
    }
  }
  EXPECT_GT(near, 400U);
  EXPECT_LT(glanced, words.size() * words.size() / 40);  // else it spares nothing
}

TEST(PackedLexicon, KeepsWhatItIsComparedBy) {
  Lexicon exact(Matching::exact);
  exact.add("source", "doe-2016", "doe-2016");
  const std::string bytes = exact.pack();
  const Lexicon packed = Lexicon::unpack(bytes);
  EXPECT_EQ(packed.find("source", "doe2016"), std::nullopt);
  EXPECT_THAT(packed.find("source", "doe-2016"), testing::Optional(std::string("doe-2016")));
}

TEST(PackedLexicon, MayBeEmpty) {
  const std::string bytes = Lexicon().pack();
  const Lexicon packed = Lexicon::unpack(bytes);
  EXPECT_FALSE(packed.knows_kind("site"));
  EXPECT_EQ(packed.find("site", "cheek"), std::nullopt);
  EXPECT_EQ(packed.near("site", "cheek"), std::nullopt);
}

}  // namespace
}  // namespace percuta::base
