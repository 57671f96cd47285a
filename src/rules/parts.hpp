#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "percuta/rules/match.hpp"

namespace percuta::rules {

/// One `when`, asked of one case and zone.
struct Question {
  const When& when;
  const Circumstances& known;
  const intake::ZoneFact* zone = nullptr;
  Taken taken = Taken::now;

  [[nodiscard]] const intake::Facts& facts() const { return known.facts; }
};

/// Why one part of a `when` holds; nothing: it does not. A part that asks for nothing holds without
/// a reason.
using Part = std::optional<Match>;

using evidence::reason;

Part match_conditions(const Question& asked);
Part match_medications(const Question& asked);
Part match_procedures(const Question& asked);
Part match_allergies(const Question& asked);
Part match_products(const Question& asked);
Part match_anaesthetic(const Question& asked);
Part match_dose(const Question& asked);
Part match_earlier(const Question& asked);  ///< sessions held, reactions to them, test spots
Part match_device(const Question& asked);
Part match_limits(const Question& asked);
Part match_unknown_words(const Question& asked);

template <base::FixedString Kind>
bool is_any(const intake::Meaning& meaning, const std::vector<Name<Kind>>& asked) {
  return std::any_of(asked.begin(), asked.end(),
                     [&](const Name<Kind>& name) { return meaning.is(name.text); });
}

template <class T>
bool has(const std::vector<T>& asked, const T& value) {
  return asked.empty() || std::find(asked.begin(), asked.end(), value) != asked.end();
}

/// Adds reasons; of several days the latest counts.
void join(Match& all, const Match& more);

/// What holds for one reason, since a day where there is one.
inline Match holds(evidence::Reason because, std::optional<base::Date> start = {}) {
  return {{std::move(because)}, start};
}

/// All reasons together; nothing where there is none.
Part some(Match all);

/// Whether it lies where `when` asks for it.
bool lies_there(const Question& asked, const intake::Whereabouts& where);

}  // namespace percuta::rules
