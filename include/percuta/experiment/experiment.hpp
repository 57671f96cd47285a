#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/base/result.hpp"
#include "percuta/experiment/arm.hpp"
#include "percuta/experiment/quantity.hpp"

// A validation file states one published experiment completely and what was seen in it:
//
//   schema = "percuta.experiment/1"
//   id = "kalluri2011-roller"
//   title = "Depth of roller channels in hairless rat"
//   sources = ["kalluri2011.depth"]
//
//   [[arm]]
//   id = "roller-770"
//   specimen = "hairless_rat"
//   # `percuta schema experiment` lists the keys that are left out here
//   # a drum and needles of one's own stand under [arm.needling.handpiece]
//   needling = { handpiece = "roller-192", depth_mm = 0.77, passes_count = 1, area_cm2 = 1 }
//
//   [[observation]]
//   id = "depth-770"
//   row = "device-barrier:V1"
//   arms = ["roller-770"]
//   assay = "microscopy"
//   quantity = "depth_mm"
//   operator = "mean"
//   measured = 0.1525
//   low = 0.1225
//   high = 0.1825
//   use = "calibration"
//   status = "agrees"
//
// A band says how far a good model may be off; it is never widened to make a test pass. A model
// that misses keeps `status = "known-miss"` and says why in `reason`.

namespace percuta::catalog {
struct Catalog;
}  // namespace percuta::catalog

namespace percuta::experiment {

/// Whether the number was used to fit the model, or tells whether the model holds.
enum class Use { calibration, validation };
constexpr auto names(Use) {
  using enum Use;
  return std::to_array<base::Word<Use>>({{calibration, "calibration"}, {validation, "validation"}});
}

/// What is expected of the model.
enum class Standing { agrees, known_miss };
constexpr auto names(Standing) {
  using enum Standing;
  return std::to_array<base::Word<Standing>>({{agrees, "agrees"}, {known_miss, "known-miss"}});
}

/// Along which axes a slope is taken.
enum class Axes { linear, log };
constexpr auto names(Axes) {
  using enum Axes;
  return std::to_array<base::Word<Axes>>({{linear, "linear"}, {log, "log"}});
}

/// One point of a measured curve.
struct CurvePoint {
  double at = 0;
  double measured = 0;
};

void fields(Is<CurvePoint> auto& point, auto&& field) {
  field("at", point.at, Range{0, 1e5}, base::unitless, "Hours or days, as the quantity runs over.");
  field("measured", point.measured, base::unitless, "What was measured then.");
}

/// One number that was observed, and how.
struct Observation {
  std::string id;
  std::string row;
  std::vector<std::string> arms;
  Assay assay = Assay::microscopy;
  Quantity quantity = Quantity::depth_mm;
  Operator op = Operator::value;
  std::optional<double> at_h;
  std::optional<double> at_d;
  std::optional<double> after_last_d;
  std::optional<double> threshold_frac;
  std::optional<double> relative_to_d;
  std::vector<double> along;
  Axes axes = Axes::linear;
  std::vector<CurvePoint> curve;
  std::optional<double> measured;
  double low = 0;
  double high = 0;
  Use use = Use::validation;
  Standing status = Standing::agrees;
  std::optional<std::string> reason;
  std::vector<Name<"source">> sources;
};

void fields(Is<Observation> auto& observation, auto&& field) {
  field("id", observation.id, "A word of your own, unique among all observations.");
  field("row", observation.row, "Row of the evidence collection, like device-barrier:V1.");
  field("arms", observation.arms, "Ids of the arms it compares; most operators take one.");
  field("assay", observation.assay, "How it was looked at.");
  field("quantity", observation.quantity, "What was observed.");
  field("operator", observation.op, "How it is made from what the arms show.");
  field("at_h", observation.at_h, Range{0, 1e5}, "Hour after the injury at which a curve is read.");
  field("at_d", observation.at_d, Range{0, 1e4}, "Day from the first session, likewise.");
  field("after_last_d", observation.after_last_d, Range{0, 1e4},
        "Day after the last session, likewise.");
  field("threshold_frac", observation.threshold_frac, Range{0, 1},
        "Of the curve's highest value, for `first_time_above`.");
  field("relative_to_d", observation.relative_to_d, Range{0, 1e4},
        "Day at which the curve counts as 1; absent: cells and signals are 1 at their peak.");
  field("along", observation.along, Need::defaulted, base::unitless,
        "For `slope`: where each arm stands.");
  field("axes", observation.axes, Need::defaulted, "For `slope`: linear, or log over log.");
  field("curve", observation.curve, Need::defaulted, "For `rmse`: the measured points.");
  field("measured", observation.measured, base::unitless,
        "What was measured, in the unit of the quantity; absent where the source has only words.");
  field("low", observation.low, base::unitless, "Lower end of what agrees.");
  field("high", observation.high, base::unitless, "Upper end of what agrees.");
  field("use", observation.use, "Whether the model was fitted to it.");
  field("status", observation.status, "What is expected of the model.");
  field("reason", observation.reason, "Why the model misses; required of a known miss.");
  field("sources", observation.sources, Need::defaulted,
        "Who measured it, where not the whole experiment's sources.");
}

/// A published experiment and what was seen in it.
struct Experiment {
  std::string schema;
  std::string id;
  std::string title;
  std::string says;
  std::vector<Name<"source">> sources;
  std::vector<Arm> arm;
  std::vector<Observation> observation;
};

void fields(Is<Experiment> auto& experiment, auto&& field) {
  field("schema", experiment.schema, "Always \"percuta.experiment/1\".");
  field("id", experiment.id, "What the report calls it.");
  field("title", experiment.title, "What was done.");
  field("says", experiment.says, Need::defaulted, "What to know about it, and what was assumed.");
  field("sources", experiment.sources, "Who published it.");
  field("arm", experiment.arm, "Groups that were treated alike.");
  field("observation", experiment.observation, "What was seen.");
}

/// What is wrong between values that are each right alone.
std::vector<base::Complaint> check(const Experiment& experiment);

/// A validation file, TOML or JSON. Every problem is told.
base::Result<Experiment> read(std::string_view text, std::string file,
                              const catalog::Catalog& catalog);

}  // namespace percuta::experiment
