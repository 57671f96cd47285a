#include <algorithm>
#include <array>
#include <cmath>

#include "axis.hpp"
#include "picture_words.hpp"
#include <fmt/format.h>

#include "percuta/exchange/pictures.hpp"

namespace percuta::exchange {
namespace {

Axis hours(double shown_h) {
  Axis axis{.title = "hours after the session", .low = 0, .high = shown_h};
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

void add_recovery(Chart& chart, const BarrierShown& shown) {
  const barrier::Response& response = shown.response;
  add_hour(chart, shown, "recovered", response.recovered_h);
  if (response.recovered_h_high > response.recovered_h) {
    add_hour(chart, shown, "at the latest", response.recovered_h_high);
  }
}

void add_rule(Chart& chart, const BarrierShown& shown) {
  if (shown.rule_hold_h > 0) {
    add_hour(chart, shown, "rule", shown.rule_hold_h);
  }
}

// Over intact skin, as a ratio; nothing got through intact skin: no row.
Estimates gains(const std::vector<barrier::Uptake>& uptake) {
  Estimates out{.x = {.title = "times what intact skin takes up", .logarithmic = true},
                .ours_label = "predicted, 5–95 %",
                .others_label = {}};
  for (const barrier::Uptake& one : uptake) {
    if (one.enhancement_ratio) {
      const double ratio = *one.enhancement_ratio;
      out.rows.push_back(
          {.label = fmt::format("{}, put on after {}", one.ingredient, hour(one.applied_at_h)),
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

// "0.37, 22, 100 %": how much of the dose has got through at each hour.
std::string through(const std::vector<UptakeShown::Profile>& profiles) {
  std::vector<std::string> told;
  for (const UptakeShown::Profile& one : profiles) {
    const double percent = 100 * one.through_frac;
    constexpr double two_digits = 10;
    told.push_back(percent < two_digits ? fmt::format("{:.2g}", percent) : whole_number(percent));
  }
  return fmt::format("{} %", fmt::join(told, ", "));
}

std::string hours_of(const std::vector<UptakeShown::Profile>& profiles) {
  std::vector<std::string> told;
  told.reserve(profiles.size());
  for (const UptakeShown::Profile& one : profiles) {
    told.push_back(short_number(one.time_h));
  }
  return fmt::format("{} h", fmt::join(told, ", "));
}

// The profiles that can be seen, and intact skin at the first hour.
Chart profile_chart(const UptakeShown& shown) {
  constexpr std::array hues = {Hue::ink, Hue::blue, Hue::orange, Hue::green};
  Chart out{.x = {.title = "depth below the surface, µm", .low = 0},
            .y = {.title = "concentration, % of the highest", .low = 0, .high = 100}};
  for (const UptakeShown::Profile& one : shown.profiles) {
    if (!is_gone(one)) {
      out.curves.push_back(
          curve_of(one, "after " + hour(one.time_h), hues[out.curves.size() % hues.size()]));
    }
  }
  if (!shown.intact.empty() && !is_gone(shown.intact.front())) {
    const UptakeShown::Profile& first = shown.intact.front();
    out.curves.push_back(
        curve_of(first, "after " + hour(first.time_h) + ", intact skin", Hue::violet));
  }
  out.x.high = depth_of_interest(out);
  return out;
}

}  // namespace

Picture barrier_picture(const BarrierShown& shown) {
  const barrier::Response& response = shown.response;
  Chart loss{.x = hours(shown.shown_h),
             .y = {.title = "water loss, times that of intact skin", .low = 0},
             .curves = {{.label = "expected",
                         .hue = Hue::ink,
                         .x = response.time_h,
                         .y = response.tewl_ratio,
                         .low = response.tewl_ratio_low,
                         .high = response.tewl_ratio_high}}};
  add_recovery(loss, shown);
  add_rule(loss, shown);
  loss.limits.push_back({1, "intact skin", false});
  std::vector<double> open_pct = response.hole_open_frac;
  std::vector<double> low_pct = response.hole_open_frac_low;
  std::vector<double> high_pct = response.hole_open_frac_high;
  for (std::vector<double>* one : {&open_pct, &low_pct, &high_pct}) {
    for (double& value : *one) {
      value *= 100;
    }
  }
  Chart open{
      .x = hours(shown.shown_h),
      .y = {.title = "open area of the channels, % of that at hour 0", .low = 0, .high = 100},
      .curves = {{.label = "expected",
                  .hue = Hue::ink,
                  .x = response.time_h,
                  .y = std::move(open_pct),
                  .low = std::move(low_pct),
                  .high = std::move(high_pct)}}};
  add_rule(open, shown);  // the recovery is that of the water loss, not of the holes
  return {
      .title = "How long the skin stays open: " + shown.name,
      .caption =
          "Computed. Recovered: the extra water loss is below a tenth of its peak; the channels "
          "close more slowly. The rule holds even where the skin recovers earlier; a late recovery "
          "lengthens it.",
      .alternative = fmt::format(
          "Water loss starts at {} times that of intact skin (5–95 %: {} to {}) and is predicted "
          "to have recovered after {}, at the latest after {}. The rule holds until {}.",
          short_number(largest_of(response.tewl_ratio)),
          short_number(largest_of(response.tewl_ratio_low)),
          short_number(largest_of(response.tewl_ratio_high)), hour(response.recovered_h),
          hour(response.recovered_h_high), hour(shown.rule_hold_h)),
      .panels = {{"Water loss", std::move(loss)}, {"Opening", std::move(open)}}};
}

Picture uptake_picture(const UptakeShown& shown) {
  const std::string got_through =
      shown.profiles.empty()
          ? ""
          : fmt::format("After {} so much of the dose has got through: {}; through intact skin {}.",
                        hours_of(shown.profiles), through(shown.profiles), through(shown.intact));
  Picture picture{
      .title = "What gets in: " + shown.ingredient,
      .caption = fmt::format(
          "Computed. {} of a usual product, put on {} after the session for {}; hours count from "
          "then. {} Concentration in water, mean over channels and the skin between them: 100 % is "
          "{} µg/mL; an hour without a curve has less than 1 % of that.",
          shown.ingredient, hour(shown.applied_at_h), hour(shown.contact_h), got_through,
          short_number(ug_per_mg * shown.highest_mg_per_mL)),
      .alternative = fmt::format("How far {} has come. {}", shown.ingredient, got_through),
      .panels = {{"In the skin, by depth", profile_chart(shown)}}};
  Estimates ratios = gains(shown.uptake);
  for (const Estimates::Row& row : ratios.rows) {
    picture.alternative += fmt::format(" {}: {} times.", row.label, short_number(row.value));
  }
  if (!ratios.rows.empty()) {
    picture.panels.push_back({"Taken up, against intact skin", std::move(ratios)});
  }
  return picture;
}

}  // namespace percuta::exchange
