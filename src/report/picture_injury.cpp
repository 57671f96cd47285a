#include <algorithm>
#include <cmath>
#include <utility>

#include "pictures.hpp"

#include "percuta/base/units.hpp"
#include "percuta/document/axis.hpp"
#include "percuta/document/layers.hpp"
#include "percuta/document/numbers.hpp"
#include "percuta/strike/tips.hpp"

namespace percuta::report {
namespace {

using document::Channel;
using document::crack_of;
using document::drawing_step;
using document::Extent;
using document::Layer;
using document::LayerPlace;
using document::LayersCut;
using document::LayersFromAbove;
using document::Picture;
using document::PiercedLayers;
using document::places_of;
using document::rim_of;
using document::short_number;
using document::side_of;
using document::visible_channels;
using document::whole_number;

constexpr double below_mm = 0.4;  // shown of what lies under the dermis or under the deepest tip

// All views at one scale: the dermis of the thickest skin, and the deepest channel, are inside.
double shown_depth_mm(std::span<const InjuryShown> shown) {
  Extent depth;
  depth.hold(0);
  for (const InjuryShown& one : shown) {
    const std::vector<LayerPlace> places = places_of(one.skin);
    if (places.size() > 1) {
      depth.hold(places[places.size() - 2].bottom_mm + below_mm);
    }
    for (const Channel& channel : visible_channels(one.skin)) {
      depth.hold(channel.depth_mm + below_mm / 2);
    }
  }
  constexpr double step_mm = 0.5;
  constexpr double most_mm = 8;
  return std::clamp(step_mm * std::ceil(depth.high() / step_mm), step_mm, most_mm);
}

// So thick that about six channels lie in what is shown; a round number that the picture states.
double slice_for(const PiercedLayers& skin, double depth_mm) {
  constexpr double wanted = 6;
  constexpr double shape = 0.65;  // of a section: its width over its depth
  const auto count = static_cast<double>(std::max<std::size_t>(visible_channels(skin).size(), 1));
  const double per_mm2 = count / (side_of(skin) * side_of(skin));
  const double fitting_mm = wanted / (per_mm2 * shape * depth_mm);
  double slice_mm = 0.05;
  for (const double round_mm : {0.1, 0.2, 0.5, 1.0, 2.0}) {
    slice_mm = round_mm <= fitting_mm ? round_mm : slice_mm;
  }
  return slice_mm;
}

std::string percent(double share) { return whole_number(100 * share) + " %"; }

std::string words_of(const InjuryShown& shown, const rules::Speech& speech) {
  const strike::Injury& injury = shown.injury;
  return speech.page("injury-told", {{"name", shown.name},
                                     {"channels", whole_number(injury.channels_per_cm2)},
                                     {"depth", short_number(injury.depth_mm.p50)},
                                     {"deep", short_number(injury.depth_mm.p95)},
                                     {"papillary", percent(injury.reached_frac.papillary_dermis)},
                                     {"reticular", percent(injury.reached_frac.reticular_dermis)}});
}

// The middle of a square, so small that single channels can be told apart.
PiercedLayers middle_of(const PiercedLayers& skin) {
  constexpr double wanted = 600;
  const std::vector<Channel> channels = visible_channels(skin);
  const double side_mm = side_of(skin);
  double kept_mm = side_mm;
  for (const double shown_mm : {5.0, 3.0, 2.0, 1.0}) {
    const double share = kept_mm / side_mm;
    const bool crowded = static_cast<double>(channels.size()) * share * share > wanted;
    kept_mm = crowded ? std::min(kept_mm, shown_mm) : kept_mm;
  }
  PiercedLayers out = skin;
  out.side_mm = kept_mm;
  out.channels = channels;
  for (Channel& channel : out.channels) {
    channel.x_mm -= (side_mm - kept_mm) / 2;
    channel.y_mm -= (side_mm - kept_mm) / 2;
  }
  return out;
}

// What is said beside the square from above, one thing a line.
std::vector<std::string> surface_words(const InjuryShown& shown, const rules::Speech& speech) {
  const PiercedLayers& skin = shown.skin;
  const std::vector<Channel> channels = visible_channels(skin);
  const double area_cm2 = side_of(skin) * side_of(skin) / base::mm2_per_cm2;
  const double count = shown.injury.channels_per_cm2 * area_cm2;
  std::vector<std::string> out = {speech.page(
      "channels-on",
      {{"count", count}, {"told", whole_number(count)}, {"area", short_number(area_cm2)}})};
  if (channels.empty()) {
    return out;
  }
  const PiercedLayers square = middle_of(skin);
  if (side_of(square) < side_of(skin)) {
    out.push_back(speech.page("square-shown", {{"side", short_number(side_of(square))}}));
  }
  const double drawn_of = std::max(1.0, skin.every_count) *
                          static_cast<double>(drawing_step(visible_channels(square).size()));
  if (drawn_of > 1) {
    out.push_back(speech.page("one-is-drawn", {{"of", whole_number(drawn_of)}}));
  }
  out.push_back(speech.page("crack-length", {{"length", whole_number(crack_of(skin))}}));
  out.push_back(speech.page("rim-width", {{"width", whole_number(rim_of(skin))}}));
  double sum = 0;
  for (const Channel& channel : channels) {
    sum += std::hypot(channel.slit_x_um, channel.slit_y_um);
  }
  const double tear_um = sum / static_cast<double>(channels.size());
  out.push_back(tear_um < 1 ? speech.page("no-tear")
                            : speech.page("torn-further", {{"tear", whole_number(tear_um)}}));
  return out;
}

// Of all strikes, in the order of the layers of skin.
std::vector<double> ended_by_layer(const strike::Injury& injury) {
  const strike::Ended ended = strike::ended(injury.reached_frac);
  return {ended.stratum_corneum, ended.epidermis, ended.papillary_dermis, ended.reticular_dermis,
          ended.hypodermis};
}

}  // namespace

PiercedLayers needled_skin(const plan::SimulatedZone& zone, const rules::Speech& speech) {
  return needled_skin({{speech.page("stratum-corneum"), zone.skin->stratum_corneum_um},
                       {speech.page("viable-epidermis"), zone.skin->viable_epidermis_um},
                       {speech.page("papillary-dermis"), zone.skin->papillary_dermis_um},
                       {speech.page("reticular-dermis"), zone.skin->reticular_dermis_um},
                       {speech.page("hypodermis"), zone.skin->hypodermis_um}},
                      zone.thrown);
}

PiercedLayers needled_skin(std::vector<Layer> layers, const strike::Simulated& simulated) {
  PiercedLayers skin{.layers = std::move(layers),
                     .channels = {},
                     .side_mm = simulated.footprint.side_mm,
                     .crack_length_um = simulated.injury.crack_length_um,
                     .rim_um = simulated.injury.rim_um,
                     .every_count = static_cast<double>(simulated.footprint.every_count)};
  for (const strike::Mark& mark : simulated.footprint.marks) {
    skin.channels.push_back({.x_mm = mark.x_mm,
                             .y_mm = mark.y_mm,
                             .depth_mm = mark.depth_mm,
                             .slit_x_um = mark.tear_x_mm * base::um_per_mm,
                             .slit_y_um = mark.tear_y_mm * base::um_per_mm});
  }
  return skin;
}

Picture injury_picture(std::span<const InjuryShown> shown, const rules::Speech& speech) {
  Picture picture{.title = speech.page("injury-title"),
                  .caption = speech.page("injury-caption"),
                  .alternative = {},
                  .panels = {}};
  const double depth_mm = shown_depth_mm(shown);
  constexpr std::size_t abreast = 2;
  for (std::size_t first = 0; first < shown.size(); first += abreast) {
    const auto pair = shown.subspan(first, std::min(abreast, shown.size() - first));
    for (const InjuryShown& one : pair) {
      const LayersCut section{.pierced = one.skin,
                              .shown_depth_mm = depth_mm,
                              .slice_mm = slice_for(one.skin, depth_mm),
                              .ended_frac = ended_by_layer(one.injury)};
      picture.panels.push_back({one.name, section});
    }
    for (const InjuryShown& one : pair) {
      picture.panels.push_back({speech.page("from-above", {{"name", one.name}}),
                                LayersFromAbove{middle_of(one.skin), surface_words(one, speech)}});
    }
  }
  for (const InjuryShown& one : shown) {
    picture.alternative += (picture.alternative.empty() ? "" : " ") + words_of(one, speech);
  }
  return picture;
}

}  // namespace percuta::report
