#include "percuta/barrier/instrument.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "percuta/base/assert.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::barrier {
namespace {

/// When something that starts at `first` and decays at `rate` has come down to `last`.
double reached_h(double first, double last, double rate) {
  return first > last ? std::log(first / last) / rate : 0.0;
}

/// The width of a hole goes with the root of its area.
double narrowed_h(const Closure& closure, double visible_um) {
  return reached_h(closure.diameter_um, visible_um, 0.5 * closure.hole_closing_per_h);
}

}  // namespace

double closed_h(Instrument instrument, const Closure& closure, const Parameters& p) {
  if (closure.channels_per_cm2 <= 0) {
    return 0;
  }
  switch (instrument) {
    case Instrument::tewl:
      return reached_h(closure.excess_water_ratio, p.water_loss_normal_ratio,
                       closure.leak_sealing_per_h);
    case Instrument::impedance:
      return reached_h(1.0, p.impedance_closed_frac, closure.leak_sealing_per_h);
    case Instrument::dye:
      return reached_h(1.0, p.dye_closed_frac, closure.hole_closing_per_h);
    case Instrument::oct:
      return narrowed_h(closure, p.tomography_visible_um);
    case Instrument::eye:
      break;
  }
  return narrowed_h(closure, p.eye_visible_um);
}

double half_life_h(Instrument instrument, const Closure& closure) {
  if (closure.channels_per_cm2 <= 0) {
    return 0;
  }
  const bool leak = instrument == Instrument::tewl || instrument == Instrument::impedance;
  return std::numbers::ln2 / (leak ? closure.leak_sealing_per_h : closure.hole_closing_per_h);
}

double reading(Instrument instrument, const Closure& closure, double at_h) {
  switch (instrument) {
    case Instrument::tewl:
      return closure.tewl_ratio(at_h);
    case Instrument::impedance:
      return closure.leak_frac(at_h);
    case Instrument::dye:
      return closure.open_frac(at_h);
    case Instrument::oct:
    case Instrument::eye:
      break;
  }
  return closure.diameter_um * std::sqrt(closure.open_frac(at_h));
}

double reported_lifetime_h(double closed_h, std::span<const double> visits_h) {
  PERCUTA_EXPECT(!visits_h.empty() && std::is_sorted(visits_h.begin(), visits_h.end()));
  const auto seen = std::lower_bound(visits_h.begin(), visits_h.end(), closed_h);
  return seen == visits_h.end() ? visits_h.back() : *seen;
}

StudyTable study_table(Instrument instrument, std::span<const Closure> people,
                       std::span<const double> visit_z, std::span<const double> visits_h,
                       const Parameters& p) {
  PERCUTA_EXPECT(people.size() == visit_z.size() && people.size() > 1);
  const double sigma = std::sqrt(std::log1p(p.closing_visit_cv_ratio * p.closing_visit_cv_ratio));
  num::Moments half_lives;
  num::Moments lifetimes;
  for (std::size_t i = 0; i < people.size(); ++i) {
    half_lives.add(half_life_h(instrument, people[i]) * std::exp(sigma * visit_z[i]));
    lifetimes.add(reported_lifetime_h(closed_h(instrument, people[i], p), visits_h));
  }
  return {half_lives.mean(), half_lives.standard_deviation() / half_lives.mean(), lifetimes.mean(),
          lifetimes.standard_deviation() / lifetimes.mean()};
}

}  // namespace percuta::barrier
