#include <algorithm>
#include <cmath>

#include "common.hpp"
#include "dates_told.hpp"
#include "pictures.hpp"

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

std::string interval_caption(const IntervalsShown& shown, const rules::Speech& speech) {
  std::string out = speech.page("interval-caption",
                                {{"window", window_told(shown.rule_low_weeks, shown.rule_high_weeks,
                                                        shown.label_min_weeks, speech)}});
  if (shown.gain_falls_frac) {
    out += " " +
           speech.page("closer-gain-less", {{"draws", whole_number(100 * *shown.gain_falls_frac)}});
  }
  std::vector<std::string> passings;
  for (const IntervalsShown::Passing& one : shown.passings) {
    passings.push_back(speech.page(
        "share-after-days",
        {{"share", short_number(100 * one.level_frac)}, {"days", whole_number(one.after_d)}}));
  }
  return passings.empty()
             ? out
             : out + " " + speech.page("left-over-falls", {{"levels", listed(passings)}});
}

// The level that is enough.
void add_least_gain(Chart& gains, const FrontierShown& shown, const rules::Speech& speech) {
  if (shown.least_gain_frac > 0) {
    gains.limits.push_back(
        {100 * shown.least_gain_frac,
         speech.page("of-the-best-sound", {{"share", whole_number(100 * shown.enough_frac)}}),
         false});
  }
}

}  // namespace

Picture interval_picture(const IntervalsShown& shown, const rules::Speech& speech) {
  Curve session{.label = speech.page("legend-per-session"), .hue = Hue::ink};
  Curve time{.label = speech.page("legend-equal-time"), .hue = Hue::blue};
  Curve carry{.label = speech.page("legend-carry-over"), .hue = Hue::ink};
  Picture picture{.title = speech.page("interval-title"),
                  .caption = interval_caption(shown, speech),
                  .alternative = {},
                  .panels = {}};
  for (const IntervalsShown::Row& row : shown.rows) {
    add(session, row.interval_weeks, row.gain_per_session_ratio);
    add(time, row.interval_weeks, row.gain_per_time_ratio);
    add(carry, row.interval_weeks, row.carry_over_frac, 100);
    picture.alternative +=
        (picture.alternative.empty() ? "" : " ") +
        speech.page("interval-told", {{"weeks", short_number(row.interval_weeks)},
                                      {"session", told(row.gain_per_session_ratio)},
                                      {"time", told(row.gain_per_time_ratio)},
                                      {"left", told(row.carry_over_frac, 100)}});
  }
  Axis weeks{.title = speech.page("axis-weeks-between"), .low = 0};
  for (const IntervalsShown::Row& row : shown.rows) {
    weeks.ticks.push_back(row.interval_weeks);
    weeks.high = std::max(weeks.high.value_or(0), row.interval_weeks);
  }
  const std::vector<Limit> limits = {
      {shown.chosen_weeks,
       speech.page("chosen-weeks", {{"weeks", rough_number(shown.chosen_weeks)}})}};
  Chart gain{.x = weeks,
             .y = {.title = speech.page("axis-longest-interval"), .low = 0},
             .curves = {std::move(session), std::move(time)},
             .limits = limits};
  Chart left{.x = weeks,
             .y = {.title = speech.page("axis-of-peak"), .low = 0},
             .curves = {std::move(carry)},
             .limits = limits};
  picture.panels = {{speech.page("gain"), std::move(gain)},
                    {speech.page("myofibroblasts-left"), std::move(left)}};
  return picture;
}

Picture frontier_picture(const FrontierShown& shown, const rules::Speech& speech) {
  Curve gain{.label = speech.page("legend-expected-gain"), .hue = Hue::ink};
  Curve beyond{.label = speech.page("legend-too-deep"), .hue = Hue::ink};
  bool banded = false;
  const FrontierShown::Row* chosen = nullptr;
  for (const FrontierShown::Row& row : shown.rows) {
    add(gain, row.depth_mm, row.gain_frac, 100);
    add(beyond, row.depth_mm, row.beyond_dermis_frac, 100);
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
  const Axis depth{.title = speech.page("axis-depth-setting"), .low = 0};
  Chart gains{.x = depth,
              .y = {.title = speech.page("axis-of-rest"), .low = 0},
              .curves = {std::move(gain)}};
  Chart costs{.x = depth,
              .y = {.title = speech.page("axis-of-strikes"), .low = 0, .high = 100},
              .curves = {std::move(beyond)}};
  if (shown.ceiling_depth_mm > 0) {
    for (Chart* chart : {&gains, &costs}) {
      chart->limits.push_back(
          {shown.ceiling_depth_mm,
           speech.page("not-beyond-depth", {{"depth", short_number(shown.ceiling_depth_mm)}})});
    }
  }
  add_least_gain(gains, shown, speech);
  Picture picture{.title = speech.page("frontier-title", {{"zone", shown.zone}}),
                  .caption = speech.page("frontier-caption"),
                  .alternative = speech.page("no-depth-computed"),
                  .panels = {}};
  if (chosen != nullptr) {
    const std::string label =
        speech.page("chosen-depth", {{"depth", short_number(chosen->depth_mm)}});
    gains.dots.push_back({chosen->depth_mm, 100 * chosen->gain_frac.middle, label});
    costs.dots.push_back({chosen->depth_mm, 100 * chosen->beyond_dermis_frac.middle, label});
    picture.alternative = speech.page(
        "frontier-told", {{"depth", short_number(chosen->depth_mm)},
                          {"gain", told(chosen->gain_frac, 100)},
                          {"least_beyond", whole_number(100 * chosen->beyond_dermis_frac.low)},
                          {"most_beyond", whole_number(100 * chosen->beyond_dermis_frac.high)},
                          {"asked", rough_number(100 * shown.least_gain_frac)},
                          {"ceiling", short_number(shown.ceiling_depth_mm)}});
  }
  picture.panels = {{speech.page("gain-aimed-at"), std::move(gains)},
                    {speech.page("strikes-through"), std::move(costs)}};
  return picture;
}

Picture outcome_picture(const OutcomeShown& shown, const rules::Speech& speech) {
  const bool alone = shown.published.empty();
  Estimates estimates{
      .x = {.title = alone ? speech.page("axis-improvement")
                           : speech.page("axis-improvement-on", {{"scale", shown.scale}})},
      .ours_label = speech.page("legend-this-plan"),
      .others_label = speech.page("legend-trials")};
  estimates.rows.push_back(estimate(shown.predicted.label, shown.predicted.improvement_frac, true));
  std::vector<std::string> others;
  for (const OutcomeShown::Row& row : shown.published) {
    estimates.rows.push_back(estimate(row.label, row.improvement_frac, false));
    others.push_back(speech.page(
        "row-percent", {{"label", row.label}, {"share", told(row.improvement_frac, 100)}}));
  }
  const rules::Fillings predicted = {{"share", told(shown.predicted.improvement_frac, 100)},
                                     {"trials", listed(others, " ")}};
  return {.title = alone ? speech.page("outcome-title") : speech.page("outcome-title-trials"),
          .caption = alone ? speech.page("outcome-caption") : speech.page("outcome-caption-trials"),
          .alternative = alone ? speech.page("outcome-told", predicted)
                               : speech.page("outcome-told-trials", predicted),
          .panels = {{"", std::move(estimates)}}};
}

Picture risks_picture(const RisksShown& shown, const rules::Speech& speech) {
  Estimates estimates{.x = {.title = speech.page("axis-people-in-hundred"), .low = 0},
                      .ours_label = speech.page("legend-expected-band"),
                      .others_label = {}};
  std::vector<std::string> all;
  for (const RisksShown::Row& row : shown.rows) {
    estimates.rows.push_back(estimate(row.name, row.share_frac, true));
    all.push_back(
        speech.page("risk-told", {{"name", row.name}, {"share", told(row.share_frac, 100)}}));
  }
  return {.title = speech.page("risks-title"),
          .caption = speech.page("risks-caption"),
          .alternative = all.empty() ? speech.page("no-risk-computed") : listed(all, " "),
          .panels = {{"", std::move(estimates)}}};
}

}  // namespace percuta::report
