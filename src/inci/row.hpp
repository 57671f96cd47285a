#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace percuta::inci {

/// `INCI = name; name; ~broad name | note`, taken apart.
struct Row {
  std::string inci;
  std::vector<std::string> names;
  std::vector<std::string> broad_names;
  std::string note;

  /// Whether each name has a letter or digit in it.
  [[nodiscard]] bool is_sound() const;
};

Row parse_row(std::string_view text);

}  // namespace percuta::inci
