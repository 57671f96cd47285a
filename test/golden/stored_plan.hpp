#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace percuta::golden {

using Json = nlohmann::ordered_json;

/// How far a number may move before it counts as moved, by the name of the field it stands in.
struct Tolerances {
  double relative = 0;  ///< of a field that is not named
  double smallest = 0;  ///< numbers this close to each other are equal, whatever their size
  std::map<std::string, double> by_field;  ///< relative

  [[nodiscard]] bool agree(const std::string& field, double stored, double made) const;
};

/// Reads test/golden/tolerances.toml.
Tolerances read_tolerances(const std::filesystem::path& path);

/// A plan as it is stored: what every build, every edit of knowledge and every edit of a case
/// changes is masked, and a long series of numbers is told by its count, its sum and a few points.
Json storable(const Json& plan);

/// Every place where a plan is not the stored one: "/zones/0/settings/depth_mm: 1.5 became 1.25".
std::vector<std::string> differences(const Json& stored, const Json& made,
                                     const Tolerances& tolerances);

/// The plan to store instead: numbers that agree keep their stored digits, so that a diff shows
/// only what moved.
Json updated(const Json& stored, const Json& made, const Tolerances& tolerances);

}  // namespace percuta::golden
