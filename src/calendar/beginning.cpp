#include "percuta/calendar/beginning.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/calendar/spacing.hpp"

namespace percuta::calendar {
namespace {

using evidence::reason;
using evidence::Reason;
using intake::TestSpotResult;
using rules::Awaits;
using rules::Decision;
using rules::Finding;

class Beginner {
 public:
  Beginner(const rules::Circumstances& known, const rules::Screening& screening,
           const CourseKnowledge& knowledge)
      : known_(known),
        facts_(known.facts),
        screening_(screening),
        knowledge_(knowledge),
        free_(facts_.stated.course.unavailable, facts_.stated.clinic.open) {}

  Beginning begin() {
    const auto* protocol = rules::protocol_for(facts_.stated.goal.indication, knowledge_.protocols);
    out_.why_none = why_none(protocol);
    if (protocol != nullptr) {
      count_held(*protocol);
    }
    if (!out_.why_none) {
      wait_for_patient();
      wait_for_zones();
      wait_for_spot();
      wait_for_prophylaxis();
      wait_for_products();
    }
    return std::move(out_);
  }

 private:
  void wait_until(Date day, Reason because) {
    if (day > facts_.today) {
      out_.not_before.push_back({day, std::move(because)});
    }
  }

  // The rules behind a decision, each once.
  std::vector<std::string> deciding(rules::Effect effect) const {
    std::vector<std::string> rules;
    for (const Finding& finding : screening_.findings) {
      const bool counts = finding.effect == effect && !finding.overridden;
      if (counts && std::find(rules.begin(), rules.end(), finding.rule) == rules.end()) {
        rules.push_back(finding.rule);
      }
    }
    return rules;
  }

  std::optional<Reason> why_none(const rules::Protocol* protocol) const {
    if (rules::must_ask_first(screening_)) {
      return reason("ask-first");
    }
    if (!rules::may_be_planned(screening_)) {
      return screening_.decision == Decision::do_not_treat
                 ? reason("do-not-treat", {}, deciding(rules::Effect::refuse))
                 : reason(
                       "deferred-without-date",
                       {{"waits_for", fmt::format("{}", fmt::join(screening_.waits_for, "; "))}});
    }
    if (protocol == nullptr) {
      return reason("no-protocol", {{"indication", base::word(facts_.stated.goal.indication)}});
    }
    return std::nullopt;
  }

  // A course is complete at the number the case asks for; where it leaves the number open, at the
  // most that the protocol has.
  void count_held(const rules::Protocol& protocol) {
    const int longest_gap_d = knowledge_.waits.new_course_intervals_count *
                              choose_spacing(protocol, facts_).spacing.latest_d;
    const EarlierSessions earlier = earlier_sessions(facts_, screening_, longest_gap_d);
    out_.held_count = earlier.of_course_count;
    out_.last_held = earlier.last_of_course;
    const int most =
        facts_.stated.course.sessions_count.value_or(rules::counts(protocol.sessions_count).high);
    if (!out_.why_none && out_.held_count >= most) {
      out_.why_none = reason(
          "course-complete",
          {{"most_count", most}, {"held_count", out_.held_count}, {"last", *out_.last_held}});
    }
  }

  void wait_for_patient() {
    if (const auto day = facts_.stated.course.not_before) {
      wait_until(*day, reason("day-before-not-before", {{"not_before", *day}}));
    }
  }

  // Zones that may be treated today begin; the others follow. Where none may, all begin on the
  // latest of their days.
  void wait_for_zones() {
    for (const rules::ZoneDecision& zone : screening_.zones) {
      if (zone.planned && zone.decision == Decision::defer && zone.earliest_date) {
        wait_until(*zone.earliest_date, reason("day-deferred", {{"until", *zone.earliest_date}},
                                               deciding(rules::Effect::defer)));
      }
    }
  }

  bool awaits(Awaits what) const {
    return std::any_of(
        screening_.findings.begin(), screening_.findings.end(),
        [&](const Finding& finding) { return finding.awaits == what && !finding.overridden; });
  }

  // The latest spot that was treated.
  const intake::TestSpot* latest_spot() const {
    const intake::TestSpot* out = nullptr;
    for (const intake::TestSpot& spot : facts_.stated.test_spot) {
      if (spot.result != TestSpotResult::declined && (out == nullptr || out->date < spot.date)) {
        out = &spot;
      }
    }
    return out;
  }

  // A spot is treated on the first day that suits, and read when its time is over; a later day that
  // was agreed for the reading holds.
  void wait_for_spot() {
    if (!awaits(Awaits::test_spot)) {
      return;
    }
    SpotDays days;
    const intake::TestSpot* spot = latest_spot();
    days.is_treated = spot != nullptr;
    days.treated_on = spot != nullptr ? std::optional{spot->date} : free_.first_from(facts_.today);
    days.read_on = base::add_days(days.treated_on.value_or(facts_.today),
                                  knowledge_.waits.test_spot_reading_d);
    if (spot != nullptr && spot->read_on && !spot->result) {
      days.read_on = std::max(days.read_on, *spot->read_on);
    }
    days.read_on = std::max(days.read_on, facts_.today);
    const std::vector<evidence::Filling> spot_days = {
        {"treated", days.treated_on.value_or(facts_.today)}, {"read", days.read_on}};
    wait_until(days.read_on, days.is_treated ? reason("day-before-spot-reading", spot_days)
                                             : reason("day-before-new-spot-reading", spot_days));
    out_.spot = days;
  }

  void wait_for_prophylaxis() {
    for (const intake::ConditionFact& fact : facts_.conditions) {
      const auto& stated = fact.stated;
      if (!stated.prophylaxis || *stated.prophylaxis == intake::Prophylaxis::declined) {
        continue;
      }
      const Date from = stated.prophylaxis_from.value_or(facts_.today);
      const bool begun = *stated.prophylaxis == intake::Prophylaxis::started;
      const Date begins = begun ? from : std::max(from, facts_.today);
      remember_prophylaxis(begins, begun);
      if (awaits(Awaits::prophylaxis) && (!begun || stated.prophylaxis_from)) {
        const int least_d = knowledge_.waits.prophylaxis_least_d;
        wait_until(base::add_days(begins, least_d),
                   reason("day-before-prophylaxis", {{"begins", begins}, {"least_d", least_d}}));
      }
    }
  }

  // Of several the one that has still to begin, the first of those.
  void remember_prophylaxis(Date begins, bool begun) {
    const bool outweighs = !out_.prophylaxis_from || (out_.prophylaxis_begun && !begun);
    if (outweighs || (begun == out_.prophylaxis_begun && begins < *out_.prophylaxis_from)) {
      out_.prophylaxis_from = begins;
      out_.prophylaxis_begun = begun;
    }
  }

  static bool holds_any(const rules::Found& found, const rules::Precare& stop) {
    return std::any_of(found.classes.begin(), found.classes.end(), [&](auto one) {
      return std::count(stop.classes.begin(), stop.classes.end(), one) > 0;
    });
  }

  // What the patient uses and has to leave off before a session: from today, or since the day on
  // which the preparation began. Medicines, on labels too, wait by their rules.
  void wait_for_products() {
    for (const rules::Precare& stop : knowledge_.precare) {
      if (stop.kind != rules::PrecareKind::product_stop || !stop.before_d) {
        continue;
      }
      for (const intake::MedicationFact& fact : facts_.medications) {
        if (fact.taken_now && is_put_on_here(fact) && is_any(fact.meaning, stop.medications)) {
          leave_off(fact.stated.name.text, stop.before_d->usual);
        }
      }
      const auto& products = facts_.stated.product;
      for (std::size_t i = 0; i < std::min(products.size(), known_.products.size()); ++i) {
        if (rules::is_routine(products[i])) {
          wait_for_product(i, stop);
        }
      }
    }
  }

  void wait_for_product(std::size_t i, const rules::Precare& stop) {
    const std::string& name = facts_.stated.product[i].name;
    const auto& since = facts_.stated.preparation ? facts_.stated.preparation->since : std::nullopt;
    const Date from = std::min(since.value_or(facts_.today), facts_.today);
    for (const rules::Found& found : known_.products[i].found) {
      if (!holds_any(found, stop)) {
        continue;
      }
      leave_off(name, stop.before_d->usual);
      if (found.medications.empty()) {
        wait_until(
            base::add_days(from, rules::counts(*stop.before_d).usual),
            reason("day-before-product-left-off",
                   {{"product", name}, {"before_d", stop.before_d->usual}, {"begins", from}}));
      }
    }
  }

  bool is_put_on_here(const intake::MedicationFact& fact) const {
    if (fact.stated.route && *fact.stated.route != intake::Route::topical) {
      return false;
    }
    return std::any_of(facts_.zones.begin(), facts_.zones.end(),
                       [&](const auto& zone) { return intake::may_lie_in(fact.where, zone.id); });
  }

  static bool is_any(const intake::Meaning& meaning,
                     const std::vector<base::Name<"medication">>& names) {
    return std::any_of(names.begin(), names.end(),
                       [&](const auto& name) { return meaning.is(name.text); });
  }

  void leave_off(const std::string& product, double before_d) {
    auto& all = out_.stopped_products;
    if (std::find(all.begin(), all.end(), product) == all.end()) {
      all.push_back(product);
    }
    out_.stop_before_d = std::max(out_.stop_before_d, before_d);
  }

  const rules::Circumstances& known_;
  const intake::Facts& facts_;
  const rules::Screening& screening_;
  const CourseKnowledge& knowledge_;
  FreeDays free_;
  Beginning out_;
};

}  // namespace

Beginning beginning(const rules::Circumstances& known, const rules::Screening& screening,
                    const CourseKnowledge& knowledge) {
  return Beginner(known, screening, knowledge).begin();
}

void tell_beginning(const Beginning& beginning, Date today, rules::Screening& screening) {
  screening.earliest_date.reset();
  if (beginning.has_session()) {
    screening.earliest_date = first_day(today, beginning.not_before);
  }
  for (rules::ZoneDecision& zone : screening.zones) {
    const bool in_time = zone.decision == rules::Decision::defer && zone.earliest_date &&
                         zone.earliest_date <= screening.earliest_date;
    zone.planned = screening.earliest_date && (zone.planned || in_time);
    if (zone.planned) {
      zone.earliest_date = screening.earliest_date;
    }
    if (!rules::must_ask_first(screening) && zone.earliest_date != today) {
      zone.start_today = rules::StartToday::no;
    }
  }
  for (rules::Finding& finding : screening.findings) {
    if (finding.awaits == rules::Awaits::test_spot && beginning.spot && !finding.overridden) {
      finding.until = base::to_string(beginning.spot->read_on);
    }
  }
  if (screening.earliest_date != today && !rules::must_ask_first(screening)) {
    screening.start_today = rules::StartToday::no;
  }
}

}  // namespace percuta::calendar
