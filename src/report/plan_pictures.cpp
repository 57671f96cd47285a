#include "plan_pictures.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "common.hpp"
#include <fmt/format.h>

#include "percuta/base/percent.hpp"
#include "percuta/document/numbers.hpp"
#include "percuta/plan/prediction.hpp"

namespace percuta::report {
namespace {

using document::Facts;
using document::Picture;
using document::rough_number;
using document::Section;
using document::Sentence;
using document::Side;
using document::whole_number;

using plan::Plan;

std::string course_name(const Plan& plan, const rules::Speech& speech) {
  return speech.page("zone-and-sessions",
                     {{"zone", plan.prediction->zone},
                      {"count", static_cast<double>(plan.course.sessions.size())}});
}

std::vector<double> session_days(const Plan& plan) {
  std::vector<double> out;
  std::optional<base::Date> first;
  for (const calendar::Session& session : plan.course.sessions) {
    if (session.planned) {
      first = first.value_or(*session.planned);
      out.push_back(base::days_between(*first, *session.planned));
    }
  }
  return out;
}

Picture intervals(const Plan& plan, const rules::Speech& speech) {
  IntervalsShown shown;
  const auto& equal = plan.what_if->interval_weeks;
  const auto& in_time = plan.what_if->interval_weeks_equal_time;
  for (std::size_t i = 0; i < equal.size(); ++i) {
    IntervalsShown::Row row;
    row.interval_weeks = equal[i].interval_weeks;
    row.gain_per_session_ratio = equal[i].against_longest_ratio;
    const double longest = i < in_time.size() ? in_time.back().gain_pct.middle : 0;
    row.gain_per_time_ratio = longest > 0 ? 1 / longest * in_time[i].gain_pct : base::Band{};
    row.carry_over_frac = 1 / base::percent * equal[i].carry_over_pct;
    shown.rows.push_back(row);
  }
  shown.chosen_weeks = plan.course.interval_weeks->chosen;
  shown.rule_low_weeks = plan.course.interval_weeks->rule_low;
  shown.rule_high_weeks = plan.course.interval_weeks->rule_high;
  shown.label_min_weeks = plan.course.interval_weeks->label_min;
  if (!equal.empty()) {
    shown.gain_falls_frac = equal.front().falls_frac;
  }
  for (const healing::CarryOverDay& day : plan.what_if->carry_over) {
    shown.passings.push_back({day.carry_over_pct / base::percent, day.after_d.middle});
  }
  return interval_picture(shown, speech);
}

std::optional<Picture> frontier(const Plan& plan, const PlanScene& scene,
                                const rules::Speech& speech) {
  FrontierShown shown;
  shown.zone = plan.prediction->zone;
  double best = 0;
  for (const plan::Alternative& one : plan.alternatives) {
    if (one.zone == shown.zone) {
      shown.rows.push_back(
          {one.depth_mm,
           {one.gain_ratio, one.gain_ratio, one.gain_ratio},
           {one.beyond_dermis_low_frac, one.beyond_dermis_frac, one.beyond_dermis_high_frac}});
      best = one.sound ? std::max(best, one.gain_ratio) : best;
      shown.chosen_depth_mm = one.chosen ? one.depth_mm : shown.chosen_depth_mm;
    }
  }
  if (shown.rows.size() < 2) {  // the depth was fixed: there is nothing to compare
    return std::nullopt;
  }
  for (const plan::ZonePlan& zone : plan.zones) {
    if (zone.id == shown.zone && zone.settings) {
      shown.ceiling_depth_mm = zone.settings->ceiling_depth_mm;
    }
  }
  shown.enough_frac = scene.enough_gain_frac;
  shown.least_gain_frac = best * scene.enough_gain_frac;
  return frontier_picture(shown, speech);
}

Picture risks(const plan::Prediction& prediction, const rules::Speech& speech) {
  RisksShown shown;
  for (const outcome::Risk& risk : prediction.risks) {
    shown.rows.push_back({risk.name, {risk.low_frac, risk.expected_frac, risk.high_frac}});
  }
  return risks_picture(shown, speech);
}

std::optional<Picture> outcome_beside_trials(const plan::Prediction& prediction,
                                             const PlanScene& scene, const rules::Speech& speech) {
  if (prediction.outcome.empty()) {
    return std::nullopt;
  }
  const outcome::Prediction& told = prediction.outcome.front();
  OutcomeShown shown;
  shown.scale = speech.page("own-scale");
  shown.predicted = {speech.page("this-plan"),
                     {told.improved_frac_low, told.improved_frac, told.improved_frac_high}};
  shown.published = scene.published;
  return outcome_picture(shown, speech);
}

void add(Side& side, Picture picture) { side.sections.push_back(pictured(std::move(picture))); }

// Their ids, so that each can be explained.
void add_trials(Section& section, const PlanScene& scene, const rules::Speech& speech) {
  Sentence told{speech.page("trials-in-order"), {}};
  for (const OutcomeShown::Row& row : scene.published) {
    if (!row.id.empty()) {
      told.ids.push_back(row.id);
    }
  }
  if (!told.ids.empty()) {
    section.blocks.emplace_back(std::move(told));
  }
}

// The value of a series on the day nearest to the one asked for.
std::size_t nearest(const std::vector<double>& days, double day) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < days.size(); ++i) {
    out = std::abs(days[i] - day) < std::abs(days[out] - day) ? i : out;
  }
  return out;
}

Sentence collagen_told(const healing::Response& tissue, double day, const rules::Speech& speech) {
  const healing::Fibres& layer = tissue.papillary;
  const std::string change =
      change_told(layer.collagen_total, layer.collagen_total_low, layer.collagen_total_high,
                  nearest(tissue.time_d, day), speech);
  return {speech.page("collagen-on-day", {{"change", change}, {"day", whole_number(day)}}), {}};
}

Sentence elastin_told(const healing::Response& tissue, double day, const rules::Speech& speech) {
  const healing::Fibres& layer = tissue.papillary;
  const std::string change = change_told(layer.elastin, layer.elastin_low, layer.elastin_high,
                                         nearest(tissue.time_d, day), speech);
  return {speech.page("elastin-on-day", {{"change", change}, {"day", whole_number(day)}}),
          {"eldomyati2015.elastin", "eldomyati2015.tropoelastin", "striae-monthly.biopsies",
           "aust2008.elastin", "article"}};
}

// The leak ends before the holes do: both are told.
Sentence barrier_told(const barrier::Response& barrier, const rules::Speech& speech) {
  constexpr double day_h = 24;
  const std::size_t at = nearest(barrier.time_h, day_h);
  const bool has_open = at < barrier.hole_open_frac.size();
  return {speech.page("barrier-in-words",
                      {{"recovered", whole_number(barrier.recovered_h)},
                       {"latest", whole_number(barrier.recovered_h_high)},
                       {"has_open", has_open ? "yes" : "no"},
                       {"open", has_open ? whole_number(100 * barrier.hole_open_frac[at]) : ""},
                       {"hours", has_open ? whole_number(barrier.time_h[at]) : ""}}),
          {"sasaki2019.water-loss"}};
}

// Shares of people, where they are computed and may reach one in a hundred.
Sentence risks_told(const std::vector<outcome::Risk>& risks, const rules::Speech& speech) {
  constexpr double least_frac = 0.01;
  std::vector<std::string> told;
  for (const outcome::Risk& risk : risks) {
    if (risk.high_frac < least_frac) {
      continue;
    }
    told.push_back(risk.name + " " +
                   speech.page("value-banded", {{"value", rough_number(100 * risk.expected_frac)},
                                                {"low", rough_number(100 * risk.low_frac)},
                                                {"high", rough_number(100 * risk.high_frac)}}));
  }
  if (told.empty()) {
    told.push_back(speech.page("less-than-one"));
  }
  return {speech.page("in-a-hundred", {{"risks", listed(told)}}), {}};
}

Sentence outcome_told(const outcome::Prediction& told, const std::string& scale_name,
                      const rules::Speech& speech) {
  return {speech.page("outcome-in-words",
                      {{"scale", scale_name.empty() ? spaced(told.scale) : scale_name},
                       {"expected", rough_number(told.expected)},
                       {"has_baseline", told.baseline ? "yes" : "no"},
                       {"baseline", rough_number(told.baseline.value_or(0))},
                       {"low", rough_number(told.low)},
                       {"high", rough_number(told.high)},
                       {"day", whole_number(told.at_d)},
                       {"share", whole_number(100 * told.responder_frac)}}),
          {}};
}

double highest(const barrier::Passage& way) {
  double out = 0;
  for (const std::vector<double>& profile : way.profile_mg_per_mL) {
    out = std::accumulate(profile.begin(), profile.end(), out,
                          [](double a, double b) { return std::max(a, b); });
  }
  return out;
}

std::vector<UptakeShown::Profile> profiles(const barrier::Passage& way,
                                           const std::vector<double>& through_frac,
                                           double stratum_corneum_um, double highest_mg_per_mL) {
  std::vector<UptakeShown::Profile> out;
  for (std::size_t i = 0; i < way.time_h.size(); ++i) {
    UptakeShown::Profile profile{.time_h = way.time_h[i], .through_frac = through_frac[i]};
    for (std::size_t k = 0; k < way.depth_um.size(); ++k) {
      profile.depth_um.push_back(stratum_corneum_um + way.depth_um[k]);
      profile.concentration_ratio.push_back(
          highest_mg_per_mL > 0 ? way.profile_mg_per_mL[i][k] / highest_mg_per_mL : 0);
    }
    out.push_back(std::move(profile));
  }
  return out;
}

// The most raised first, and only so many: the picture shows the others.
Sentence most_uptake_told(std::vector<barrier::Uptake> uptake, const rules::Speech& speech) {
  constexpr std::size_t most_told = 3;
  std::stable_sort(uptake.begin(), uptake.end(), [](const auto& a, const auto& b) {
    return a.enhancement_ratio.value_or(0) > b.enhancement_ratio.value_or(0);
  });
  std::vector<std::string> told;
  for (std::size_t i = 0; i < std::min(uptake.size(), most_told); ++i) {
    told.push_back(uptake_told(uptake[i], speech));
  }
  if (uptake.size() > most_told) {
    told.push_back(speech.page("more-raised-less",
                               {{"count", static_cast<double>(uptake.size() - most_told)}}));
  }
  return {fmt::format("{}. {}", listed(told, "; "), speech.page("delivery-is-no-use")),
          {std::string(delivery_source)}};
}

}  // namespace

UptakeShown uptake_shown(const plan::Permeation& permeation, std::vector<barrier::Uptake> uptake) {
  UptakeShown out{
      .ingredient = permeation.ingredient,
      .applied_at_h = permeation.application.applied_at_h,
      .contact_h = permeation.application.contact_h,
      .highest_mg_per_mL = std::max(highest(permeation.way), highest(permeation.intact))};
  out.profiles = profiles(permeation.way, permeation.through_frac, permeation.stratum_corneum_um,
                          out.highest_mg_per_mL);
  out.intact = profiles(permeation.intact, permeation.intact_through_frac,
                        permeation.stratum_corneum_um, out.highest_mg_per_mL);
  out.uptake = std::move(uptake);
  return out;
}

Section uptake_section(const UptakeShown& shown, const rules::Speech& speech) {
  Section section = pictured(uptake_picture(shown, speech));
  section.blocks.emplace_back(
      Sentence{speech.page("delivery-is-no-use") + ".", {std::string(delivery_source)}});
  return section;
}

std::optional<Side> pictures_side(const Plan& plan, const PlanScene& scene,
                                  const rules::Speech& speech) {
  if (!plan.prediction) {
    return std::nullopt;
  }
  const plan::Prediction& predicted = *plan.prediction;
  Side side;
  side.id = "pictures";
  side.language = base::word(speech.language());
  side.title = speech.page("pictures");
  side.subtitle = speech.page("pictures-subtitle");
  if (!scene.injuries.empty()) {
    add(side, injury_picture(scene.injuries, speech));
  }
  add(side, barrier_picture({predicted.zone, predicted.barrier, scene.rule_hold_h}, speech));
  if (scene.uptake) {
    side.sections.push_back(uptake_section(*scene.uptake, speech));
  }
  const HealingShown healing{course_name(plan, speech), predicted.healing, session_days(plan)};
  add(side, collagen_picture(healing, speech));
  add(side, inflammation_picture(healing, speech));
  if (auto picture = outcome_beside_trials(predicted, scene, speech)) {
    add(side, std::move(*picture));
    add_trials(side.sections.back(), scene, speech);
  }
  if (auto picture = frontier(plan, scene, speech)) {
    add(side, std::move(*picture));
  }
  if (plan.what_if && plan.course.interval_weeks) {
    add(side, intervals(plan, speech));
    side.sections.back().blocks.emplace_back(Sentence{plan.what_if->says, {}});
  }
  add(side, risks(predicted, speech));
  return side;
}

Facts predicted_facts(const Plan& plan, const PlanScene& scene, const rules::Speech& speech) {
  Facts out;
  if (!plan.prediction) {
    return out;
  }
  const plan::Prediction& predicted = *plan.prediction;
  for (const outcome::Prediction& told : predicted.outcome) {
    out.rows.push_back({speech.page("outcome"), outcome_told(told, scene.scale_name, speech)});
  }
  out.rows.push_back(
      {speech.page("downtime"),
       {speech.page("downtime-days",
                    {{"expected", fmt::format("{:.1f}", predicted.downtime_d.middle)},
                     {"low", fmt::format("{:.1f}", predicted.downtime_d.low)},
                     {"high", fmt::format("{:.1f}", predicted.downtime_d.high)}}),
        {}}});
  if (!predicted.risks.empty()) {
    out.rows.push_back({speech.page("risks"), risks_told(predicted.risks, speech)});
  }
  return out;
}

Facts tissue_facts(const Plan& plan, const PlanScene& scene, const rules::Speech& speech) {
  Facts out;
  if (!plan.prediction) {
    return out;
  }
  const plan::Prediction& predicted = *plan.prediction;
  constexpr double year_d = 365;
  const double told_d = predicted.outcome.empty() ? year_d : predicted.outcome.front().at_d;
  out.rows.push_back({speech.page("collagen"), collagen_told(predicted.healing, told_d, speech)});
  out.rows.push_back(
      {speech.page("elastin"), elastin_told(predicted.healing, scene.elastin_told_d, speech)});
  out.rows.push_back({speech.page("barrier"), barrier_told(predicted.barrier, speech)});
  if (!predicted.barrier.uptake.empty()) {
    out.rows.push_back({speech.page("uptake"), most_uptake_told(predicted.barrier.uptake, speech)});
  }
  return out;
}

}  // namespace percuta::report
