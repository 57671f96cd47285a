#pragma once

#include <array>
#include <span>
#include <vector>

#include "percuta/barrier/barrier.hpp"

namespace percuta::barrier {

/// What looks at the skin to say whether it has closed; each has a criterion of its own.
enum class Instrument { tewl, impedance, dye, oct, eye };
constexpr auto names(Instrument) {
  using enum Instrument;
  return std::to_array<base::Word<Instrument>>(
      {{tewl, "tewl"}, {impedance, "impedance"}, {dye, "dye"}, {oct, "oct"}, {eye, "eye"}});
}

/// When the instrument first says closed; 0 when it sees nothing from the start.
double closed_h(Instrument instrument, const Closure& closure, const Parameters& parameters);

/// When what the instrument measures has fallen to half of its first effect.
double half_life_h(Instrument instrument, const Closure& closure);

/// What it measures at an hour: water loss over intact skin (tewl), share of the first effect
/// (impedance, dye), width of a hole in µm (oct, eye).
double reading(Instrument instrument, const Closure& closure, double at_h);

/// What a study that sees people at fixed visits reports: the first visit at which the instrument
/// says closed, the last one for whoever never closes (censored).
double reported_lifetime_h(double closed_h, std::span<const double> visits_h);

/// A study of `people` persons with the closures given: what its table would show.
struct StudyTable {
  double half_life_mean_h = 0;
  double half_life_cv_ratio = 0;
  double lifetime_mean_h = 0;
  double lifetime_cv_ratio = 0;
};

/// `visit_z`: one standard normal variate a person for the scatter of a measured half-life.
StudyTable study_table(Instrument instrument, std::span<const Closure> people,
                       std::span<const double> visit_z, std::span<const double> visits_h,
                       const Parameters& parameters);

}  // namespace percuta::barrier
