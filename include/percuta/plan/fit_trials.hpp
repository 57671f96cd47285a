#pragma once

#include <vector>

#include "percuta/outcome/fit.hpp"
#include "percuta/plan/trials.hpp"

namespace percuta::catalog {
struct Catalog;
}  // namespace percuta::catalog

namespace percuta::plan {

/// A trial that a constant of outcome is fitted to, as the fit saw it.
struct FittedTrial {
  const outcome::Trial* trial = nullptr;
  TrialSessions sessions = TrialSessions::own;
  double papillary_dose_ratio = 0;  ///< of a session, over the reference session
  outcome::FitPoint point;
  double predicted_frac = 0;   ///< improvement, with the fitted constant
  double misses_by_ratio = 0;  ///< predicted less measured, in standard errors
};

/// A family of scales: its constant, and its trials in the order of knowledge.
struct FittedFamily {
  outcome::ResponseGainFit constant;
  std::vector<FittedTrial> trials;
};

/// The families that have trials, and the trials to fit that could not be.
struct TrialFit {
  std::vector<FittedFamily> families;
  std::vector<TrialGap> left_out;
};

/// Fits the constant of every family to the trials marked so. Each trial's gain of collagen is that
/// of the typical person, by the sessions that `predict_trials` computes it from too. Refers to the
/// catalog.
TrialFit fit_trials(const catalog::Catalog& catalog);

}  // namespace percuta::plan
