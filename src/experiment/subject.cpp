#include "subject.hpp"

#include <algorithm>
#include <numbers>

#include "needling.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/base/units.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::experiment {
namespace {

using base::um_per_mm;

// Needles pressed in once are a stamp set down once.
device::Handpiece stamp_of(const Press& press) {
  device::Handpiece out;
  out.kind = device::HandpieceKind::stamp;
  out.needles_count = press.needles_count;
  out.max_depth_mm = press.length_um / um_per_mm;
  out.needle =
      device::Needle{press.length_um / um_per_mm, press.shaft_diameter_um, press.tip_diameter_um,
                     press.length_um / um_per_mm, device::Material::steel};
  out.depth_tolerance_mm = 0;
  return out;
}

device::Motion motion_of(const Press& press) {
  device::Motion out;
  out.depth_mm = press.length_um / um_per_mm;
  out.pressure = press.pressure;
  out.area_cm2 = 1;
  return out;
}

// Length of a channel between `top` and `bottom`.
double crossed_mm(const Channels& channels, double top_mm, double bottom_mm) {
  return std::clamp(channels.depth_um / um_per_mm, top_mm, bottom_mm) - top_mm;
}

// Share of a layer, from `top` to `bottom`, that cylinders of that depth take.
double taken(const Channels& channels, double top_mm, double bottom_mm) {
  constexpr double um2_per_cm2 = 1e8;
  const double radius_um = channels.diameter_um / 2;
  const double area = channels.density_per_cm2 * std::numbers::pi * radius_um * radius_um;
  return std::min(1.0, area / um2_per_cm2) * crossed_mm(channels, top_mm, bottom_mm) /
         (bottom_mm - top_mm);
}

strike::Injury injury_of(const Channels& channels, const skin::Skin& skin) {
  strike::Injury out;
  const double depth_mm = channels.depth_um / um_per_mm;
  out.depth_mm = {depth_mm, 0, depth_mm, depth_mm, depth_mm};
  out.channels_per_cm2 = channels.density_per_cm2;
  out.channel_diameter_um = channels.diameter_um;
  const auto tops = skin.tops_mm();
  const auto passes = [&](std::size_t layer) {
    return depth_mm > tops[layer] ? 1.0 : 0.0;
  };
  out.reached_frac = {passes(0), passes(1), passes(2), passes(3)};
  out.wounded_frac = {taken(channels, tops[0], tops[1]), taken(channels, tops[1], tops[2]),
                      taken(channels, tops[2], tops[3])};
  const auto wall = [&](std::size_t layer) {
    return channels.density_per_cm2 / base::mm2_per_cm2 *
           crossed_mm(channels, tops[layer], tops[layer + 1]);
  };
  out.wall_mm_per_mm2 = {wall(0), wall(1), wall(2)};
  out.strikes_count = channels.density_per_cm2;
  return out;
}

}  // namespace

std::optional<skin::Skin> skin_of(const Arm& arm, const catalog::Catalog& catalog,
                                  const Variates& variates) {
  PERCUTA_EXPECT(arm.site || arm.specimen);
  const auto found = catalog.skins.find(arm.site ? arm.site->text : arm.specimen->text);
  if (found == catalog.skins.end()) {
    return std::nullopt;
  }
  skin::Variates world{};
  skin::Variates person{};
  const auto topic = static_cast<std::uint64_t>(StreamOf::skin);
  for (std::uint32_t i = 0; i < world.size(); ++i) {
    world[i] = variates.world_z(topic, i);
    person[i] = variates.person_z(topic, i);
  }
  const skin::Layers& layers = found->second;
  return skin::draw(layers, arm.sex, arm.age_y.value_or(layers.reference_age_y), world, person);
}

std::optional<strike::Injury> injury_of(const Arm& arm, const skin::Skin& skin,
                                        const catalog::Catalog& catalog,
                                        const strike::Parameters& parameters) {
  if (arm.needling) {
    const device::Handpiece* handpiece = find_handpiece(*arm.needling, catalog);
    if (handpiece == nullptr) {
      return std::nullopt;
    }
    return strike::expected(skin, *handpiece, arm.needling->motion, parameters);
  }
  if (arm.press) {
    return strike::expected(skin, stamp_of(*arm.press), motion_of(*arm.press), parameters);
  }
  if (arm.channels) {
    return injury_of(*arm.channels, skin);
  }
  return std::nullopt;
}

}  // namespace percuta::experiment
