#include "percuta/rules/preparation.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "percuta/rules/match.hpp"

namespace percuta::rules {
namespace {

bool holds(const When& when, const Circumstances& known) {
  if (!is_zonal(when)) {
    return match(when, known, nullptr).has_value();
  }
  const auto& zones = known.facts.zones;
  return std::any_of(zones.begin(), zones.end(), [&](const intake::ZoneFact& zone) {
    return match(when, known, &zone).has_value();
  });
}

bool is_for(const Precare& precare, const Circumstances& known) {
  return precare.when.empty() || std::any_of(precare.when.begin(), precare.when.end(),
                                             [&](const When& when) { return holds(when, known); });
}

void cite(const std::vector<Name<"source">>& sources, Preparation& out) {
  for (const auto& source : sources) {
    if (std::find(out.sources.begin(), out.sources.end(), source.text) == out.sources.end()) {
      out.sources.push_back(source.text);
    }
  }
}

// The advice with the day it begins, told once: the number stands in knowledge, not in the words.
std::string told(const Precare& precare) {
  if (!precare.before_d || precare.before_d->usual <= 0) {
    return precare.says;
  }
  const Practice& days = *precare.before_d;
  const std::string range = days.low < days.high
                                ? fmt::format("; sources say {} to {}", days.low, days.high)
                                : std::string{};
  return fmt::format("{} (from {} days before{})", precare.says, days.usual, range);
}

void add(const Precare& precare, Preparation& out) {
  switch (precare.kind) {
    case PrecareKind::advise:
      out.to_do.push_back(told(precare));
      break;
    case PrecareKind::advise_against:
      out.not_to_do.push_back(told(precare));
      break;
    case PrecareKind::product_stop:
      for (const auto one : precare.classes) {
        out.product_stop.push_back({one, precare.before_d ? precare.before_d->usual : 0});
      }
      break;
    case PrecareKind::ask:
      out.to_ask.push_back(told(precare));
      break;
  }
}

}  // namespace

Preparation prepare(const intake::Facts& facts, std::span<const Precare> precare) {
  Preparation out;
  Circumstances known;  // advice asks about the person and the goal alone
  known.facts = facts;
  for (const Precare& one : precare) {
    if (!is_for(one, known)) {
      continue;
    }
    add(one, out);
    out.rests_on.push_back(one.id);
    cite(one.sources, out);
    out.disputes.insert(out.disputes.end(), one.disputes.begin(), one.disputes.end());
    if (one.before_d) {
      cite(one.before_d->sources, out);
      out.disputes.insert(out.disputes.end(), one.before_d->disputes.begin(),
                          one.before_d->disputes.end());
    }
  }
  return out;
}

}  // namespace percuta::rules
