#pragma once

#include <string>
#include <vector>

#include "percuta/calendar/calendar.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/intake/facts.hpp"
#include "percuta/plan/plan.hpp"
#include "percuta/rules/products.hpp"
#include "percuta/rules/screening.hpp"

namespace percuta::plan {

/// What a plan is made of: the answers of the rooms before it, for one case on one day.
struct Basis {
  const intake::Facts& facts;
  const rules::Screening& screening;
  const calendar::Calendar& calendar;
  const rules::ProductTimeline& products;
  const catalog::Catalog& catalog;
};

/// Puts a plan together by rules. What is not simulated is absent.
Plan make_plan(const Basis& from);

/// Why this case gets no settings at all, for no zone; nothing: it gets them. The one gate: a
/// refused case, one deferred without a date, and a case whose operator treats themself.
std::optional<std::string> why_no_settings(const Basis& from);

/// How to treat each zone, and why.
std::vector<ZonePlan> plan_zones(const Basis& from);

/// What follows a session.
Aftercare plan_aftercare(const Basis& from);

/// Every place where a source says otherwise, and everything that is assumed.
std::vector<Disagreement> find_disagreements(const Basis& from, const Plan& plan);
std::vector<Reason> find_assumptions(const Basis& from, const Plan& plan);

/// The plan in a few sentences, from what its other parts hold.
First sum_up(const Basis& from, const Plan& plan);

}  // namespace percuta::plan
