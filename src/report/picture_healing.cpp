#include <algorithm>
#include <array>
#include <cmath>

#include "common.hpp"
#include "pictures.hpp"

#include "percuta/document/axis.hpp"
#include "percuta/document/numbers.hpp"

namespace percuta::report {
namespace {

using document::Axis;
using document::Chart;
using document::Curve;
using document::Extent;
using document::Hue;
using document::Picture;
using document::short_number;
using document::Stretches;
using document::ticks_every;
using document::whole_number;

constexpr double month_d = 365.0 / 12;  // of the axis only

// Months for a year, weeks for a course.
Axis days(double last_d, const rules::Speech& speech) {
  Axis axis{.title = speech.page("axis-days-from-first"), .low = 0, .high = last_d};
  const double step = last_d > 6 * month_d ? 60 : last_d > 2 * month_d ? 28 : 7;
  axis.ticks = ticks_every(step, last_d);
  return axis;
}

std::vector<double> sum_of(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> out(std::min(a.size(), b.size()));
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = a[i] + b[i];
  }
  return out;
}

std::vector<double> percent(std::vector<double> values) {
  for (double& value : values) {
    value *= 100;
  }
  return values;
}

// A row of the legend and a shade for each phase; the darkest is the busiest.
Stretches phases_of(const healing::Response& response, const rules::Speech& speech) {
  Stretches out;
  out.kinds = {speech.page("phase-inflammation"), speech.page("phase-proliferation"),
               speech.page("phase-remodelling")};  // rest stays white
  const auto kind = [](healing::Phase phase) {
    switch (phase) {
      case healing::Phase::inflammation:
        return 0;
      case healing::Phase::proliferation:
        return 1;
      case healing::Phase::remodelling:
        return 2;
      case healing::Phase::rest:
        break;
    }
    return 3;
  };
  const std::size_t count = std::min(response.time_d.size(), response.phase.size());
  for (std::size_t i = 0; i < count; ++i) {
    const int now = kind(response.phase[i]);
    if (out.stretches.empty() || out.stretches.back().kind != now) {
      if (!out.stretches.empty()) {
        out.stretches.back().to = response.time_d[i];
      }
      out.stretches.push_back({response.time_d[i], response.time_d[i], now});
    } else {
      out.stretches.back().to = response.time_d[i];
    }
  }
  return out;
}

// "inflammation to day 4, proliferation to day 21" of what follows the first session.
std::string words_of(const Stretches& phases, double until_d, const rules::Speech& speech) {
  std::vector<std::string> out;
  for (const auto& stretch : phases.stretches) {
    if (stretch.from < until_d && stretch.to > stretch.from) {
      const auto at = static_cast<std::size_t>(stretch.kind);
      out.push_back(speech.page(
          "phase-to-day",
          {{"phase", at < phases.kinds.size() ? phases.kinds[at] : speech.page("phase-rest")},
           {"day", whole_number(std::min(stretch.to, until_d))}}));
    }
  }
  return listed(out);
}

double last_of(const std::vector<double>& values) { return values.empty() ? 0 : values.back(); }

// The value at the end of the year as a change against rest.
std::string change(const std::vector<double>& values) {
  const double pct = 100 * (last_of(values) - 1);
  return (pct > 0 ? "+" : "") + whole_number(pct) + " %";
}

double largest_of(const std::vector<double>& values) {
  Extent extent;
  extent.hold(values);
  return extent.empty() ? 0 : extent.high();
}

Chart fibres(const HealingShown& shown, std::vector<Curve> curves, std::string title,
             const rules::Speech& speech) {
  const double last_d = std::max(1.0, largest_of(shown.response.time_d));
  for (Curve& curve : curves) {
    curve.x = shown.response.time_d;
    curve.y = percent(std::move(curve.y));
    curve.low = percent(std::move(curve.low));
    curve.high = percent(std::move(curve.high));
  }
  return {.x = days(last_d, speech),
          .y = {.title = std::move(title)},
          .curves = std::move(curves),
          .events = {speech.page("session"), shown.session_d}};
}

// Some weeks beyond the last session: there the inflammation is over.
double course_d(const HealingShown& shown) {
  constexpr double after_d = 42;
  return std::max(
      1.0, std::min(largest_of(shown.response.time_d), largest_of(shown.session_d) + after_d));
}

Stretches within(Stretches all, double last_d) {
  for (auto& stretch : all.stretches) {
    stretch.to = std::min(stretch.to, last_d);
  }
  std::erase_if(all.stretches, [](const auto& one) { return one.to <= one.from; });
  return all;
}

}  // namespace

Picture collagen_picture(const HealingShown& shown, const rules::Speech& speech) {
  const healing::Fibres& layer = shown.response.papillary;
  Chart collagen = fibres(shown,
                          {{.label = speech.page("legend-collagen-all"),
                            .hue = Hue::ink,
                            .y = layer.collagen_total,
                            .low = layer.collagen_total_low,
                            .high = layer.collagen_total_high},
                           {.label = speech.page("legend-collagen-i"),
                            .hue = Hue::blue,
                            .y = sum_of(layer.collagen_i, layer.mature_i)},
                           {.label = speech.page("legend-collagen-iii"),
                            .hue = Hue::orange,
                            .y = sum_of(layer.collagen_iii, layer.mature_iii)}},
                          speech.page("axis-of-collagen-at-rest"), speech);
  collagen.y.low = 0;
  Chart elastin = fibres(
      shown,
      {{.label = speech.page("legend-elastin"),
        .hue = Hue::ink,
        .y = layer.elastin,
        .low = layer.elastin_low,
        .high = layer.elastin_high},
       {.label = speech.page("legend-tropoelastin"), .hue = Hue::blue, .y = layer.tropoelastin}},
      speech.page("axis-of-rest"), speech);
  elastin.y.low = 0;
  elastin.limits.push_back({100, speech.page("at-rest"), false});
  return {.title = speech.page("collagen-title", {{"name", shown.name}}),
          .caption = speech.page("collagen-caption"),
          .alternative = speech.page("collagen-told",
                                     {{"days", whole_number(largest_of(shown.response.time_d))},
                                      {"collagen", change(layer.collagen_total)},
                                      {"collagen_low", change(layer.collagen_total_low)},
                                      {"collagen_high", change(layer.collagen_total_high)},
                                      {"elastin", change(layer.elastin)},
                                      {"elastin_low", change(layer.elastin_low)},
                                      {"elastin_high", change(layer.elastin_high)},
                                      {"sessions", static_cast<double>(shown.session_d.size())}}),
          .panels = {{speech.page("collagen"), std::move(collagen)},
                     {speech.page("elastin"), std::move(elastin)}}};
}

Picture courses_picture(std::span<const HealingShown> shown, const rules::Speech& speech) {
  constexpr std::array hues = {Hue::ink, Hue::orange, Hue::blue, Hue::green, Hue::violet};
  Chart collagen{.x = {}, .y = {.title = speech.page("axis-of-rest"), .low = 0}};
  double last_d = 1;
  std::vector<std::string> words;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const healing::Fibres& layer = shown[i].response.papillary;
    collagen.curves.push_back({.label = shown[i].name,
                               .hue = hues[i % hues.size()],
                               .x = shown[i].response.time_d,
                               .y = percent(layer.collagen_total),
                               .low = percent(layer.collagen_total_low),
                               .high = percent(layer.collagen_total_high)});
    last_d = std::max(last_d, largest_of(shown[i].response.time_d));
    words.push_back(
        speech.page("course-told", {{"name", shown[i].name},
                                    {"change", change(layer.collagen_total)},
                                    {"low", change(layer.collagen_total_low)},
                                    {"high", change(layer.collagen_total_high)},
                                    {"sessions", static_cast<double>(shown[i].session_d.size())}}));
  }
  collagen.x = days(last_d, speech);
  collagen.limits.push_back({100, speech.page("at-rest"), false});
  return {.title = speech.page("courses-title"),
          .caption = speech.page("courses-caption"),
          .alternative = speech.page(
              "courses-told", {{"days", whole_number(last_d)}, {"courses", listed(words, "; ")}}),
          .panels = {{"", std::move(collagen)}}};
}

Picture inflammation_picture(const HealingShown& shown, const rules::Speech& speech) {
  const healing::Response& response = shown.response;
  const double last_d = course_d(shown);
  const Stretches phases = phases_of(response, speech);
  const auto curve = [&](std::string label, Hue hue, const std::vector<double>& values) {
    return Curve{.label = std::move(label), .hue = hue, .x = response.time_d, .y = values};
  };
  Chart cells{
      .x = days(last_d, speech),
      .y = {.title = speech.page("axis-reference-peak"), .low = 0},
      .curves = {curve(speech.page("legend-neutrophils"), Hue::orange, response.neutrophil),
                 curve(speech.page("legend-macrophages-m1"), Hue::violet, response.macrophage_m1),
                 curve(speech.page("legend-macrophages-m2"), Hue::blue, response.macrophage_m2),
                 curve(speech.page("legend-myofibroblasts"), Hue::ink, response.myofibroblast)},
      .events = {speech.page("session"), shown.session_d},
      .strip = within(phases, last_d)};
  cells.curves.back().low = response.myofibroblast_low;
  cells.curves.back().high = response.myofibroblast_high;
  Chart pigment{
      .x = days(last_d, speech),
      .y = {.title = speech.page("axis-reference-peak"), .low = 0},
      .curves = {curve(speech.page("legend-drive-to-darken"), Hue::ink, response.pigment)},
      .events = {speech.page("session"), shown.session_d},
      .strip = within(phases, last_d)};
  pigment.curves.back().low = response.pigment_low;
  pigment.curves.back().high = response.pigment_high;
  const double next_d = shown.session_d.size() > 1 ? shown.session_d[1] : last_d;
  const std::string told = words_of(phases, next_d, speech);
  return {.title = speech.page("inflammation-title", {{"name", shown.name}}),
          .caption = speech.page("inflammation-caption",
                                 {{"any", told.empty() ? "no" : "yes"}, {"phases", told}}),
          .alternative =
              speech.page("inflammation-told",
                          {{"phases", told.empty() ? speech.page("no-phase") : told},
                           {"neutrophils", short_number(largest_of(response.neutrophil))},
                           {"myofibroblasts", short_number(largest_of(response.myofibroblast))},
                           {"pigment", short_number(largest_of(response.pigment))}}),
          .panels = {{speech.page("cells-at-work"), std::move(cells)},
                     {speech.page("pigment"), std::move(pigment)}}};
}

}  // namespace percuta::report
