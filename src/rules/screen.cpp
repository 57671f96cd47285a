#include <algorithm>

#include "findings.hpp"
#include "open_questions.hpp"

#include "percuta/rules/screening.hpp"

namespace percuta::rules {
namespace {

// The stricter, the later: comparisons and `max` below rest on it.
static_assert(Decision::treat < Decision::treat_with_caution &&
              Decision::treat_with_caution < Decision::defer &&
              Decision::defer < Decision::do_not_treat);
static_assert(Effect::allow < Effect::caution && Effect::caution < Effect::defer &&
              Effect::defer < Effect::refuse);

using intake::ZoneFact;

class Screener {
 public:
  Screener(const Circumstances& known, std::span<const Rule> rules,
           const intake::Vocabulary& vocabulary)
      : known_(known), facts_(known.facts), rules_(rules), vocabulary_(vocabulary) {
    out_.findings = find(known, rules);
  }

  ScreeningAnswer screen() {
    auto warnings = apply_overrides(facts_, out_.findings);
    std::stable_sort(out_.findings.begin(), out_.findings.end(),
                     [](const Finding& a, const Finding& b) { return weight(a) > weight(b); });
    decide();
    start();
    return {std::move(out_), std::move(warnings)};
  }

 private:
  // Whether a finding bears on a zone, or, without one, on the whole.
  static bool bears_on(const Finding& finding, const std::optional<std::string>& zone) {
    return !zone || !finding.zone || *finding.zone == *zone;
  }

  Decision decision_of(const std::optional<std::string>& zone) const {
    Effect strictest = Effect::allow;
    for (const Finding& finding : out_.findings) {
      if (bears_on(finding, zone)) {
        strictest = std::max(strictest, weight(finding));
      }
    }
    return decision_for(strictest);
  }

  void decide() {
    bool open = false;
    for (Opened& one : open_questions(known_, rules_, vocabulary_, out_.findings)) {
      open = open || one.changes;
      out_.not_stated.push_back(std::move(one.question));
    }
    const auto capped = [&](Decision decision) {
      return open ? std::max(decision, Decision::treat_with_caution) : decision;
    };
    const Decision firm = decision_of(std::nullopt);
    out_.provisional = open;
    out_.decision = capped(firm);
    for (const ZoneFact& zone : facts_.zones) {
      const Decision decision = capped(decision_of(zone.id));
      out_.zones.push_back({zone.id, decision, earliest_date(decision, zone.id), false,
                            waits_of(decision, zone.id)});
    }
    out_.earliest_date = earliest_date(out_.decision, std::nullopt);
    out_.waits_for = waits_of(out_.decision, std::nullopt);
    plan_zones();
  }

  // What was answered long enough ago to plan by, and too long ago to begin by.
  void start() {
    for (const intake::TopicQuestion& topic : vocabulary_.topics) {
      if (std::count(facts_.ask_today.begin(), facts_.ask_today.end(), topic.id) > 0) {
        out_.ask_today.push_back({std::string(base::word(topic.id)), topic.question});
      }
    }
    const bool answered = out_.not_stated.empty() && out_.ask_today.empty();
    for (ZoneDecision& zone : out_.zones) {
      if (zone.decision <= Decision::treat_with_caution) {
        zone.start_today = answered ? StartToday::yes : StartToday::ask_first;
        out_.start_today = zone.start_today;
      }
    }
    out_.notes = intake::notes(facts_.stated);
  }

  // Those that may be treated today or, where none may, those deferred to a date.
  void plan_zones() {
    const bool ask_first = must_ask_first(out_);
    const bool any_today = std::any_of(
        out_.zones.begin(), out_.zones.end(),
        [](const ZoneDecision& zone) { return zone.decision <= Decision::treat_with_caution; });
    for (ZoneDecision& zone : out_.zones) {
      const bool today = zone.decision <= Decision::treat_with_caution;
      zone.planned = !ask_first && (any_today ? today : zone.earliest_date.has_value());
    }
  }

  // The latest wash-out of a deferral; none where it waits for something without a date.
  std::optional<Date> earliest_date(Decision decision,
                                    const std::optional<std::string>& zone) const {
    std::optional<Date> latest;
    for (const Finding& finding : out_.findings) {
      if (weight(finding) != Effect::defer || !bears_on(finding, zone)) {
        continue;
      }
      const auto date = base::parse_date(finding.until.value_or(""));
      if (!date) {
        return std::nullopt;
      }
      latest = std::max(latest, date);
    }
    return decision == Decision::defer ? latest : std::nullopt;
  }

  std::vector<std::string> waits_of(Decision decision,
                                    const std::optional<std::string>& zone) const {
    std::vector<std::string> out;
    for (const Finding& finding : out_.findings) {
      if (decision != Decision::defer || weight(finding) != Effect::defer ||
          finding.until != "resolved" || !bears_on(finding, zone)) {
        continue;
      }
      const auto rule = std::find_if(rules_.begin(), rules_.end(), [&](const Rule& candidate) {
        return candidate.id == finding.rule;
      });
      const std::string wait = rule->waits_for.value_or(finding.rule);
      if (std::find(out.begin(), out.end(), wait) == out.end()) {
        out.push_back(wait);
      }
    }
    return out;
  }

  const Circumstances& known_;
  const intake::Facts& facts_;
  std::span<const Rule> rules_;
  const intake::Vocabulary& vocabulary_;
  Screening out_;
};

}  // namespace

Decision decision_for(Effect effect) {
  switch (effect) {
    case Effect::allow:
      return Decision::treat;
    case Effect::caution:
      return Decision::treat_with_caution;
    case Effect::defer:
      return Decision::defer;
    case Effect::refuse:
      break;
  }
  return Decision::do_not_treat;
}

bool must_ask_first(const Screening& screening) {
  return std::any_of(screening.not_stated.begin(), screening.not_stated.end(),
                     [](const NotStated& open) { return open.ask_first; });
}

bool may_be_planned(const Screening& screening) { return !planned_zones(screening).empty(); }

bool may_be_planned(const Screening& screening, std::string_view zone) {
  return std::any_of(screening.zones.begin(), screening.zones.end(),
                     [&](const ZoneDecision& one) { return one.id == zone && one.planned; });
}

std::vector<std::string> planned_zones(const Screening& screening) {
  std::vector<std::string> out;
  for (const ZoneDecision& zone : screening.zones) {
    if (zone.planned) {
      out.push_back(zone.id);
    }
  }
  return out;
}

ScreeningAnswer screen(const Circumstances& known, const ScreeningKnowledge& knowledge) {
  return Screener(known, knowledge.rules, knowledge.surroundings.vocabulary).screen();
}

}  // namespace percuta::rules
