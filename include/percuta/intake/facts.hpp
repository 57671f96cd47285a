#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/intake/case.hpp"
#include "percuta/intake/vocabulary.hpp"
#include "percuta/skin/site.hpp"

namespace percuta::intake {

/// What a stated word means: its id and every broader term.
struct Meaning {
  std::vector<std::string> ids;  ///< the term's own id first
  bool on_face = false;
  [[nodiscard]] bool is(std::string_view id) const;
};

struct ConditionFact {
  Meaning meaning;
  Condition stated;
  ConditionStatus status = ConditionStatus::active;  ///< as of today
};

struct MedicationFact {
  Meaning meaning;
  Medication stated;
  bool taken_now = true;
};

struct ProcedureFact {
  Meaning meaning;
  Procedure stated;
};

struct AllergyFact {
  Meaning meaning;
  Allergy stated;
};

/// A zone with the settings that apply to it: its own, else the device's.
struct ZoneFact {
  std::string id;
  std::string site;
  std::optional<Side> side;
  bool on_face = false;
  Settings settings;
};

/// How an intake topic was answered.
enum class Answer { open, denied, affirmed, stated };  // stated: told, yet outside the question

/// What a case says, in the words of knowledge, on one day. Rules see this and nothing else.
struct Facts {
  Date today;
  Case stated;
  device::Handpiece handpiece;
  std::vector<ConditionFact> conditions;
  std::vector<MedicationFact> medications;
  std::vector<ProcedureFact> procedures;
  std::vector<AllergyFact> allergies;
  std::optional<Meaning> anaesthetic;
  std::vector<ZoneFact> zones;
  std::map<Topic, Answer> topics;
  std::vector<std::string> warnings;
};

/// What knowledge tells about sites and handpieces, as far as facts need it.
struct Surroundings {
  const Vocabulary& vocabulary;
  const Handpieces& handpieces;
  const std::map<std::string, skin::Site, std::less<>>& sites;
};

/// Translates a case that `check_case` found sound.
Facts facts(const Case& stated, const Surroundings& knowledge, Date today);

/// Whether a list of zone ids names this zone.
bool lies_in(const ZoneIds& zones, std::string_view zone_id);

/// What is wrong between the values of a case: zones, dates, denials, the handpiece's reach.
std::vector<base::Complaint> check_case(const Case& stated, const Surroundings& knowledge,
                                        Date today);

}  // namespace percuta::intake
