#pragma once

#include "percuta/base/fields.hpp"

namespace percuta::skin {

using base::Is;
using base::Range;

/// How age changes skin, the same at every site: nobody read slopes site by site.
struct Parameters {
  double skin_reference_age_y = 0;
  double epidermis_age_slope_frac = 0;
  double dermis_age_slope_frac = 0;
};

void fields(Is<Parameters> auto& p, auto&& field) {
  field("skin_reference_age_y", p.skin_reference_age_y, Range{18, 90},
        "Age at which the layers have the thickness that knowledge tells.");
  field("epidermis_age_slope_frac", p.epidermis_age_slope_frac, Range{-0.15, 0.15},
        "Change of the living epidermis with each ten years of age.");
  field("dermis_age_slope_frac", p.dermis_age_slope_frac, Range{-0.15, 0.15},
        "Change of the dermis with each ten years of age.");
}

}  // namespace percuta::skin
