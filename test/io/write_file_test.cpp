#include <filesystem>
#include <fstream>
#include <system_error>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/io/file.hpp"

namespace percuta::io {
namespace {

namespace fs = std::filesystem;

class WriteFile : public testing::Test {
 protected:
  void SetUp() override { fs::create_directories(folder_); }
  void TearDown() override { fs::remove_all(folder_); }

  [[nodiscard]] std::ptrdiff_t files_count() const {
    return std::distance(fs::directory_iterator(folder_), fs::directory_iterator());
  }

  fs::path folder_ =
      fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(WriteFile, WritesAndReplaces) {
  const fs::path file = folder_ / "a.ics";
  write_file(file, "one");
  EXPECT_EQ(*read_file(file), "one");
  write_file(file, std::string("two\0three", 9));
  EXPECT_EQ(*read_file(file), std::string("two\0three", 9));
  EXPECT_EQ(files_count(), 1);
}

TEST_F(WriteFile, IsReadableLikeAnyOtherFileAndKeepsRights) {
  const fs::path file = folder_ / "a.ics";
  std::ofstream(folder_ / "other") << "x";
  write_file(file, "one");
  EXPECT_EQ(fs::status(file).permissions(), fs::status(folder_ / "other").permissions());
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  write_file(file, "two");
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(WriteFile, GoesThroughASymbolicLink) {
  std::ofstream(folder_ / "target") << "old";
  fs::create_symlink("target", folder_ / "link");
  write_file(folder_ / "link", "new");
  EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
  EXPECT_EQ(*read_file(folder_ / "target"), "new");
}

TEST_F(WriteFile, ThrowsAndLeavesNothingBehind) {
  EXPECT_THROW(write_file(folder_ / "no such folder" / "a.ics", "x"), std::system_error);
  EXPECT_THROW(write_file("", "x"), std::system_error);
  EXPECT_THROW(write_file(folder_, "x"), std::system_error);
  EXPECT_EQ(files_count(), 0);
}

TEST_F(WriteFile, AFolderIsWrittenWhole) {
  const fs::path folder = folder_ / "a" / "b";
  write_folder(folder, std::vector<FileOfFolder>{{"one", "1"}, {"two", "2"}, {"none", {}}});
  EXPECT_EQ(*read_file(folder / "one"), "1");
  EXPECT_EQ(*read_file(folder / "two"), "2");
  write_folder(folder, std::vector<FileOfFolder>{{"one", "new"}, {"two", {}}});
  EXPECT_EQ(*read_file(folder / "one"), "new");
  EXPECT_FALSE(fs::exists(folder / "two"));
}

TEST_F(WriteFile, AFolderStaysAsItWasWhenOneFileFails) {
  const fs::path folder = folder_ / "a";
  write_folder(folder, std::vector<FileOfFolder>{{"one", "1"}, {"old", "0"}});
  fs::create_directory(folder / "two");
  EXPECT_THROW(
      write_folder(folder, std::vector<FileOfFolder>{{"one", "new"}, {"two", "2"}, {"old", {}}}),
      std::system_error);
  EXPECT_EQ(*read_file(folder / "one"), "1");
  EXPECT_EQ(*read_file(folder / "old"), "0");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 3);
}

TEST_F(WriteFile, AFolderMadeInVainIsTakenAway) {
  const std::vector<FileOfFolder> unwritable = {{"no/such", "x"}};
  EXPECT_THROW(write_folder(folder_ / "a" / "b", unwritable), std::system_error);
  EXPECT_EQ(files_count(), 0);
}

TEST_F(WriteFile, DoesNotTakeThePlaceOfADevice) {
  EXPECT_THROW(write_file("/dev/null", "x"), std::system_error);
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

}  // namespace
}  // namespace percuta::io
