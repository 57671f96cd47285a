// docs/api.md is what the table of requests says.
#include "api_page.hpp"
#include "blocks.hpp"
#include "support/real_knowledge.hpp"
#include "update.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/base/problem_codes.hpp"
#include "percuta/io/file.hpp"
#include "percuta/service/door.hpp"

namespace percuta::docs {
namespace {

using testing::HasSubstr;

TEST(ApiPage, IsWhatTheTableOfRequestsSays) {
  const std::string made = api_page(support::real_catalog());
  if (update) {
    io::write_file(PERCUTA_SOURCE_DIR "/docs/api.md", made);
    return;
  }
  EXPECT_EQ(differs(text_of("docs/api.md"), made), "") << "`make tables` writes it anew.";
}

TEST(ApiPage, TellsOfEveryRequestItsOptionsExampleAndProblems) {
  const std::string made = api_page(support::real_catalog());
  for (const service::Door& door : service::doors()) {
    EXPECT_THAT(made, HasSubstr(std::string("\n## ") + door.name + "\n"));
    EXPECT_THAT(made, HasSubstr(door.example));
    for (const service::Option& option : door.options) {
      EXPECT_THAT(made, HasSubstr(std::string("| `--") + option.name)) << door.name;
    }
  }
  for (const base::ProblemKind& kind : base::problem_kinds()) {
    EXPECT_THAT(made, HasSubstr("| `" + std::string(kind.code) + "` |"));
  }
}

}  // namespace
}  // namespace percuta::docs
