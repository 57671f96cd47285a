#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/intake/case.hpp"
#include "percuta/intake/vocabulary.hpp"
#include "percuta/skin/region.hpp"
#include "percuta/skin/site.hpp"

namespace percuta::intake {

/// What a stated word means: its id and every broader term. No ids: nobody knows the word.
struct Meaning {
  std::vector<std::string> ids;  ///< the term's own id first
  bool on_face = false;
  bool whole_person = false;
  bool elsewhere = false;      ///< lies away from the zones by its nature
  std::optional<Topic> topic;  ///< its own, else of the broader terms
  bool never_on_skin = false;  ///< it, or a broader term, is swallowed or injected only
  [[nodiscard]] bool is(std::string_view id) const;
  [[nodiscard]] bool known() const { return !ids.empty(); }
};

/// What a term means; no ids where there is none of that id.
Meaning meaning_of(const Terms& terms, std::string_view id);

/// Conditions one asks for because of a medicine: what a group tells of, each of its members does.
std::vector<Meaning> told_by(const Meaning& medicine, const Vocabulary& vocabulary);

/// Where something lies, as seen from a treated zone. `on_face`: elsewhere on the face, as the
/// zone.
enum class Lies { here, on_face, elsewhere, not_said };

/// Where something lies, as seen from each treated zone, by the zone's id.
using Whereabouts = std::map<std::string, Lies, std::less<>>;

struct ConditionFact {
  Meaning meaning;
  Condition stated;
  ConditionStatus status = ConditionStatus::active;  ///< as of today
  Whereabouts where;
  std::string key{};  ///< the entry of the case, like "patient.condition[0]"; it may name several
};

struct MedicationFact {
  Meaning meaning;
  Medication stated;
  bool taken_now = true;
  std::optional<Date> stopped;  ///< the last day; where nobody knows it, the day of the intake
  bool stop_unknown = false;
  Whereabouts where;              ///< of what is put on the skin; of any other, here
  std::vector<Meaning> tells_of;  ///< conditions one asks for because of it
  std::string key{};
  std::optional<Meaning> taken_for;      ///< what `for` means; without ids: an unknown word
  std::optional<std::string> product{};  ///< what holds it, where it is no medicine by itself
};

struct ProcedureFact {
  Meaning meaning;
  Procedure stated;
  Whereabouts where;
  std::string key{};
};

struct AllergyFact {
  Meaning meaning;
  Allergy stated;
  std::string key{};
};

struct SessionFact {
  PastSession stated;
  Whereabouts where;
};

/// A numbing agent in use.
struct AgentFact {
  Meaning meaning;
  Agent stated;
};

/// A cream that numbs, whichever way the case says it: as the anaesthetic, a medicine or a product.
/// No agents: nobody knows what is in it.
struct NumbingFact {
  std::vector<AgentFact> agents;
  Anaesthetic used;  ///< what is said of its use
};

/// A zone with the settings that apply to it: its own, else the device's. A zone of the case that
/// lies on a region is one of these for each site.
struct ZoneFact {
  std::string id;
  std::string site;
  std::optional<Side> side;
  bool on_face = false;
  Settings settings;
  std::string stated_id;           ///< as the case calls it; `id` but for a part of a region
  std::optional<double> area_cm2;  ///< of a part: its share
};

/// A word that nobody knows, and where it stands.
struct UnknownWord {
  std::string kind;  ///< "condition", "medication", "procedure" or "allergen"
  std::string text;
  std::string key;                  ///< like "patient.condition[0].name"
  std::optional<std::string> near;  ///< what was probably meant, of the same kind
  Meaning near_meaning{};
  std::string known_as{};  ///< the kind that does know it, if any
  std::string may_mean{};  ///< what it may mean, each: known, yet not for certain; empty: unknown
};

/// How an intake topic was answered. `stated`: told, yet outside the question; `not_asked`: nobody
/// asks this person.
enum class Answer { open, denied, affirmed, stated, not_asked };

/// What a case says, in the words of knowledge, on one day. Rules see this and nothing else.
struct Facts {
  Date today;
  Case stated;
  device::Handpiece handpiece;
  std::vector<ConditionFact> conditions;
  std::vector<MedicationFact> medications;
  std::vector<ProcedureFact> procedures;
  std::vector<AllergyFact> allergies;
  std::vector<NumbingFact> numbing;  ///< the anaesthetic of the case first
  std::vector<SessionFact> sessions;
  std::vector<ZoneFact> zones;
  std::map<Topic, Answer> topics;
  std::vector<Topic> ask_today;                ///< answered, but to be asked again on the day
  std::vector<std::string> denied_conditions;  ///< ids of conditions denied by name
  std::vector<UnknownWord> unknown_words;
};

/// What a label is asked about the treatment of a zone.
device::Use use_of(const Facts& facts, const ZoneFact& zone, double depth_mm = 0);

/// What knowledge tells about sites and handpieces, as far as facts need it.
struct Surroundings {
  const Vocabulary& vocabulary;
  const Handpieces& handpieces;
  const std::map<std::string, skin::Site, std::less<>>& sites;
  const skin::Regions& regions;
};

/// Translates a case that `check_case` found sound.
Facts facts(const Case& stated, const Surroundings& knowledge, Date today);

/// Where something lies as seen from this zone; elsewhere if the zone is none of the case.
Lies lies(const Whereabouts& where, std::string_view zone_id);

/// Whether it must be reckoned with in this zone: it lies there, or nobody said where.
bool may_lie_in(const Whereabouts& where, std::string_view zone_id);

/// What is wrong between the values of a case: zones, dates, denials, the handpiece's reach.
std::vector<base::Complaint> check_case(const Case& stated, const Surroundings& knowledge,
                                        Date today);

}  // namespace percuta::intake
