#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "percuta/num/parallel.hpp"
#include "percuta/num/sobol.hpp"
#include "percuta/outcome/comparison.hpp"

namespace percuta::catalog {
struct Catalog;
}  // namespace percuta::catalog

namespace percuta::plan {

/// What a trial says of its prediction: near it, farther off than like trials are from one another,
/// outside its band, too near an edge of it to tell, or nothing, since no mean of it is known.
enum class TrialVerdict { agrees, off, misses, on_edge, not_measured };
constexpr auto names(TrialVerdict) {
  using enum TrialVerdict;
  return std::to_array<base::Word<TrialVerdict>>({{agrees, "agrees"},
                                                  {off, "off"},
                                                  {misses, "misses"},
                                                  {on_edge, "on_edge"},
                                                  {not_measured, "not_measured"}});
}

/// What sessions a trial is computed from: its own; its own instrument, at the depth that its
/// indication aims at, where it does not tell one; or reference sessions.
enum class TrialSessions { own, own_at_aimed_depth, reference };
constexpr auto names(TrialSessions) {
  using enum TrialSessions;
  return std::to_array<base::Word<TrialSessions>>(
      {{own, "own"}, {own_at_aimed_depth, "own_at_aimed_depth"}, {reference, "reference"}});
}

/// A published trial beside what the models predict of it. One that states its settings is computed
/// from them: the handpiece that stands for its instrument, led as usual, at its depth, on the site
/// and at the age of the reference session; a roller gets the passes of the reference session,
/// which is one trial's. Of the others, those to fit or to predict are computed too: at the depth
/// that their indication aims at where they tell all but the depth, else with reference sessions.
/// Sessions, interval and day of scoring are the trial's, or the usual day.
struct TrialForecast {
  const outcome::Trial* trial = nullptr;
  TrialSessions sessions = TrialSessions::own;
  std::vector<std::string> lacks;  ///< of its settings
  std::string handpiece;           ///< empty with reference sessions
  std::string site;
  int passes_count = 0;  ///< 0 with reference sessions
  double depth_mm = 0;   ///< 0 with reference sessions
  double assessed_weeks = 0;
  double papillary_dose_ratio = 0;  ///< of a session, typical, over the reference session
  double gain_ratio = 0;            ///< collagen of the papillary dermis over rest, less 1; median
  outcome::Comparison compared;
  TrialVerdict verdict = TrialVerdict::agrees;
};

/// A trial that is not computed, and what it does not tell.
struct TrialGap {
  const outcome::Trial* trial = nullptr;
  std::vector<std::string> lacks;
};

/// Every trial that knowledge has, in its order, in one of the two lists.
struct TrialForecasts {
  std::vector<TrialForecast> predicted;
  std::vector<TrialGap> lacking;
  double like_trials_differ_pct = 0;  ///< standard deviation between means of like trials
};

/// Predicts every trial that states enough; worlds make the band, people are typical. Refers to the
/// catalog.
TrialForecasts predict_trials(const catalog::Catalog& catalog, std::uint64_t seed,
                              const num::Parallel& how = {}, const num::Worlds& worlds = {});

}  // namespace percuta::plan
