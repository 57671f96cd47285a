#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/base/fields.hpp"

namespace percuta::io {

using base::Is;
using base::Need;
using base::Range;

// A made-up file with a field of every kind.

enum class Side { left, right };
constexpr auto names(Side) {
  using enum Side;
  return std::to_array<base::Word<Side>>({{left, "left"}, {right, "right"}});
}

enum class Unknown { unknown };
constexpr auto names(Unknown) {
  return std::to_array<base::Word<Unknown>>({{Unknown::unknown, "unknown"}});
}

struct Needle {
  double length_mm = 0;
  int needles_count = 1;
};
void fields(Is<Needle> auto& needle, auto&& field) {
  field("length_mm", needle.length_mm, Range{0.1, 3}, "Length of a needle.");
  field("needles_count", needle.needles_count, Need::defaulted, Range{1, 500}, "How many.");
}

struct Patch {
  std::string name;
  base::Name<"site"> site;
  std::optional<Side> side;
  std::vector<double> depths_mm;
};
void fields(Is<Patch> auto& patch, auto&& field) {
  field("name", patch.name, "What it is called.");
  field("site", patch.site, "Where it lies.");
  field("side", patch.side, "left or right.");
  field("depths_mm", patch.depths_mm, Need::defaulted, Range{0.1, 3}, "Depths, one a session.");
}

struct Sample {
  std::string title;
  base::Date date;
  std::optional<base::TimeOfDay> time;
  bool sterile = false;
  std::variant<base::Name<"needle">, Needle> needle;
  std::map<std::string, double> shares;
  std::vector<Patch> patch;
  std::optional<base::OpenName<"drug">> drug;
  std::optional<std::variant<base::Date, Unknown>> stopped;
};
void fields(Is<Sample> auto& sample, auto&& field) {
  field("title", sample.title, "A title.");
  field("date", sample.date, "A day.");
  field("time", sample.time, "A time.");
  field("sterile", sample.sterile, Need::defaulted, "Yes or no.");
  field("needle", sample.needle, "A known needle, or its fields.");
  field("shares", sample.shares, Need::defaulted, base::unitless, "An open table.");
  field("patch", sample.patch, Need::defaulted, "Places.");
  field("drug", sample.drug, "Any word, known or not.");
  field("stopped", sample.stopped, "A day, or a word in its place.");
}

// Between fields: more depths than patches of skin can hold.
inline std::vector<base::Complaint> check(const Sample& sample) {
  std::vector<base::Complaint> out;
  for (std::size_t i = 0; i < sample.patch.size(); ++i) {
    if (sample.patch[i].depths_mm.size() > 3) {
      const std::string key = "patch[" + std::to_string(i) + "]";
      out.push_back({{key + ".depths_mm", key + ".name"},
                     "too-many",
                     "four depths are too many",
                     "Drop one."});
    }
  }
  return out;
}

}  // namespace percuta::io
