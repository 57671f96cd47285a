#include "picture_words.hpp"

#include <algorithm>
#include <cmath>

#include "axis.hpp"
#include <fmt/format.h>

#include "percuta/base/units.hpp"

namespace percuta::exchange {
namespace {

using base::um_per_mm;

constexpr double largest_um = 1e6;  // a metre: more is no skin

double finite(double value) { return std::isfinite(value) ? value : 0; }

}  // namespace

std::string short_number(double value) {
  if (!std::isfinite(value)) {
    return "–";
  }
  const std::string text = fmt::format("{:.3g}", value);
  return text == "-0" ? "0" : text;
}

std::string rough_number(double value) {
  constexpr double least = 0.001;
  constexpr double whole = 9.95;
  if (std::abs(value) < least) {
    return value > 0 ? "<0.001" : "0";
  }
  return std::abs(value) < whole ? fmt::format("{:.2g}", value) : whole_number(value);
}

std::string whole_number(double value) {
  constexpr double long_number = 1e6;
  return std::abs(value) < long_number ? fmt::format("{:.0f}", value) : short_number(value);
}

std::string window_told(double low_weeks, double high_weeks,
                        const std::optional<double>& label_weeks) {
  if (!label_weeks || *label_weeks <= low_weeks) {
    return fmt::format("{} to {} weeks (the protocol)", rough_number(low_weeks),
                       rough_number(high_weeks));
  }
  const std::string label =
      fmt::format("{} weeks ({} days, the device's label)", rough_number(*label_weeks),
                  base::days_from_weeks(*label_weeks));
  return *label_weeks < high_weeks
             ? fmt::format("{} to {} weeks (the protocol)", label, rough_number(high_weeks))
             : fmt::format("{}, more than the protocol's longest", label);
}

std::string words_of(const Estimates::Row& row) {
  std::string text = rough_number(row.value);
  if (std::isfinite(row.low) && std::isfinite(row.high) && row.high > row.low) {
    text += fmt::format(" ({} to {})", rough_number(row.low), rough_number(row.high));
  }
  return text;
}

double DepthShares::largest() const {
  return share_frac.empty() ? 0 : *std::max_element(share_frac.begin(), share_frac.end());
}

DepthShares depth_shares(const NeedledSkin& skin, double shown_depth_mm, double count) {
  Extent depth;
  depth.hold(0);
  depth.hold(shown_depth_mm);
  DepthShares out{.step_mm = round_step(std::max(depth.high(), 0.01), count), .share_frac = {}};
  const auto bins = static_cast<std::size_t>(
      std::max(1.0, std::ceil(std::max(depth.high(), 0.01) / out.step_mm - 1e-9)));
  out.share_frac.assign(bins, 0);
  const std::vector<Channel> channels = visible_channels(skin);
  for (const Channel& channel : channels) {
    const auto bin = static_cast<std::size_t>(
        std::min(channel.depth_mm / out.step_mm, static_cast<double>(bins) - 0.5));
    out.share_frac[bin] += 1.0 / static_cast<double>(channels.size());
  }
  return out;
}

double side_of(const NeedledSkin& skin) {
  constexpr double usual_mm = 10;
  const bool sound = skin.side_mm > 0 && skin.side_mm * um_per_mm <= largest_um;
  return sound ? std::max(skin.side_mm, 0.01) : usual_mm;
}

double diameter_of(const NeedledSkin& skin) {
  return std::clamp(finite(skin.channel_diameter_um), 0.0, largest_um);
}

std::vector<Channel> visible_channels(const NeedledSkin& skin) {
  const double side_mm = side_of(skin);
  std::vector<Channel> out;
  for (const Channel& channel : skin.channels) {
    if (channel.depth_mm > 0 && channel.x_mm >= 0 && channel.y_mm >= 0 && channel.x_mm <= side_mm &&
        channel.y_mm <= side_mm && std::isfinite(channel.depth_mm)) {
      out.push_back(channel);
      out.back().slit_x_um = std::clamp(finite(channel.slit_x_um), -largest_um, largest_um);
      out.back().slit_y_um = std::clamp(finite(channel.slit_y_um), -largest_um, largest_um);
    }
  }
  return out;
}

std::vector<Channel> typical_slice(const NeedledSkin& skin, double slice_mm, double left_mm,
                                   double right_mm) {
  const std::vector<Channel> all = visible_channels(skin);
  const double slices = std::clamp(std::floor(side_of(skin) / slice_mm), 1.0, 1000.0);
  std::vector<std::vector<Channel>> found(static_cast<std::size_t>(slices));
  double count = 0;
  for (const Channel& channel : all) {
    if (channel.x_mm >= left_mm && channel.x_mm <= right_mm) {
      const double slice = std::min(std::floor(channel.y_mm / slice_mm), slices - 1);
      found[static_cast<std::size_t>(slice)].push_back(channel);
      ++count;
    }
  }
  const auto off = [&](const std::vector<Channel>& slice) {
    return std::abs(static_cast<double>(slice.size()) - count / slices);
  };
  return *std::min_element(found.begin(), found.end(),
                           [&](const auto& a, const auto& b) { return off(a) < off(b); });
}

std::vector<LayerPlace> places_of(const NeedledSkin& skin) {
  std::vector<LayerPlace> out;
  double top_mm = 0;
  for (const SkinLayer& layer : skin.layers) {
    const double bottom_mm =
        top_mm + std::clamp(finite(layer.thickness_um), 0.0, largest_um) / um_per_mm;
    out.push_back({layer.name, top_mm, bottom_mm});
    top_mm = bottom_mm;
  }
  return out;
}

std::size_t drawing_step(std::size_t channels_count) {
  constexpr std::size_t most = 6000;  // more would be one dark square
  return channels_count / most + 1;
}

std::vector<std::string> surface_words(const NeedledSkin& skin) {
  const std::vector<Channel> channels = visible_channels(skin);
  const double area_cm2 = side_of(skin) * side_of(skin) / base::mm2_per_cm2;
  const double count = static_cast<double>(channels.size()) * std::max(1.0, skin.every_count);
  std::vector<std::string> out = {fmt::format("{} channel{} on {} cm²", whole_number(count),
                                              count == 1 ? "" : "s", short_number(area_cm2))};
  if (channels.empty()) {
    return out;
  }
  const double drawn_of =
      std::max(1.0, skin.every_count) * static_cast<double>(drawing_step(channels.size()));
  if (drawn_of > 1) {
    out.push_back(fmt::format("one in {} is drawn", whole_number(drawn_of)));
  }
  out.push_back(fmt::format("each {} µm wide at the surface", whole_number(diameter_of(skin))));
  double sum = 0;
  for (const Channel& channel : channels) {
    sum += std::hypot(channel.slit_x_um, channel.slit_y_um);
  }
  const double tear_um = sum / static_cast<double>(channels.size());
  out.push_back(tear_um < 1
                    ? std::string("no tear beside them")
                    : fmt::format("and torn {} µm further on average", whole_number(tear_um)));
  return out;
}

}  // namespace percuta::exchange
