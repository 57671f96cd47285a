#include "percuta/rules/protocol.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "percuta/base/problem.hpp"

namespace percuta::rules {

using Complaints = std::vector<base::Complaint>;

Counts counts(const Practice& practice) {
  const auto whole = [](double number) {
    return static_cast<int>(std::lround(number));
  };
  return {whole(practice.usual), whole(practice.low), whole(practice.high)};
}

void check_practice(const Practice& practice, const std::string& key, Complaints& out) {
  if (!(practice.low <= practice.usual && practice.usual <= practice.high)) {
    out.push_back({{key + ".usual", key + ".low", key + ".high"},
                   "out-of-order",
                   fmt::format("usual = {} is not between low = {} and high = {}", practice.usual,
                               practice.low, practice.high),
                   "Mend the three numbers."});
  }
  if (practice.low < 0) {
    out.push_back({{key + ".low"},
                   "out-of-range",
                   fmt::format("low = {} is below 0", practice.low),
                   "Give a number that can be waited for or counted."});
  }
  if (practice.status == evidence::Status::recalled &&
      practice.grade != evidence::Grade::assumption) {
    out.push_back({{key + ".grade"},
                   "recalled-number",
                   "a number that is only recalled is graded as if somebody stood for it",
                   "Grade it assumption, or say where it was read."});
  }
  if (practice.sources.empty()) {
    out.push_back(
        {{key + ".sources"}, "unsourced", "a number names no source", "Say who claims it."});
  }
}

const Protocol* protocol_for(intake::Indication indication, std::span<const Protocol> protocols) {
  const auto found =
      std::find_if(protocols.begin(), protocols.end(),
                   [&](const Protocol& protocol) { return protocol.indication == indication; });
  return found == protocols.end() ? nullptr : &*found;
}

Complaints check(const Protocol& protocol, const std::string& key) {
  Complaints out;
  check_practice(protocol.interval_weeks, key + ".interval_weeks", out);
  check_practice(protocol.sessions_count, key + ".sessions_count", out);
  if (protocol.interval_weeks.low <= 0 || protocol.sessions_count.low < 1) {
    out.push_back({{key + ".id"},
                   "out-of-range",
                   "protocol " + base::quoted(protocol.id) + " has an interval or a course of none",
                   "Sessions need time between them, and a course at least one."});
  }
  return out;
}

Complaints check(const Precare& precare, const std::string& key) {
  Complaints out;
  const bool stops = precare.kind == PrecareKind::product_stop;
  if (stops != !precare.classes.empty() || (stops && !precare.before_d)) {
    out.push_back({{key + ".kind"},
                   "bad-precare",
                   "product_stop needs classes and before_d, and nothing else has classes",
                   "Name what stops and how long before, or choose another kind."});
  }
  if (precare.before_d) {
    check_practice(*precare.before_d, key + ".before_d", out);
  }
  if (precare.sources.empty()) {
    out.push_back({{key + ".sources"},
                   "unsourced",
                   base::quoted(precare.id) + " names no source",
                   "Say who claims it."});
  }
  return out;
}

}  // namespace percuta::rules
