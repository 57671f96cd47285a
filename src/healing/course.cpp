#include "course.hpp"

#include <algorithm>
#include <cmath>

#include "phase.hpp"

#include "percuta/base/assert.hpp"

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

Patient patient(std::span<const Dose> course, Layer layer, const Parameters& parameters,
                const Peaks& scale) {
  Patient out;
  out.rates = rates(parameters, scale);
  out.blows.reserve(course.size());
  for (const Dose& dose : course) {
    PERCUTA_EXPECT(out.blows.empty() || dose.day_d >= out.blows.back().time);
    out.blows.push_back({dose.day_d, blow(dose, layer, parameters)});
  }
  return out;
}

double collagen_gain(const double* y) {
  return (y[Tissue::new_iii] + y[Tissue::new_i]) + (y[Tissue::mature_iii] + y[Tissue::mature_i]);
}

namespace {

Fibres fibres(const Told& told, std::size_t patient, const Parameters& parameters) {
  Fibres out;
  const double iii = parameters.collagen_iii_rest_frac;
  for (std::size_t i = 0; i < told.times_count; ++i) {
    const double* y = told.at(patient, i);
    out.collagen_iii.push_back(y[Tissue::new_iii]);
    out.collagen_i.push_back(y[Tissue::new_i]);
    out.mature_iii.push_back(iii + y[Tissue::mature_iii]);
    out.mature_i.push_back((1 - iii) + y[Tissue::mature_i]);
    out.collagen_total.push_back(1 + collagen_gain(y));
    out.tropoelastin.push_back(1 + y[Tissue::tropoelastin]);
    out.elastin.push_back(1 + y[Tissue::elastin]);
  }
  out.collagen_total_low = out.collagen_total_high = out.collagen_total;
  out.elastin_low = out.elastin_high = out.elastin;
  return out;
}

void add_cells(const double* y, const Peaks& scale, Response& out) {
  out.phase.push_back(phase(y, scale));
  out.damage.push_back(y[Tissue::damage]);
  out.neutrophil.push_back(y[Tissue::neutrophil] / scale.neutrophil);
  out.cytokine.push_back(y[Tissue::cytokine] / scale.cytokine);
  out.macrophage.push_back((y[Tissue::m1] + y[Tissue::m2]) / scale.macrophage);
  out.macrophage_m1.push_back(y[Tissue::m1] / scale.m1);
  out.macrophage_m2.push_back(y[Tissue::m2] / scale.m2);
  out.tgf_beta.push_back(y[Tissue::tgf_beta] / scale.tgf_beta);
  out.pdgf.push_back(y[Tissue::pdgf] / scale.pdgf);
  out.fibroblast.push_back(y[Tissue::fibroblast] / scale.fibroblast);
  out.myofibroblast.push_back(y[Tissue::myofibroblast] / scale.myofibroblast);
  out.mmp.push_back(y[Tissue::mmp] / scale.mmp);
  out.epidermal_coverage_frac.push_back(1 - y[Tissue::opening]);
  out.epidermis_thickness_ratio.push_back(1 + y[Tissue::thickness]);
  out.pigment.push_back(y[Tissue::pigment] / scale.pigment);
}

}  // namespace

Response respond(std::span<const Dose> course, std::span<const double> times_d,
                 const Parameters& parameters, const Peaks& scale) {
  const std::array layers = {patient(course, Layer::papillary, parameters, scale),
                             patient(course, Layer::reticular, parameters, scale)};
  const Told told = integrate(layers, times_d);
  Response out;
  out.time_d.assign(times_d.begin(), times_d.end());
  for (std::size_t i = 0; i < told.times_count; ++i) {
    add_cells(told.at(0, i), scale, out);
  }
  out.myofibroblast_low = out.myofibroblast_high = out.myofibroblast;
  out.pigment_low = out.pigment_high = out.pigment;
  out.papillary = fibres(told, 0, parameters);
  out.reticular = fibres(told, 1, parameters);
  return out;
}

Response heal(std::span<const Dose> course, double end_d, const Parameters& parameters,
              const Peaks& scale) {
  return respond(course, time_grid(course, end_d), parameters, scale);
}

Response heal(std::span<const Dose> course, double end_d, const Parameters& parameters) {
  return heal(course, end_d, parameters, peaks(parameters));
}

}  // namespace percuta::healing
