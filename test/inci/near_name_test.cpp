// Where misspelt names end: how long they are, how many errors they have, which rivals count.
#include "near_name.hpp"

#include "knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/inci/near_index.hpp"

namespace percuta::inci {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(NearName, OfTwelveLettersMayHaveTwoErrors) {
  EXPECT_EQ(NearIndex::limit_for(3), 0);
  EXPECT_EQ(NearIndex::limit_for(11), NearIndex::edit);
  EXPECT_EQ(NearIndex::limit_for(12), 2 * NearIndex::edit);
}

/// Letters that begin no pattern, so that every third of a name is its own.
std::string name_of(std::size_t letters) {
  std::string out = "z";
  while (out.size() < letters) {
    out += static_cast<char>('a' + out.size() * out.size() % 23);
  }
  return out;
}

TEST(NearName, IsLookedForUpToTheLongest) {
  for (const std::size_t letters : {NearIndex::longest, NearIndex::longest + 1}) {
    const std::string name = name_of(letters);
    const Dictionary dictionary = small_dictionary({": " + name, ": Glycerin"});
    std::string misspelt = name;
    misspelt[letters / 2] = misspelt[letters / 2] == 'x' ? 'q' : 'x';
    const LabelReading reading = read_label("Glycerin, " + misspelt + ", Glycerin", dictionary);
    EXPECT_EQ(reading.unknown.empty(), letters == NearIndex::longest) << letters;
  }
}

// Read with two errors, of which the shorter name may have only one.
TEST(NearName, HasNoRivalFurtherOffThanThatOneMayBe) {
  const std::vector<std::string> rows = {": Zorbolmaxitu", ": Zorbelmakik"};
  for (const auto& ordered : {rows, std::vector(rows.rbegin(), rows.rend())}) {
    const Dictionary dictionary = small_dictionary(ordered);
    const auto found = NearSearch(dictionary).find("zorbelmaxit", {"zorbelmaxit"});
    ASSERT_TRUE(found);
    EXPECT_EQ(dictionary.names()[found->name].text, "Zorbolmaxitu");
    EXPECT_TRUE(found->is_certain);
  }
}

}  // namespace
}  // namespace percuta::inci
