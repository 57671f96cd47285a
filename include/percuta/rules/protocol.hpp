#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/evidence/graded.hpp"
#include "percuta/evidence/source.hpp"
#include "percuta/inci/ingredient.hpp"
#include "percuta/intake/words.hpp"
#include "percuta/rules/rule.hpp"

namespace percuta::rules {

using evidence::Dispute;

/// A number as it is practised: what is usual, and the ends nobody should leave without a reason.
/// Its unit is the suffix of the name it is kept under. The ends say what people do, not what is
/// not known.
struct Practice {
  double usual = 0;
  double low = 0;
  double high = 0;
  std::vector<Name<"source">> sources;
  evidence::Grade grade = evidence::Grade::assumption;
  evidence::Status status = evidence::Status::read;
  std::optional<std::string> note;
  std::vector<Dispute> disputes;
};

void fields(Is<Practice> auto& practice, auto&& field) {
  field("usual", practice.usual, base::unitless, "What is done where nothing speaks against it.");
  field("low", practice.low, base::unitless, "Lower end of what is done.");
  field("high", practice.high, base::unitless, "Upper end of what is done.");
  field("sources", practice.sources, "Who says so.");
  field("grade", practice.grade, "What kind of observation it rests on.");
  field("status", practice.status, "Whether the number was seen in the source itself.");
  field("note", practice.note, "How the number was obtained.");
  field("disputes", practice.disputes, Need::defaulted, "Who says otherwise.");
}

/// A practice of what is counted, in whole numbers: the nearest to those it states.
struct Counts {
  int usual = 0;
  int low = 0;
  int high = 0;
};
Counts counts(const Practice& practice);

/// A course for one indication: how far apart its sessions lie and how many they are.
struct Protocol {
  std::string id;
  intake::Indication indication = intake::Indication::collagen_induction;
  Practice interval_weeks;
  Practice sessions_count;
  std::string says;
};

void fields(Is<Protocol> auto& protocol, auto&& field) {
  field("id", protocol.id, "What an answer cites.");
  field("indication", protocol.indication, "What the course is for.");
  field("interval_weeks", protocol.interval_weeks, "From one session to the next.");
  field("sessions_count", protocol.sessions_count, "Sessions of the course.");
  field("says", protocol.says, "What to know of it.");
}

/// The protocol of an indication; null where Percuta plans no course for it.
const Protocol* protocol_for(intake::Indication indication, std::span<const Protocol> protocols);

enum class PrecareKind { advise, advise_against, product_stop, ask };
constexpr auto names(PrecareKind) {
  using enum PrecareKind;
  return std::to_array<Word<PrecareKind>>(
      {{advise, "do"}, {advise_against, "do_not"}, {product_stop, "product_stop"}, {ask, "ask"}});
}

/// One piece of advice for the time before a session.
struct Precare {
  std::string id;
  PrecareKind kind = PrecareKind::advise;
  std::vector<When> when;
  std::vector<inci::IngredientClass> classes;
  std::vector<Name<"medication">> medications;
  std::optional<Practice> before_d;
  std::string says;
  std::vector<Name<"source">> sources;
  std::vector<Dispute> disputes;
};

void fields(Is<Precare> auto& precare, auto&& field) {
  field("id", precare.id, "What an answer cites.");
  field("kind", precare.kind, "do, do_not, product_stop, or ask the clinician.");
  field("when", precare.when, Need::defaulted, "Whom it is for; absent: everybody.");
  field("classes", precare.classes, Need::defaulted, "Ingredients that stop, for product_stop.");
  field("medications", precare.medications, Need::defaulted,
        "Medicines put on the skin that stop with them.");
  field("before_d", precare.before_d, "Days before the session on which it begins.");
  field("says", precare.says, "What to do, or what for.");
  field("sources", precare.sources, "Who says so.");
  field("disputes", precare.disputes, Need::defaulted, "Who says otherwise.");
}

/// A moment after a session that deserves a reminder: when some hold ends.
struct Milestone {
  std::string id;
  Name<"parameter"> hold;
  std::string says;
  bool to_act = false;
};

void fields(Is<Milestone> auto& milestone, auto&& field) {
  field("id", milestone.id, "What an answer cites.");
  field("hold", milestone.hold, "The parameter that tells the hours after the session.");
  field("says", milestone.says,
        "What changes then, in words for the patient; {must} and {may}: what ends by then.");
  field("to_act", milestone.to_act, Need::defaulted,
        "Whether somebody acts on it, so that it goes into calendar files.");
}

enum class Moment { before, after };
constexpr auto names(Moment) {
  using enum Moment;
  return std::to_array<Word<Moment>>({{before, "before"}, {after, "after"}});
}

/// What those who treat do before or after a session.
struct StaffDuty {
  std::string id;
  Moment moment = Moment::before;
  std::string says;
  std::vector<Name<"source">> sources;
};

void fields(Is<StaffDuty> auto& duty, auto&& field) {
  field("id", duty.id, "What an answer cites.");
  field("moment", duty.moment, "Before or after the session.");
  field("says", duty.says, "What to do.");
  field("sources", duty.sources, "Who says so.");
}

/// What to know of numbers that are computed: which part of them is data and which is model.
struct Caveat {
  std::string id;
  std::string says;
  std::vector<Name<"source">> sources;
};

void fields(Is<Caveat> auto& caveat, auto&& field) {
  field("id", caveat.id, "What an answer cites.");
  field("says", caveat.says, "The sentence beside the numbers.");
  field("sources", caveat.sources, "Who says so.");
}

// What is wrong within one of these: no source, ends that do not hold the usual number, keys that
// do not fit the kind of advice.

void check_practice(const Practice& practice, const std::string& key,
                    std::vector<base::Complaint>& out);
std::vector<base::Complaint> check(const Protocol& protocol, const std::string& key);
std::vector<base::Complaint> check(const Precare& precare, const std::string& key);

}  // namespace percuta::rules
