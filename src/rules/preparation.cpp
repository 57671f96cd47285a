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

void cite(const std::vector<Name<"source">>& sources, Preparation& out) {
  for (const auto& source : sources) {
    if (std::find(out.sources.begin(), out.sources.end(), source.text) == out.sources.end()) {
      out.sources.push_back(source.text);
    }
  }
}

// The advice with the day it begins, told once: the number stands in knowledge, not in the words.
// What would have to begin before today cannot be asked for: it begins today.
std::string told(const Precare& precare, int days_left) {
  if (!precare.before_d || precare.before_d->usual <= 0) {
    return precare.says;
  }
  const Practice& days = *precare.before_d;
  const std::string range = days.low < days.high
                                ? fmt::format("; sources say {} to {}", days.low, days.high)
                                : std::string{};
  const char* const now = days.usual > days_left ? "; for the first session, from today" : "";
  return fmt::format("{} {} {} days before{}{}.", precare.says,
                     precare.kind == PrecareKind::ask ? "At least" : "From", days.usual, now,
                     range);
}

void add(const Precare& precare, int days_left, Preparation& out) {
  switch (precare.kind) {
    case PrecareKind::advise:
      out.to_do.push_back(told(precare, days_left));
      break;
    case PrecareKind::advise_against:
      out.not_to_do.push_back(told(precare, days_left));
      break;
    case PrecareKind::product_stop:
      for (const auto one : precare.classes) {
        out.product_stop.push_back({one, precare.before_d ? precare.before_d->usual : 0});
      }
      break;
    case PrecareKind::ask:
      out.to_ask.push_back(told(precare, days_left));
      break;
  }
}

}  // namespace

bool is_for(const std::vector<When>& when, const Circumstances& known) {
  return when.empty() ||
         std::any_of(when.begin(), when.end(), [&](const When& one) { return holds(one, known); });
}

Preparation prepare(const Circumstances& known, std::span<const Precare> precare,
                    base::Date first_session) {
  Preparation out;
  const int days_left = base::days_between(known.facts.today, first_session);
  for (const Precare& one : precare) {
    if (!is_for(one.when, known)) {
      continue;
    }
    add(one, days_left, out);
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
