#include "percuta/outcome/comparison.hpp"

#include <algorithm>
#include <cmath>

#include "percuta/base/percent.hpp"

namespace percuta::outcome {
namespace {

using base::percent;

// Every trial is compared on one axis, whatever its scale.
Scale improvement() {
  Scale scale;
  scale.id = "improvement";
  scale.maximum_score = percent;
  scale.direction = Direction::higher_is_better;
  scale.relative = true;
  return scale;
}

// How many people stand behind a mean: as told, or as many as its printed error amounts to.
double people_behind(const Trial& trial, const std::optional<Observed>& observed,
                     const Parameters& typical) {
  if (trial.people_count) {
    return *trial.people_count;
  }
  if (!observed || !observed->mean_se_frac || *observed->mean_se_frac <= 0) {
    return 1;
  }
  const double people = typical.improvement_person_sd_frac / *observed->mean_se_frac;
  return std::max(1.0, people * people);
}

Agreement agreement(double measured, const TrialPrediction& found) {
  constexpr double errors = 2;  // nearer to an edge, another draw of worlds may move it across
  const base::Band& error = found.improved_frac_error;
  if (std::abs(measured - found.improved_frac_low) < errors * error.low ||
      std::abs(measured - found.improved_frac_high) < errors * error.high) {
    return Agreement::on_edge;
  }
  return measured > found.improved_frac_high  ? Agreement::above
         : measured < found.improved_frac_low ? Agreement::below
                                              : Agreement::inside;
}

}  // namespace

bool states_its_settings(const Trial& trial) {
  return trial.instrument != Instrument::not_told && trial.depth_mm && trial.sessions_count &&
         trial.interval_weeks;
}

Comparison compare(const Trial& trial, const Scale& scale, Family family, const TrialGains& gains,
                   const Parameters& typical, std::span<const Parameters> draws) {
  const auto observed = observe(trial, scale, typical);
  const Question question{improvement(), family, std::nullopt, trial.scar, 0};
  const TrialPrediction found =
      predict_trial(question, gains, people_behind(trial, observed, typical), draws);
  Comparison out;
  out.trial = trial.id;
  out.population = trial.population;
  out.use = trial.use;
  out.predicted_pct = percent * found.improved_frac;
  out.predicted_pct_low = percent * found.improved_frac_low;
  out.predicted_pct_high = percent * found.improved_frac_high;
  const base::Band& error = found.improved_frac_error;
  out.error_pct = {percent * error.low, percent * error.middle, percent * error.high};
  if (observed) {
    out.measured_pct = percent * observed->improved_frac;
    if (observed->person_sd_frac) {
      out.measured_sd_pct = percent * *observed->person_sd_frac;
    }
    out.agreement = agreement(observed->improved_frac, found);
  }
  for (const auto& source : trial.sources) {
    out.sources.push_back(source.text);
  }
  return out;
}

}  // namespace percuta::outcome
