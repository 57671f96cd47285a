#include <algorithm>

#include "course.hpp"

namespace percuta::healing {
namespace {

constexpr double look_d = 0.5;  // between looks at the myofibroblasts, whose peak is days wide

/// Times to look at up to a day, with a moment before each session.
struct Looks {
  std::vector<double> times;
  std::vector<std::size_t> before;  ///< index of the look just before a later session
};

constexpr double just_before_d = 1e-9;

Looks looks(std::span<const Dose> course, double at_d) {
  Looks out;
  double from = 0;
  const auto go_to = [&](double to) {
    for (int i = 0; from + i * look_d < to; ++i) {
      out.times.push_back(from + i * look_d);
    }
    from = to;
  };
  for (const Dose& dose : course) {
    if (dose.day_d > from && dose.day_d < at_d) {
      go_to(dose.day_d - just_before_d);
      out.times.push_back(from);
      out.before.push_back(out.times.size() - 1);
      from = dose.day_d;
    }
  }
  go_to(at_d);
  out.times.push_back(at_d);
  return out;
}

}  // namespace

bool take_reading(std::span<const Dose> course, double at_d, const Parameters& parameters,
                  const Peaks& scale, Reading& reading) {
  const Looks when = looks(course, at_d);
  reading = {};
  double peak = 0;
  std::size_t session = 0;
  const Tissue::Rates<double> equations = rates(parameters, scale);
  const auto timed = blows(course, Layer::papillary, parameters);
  double given = 0;
  for (const Blow& each : timed) {
    given += each.day_d <= at_d ? each.dose.damage : 0;
  }
  const double iii = parameters.collagen_iii_rest_frac;
  return integrate(equations, timed, when.times, [&](std::size_t i, const States& y) {
    const double myofibroblast = value(y, Tissue::myofibroblast);
    peak = std::max(peak, myofibroblast);
    if (session < when.before.size() && when.before[session] == i) {
      reading.carry_over_frac =
          peak > 0 ? std::max(reading.carry_over_frac, myofibroblast / peak) : 0;
      ++session;
    }
    if (i + 1 == when.times.size()) {
      reading.collagen_gain_ratio = collagen_total(y) - 1;
      reading.collagen_iii_gain_ratio =
          (value(y, Tissue::new_iii) + value(y, Tissue::mature_iii)) / iii;
      const Exposure total = exposure(y, given, equations);
      reading.inflammation_d = total.cytokine_d / scale.cytokine;
      reading.pigment_d = total.pigment_d / scale.pigment;
    }
  });
}

Reading read(std::span<const Dose> course, double at_d, const Parameters& parameters) {
  Reading out;
  take_reading(course, at_d, parameters, peaks(parameters), out);
  return out;
}

}  // namespace percuta::healing
