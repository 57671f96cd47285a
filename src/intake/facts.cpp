#include "percuta/intake/facts.hpp"

#include <algorithm>

#include "entry_words.hpp"
#include "facts_to_check.hpp"
#include "readings.hpp"
#include "where.hpp"
#include <fmt/format.h>

#include "percuta/base/text.hpp"
#include "percuta/intake/numbing.hpp"
#include "percuta/intake/topics.hpp"

namespace percuta::intake {
namespace {

class Translator {
 public:
  Translator(const Case& stated, const Surroundings& knowledge, Date today, bool looks_near)
      : stated_(stated),
        knowledge_(knowledge),
        words_(knowledge.vocabulary),
        looks_near_(looks_near) {
    out_.today = today;
    out_.stated = stated;
    out_.zones = zone_facts(stated, knowledge);
  }

  Facts translate() {
    out_.handpiece = handpiece();
    conditions();
    if (stated_.anaesthetic) {
      anaesthetic(*stated_.anaesthetic);
    }
    medications();
    procedures();
    others();
    return std::move(out_);
  }

 private:
  template <base::FixedString Kind>
  Meaning meaning(const Terms& terms, const OpenName<Kind>& name, std::string key) {
    Meaning out = meaning_of(terms, words_.find(Kind.view(), name.text).value_or(""));
    if (!out.known()) {
      out_.unknown_words.push_back(unknown_word(terms, Kind.view(), name.text, std::move(key)));
    }
    return out;
  }

  // "cellulite (dimpled fat, no infection)"
  static std::string described(const Terms& terms, const std::string& id) {
    const auto term = terms.find(id);
    const std::string says = term == terms.end() ? std::string() : term->second.says;
    const std::string first = says.substr(0, says.find_first_of(".;"));
    return spaced(id) + (first.empty()
                             ? ""
                             : " (" + base::fold_case(first.substr(0, 1)) + first.substr(1) + ")");
  }

  UnknownWord unknown_word(const Terms& terms, std::string_view kind, const std::string& text,
                           std::string key) const {
    UnknownWord out;
    out.kind = kind;
    out.text = text;
    out.key = std::move(key);
    const std::vector<std::string> meanings = words_.may_mean(kind, text);
    for (std::size_t i = 0; meanings.size() > 1 && i < meanings.size(); ++i) {
      out.may_mean += (i == 0 ? "" : ", or ") + described(terms, meanings[i]);
    }
    if (!out.may_mean.empty()) {
      return out;  // what is known needs no guess
    }
    out.near = looks_near_ ? words_.near(kind, text) : std::nullopt;
    out.near_meaning = meaning_of(terms, words_.find(kind, out.near.value_or("")).value_or(""));
    for (const Vocabulary::Misplaced& elsewhere : words_.find_elsewhere(kind, text)) {
      out.known_as = elsewhere.kind;
      out.near = std::nullopt;  // what is known needs no guess
    }
    return out;
  }

  // What one entry names: most often one thing, none for a word that nobody knows.
  template <base::FixedString Kind>
  std::vector<Meaning> meanings(const Terms& terms, const OpenName<Kind>& name, std::string key) {
    const Vocabulary::Named named = words_.find_all(Kind.view(), name.text);
    std::vector<Meaning> out;
    for (const std::string& id : named.ids) {
      Meaning meant = meaning_of(terms, id);
      if (meant.known()) {
        out.push_back(std::move(meant));
      }
    }
    if (out.empty() || named.rest) {
      out_.unknown_words.push_back(unknown_word(terms, Kind.view(), name.text, std::move(key)));
    }
    return out.empty() ? std::vector<Meaning>(1) : out;
  }

  Whereabouts where(const ZoneIds& said, const Meaning& meaning) const {
    return whereabouts(said, meaning, out_.zones, knowledge_);
  }

  void conditions() {
    for (std::size_t i = 0; i < stated_.patient.condition.size(); ++i) {
      Condition condition = stated_.patient.condition[i];
      const std::string key = fmt::format("patient.condition[{}]", i);
      if (!condition.control && says_uncontrolled(words_.lexicon, condition.name.text)) {
        condition.control = Control::uncontrolled;
      }
      for (Meaning& meant : meanings(words_.conditions, condition.name, key + ".name")) {
        Whereabouts place = where(condition.zones, meant);
        out_.conditions.push_back(
            {std::move(meant), condition, status_today(condition), std::move(place), key});
      }
      listed_among_conditions(condition, key);
    }
  }

  // A medicine or a procedure that stands among the conditions is asked about there, and acts as
  // what it is until then.
  void listed_among_conditions(const Condition& condition, const std::string& key) {
    const std::string& text = condition.name.text;
    if (out_.unknown_words.empty() || out_.unknown_words.back().key != key + ".name" ||
        out_.unknown_words.back().known_as.empty()) {
      return;
    }
    for (const Vocabulary::Misplaced& elsewhere : words_.find_elsewhere("condition", text)) {
      for (const std::string& id : elsewhere.ids) {
        if (elsewhere.kind == "medication") {
          const Medication medication{{text}, {}, {}, condition.zones};
          add(when_taken(medication, key), meaning_of(words_.medications, id));
        } else if (elsewhere.kind == "procedure") {
          Procedure procedure;
          procedure.name.text = text;
          procedure.zones = condition.zones;
          add(procedure, meaning_of(words_.procedures, id), key);
        }
      }
    }
  }

  void medications() {
    for (std::size_t i = 0; i < stated_.patient.medication.size(); ++i) {
      const Medication& medication = stated_.patient.medication[i];
      const std::string key = fmt::format("patient.medication[{}]", i);
      const MedicationFact fact = when_taken(medication, key);
      for (Meaning& meant : meanings(words_.medications, medication.name, key + ".name")) {
        add(fact, std::move(meant));
      }
    }
  }

  // What is said of a medicine, whatever it is.
  MedicationFact when_taken(const Medication& medication, const std::string& key) {
    MedicationFact fact;
    fact.stated = medication;
    fact.key = key;
    if (medication.taken_for) {
      fact.taken_for = meaning(words_.conditions, *medication.taken_for, key + ".for");
    }
    if (medication.stopped) {
      const Date* day = std::get_if<Date>(&*medication.stopped);
      fact.stop_unknown = day == nullptr;
      fact.stopped = day != nullptr ? *day : day_of_intake();
      fact.taken_now = *fact.stopped > out_.today;
    }
    return fact;
  }

  void add(MedicationFact fact, Meaning meant) {
    fact.where = where_put(fact.stated, meant);
    fact.tells_of = told_by(meant, words_);
    fact.meaning = std::move(meant);
    numbing(fact);
    out_.medications.push_back(std::move(fact));
  }

  // What is swallowed or injected reaches every zone; what goes into the nose reaches none.
  Whereabouts where_put(const Medication& medication, const Meaning& meaning) const {
    const bool said =
        medication.route.value_or(Route::topical) != Route::topical || !medication.zones.empty();
    if (!said && is_put_inside(medication.name.text)) {
      return where({"elsewhere"}, meaning);
    }
    const bool on_skin = medication.route.value_or(Route::topical) == Route::topical &&
                         (medication.route || !medication.zones.empty());
    return where(on_skin ? medication.zones : ZoneIds{"all"}, meaning);
  }

  Date day_of_intake() const {
    const auto asked = stated_.intake ? stated_.intake->asked_on : std::nullopt;
    return std::min(asked.value_or(out_.today), out_.today);
  }

  void procedures() {
    for (std::size_t i = 0; i < stated_.patient.procedure.size(); ++i) {
      const Procedure& procedure = stated_.patient.procedure[i];
      const std::string key = fmt::format("patient.procedure[{}]", i);
      for (Meaning& meant : meanings(words_.procedures, procedure.name, key + ".name")) {
        add(procedure, std::move(meant), key);
      }
    }
  }

  void add(const Procedure& procedure, Meaning meant, const std::string& key) {
    Whereabouts place = where(procedure.zones, meant);
    out_.procedures.push_back({std::move(meant), procedure, std::move(place), key});
  }

  void others() {
    for (std::size_t i = 0; i < stated_.patient.allergy.size(); ++i) {
      const Allergy& allergy = stated_.patient.allergy[i];
      const std::string key = fmt::format("patient.allergy[{}]", i);
      for (Meaning& meant : meanings(words_.allergens, allergy.to, key + ".to")) {
        out_.allergies.push_back({std::move(meant), allergy, key});
      }
    }
    for (const PastSession& session : stated_.past_session) {
      out_.sessions.push_back({session, where(session.zones, {})});
    }
    if (stated_.intake) {
      for (const auto& denial : stated_.intake->denies) {
        if (Vocabulary::topic_named(denial.text)) {
          continue;
        }
        if (const auto id = words_.find("condition", denial.text)) {
          out_.denied_conditions.push_back(*id);
        }
      }
    }
  }

  void anaesthetic(const Anaesthetic& used) {
    NumbingFact cream{{}, used};
    const auto add = [&](const Agent& agent, std::string key) {
      Meaning meant = meaning(words_.allergens, agent.agent, std::move(key));
      cream.agents.push_back({std::move(meant), agent});
    };
    if (used.agent) {
      add({*used.agent, used.strength_pct}, "anaesthetic.agent");
    }
    for (std::size_t i = 0; i < used.agents.size(); ++i) {
      add(used.agents[i], fmt::format("anaesthetic.agents[{}].agent", i));
    }
    if (cream.agents.empty() && used.product) {  // some products are named for what is in them
      add({{*used.product}, used.strength_pct}, "anaesthetic.product");
    }
    out_.numbing.push_back(std::move(cream));
  }

  // A medicine on the skin of a zone that numbs it: what it is, a "numbing cream", is a word of the
  // allergens too. Its name may tell the agents.
  void numbing(const MedicationFact& fact) {
    const bool on_skin = fact.stated.route.value_or(Route::topical) == Route::topical;
    const bool here = std::any_of(out_.zones.begin(), out_.zones.end(), [&](const ZoneFact& zone) {
      return may_lie_in(fact.where, zone.id);
    });
    const bool in_use = on_skin && here && fact.taken_now && fact.meaning.known();
    const std::string kind = in_use ? spaced(fact.meaning.ids.front()) : std::string();
    if (!in_use || !words_.lexicon.find("allergen", kind)) {
      return;
    }
    NumbingFact cream;
    for (const std::string& name : {fact.stated.name.text, kind}) {
      if (cream.agents.empty()) {
        cream.agents = numbing_agents(name, words_);
      }
    }
    if (!cream.agents.empty()) {
      cream.used.product = fact.stated.name.text;
      out_.numbing.push_back(std::move(cream));
    }
  }

  device::Handpiece handpiece() const {
    if (const auto* own = std::get_if<device::Handpiece>(&stated_.device.handpiece)) {
      return *own;
    }
    const auto& name = std::get<Name<"handpiece">>(stated_.device.handpiece);
    const auto id = words_.lexicon.find(name.kind, name.text);
    const auto found = knowledge_.handpieces.find(id.value_or(""));
    return found == knowledge_.handpieces.end() ? device::Handpiece{} : found->second;
  }

  // Unless it is said otherwise, a stated condition is there today.
  ConditionStatus status_today(const Condition& condition) const {
    if (condition.resolved && *condition.resolved <= out_.today) {
      return ConditionStatus::history;
    }
    return condition.status.value_or(
        status_said(words_.lexicon, condition.name.text).value_or(ConditionStatus::active));
  }

  const Case& stated_;
  const Surroundings& knowledge_;
  const Vocabulary& words_;
  bool looks_near_;
  Facts out_;
};

}  // namespace

device::Use use_of(const Facts& facts, const ZoneFact& zone, double depth_mm) {
  const Patient& patient = facts.stated.patient;
  return {facts.stated.goal.indication, zone.site, patient.phototype, patient.age_y, depth_mm};
}

Facts facts(const Case& stated, const Surroundings& knowledge, Date today) {
  Facts out = Translator(stated, knowledge, today, true).translate();
  answer_topics(out, knowledge.vocabulary);
  return out;
}

Facts facts_to_check(const Case& stated, const Surroundings& knowledge, Date today) {
  Facts out = Translator(stated, knowledge, today, false).translate();
  answer_topics(out, knowledge.vocabulary);
  return out;
}

}  // namespace percuta::intake
