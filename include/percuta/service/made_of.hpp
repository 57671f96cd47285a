#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "percuta/base/result.hpp"

namespace percuta::service {

// Generated tables of docs/ end with a stamp: a hash of what they were made of. Whether one is
// stale is then seen in no time, however long it takes to make. What is left out of a hash is what
// cannot move the table: comments, layout, prose, and digits behind the third.

/// Gathers what a table was made of, in order.
class MadeOf {
 public:
  MadeOf& word(std::string_view text);
  /// As far as anybody reads it: three digits, so that machines agree.
  MadeOf& number(double value);
  /// Every key and value of a TOML text, but for what only explains: `says` and `note`. Problems:
  /// those of the text.
  base::Result<bool> toml(std::string_view text, const std::string& name);

  /// `<!-- made of 0123456789ab -->`, a line of its own.
  [[nodiscard]] std::string stamp() const;

 private:
  std::string all_;
};

/// The first stamp of a text, with its line end; nothing where it has none.
std::optional<std::string> stamp_in(std::string_view text);

/// What stands in a page between `<!-- name -->` and `<!-- /name -->`; nothing where one is
/// missing.
std::optional<std::string> table_in(std::string_view page, std::string_view name);

/// The page with another table there; nothing where a mark is missing.
std::optional<std::string> with_table(std::string_view page, std::string_view name,
                                      std::string_view table);

}  // namespace percuta::service
