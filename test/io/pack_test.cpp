#include "percuta/io/pack.hpp"

#include "sample.hpp"
#include "support/arbitrary.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "percuta/io/print.hpp"
#include "percuta/io/write.hpp"

namespace percuta::io {
namespace {

using support::arbitrary;

template <class T>
T there_and_back(const T& value) {
  const std::string bytes = Packer().add(value).take();
  Unpacker from(bytes);
  T out = from.take<T>();
  EXPECT_TRUE(from.done());
  return out;
}

std::string told(const Sample& sample) { return to_json(to_node(sample)); }

RC_GTEST_PROP(Pack, KeepsEveryField, (std::uint64_t seed)) {
  const auto sample = arbitrary<Sample>(seed);
  RC_ASSERT(told(there_and_back(sample)) == told(sample));
}

TEST(Pack, KeepsNumbersToTheLastBit) {
  for (const double value : {0.1, -0.0, 5e-324, -1.7976931348623157e308, 1.0 / 3}) {
    EXPECT_EQ(std::bit_cast<std::uint64_t>(there_and_back(value)),
              std::bit_cast<std::uint64_t>(value));
  }
  for (const std::int64_t value :
       {std::int64_t{0}, std::int64_t{-1}, std::int64_t{63},
        std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
    EXPECT_EQ(there_and_back(value), value);
  }
  EXPECT_EQ(there_and_back(std::string("a\0b", 3)), std::string("a\0b", 3));
}

// Whatever was cut off or changed: nothing is read beyond the end, and what is missing is told.
RC_GTEST_PROP(Pack, TellsWhatIsCutOff, (std::uint64_t seed)) {
  const std::string bytes = Packer().add(arbitrary<Sample>(seed)).take();
  const auto size = *rc::gen::inRange<std::size_t>(0, bytes.size());
  const std::string cut = bytes.substr(0, size);
  Unpacker from(cut);
  from.take<Sample>();
  RC_ASSERT(from.broken());
}

RC_GTEST_PROP(Pack, ReadsDamagedBytesToTheirEndAtMost, (std::uint64_t seed)) {
  std::string bytes = Packer().add(arbitrary<Sample>(seed)).take();
  for (int i = 0; i < 3; ++i) {
    bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
  }
  Unpacker from(bytes);
  const auto sample = from.take<Sample>();
  RC_ASSERT(sample.patch.size() <= bytes.size());  // no count makes more than there can be
  RC_ASSERT(sample.title.size() <= bytes.size());
}

RC_GTEST_PROP(Pack, ChecksumTellsAnyChangedByte, (std::string text, std::size_t at, char other)) {
  RC_PRE(!text.empty());
  std::string changed = text;
  changed[at % text.size()] = other;
  RC_ASSERT((checksum(changed) == checksum(text)) == (changed == text));
}

TEST(Pack, ChecksumTellsHowLongAndInWhichOrder) {
  const std::string zeros(100, '\0');
  EXPECT_NE(checksum(zeros), checksum(zeros.substr(1)));
  EXPECT_NE(checksum({}), checksum(std::string(1, '\0')));
  const std::string first(32, 'a');
  const std::string second(32, 'b');
  EXPECT_NE(checksum(first + second), checksum(second + first));
}

TEST(Pack, LayoutTellsWhichFieldsThereAre) {
  EXPECT_EQ(layout<Needle>(), "length_mm d needles_count i ; ");
  EXPECT_THAT(layout<Sample>(), testing::HasSubstr("side ? left right depths_mm [] d ;"));
}

TEST(PackedTable, ReadsAnyEntryAlone) {
  const std::map<std::string, Needle, std::less<>> needles = {
      {"coarse", {2.5, 12}}, {"fine", {0.25, 36}}, {"none", {}}};
  const std::string bytes = PackedTable<Needle>::pack(needles);
  const PackedTable<Needle> table(bytes);
  ASSERT_EQ(table.size(), 3U);
  EXPECT_EQ(table.key(1), "fine");
  EXPECT_EQ(table.value(1).needles_count, 36);
  EXPECT_EQ(table.value(0).length_mm, 2.5);
  EXPECT_EQ(table.key(2), "none");
}

}  // namespace
}  // namespace percuta::io
