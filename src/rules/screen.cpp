#include <algorithm>

#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/rules/match.hpp"
#include "percuta/rules/screening.hpp"

namespace percuta::rules {
namespace {

using intake::Facts;
using intake::ZoneFact;

// Any of a rule's conditions; where several hold, each is told and the latest day counts.
std::optional<Match> match_any(const Rule& rule, const Facts& facts, const ZoneFact* zone) {
  std::optional<Match> all;
  for (const When& when : rule.when) {
    const auto one = match(when, facts, zone);
    if (one && all) {
      all->because += "; " + one->because;
      all->start = std::max(all->start, one->start);
    } else if (one) {
      all = one;
    }
  }
  return all;
}

// The first day on which a wash-out is over.
Date wash_out_end(const Rule& rule, Date start) {
  return rule.wait_months ? base::add_months(start, *rule.wait_months)
                          : base::add_days(start, rule.wait_d.value_or(0));
}

class Screener {
 public:
  Screener(const Facts& facts, std::span<const Rule> rules, const intake::Vocabulary& vocabulary)
      : facts_(facts), rules_(rules), vocabulary_(vocabulary) {}

  ScreeningAnswer screen() {
    for (const Rule& rule : rules_) {
      apply(rule);
    }
    apply_overrides();
    std::stable_sort(out_.findings.begin(), out_.findings.end(),
                     [](const Finding& a, const Finding& b) { return weight(a) > weight(b); });
    decide();
    return {std::move(out_), std::move(warnings_)};
  }

 private:
  void apply(const Rule& rule) {
    const bool zonal = std::any_of(rule.when.begin(), rule.when.end(), is_zonal);
    if (!zonal) {
      add_finding(rule, match_any(rule, facts_, nullptr), std::nullopt);
      return;
    }
    for (const ZoneFact& zone : facts_.zones) {
      add_finding(rule, match_any(rule, facts_, &zone), zone.id);
    }
  }

  void add_finding(const Rule& rule, const std::optional<Match>& match,
                   std::optional<std::string> zone) {
    if (!match) {
      return;
    }
    std::optional<std::string> until = rule.until;
    if (rule.is_wash_out()) {
      const Date end = wash_out_end(rule, match->start.value_or(facts_.today));
      if (facts_.today >= end) {
        return;
      }
      until = base::to_string(end);
    }
    Finding finding{rule.id,     std::move(zone),  rule.then, std::move(until), match->because,
                    rule.action, rule.overridable, false,     std::nullopt,     rule.says,
                    {},          rule.disputes};
    for (const auto& source : rule.sources) {
      finding.sources.push_back(source.text);
    }
    out_.findings.push_back(std::move(finding));
  }

  // A decision is for one session: it has been used up once a session followed it.
  bool used_up(const intake::Override& decision) const {
    const auto& sessions = facts_.stated.past_session;
    return std::any_of(sessions.begin(), sessions.end(), [&](const intake::PastSession& session) {
      return session.date >= decision.date;
    });
  }

  std::optional<std::string> refuse_override(const intake::Override& decision,
                                             bool finding_there) const {
    if (!finding_there) {
      return "no such finding here";
    }
    if (decision.role != intake::Role::clinician) {
      return "only the treating clinician may decide so";
    }
    if (decision.by.empty() || decision.reason.empty()) {
      return "it needs a name and a reason";
    }
    if (decision.date > facts_.today) {
      return "its date is still to come";
    }
    if (used_up(decision)) {
      return "it was for one session, and a session followed it";
    }
    return std::nullopt;
  }

  // A finding on the whole person becomes one for each zone, so that a decision for one zone
  // leaves the others as they are.
  void split_by_zone(const std::string& rule) {
    std::vector<Finding> findings;
    for (Finding& finding : out_.findings) {
      if (finding.rule != rule || finding.zone || !finding.overridable) {
        findings.push_back(std::move(finding));
        continue;
      }
      for (const ZoneFact& zone : facts_.zones) {
        findings.push_back(finding);
        findings.back().zone = zone.id;
      }
    }
    out_.findings = std::move(findings);
  }

  std::vector<Finding*> findings_meant(const intake::Override& decision) {
    std::vector<Finding*> meant;
    for (Finding& finding : out_.findings) {
      if (finding.rule == decision.finding &&
          (!decision.zone || !finding.zone || *decision.zone == *finding.zone)) {
        meant.push_back(&finding);
      }
    }
    return meant;
  }

  bool is_zone(const std::string& id) const {
    return std::any_of(facts_.zones.begin(), facts_.zones.end(),
                       [&](const ZoneFact& zone) { return zone.id == id; });
  }

  void apply_overrides() {
    for (const intake::Override& decision : facts_.stated.overrides) {
      const bool nowhere = decision.zone && !is_zone(*decision.zone);
      std::vector<Finding*> meant = nowhere ? std::vector<Finding*>{} : findings_meant(decision);
      auto refusal = refuse_override(decision, !meant.empty());
      if (!refusal && std::none_of(meant.begin(), meant.end(),
                                   [](const Finding* finding) { return finding->overridable; })) {
        refusal = "this finding may not be overridden";
      }
      if (refusal) {
        warnings_.push_back(fmt::format("The override of {} is ignored: {}.",
                                        base::quoted(decision.finding), *refusal));
        continue;
      }
      if (decision.zone) {
        split_by_zone(decision.finding);
        meant = findings_meant(decision);
      }
      for (Finding* finding : meant) {
        finding->overridden = true;
        finding->overridden_by =
            fmt::format("{}, {}: {}", base::printable(decision.by), base::to_string(decision.date),
                        base::printable(decision.reason));
      }
    }
  }

  // An overridden finding stays as a caution.
  static Effect weight(const Finding& finding) {
    return finding.overridden ? std::min(finding.effect, Effect::caution) : finding.effect;
  }

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

  // The strictest that the rules on a topic could say, had it been asked.
  Decision could_become(intake::Topic topic) const {
    Effect strictest = Effect::allow;
    for (const Rule& rule : rules_) {
      if (rule.topic == topic) {
        strictest = std::max(strictest, rule.then);
      }
    }
    return decision_for(strictest);
  }

  void decide() {
    Decision worst_open = Decision::treat;
    for (const intake::TopicQuestion& topic : vocabulary_.topics) {
      const auto answer = facts_.topics.find(topic.id);
      if (answer == facts_.topics.end() || answer->second == intake::Answer::open) {
        out_.not_stated.push_back({std::string(base::word(topic.id)), topic.question,
                                   could_become(topic.id), std::nullopt, true});
        worst_open = std::max(worst_open, out_.not_stated.back().could_become);
      }
    }
    const auto capped = [&](Decision decision) {
      const bool open = worst_open > decision;
      return open ? std::max(decision, Decision::treat_with_caution) : decision;
    };
    const Decision firm = decision_of(std::nullopt);
    out_.provisional = worst_open > firm;
    out_.decision = capped(firm);
    for (const ZoneFact& zone : facts_.zones) {
      const Decision decision = capped(decision_of(zone.id));
      out_.zones.push_back({zone.id, decision, earliest_date(decision, zone.id)});
    }
    out_.earliest_date = earliest_date(out_.decision, std::nullopt);
    if (out_.decision == Decision::defer) {
      for (const Finding& finding : out_.findings) {
        if (weight(finding) == Effect::defer && finding.until == "resolved") {
          add_wait(finding);
        }
      }
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

  void add_wait(const Finding& finding) {
    const auto rule = std::find_if(rules_.begin(), rules_.end(), [&](const Rule& candidate) {
      return candidate.id == finding.rule;
    });
    const std::string wait = rule->waits_for.value_or(finding.rule);
    if (std::find(out_.waits_for.begin(), out_.waits_for.end(), wait) == out_.waits_for.end()) {
      out_.waits_for.push_back(wait);
    }
  }

  const Facts& facts_;
  std::span<const Rule> rules_;
  const intake::Vocabulary& vocabulary_;
  Screening out_;
  std::vector<std::string> warnings_;
};

bool may_be_planned(Decision decision, const std::optional<Date>& earliest_date) {
  return decision <= Decision::treat_with_caution ||
         (decision == Decision::defer && earliest_date.has_value());
}

}  // namespace

Decision decision_for(Effect effect) { return static_cast<Decision>(effect); }

bool must_ask_first(const Screening& screening) {
  return std::any_of(screening.not_stated.begin(), screening.not_stated.end(),
                     [](const NotStated& open) { return open.ask_first; });
}

bool may_be_planned(const Screening& screening) {
  return may_be_planned(screening.decision, screening.earliest_date);
}

bool may_be_planned(const ZoneDecision& zone) {
  return may_be_planned(zone.decision, zone.earliest_date);
}

ScreeningAnswer screen(const Facts& facts, std::span<const Rule> rules,
                       const intake::Vocabulary& vocabulary) {
  return Screener(facts, rules, vocabulary).screen();
}

}  // namespace percuta::rules
