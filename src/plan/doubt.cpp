#include "doubt.hpp"

#include "percuta/catalog/catalog.hpp"
#include "percuta/num/spread.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::plan {

InjuryDoubt doubt(const TreatedZone& zone, const device::Motion& motion,
                  const catalog::Catalog& catalog) {
  const strike::Parameters& usual = catalog.models.strike.values;
  const auto skin_at = [&](double dermis_z) {
    skin::Variates world{};
    world[skin::dermis_variate] = dermis_z;
    return skin::draw(zone.layers, zone.sex, zone.age_y, world, {});
  };
  const auto beyond = [&](const skin::Skin& skin) {
    return strike::expected(skin, zone.handpiece, motion, usual).reached_frac.hypodermis;
  };
  const auto wounded = [&](double rim_um) {
    strike::Parameters rimmed = usual;
    rimmed.crack_rim_um = rim_um;
    return strike::expected(zone.skin, zone.handpiece, motion, rimmed).wounded_frac;
  };
  const skin::Skin thin = skin_at(-num::z95);
  const skin::Skin thick = skin_at(num::z95);
  const evidence::Graded& rim = catalog.parameters.find("crack_rim_um")->second;
  InjuryDoubt out;
  out.thin_mm = thin.tops_mm().back();
  out.thick_mm = thick.tops_mm().back();
  out.beyond_dermis_frac = {
      .low = beyond(thick), .middle = beyond(zone.skin), .high = beyond(thin)};
  out.wounded_low_frac = wounded(rim.low);
  out.wounded_high_frac = wounded(rim.high);
  return out;
}

}  // namespace percuta::plan
