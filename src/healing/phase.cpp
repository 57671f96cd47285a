#include "phase.hpp"

#include <algorithm>

#include "course.hpp"

namespace percuta::healing {
namespace {

// How much counts as being busy; of the peak of a reference session, of resting collagen. Damage
// itself counts, as inflammation begins with it.
constexpr double busy = 0.01;
constexpr double building = 0.2;
constexpr double new_collagen = 0.001;

}  // namespace

Phase phase(const States& y, const Peaks& scale) {
  const double inflamed =
      std::max({value(y, Tissue::damage), value(y, Tissue::neutrophil) / scale.neutrophil,
                value(y, Tissue::cytokine) / scale.cytokine});
  const double repairing = std::max(value(y, Tissue::fibroblast) / scale.fibroblast,
                                    value(y, Tissue::myofibroblast) / scale.myofibroblast);
  if (inflamed >= busy && inflamed >= repairing) {
    return Phase::inflammation;
  }
  if (repairing >= building) {
    return Phase::proliferation;
  }
  const double young = value(y, Tissue::new_iii) + value(y, Tissue::new_i);
  return young >= new_collagen || repairing >= busy ? Phase::remodelling : Phase::rest;
}

}  // namespace percuta::healing
