#include "blocks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::docs {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

TEST(Blocks, AreFoundWithWhatTheyAre) {
  const auto found = blocks_of("a\n```toml case.toml\nx = 1\n```\n   ```sh\n   ls\n   ```\n");
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].line, 2);
  EXPECT_EQ(found[0].kind, "toml");
  EXPECT_EQ(found[0].name, "case.toml");
  EXPECT_EQ(found[0].text, "x = 1\n");
  EXPECT_EQ(found[1].kind, "sh");
  EXPECT_EQ(found[1].name, "");
  EXPECT_EQ(found[1].text, "ls\n");
}

TEST(Differs, SeesWhatIsNotPrinted) {
  EXPECT_EQ(differs("a\nb\n", "a \nb\n\n"), "");
  EXPECT_EQ(differs("a\nc\n", "a\nb\n"), "shown:   c\nprinted: b");
  EXPECT_THAT(differs("a\n", "a\nb\n"), HasSubstr("not shown:\nb"));
  EXPECT_THAT(differs("b\n", "a\nb\n"), HasSubstr("shown"));
  EXPECT_EQ(differs("[…]\nb\n", "a\nb\n"), "");
  EXPECT_EQ(differs("a\n\n[…]\nc\n[…]\n", "a\nb\nc\nd\n"), "");
  EXPECT_THAT(differs("a\n[…]\nc\n[…]\nb\n", "a\nb\nc\n"), HasSubstr("shown"));
}

TEST(Renumbered, TakesNumbersAndKeepsWhatIsLeftOut) {
  EXPECT_EQ(renumbered("a 1\n[…]\n\nc 3 to 4\n[…]\n", "a 20\nb 2\n\nc  30 to 4\nd\n"),
            "a 20\n[…]\n\nc  30 to 4\n[…]\n");
  EXPECT_EQ(renumbered("other 1\n", "a 20\n"), "other 1\n");
}

TEST(WithBlocks, ChangesNothingElse) {
  const std::string page = "a\n```sh\nls\n```\nb\n```text\n1\n2\n```\n";
  auto blocks = blocks_of(page);
  EXPECT_EQ(with_blocks(page, blocks), page);
  blocks[1].text = "3\n";
  EXPECT_EQ(with_blocks(page, blocks), "a\n```sh\nls\n```\nb\n```text\n3\n```\n");
}

TEST(Steps, AreCommandsWithWhatTheyShow) {
  const auto found = steps_of("$ one\nx\n\ny\n$ two\n");
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].command, "one");
  EXPECT_EQ(found[0].shown, "x\n\ny\n");
  EXPECT_EQ(found[1].shown, "");
}

}  // namespace
}  // namespace percuta::docs
