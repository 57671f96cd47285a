#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/skin/person.hpp"

namespace percuta::skin {

using base::Is;
using base::Name;
using base::Need;
using base::Range;

/// How a series measured; each may be off either way.
enum class Method { ultrasound, histology };
constexpr auto names(Method) {
  using enum Method;
  return std::to_array<base::Word<Method>>({{ultrasound, "ultrasound"}, {histology, "histology"}});
}

/// What a series measured: the dermis, or the epidermis with it.
enum class Depth { dermis, whole_skin };
constexpr auto names(Depth) {
  using enum Depth;
  return std::to_array<base::Word<Depth>>({{dermis, "dermis"}, {whole_skin, "whole_skin"}});
}

/// One mean of a series. Over several sites it is the mean of their means.
struct Measured {
  std::vector<Name<"site">> sites;
  Sex sex = Sex::unspecified;
  int people_count = 1;
  double mean_um = 0;
  std::optional<double> sd_um;       ///< between people
  std::optional<double> lowest_um;   ///< where only ends were told, `mean_um` is their middle …
  std::optional<double> highest_um;  ///< … and the site's own mean may lie anywhere between
  std::optional<std::string> note;
  std::vector<Name<"source">> sources;
};

void fields(Is<Measured> auto& measured, auto&& field) {
  field("sites", measured.sites, "Where; over several sites the mean of their means.");
  field("sex", measured.sex, Need::defaulted, "Of whom.");
  field("people_count", measured.people_count, Range{1, 1e6}, "How many people.");
  field("mean_um", measured.mean_um, Range{50, 10000}, "Mean thickness.");
  field("sd_um", measured.sd_um, Range{1, 5000}, "Standard deviation between people.");
  field("lowest_um", measured.lowest_um, Range{50, 10000},
        "Where only a range over sites was told: its lower end; the mean is its middle.");
  field("highest_um", measured.highest_um, Range{50, 10000}, "Its upper end.");
  field("note", measured.note, "What to know of it.");
  field("sources", measured.sources, "Where it was read.");
}

/// Measurements of one laboratory by one method.
struct Series {
  std::string id;
  std::string says;
  Method method = Method::ultrasound;
  Depth depth = Depth::dermis;
  std::vector<Measured> measured;
};

void fields(Is<Series> auto& series, auto&& field) {
  field("id", series.id, "What tables name it.");
  field("says", series.says, "Whom it measured, and how.");
  field("method", series.method, "How it was measured.");
  field("depth", series.depth, "What was measured: whole skin has the epidermis in it.");
  field("measured", series.measured, "The means.");
}

}  // namespace percuta::skin
