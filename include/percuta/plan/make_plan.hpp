#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/barrier/uptake.hpp"
#include "percuta/calendar/calendar.hpp"
#include "percuta/intake/facts.hpp"
#include "percuta/num/parallel.hpp"
#include "percuta/plan/cohort.hpp"
#include "percuta/plan/gain_table.hpp"
#include "percuta/plan/permeation.hpp"
#include "percuta/plan/plan.hpp"
#include "percuta/plan/treated_zone.hpp"
#include "percuta/rules/products.hpp"
#include "percuta/rules/screening.hpp"

namespace percuta::catalog {
struct Catalog;
}  // namespace percuta::catalog

namespace percuta::plan {

/// What is known of a case before anything is planned.
struct Screened {
  const intake::Facts& facts;
  const rules::Screening& screening;
  const catalog::Catalog& catalog;
  num::Parallel how = {};
};

// What plans and predicts throws num::Stopped where its `how` is asked to stop.

/// How to treat each zone, and the other ways there are.
struct Treatment {
  std::vector<ZonePlan> zones;
  std::vector<Alternative> alternatives;
  std::optional<calendar::SessionsAdvice> sessions;  ///< where the case leaves their number open
};

/// Chooses the settings that the case leaves open, zone by zone, and the number of sessions: the
/// fewest at which, with the settings chosen for it, every zone gains enough. Rules, label and
/// handpiece limit them; inside those limits the models choose.
Treatment plan_treatment(const Screened& from);

/// Hours until the skin of every zone has closed again, upper end of the band; 0 without settings.
/// A case whose own settings are all there is counts with those.
double skin_open_h(const Screened& from, const Treatment& treatment, Cohorts& cohorts);

/// Every zone that needles will enter: with its planned settings or, where the case gets none at
/// all, with those that it states itself in full. A zone that waits beside others is not one.
std::vector<TreatedZone> treated_zones(const Screened& from, const Treatment& treatment);

/// What an indication aims at; null where nothing is known.
const rules::TargetDepth* target_for(intake::Indication indication,
                                     const catalog::Catalog& catalog);

/// The course as its protocol has it, before it is in the calendar; of so many sessions where the
/// case leaves their number open.
Timetable usual_timetable(const Screened& from, std::optional<int> sessions_count = {});

/// What courses of each number of sessions within the protocol's window add to the collagen of the
/// zone that needs the most of them.
struct CourseGains {
  int fewest = 0;
  std::string zone;
  std::vector<double> ratios = {};  ///< from the fewest to the most, in the layer aimed at
  int enough_count = 0;             ///< the first within a share of the most
};

/// Nothing where the case fixes the number, no protocol has one or no zone has settings.
std::optional<CourseGains> course_gains(const Screened& from, const std::vector<ZonePlan>& zones);

/// Something of a product's label whose way through skin can be computed.
struct Applied {
  std::string inci;
  double from_h = 0;  ///< hours after the session from which the product may be used
  rules::Verdict verdict = rules::Verdict::neutral;  ///< of the ingredient itself
};

/// What a plan is made of: the answers of the rooms before it, for one case on one day.
struct Basis {
  const intake::Facts& facts;
  const rules::Screening& screening;
  const catalog::Catalog& catalog;
  const Treatment& treatment;
  const calendar::Calendar& calendar;
  const rules::ProductTimeline& products;
  const std::vector<Applied>& applied;
  Cohorts& cohorts;
  num::Parallel how;

  [[nodiscard]] Screened screened() const { return {facts, screening, catalog, how}; }
  /// The same, for that piece of the work.
  [[nodiscard]] Basis piece(std::size_t begin, std::size_t end, std::size_t all) const;
};

/// Puts a plan together: rules say whether, when and what to avoid; models say how much of it.
Plan make_plan(const Basis& from);

/// How firm the choice is: fills `edges`, what moves the prediction most, and which alternatives
/// can be told from the chosen one. Apart from `make_plan`, as only who reads all of a plan asks
/// for it.
void weigh_choice(const Basis& from, Plan& plan);

/// Why this case gets no settings at all, for no zone; nothing: it gets them. The one gate: a
/// refused case, one deferred without a date, one with questions that come first, and a case whose
/// operator treats themself.
std::optional<Reason> why_no_settings(const Screened& from);

/// The days of the planned sessions, counted from the first, and the day results are told for;
/// nothing without a session.
std::optional<Timetable> planned_timetable(const Basis& from);

/// What of the case's products gets past the stratum corneum at a zone when they may first be used,
/// on needled and on intact skin, with bands.
std::vector<barrier::Uptake> predict_uptake(const Basis& from, const TreatedZone& zone);

/// The way of the ingredient that matters most in a zone: of those that rules keep away from
/// needled skin, or of all where they keep none away, the one whose uptake needling raises most;
/// nothing where nothing on the labels can be followed. `uptake` is that of `predict_uptake`.
std::optional<Permeation> follow_uptake(const Basis& from, const TreatedZone& zone,
                                        const std::vector<barrier::Uptake>& uptake);

/// The zone with the largest injury, with its planned motion; nothing without settings.
std::optional<TreatedZone> leading_zone(const Basis& from);

/// What follows a session.
Aftercare plan_aftercare(const Basis& from);

/// What staff do around a session; nothing where none is planned.
Staff plan_staff(const Basis& from);

/// Every place where a source says otherwise, and everything that is assumed.
std::vector<Disagreement> find_disagreements(const Basis& from, const Plan& plan);
std::vector<Reason> find_assumptions(const Basis& from, const Plan& plan);

/// The plan in a few sentences, from what its other parts hold.
First sum_up(const Basis& from, const Plan& plan);

}  // namespace percuta::plan
