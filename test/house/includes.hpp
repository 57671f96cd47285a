#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "house.hpp"

namespace percuta::house {

/// Which file includes which. A file of the tree stands with its path, any other header with its
/// name as it was written.
class Includes {
 public:
  explicit Includes(const std::vector<Text>& texts);

  /// What the file includes and what that includes, as far as it is ours.
  [[nodiscard]] std::set<std::string> reached_from(const std::string& path) const;

  /// Sources that reach a header whose name ends so.
  [[nodiscard]] std::vector<std::string> units_reaching(const std::string& ending) const;

  /// Headers of include/ that no other room, no app and no test but the room's own includes itself.
  [[nodiscard]] std::vector<std::string> public_for_nobody() const;

 private:
  [[nodiscard]] std::string resolved(const std::string& from, const std::string& name) const;

  std::map<std::string, std::set<std::string>> of_;
};

/// A complaint if there are more than that many, and if there are fewer: the number may only fall.
Complaints more_than_listed(const std::string& what, const std::vector<std::string>& found,
                            std::size_t listed);

}  // namespace percuta::house
