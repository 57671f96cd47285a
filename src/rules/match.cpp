#include "percuta/rules/match.hpp"

#include "parts.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/base/units.hpp"

namespace percuta::rules {
namespace {

using intake::ZoneFact;

Part match_patient(const Question& asked) {
  const When& when = asked.when;
  const intake::Patient& patient = asked.facts().stated.patient;
  Match all;
  if (!when.pregnancy.empty()) {
    if (!patient.pregnancy || !has(when.pregnancy, *patient.pregnancy)) {
      return std::nullopt;
    }
    join(all, holds(reason("pregnancy-is", {{"answer", *patient.pregnancy}})));
  }
  if (when.age_y_below || when.age_y_from) {
    if (patient.age_y >= when.age_y_below.value_or(patient.age_y + 1) ||
        patient.age_y < when.age_y_from.value_or(0)) {
      return std::nullopt;
    }
    join(all, holds(reason("age-is", {{"age_y", patient.age_y}})));
  }
  if (!when.phototype.empty()) {
    if (!has(when.phototype, patient.phototype)) {
      return std::nullopt;
    }
    join(all, holds(reason("phototype-is", {{"phototype", patient.phototype}})));
  }
  return all;
}

Part match_consent(const Question& asked) {
  const When& when = asked.when;
  const intake::Patient& patient = asked.facts().stated.patient;
  Match all;
  if (when.guardian_consent) {
    if (*when.guardian_consent != patient.guardian_consent) {
      return std::nullopt;
    }
    join(all, holds(patient.guardian_consent ? reason("guardian-agreed")
                                             : reason("guardian-not-agreed")));
  }
  if (when.assent) {
    if (*when.assent != patient.assent) {
      return std::nullopt;
    }
    join(all, holds(patient.assent ? reason("assent-given") : reason("assent-missing")));
  }
  if (!when.capacity.empty()) {
    if (!has(when.capacity, patient.capacity)) {
      return std::nullopt;
    }
    join(all, holds(reason("capacity-is", {{"capacity", patient.capacity}})));
  }
  return all;
}

Part match_goal(const Question& asked) {
  const When& when = asked.when;
  const intake::Goal& goal = asked.facts().stated.goal;
  Match all;
  if (!when.indication.empty()) {
    if (!has(when.indication, goal.indication)) {
      return std::nullopt;
    }
    join(all, holds(reason("indication-is", {{"indication", goal.indication}})));
  }
  if (when.scar_younger_y) {
    const int months = static_cast<int>(std::ceil(*when.scar_younger_y * base::months_per_year));
    if (!goal.scar_since || base::add_months(*goal.scar_since, months) <= asked.facts().today) {
      return std::nullopt;
    }
    join(all, holds(reason("scar-since", {{"since", *goal.scar_since}}), goal.scar_since));
  }
  if (!when.site.empty()) {
    const bool here = std::any_of(when.site.begin(), when.site.end(),
                                  [&](const auto& site) { return site.text == asked.zone->site; });
    if (!here) {
      return std::nullopt;
    }
    join(all, holds(reason("site-is", {{"site", asked.zone->site}})));
  }
  return all;
}

constexpr Part (*all_parts[])(const Question&) = {
    match_conditions, match_medications, match_procedures, match_allergies,    match_patient,
    match_consent,    match_goal,        match_earlier,    match_device,       match_limits,
    match_products,   match_anaesthetic, match_dose,       match_unknown_words};

}  // namespace

void join(Match& all, const Match& more) {
  // The strongest of several reasons tells how much they weigh.
  all.at_most_caution = (all.because.empty() || all.at_most_caution) && more.at_most_caution;
  all.because.insert(all.because.end(), more.because.begin(), more.because.end());
  all.start = std::max(all.start, more.start);  // nothing is earlier than any day
  all.open_ended = all.open_ended || more.open_ended;
}

Part some(Match all) { return all.because.empty() ? std::nullopt : Part{std::move(all)}; }

bool lies_there(const Question& asked, const intake::Whereabouts& where) {
  switch (asked.when.where) {
    case Where::anywhere:
      return true;
    case Where::in_zone:
      return intake::may_lie_in(where, asked.zone->id);
    case Where::off_face:
      return std::none_of(asked.facts().zones.begin(), asked.facts().zones.end(),
                          [](const ZoneFact& zone) { return zone.on_face; });
    case Where::on_face:
      return intake::may_lie_in(where, asked.zone->id) ||
             intake::lies(where, asked.zone->id) == intake::Lies::on_face;
  }
  return false;
}

bool is_zonal(const When& when) {
  return when.where == Where::in_zone || when.where == Where::on_face || !when.site.empty() ||
         !when.beyond.empty() || when.passes_above_ratio || !when.needled.empty();
}

bool can_be_stopped(const When& when) {
  return !when.medication.empty() || (when.product && !when.product->classes.empty());
}

std::optional<Match> match(const When& when, const Circumstances& known, const ZoneFact* zone,
                           Taken taken) {
  PERCUTA_EXPECT(zone != nullptr || !is_zonal(when));
  if (taken == Taken::stopped && when.medication.empty()) {
    return std::nullopt;  // a product that was stopped is not on the list any more
  }
  const Question asked{when, known, zone, taken};
  Match all;
  for (const auto part : all_parts) {
    const Part answer = part(asked);
    if (!answer) {
      return std::nullopt;
    }
    // Parts must all hold, so that the weakest tells.
    const bool weak = all.at_most_caution || answer->at_most_caution;
    join(all, *answer);
    all.at_most_caution = weak;
  }
  return some(std::move(all));
}

bool holds_anywhere(const When& when, const Circumstances& known) {
  if (!is_zonal(when)) {
    return match(when, known, nullptr).has_value();
  }
  const auto& zones = known.facts.zones;
  return std::any_of(zones.begin(), zones.end(),
                     [&](const ZoneFact& zone) { return match(when, known, &zone).has_value(); });
}

}  // namespace percuta::rules
