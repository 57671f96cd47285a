// All files of a folder at once, whoever else writes there and however a writer ends.
#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>

#include "temporary_file.hpp"
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "percuta/io/file.hpp"

namespace percuta::io {
namespace {

namespace fs = std::filesystem;

using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

class WriteFolder : public testing::Test {
 protected:
  void SetUp() override { fs::create_directories(folder_); }
  void TearDown() override { fs::remove_all(folder_); }

  void put(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
  }
  // Every file below, by its name.
  [[nodiscard]] std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
      if (entry.is_regular_file()) {
        out.emplace(entry.path().lexically_relative(folder_).string(), *read_file(entry.path()));
      }
    }
    return out;
  }
  // Runs in a process of its own; how that ended.
  template <class Act>
  static int apart(Act&& act) {
    const pid_t child = fork();
    if (child == 0) {
      act();
      _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
  }

  fs::path folder_ =
      fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
};

const FileOfFolder pair_of_files[] = {{"a", "new a"}, {"b", "new b"}};

TEST_F(WriteFolder, MakesAFolderThatIsMissing) {
  write_folder(folder_ / "x/y/", pair_of_files);
  EXPECT_THAT(files(), UnorderedElementsAre(Pair("x/y/a", "new a"), Pair("x/y/b", "new b")));
}

TEST_F(WriteFolder, TakesAPathFromTheWorkingFolder) {
  const fs::path before = fs::current_path();
  fs::current_path(folder_);
  write_folder("out", pair_of_files);
  write_folder("out", pair_of_files);
  fs::current_path("out");
  write_folder(".", pair_of_files);  // the folder somebody stands in stays the same one
  EXPECT_EQ(*read_file("a"), "new a");
  fs::current_path(before);
  EXPECT_THAT(files(), UnorderedElementsAre(Pair("out/a", "new a"), Pair("out/b", "new b")));
}

TEST_F(WriteFolder, KeepsOtherFilesAndRightsAndDropsWhatIsNotToBeThere) {
  fs::create_directory(folder_ / "out");
  put("out/a", "old a");
  put("out/c", "old c");
  put("out/mine", "mine");
  fs::permissions(folder_ / "out", fs::perms{0710});
  fs::permissions(folder_ / "out/a", fs::perms{0600});
  const FileOfFolder some[] = {{"a", "new a"}, {"b", "new b"}, {"c", std::nullopt}};
  write_folder(folder_ / "out", some);
  EXPECT_THAT(files(), UnorderedElementsAre(Pair("out/a", "new a"), Pair("out/b", "new b"),
                                            Pair("out/mine", "mine")));
  EXPECT_EQ(fs::status(folder_ / "out").permissions(), fs::perms{0710});
  EXPECT_EQ(fs::status(folder_ / "out/a").permissions(), fs::perms{0600});
  EXPECT_EQ(fs::hard_link_count(folder_ / "out/mine"), 1U);
}

TEST_F(WriteFolder, WritesIntoAFolderThatHoldsFoldersAndLinks) {
  fs::create_directories(folder_ / "out/inner");
  put("out/inner/x", "x");
  put("target", "old");
  fs::create_symlink("../target", folder_ / "out/a");
  write_folder(folder_ / "out", pair_of_files);
  EXPECT_TRUE(fs::is_symlink(folder_ / "out/a"));
  EXPECT_THAT(files(), UnorderedElementsAre(Pair("out/a", "new a"), Pair("out/b", "new b"),
                                            Pair("out/inner/x", "x"), Pair("target", "new a")));
}

TEST_F(WriteFolder, GoesThroughALinkToAFolder) {
  fs::create_directory(folder_ / "real");
  fs::create_directory_symlink("real", folder_ / "out");
  write_folder(folder_ / "out", pair_of_files);
  EXPECT_TRUE(fs::is_symlink(folder_ / "out"));
  EXPECT_EQ(*read_file(folder_ / "real/b"), "new b");
}

TEST_F(WriteFolder, NeverMixesTheFilesOfSeveralWriters) {
  put("mine", "mine");
  fs::create_directory(folder_ / "out");
  std::vector<pid_t> writers;
  for (const char* who : {"1", "2", "3"}) {
    writers.push_back(fork());
    if (writers.back() == 0) {
      for (int times = 0; times < 60; ++times) {
        const FileOfFolder own[] = {{"a", who}, {"b", who}, {"c", who}};
        write_folder(folder_ / "out", own);
      }
      _exit(0);
    }
  }
  for (int looks = 0; looks < 300; ++looks) {
    const int held = open((folder_ / "out").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    ASSERT_GE(held, 0);
    close(held);
  }
  for (const pid_t writer : writers) {
    int status = 0;
    waitpid(writer, &status, 0);
    EXPECT_EQ(status, 0);
  }
  const auto left = files();
  EXPECT_EQ(left.size(), 4U);
  EXPECT_EQ(left.at("out/a"), left.at("out/b"));
  EXPECT_EQ(left.at("out/a"), left.at("out/c"));
}

TEST_F(WriteFolder, IsOneOrTheOtherWheneverTheWriterIsKilled) {
  fs::create_directory(folder_ / "out");
  put("out/mine", "mine");
  for (int wait_us = 0; wait_us < 3000; wait_us += 100) {
    const pid_t writer = fork();
    if (writer == 0) {
      for (int times = 0;; ++times) {
        const std::string text(1000, static_cast<char>('a' + times % 26));
        const FileOfFolder own[] = {{"a", text}, {"b", text}};
        write_folder(folder_ / "out", own);
      }
    }
    usleep(static_cast<useconds_t>(wait_us));
    kill(writer, SIGKILL);
    waitpid(writer, nullptr, 0);
    const auto left = files();
    ASSERT_EQ(left.contains("out/a"), left.contains("out/b")) << wait_us;
    if (left.contains("out/a")) {
      ASSERT_EQ(left.at("out/a"), left.at("out/b")) << wait_us;
    }
    ASSERT_EQ(left.at("out/mine"), "mine");
  }
  write_folder(folder_ / "out", pair_of_files);  // what they left goes with the next
  EXPECT_THAT(files(), UnorderedElementsAre(Pair("out/a", "new a"), Pair("out/b", "new b"),
                                            Pair("out/mine", "mine")));
}

TEST_F(WriteFolder, PutsBackWhatSomebodySavedMeanwhile) {
  fs::create_directory(folder_ / "out");
  fs::create_directory(folder_ / "out.999999999-0.part");  // exchanged by a program that is gone
  put("out.999999999-0.part/a", "old a");
  put("out.999999999-0.part/letter", "dear");
  write_folder(folder_ / "out", pair_of_files);
  EXPECT_THAT(files(), UnorderedElementsAre(Pair("out/a", "new a"), Pair("out/b", "new b"),
                                            Pair("out/letter", "dear")));
}

TEST_F(WriteFolder, LeavesFilesThatOnlyLookLikeItsOwn) {
  put("a.part", "x");
  put("a.1x-0.part", "x");
  put("a.12-.part", "x");
  put("a.0-0.part", "x");
  put("a." + std::to_string(getpid()) + "-7.part", "x");
  write_file(folder_ / "a", "new");
  EXPECT_EQ(files().size(), 6U);
}

TEST_F(WriteFolder, ASignalTakesHalfWrittenFilesAway) {
  for (const int signal_number : {SIGINT, SIGTERM, SIGHUP}) {
    const int status = apart([&] {
      remove_unfinished_on_signals();
      TemporaryFile file(folder_ / "a");
      file.fill("half");
      if (files().size() != 1) {
        _exit(1);
      }
      raise(signal_number);
    });
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == signal_number);
    EXPECT_THAT(files(), IsEmpty());
  }
}

TEST_F(WriteFolder, TheNextWriterTakesAwayWhatAKilledOneLeft) {
  apart([&] {
    TemporaryFile file(folder_ / "a");
    file.fill("half");
    raise(SIGKILL);
  });
  EXPECT_EQ(files().size(), 1U);
  write_file(folder_ / "a", "whole");
  EXPECT_THAT(files(), UnorderedElementsAre(Pair("a", "whole")));
}

}  // namespace
}  // namespace percuta::io
