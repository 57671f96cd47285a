#include "findings.hpp"

#include <algorithm>

#include "percuta/rules/match.hpp"

namespace percuta::rules {
namespace {

using intake::ZoneFact;

// Any of a rule's conditions; where several hold, each is told and the latest day counts.
std::optional<Match> match_any(const Rule& rule, const Circumstances& known, const ZoneFact* zone,
                               Taken taken) {
  std::optional<Match> all;
  for (const When& when : rule.when) {
    const auto one = match(when, known, zone, taken);
    if (one && all) {
      all->because.insert(all->because.end(), one->because.begin(), one->because.end());
      all->start = std::max(all->start, one->start);
      all->open_ended = all->open_ended || one->open_ended;
      all->at_most_caution = all->at_most_caution && one->at_most_caution;
    } else if (one) {
      all = one;
    }
  }
  return all;
}

// The first day on which a wait is over.
template <class Wait>
base::Date end_of(const Wait& wait, base::Date start, int least_d) {
  return wait.wait_months ? base::add_months(start, *wait.wait_months)
                          : base::add_days(start, std::max(wait.wait_d.value_or(0), least_d));
}

class Finder {
 public:
  explicit Finder(const Circumstances& known) : known_(known) {}

  std::vector<Finding> find(const Rule& rule) {
    if (!std::any_of(rule.when.begin(), rule.when.end(), is_zonal)) {
      ask(rule, nullptr);
    } else {
      for (const ZoneFact& zone : known_.facts.zones) {
        ask(rule, &zone);
      }
    }
    return std::move(out_);
  }

 private:
  void ask(const Rule& rule, const ZoneFact* zone) {
    if (const auto now = match_any(rule, known_, zone, Taken::now)) {
      add_now(rule, *now, zone);
      return;
    }
    const bool holds_on = rule.after_stop && rule.after_stop->holds_on();
    const auto before = holds_on ? match_any(rule, known_, zone, Taken::stopped) : std::nullopt;
    if (before) {
      const AfterStop& after = *rule.after_stop;
      const base::Date end = end_of(after, before->start.value_or(known_.facts.today), 0);
      if (known_.facts.today < end) {
        add(rule, after.then.value_or(rule.then), base::to_string(end), *before, zone);
        out_.back().says = after.says;
        out_.back().action = after.action.value_or(rule.action);
        tell_sources(after.sources, out_.back());
      }
    }
  }

  void add_now(const Rule& rule, const Match& match, const ZoneFact* zone) {
    std::optional<std::string> until = rule.until;
    if (rule.is_wash_out()) {
      const int spacing_d = rule.wait_spacing && known_.spacing ? known_.spacing->earliest_d() : 0;
      const base::Date end = end_of(rule, match.start.value_or(known_.facts.today), spacing_d);
      if (known_.facts.today >= end) {
        return;
      }
      until = base::to_string(end);
    } else if (rule.then == Effect::defer) {
      until = end_of_taking(rule, match).value_or(rule.until.value_or(""));
    }
    add(rule, rule.then, until, match, zone);
  }

  // A medicine that is still taken is reckoned with from today, or from the day it will be stopped.
  std::optional<std::string> end_of_taking(const Rule& rule, const Match& match) const {
    const bool is_planned = match.start && *match.start > known_.facts.today;
    if (!rule.after_stop || (rule.until && (match.open_ended || !is_planned))) {
      return std::nullopt;
    }
    const base::Date from = std::max(match.start.value_or(known_.facts.today), known_.facts.today);
    return base::to_string(end_of(*rule.after_stop, from, 0));
  }

  void add(const Rule& rule, Effect effect, std::optional<std::string> until, const Match& match,
           const ZoneFact* zone) {
    Finding finding;
    finding.rule = rule.id;
    if (zone != nullptr) {
      finding.zone = zone->id;
    }
    finding.effect = effect;
    finding.until = std::move(until);
    if (match.at_most_caution && effect > Effect::caution) {
      finding.effect = Effect::caution;
      finding.until.reset();
    }
    finding.because = match.because;
    finding.action = rule.action;
    finding.overridable = rule.overridable;
    finding.awaits = rule.awaits;
    finding.says = rule.says;
    finding.disputes = rule.disputes;
    tell_sources(rule.sources, finding);
    out_.push_back(std::move(finding));
  }

  static void tell_sources(const std::vector<Name<"source">>& sources, Finding& finding) {
    evidence::cite(sources, finding.sources);
    // Percuta's own sources are named after it.
    finding.own_policy =
        !finding.sources.empty() &&
        std::all_of(finding.sources.begin(), finding.sources.end(),
                    [](const std::string& source) { return source.starts_with("percuta-"); });
  }

  const Circumstances& known_;
  std::vector<Finding> out_;
};

bool asks_for_words(const Rule& rule) {
  return std::any_of(rule.when.begin(), rule.when.end(),
                     [](const When& when) { return when.unknown_word == true; });
}

// Each word that nobody knows is asked by itself.
std::vector<Finding> find_words(const Circumstances& known, const Rule& rule) {
  std::vector<Finding> out;
  Circumstances one = known;
  for (const intake::UnknownWord& word : known.facts.unknown_words) {
    one.facts.unknown_words = {word};
    for (Finding& finding : Finder(one).find(rule)) {
      finding.word = word.text;
      out.push_back(std::move(finding));
    }
  }
  return out;
}

}  // namespace

std::vector<Finding> find(const Circumstances& known, std::span<const Rule> rules) {
  std::vector<Finding> out;
  for (const Rule& rule : rules) {
    const auto found = asks_for_words(rule) ? find_words(known, rule) : Finder(known).find(rule);
    out.insert(out.end(), found.begin(), found.end());
  }
  return out;
}

Effect strictest(std::span<const Finding> findings) {
  Effect out = Effect::allow;
  for (const Finding& finding : findings) {
    out = std::max(out, weight(finding));
  }
  return out;
}

Effect weight(const Finding& finding) {
  return finding.overridden ? std::min(finding.effect, Effect::caution) : finding.effect;
}

}  // namespace percuta::rules
