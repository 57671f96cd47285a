#include "stored_plan.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <stdexcept>

#include "percuta/base/fields.hpp"
#include "percuta/io/file.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/read.hpp"

namespace percuta::golden {
namespace {

// Not a property of the plan: the test that uses this looks at each of them before it is masked.
constexpr std::array masked = {"percuta_version", "percuta_build", "knowledge_hash", "case_hash"};

constexpr std::size_t longest_series = 24;
constexpr std::size_t points_kept = 8;

bool is_series(const Json& value) {
  return value.is_array() && value.size() > longest_series &&
         std::all_of(value.begin(), value.end(), [](const Json& item) { return item.is_number(); });
}

Json told_in_short(const Json& series) {
  double sum = 0;
  for (const Json& item : series) {
    sum += item.get<double>();
  }
  Json points = Json::array();
  for (std::size_t point = 0; point < points_kept; ++point) {
    points.push_back(series[point * (series.size() - 1) / (points_kept - 1)]);
  }
  return Json{{"count", series.size()}, {"sum", sum}, {"points", points}};
}

std::string shown(const Json& value) {
  constexpr std::size_t most_characters = 120;
  std::string text = value.dump();
  return text.size() > most_characters ? text.substr(0, most_characters) + "…" : text;
}

class Comparison {
 public:
  explicit Comparison(const Tolerances& tolerances) : tolerances_(tolerances) {}

  void compare(const Json& stored, const Json& made, const std::string& at,
               const std::string& field) {
    if (stored.is_object() && made.is_object()) {
      compare_keys(stored, made, at, field);
    } else if (stored.is_array() && made.is_array()) {
      for (std::size_t i = 0; i < std::max(stored.size(), made.size()); ++i) {
        const std::string place = at + "/" + std::to_string(i);
        if (i >= made.size()) {
          out.push_back(place + ": " + shown(stored[i]) + " is gone");
        } else if (i >= stored.size()) {
          out.push_back(place + ": " + shown(made[i]) + " is new");
        } else {
          compare(stored[i], made[i], place, field);
        }
      }
    } else if (stored.is_number() && made.is_number()) {
      if (!tolerances_.agree(field, stored.get<double>(), made.get<double>())) {
        out.push_back(at + ": " + shown(stored) + " became " + shown(made));
      }
    } else if (stored != made) {
      out.push_back(at + ": " + shown(stored) + " became " + shown(made));
    }
  }

  std::vector<std::string> out;

 private:
  // A series told in short keeps the tolerance of its own field.
  static std::string field_of(const std::string& key, const std::string& outer) {
    return key == "sum" || key == "points" ? outer : key;
  }

  void compare_keys(const Json& stored, const Json& made, const std::string& at,
                    const std::string& field) {
    for (const auto& [key, value] : stored.items()) {
      const std::string place = at + "/" + key;
      if (made.contains(key)) {
        compare(value, made[key], place, field_of(key, field));
      } else {
        out.push_back(place + ": " + shown(value) + " is gone");
      }
    }
    for (const auto& [key, value] : made.items()) {
      if (!stored.contains(key)) {
        out.push_back(at + "/" + key + ": " + shown(value) + " is new");
      }
    }
  }

  const Tolerances& tolerances_;
};

Json settled(const Json& stored, const Json& made, const std::string& field,
             const Tolerances& tolerances) {
  if (stored.is_number() && made.is_number()) {
    return tolerances.agree(field, stored.get<double>(), made.get<double>()) ? stored : made;
  }
  Json out = made;
  if (stored.is_array() && made.is_array()) {
    for (std::size_t i = 0; i < std::min(stored.size(), made.size()); ++i) {
      out[i] = settled(stored[i], made[i], field, tolerances);
    }
  } else if (stored.is_object() && made.is_object()) {
    for (auto& [key, value] : out.items()) {
      if (stored.contains(key)) {
        const bool in_short = key == "sum" || key == "points";
        value = settled(stored[key], value, in_short ? field : key, tolerances);
      }
    }
  }
  return out;
}

}  // namespace

void fields(base::Is<Tolerances> auto& tolerances, auto&& field) {
  field("relative", tolerances.relative, base::unitless, "Of a field that is not named.");
  field("smallest", tolerances.smallest, base::unitless, "Differences that never count.");
  field("field", tolerances.by_field, base::unitless, "Relative, by the name of a field.");
}

bool Tolerances::agree(const std::string& field, double stored, double made) const {
  const auto named = by_field.find(field);
  const double allowed = named == by_field.end() ? relative : named->second;
  const double apart = std::abs(stored - made);
  return apart <= smallest || apart <= allowed * std::max(std::abs(stored), std::abs(made));
}

Tolerances read_tolerances(const std::filesystem::path& path) {
  const auto text = io::read_file(path);
  const auto document =
      text ? io::parse_toml(*text, path.string()) : base::Result<io::Document>(text.problems());
  const auto tolerances =
      document ? io::read<Tolerances>(*document) : base::Result<Tolerances>(document.problems());
  if (!tolerances) {
    throw std::runtime_error(base::to_string(tolerances.problems().front()));
  }
  return *tolerances;
}

Json storable(const Json& plan) {
  if (is_series(plan)) {
    return told_in_short(plan);
  }
  Json out = plan;
  if (plan.is_object()) {
    for (auto& [key, value] : out.items()) {
      const bool mask = std::find(masked.begin(), masked.end(), key) != masked.end();
      value = mask ? Json("(not compared)") : storable(value);
    }
  } else if (plan.is_array()) {
    for (Json& item : out) {
      item = storable(item);
    }
  }
  return out;
}

std::vector<std::string> differences(const Json& stored, const Json& made,
                                     const Tolerances& tolerances) {
  Comparison comparison(tolerances);
  comparison.compare(stored, made, "", "");
  return std::move(comparison.out);
}

Json updated(const Json& stored, const Json& made, const Tolerances& tolerances) {
  return settled(stored, made, "", tolerances);
}

}  // namespace percuta::golden
