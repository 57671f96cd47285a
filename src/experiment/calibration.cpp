#include "percuta/experiment/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "shown.hpp"

#include "percuta/num/spread.hpp"

namespace percuta::experiment {
namespace {

constexpr double z95 = 1.6448536269514722;  // standard normal quantile of 0.95
constexpr double weaker_prior = 3;          // times as wide, where the value itself was fitted
constexpr double edge = 40;     // of a band without an aim: margin and standard error at its ends
constexpr double look_d = 200;  // days after the last session that a datum may lie at

double widened(double value, double end) {
  return value > 0 && end > 0 ? value * std::pow(end / value, weaker_prior) : end;
}

bool is_of_healing(Quantity quantity) {
  return quantity >= Quantity::neutrophil && quantity < Quantity::improvement_pct;
}

num::Spread prior(const Unknown& unknown) { return {unknown.value, unknown.low, unknown.high, 0}; }

}  // namespace

Calibration::Calibration(catalog::Catalog catalog, std::vector<Experiment> experiments)
    : catalog_(std::move(catalog)), experiments_(std::move(experiments)) {
  std::size_t place = 0;
  base::for_each_field(catalog_.models.healing.values,
                       [&](const base::FieldSpec& spec, const double& value) {
                         const auto& graded = catalog_.parameters.find(spec.name)->second;
                         if (graded.low < graded.high) {
                           const bool fitted = graded.grade == evidence::Grade::fitted;
                           unknowns_.push_back({std::string(spec.name), value,
                                                fitted ? widened(value, graded.low) : graded.low,
                                                fitted ? widened(value, graded.high) : graded.high,
                                                fitted, spec.range->low, spec.range->high});
                           places_.push_back(place);
                         }
                         ++place;
                       });
  for (std::size_t i = 0; i < experiments_.size(); ++i) {
    for (const Observation& observation : experiments_[i].observation) {
      if (observation.use == Use::calibration && is_of_healing(observation.quantity)) {
        take(i, observation);
      }
    }
  }
}

void Calibration::take(std::size_t experiment, const Observation& observation) {
  if (observation.op == Operator::sign || observation.op == Operator::rank) {
    return;
  }
  if (observation.op != Operator::rmse) {
    data_.push_back({observation.id, observation.row, observation.at_d, observation.measured,
                     observation.low, observation.high});
    questions_.push_back({experiment, observation});
    return;
  }
  for (const CurvePoint& point : observation.curve) {
    Observation one = observation;
    one.op = Operator::value;
    one.at_d = point.at;
    data_.push_back({observation.id, observation.row, point.at, point.measured,
                     point.measured - observation.high, point.measured + observation.high});
    questions_.push_back({experiment, std::move(one)});
  }
}

std::vector<double> Calibration::values(std::span<const double> z) const {
  std::vector<double> out;
  for (std::size_t i = 0; i < unknowns_.size(); ++i) {
    out.push_back(
        std::clamp(num::draw(prior(unknowns_[i]), z[i], 0), unknowns_[i].least, unknowns_[i].most));
  }
  return out;
}

void Calibration::put(std::span<const double> z) {
  const std::vector<double> now = values(z);
  std::vector<num::Spread>& spreads = catalog_.models.healing.spreads;
  for (std::size_t i = 0; i < now.size(); ++i) {
    spreads[places_[i]].value = now[i];
  }
  const std::vector<double> nobody_differs(spreads.size(), 0.0);
  catalog_.models.healing.values =
      num::draw<healing::Parameters>(spreads, nobody_differs, nobody_differs);
}

std::vector<double> Calibration::predicted(std::span<const double> z) {
  put(z);
  const Drawn typical(catalog_, 0, Sample{}, look_d);
  std::map<const Arm*, Shown> shown;
  std::vector<double> out;
  for (const Question& question : questions_) {
    const Experiment& experiment = experiments_[question.experiment];
    const auto arm =
        std::find_if(experiment.arm.begin(), experiment.arm.end(),
                     [&](const Arm& each) { return each.id == question.observation.arms.front(); });
    Shown& known = shown.try_emplace(&*arm, *arm, typical).first->second;
    out.push_back(look_at_healing(known, question.observation).value_or(std::nan("")));
  }
  return out;
}

std::vector<double> Calibration::misses(std::span<const double> predicted) const {
  std::vector<double> out;
  for (std::size_t i = 0; i < data_.size(); ++i) {
    const Datum& datum = data_[i];
    const bool aim =
        datum.measured && datum.low <= *datum.measured && *datum.measured <= datum.high;
    const double inside = (datum.high - datum.low) / edge;
    const double error = (datum.high - datum.low) / (aim ? 2 * z95 : edge);
    const double goal =
        aim ? *datum.measured : std::clamp(predicted[i], datum.low + inside, datum.high - inside);
    out.push_back(std::isnan(predicted[i]) ? 0 : (predicted[i] - goal) / error);
  }
  return out;
}

}  // namespace percuta::experiment
