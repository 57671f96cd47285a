#include "phase.hpp"

#include <algorithm>

namespace percuta::healing {
namespace {

// How much counts as being busy; of the peak of a reference session, of resting collagen. Damage
// itself counts, as inflammation begins with it.
constexpr double busy = 0.01;
constexpr double building = 0.2;
constexpr double new_collagen = 0.001;

}  // namespace

Phase phase(const double* y, const Peaks& scale) {
  const double inflamed = std::max({y[Tissue::damage], y[Tissue::neutrophil] / scale.neutrophil,
                                    y[Tissue::cytokine] / scale.cytokine});
  const double repairing = std::max(y[Tissue::fibroblast] / scale.fibroblast,
                                    y[Tissue::myofibroblast] / scale.myofibroblast);
  if (inflamed >= busy && inflamed >= repairing) {
    return Phase::inflammation;
  }
  if (repairing >= building) {
    return Phase::proliferation;
  }
  const double young = y[Tissue::new_iii] + y[Tissue::new_i];
  return young >= new_collagen || repairing >= busy ? Phase::remodelling : Phase::rest;
}

}  // namespace percuta::healing
