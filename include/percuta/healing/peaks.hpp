#pragma once

#include "percuta/healing/parameters.hpp"

namespace percuta::healing {

/// The largest value of a cell or signal after one reference session: what "1" means.
struct Peaks {
  double neutrophil = 1;
  double cytokine = 1;
  double macrophage = 1;  ///< both kinds together
  double m1 = 1;
  double m2 = 1;
  double tgf_beta = 1;
  double pdgf = 1;
  double mmp = 1;
  double fibroblast = 1;
  double myofibroblast = 1;
  double pigment = 1;
};

/// Peaks of the person of these parameters.
Peaks peaks(const Parameters& parameters);

}  // namespace percuta::healing
