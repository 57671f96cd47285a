#pragma once

#include <array>
#include <string>

#include "percuta/base/fields.hpp"
#include "percuta/num/spread.hpp"
#include "percuta/skin/person.hpp"

namespace percuta::skin {

using base::Is;
using base::Range;

/// The skin of one person at one place, as flat layers from the surface down, on a bed that gives.
/// Undulation of the layers is left to who throws needles at them. Stops holding on scars, and
/// where bone lies closer than a needle is long.
struct Skin {
  double stratum_corneum_um = 0;
  double viable_epidermis_um = 0;
  double papillary_dermis_um = 0;
  double reticular_dermis_um = 0;
  double hypodermis_um = 0;
  double bed_compliance_ratio = 0;

  /// Depths of the tops of the four layers below the stratum corneum.
  [[nodiscard]] std::array<double, 4> tops_mm() const;
};

void fields(Is<Skin> auto& skin, auto&& field) {
  field("stratum_corneum_um", skin.stratum_corneum_um, Range{0, 2000}, "Dead outer layer.");
  field("viable_epidermis_um", skin.viable_epidermis_um, Range{1, 2000}, "Living epidermis.");
  field("papillary_dermis_um", skin.papillary_dermis_um, Range{1, 2000}, "Upper dermis.");
  field("reticular_dermis_um", skin.reticular_dermis_um, Range{1, 8000}, "Lower dermis.");
  field("hypodermis_um", skin.hypodermis_um, Range{0, 100000}, "Fat below the dermis.");
  field("bed_compliance_ratio", skin.bed_compliance_ratio, Range{0, 50},
        "How far the bed gives under an array, over how far the needles go in.");
}

/// The layers of a site or a specimen over people: what is known of each, what is not, and how
/// people differ. Without numbers for men, those of everyone hold for them.
struct Layers {
  std::string id;  ///< of the site or the specimen
  num::Spread stratum_corneum_um;
  num::Spread viable_epidermis_um;
  num::Spread viable_epidermis_men_um;
  num::Spread dermis_um;
  num::Spread dermis_men_um;
  num::Spread papillary_dermis_um;
  num::Spread hypodermis_um;
  num::Spread bed_compliance_ratio;
  double reference_age_y = 0;
  double epidermis_slope_frac = 0;  ///< change with each ten years of age
  double dermis_slope_frac = 0;
};

void fields(Is<Layers> auto& layers, auto&& field) {
  field("id", layers.id, "The site or the specimen.");
  field("stratum_corneum_um", layers.stratum_corneum_um, "Dead outer layer.");
  field("viable_epidermis_um", layers.viable_epidermis_um, "Living epidermis.");
  field("viable_epidermis_men_um", layers.viable_epidermis_men_um, "The same of men.");
  field("dermis_um", layers.dermis_um, "Papillary and reticular dermis together.");
  field("dermis_men_um", layers.dermis_men_um, "The same of men.");
  field("papillary_dermis_um", layers.papillary_dermis_um, "Upper dermis.");
  field("hypodermis_um", layers.hypodermis_um, "Fat below the dermis.");
  field("bed_compliance_ratio", layers.bed_compliance_ratio, "How far the bed gives.");
  field("reference_age_y", layers.reference_age_y, "The age it was measured at.");
  field("epidermis_slope_frac", layers.epidermis_slope_frac, "Its change in ten years.");
  field("dermis_slope_frac", layers.dermis_slope_frac, "Its change in ten years.");
}

/// Standard normal variates, one for each quantity that `draw` may move: stratum corneum, viable
/// epidermis, dermis, papillary dermis, hypodermis, bed.
using Variates = std::array<double, 6>;
inline constexpr std::size_t dermis_variate = 2;

/// Average skin of that sex and age.
Skin typical(const Layers& layers, Sex sex, double age_y);

/// The skin of one person in one world; with all variates zero it is the typical one.
Skin draw(const Layers& layers, Sex sex, double age_y, const Variates& world,
          const Variates& person);

}  // namespace percuta::skin
