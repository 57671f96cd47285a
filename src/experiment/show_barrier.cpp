#include <cmath>

#include "shown.hpp"

#include "percuta/barrier/instrument.hpp"

namespace percuta::experiment {
namespace {

using barrier::Closure;
using barrier::Instrument;

// A study that looks at its people at visits tells the first one at which it finds them closed.
double as_visited(double closed_h, const Arm& arm) {
  return arm.visits ? barrier::reported_lifetime_h(closed_h, arm.visits->at_h) : closed_h;
}

// A measured half-life scatters from study to study within one person.
double measured_half_life_h(const Closure& closure, const Drawn& drawn) {
  const double cv = drawn.barrier.closing_visit_cv_ratio;
  const double sigma = std::sqrt(std::log1p(cv * cv));
  const double z = drawn.variates.person_z(static_cast<std::uint64_t>(StreamOf::trial), 0);
  return barrier::half_life_h(Instrument::impedance, closure) * std::exp(sigma * z);
}

double excess_frac(const Closure& closure, double at_h) {
  const double first = closure.tewl_ratio(0) - 1;
  return first > 0 ? (closure.tewl_ratio(at_h) - 1) / first : 0;
}

double read_at(const Closure& closure, Quantity quantity, double at_h) {
  switch (quantity) {
    case Quantity::hole_open_frac:
      return closure.open_frac(at_h);
    case Quantity::tewl_excess_frac:
      return excess_frac(closure, at_h);
    default:
      return closure.tewl_ratio(at_h);
  }
}

Curve curve_of(const Closure& closure, Quantity quantity) {
  Curve out;
  out.rest = quantity == Quantity::tewl_ratio ? 1 : 0;
  out.at = barrier::hours_shown();
  for (const double hour : out.at) {
    out.value.push_back(read_at(closure, quantity, hour));
  }
  return out;
}

}  // namespace

std::optional<double> look_at_barrier(Shown& shown, const Observation& observation) {
  const auto& closure = shown.closure();
  if (!closure) {
    return std::nullopt;
  }
  const barrier::Parameters& parameters = shown.drawn().barrier;
  const auto closed_h = [&](Instrument instrument) {
    return as_visited(barrier::closed_h(instrument, *closure, parameters), shown.arm());
  };
  switch (observation.quantity) {
    case Quantity::tewl_recovered_h:
      return as_visited(closure->recovered_h(), shown.arm());
    case Quantity::tewl_closed_h:
      return closed_h(Instrument::tewl);
    case Quantity::dye_closed_h:
      return closed_h(Instrument::dye);
    case Quantity::oct_closed_h:
      return closed_h(Instrument::oct);
    case Quantity::impedance_closed_h:
      return closed_h(Instrument::impedance);
    case Quantity::impedance_half_life_h:
      return measured_half_life_h(*closure, shown.drawn());
    default:
      break;
  }
  if (observation.op == Operator::value && observation.at_h) {
    return read_at(*closure, observation.quantity, *observation.at_h);
  }
  return of_curve(curve_of(*closure, observation.quantity), observation, observation.at_h);
}

}  // namespace percuta::experiment
