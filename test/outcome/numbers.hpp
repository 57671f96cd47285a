#pragma once

#include <cmath>
#include <vector>

#include "percuta/outcome/outcome.hpp"

namespace percuta::outcome {

/// Round numbers for tests; the real ones are knowledge.
inline Parameters round_numbers() {
  Parameters p;
  p.effect_max_frac = 0.8;
  p.response_gain_scar_ratio = 0.5;
  p.response_gain_grade_ratio = 0.5;
  p.response_gain_ecca_ratio = 5;
  p.response_gain_thick_scar_ratio = 0.5;
  p.response_gain_striae_ratio = 0.5;
  p.response_gain_wrinkle_ratio = 0.5;
  p.response_gain_laxity_ratio = 0.5;
  p.response_gain_texture_ratio = 0.5;
  p.response_gain_ageing_ratio = 0.5;
  p.scar_rolling_ratio = 1.2;
  p.scar_boxcar_ratio = 1;
  p.scar_ice_pick_ratio = 0.2;
  p.improvement_person_sd_frac = 0.16;
  p.improvement_between_trials_sd_frac = 0.12;
  p.trial_band_half_width_frac = 0.15;
  p.responder_improvement_frac = 0.25;
  p.score_before_after_correlation_ratio = 0.5;
  p.erythema_reference_d = 2;
  p.oedema_reference_d = 1;
  p.flaking_reference_d = 4;
  p.downtime_reference_depth_mm = 1.5;
  p.downtime_depth_exponent_ratio = 0.5;
  p.downtime_damage_exponent_ratio = 0.1;
  p.pigmentation_reference_phototype_score = 4.5;
  p.pigmentation_phototype_slope_ratio = 0.7;
  p.pigmentation_exposure_slope_ratio = 0.5;
  p.pigmentation_reference_exposure_d = 50;
  p.pigmentation_study_sd_ratio = 1;
  p.tracks_reference_length_mm = 1.5;
  p.tracks_length_exponent_ratio = 2;
  p.tracks_not_rolled_odds_ratio = 0.2;
  p.tracks_bony_odds_ratio = 2;
  p.granuloma_base_frac = 0.001;
  p.granuloma_product_odds_ratio = 30;
  p.cold_sore_unprotected_frac = 0.05;
  p.pain_length_exponent_ratio = 1.77;
  p.pain_needles_exponent_ratio = 0.33;
  return p;
}

inline Scale percent() {
  Scale scale;
  scale.id = "percent_improvement";
  scale.maximum_score = 100;
  scale.direction = Direction::higher_is_better;
  scale.relative = true;
  return scale;
}

inline Scale points() {
  Scale scale;
  scale.id = "gbqgs";
  scale.maximum_score = 84;
  scale.family = Family::scar;
  return scale;
}

inline Scale grades() {
  Scale scale;
  scale.id = "goodman_baron";
  scale.minimum_score = 1;
  scale.maximum_score = 4;
  scale.family = Family::grade;
  scale.step_score = 1;
  scale.usual_baseline_score = 3;
  return scale;
}

inline Prediction person(const Question& question, double gain,
                         const Parameters& parameters = round_numbers(), double person_cv = 0) {
  const std::vector<double> samples = {gain};
  const std::vector<Parameters> draws = {parameters};
  return predict_person(question, {samples, person_cv}, draws);
}

}  // namespace percuta::outcome
