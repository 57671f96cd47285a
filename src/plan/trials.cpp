#include "percuta/plan/trials.hpp"

#include <cmath>

#include "population.hpp"
#include "predict.hpp"
#include "trial_course.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/base/percent.hpp"
#include "percuta/base/units.hpp"
#include "percuta/num/statistics.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::plan {
namespace {

using base::percent;

TrialVerdict verdict(const outcome::Comparison& compared, double like_trials_differ_pct) {
  if (!compared.measured_pct) {
    return TrialVerdict::not_measured;
  }
  if (compared.agreement == outcome::Agreement::on_edge) {
    return TrialVerdict::on_edge;
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
  TrialForecaster(const catalog::Catalog& catalog, std::uint64_t seed, const num::Parallel& how,
                  const num::Worlds& worlds)
      : catalog_(catalog),
        strike_(of_typical_people(catalog.models.strike)),
        healing_(of_typical_people(catalog.models.healing)),
        worlds_(worlds),
        points_(worlds.drawn_from(seed)),
        how_(how) {
    const auto outcomes = of_typical_people(catalog.models.outcome);
    for (std::size_t m = 0; m < worlds.count(); ++m) {
      draws_.push_back(member(outcomes, StreamOf::outcome, points_, m));
      needles_.push_back(member(strike_, StreamOf::strike, points_, m));
      references_.push_back(reference_injury(needles_.back(), catalog));
    }
  }

  [[nodiscard]] TrialForecast operator()(const TrialCourse& course) const {
    const std::vector<double> gains = gains_of(course);
    TrialForecast out;
    out.trial = course.trial;
    out.sessions = course.sessions;
    out.lacks = lacks(*course.trial, catalog_);
    out.site = catalog_.depths.references.front().site.text;
    if (course.zone) {
      out.handpiece = course.zone->handpiece.id;
      out.passes_count = course.zone->motion.passes_count;
      out.depth_mm = course.zone->motion.depth_mm;
    }
    out.assessed_weeks =
        (course.timetable.at_d - course.timetable.session_d.back()) / base::days_per_week;
    out.papillary_dose_ratio = typical_dose(course, catalog_).papillary;
    out.gain_ratio = num::quantile(gains, 0.5);
    out.compared = outcome::compare(*course.trial, *course.scale, course.family,
                                    {gains, 1, worlds_.scramblings_count},
                                    catalog_.models.outcome.values, draws_);
    return out;
  }

 private:
  // One course for all worlds, or one for each.
  [[nodiscard]] std::vector<std::vector<healing::Dose>> courses_of(
      const TrialCourse& course) const {
    const std::vector<double>& session_d = course.timetable.session_d;
    if (!course.zone) {
      return {course_of(typical_dose(course, catalog_), session_d)};
    }
    const TreatedZone& zone = *course.zone;
    std::vector<std::vector<healing::Dose>> out;
    for (std::size_t m = 0; m < worlds_.count(); ++m) {
      const strike::Injury injury = strike::expected(member_skin(zone, points_, m, Who::typical),
                                                     zone.handpiece, zone.motion, needles_[m]);
      out.push_back(course_of(relative_dose(injury, references_[m]), session_d));
    }
    return out;
  }

  [[nodiscard]] std::vector<double> gains_of(const TrialCourse& course) const {
    const auto readings = healing::read(courses_of(course), course.timetable.at_d, healing_.values,
                                        {healing_.spreads, worlds_.count(), points_}, how_);
    std::vector<double> out;
    for (const healing::Reading& reading : readings.members) {
      out.push_back(reading.collagen_gain_ratio);
    }
    return out;
  }

  const catalog::Catalog& catalog_;
  catalog::Model<strike::Parameters> strike_;
  catalog::Model<healing::Parameters> healing_;
  num::Worlds worlds_;
  num::Scramblings points_;
  const num::Parallel& how_;
  std::vector<outcome::Parameters> draws_;
  std::vector<strike::Parameters> needles_;
  std::vector<strike::Injury> references_;
};

}  // namespace

TrialForecasts predict_trials(const catalog::Catalog& catalog, std::uint64_t seed,
                              const num::Parallel& how, const num::Worlds& worlds) {
  PERCUTA_EXPECT(!catalog.depths.references.empty());
  const TrialForecaster forecast(catalog, seed, how, worlds);
  TrialForecasts out;
  out.like_trials_differ_pct =
      percent * catalog.models.outcome.values.improvement_between_trials_sd_frac;
  for (const outcome::Trial& trial : catalog.trials) {
    num::stop_if_asked(how);
    if (const auto course = trial_course(trial, catalog)) {
      out.predicted.push_back(forecast(*course));
      TrialForecast& last = out.predicted.back();
      last.verdict = verdict(last.compared, out.like_trials_differ_pct);
    } else {
      out.lacking.push_back({&trial, lacks(trial, catalog)});
    }
  }
  return out;
}

}  // namespace percuta::plan
