#include <algorithm>
#include <cmath>

#include "dates_told.hpp"
#include "pictures.hpp"
#include <fmt/format.h>

#include "percuta/document/numbers.hpp"

namespace percuta::report {
namespace {

using document::Axis;
using document::Chart;
using document::Curve;
using document::Estimates;
using document::Hue;
using document::Limit;
using document::Picture;
using document::rough_number;
using document::short_number;
using document::whole_number;
using document::with_interval;

void add(Curve& curve, double x, const base::Band& band, double factor = 1) {
  curve.x.push_back(x);
  curve.y.push_back(factor * band.middle);
  curve.low.push_back(factor * band.low);
  curve.high.push_back(factor * band.high);
}

std::string told(const base::Band& band, double factor = 1) {
  return with_interval(factor * band.middle, factor * band.low, factor * band.high);
}

Estimates::Row estimate(std::string label, const base::Band& band, bool ours) {
  return {.label = std::move(label),
          .low = 100 * band.low,
          .value = 100 * band.middle,
          .high = 100 * band.high,
          .ours = ours};
}

std::string interval_caption(const IntervalsShown& shown) {
  std::string out = fmt::format(
      "Computed as a what-if; the data do not settle it, the bands say how far. The window "
      "is {}, for inflammation, pigment and downtime.",
      window_told(shown.rule_low_weeks, shown.rule_high_weeks, shown.label_min_weeks));
  if (shown.gain_falls_frac) {
    out += fmt::format(" Closer sessions gain less each in {} of 100 draws of what is not known.",
                       whole_number(100 * *shown.gain_falls_frac));
  }
  std::string passings;
  for (const IntervalsShown::Passing& one : shown.passings) {
    passings += fmt::format("{}{} % after {} days", passings.empty() ? "" : ", ",
                            short_number(100 * one.level_frac), whole_number(one.after_d));
  }
  return passings.empty() ? out : out + " What is left over falls to " + passings + ".";
}

// The level that is enough.
void add_least_gain(Chart& gains, const FrontierShown& shown) {
  if (shown.least_gain_frac > 0) {
    gains.limits.push_back({100 * shown.least_gain_frac,
                            whole_number(100 * shown.enough_frac) + " % of the best sound one",
                            false});
  }
}

}  // namespace

Picture interval_picture(const IntervalsShown& shown) {
  Curve session{.label = "per session", .hue = Hue::ink};
  Curve time{.label = "in equal time", .hue = Hue::blue};
  Curve carry{.label = "carry-over", .hue = Hue::ink};
  Picture picture{
      .title = "If the interval were another", .caption = {}, .alternative = {}, .panels = {}};
  for (const IntervalsShown::Row& row : shown.rows) {
    add(session, row.interval_weeks, row.gain_per_session_ratio);
    add(time, row.interval_weeks, row.gain_per_time_ratio);
    add(carry, row.interval_weeks, row.carry_over_frac, 100);
    picture.alternative +=
        fmt::format("{}Every {} weeks: gain per session {}, in equal time {}, carry-over {} %.",
                    picture.alternative.empty() ? "" : " ", short_number(row.interval_weeks),
                    told(row.gain_per_session_ratio), told(row.gain_per_time_ratio),
                    told(row.carry_over_frac, 100));
  }
  Axis weeks{.title = "weeks between sessions", .low = 0};
  for (const IntervalsShown::Row& row : shown.rows) {
    weeks.ticks.push_back(row.interval_weeks);
    weeks.high = std::max(weeks.high.value_or(0), row.interval_weeks);
  }
  const std::vector<Limit> limits = {
      {shown.chosen_weeks, fmt::format("chosen: {} weeks", rough_number(shown.chosen_weeks))}};
  Chart gain{.x = weeks,
             .y = {.title = "1 = at the longest interval", .low = 0},
             .curves = {std::move(session), std::move(time)},
             .limits = limits};
  Chart left{.x = weeks,
             .y = {.title = "% of their peak", .low = 0},
             .curves = {std::move(carry)},
             .limits = limits};
  picture.caption = interval_caption(shown);
  picture.panels = {{"Gain", std::move(gain)},
                    {"Myofibroblasts left at the next session", std::move(left)}};
  return picture;
}

Picture frontier_picture(const FrontierShown& shown) {
  Curve gain{.label = "expected gain", .hue = Hue::ink};
  Curve beyond{.label = "strikes too deep", .hue = Hue::ink};
  bool banded = false;
  const FrontierShown::Row* chosen = nullptr;
  for (const FrontierShown::Row& row : shown.rows) {
    add(gain, row.depth_mm, row.gain_frac, 100);
    beyond.x.push_back(row.depth_mm);
    beyond.y.push_back(100 * row.beyond_dermis_frac);
    banded = banded || row.gain_frac.low < row.gain_frac.high;
    if (chosen == nullptr || std::abs(row.depth_mm - shown.chosen_depth_mm) <
                                 std::abs(chosen->depth_mm - shown.chosen_depth_mm)) {
      chosen = &row;
    }
  }
  if (!banded) {
    gain.low.clear();
    gain.high.clear();
  }
  const Axis depth{.title = "depth setting, mm", .low = 0};
  Chart gains{
      .x = depth, .y = {.title = "% of that at rest", .low = 0}, .curves = {std::move(gain)}};
  Chart costs{.x = depth,
              .y = {.title = "% of all strikes", .low = 0, .high = 100},
              .curves = {std::move(beyond)}};
  if (shown.ceiling_depth_mm > 0) {
    for (Chart* chart : {&gains, &costs}) {
      chart->limits.push_back(
          {shown.ceiling_depth_mm,
           fmt::format("not beyond {} mm", short_number(shown.ceiling_depth_mm))});
    }
  }
  add_least_gain(gains, shown);
  Picture picture{
      .title = "Why this depth: " + shown.zone,
      .caption =
          "Computed. Sound is a depth at which enough strikes reach the layer aimed at and few go "
          "through the dermis, into the fat (shown beside it). Of those the shallowest that "
          "reaches "
          "the dashed line is chosen: going deeper adds little collagen. Without a line no depth "
          "is sound.",
      .alternative = "No depth was computed.",
      .panels = {}};
  if (chosen != nullptr) {
    const std::string label = fmt::format("chosen: {} mm", short_number(chosen->depth_mm));
    gains.dots.push_back({chosen->depth_mm, 100 * chosen->gain_frac.middle, label});
    costs.dots.push_back({chosen->depth_mm, 100 * chosen->beyond_dermis_frac, label});
    picture.alternative = fmt::format(
        "{} mm is chosen: gain {} %, {} % of strikes through the dermis. Asked for is a gain of {} "
        "%; not beyond {} mm.",
        short_number(chosen->depth_mm), told(chosen->gain_frac, 100),
        whole_number(100 * chosen->beyond_dermis_frac), rough_number(100 * shown.least_gain_frac),
        short_number(shown.ceiling_depth_mm));
  }
  picture.panels = {{"Collagen gained in the layer aimed at", std::move(gains)},
                    {"Strikes through the dermis", std::move(costs)}};
  return picture;
}

Picture outcome_picture(const OutcomeShown& shown) {
  Estimates estimates{.x = {.title = "improvement, % of what could improve" +
                                     (shown.published.empty() ? "" : ", on " + shown.scale)},
                      .ours_label = "predicted for this plan, 5–95 %",
                      .others_label = "published trial, with nine in ten of its people"};
  estimates.rows.push_back(estimate(shown.predicted.label, shown.predicted.improvement_frac, true));
  std::string others;
  for (const OutcomeShown::Row& row : shown.published) {
    estimates.rows.push_back(estimate(row.label, row.improvement_frac, false));
    others += fmt::format(" {}: {} %.", row.label, told(row.improvement_frac, 100));
  }
  const std::string band =
      "The prediction is for one person, and its band also holds what is not known. ";
  return {
      .title = shown.published.empty() ? "The outcome" : "The outcome beside published trials",
      .caption =
          band + (shown.published.empty()
                      ? "No published trial of it tells a score to set beside."
                      : "A trial's point is its mean; its interval, where one follows from what is "
                        "printed, holds nine in ten of its people."),
      .alternative = fmt::format("Predicted improvement {} %.{}{}",
                                 told(shown.predicted.improvement_frac, 100),
                                 others.empty() ? "" : " Published:", others),
      .panels = {{"", std::move(estimates)}}};
}

Picture risks_picture(const RisksShown& shown) {
  Estimates estimates{.x = {.title = "people in a hundred", .low = 0},
                      .ours_label = "expected, 5–95 %",
                      .others_label = {}};
  std::string all;
  for (const RisksShown::Row& row : shown.rows) {
    estimates.rows.push_back(estimate(row.name, row.share_frac, true));
    all += fmt::format("{}{}: {} in a hundred.", all.empty() ? "" : " ", row.name,
                       told(row.share_frac, 100));
  }
  return {.title = "What can go wrong",
          .caption =
              "Computed from published counts, moved by phototype, device, depth, site and "
              "products. The band holds how few were counted.",
          .alternative = all.empty() ? "No risk was computed." : all,
          .panels = {{"", std::move(estimates)}}};
}

}  // namespace percuta::report
