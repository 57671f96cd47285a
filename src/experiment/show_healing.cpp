#include "shown.hpp"

namespace percuta::experiment {
namespace {

using healing::Response;

std::vector<double> sum(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> out(a);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] += b[i];
  }
  return out;
}

std::vector<double> beyond_rest(std::vector<double> total) {
  for (double& value : total) {
    value -= 1;
  }
  return total;
}

// `a` over its value at rest, the first one of the curve.
Curve over_rest(std::vector<double> times, std::vector<double> a, double rest) {
  for (double& value : a) {
    value /= rest;
  }
  return {std::move(times), std::move(a), 1};
}

// Collagen III over collagen I, new and mature, over the same at rest.
Curve iii_to_i(const Response& response, double iii_rest_frac) {
  const auto& fibres = response.papillary;
  std::vector<double> value = sum(fibres.collagen_iii, fibres.mature_iii);
  const std::vector<double> one = sum(fibres.collagen_i, fibres.mature_i);
  for (std::size_t i = 0; i < value.size(); ++i) {
    value[i] /= one[i];
  }
  return over_rest(response.time_d, std::move(value), iii_rest_frac / (1 - iii_rest_frac));
}

// Cells and signals, which are nothing at rest.
std::optional<Curve> of_cells(const Response& response, Quantity quantity) {
  const auto curve = [&](const std::vector<double>& value) {
    return Curve{response.time_d, value, 0};
  };
  switch (quantity) {
    case Quantity::neutrophil:
      return curve(response.neutrophil);
    case Quantity::cytokine:
      return curve(response.cytokine);
    case Quantity::macrophage:
      return curve(sum(response.macrophage_m1, response.macrophage_m2));
    case Quantity::macrophage_m1:
      return curve(response.macrophage_m1);
    case Quantity::macrophage_m2:
      return curve(response.macrophage_m2);
    case Quantity::myofibroblast:
      return curve(response.myofibroblast);
    case Quantity::collagen_iii_new:
      return curve(response.papillary.collagen_iii);
    case Quantity::collagen_i_new:
      return curve(response.papillary.collagen_i);
    case Quantity::collagen_new:
      return curve(beyond_rest(response.papillary.collagen_total));
    default:
      return std::nullopt;
  }
}

// Fibres and epidermis over rest.
Curve of_tissue(const Response& response, Quantity quantity, double iii_rest_frac) {
  const auto& fibres = response.papillary;
  const auto at_rest_one = [&](const std::vector<double>& value) {
    return Curve{response.time_d, value, 1};
  };
  switch (quantity) {
    case Quantity::collagen_total_ratio:
      return at_rest_one(fibres.collagen_total);
    case Quantity::collagen_iii_ratio:
      return over_rest(response.time_d, sum(fibres.collagen_iii, fibres.mature_iii), iii_rest_frac);
    case Quantity::collagen_i_ratio:
      return over_rest(response.time_d, sum(fibres.collagen_i, fibres.mature_i), 1 - iii_rest_frac);
    case Quantity::collagen_iii_to_i_ratio:
      return iii_to_i(response, iii_rest_frac);
    case Quantity::tropoelastin_ratio:
      return at_rest_one(fibres.tropoelastin);
    case Quantity::elastin_ratio:
      return at_rest_one(fibres.elastin);
    case Quantity::epidermal_coverage_frac:
      return at_rest_one(response.epidermal_coverage_frac);
    default:
      return at_rest_one(response.epidermis_thickness_ratio);
  }
}

}  // namespace

std::optional<double> look_at_healing(Shown& shown, const Observation& observation) {
  if (shown.course().empty()) {
    return std::nullopt;
  }
  const Response& response = shown.healed();
  auto cells = of_cells(response, observation.quantity);
  Curve curve = cells ? over_peak(std::move(*cells))
                      : of_tissue(response, observation.quantity,
                                  shown.drawn().healing.collagen_iii_rest_frac);
  if (observation.relative_to_d) {
    curve = over_value_at(std::move(curve), *observation.relative_to_d);
  }
  std::optional<double> at = observation.at_d;
  if (observation.after_last_d) {
    at = shown.last_d() + *observation.after_last_d;
  }
  return of_curve(curve, observation, at);
}

}  // namespace percuta::experiment
