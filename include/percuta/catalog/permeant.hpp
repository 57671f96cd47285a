#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/barrier/uptake.hpp"
#include "percuta/evidence/graded.hpp"

namespace percuta::catalog {

/// An ingredient whose way through skin can be computed: what its molecule is like, and how it is
/// sold. The molar mass follows from the formula; `grade` and `status` speak of the rest.
struct Permeant {
  std::string id;  ///< its INCI name
  double molar_mass_g = 0;
  double log_kow_ratio = 0;
  double log_kow_ratio_low = 0;
  double log_kow_ratio_high = 0;
  std::optional<double> intact_mm_per_s;
  double concentration_mg_per_mL = 0;
  double oil_frac = 0;
  std::vector<base::Name<"source">> sources;
  evidence::Grade grade = evidence::Grade::assumption;
  evidence::Status status = evidence::Status::recalled;
  std::optional<std::string> note;
};

void fields(base::Is<Permeant> auto& permeant, auto&& field) {
  using base::Range;
  field("inci", permeant.id, "INCI name, as the ingredients have it.");
  field("molar_mass_g", permeant.molar_mass_g, Range{18, 1e7}, "Mass of one mole.");
  field("log_kow_ratio", permeant.log_kow_ratio, Range{-8, 16},
        "Decadic logarithm of its concentration in octanol over that in water.");
  field("log_kow_ratio_low", permeant.log_kow_ratio_low, Range{-8, 16},
        "Lower end of what is not known of it.");
  field("log_kow_ratio_high", permeant.log_kow_ratio_high, Range{-8, 16},
        "Upper end of what is not known of it.");
  field("intact_mm_per_s", permeant.intact_mm_per_s, Range{0, 1},
        "Permeability of intact skin, where somebody measured it.");
  field("concentration_mg_per_mL", permeant.concentration_mg_per_mL, Range{0.001, 1000},
        "Usual concentration in a product.");
  field("oil_frac", permeant.oil_frac, base::Need::defaulted, Range{0, 0.95},
        "Share of such a product that is oil.");
  field("sources", permeant.sources, "Who says so.");
  field("grade", permeant.grade, "What kind of observation log Kow rests on.");
  field("status", permeant.status, "Whether the number was seen in the source itself.");
  field("note", permeant.note, "What to know about it.");
}

/// What of it decides how it crosses skin; `world_z` draws log Kow from what is not known of it, 0
/// takes its value.
barrier::Molecule molecule(const Permeant& permeant, double world_z = 0);

/// A usual product with it, put on at an hour in the film and for the time that the model assumes.
barrier::Application usual_product(const Permeant& permeant, double applied_at_h,
                                   const barrier::Parameters& parameters);

}  // namespace percuta::catalog
