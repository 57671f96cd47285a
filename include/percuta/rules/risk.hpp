#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/rules/protocol.hpp"
#include "percuta/rules/rule.hpp"

namespace percuta::rules {

/// To how many people it happened, of how many counted: what the computed share rests on.
struct RiskCount {
  int events_count = 0;
  int people_count = 0;
};

void fields(Is<RiskCount> auto& count, auto&& field) {
  field("events_count", count.events_count, Range{0, 1e6}, "People to whom it happened.");
  field("people_count", count.people_count, Range{1, 1e6}, "People counted.");
}

/// Something that may go wrong, told as counts of people where somebody counted.
struct Risk {
  std::string id;
  std::string name;
  std::vector<When> when;
  std::string says;
  std::string patient_says;
  std::vector<Name<"source">> sources;
  std::vector<Dispute> disputes;
  std::optional<Name<"risk_kind">> computed_as;
  std::optional<RiskCount> count;
  std::optional<Name<"parameter">> lasts;
};

void fields(Is<Risk> auto& risk, auto&& field) {
  field("id", risk.id, "What an answer cites.");
  field("name", risk.name, "What may happen.");
  field("when", risk.when, Need::defaulted, "Whom it concerns; absent: everybody.");
  field("computed_as", risk.computed_as,
        "What the outcome's model calls it; absent: not computed.");
  field("count", risk.count, "What its share is computed from.");
  field("lasts", risk.lasts, "The parameter that tells how many hours it usually lasts.");
  field("says", risk.says, "How often, and after what, for the clinician.");
  field("patient_says", risk.patient_says, "The same in a patient's words.");
  field("sources", risk.sources, "Who says so.");
  field("disputes", risk.disputes, Need::defaulted, "Who says otherwise.");
}

/// What may fill the placeholders of `patient_says`: {events} and {people} of its count, {days} it
/// lasts, and {about} people {of} a hundred, or more, where its share is computed.
std::set<std::string> fillings_of(const Risk& risk);

/// Numbers are told once: `says` must tell the count. `key` is where the risk stands.
std::vector<base::Complaint> check(const Risk& risk, const std::string& key);

/// Whether a text tells both numbers of a count, in digits.
bool tells(std::string_view text, const RiskCount& count);

}  // namespace percuta::rules
