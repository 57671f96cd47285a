#include <algorithm>
#include <array>
#include <cmath>

#include "common.hpp"
#include "pictures.hpp"
#include <fmt/format.h>

#include "percuta/document/axis.hpp"
#include "percuta/document/numbers.hpp"

namespace percuta::report {
namespace {

using document::Axis;
using document::Chart;
using document::Curve;
using document::Estimates;
using document::Extent;
using document::Hue;
using document::Picture;
using document::rough_number;
using document::round_step;
using document::short_number;
using document::ticks_every;
using document::whole_number;

Axis hours(double shown_h, const rules::Speech& speech) {
  Axis axis{.title = speech.page("axis-hours-after"), .low = 0, .high = shown_h};
  constexpr double few = 48;
  const double step = shown_h > few ? 24 : 12;
  axis.ticks = ticks_every(step, shown_h);
  return axis;
}

constexpr double ug_per_mg = 1000;

double largest_of(const std::vector<double>& values) {
  Extent extent;
  extent.hold(values);
  return extent.empty() ? 0 : extent.high();
}

// Hours are told whole; parts of an hour only where there is no whole one.
std::string hour(double value) {
  return (value >= 1 ? whole_number(value) : short_number(value)) + " h";
}

void add_hour(Chart& chart, const BarrierShown& shown, const std::string& label, double at_h) {
  if (std::isfinite(at_h) && at_h <= shown.shown_h) {
    chart.limits.push_back({at_h, label + ": " + hour(at_h)});
  }
}

void add_recovery(Chart& chart, const BarrierShown& shown, const rules::Speech& speech) {
  const barrier::Response& response = shown.response;
  add_hour(chart, shown, speech.page("recovered"), response.recovered_h);
  if (response.recovered_h_high > response.recovered_h) {
    add_hour(chart, shown, speech.page("at-the-latest"), response.recovered_h_high);
  }
}

void add_rule(Chart& chart, const BarrierShown& shown, const rules::Speech& speech) {
  if (shown.rule_hold_h > 0) {
    add_hour(chart, shown, speech.page("rule"), shown.rule_hold_h);
  }
}

// Over intact skin, as a ratio; nothing got through intact skin: no row.
Estimates gains(const std::vector<barrier::Uptake>& uptake, const rules::Speech& speech) {
  Estimates out{.x = {.title = speech.page("axis-times-intact-uptake"), .logarithmic = true},
                .ours_label = speech.page("legend-predicted"),
                .others_label = {}};
  for (const barrier::Uptake& one : uptake) {
    if (one.enhancement_ratio) {
      const double ratio = *one.enhancement_ratio;
      out.rows.push_back({.label = speech.page("put-on-after", {{"ingredient", one.ingredient},
                                                                {"hours", hour(one.applied_at_h)}}),
                          .low = one.enhancement_ratio_low.value_or(ratio),
                          .value = ratio,
                          .high = one.enhancement_ratio_high.value_or(ratio),
                          .ours = true});
    }
  }
  return out;
}

// Where the last curve has fallen to a hundredth of the highest: beyond it there is nothing to see.
std::optional<double> depth_of_interest(const Chart& profile) {
  double depth = 0;
  for (const Curve& curve : profile.curves) {
    for (std::size_t i = 0; i < std::min(curve.x.size(), curve.y.size()); ++i) {
      depth = curve.y[i] > 1 ? std::max(depth, curve.x[i]) : depth;
    }
  }
  if (depth <= 0) {
    return std::nullopt;
  }
  const double step = round_step(depth, 4);
  return step * std::ceil(depth / step);
}

Curve curve_of(const UptakeShown::Profile& profile, std::string label, Hue hue) {
  Curve out{.label = std::move(label), .hue = hue};
  out.x = profile.depth_um;
  for (const double ratio : profile.concentration_ratio) {
    out.y.push_back(100 * ratio);
  }
  return out;
}

// What nobody would see on a chart: the caption says so instead.
bool is_gone(const UptakeShown::Profile& profile) {
  constexpr double seen_ratio = 0.01;
  return largest_of(profile.concentration_ratio) < seen_ratio;
}

// "0.37 %", and of intact skin at the same hour "0.36 %", where it was followed.
std::string through(const UptakeShown& shown, std::size_t hour_at) {
  const auto told = [&](const std::vector<UptakeShown::Profile>& profiles) {
    return rough_number(100 * profiles[hour_at].through_frac) + " %";
  };
  return told(shown.profiles) +
         (hour_at < shown.intact.size() ? fmt::format(" ({})", told(shown.intact)) : "");
}

// "after 1 h 0.37 % (0.36 %), from 6 h on 22 % (20 %)": what does not change is said once.
std::string through(const UptakeShown& shown, const rules::Speech& speech) {
  std::vector<std::string> told;
  for (std::size_t i = 0; i < shown.profiles.size(); ++i) {
    const std::string now = through(shown, i);
    std::size_t end = i + 1;
    while (end < shown.profiles.size() && through(shown, end) == now) {
      ++end;
    }
    const std::string at = hour(shown.profiles[i].time_h);
    const bool steady = end == shown.profiles.size() && end > i + 1;
    const rules::Fillings then = {{"hours", at}, {"share", now}};
    told.push_back(steady ? speech.page("share-from-on", then) : speech.page("share-after", then));
    i = steady ? end : i;
  }
  return listed(told);
}

double at_depth(const UptakeShown::Profile& profile, double depth_um) {
  const auto& depths = profile.depth_um;
  const auto below = std::lower_bound(depths.begin(), depths.end(), depth_um);
  const auto i = static_cast<std::size_t>(below - depths.begin());
  const auto& ratios = profile.concentration_ratio;
  if (i == 0 || i >= std::min(depths.size(), ratios.size())) {
    return i == 0 ? ratios.front() : ratios.back();
  }
  const double share = (depth_um - depths[i - 1]) / (depths[i] - depths[i - 1]);
  return ratios[i - 1] + share * (ratios[i] - ratios[i - 1]);
}

// Whether two curves would lie on one another in print.
bool coincide(const UptakeShown::Profile& a, const UptakeShown::Profile& b) {
  constexpr double seen_ratio = 0.02;
  if (a.concentration_ratio.empty() || b.concentration_ratio.empty()) {
    return false;
  }
  return std::all_of(a.depth_um.begin(), a.depth_um.end(), [&](double depth_um) {
    return std::abs(at_depth(a, depth_um) - at_depth(b, depth_um)) <= seen_ratio;
  });
}

/// Profiles that look alike, drawn once.
struct Alike {
  const UptakeShown::Profile* profile = nullptr;
  std::vector<std::string> hours;
};

std::vector<Alike> grouped(const std::vector<UptakeShown::Profile>& profiles) {
  std::vector<Alike> out;
  for (const UptakeShown::Profile& one : profiles) {
    if (is_gone(one)) {
      continue;
    }
    if (out.empty() || !coincide(*out.back().profile, one)) {
      out.push_back({&one, {}});
    }
    out.back().hours.push_back(short_number(one.time_h));
  }
  return out;
}

// The profiles that can be seen, and intact skin at the first hour.
Chart profile_chart(const UptakeShown& shown, const rules::Speech& speech) {
  constexpr std::array hues = {Hue::ink, Hue::blue, Hue::orange, Hue::green};
  Chart out{.x = {.title = speech.page("axis-depth-below"), .low = 0},
            .y = {.title = speech.page("axis-of-highest-concentration"), .low = 0, .high = 100}};
  const std::vector<Alike> all = grouped(shown.profiles);
  const bool intact = !shown.intact.empty() && !is_gone(shown.intact.front());
  const bool same = intact && !all.empty() && coincide(*all.front().profile, shown.intact.front());
  for (const Alike& one : all) {
    const rules::Fillings at = {{"hours", listed(one.hours, " " + speech.page("and") + " ")}};
    out.curves.push_back(curve_of(*one.profile,
                                  same && &one == &all.front()
                                      ? speech.page("legend-after-and-intact", at)
                                      : speech.page("legend-after", at),
                                  hues[out.curves.size() % hues.size()]));
  }
  if (intact && !same) {
    const UptakeShown::Profile& first = shown.intact.front();
    out.curves.push_back(curve_of(
        first, speech.page("legend-after-intact", {{"hours", hour(first.time_h)}}), Hue::violet));
  }
  out.x.high = depth_of_interest(out);
  return out;
}

}  // namespace

Picture barrier_picture(const BarrierShown& shown, const rules::Speech& speech) {
  const barrier::Response& response = shown.response;
  Chart loss{.x = hours(shown.shown_h, speech),
             .y = {.title = speech.page("axis-times-intact"), .low = 0},
             .curves = {{.label = speech.page("legend-expected"),
                         .hue = Hue::ink,
                         .x = response.time_h,
                         .y = response.tewl_ratio,
                         .low = response.tewl_ratio_low,
                         .high = response.tewl_ratio_high}}};
  add_recovery(loss, shown, speech);
  add_rule(loss, shown, speech);
  loss.limits.push_back({1, speech.page("intact-skin"), false});
  std::vector<double> open_pct = response.hole_open_frac;
  std::vector<double> low_pct = response.hole_open_frac_low;
  std::vector<double> high_pct = response.hole_open_frac_high;
  for (std::vector<double>* one : {&open_pct, &low_pct, &high_pct}) {
    for (double& value : *one) {
      value *= 100;
    }
  }
  Chart open{.x = hours(shown.shown_h, speech),
             .y = {.title = speech.page("axis-of-hour-none"), .low = 0, .high = 100},
             .curves = {{.label = speech.page("legend-expected"),
                         .hue = Hue::ink,
                         .x = response.time_h,
                         .y = std::move(open_pct),
                         .low = std::move(low_pct),
                         .high = std::move(high_pct)}}};
  add_rule(open, shown, speech);  // the recovery is that of the water loss, not of the holes
  return {.title = speech.page("barrier-title", {{"name", shown.name}}),
          .caption = speech.page("barrier-caption"),
          .alternative = speech.page("barrier-told",
                                     {{"ratio", short_number(largest_of(response.tewl_ratio))},
                                      {"low", short_number(largest_of(response.tewl_ratio_low))},
                                      {"high", short_number(largest_of(response.tewl_ratio_high))},
                                      {"recovered", hour(response.recovered_h)},
                                      {"latest", hour(response.recovered_h_high)},
                                      {"rule", hour(shown.rule_hold_h)}}),
          .panels = {{speech.page("water-loss"), std::move(loss)},
                     {speech.page("open-area"), std::move(open)}}};
}

Picture uptake_picture(const UptakeShown& shown, const rules::Speech& speech) {
  const std::string got_through =
      shown.profiles.empty() ? ""
                             : speech.page("got-through", {{"shares", through(shown, speech)}});
  Picture picture{
      .title = speech.page("uptake-title"),
      .caption = speech.page("uptake-caption",
                             {{"ingredient", shown.ingredient},
                              {"hours", hour(shown.applied_at_h)},
                              {"contact", hour(shown.contact_h)},
                              {"through", got_through},
                              {"highest", short_number(ug_per_mg * shown.highest_mg_per_mL)}}),
      .alternative = speech.page("uptake-alternative",
                                 {{"ingredient", shown.ingredient}, {"through", got_through}}),
      .panels = {{speech.page("in-skin-by-depth", {{"ingredient", shown.ingredient}}),
                  profile_chart(shown, speech)}}};
  Estimates ratios = gains(shown.uptake, speech);
  for (const Estimates::Row& row : ratios.rows) {
    picture.alternative +=
        " " + speech.page("row-times", {{"label", row.label}, {"ratio", short_number(row.value)}});
  }
  if (!ratios.rows.empty()) {
    picture.panels.push_back({speech.page("taken-up"), std::move(ratios)});
  }
  return picture;
}

}  // namespace percuta::report
