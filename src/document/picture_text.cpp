#include "picture_text.hpp"

#include <algorithm>
#include <cmath>

#include "text_grid.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"
#include "percuta/document/axis.hpp"
#include "percuta/document/layers.hpp"
#include "percuta/document/numbers.hpp"

namespace percuta::document {
namespace {

std::string spaces(int count) {
  return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

std::string padded(const std::string& text, int width) {
  return text + spaces(width - base::display_width(text));
}

// An interval on an axis of characters, its value as a point.
std::string interval(const Estimates::Row& row, const Scale& scale, int width) {
  TextGrid line(width, 1);
  const auto column = [&](double value) {
    return static_cast<int>(std::lround(scale.along(value) * (width - 1)));
  };
  if (std::isfinite(row.low) && std::isfinite(row.high) && row.low < row.high) {
    for (int i = column(row.low); i <= column(row.high); ++i) {
      line.put(i, 0, "─");
    }
    line.put(column(row.low), 0, "├");
    line.put(column(row.high), 0, "┤");
  }
  if (std::isfinite(row.value)) {
    line.put(column(row.value), 0, row.ours ? "●" : "○");
  }
  return line.row(0);
}

std::string ticks(const Scale& scale, int width) {
  std::string out;
  for (const double tick : scale.ticks) {
    const std::string label = scale.label(tick);
    const int size = static_cast<int>(label.size());
    const int at =
        std::clamp(static_cast<int>(std::lround(scale.along(tick) * (width - 1))) - (size - 1) / 2,
                   0, std::max(width - size, 0));
    if (out.empty() || at > static_cast<int>(out.size())) {
      out += spaces(at - static_cast<int>(out.size())) + label;
    }
  }
  return out;
}

// How many channels end in each layer, as a share of all.
std::vector<double> shares_by_layer(const LayersCut& section,
                                    const std::vector<LayerPlace>& places) {
  if (section.ended_frac.size() == places.size()) {
    return section.ended_frac;
  }
  std::vector<double> shares(places.size(), 0.0);
  const std::vector<Channel> channels = visible_channels(section.pierced);
  for (const Channel& channel : channels) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      const bool last = i + 1 == places.size();
      if (channel.depth_mm > places[i].top_mm &&
          (last || channel.depth_mm <= places[i].bottom_mm)) {
        shares[i] += 1.0 / static_cast<double>(channels.size());
      }
    }
  }
  return shares;
}

}  // namespace

std::vector<std::string> text_lines(const Estimates& estimates, int width) {
  constexpr int widest_label = 28;
  constexpr int least_axis = 16;
  int label_width = 0;
  int value_width = 0;
  for (const Estimates::Row& row : estimates.rows) {
    const int label = base::display_width(base::printable(row.label));
    label_width = std::max(label_width, label <= widest_label ? label : 0);
    value_width =
        std::max(value_width, base::display_width(with_interval(row.value, row.low, row.high)));
  }
  const int axis = std::max(least_axis, width - label_width - value_width - 4);
  const Scale scale = scale_of(estimates.x, extent_of_x(estimates));
  std::vector<std::string> out;
  for (const Estimates::Row& row : estimates.rows) {
    std::string label = base::printable(row.label);
    if (base::display_width(label) > label_width) {
      out.push_back(label);
      label.clear();
    }
    out.push_back(padded(label, label_width) + "  " + padded(interval(row, scale, axis), axis) +
                  "  " + with_interval(row.value, row.low, row.high));
  }
  out.push_back(spaces(label_width + 2) + ticks(scale, axis));
  out.push_back(spaces(label_width + 2) + base::printable(estimates.x.title));
  for (const bool ours : {true, false}) {
    const auto& rows = estimates.rows;
    if (std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.ours == ours; })) {
      out.push_back(std::string(ours ? "● " : "○ ") +
                    base::printable(ours ? estimates.ours_label : estimates.others_label));
    }
  }
  return out;
}

std::vector<std::string> text_lines(const LayersCut& section, int width) {
  const std::vector<LayerPlace> places = places_of(section.pierced);
  const std::vector<double> shares = shares_by_layer(section, places);
  int name_width = 0;
  for (const LayerPlace& place : places) {
    name_width = std::max(name_width, base::display_width(base::printable(place.name)));
  }
  constexpr int numbers = 22;
  const int bar = std::clamp(width - name_width - numbers, 8, 40);
  std::vector<std::string> out = {padded("layer", name_width + 2) +
                                  "depth, mm    tips that end there"};
  for (std::size_t i = 0; i < places.size(); ++i) {
    out.push_back(fmt::format("{}  {:5.2f}–{:<5.2f}  {} {:.0f} %",
                              padded(base::printable(places[i].name), name_width), places[i].top_mm,
                              places[i].bottom_mm, text_bar(shares[i], bar), 100 * shares[i]));
  }
  constexpr double count = 30;
  const DepthShares depths = depth_shares(section.pierced, section.shown_depth_mm, count);
  if (depths.largest() > 0) {
    std::string levels;
    for (const double share : depths.share_frac) {
      levels += text_level(share / depths.largest());
    }
    out.push_back(
        fmt::format("depth of the tips, 0 │{}│ {} mm", levels,
                    short_number(depths.step_mm * static_cast<double>(depths.share_frac.size()))));
  }
  return out;
}

std::vector<std::string> text_lines(const LayersFromAbove& surface, int width) {
  constexpr int columns = 28;
  constexpr int rows = 14;  // a character is twice as high as it is wide
  TextGrid grid(std::min(columns, width - 2), rows);
  const double side_mm = side_of(surface.pierced);
  for (const Channel& channel : visible_channels(surface.pierced)) {
    grid.dot(static_cast<int>(channel.x_mm / side_mm * (2 * grid.columns() - 1)),
             static_cast<int>(channel.y_mm / side_mm * (4 * grid.rows() - 1)));
  }
  std::string edge;
  for (int i = 0; i < grid.columns(); ++i) {
    edge += "─";
  }
  std::vector<std::string> out = {"┌" + edge + "┐"};
  for (int i = 0; i < grid.rows(); ++i) {
    out.push_back("│" + padded(grid.row(i), grid.columns()) + "│");
  }
  out.push_back("└" + edge + "┘");
  out.push_back(fmt::format("{} mm by {} mm, each dot a channel", short_number(side_mm),
                            short_number(side_mm)));
  for (const std::string& words : surface.words) {
    out.push_back(words);
  }
  return out;
}

void add_picture(Page& page, const Picture& picture, const TextStyle& style) {
  if (picture.panels.empty()) {
    return;
  }
  constexpr int indent = 2;
  if (!picture.title.empty()) {
    page.paragraph(base::printable(picture.title), {}, Tone::bold);
  }
  for (const Panel& panel : picture.panels) {
    if (&panel != &picture.panels.front() || !picture.title.empty()) {
      page.blank();
    }
    if (!panel.title.empty()) {
      page.paragraph(base::printable(panel.title), spaces(indent), Tone::bold);
    }
    const auto lines =
        std::visit([&](const auto& content) { return text_lines(content, style.width - indent); },
                   panel.content);
    for (const std::string& line : lines) {
      if (base::display_width(line) + indent > style.width) {
        page.paragraph(line, spaces(indent));
      } else if (!line.empty()) {
        page.paragraph({}, spaces(indent) + line);
      }
    }
  }
  if (picture.caption.empty()) {
    return;
  }
  page.blank();
  page.paragraph(base::printable(picture.caption), spaces(indent), Tone::dim);
}

}  // namespace percuta::document
