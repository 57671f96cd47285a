#include "percuta/skin/skin.hpp"

#include <algorithm>

#include "percuta/base/units.hpp"

namespace percuta::skin {
namespace {

// Slopes were seen between young adults and the old; nobody measured beyond.
constexpr double youngest_y = 18;
constexpr double oldest_y = 90;
constexpr double least_share = 0.3;  // whatever age and chance do, a layer stays a layer

double aged(double thickness_um, double slope_frac, const Layers& layers, double age_y) {
  const double decades = (std::clamp(age_y, youngest_y, oldest_y) - layers.reference_age_y) / 10.0;
  return thickness_um * std::max(least_share, 1 + slope_frac * decades);
}

double by_sex(const num::Spread& all, const num::Spread& men, Sex sex, double world,
              double person) {
  const double women_um = num::draw(all, world, person);
  const double men_um = men.value > 0 ? num::draw(men, world, person) : women_um;
  switch (sex) {
    case Sex::female:
      return women_um;
    case Sex::male:
      return men_um;
    case Sex::unspecified:
      break;
  }
  return (women_um + men_um) / 2;
}

}  // namespace

std::array<double, 4> Skin::tops_mm() const {
  const double epidermis = stratum_corneum_um / base::um_per_mm;
  const double papillary = epidermis + viable_epidermis_um / base::um_per_mm;
  const double reticular = papillary + papillary_dermis_um / base::um_per_mm;
  return {epidermis, papillary, reticular, reticular + reticular_dermis_um / base::um_per_mm};
}

Skin typical(const Layers& layers, Sex sex, double age_y) {
  return draw(layers, sex, age_y, {}, {});
}

Skin draw(const Layers& layers, Sex sex, double age_y, const Variates& world,
          const Variates& person) {
  Skin out;
  out.stratum_corneum_um = num::draw(layers.stratum_corneum_um, world[0], person[0]);
  out.viable_epidermis_um = aged(
      by_sex(layers.viable_epidermis_um, layers.viable_epidermis_men_um, sex, world[1], person[1]),
      layers.epidermis_slope_frac, layers, age_y);
  const double dermis_um = aged(by_sex(layers.dermis_um, layers.dermis_men_um, sex,
                                       world[dermis_variate], person[dermis_variate]),
                                layers.dermis_slope_frac, layers, age_y);
  const double papillary_um = num::draw(layers.papillary_dermis_um, world[3], person[3]);
  out.papillary_dermis_um = std::min(papillary_um, dermis_um * (1 - least_share));
  out.reticular_dermis_um = dermis_um - out.papillary_dermis_um;
  out.hypodermis_um = num::draw(layers.hypodermis_um, world[4], person[4]);
  out.bed_compliance_ratio = num::draw(layers.bed_compliance_ratio, world[5], person[5]);
  return out;
}

}  // namespace percuta::skin
