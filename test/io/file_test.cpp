#include "percuta/io/file.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <streambuf>

#include <gtest/gtest.h>

#include "percuta/io/digest.hpp"
#include "percuta/io/node.hpp"

namespace percuta::io {
namespace {

namespace fs = std::filesystem;

class FileTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ =
        fs::temp_directory_path() /
        (std::string("percuta-") + testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
  }

  fs::path folder_;
};

TEST_F(FileTest, GivesTheBytes) {
  const std::string bytes("a\0\r\n\xFF", 5);
  EXPECT_EQ(*read_file(write("a", bytes)), bytes);
  EXPECT_EQ(*read_file(write("b", "")), "");
}

TEST_F(FileTest, TellsWhatStandsInTheWay) {
  EXPECT_EQ(read_file(folder_ / "none").problems().front().code, "file-missing");
  EXPECT_EQ(read_file(folder_).problems().front().code, "not-a-file");
  EXPECT_EQ(read_file(write("c", "") / "below").problems().front().code, "file-missing");
}

TEST_F(FileTest, ReadsUpToTheLimit) {
  EXPECT_TRUE(read_file(write("full", std::string(largest_text_bytes, 'x'))).ok());
  EXPECT_EQ(read_file(write("over", std::string(largest_text_bytes + 1, 'x'))).problems()[0].code,
            "too-large");
}

TEST_F(FileTest, NeverReadsAnEndlessStreamToItsEnd) {
  EXPECT_EQ(read_file("/dev/zero").problems().front().code, "too-large");
}

TEST(ReadStream, NamesItsSource) {
  std::istringstream stream(std::string(largest_text_bytes + 1, 'x'));
  EXPECT_EQ(read_stream(stream, "standard input").problems().front().where.file, "standard input");
}

/// A disk that fails behind a few good bytes.
class BrokenDisk : public std::streambuf {
 public:
  BrokenDisk() { setg(bytes_.data(), bytes_.data(), bytes_.data() + bytes_.size()); }

 private:
  int_type underflow() override { throw std::runtime_error("input/output error"); }
  std::string bytes_ = "age_y = 34\n";
};

TEST(ReadStream, TakesNoBeginningForTheWhole) {
  BrokenDisk disk;
  std::istream stream(&disk);
  const auto read = read_stream(stream, "case.toml");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.problems().front().code, "file-unreadable");
}

TEST(Digest, IsBlake2b) {
  EXPECT_EQ(digest(""), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  EXPECT_EQ(digest("abc"), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

}  // namespace
}  // namespace percuta::io
