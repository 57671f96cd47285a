#pragma once

#include "percuta/base/fields.hpp"

namespace percuta::outcome {

using base::Is;
using base::Name;
using base::Need;
using base::Range;

/// The numbers between collagen and what a clinic counts. Improvement follows E1 of
/// docs/models/outcome.md; downtime E5, risks E6 to E9, pain E10.
struct Parameters {
  // improvement
  double effect_max_frac = 0;
  double response_gain_scar_ratio = 0;
  double response_gain_grade_ratio = 0;
  double response_gain_ecca_ratio = 0;
  double response_gain_thick_scar_ratio = 0;
  double response_gain_striae_ratio = 0;
  double response_gain_wrinkle_ratio = 0;
  double response_gain_laxity_ratio = 0;
  double response_gain_texture_ratio = 0;
  double response_gain_ageing_ratio = 0;
  double scar_rolling_ratio = 0;
  double scar_boxcar_ratio = 0;
  double scar_ice_pick_ratio = 0;
  // scatter
  double improvement_person_sd_frac = 0;
  double improvement_between_trials_sd_frac = 0;
  double trial_band_half_width_frac = 0;
  double responder_improvement_frac = 0;
  double score_before_after_correlation_ratio = 0;
  // downtime
  double erythema_reference_d = 0;
  double oedema_reference_d = 0;
  double flaking_reference_d = 0;
  double downtime_reference_depth_mm = 0;
  double downtime_depth_exponent_ratio = 0;
  double downtime_damage_exponent_ratio = 0;
  // risks
  double pigmentation_reference_phototype_score = 0;
  double pigmentation_phototype_slope_ratio = 0;
  double pigmentation_exposure_slope_ratio = 0;
  double pigmentation_reference_exposure_d = 0;
  double pigmentation_study_sd_ratio = 0;
  double tracks_reference_length_mm = 0;
  double tracks_length_exponent_ratio = 0;
  double tracks_not_rolled_odds_ratio = 0;
  double tracks_bony_odds_ratio = 0;
  double granuloma_base_frac = 0;
  double granuloma_product_odds_ratio = 0;
  double cold_sore_unprotected_frac = 0;
  // pain
  double pain_length_exponent_ratio = 0;
  double pain_needles_exponent_ratio = 0;
};

void improvement_fields(auto& p, auto&& field) {
  field("effect_max_frac", p.effect_max_frac, Range{0, 1},
        "Improvement that the largest gain of collagen could bring.");
  const Range gain{0.001, 100};
  field(
      "response_gain_scar_ratio", p.response_gain_scar_ratio, gain,
      "Collagen gain at which scars counted by points or percent get 63 % of the largest effect.");
  field("response_gain_grade_ratio", p.response_gain_grade_ratio, gain,
        "The same for grades of scars.");
  field("response_gain_ecca_ratio", p.response_gain_ecca_ratio, gain, "The same for ECCA.");
  field("response_gain_thick_scar_ratio", p.response_gain_thick_scar_ratio, gain,
        "The same for thick scars of burns or surgery.");
  field("response_gain_striae_ratio", p.response_gain_striae_ratio, gain,
        "The same for stretch marks.");
  field("response_gain_wrinkle_ratio", p.response_gain_wrinkle_ratio, gain,
        "The same for wrinkles.");
  field("response_gain_laxity_ratio", p.response_gain_laxity_ratio, gain, "The same for laxity.");
  field("response_gain_texture_ratio", p.response_gain_texture_ratio, gain,
        "The same for texture.");
  field("response_gain_ageing_ratio", p.response_gain_ageing_ratio, gain,
        "The same for ageing skin judged in classes of improvement.");
  const Range factor{0, 2};
  field("scar_rolling_ratio", p.scar_rolling_ratio, factor,
        "Response of rolling scars over that of the mixed scars most trials treat.");
  field("scar_boxcar_ratio", p.scar_boxcar_ratio, factor, "The same for boxcar scars.");
  field("scar_ice_pick_ratio", p.scar_ice_pick_ratio, factor, "The same for ice-pick scars.");
}

void scatter_fields(auto& p, auto&& field) {
  field("improvement_person_sd_frac", p.improvement_person_sd_frac, Range{0.01, 0.5},
        "Standard deviation of improvement between people of one trial.");
  field("improvement_between_trials_sd_frac", p.improvement_between_trials_sd_frac,
        Range{0.01, 0.5}, "Standard deviation of mean improvement between like trials.");
  field("trial_band_half_width_frac", p.trial_band_half_width_frac, Range{0, 0.5},
        "A band for a trial is never narrower on either side.");
  field("responder_improvement_frac", p.responder_improvement_frac, Range{0.01, 1},
        "Improvement from which somebody counts as a responder.");
  field("score_before_after_correlation_ratio", p.score_before_after_correlation_ratio,
        Range{-1, 0.99}, "Correlation of a person's scores before and after.");
}

void downtime_fields(auto& p, auto&& field) {
  const Range days{0.01, 60};
  field("erythema_reference_d", p.erythema_reference_d, days,
        "Days of visible redness after the reference session at the reference depth.");
  field("oedema_reference_d", p.oedema_reference_d, days, "The same for swelling.");
  field("flaking_reference_d", p.flaking_reference_d, days, "Day on which flaking ends.");
  field("downtime_reference_depth_mm", p.downtime_reference_depth_mm, Range{0.05, 3.5},
        "Depth of the tips in that session.");
  field("downtime_depth_exponent_ratio", p.downtime_depth_exponent_ratio, Range{0, 3},
        "Downtime grows as this power of depth.");
  field("downtime_damage_exponent_ratio", p.downtime_damage_exponent_ratio, Range{0, 3},
        "Downtime grows as this power of the damage over that of the reference session.");
}

void risk_fields(auto& p, auto&& field) {
  field("pigmentation_reference_phototype_score", p.pigmentation_reference_phototype_score,
        Range{1, 6}, "Phototype of the people counted.");
  field("pigmentation_phototype_slope_ratio", p.pigmentation_phototype_slope_ratio, Range{0, 5},
        "Log odds of dark patches for one phototype more.");
  field("pigmentation_exposure_slope_ratio", p.pigmentation_exposure_slope_ratio, Range{0, 5},
        "Log odds of dark patches for e times the drive to darken.");
  field("pigmentation_reference_exposure_d", p.pigmentation_reference_exposure_d, Range{0.01, 1e4},
        "Drive to darken over the whole course of the people counted, in days at its peak.");
  field("pigmentation_study_sd_ratio", p.pigmentation_study_sd_ratio, Range{0, 5},
        "Standard deviation between studies of the log odds of dark patches.");
  field("tracks_reference_length_mm", p.tracks_reference_length_mm, Range{0.05, 3.5},
        "Length of the needles of the people counted.");
  field("tracks_length_exponent_ratio", p.tracks_length_exponent_ratio, Range{0, 10},
        "Odds of tram-track scars grow as this power of needle length.");
  const Range odds{0, 1e4};
  field("tracks_not_rolled_odds_ratio", p.tracks_not_rolled_odds_ratio, odds,
        "Odds of tram-track scars with a pen or stamp over those with a roller.");
  field("tracks_bony_odds_ratio", p.tracks_bony_odds_ratio, odds,
        "Odds of tram-track scars where bone lies close below over those elsewhere.");
  field("granuloma_base_frac", p.granuloma_base_frac, Range{0, 1},
        "People with granulomas where only sterile products touch open channels.");
  field("granuloma_product_odds_ratio", p.granuloma_product_odds_ratio, odds,
        "Odds of granulomas with other products on open channels over those without.");
  field("cold_sore_unprotected_frac", p.cold_sore_unprotected_frac, Range{0, 1},
        "People with a history whose cold sores come back without prophylaxis.");
  field("pain_length_exponent_ratio", p.pain_length_exponent_ratio, Range{0, 5},
        "Pain grows as this power of needle length.");
  field("pain_needles_exponent_ratio", p.pain_needles_exponent_ratio, Range{0, 5},
        "Pain grows as this power of the number of needles.");
}

void fields(Is<Parameters> auto& parameters, auto&& field) {
  improvement_fields(parameters, field);
  scatter_fields(parameters, field);
  downtime_fields(parameters, field);
  risk_fields(parameters, field);
}

}  // namespace percuta::outcome
