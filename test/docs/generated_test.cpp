// Tables of docs/ that programs made: a stale one fails here. What is made in no time is made
// again; of the others the stamp is held against what it would be made of now.
#include <filesystem>

#include "cli/run.hpp"
#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/io/file.hpp"
#include "percuta/service/calibration.hpp"
#include "percuta/service/made_of.hpp"

namespace percuta::docs {
namespace {

namespace fs = std::filesystem;
using experiment::Room;

std::string page(const std::string& name) {
  return *io::read_file(PERCUTA_SOURCE_DIR "/docs/" + name);
}

const std::vector<service::Input>& experiments() {
  static const std::vector<service::Input> all = [] {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(PERCUTA_SOURCE_DIR "/test/validate")) {
      if (entry.path().extension() == ".toml") {
        paths.push_back(entry.path());
      }
    }
    std::sort(paths.begin(), paths.end());  // as a shell names them
    std::vector<service::Input> out;
    for (const fs::path& path : paths) {
      out.push_back(*service::read_input(path.string()));
    }
    return out;
  }();
  return all;
}

std::string stamp_of(Room room, const catalog::Catalog& catalog) {
  auto calibration = service::open_calibration(room, experiments(), catalog);
  return calibration ? service::made_of(*calibration) : "nothing to fit";
}

class CalibrationTable : public testing::TestWithParam<Room> {};

TEST_P(CalibrationTable, IsMadeOfWhatIsThere) {
  const std::string name = "models/" + std::string(base::word(GetParam())) + ".md";
  const auto table = service::table_in(page(name), "calibration");
  ASSERT_TRUE(table) << name;
  EXPECT_EQ(service::stamp_in(*table), stamp_of(GetParam(), support::real_catalog()))
      << name << " is stale: `make tables` fits again and writes it; read the diff.";
}

// Fits again, to the last digit; half a minute, so it is slow.
TEST_P(CalibrationTable, DISABLED_IsWhatTheFitSaysNow) {
  const cli_test::Scratch scratch;
  const std::string room(base::word(GetParam()));
  const auto outcome = run_shell(scratch, "cd " PERCUTA_SOURCE_DIR " && " PERCUTA_CALIBRATE_BINARY
                                          " --knowledge knowledge --room " +
                                              room + " test/validate/*.toml");
  ASSERT_EQ(outcome.exit_code, 0) << outcome.errors;
  EXPECT_EQ(service::table_in(page("models/" + room + ".md"), "calibration"), outcome.output);
}

INSTANTIATE_TEST_SUITE_P(Rooms, CalibrationTable,
                         testing::Values(Room::strike, Room::barrier, Room::healing),
                         [](const auto& test) { return std::string(base::word(test.param)); });

TEST(IntervalTable, IsWhatHealingSaysNow) {
  EXPECT_EQ(service::table_in(page("models/healing.md"), "intervals"),
            service::interval_table(support::real_catalog()))
      << "docs/models/healing.md is stale: `make tables` writes it.";
}

TEST(DermisTable, IsWhatTheSeriesSayNow) {
  EXPECT_EQ(service::table_in(page("models/skin.md"), "dermis"),
            service::dermis_table(support::real_catalog()))
      << "docs/models/skin.md is stale: `make tables` writes it.";
}

TEST(WoundsTable, IsMadeOfWhatIsThere) {
  const auto table = service::table_in(page("models/strike.md"), "wounds");
  ASSERT_TRUE(table);
  EXPECT_EQ(service::stamp_in(*table), service::wounds_made_of(support::real_catalog()))
      << "docs/models/strike.md is stale: `make tables` writes it.";
}

TEST(DoseTable, IsWhatHealingSaysNow) {
  EXPECT_EQ(service::table_in(page("models/healing.md"), "doses"),
            service::dose_table(support::real_catalog()))
      << "docs/models/healing.md is stale: `make tables` writes it.";
}

TEST(Stamp, IsOfWhatTheFitSees) {
  const std::string now = stamp_of(Room::strike, support::real_catalog());
  catalog::Catalog moved = support::real_catalog();
  moved.parameters.at("channel_recoil_ratio").note = "Other words.";
  EXPECT_EQ(stamp_of(Room::strike, moved), now);
  moved.parameters.at("channel_recoil_ratio").high += 0.01;
  EXPECT_NE(stamp_of(Room::strike, moved), now);
  // Of what nothing in the fit is: only what the model says of the data tells.
  const std::string barrier = stamp_of(Room::barrier, support::real_catalog());
  catalog::Catalog thicker = support::real_catalog();
  thicker.skins.at("forearm") = thicker.skins.at("palm");
  EXPECT_NE(stamp_of(Room::barrier, thicker), barrier);
}

TEST(Stamp, LeavesOutProseAndLayoutOfFiles) {
  const auto of = [](std::string_view text) {
    service::MadeOf out;
    EXPECT_TRUE(out.toml(text, "x.toml").ok());
    return out.stamp();
  };
  const std::string now = of("[a_mm]\nvalue = 1.5\nnote = \"one\"\n");
  EXPECT_EQ(of("# said\n[a_mm]\nvalue  = 1.50\n\nnote = \"another\"\n"), now);
  EXPECT_NE(of("[a_mm]\nvalue = 1.6\nnote = \"one\"\n"), now);
  EXPECT_NE(of("[b_mm]\nvalue = 1.5\nnote = \"one\"\n"), now);
  service::MadeOf broken;
  EXPECT_FALSE(broken.toml("= 1", "x.toml").ok());
  EXPECT_EQ(service::stamp_in("text\n" + now + "more\n"), now);
  EXPECT_EQ(service::stamp_in("text"), std::nullopt);
}

TEST(Table, IsReplacedBetweenItsMarks) {
  const std::string before = "a\n<!-- x -->\nold\n<!-- /x -->\nb\n";
  EXPECT_EQ(service::table_in(before, "x"), "old\n");
  EXPECT_EQ(service::with_table(before, "x", "new\n"), "a\n<!-- x -->\nnew\n<!-- /x -->\nb\n");
  EXPECT_EQ(service::with_table(before, "y", "new\n"), std::nullopt);
}

}  // namespace
}  // namespace percuta::docs
