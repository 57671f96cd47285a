// Do the models agree with measurements? Every validation file, each verdict against what the file
// expects. `percuta_validate_test --update` writes docs/validation.md anew; the diff is for
// reading.
#include "percuta/service/validate.hpp"

#include <iostream>
#include <set>
#include <string_view>

#include "page.hpp"
#include "support/real_knowledge.hpp"
#include <gtest/gtest.h>

#include "percuta/io/file.hpp"
#include "percuta/service/made_of.hpp"

namespace percuta::validation {
namespace {

namespace fs = std::filesystem;

const fs::path folder = PERCUTA_SOURCE_DIR "/test/validate";
const fs::path page = PERCUTA_SOURCE_DIR "/docs/validation.md";

const fs::path sensitivity = PERCUTA_SOURCE_DIR "/docs/sensitivity.md";

bool update = false;

std::vector<fs::path> files(const fs::path& from = folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(from)) {
    if (entry.path().extension() == ".toml") {
      out.push_back(entry.path());
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

service::Ask request(const fs::path& path) {
  return {*io::read_file(path), path.filename().string(), *base::parse_date("2026-11-23"), 0};
}

experiment::Report report(const std::vector<fs::path>& paths, std::uint64_t seed = 0,
                          const num::Worlds& worlds = {}) {
  std::vector<service::Ask> requests;
  for (const fs::path& path : paths) {
    requests.push_back(request(path));
    requests.back().seed = static_cast<std::int64_t>(seed);
  }
  const auto answer = service::validate(requests, support::real_catalog(), worlds);
  if (!answer) {
    for (const base::Problem& problem : answer.problems()) {
      ADD_FAILURE() << base::to_string(problem);
    }
    return {};
  }
  return answer->result;
}

// The whole collection, predicted once.
const experiment::Report& everything() {
  static const experiment::Report all = report(files());
  return all;
}

TEST(ValidationFiles, AgreeOrMissAsTheySay) {
  ASSERT_FALSE(everything().observations.empty());
  for (const experiment::Compared& one : everything().observations) {
    EXPECT_TRUE(as_expected(one)) << one.experiment << ", " << one.id << ": predicted "
                                  << one.predicted.value_or(0)
                                  << (one.predicted ? "" : " (nothing)") << ", band " << one.low
                                  << " to " << one.high << ", status " << base::word(one.status);
  }
}

TEST(ValidationFiles, KeepWhatWasMeasuredInsideTheirBands) {
  for (const experiment::Compared& one : everything().observations) {
    if (one.measured) {
      EXPECT_LE(one.low, *one.measured) << one.id;
      EXPECT_GE(one.high, *one.measured) << one.id;
    }
  }
}

TEST(ValidationFiles, CiteEverySourceKeptForThemAlone) {
  std::set<std::string> cited;
  for (const fs::path& path : files()) {
    const auto read =
        experiment::read(*io::read_file(path), path.filename().string(), support::real_catalog());
    ASSERT_TRUE(read.ok());
    for (const auto& source : read->sources) {
      cited.insert(source.text);
    }
    for (const experiment::Observation& one : read->observation) {
      for (const auto& source : one.sources) {
        cited.insert(source.text);
      }
    }
  }
  const std::string kept = *io::read_file(PERCUTA_SOURCE_DIR "/knowledge/sources/experiments.toml");
  for (const auto& [id, source] : support::real_catalog().sources) {
    if (kept.find("id = \"" + id + "\"") != std::string::npos) {
      EXPECT_TRUE(cited.contains(id)) << id;
    }
  }
}

// What the page is made of, but for the code: that is watched by what it predicts.
std::string stamp() {
  service::MadeOf out;
  const auto add = [&](const fs::path& path) {
    out.word(path.filename().string());
    EXPECT_TRUE(out.toml(*io::read_file(path), path.filename().string()).ok()) << path;
  };
  for (const std::string name :
       {"device", "outcome", "parameters", "protocols", "scales", "skin", "uptake"}) {
    for (const fs::path& path : files(PERCUTA_SOURCE_DIR "/knowledge/" + name)) {
      add(path);
    }
  }
  for (const fs::path& path : files()) {
    add(path);
  }
  return out.stamp();
}

TEST(ValidationPage, IsMadeOfWhatIsThere) {
  if (!update) {
    const auto kept = io::read_file(page);
    ASSERT_TRUE(kept.ok());
    EXPECT_EQ(service::stamp_in(*kept), stamp()) << "Stale: `make validation` writes it anew.";
  }
}

TEST(ValidationPage, NamesTheFileOfEachObservation) {
  for (const fs::path& path : files()) {
    const auto read =
        experiment::read(*io::read_file(path), path.filename().string(), support::real_catalog());
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->id, path.stem().string()) << "The page calls a file by its experiment.";
  }
}

std::string page_of(const experiment::Report& predicted, const num::Worlds& worlds) {
  return service::to_markdown(predicted, support::real_catalog()) + "\n" +
         service::trials_markdown(support::real_catalog(), 0, worlds) + "\n" + stamp();
}

TEST(ValidationPage, IsWhatTheModelsPredictNow) {
  if (update) {
    const num::Worlds worlds = num::published_worlds;
    io::write_file(page, page_of(report(files(), 0, worlds), worlds));
    return;
  }
  const std::string made = page_of(everything(), {});
  const auto kept = io::read_file(page);
  ASSERT_TRUE(kept.ok()) << "`make validation` writes it.";
  for (const std::string& difference : differences(*kept, made)) {
    ADD_FAILURE() << difference << "\n`make validation` writes the page anew; read its diff.";
  }
}

// Made anew only with the other page: it takes long, and no number of it is held against data.
TEST(SensitivityPage, IsMadeOfWhatIsThere) {
  if (update) {
    io::write_file(
        sensitivity,
        service::shares_markdown(support::real_catalog(), 0, num::published_worlds) + stamp());
    return;
  }
  const auto kept = io::read_file(sensitivity);
  ASSERT_TRUE(kept.ok()) << "`make validation` writes it.";
  EXPECT_EQ(service::stamp_in(*kept), stamp()) << "Stale: `make validation` writes it anew.";
}

TEST(ValidationPage, NamesEveryTrialOnce) {
  const std::string made = service::trials_markdown(support::real_catalog(), 0);
  for (const outcome::Trial& trial : support::real_catalog().trials) {
    const std::string row = "| `" + trial.id + "` |";
    const auto first = made.find(row);
    EXPECT_NE(first, std::string::npos) << trial.id;
    EXPECT_EQ(made.find(row, first + 1), std::string::npos) << trial.id;
  }
}

TEST(Validation, IsTheSameWhateverElseRuns) {
  const fs::path one = folder / "donnelly-arrays.toml";
  const experiment::Report alone = report({one});
  std::size_t found = 0;
  for (const experiment::Compared& compared : everything().observations) {
    for (const experiment::Compared& again : alone.observations) {
      if (again.id == compared.id) {
        ++found;
        EXPECT_EQ(again.predicted, compared.predicted);
        EXPECT_EQ(again.predicted_low, compared.predicted_low);
      }
    }
  }
  EXPECT_EQ(found, alone.observations.size());
}

}  // namespace
}  // namespace percuta::validation

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (const std::string_view word : std::span(argv, static_cast<std::size_t>(argc)).subspan(1)) {
    if (word != "--update") {
      std::cerr << "percuta_validate_test: " << word << " is unknown; --update writes the page.\n";
      return 64;
    }
    percuta::validation::update = true;
  }
  return RUN_ALL_TESTS();
}
