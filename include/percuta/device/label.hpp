#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/skin/person.hpp"

namespace percuta::device {

using base::Is;
using base::Name;
using base::Need;
using base::Range;

/// What a treatment is for: the words of labels and of trials.
enum class Indication {
  collagen_induction,
  acne_scars,
  surgical_scar,
  rhytides,
  neck_wrinkles,
  laxity,
  texture,
  striae,
  maintenance,
  melasma,
  alopecia
};
constexpr auto names(Indication) {
  using enum Indication;
  return std::to_array<base::Word<Indication>>({{collagen_induction, "collagen_induction"},
                                                {acne_scars, "acne_scars"},
                                                {surgical_scar, "surgical_scar"},
                                                {rhytides, "rhytides"},
                                                {neck_wrinkles, "neck_wrinkles"},
                                                {laxity, "laxity"},
                                                {texture, "texture"},
                                                {striae, "striae"},
                                                {maintenance, "maintenance"},
                                                {melasma, "melasma"},
                                                {alopecia, "alopecia"}});
}

/// The kind of words that people write an indication with.
constexpr std::string_view word_kind(Indication) { return "indication"; }

/// One use that a regulator authorised: for what, where, on whom, how deep, how often. A list that
/// is empty and a number that is absent limit nothing.
struct Authorisation {
  std::vector<Indication> indications;
  std::vector<Name<"site">> sites;
  std::vector<skin::Phototype> phototypes;
  std::optional<int> age_low_y;
  std::optional<double> max_depth_mm;
  std::optional<int> min_interval_d;
  std::string says;
  std::vector<Name<"source">> sources;
};

void fields(Is<Authorisation> auto& use, auto&& field) {
  field("indications", use.indications, Need::defaulted, "What it was authorised for.");
  field("sites", use.sites, Need::defaulted, "Where on the body.");
  field("phototypes", use.phototypes, Need::defaulted, "Phototypes of the people studied.");
  field("age_low_y", use.age_low_y, Range{0, 120}, "Youngest age.");
  field("max_depth_mm", use.max_depth_mm, Range{0.05, 3.5}, "Deepest setting for this use.");
  field("min_interval_d", use.min_interval_d, Range{1, 365}, "Shortest time between sessions.");
  field("says", use.says, Need::defaulted, "What the authorisation says.");
  field("sources", use.sources, Need::defaulted, "Who says so.");
}

}  // namespace percuta::device
