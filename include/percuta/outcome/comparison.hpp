#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/outcome/outcome.hpp"
#include "percuta/outcome/trial.hpp"

namespace percuta::outcome {

/// Whether a trial's mean lies in the band predicted for it.
enum class Agreement { inside, above, below };
constexpr auto names(Agreement) {
  using enum Agreement;
  return std::to_array<base::Word<Agreement>>(
      {{inside, "inside"}, {above, "above"}, {below, "below"}});
}

/// A published trial beside what is predicted for it, as percent of the room for improvement.
struct Comparison {
  std::string trial;
  std::string population;
  TrialUse use = TrialUse::shown;
  std::optional<double> measured_pct;
  std::optional<double> measured_sd_pct;
  double predicted_pct = 0;
  double predicted_pct_low = 0;
  double predicted_pct_high = 0;
  std::optional<Agreement> agreement;
  std::vector<std::string> sources;
};

void fields(Is<Comparison> auto& comparison, auto&& field) {
  field("trial", comparison.trial, "The trial.");
  field("population", comparison.population, "Who was treated, for what.");
  field("use", comparison.use, "Whether the model was fitted to it.");
  field("measured_pct", comparison.measured_pct, "Mean improvement, where told.");
  field("measured_sd_pct", comparison.measured_sd_pct, "Between people, where told.");
  field("predicted_pct", comparison.predicted_pct, "What the model says.");
  field("predicted_pct_low", comparison.predicted_pct_low, "Lower end of its band.");
  field("predicted_pct_high", comparison.predicted_pct_high, "Upper end of its band.");
  field("agreement", comparison.agreement, "Whether what was measured lies in the band, or where.");
  field("sources", comparison.sources, "Where it was read.");
}

/// Whether a trial tells device, depth, sessions and interval; whether that is enough to be
/// computed, `plan` decides.
bool states_its_settings(const Trial& trial);

/// A trial beside its prediction; what was measured stays open where it gives no mean. `gains` as
/// for `predict_trial`.
Comparison compare(const Trial& trial, const Scale& scale, Family family,
                   std::span<const double> gains, std::size_t persons_count,
                   const Parameters& typical, std::span<const Parameters> draws);

}  // namespace percuta::outcome
