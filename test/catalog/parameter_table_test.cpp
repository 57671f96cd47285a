// The tables in docs/models are generated: stale ones fail here.

#include "percuta/catalog/parameter_table.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/real_knowledge.hpp"
#include <gtest/gtest.h>

namespace percuta::catalog {
namespace {

constexpr std::string_view begin = "<!-- parameters -->\n";
constexpr std::string_view end = "<!-- /parameters -->";

TEST(ParameterTable, OfAModelPageIsWhatKnowledgeSays) {
  int pages = 0;
  for (const std::string_view room : model_rooms()) {
    std::ifstream file(std::filesystem::path(PERCUTA_SOURCE_DIR) / "docs/models" /
                       (std::string(room) + ".md"));
    std::stringstream text;
    text << file.rdbuf();
    const std::string page = text.str();
    const std::size_t from = page.find(begin);
    const std::size_t to = page.find(end);
    if (from == std::string::npos || to == std::string::npos) {
      continue;
    }
    ++pages;
    const std::string table = parameter_table(room, support::real_catalog());
    EXPECT_EQ(page.substr(from + begin.size(), to - from - begin.size()), table)
        << "Write the output of percuta-calibrate --knowledge knowledge --table " << room
        << " into docs/models/" << room << ".md";
  }
  EXPECT_GE(pages, 1);
}

TEST(ParameterTable, KnowsItsRooms) {
  EXPECT_TRUE(parameter_table("nowhere", support::real_catalog()).empty());
  EXPECT_NE(parameter_table("healing", support::real_catalog()).find("collagen_i_deposit_per_d"),
            std::string::npos);
}

}  // namespace
}  // namespace percuta::catalog
