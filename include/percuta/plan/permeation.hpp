#pragma once

#include <string>
#include <vector>

#include "percuta/barrier/uptake.hpp"
#include "percuta/base/fields.hpp"

namespace percuta::plan {

/// One ingredient on its way into the skin of a zone.
struct Permeation {
  std::string ingredient;
  barrier::Application application;
  barrier::Passage way;
  barrier::Passage intact;           ///< the same on skin that was not needled
  std::vector<double> through_frac;  ///< of the dose, at each hour of the way
  std::vector<double> intact_through_frac;
  double stratum_corneum_um = 0;  ///< above the depths of the way
};

void fields(base::Is<Permeation> auto& permeation, auto&& field) {
  field("ingredient", permeation.ingredient, "INCI name.");
  field("application", permeation.application, "A usual product with it, as it is put on.");
  field("way", permeation.way, "Where the dose is, in needled skin.");
  field("intact", permeation.intact, "The same in skin that was not needled.");
  field("through_frac", permeation.through_frac,
        "Share of the dose past the stratum corneum, at each hour of the way.");
  field("intact_through_frac", permeation.intact_through_frac, "The same in intact skin.");
  field("stratum_corneum_um", permeation.stratum_corneum_um, "Above the depths of the way.");
}

}  // namespace percuta::plan
