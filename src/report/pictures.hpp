#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "percuta/barrier/response.hpp"
#include "percuta/document/picture.hpp"
#include "percuta/healing/response.hpp"
#include "percuta/plan/simulate.hpp"
#include "percuta/rules/wording.hpp"
#include "percuta/strike/injury.hpp"
#include "percuta/strike/simulate.hpp"

namespace percuta::report {

// The pictures of a plan. Each takes plain results, says in its caption how to read it, and in its
// alternative text what it shows; the words are those of the clinician's side.

/// One zone, or one device, to be seen beside others.
struct InjuryShown {
  std::string name;  ///< "cheek-left: pen, 1.5 mm"
  document::PiercedLayers skin;
  strike::Injury injury;
};

/// The square of a simulation, as a drawing takes it.
document::PiercedLayers needled_skin(std::vector<document::Layer> layers,
                                     const strike::Simulated& simulated);

/// The same of a zone that was simulated: its skin, its strikes.
document::PiercedLayers needled_skin(const plan::SimulatedZone& zone, const rules::Speech& speech);

/// The skin cut open, the depths of the channels, and a square from above; all at one scale.
document::Picture injury_picture(std::span<const InjuryShown> shown, const rules::Speech& speech);

/// Water loss and opening over the first days, with the hour the rule holds until.
struct BarrierShown {
  std::string name;
  barrier::Response response;
  double rule_hold_h = 0;
  double shown_h = 96;
};

document::Picture barrier_picture(const BarrierShown& shown, const rules::Speech& speech);

/// How far an ingredient has come, at some hours after it was put on.
struct UptakeShown {
  struct Profile {
    double time_h = 0;
    std::vector<double> depth_um = {};             ///< below the surface
    std::vector<double> concentration_ratio = {};  ///< over the greatest of all profiles
    double through_frac = 0;                       ///< of the dose, past the stratum corneum
  };
  std::string ingredient;
  double applied_at_h = 0;       ///< after the session
  double contact_h = 0;          ///< until it is washed off
  double highest_mg_per_mL = 0;  ///< the greatest of all profiles
  std::vector<Profile> profiles = {};
  std::vector<Profile> intact = {};          ///< at the same hours on intact skin
  std::vector<barrier::Uptake> uptake = {};  ///< all ingredients, against intact skin
};

document::Picture uptake_picture(const UptakeShown& shown, const rules::Speech& speech);

/// The year after the first session.
struct HealingShown {
  std::string name;
  healing::Response response;
  std::vector<double> session_d = {};
};

document::Picture collagen_picture(const HealingShown& shown, const rules::Speech& speech);
/// The collagen of several courses on one chart.
document::Picture courses_picture(std::span<const HealingShown> shown, const rules::Speech& speech);
document::Picture inflammation_picture(const HealingShown& shown, const rules::Speech& speech);

/// What other intervals would do, at equal sessions and at equal total time.
struct IntervalsShown {
  struct Row {
    double interval_weeks = 0;
    base::Band gain_per_session_ratio;  ///< over that of the longest interval
    base::Band
        gain_per_time_ratio;     ///< total gain in equal time, over that of the longest interval
    base::Band carry_over_frac;  ///< myofibroblasts before the next session over their peak
  };
  std::vector<Row> rows = {};
  double chosen_weeks = 0;
  double rule_low_weeks = 0;
  double rule_high_weeks = 0;
  std::optional<double> label_min_weeks = {};
  /// In how many of the possible worlds closer sessions gain less each; said in the caption.
  std::optional<double> gain_falls_frac = {};
  /// When the carry-over has fallen to a level; said in the caption.
  struct Passing {
    double level_frac = 0;
    double after_d = 0;
  };
  std::vector<Passing> passings = {};
};

document::Picture interval_picture(const IntervalsShown& shown, const rules::Speech& speech);

/// What other depths would give and cost.
struct FrontierShown {
  struct Row {
    double depth_mm = 0;
    base::Band gain_frac;
    base::Band beyond_dermis_frac;  ///< of the strikes, over what series make of the dermis
  };
  std::string zone;
  std::vector<Row> rows = {};
  double chosen_depth_mm = 0;
  double enough_frac = 0;      ///< the share of the best gain at a sound depth that is asked for
  double least_gain_frac = 0;  ///< that share times that gain; 0: no depth is sound
  double ceiling_depth_mm = 0;
};

document::Picture frontier_picture(const FrontierShown& shown, const rules::Speech& speech);

/// The prediction beside what trials of the same indication found.
struct OutcomeShown {
  struct Row {
    std::string label;  ///< whose, device, depth, sessions, number of people
    base::Band improvement_frac;
    std::string id = {};  ///< of the trial; how its explanation is asked for
  };
  std::string scale;
  Row predicted;
  std::vector<Row> published = {};
};

document::Picture outcome_picture(const OutcomeShown& shown, const rules::Speech& speech);

/// Risks with their intervals.
struct RisksShown {
  struct Row {
    std::string name;
    base::Band share_frac;
  };
  std::vector<Row> rows = {};
};

document::Picture risks_picture(const RisksShown& shown, const rules::Speech& speech);

}  // namespace percuta::report
