#pragma once

#include "percuta/base/band.hpp"
#include "percuta/strike/injury.hpp"

namespace percuta::catalog {
struct Catalog;
}  // namespace percuta::catalog

namespace percuta::plan {

using base::Is;

/// What an injury turns on that nobody measured at this person: how thick the dermis is, of which
/// series disagree, and how much tissue dies beside a needle, which is assumed.
struct InjuryDoubt {
  double thin_mm = 0;   ///< bottom of the dermis below the surface, as thin as series let it be
  double thick_mm = 0;  ///< likewise as thick
  base::Band beyond_dermis_frac;
  strike::Wounded wounded_low_frac;   ///< with the narrowest rims
  strike::Wounded wounded_high_frac;  ///< with the widest
};

void fields(Is<InjuryDoubt> auto& doubt, auto&& field) {
  field("thin_mm", doubt.thin_mm, "Where the dermis ends, as thin as series let it be.");
  field("thick_mm", doubt.thick_mm, "The same as thick as series let it be.");
  field("beyond_dermis_frac", doubt.beyond_dermis_frac, "Strikes through the dermis.");
  field("wounded_low_frac", doubt.wounded_low_frac, "Damaged shares with the narrowest rims.");
  field("wounded_high_frac", doubt.wounded_high_frac, "Damaged shares with the widest rims.");
}

}  // namespace percuta::plan
