#include "percuta/exchange/plan_pictures.hpp"

#include <algorithm>
#include <cmath>

#include "common.hpp"
#include <fmt/format.h>

namespace percuta::exchange {
namespace {

using plan::Plan;

Banded banded(const healing::Banded& from, double unit) {
  return {from.expected * unit, from.low * unit, from.high * unit};
}

std::string course_name(const Plan& plan) {
  return fmt::format("{}, {} sessions", plan.prediction->zone, plan.course.sessions.size());
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

constexpr double percent = 0.01;

Picture intervals(const Plan& plan) {
  IntervalsShown shown;
  const auto& equal = plan.what_if->interval_weeks;
  const auto& in_time = plan.what_if->interval_weeks_equal_time;
  for (std::size_t i = 0; i < equal.size(); ++i) {
    IntervalsShown::Row row;
    row.interval_weeks = equal[i].interval_weeks;
    row.gain_per_session_ratio = banded(equal[i].against_longest_ratio, 1);
    const double longest = i < in_time.size() ? in_time.back().gain_pct.expected : 0;
    row.gain_per_time_ratio = longest > 0 ? banded(in_time[i].gain_pct, 1 / longest) : Banded{};
    row.carry_over_frac = banded(equal[i].carry_over_pct, percent);
    shown.rows.push_back(row);
  }
  shown.chosen_weeks = plan.course.interval_weeks->chosen;
  shown.rule_low_weeks = plan.course.interval_weeks->rule_low;
  shown.rule_high_weeks = plan.course.interval_weeks->rule_high;
  if (!equal.empty()) {
    shown.gain_falls_frac = equal.front().falls_frac;
  }
  for (const healing::CarryOverDay& day : plan.what_if->carry_over) {
    shown.passings.push_back({day.carry_over_pct * percent, day.after_d.expected});
  }
  return interval_picture(shown);
}

std::optional<Picture> frontier(const Plan& plan, const PlanScene& scene) {
  FrontierShown shown;
  shown.zone = plan.prediction->zone;
  double best = 0;
  for (const plan::Alternative& one : plan.alternatives) {
    if (one.zone == shown.zone) {
      shown.rows.push_back({one.depth_mm, {one.gain_ratio, one.gain_ratio, one.gain_ratio}, {}});
      best = std::max(best, one.gain_ratio);
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
  shown.least_gain_frac = best * scene.enough_gain_frac;
  return frontier_picture(shown);
}

Picture risks(const plan::Prediction& prediction) {
  RisksShown shown;
  for (const outcome::Risk& risk : prediction.risks) {
    shown.rows.push_back({risk.name, {risk.expected_frac, risk.low_frac, risk.high_frac}});
  }
  return risks_picture(shown);
}

std::optional<Picture> outcome_beside_trials(const plan::Prediction& prediction,
                                             const PlanScene& scene) {
  if (prediction.outcome.empty()) {
    return std::nullopt;
  }
  const outcome::Prediction& told = prediction.outcome.front();
  OutcomeShown shown;
  shown.scale = "improvement";
  shown.predicted = {"this plan",
                     {told.improved_frac, told.improved_frac_low, told.improved_frac_high}};
  shown.published = scene.published;
  return outcome_picture(shown);
}

void add(Side& side, std::string heading, Picture picture) {
  side.sections.push_back({std::move(heading), {std::move(picture)}});
}

// The value of a series on the day nearest to the one asked for.
std::size_t nearest(const std::vector<double>& days, double day) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < days.size(); ++i) {
    out = std::abs(days[i] - day) < std::abs(days[out] - day) ? i : out;
  }
  return out;
}

std::string gain(const healing::Fibres& fibres, std::size_t i) {
  return fmt::format("{:+.0f} % ({:+.0f} to {:+.0f})", 100 * (fibres.collagen_total[i] - 1),
                     100 * (fibres.collagen_total_low[i] - 1),
                     100 * (fibres.collagen_total_high[i] - 1));
}

// A ratio where intact skin lets something in; otherwise the amount.
std::string uptake_told(const barrier::Response& barrier) {
  constexpr double least_ug_per_cm2 = 1e-4;
  std::string out;
  for (const barrier::Uptake& one : barrier.uptake) {
    out += out.empty() ? "" : "; ";
    out += one.intact_ug_per_cm2 < least_ug_per_cm2
               ? fmt::format("{} from {:.0f} h: {:.2g} µg/cm²", one.ingredient, one.applied_at_h,
                             one.absorbed_ug_per_cm2)
               : fmt::format("{} from {:.0f} h: {:.2f} times intact skin", one.ingredient,
                             one.applied_at_h, one.absorbed_ug_per_cm2 / one.intact_ug_per_cm2);
  }
  return out + ". Delivering products is outside what these devices are classified for";
}

}  // namespace

std::optional<Side> pictures_side(const Plan& plan, const PlanScene& scene) {
  if (!plan.prediction) {
    return std::nullopt;
  }
  const plan::Prediction& predicted = *plan.prediction;
  Side side;
  side.id = "pictures";
  side.language = "en";
  side.title = "What is computed";
  side.subtitle =
      "Models, not measurements of this patient. Bands hold 5 to 95 % of worlds and people.";
  if (!scene.injuries.empty()) {
    add(side, "The needles in the skin", injury_picture(scene.injuries));
  }
  add(side, "The leaking barrier",
      barrier_picture({predicted.zone, predicted.barrier, {}, {}, scene.rule_hold_h}));
  const HealingShown healing{course_name(plan), predicted.healing, session_days(plan)};
  add(side, "Collagen over a year", collagen_picture(healing));
  add(side, "Inflammation and the phases", inflammation_picture(healing));
  if (auto picture = outcome_beside_trials(predicted, scene)) {
    add(side, "The outcome beside published trials", std::move(*picture));
  }
  if (auto picture = frontier(plan, scene)) {
    add(side, "Why this depth", std::move(*picture));
  }
  if (plan.what_if && plan.course.interval_weeks) {
    add(side, "Other intervals", intervals(plan));
    side.sections.back().blocks.emplace_back(Sentence{plan.what_if->says, {}});
  }
  add(side, "Risks", risks(predicted));
  return side;
}

Facts predicted_facts(const Plan& plan) {
  Facts out;
  if (!plan.prediction) {
    return out;
  }
  const plan::Prediction& predicted = *plan.prediction;
  for (const outcome::Prediction& told : predicted.outcome) {
    out.rows.push_back(
        {"Outcome",
         {fmt::format("{}: {:.3g}{} (5–95 %: {:.3g} to {:.3g}) on day {:.0f}; {:.0f} % of people "
                      "respond",
                      spaced(told.scale), told.expected,
                      told.baseline ? fmt::format(" from {:.3g}", *told.baseline) : std::string(),
                      told.low, told.high, told.at_d, 100 * told.responder_frac),
          {}}});
  }
  out.rows.push_back({"Downtime",
                      {fmt::format("{:.1f} days ({:.1f} to {:.1f})", predicted.downtime_d.expected,
                                   predicted.downtime_d.low, predicted.downtime_d.high),
                       {}}});
  const healing::Response& tissue = predicted.healing;
  const double told_d = predicted.outcome.empty() ? 365 : predicted.outcome.front().at_d;
  const std::size_t at = nearest(tissue.time_d, told_d);
  constexpr double three_months_d = 90;
  const std::size_t early = nearest(tissue.time_d, three_months_d);
  out.rows.push_back(
      {"Collagen",
       {fmt::format("papillary dermis {} on day {:.0f}", gain(tissue.papillary, at), told_d), {}}});
  out.rows.push_back(
      {"Elastin",
       {fmt::format("{:+.0f} % ({:+.0f} to {:+.0f}) on day {:.0f}; controlled studies found total "
                    "elastin lower and "
                    "tropoelastin higher at three months; the article says elastin rises",
                    100 * (tissue.papillary.elastin[early] - 1),
                    100 * (tissue.papillary.elastin_low[early] - 1),
                    100 * (tissue.papillary.elastin_high[early] - 1), three_months_d),
        {"eldomyati2015.elastin", "eldomyati2015.tropoelastin", "article"}}});
  out.rows.push_back(
      {"Barrier",
       {fmt::format("closed after {:.0f} h, at the latest {:.0f} h; the rules' hours stand",
                    predicted.barrier.recovered_h, predicted.barrier.recovered_h_high),
        {}}});
  if (!predicted.barrier.uptake.empty()) {
    out.rows.push_back(
        {"Uptake", {uptake_told(predicted.barrier), {"fda-device-class.definition"}}});
  }
  if (!predicted.sensitivity.empty()) {
    std::vector<std::string> ids;
    for (const plan::Sensitivity& one : predicted.sensitivity) {
      ids.push_back(one.parameter);
    }
    out.rows.push_back({"Hangs on", {"what is known of three numbers most", ids}});
  }
  return out;
}

}  // namespace percuta::exchange
