#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/calendar/calendar.hpp"
#include "percuta/calendar/schedule.hpp"
#include "percuta/calendar/spacing.hpp"
#include "percuta/evidence/reason.hpp"
#include "percuta/intake/words.hpp"
#include "percuta/plan/prediction.hpp"
#include "percuta/rules/aftercare.hpp"
#include "percuta/rules/aftercare_advice.hpp"
#include "percuta/rules/preparation.hpp"
#include "percuta/rules/screening.hpp"
#include "percuta/skin/skin.hpp"
#include "percuta/strike/injury.hpp"

namespace percuta::plan {

using base::Date;
using base::Is;

using evidence::Reason;

/// What a clinician reads first, in the order of thinking: sentences that sum up the rest of the
/// plan. Only dates and risks stand nowhere else as sentences; pages take the rest from its place.
struct First {
  rules::Decision decision = rules::Decision::treat;
  bool provisional = false;
  std::vector<std::string> unanswered;
  std::vector<std::string> ask_today;
  std::vector<Reason> waiting;
  std::vector<Reason> before_starting;
  std::vector<Reason> settings;
  std::vector<Reason> dates;
  std::vector<Reason> risks;
};

void fields(Is<First> auto& first, auto&& field) {
  field("decision", first.decision, "Whether to treat.");
  field("provisional", first.provisional, "Whether an open question could change it.");
  field("unanswered", first.unanswered, "Questions nobody asked.");
  field("ask_today", first.ask_today, "Questions to ask again on the day.");
  field("waiting", first.waiting, "Zones that are not treated in this course, and until when.");
  field("before_starting", first.before_starting, "What has to be done first.");
  field("settings", first.settings, "How to treat each zone.");
  field("dates", first.dates, "When.");
  field("risks", first.risks, "What may go wrong.");
}

/// How to treat a zone. What nothing tells yet is absent, never invented.
struct ZoneSettings {
  double start_depth_mm = 0;
  double depth_mm = 0;
  double ceiling_depth_mm = 0;
  std::optional<int> passes_count;
  std::optional<double> frequency_Hz;
  std::optional<double> glide_speed_mm_per_s;
  std::string endpoint;
  std::vector<std::string> stop_if;
};

void fields(Is<ZoneSettings> auto& settings, auto&& field) {
  field("start_depth_mm", settings.start_depth_mm, "Depth to begin with.");
  field("depth_mm", settings.depth_mm, "Depth to work up to.");
  field("ceiling_depth_mm", settings.ceiling_depth_mm, "Depth not to exceed.");
  field("passes_count", settings.passes_count, "Passes.");
  field("frequency_Hz", settings.frequency_Hz, "Strokes of a pen.");
  field("glide_speed_mm_per_s", settings.glide_speed_mm_per_s, "Speed of the hand with a pen.");
  field("endpoint", settings.endpoint, "What the skin looks like when the zone is done.");
  field("stop_if", settings.stop_if, "Signs on which to stop.");
}

struct ZonePlan {
  std::string id;
  std::string site;
  std::optional<intake::Side> side;
  rules::Decision decision = rules::Decision::treat;
  std::optional<ZoneSettings> settings;
  std::optional<skin::Skin> skin;
  std::optional<strike::Injury> injury;
  std::optional<bool> labelled_use;
  std::vector<Reason> cautions;
  std::vector<Reason> why;
};

void fields(Is<ZonePlan> auto& zone, auto&& field) {
  field("id", zone.id, "The zone.");
  field("site", zone.site, "Where it lies.");
  field("side", zone.side, "On which side.");
  field("decision", zone.decision, "Whether it may be treated.");
  field("settings", zone.settings, "How; absent when it is not to be treated.");
  field("skin", zone.skin, "In this skin: average for sex and age.");
  field("injury", zone.injury, "What the strikes of one session leave, as expected values.");
  field("labelled_use", zone.labelled_use, "Whether the label covers these settings.");
  field("cautions", zone.cautions, "What speaks against these settings.");
  field("why", zone.why, "Why these settings, or why none.");
}

struct Course {
  std::vector<std::string> zones;
  std::vector<calendar::Session> sessions;
  std::optional<calendar::IntervalWeeks> interval_weeks;
  std::optional<calendar::SessionsCount> sessions_count;
  std::optional<Reason> why_none;
  std::vector<calendar::RefusedWish> refused;
  std::vector<calendar::MilestoneTime> milestones;
};

void fields(Is<Course> auto& course, auto&& field) {
  field("zones", course.zones, "The zones that are treated in it; others wait.");
  field("sessions", course.sessions, "The sessions, in order.");
  field("interval_weeks", course.interval_weeks, "From one session to the next.");
  field("sessions_count", course.sessions_count, base::unitless, "How many, and why.");
  field("why_none", course.why_none, "Why there is no session at all.");
  field("refused", course.refused, "Wishes that cannot be met.");
  field("milestones", course.milestones, "Days to prepare and to look at the skin.");
}

/// A class of ingredients stays away from one hour to another.
struct ClassWindow {
  inci::IngredientClass ingredient = inci::IngredientClass::retinoid;
  double from_h = 0;
  double to_h = 0;
  std::string says;
  std::vector<std::string> sources;
};

void fields(Is<ClassWindow> auto& window, auto&& field) {
  field("class", window.ingredient, "What the ingredient is.");
  field("from_h", window.from_h, "First hour after the session.");
  field("to_h", window.to_h, "Hour from which it is fine again.");
  field("says", window.says, "Why.");
  field("sources", window.sources, "Who says so.");
}

/// One of the patient's products on this course's calendar.
struct ProductPlan {
  std::string name;
  std::optional<intake::ProductUse> use;
  rules::Verdict verdict = rules::Verdict::neutral;
  double allowed_from_h = 0;
  std::optional<std::string> allowed_from;
  rules::DecidedBy decided_by = rules::DecidedBy::rule;
  std::vector<Reason> because;
  bool never = false;
};

void fields(Is<ProductPlan> auto& product, auto&& field) {
  field("name", product.name, "What the patient calls it.");
  field("use", product.use, "When it is put on.");
  field("verdict", product.verdict, "What it is to needled skin.");
  field("allowed_from_h", product.allowed_from_h, "Hours after the session.");
  field("allowed_from", product.allowed_from, "The moment after the first session.");
  field("decided_by", product.decided_by, "A rule, or the predicted barrier.");
  field("because", product.because, "What in it decided.");
  field("never", product.never, "Whether it holds what the case is allergic to: at no hour.");
}

/// What is left out, and until when.
struct Waiting {
  std::string what;
  std::optional<double> until_h;
  std::string id;
  rules::LeftOut left_out = rules::LeftOut::for_hours;
};

void fields(Is<Waiting> auto& waiting, auto&& field) {
  field("what", waiting.what, "What is left out, in a patient's words.");
  field("left_out", waiting.left_out, "For hours, the whole course, or always.");
  field("until_h", waiting.until_h, "Hours after the session, or the last one; absent: always.");
  field("id", waiting.id, "What `explain` tells more about.");
}

struct CallIf {
  std::string sign;
  rules::Urgency urgency = rules::Urgency::soon;
  double from_h = 0;
  std::string id;
};

void fields(Is<CallIf> auto& call, auto&& field) {
  field("sign", call.sign, "What a patient sees or feels.");
  field("urgency", call.urgency, "How soon to call.");
  field("from_h", call.from_h, "From which hour after the session it counts.");
  field("id", call.id, "What `explain` tells more about.");
}

struct Aftercare {
  std::vector<ClassWindow> windows;
  std::vector<ProductPlan> products;
  std::vector<Reason> advice;
  std::vector<Waiting> waiting;
  std::vector<CallIf> call_the_clinic_if;
};

void fields(Is<Aftercare> auto& aftercare, auto&& field) {
  field("windows", aftercare.windows, "Ingredients, and how long they stay away.");
  field("products", aftercare.products, "The patient's products.");
  field("do", aftercare.advice, "What helps.");
  field("do_not", aftercare.waiting, "What waits.");
  field("call_the_clinic_if", aftercare.call_the_clinic_if, "Signs that need a professional.");
}

/// What those who treat do around a session.
struct Staff {
  std::vector<Reason> before;
  std::vector<Reason> after;
};

void fields(Is<Staff> auto& staff, auto&& field) {
  field("before", staff.before, "Before the session.");
  field("after", staff.after, "After it.");
}

/// A default kept although a source says otherwise.
struct Disagreement {
  std::string about;
  std::string ours;
  std::string source;
  std::string says;
};

void fields(Is<Disagreement> auto& disagreement, auto&& field) {
  field("about", disagreement.about, "Id of what is disputed.");
  field("ours", disagreement.ours, "What this plan goes by.");
  field("source", disagreement.source, "Who says otherwise.");
  field("says", disagreement.says, "What that source says.");
}

/// The whole advice for one case on one day.
struct Plan {
  First first;
  rules::Screening screening;
  std::optional<rules::Preparation> precare;
  std::vector<ZonePlan> zones;
  Course course;
  std::optional<Prediction> prediction;
  std::optional<WhatIf> what_if;
  std::vector<Alternative> alternatives;
  std::optional<Edges> edges;
  Aftercare aftercare;
  Staff staff;
  std::vector<Disagreement> disagreements;
  std::vector<Reason> assumptions;
  std::string case_hash;
};

void fields(Is<Plan> auto& plan, auto&& field) {
  field("first", plan.first, "What to read first.");
  field("screening", plan.screening, "Whether to treat, and why.");
  field("precare", plan.precare, "What to do before a session.");
  field("zones", plan.zones, "How to treat each zone.");
  field("course", plan.course, "When.");
  field("prediction", plan.prediction, "What to expect, computed.");
  field("what_if", plan.what_if, "Other courses, computed.");
  field("alternatives", plan.alternatives, "Other settings, and which are chosen.");
  field("edges", plan.edges, "How firm the choice is.");
  field("aftercare", plan.aftercare, "What follows.");
  field("staff", plan.staff, "What those who treat do.");
  field("disagreements", plan.disagreements, "Where sources say otherwise.");
  field("assumptions", plan.assumptions, "What is assumed.");
  field("case_hash", plan.case_hash, "Hash of the case it was made from.");
}

}  // namespace percuta::plan
