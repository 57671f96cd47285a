// The first page of each example, as a terminal of 80 columns shows it.
#include <algorithm>
#include <filesystem>

#include "support/planned_pages.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/base/text.hpp"
#include "percuta/io/file.hpp"

namespace percuta::golden {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr document::TextStyle style{.colour = false, .width = 80};

service::Ask example(const fs::path& path) {
  return {*io::read_file(path), path.filename().string(), *base::parse_date("2026-11-23"), 1};
}

std::string page_of(const service::Ask& request) {
  const auto made = support::planned_pages(request);
  return service::first_page(made, made.document, support::real_catalog(), style);
}

void expect_one_page(const std::string& page) {
  EXPECT_LE(std::count(page.begin(), page.end(), '\n'), 60);
  for (std::size_t at = 0; at < page.size(); at = page.find('\n', at) + 1) {
    EXPECT_LE(base::display_width(page.substr(at, page.find('\n', at) - at)), 80);
  }
}

TEST(FirstPage, HoldsTheWholeDecisionOfEveryExample) {
  for (const auto& entry : fs::directory_iterator(PERCUTA_SOURCE_DIR "/docs/examples/cases")) {
    SCOPED_TRACE(entry.path().filename());
    const auto made = support::planned_pages(example(entry.path()));
    const std::string page =
        service::first_page(made, made.document, support::real_catalog(), style);
    expect_one_page(page);
    EXPECT_THAT(page, HasSubstr("--full"));
    const plan::Plan& plan = made.plan.result;
    for (const auto& zone : plan.zones) {
      if (zone.settings) {
        EXPECT_THAT(page, HasSubstr(zone.id));
      }
    }
    for (const auto& finding : plan.screening.findings) {
      EXPECT_THAT(page, HasSubstr("[" + finding.rule + "]"));
    }
    for (const auto& session : plan.course.sessions) {
      EXPECT_THAT(page, HasSubstr(fmt::format("Session {}: ", session.number)));
    }
    for (const auto& open : plan.screening.not_stated) {
      EXPECT_THAT(page, HasSubstr(open.question.substr(0, 30)));
    }
  }
}

// A case with far too much to say: what goes is counted, and the decision stays.
TEST(FirstPage, CountsWhatItHasNoRoomFor) {
  service::Ask request = example(PERCUTA_SOURCE_DIR "/docs/examples/cases/home-roller.toml");
  for (const char* name : {"One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"}) {
    request.text += "\n[[product]]\nname = \"Serum " + std::string(name) +
                    "\"\nuse = \"during\"\nlabel = \"Aqua, Retinol\"\n";
  }
  const std::string page = page_of(request);
  expect_one_page(page);
  EXPECT_THAT(page, HasSubstr("DO NOT TREAT"));
  EXPECT_THAT(page, testing::AnyOf(HasSubstr("more: --full."), HasSubstr("Left out here: ")));
}

}  // namespace
}  // namespace percuta::golden
