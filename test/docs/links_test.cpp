// Where pages point to is there.
#include <algorithm>
#include <filesystem>
#include <regex>

#include "blocks.hpp"
#include <gtest/gtest.h>

namespace percuta::docs {
namespace {

namespace fs = std::filesystem;

// As a heading is called behind a #: small letters, digits and hyphens.
std::string anchor_of(std::string_view heading) {
  std::string out;
  for (const char letter : heading) {
    const auto sign = static_cast<unsigned char>(letter);
    if (letter == ' ') {
      out += '-';
    } else if (std::isalnum(sign) != 0 || letter == '-' || letter == '_' || sign > 127) {
      out += static_cast<char>(std::tolower(sign));
    }
  }
  return out;
}

bool has_heading(const std::string& page, const std::string& anchor) {
  const auto lines = lines_of(page);
  return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
    const auto text = line.find_first_not_of('#');
    return text != 0 && text != std::string::npos && line[text] == ' ' &&
           anchor_of(std::string_view(line).substr(text + 1)) == anchor;
  });
}

TEST(Links, LeadToPagesAndHeadingsThatThereAre) {
  static const std::regex link("\\]\\(([^)# ]*)(#([^) ]+))?\\)");
  std::size_t followed = 0;
  for (const std::string& path : pages()) {
    const std::string page = text_of(path);
    for (std::sregex_iterator it(page.begin(), page.end(), link), end; it != end; ++it) {
      const std::string to = (*it)[1];
      const fs::path target =
          to.empty() ? fs::path(path) : (fs::path(path).parent_path() / to).lexically_normal();
      ASSERT_TRUE(fs::exists(PERCUTA_SOURCE_DIR / target)) << path << " points to " << to;
      ++followed;
      if ((*it)[3].matched) {
        EXPECT_TRUE(has_heading(text_of(target.generic_string()), (*it)[3]))
            << path << " points to #" << (*it)[3];
      }
    }
  }
  EXPECT_GT(followed, 20U);
}

}  // namespace
}  // namespace percuta::docs
