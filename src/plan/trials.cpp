#include "percuta/plan/trials.hpp"

#include <algorithm>
#include <cmath>

#include "population.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/base/units.hpp"
#include "percuta/num/statistics.hpp"
#include "percuta/plan/gain_table.hpp"
#include "percuta/plan/predict.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::plan {
namespace {

constexpr double percent = 100;

// The handpiece that stands for what a trial used; null where knowledge has none.
const device::Handpiece* stand_in(outcome::Instrument instrument, const catalog::Catalog& catalog) {
  for (const auto& [kind, word] : names(device::HandpieceKind{})) {
    if (word != base::word(instrument)) {
      continue;
    }
    for (const rules::Technique& technique : catalog.depths.techniques) {
      if (std::count(technique.kinds.begin(), technique.kinds.end(), kind) > 0) {
        return &catalog.handpieces.find(technique.stand_in.text)->second;
      }
    }
  }
  return nullptr;
}

// How a trial is told: on its own scale, or on that of its indication, as the indication says.
struct Told {
  const outcome::Scale* scale = nullptr;
  std::optional<outcome::Family> family;
};

Told told(const outcome::Trial& trial, const catalog::Catalog& catalog) {
  Told out;
  for (const outcome::Measure& measure : catalog.measures) {
    if (trial.indication == measure.indication) {
      out.scale = &catalog.scales.find(measure.scale.text)->second;
    }
  }
  if (trial.scale) {
    out.scale = &catalog.scales.find(trial.scale->text)->second;
  }
  if (out.scale != nullptr) {
    out.family = outcome::family_of(trial, *out.scale, catalog.measures);
  }
  return out;
}

std::vector<std::string> lacks(const outcome::Trial& trial, const catalog::Catalog& catalog) {
  std::vector<std::string> out;
  const auto need = [&](bool told, std::string what) {
    if (!told) {
      out.push_back(std::move(what));
    }
  };
  const device::Handpiece* handpiece = stand_in(trial.instrument, catalog);
  need(trial.indication.has_value(), "an indication that Percuta plans");
  need(!trial.indication || told(trial, catalog).family, "a scale");
  need(trial.instrument != outcome::Instrument::not_told, "device");
  need(trial.instrument == outcome::Instrument::not_told || handpiece != nullptr,
       "a handpiece like its");
  need(trial.depth_mm.has_value(), "depth");
  need(!trial.depth_mm || handpiece == nullptr || *trial.depth_mm <= handpiece->max_depth_mm,
       "a handpiece that goes so deep");
  need(trial.sessions_count.has_value(), "sessions");
  need(trial.interval_weeks.has_value(), "interval");
  return out;
}

// People are typical: only what is not known of the numbers differs.
template <class Parameters>
catalog::Model<Parameters> of_typical_people(catalog::Model<Parameters> model) {
  for (num::Spread& spread : model.spreads) {
    spread.person_cv = 0;
  }
  return model;
}

TrialVerdict verdict(const outcome::Comparison& compared, double like_trials_differ_pct) {
  if (!compared.measured_pct) {
    return TrialVerdict::not_measured;
  }
  if (compared.agreement != outcome::Agreement::inside) {
    return TrialVerdict::misses;
  }
  const double off = std::abs(compared.predicted_pct - *compared.measured_pct);
  return off > like_trials_differ_pct ? TrialVerdict::off : TrialVerdict::agrees;
}

// What predictions of all trials share.
class TrialForecaster {
 public:
  TrialForecaster(const catalog::Catalog& catalog, std::uint64_t seed, const num::Parallel& how)
      : catalog_(catalog),
        reference_(catalog.depths.references.front()),
        layers_(catalog.skins.find(reference_.site.text)->second),
        skin_(skin::typical(layers_, skin::Sex::unspecified, age_y())),
        strike_(of_typical_people(catalog.models.strike)),
        healing_(of_typical_people(catalog.models.healing)),
        seed_(seed),
        how_(how) {
    for (std::size_t m = 0; m < members_count; ++m) {
      draws_.push_back(member(catalog.models.outcome, Drawn::outcome, seed, m));
      needles_.push_back(member(strike_, Drawn::strike, seed, m));
      references_.push_back(reference_injury(needles_.back(), catalog));
    }
  }

  [[nodiscard]] TrialForecast operator()(const outcome::Trial& trial) const {
    const TreatedZone zone = zone_of(trial);
    const double assessed_d = trial.assessed_weeks
                                  ? *trial.assessed_weeks * base::days_per_week
                                  : catalog_.parameters.find("assessed_after_d")->second.value;
    const Timetable timetable = even_timetable(
        *trial.sessions_count, *trial.interval_weeks * base::days_per_week, assessed_d);
    const std::vector<double> gains = gains_of(zone, timetable);
    const Told how_told = told(trial, catalog_);
    TrialForecast out;
    out.trial = &trial;
    out.handpiece = zone.handpiece.id;
    out.site = reference_.site.text;
    out.passes_count = zone.motion.passes_count;
    out.assessed_weeks = assessed_d / base::days_per_week;
    const strike::Parameters& typical = catalog_.models.strike.values;
    out.papillary_dose_ratio =
        relative_dose(strike::expected(zone.skin, zone.handpiece, zone.motion, typical),
                      reference_injury(typical, catalog_))
            .papillary;
    out.gain_ratio = num::quantile(gains, 0.5);
    out.compared = outcome::compare(trial, *how_told.scale, *how_told.family, gains, 1,
                                    catalog_.models.outcome.values, draws_);
    return out;
  }

 private:
  [[nodiscard]] double age_y() const { return static_cast<double>(reference_.age_y); }

  [[nodiscard]] TreatedZone zone_of(const outcome::Trial& trial) const {
    const device::Handpiece& handpiece = *stand_in(trial.instrument, catalog_);
    device::Motion motion = usual_motion(handpiece, catalog_);
    motion.depth_mm = *trial.depth_mm;
    if (handpiece.id == reference_.handpiece.text) {
      motion.passes_count = reference_.passes_count;
      motion.pressure = reference_.pressure;
    }
    return {trial.id, layers_, handpiece, skin::Sex::unspecified, age_y(), skin_, motion};
  }

  [[nodiscard]] std::vector<double> gains_of(const TreatedZone& zone,
                                             const Timetable& timetable) const {
    std::vector<std::vector<healing::Dose>> courses;
    for (std::size_t m = 0; m < members_count; ++m) {
      const strike::Injury injury = strike::expected(member_skin(zone, seed_, m, Who::typical),
                                                     zone.handpiece, zone.motion, needles_[m]);
      courses.push_back(course_of(relative_dose(injury, references_[m]), timetable.session_d));
    }
    const auto readings = healing::read(courses, timetable.at_d, healing_.values,
                                        {healing_.spreads, members_count, seed_}, how_);
    std::vector<double> out;
    for (const healing::Reading& reading : readings.members) {
      out.push_back(reading.collagen_gain_ratio);
    }
    return out;
  }

  const catalog::Catalog& catalog_;
  const rules::ReferenceSession& reference_;
  const skin::Layers& layers_;
  skin::Skin skin_;
  catalog::Model<strike::Parameters> strike_;
  catalog::Model<healing::Parameters> healing_;
  std::uint64_t seed_;
  const num::Parallel& how_;
  std::vector<outcome::Parameters> draws_;
  std::vector<strike::Parameters> needles_;
  std::vector<strike::Injury> references_;
};

}  // namespace

TrialForecasts predict_trials(const catalog::Catalog& catalog, std::uint64_t seed,
                              const num::Parallel& how) {
  PERCUTA_EXPECT(!catalog.depths.references.empty());
  const TrialForecaster forecast(catalog, seed, how);
  TrialForecasts out;
  out.like_trials_differ_pct =
      percent * catalog.models.outcome.values.improvement_between_trials_sd_frac;
  for (const outcome::Trial& trial : catalog.trials) {
    if (auto missing = lacks(trial, catalog); !missing.empty()) {
      out.lacking.push_back({&trial, std::move(missing)});
    } else {
      out.predicted.push_back(forecast(trial));
      TrialForecast& last = out.predicted.back();
      last.verdict = verdict(last.compared, out.like_trials_differ_pct);
    }
  }
  return out;
}

}  // namespace percuta::plan
