#include "percuta/plan/fit_trials.hpp"

#include "population.hpp"
#include "trial_course.hpp"

namespace percuta::plan {
namespace {

// None where the trial gives no mean.
std::optional<FittedTrial> point_of(const TrialCourse& course, const catalog::Catalog& catalog) {
  const healing::Dose dose = typical_dose(course, catalog);
  const double gain = healing::read(course_of(dose, course.timetable.session_d),
                                    course.timetable.at_d, catalog.models.healing.values)
                          .collagen_gain_ratio;
  auto point = outcome::fit_point(*course.trial, *course.scale, course.family, gain,
                                  catalog.models.outcome.values);
  if (!point) {
    return std::nullopt;
  }
  return FittedTrial{course.trial, course.sessions, dose.papillary, std::move(*point)};
}

// Its trials as the fitted constant predicts them.
void add_misses(FittedFamily& family, outcome::Parameters parameters) {
  outcome::set_response_gain(parameters, family.constant.family, family.constant.value);
  for (FittedTrial& one : family.trials) {
    const outcome::FitPoint& point = one.point;
    one.predicted_frac = outcome::improved_frac(point.gain, point.family, point.scar, parameters);
    one.misses_by_ratio = outcome::residuals({&point, 1}, parameters).front();
  }
}

}  // namespace

TrialFit fit_trials(const catalog::Catalog& catalog) {
  TrialFit out;
  std::vector<FittedTrial> trials;
  std::vector<outcome::FitPoint> points;
  for (const outcome::Trial& trial : catalog.trials) {
    if (trial.use != outcome::TrialUse::fit) {
      continue;
    }
    const auto course = trial_course(trial, catalog);
    if (!course) {
      out.left_out.push_back({&trial, lacks(trial, catalog)});
    } else if (auto found = point_of(*course, catalog)) {
      points.push_back(found->point);
      trials.push_back(std::move(*found));
    } else {
      out.left_out.push_back({&trial, {"a mean"}});
    }
  }
  for (const auto& [family, word] : names(outcome::Family{})) {
    const outcome::Parameters& parameters = catalog.models.outcome.values;
    if (const auto constant = outcome::fit_response_gain(points, family, parameters)) {
      FittedFamily fitted{*constant, {}};
      for (const FittedTrial& one : trials) {
        if (one.point.family == family) {
          fitted.trials.push_back(one);
        }
      }
      add_misses(fitted, parameters);
      out.families.push_back(std::move(fitted));
    }
  }
  return out;
}

}  // namespace percuta::plan
