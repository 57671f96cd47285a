#include "percuta/experiment/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "percuta/base/assert.hpp"
#include "percuta/experiment/report.hpp"
#include "percuta/num/spread.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::experiment {
namespace {

constexpr double weaker_prior = 3;  // times as wide, where the value itself was fitted
constexpr double edge = 40;  // of a band without an aim: margin and standard error at its ends

// From 5 to 95 % of what is believed before the data speak. Of a fitted number it is even, so that
// its interval does not depend on the side from which the fit comes.
std::pair<double, double> prior_ends(const evidence::Graded& graded) {
  if (graded.grade != evidence::Grade::fitted || graded.low <= 0) {
    return {graded.low, graded.high};
  }
  const double factor = std::pow(graded.high / graded.low, weaker_prior / 2);
  return {graded.value / factor, graded.value * factor};
}

num::Spread prior(const Unknown& unknown) { return {unknown.value, unknown.low, unknown.high, 0}; }

// Whether the room's fit is held against it; an order or a sign has no distance.
bool counts(const Observation& observation, Room room) {
  return observation.use == Use::calibration && room_of(observation.quantity) == room &&
         observation.op != Operator::sign && observation.op != Operator::rank;
}

// A point of a curve as an observation of its own, as far off as the whole curve may be.
Observation at_point(Observation whole, const CurvePoint& point) {
  const bool hours = traits(whole.quantity).axis == Axis::hours;
  (hours ? whole.at_h : whole.at_d) = point.at;
  whole.op = Operator::value;
  whole.measured = point.measured;
  whole.low = point.measured - whole.high;
  whole.high = point.measured + whole.high;
  return whole;
}

// What a fit of the room is held against, a curve's points one by one.
std::vector<Observation> to_fit(const Experiment& experiment, Room room) {
  std::vector<Observation> out;
  for (const Observation& observation : experiment.observation) {
    if (!counts(observation, room)) {
      continue;
    }
    if (observation.op != Operator::rmse) {
      out.push_back(observation);
    }
    for (const CurvePoint& point : observation.curve) {
      out.push_back(at_point(observation, point));
    }
  }
  return out;
}

Datum datum(const Observation& seen) {
  return {seen.id,
          seen.row,
          traits(seen.quantity).axis,
          seen.at_h ? seen.at_h : seen.at_d,
          seen.measured,
          seen.low,
          seen.high};
}

// Adds the skins, known to the catalog, of the arms that are looked at.
void add_places(const Experiment& experiment, const catalog::Catalog& catalog,
                std::vector<std::string>& places) {
  for (const Observation& observation : experiment.observation) {
    for (const Arm& arm : experiment.arm) {
      const std::string& place = arm.site ? arm.site->text : arm.specimen->text;
      const auto& arms = observation.arms;
      if (std::find(arms.begin(), arms.end(), arm.id) != arms.end() &&
          catalog.skins.contains(place) &&
          std::find(places.begin(), places.end(), place) == places.end()) {
        places.push_back(place);
      }
    }
  }
}

// Visits the room's model, whatever its parameters are.
template <class Visit>
void with_model(Room room, catalog::Models& models, Visit&& visit) {
  switch (room) {
    case Room::strike:
      return visit(models.strike);
    case Room::barrier:
      return visit(models.barrier);
    case Room::healing:
      return visit(models.healing);
    case Room::outcome:
      return visit(models.outcome);
  }
}

const catalog::LayerRecord& record_of(const std::string& place, const catalog::Catalog& catalog) {
  const auto found =
      std::find_if(catalog.layers.begin(), catalog.layers.end(),
                   [&](const auto& each) { return catalog::place(each.second) == place; });
  PERCUTA_EXPECT(found != catalog.layers.end());
  return found->second;
}

// Every number that has a range, always in the same order: visit(name, field's range, graded,
// spread).
template <class Visit>
void for_each_unknown(Room room, const std::vector<std::string>& beds, catalog::Catalog& catalog,
                      Visit&& visit) {
  const auto offer = [&](const std::string& name, const base::FieldSpec& spec,
                         const evidence::Graded& graded, num::Spread& spread) {
    if (graded.low < graded.high) {
      visit(name, *spec.range, graded, spread);
    }
  };
  with_model(room, catalog.models, [&](auto& model) {
    std::size_t place = 0;
    base::for_each_field(model.values, [&](const base::FieldSpec& spec, const double&) {
      offer(std::string(spec.name), spec, catalog.parameters.find(spec.name)->second,
            model.spreads[place++]);
    });
  });
  skin::Skin skin;
  for (const std::string& place : beds) {
    skin::Layers& layers = catalog.skins.find(place)->second;
    base::for_each_field(skin, [&](const base::FieldSpec& spec, const double&) {
      if (spec.name == "bed_compliance_ratio") {
        offer(place + "." + std::string(spec.name), spec,
              record_of(place, catalog).bed_compliance_ratio, layers.bed_compliance_ratio);
      }
    });
  }
}

// Values of all unknowns so many standard errors from the best ones.
std::vector<double> values_at(const Calibration& calibration, const Fit& fit,
                              const std::vector<double>& standard_error, double errors) {
  std::vector<double> z = fit.z;
  for (std::size_t i = 0; i < z.size(); ++i) {
    z[i] += errors * standard_error[i];
  }
  return calibration.values(z);
}

}  // namespace

Calibration::Calibration(Room room, catalog::Catalog catalog,
                         const std::vector<Experiment>& experiments)
    : room_(room), catalog_(std::move(catalog)) {
  for (const Experiment& all : experiments) {
    Experiment experiment = all;
    experiment.observation = to_fit(all, room);
    std::transform(experiment.observation.begin(), experiment.observation.end(),
                   std::back_inserter(data_), datum);
    if (room == Room::strike) {
      add_places(experiment, catalog_, beds_);
    }
    if (!experiment.observation.empty()) {
      experiments_.push_back(std::move(experiment));
    }
  }
  for_each_unknown(
      room_, beds_, catalog_,
      [&](const std::string& name, const base::Range& range, const evidence::Graded& graded,
          const num::Spread& spread) {
        const auto [low, high] = prior_ends(graded);
        unknowns_.push_back({name, spread.value, low, high, graded.grade == evidence::Grade::fitted,
                             range.low, range.high});
      });
}

std::vector<double> Calibration::values(std::span<const double> z) const {
  std::vector<double> out;
  for (std::size_t i = 0; i < unknowns_.size(); ++i) {
    out.push_back(
        std::clamp(num::draw(prior(unknowns_[i]), z[i], 0), unknowns_[i].least, unknowns_[i].most));
  }
  return out;
}

std::vector<double> Calibration::predicted(std::span<const double> z) {
  const std::vector<double> now = values(z);
  auto next = now.begin();
  for_each_unknown(room_, beds_, catalog_,
                   [&](const std::string&, const base::Range&, const evidence::Graded&,
                       num::Spread& spread) { spread.value = *next++; });
  with_model(room_, catalog_.models, [](auto& model) {
    const std::vector<double> nobody_differs(model.spreads.size(), 0.0);
    using Parameters = std::remove_reference_t<decltype(model.values)>;
    model.values = num::draw<Parameters>(model.spreads, nobody_differs, nobody_differs);
  });
  std::vector<double> out;
  for (const Experiment& experiment : experiments_) {
    const auto told = best_known(experiment, catalog_, 0, {});
    out.insert(out.end(), told.begin(), told.end());
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
    const double error = (datum.high - datum.low) / (aim ? 2 * num::z95 : edge);
    const double goal =
        aim ? *datum.measured : std::clamp(predicted[i], datum.low + inside, datum.high - inside);
    out.push_back(std::isnan(predicted[i]) ? 0 : (predicted[i] - goal) / error);
  }
  return out;
}

std::string moment(const Datum& datum) {
  return datum.at ? fmt::format("{} {}", *datum.at, datum.axis == Axis::hours ? "h" : "d") : "";
}

std::vector<Interval> intervals(const Calibration& calibration, const Fit& fit,
                                const std::vector<double>& standard_error) {
  const auto low = values_at(calibration, fit, standard_error, -num::z95);
  const auto high = values_at(calibration, fit, standard_error, num::z95);
  std::vector<Interval> out;
  for (std::size_t i = 0; i < low.size(); ++i) {
    out.push_back({low[i], high[i]});
  }
  return out;
}

std::optional<Closeness> closeness(const Calibration& calibration,
                                   const std::vector<double>& misses) {
  Closeness out;
  for (std::size_t i = 0; i < misses.size(); ++i) {
    if (calibration.data()[i].measured) {  // an interval is met exactly by whatever lies inside
      out.squares += misses[i] * misses[i];
      ++out.freedom;
    }
  }
  for (const Unknown& unknown : calibration.unknowns()) {
    out.freedom -= unknown.fitted ? 1 : 0;
  }
  if (out.freedom < 1) {
    return std::nullopt;
  }
  const double spread = 2.0 / (9.0 * out.freedom);
  out.chance =
      num::normal_cdf((std::cbrt(out.squares / out.freedom) - (1.0 - spread)) / std::sqrt(spread));
  return out;
}

}  // namespace percuta::experiment
