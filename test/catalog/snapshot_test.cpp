#include "percuta/catalog/snapshot.hpp"

#include "catalog_parts.hpp"
#include "snapshot_header.hpp"
#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "percuta/catalog/things.hpp"
#include "percuta/io/pack.hpp"
#include "percuta/io/print.hpp"
#include "percuta/io/write.hpp"

// Knowledge from a snapshot is the knowledge that files hold: told by two lists of what there is,
// in a language that the snapshot does not use.

namespace percuta::catalog {
namespace {

constexpr auto extents = std::to_array({Extent::screening, Extent::labels, Extent::models});
constexpr auto kinds = std::to_array<std::string_view>(
    {"condition", "medication", "procedure", "allergen", "denial", "site", "region", "handpiece",
     "scale", "indication", "doubtful condition"});

const Catalog& of_files(Extent extent) {
  static std::map<Extent, Catalog> loaded;
  auto known = loaded.find(extent);
  if (known == loaded.end()) {
    known = loaded.emplace(extent, load(support::real_folder().view(), extent).value()).first;
  }
  return known->second;
}

const std::string& bytes() {
  static const std::string packed = pack_snapshot(of_files(Extent::models));
  return packed;
}

template <class T>
std::string told(const T& part) {
  std::string out;
  if constexpr (io::Keyed<T>) {
    for (const auto& [key, value] : part) {
      out += key + " = " + told(value);
    }
  } else {
    out = io::to_json(io::to_node(part));
  }
  return out;
}

// "name = json" of everything that an extent and those before it hold.
std::vector<std::string> parts_of(const Catalog& catalog) {
  std::vector<std::string> out;
  for (const Extent extent : extents) {
    for_each_part(catalog, extent, [&](std::string_view name, const auto& part) {
      out.push_back(std::string(name) + " = " + told(part));
    });
  }
  return out;
}

std::map<std::string, std::string> things_of(const Catalog& catalog) {
  std::map<std::string, std::string> out;
  for_each_thing(catalog, [&](std::string_view kind, std::string_view id, const auto& thing) {
    out[std::string(kind) + ":" + std::string(id)] = told(thing);
  });
  return out;
}

class SnapshotOf : public testing::TestWithParam<Extent> {};

TEST_P(SnapshotOf, HoldsWhatTheFilesHold) {
  const Catalog& files = of_files(GetParam());
  const auto opened = open_snapshot(bytes(), GetParam());
  ASSERT_TRUE(opened.ok()) << base::to_string(opened.problems().front());
  EXPECT_EQ(opened->hash, files.hash);
  EXPECT_TRUE(parts_of(*opened) == parts_of(files));
  const auto things = things_of(*opened);
  EXPECT_GT(things.size(), 1000U);
  EXPECT_TRUE(things == things_of(files));
  EXPECT_EQ(opened->vocabulary.scores.size(), files.vocabulary.scores.size());
}

INSTANTIATE_TEST_SUITE_P(EachExtent, SnapshotOf, testing::ValuesIn(extents));

TEST(Snapshot, KnowsTheSameWords) {
  const base::Lexicon& files = of_files(Extent::models).vocabulary.lexicon;
  const Catalog opened = open_snapshot(bytes(), Extent::screening).value();
  const base::Lexicon& words = opened.vocabulary.lexicon;
  for (const std::string_view kind : kinds) {
    const auto names = files.names(kind);
    EXPECT_FALSE(names.empty()) << kind;
    EXPECT_TRUE(words.names(kind) == names) << kind;
    for (const std::string& name : names) {
      ASSERT_EQ(words.find(kind, name), files.find(kind, name)) << kind << ' ' << name;
      ASSERT_EQ(words.find_spelling(kind, name), files.find_spelling(kind, name)) << name;
    }
  }
  EXPECT_TRUE(words.pack() == files.pack());
}

TEST(Snapshot, MakesTermsWhenTheyAreAskedFor) {
  const auto& files = of_files(Extent::models).vocabulary.medications;
  const Catalog opened = open_snapshot(bytes(), Extent::screening).value();
  const Catalog copy = opened;
  const auto& terms = copy.vocabulary.medications;
  EXPECT_EQ(terms.size(), files.size());
  EXPECT_FALSE(terms.contains("no such thing"));
  EXPECT_EQ(terms.at("isotretinoin").names, files.at("isotretinoin").names);
  EXPECT_EQ(&terms.at("isotretinoin"), &terms.find("isotretinoin")->second);
}

TEST(Snapshot, OfTheBuildIsThatOfTheFiles) {
  ASSERT_FALSE(support::snapshot_of_build().empty()) << "the build makes it before it links tests";
  if (hash_of_snapshot(support::snapshot_of_build()) != hash_of(support::real_folder().view())) {
    GTEST_SKIP() << "knowledge has changed since the build";
  }
  EXPECT_TRUE(support::snapshot_of_build() == bytes());
}

std::string refusal(std::string_view snapshot) {
  const auto opened = open_snapshot(snapshot, Extent::models);
  return opened ? "" : opened.problems().front().code;
}

TEST(Snapshot, IsRefusedWhereItIsCutOff) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{10}, std::size_t{100},
                                 bytes().size() / 2, bytes().size() - 1}) {
    EXPECT_EQ(refusal(std::string_view(bytes()).substr(0, size)), "damaged-snapshot") << size;
  }
  EXPECT_EQ(refusal(bytes() + "x"), "damaged-snapshot");
}

RC_GTEST_PROP(Snapshot, IsRefusedWhereAnyByteIsAnother, ()) {
  std::string damaged = bytes();
  const auto at = *rc::gen::inRange<std::size_t>(0, damaged.size());
  damaged[at] = static_cast<char>(damaged[at] ^ *rc::gen::inRange(1, 256));
  RC_ASSERT(refusal(damaged) == "damaged-snapshot");
}

// Everything sound, but of a program that had other fields.
TEST(Snapshot, IsRefusedWhereAnotherProgramMadeIt) {
  auto parts = split_snapshot(bytes()).value();
  std::string sections;
  for (const std::string_view section : parts.sections) {
    sections += section;
  }
  ASSERT_EQ(join_snapshot(parts.header, sections), bytes());
  parts.header.program = "another program";
  const std::string other = join_snapshot(parts.header, sections);
  EXPECT_EQ(refusal(other), "stale-snapshot");
  EXPECT_EQ(hash_of_snapshot(other), std::nullopt);
}

TEST(Snapshot, IsRefusedWhereItHoldsOtherFields) {
  for (std::size_t i = 0; i < snapshot_sections_count; ++i) {
    auto parts = split_snapshot(bytes()).value();
    std::string sections;
    for (const std::string_view section : parts.sections) {
      sections += section;
    }
    parts.header.section[i].layout += 1;
    EXPECT_EQ(refusal(join_snapshot(parts.header, sections)), "stale-snapshot") << i;
  }
}

TEST(Snapshot, TellsTheHashOfItsKnowledge) {
  EXPECT_EQ(hash_of_snapshot(bytes()), hash_of(support::real_folder().view()));
  EXPECT_EQ(hash_of_snapshot("nothing"), std::nullopt);
}

}  // namespace
}  // namespace percuta::catalog
