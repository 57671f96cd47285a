#include "course.hpp"

#include <algorithm>
#include <cmath>

#include "phase.hpp"

namespace percuta::healing {

namespace {

constexpr double fine_step_d = 0.25;
constexpr double fine_span_d = 21.0;
constexpr double coarse_step_d = 3.5;

/// Adds times after `from`, `step` apart or less, up to and with `to`.
void fill(std::vector<double>& times, double from, double to, double step) {
  const int steps = static_cast<int>(std::ceil((to - from) / step - 1e-9));
  for (int i = 1; i < steps; ++i) {
    times.push_back(from + i * step);
  }
  if (steps > 0) {
    times.push_back(to);
  }
}

}  // namespace

std::vector<double> time_grid(std::span<const Dose> course, double end_d) {
  std::vector<double> times = {0};
  double fine_until = 0;
  const auto go_to = [&](double to) {
    const double from = times.back();
    const double middle = std::clamp(fine_until, from, std::max(from, to));
    fill(times, from, middle, fine_step_d);
    fill(times, middle, to, coarse_step_d);
  };
  for (const Dose& dose : course) {
    PERCUTA_EXPECT(dose.day_d >= 0);
    if (dose.day_d >= end_d) {
      break;
    }
    go_to(dose.day_d);
    fine_until = dose.day_d + fine_span_d;
  }
  go_to(end_d);
  return times;
}

std::vector<Blow> blows(std::span<const Dose> course, Layer layer, const Parameters& parameters) {
  std::vector<Blow> out;
  out.reserve(course.size());
  for (const Dose& dose : course) {
    PERCUTA_EXPECT(out.empty() || dose.day_d >= out.back().day_d);
    out.push_back({dose.day_d, blow(dose, layer, parameters)});
  }
  return out;
}

double value(const States& states, Tissue::State state) {
  return states[static_cast<std::size_t>(state)];
}

double collagen_total(const States& states) {
  return 1 + ((value(states, Tissue::new_iii) + value(states, Tissue::new_i)) +
              (value(states, Tissue::mature_iii) + value(states, Tissue::mature_i)));
}

double elastin_total(const States& states) { return 1 + value(states, Tissue::elastin); }

std::vector<States> layer_states(std::span<const Dose> course, Layer layer,
                                 std::span<const double> times_d, const Parameters& parameters,
                                 const Peaks& scale) {
  std::vector<States> out(times_d.size());
  const bool done = integrate(rates(parameters, scale), blows(course, layer, parameters), times_d,
                              [&](std::size_t i, const States& y) { out[i] = y; });
  if (!done) {
    out.clear();
  }
  return out;
}

namespace {

Fibres fibres(const std::vector<States>& states, const Parameters& parameters) {
  Fibres out;
  const double iii = parameters.collagen_iii_rest_frac;
  for (const States& y : states) {
    out.collagen_iii.push_back(value(y, Tissue::new_iii));
    out.collagen_i.push_back(value(y, Tissue::new_i));
    out.mature_iii.push_back(iii + value(y, Tissue::mature_iii));
    out.mature_i.push_back((1 - iii) + value(y, Tissue::mature_i));
    out.collagen_total.push_back(collagen_total(y));
    out.tropoelastin.push_back(1 + value(y, Tissue::tropoelastin));
    out.elastin.push_back(elastin_total(y));
  }
  out.collagen_total_low = out.collagen_total_high = out.collagen_total;
  out.elastin_low = out.elastin_high = out.elastin;
  return out;
}

}  // namespace

Response respond(std::span<const Dose> course, std::span<const double> times_d,
                 const Parameters& parameters, const Peaks& scale) {
  Response out;
  const auto papillary = layer_states(course, Layer::papillary, times_d, parameters, scale);
  const auto reticular = layer_states(course, Layer::reticular, times_d, parameters, scale);
  out.time_d.assign(times_d.begin(), times_d.end());
  for (const States& y : papillary) {
    out.phase.push_back(phase(y, scale));
    out.damage.push_back(value(y, Tissue::damage));
    out.neutrophil.push_back(value(y, Tissue::neutrophil) / scale.neutrophil);
    out.cytokine.push_back(value(y, Tissue::cytokine) / scale.cytokine);
    out.macrophage.push_back((value(y, Tissue::m1) + value(y, Tissue::m2)) / scale.macrophage);
    out.macrophage_m1.push_back(value(y, Tissue::m1) / scale.m1);
    out.macrophage_m2.push_back(value(y, Tissue::m2) / scale.m2);
    out.tgf_beta.push_back(value(y, Tissue::tgf_beta) / scale.tgf_beta);
    out.pdgf.push_back(value(y, Tissue::pdgf) / scale.pdgf);
    out.fibroblast.push_back(value(y, Tissue::fibroblast) / scale.fibroblast);
    out.myofibroblast.push_back(value(y, Tissue::myofibroblast) / scale.myofibroblast);
    out.mmp.push_back(value(y, Tissue::mmp) / scale.mmp);
    out.epidermal_coverage_frac.push_back(1 - value(y, Tissue::opening));
    out.epidermis_thickness_ratio.push_back(1 + value(y, Tissue::thickness));
    out.pigment.push_back(value(y, Tissue::pigment) / scale.pigment);
  }
  out.myofibroblast_low = out.myofibroblast_high = out.myofibroblast;
  out.pigment_low = out.pigment_high = out.pigment;
  out.papillary = fibres(papillary, parameters);
  out.reticular = fibres(reticular, parameters);
  return out;
}

Response heal(std::span<const Dose> course, double end_d, const Parameters& parameters) {
  return respond(course, time_grid(course, end_d), parameters, peaks(parameters));
}

}  // namespace percuta::healing
