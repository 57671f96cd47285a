#include "percuta/rules/preparation.hpp"

#include <algorithm>

#include "percuta/rules/match.hpp"

namespace percuta::rules {
namespace {

using evidence::reason;

// The advice with the days before a session: the number stands in knowledge, not in the words. What
// would have to begin before today cannot be asked for: it begins today.
evidence::Reason advice(const Precare& precare, int days_left) {
  const std::vector<std::string> ids = {precare.id};
  if (!precare.before_d || precare.before_d->usual <= 0) {
    return reason("advice", {{"says", precare.says}}, ids);
  }
  const Practice& days = *precare.before_d;
  evidence::Measure before{.value = days.usual};
  if (days.low < days.high) {
    before.low = days.low;
    before.high = days.high;
  }
  const std::vector<evidence::Filling> values = {{"says", precare.says}, {"before_d", before}};
  const bool from_today = days.usual > days_left;
  using evidence::ReasonCode;
  const ReasonCode code =
      precare.kind == PrecareKind::ask
          ? (from_today ? ReasonCode("advice-at-least-today") : ReasonCode("advice-at-least"))
          : (from_today ? ReasonCode("advice-from-today") : ReasonCode("advice-from"));
  return reason(code, values, ids);
}

void add(const Precare& precare, int days_left, Preparation& out) {
  switch (precare.kind) {
    case PrecareKind::advise:
      out.to_do.push_back(advice(precare, days_left));
      break;
    case PrecareKind::advise_against:
      out.not_to_do.push_back(advice(precare, days_left));
      break;
    case PrecareKind::product_stop:
      for (const auto one : precare.classes) {
        out.product_stop.push_back({one, precare.before_d ? precare.before_d->usual : 0});
      }
      break;
    case PrecareKind::ask:
      out.to_ask.push_back(advice(precare, days_left));
      break;
  }
}

}  // namespace

bool is_for(const std::vector<When>& when, const Circumstances& known) {
  return when.empty() || std::any_of(when.begin(), when.end(),
                                     [&](const When& one) { return holds_anywhere(one, known); });
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
    evidence::cite(one.sources, out.sources);
    out.disputes.insert(out.disputes.end(), one.disputes.begin(), one.disputes.end());
    if (one.before_d) {
      evidence::cite(one.before_d->sources, out.sources);
      out.disputes.insert(out.disputes.end(), one.before_d->disputes.begin(),
                          one.before_d->disputes.end());
    }
  }
  return out;
}

}  // namespace percuta::rules
