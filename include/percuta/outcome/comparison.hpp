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

/// Whether a trial's mean lies in the band predicted for it, or so near an edge that another draw
/// of worlds may say otherwise.
enum class Agreement { inside, above, below, on_edge };
constexpr auto names(Agreement) {
  using enum Agreement;
  return std::to_array<base::Word<Agreement>>(
      {{inside, "inside"}, {above, "above"}, {below, "below"}, {on_edge, "on_edge"}});
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
  base::Band error_pct;
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
  field("error_pct", comparison.error_pct, "Monte-Carlo standard errors of these three.");
  field("agreement", comparison.agreement, "Whether what was measured lies in the band, or where.");
  field("sources", comparison.sources, "Where it was read.");
}

/// Whether a trial tells device, depth, sessions and interval; whether that is enough to be
/// computed, `plan` decides.
bool states_its_settings(const Trial& trial);

/// A trial beside its prediction; what was measured stays open where it gives no mean. `gains` as
/// for `predict_trial`.
Comparison compare(const Trial& trial, const Scale& scale, Family family, const TrialGains& gains,
                   const Parameters& typical, std::span<const Parameters> draws);

}  // namespace percuta::outcome
