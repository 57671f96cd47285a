#include "percuta/intake/topics.hpp"

#include <fmt/format.h>

namespace percuta::intake {
namespace {

class Statements {
 public:
  Statements(const Facts& facts, const Vocabulary& vocabulary)
      : facts_(facts), vocabulary_(vocabulary) {}

  std::vector<TopicStatement> collect() {
    conditions();
    medications();
    procedures();
    others();
    return std::move(out_);
  }

 private:
  TopicQuestion question(Topic topic) const {
    for (const TopicQuestion& candidate : vocabulary_.topics) {
      if (candidate.id == topic) {
        return candidate;
      }
    }
    TopicQuestion unknown;
    unknown.id = topic;
    return unknown;
  }

  // Whether a day lies within what the question asks about; a question without window asks of ever.
  bool recent(const TopicQuestion& topic, std::optional<Date> day) const {
    return !topic.window_d || !day || base::days_between(*day, facts_.today) <= *topic.window_d;
  }

  void conditions() {
    for (std::size_t i = 0; i < facts_.conditions.size(); ++i) {
      const ConditionFact& fact = facts_.conditions[i];
      const auto topic = fact.meaning.topic;
      if (!topic) {
        continue;
      }
      const TopicQuestion asked = question(*topic);
      const bool there =
          fact.status == ConditionStatus::active || fact.status == ConditionStatus::suspected;
      const auto day = fact.stated.resolved ? fact.stated.resolved : fact.stated.since;
      const bool in_time = !asked.window_d || there || (day && recent(asked, day));
      const bool in_place = !asked.in_zone || !fact.stated.zones.empty();
      add(*topic, fmt::format("patient.condition[{}].name", i), fact.stated.name.text,
          in_time && in_place, in_time && in_place);
    }
  }

  void medications() {
    for (std::size_t i = 0; i < facts_.medications.size(); ++i) {
      const MedicationFact& fact = facts_.medications[i];
      const auto topic = fact.meaning.topic;
      if (topic) {
        add(*topic, fmt::format("patient.medication[{}].name", i), fact.stated.name.text, true,
            fact.taken_now || recent(question(*topic), fact.stopped));
      }
    }
  }

  void procedures() {
    const TopicQuestion asked = question(Topic::recent_procedures);
    for (std::size_t i = 0; i < facts_.procedures.size(); ++i) {
      const Procedure& procedure = facts_.procedures[i].stated;
      add(Topic::recent_procedures, fmt::format("patient.procedure[{}].name", i),
          procedure.name.text, true, !procedure.zones.empty() && recent(asked, procedure.date));
    }
  }

  void others() {
    const Patient& patient = facts_.stated.patient;
    for (std::size_t i = 0; i < facts_.allergies.size(); ++i) {
      const AllergyFact& fact = facts_.allergies[i];
      if (fact.meaning.topic) {
        add(*fact.meaning.topic, fmt::format("patient.allergy[{}].to", i), fact.stated.to.text,
            true, true);
      }
    }
    if (patient.pregnancy && *patient.pregnancy != Pregnancy::unknown) {
      const bool maybe = *patient.pregnancy == Pregnancy::pregnant ||
                         *patient.pregnancy == Pregnancy::nursing ||
                         *patient.pregnancy == Pregnancy::possible;
      add(Topic::pregnancy, "patient.pregnancy", std::string(base::word(*patient.pregnancy)), true,
          maybe);
    }
    for (std::size_t i = 0; i < facts_.stated.past_session.size(); ++i) {
      const auto& reaction = facts_.stated.past_session[i].reaction;
      if (reaction) {
        add(Topic::earlier_reaction, fmt::format("past_session[{}].reaction", i),
            std::string(base::word(*reaction)), true, *reaction != Reaction::none);
      }
    }
  }

  void add(Topic topic, std::string key, std::string words, bool answers, bool affirms) {
    out_.push_back({topic, std::move(key), std::move(words), answers, affirms});
  }

  const Facts& facts_;
  const Vocabulary& vocabulary_;
  std::vector<TopicStatement> out_;
};

}  // namespace

std::vector<TopicStatement> topic_statements(const Facts& facts, const Vocabulary& vocabulary) {
  return Statements(facts, vocabulary).collect();
}

std::map<Topic, Answer> topic_answers(const Facts& facts, const Vocabulary& vocabulary) {
  std::map<Topic, Answer> out;
  for (const auto& [topic, text] : names(Topic{})) {
    out[topic] = Answer::open;
  }
  if (facts.stated.intake) {
    for (const auto& denial : facts.stated.intake->denies) {
      if (const auto topic = Vocabulary::topic_named(denial.text)) {
        out[*topic] = Answer::denied;
      }
    }
  }
  for (const TopicStatement& statement : topic_statements(facts, vocabulary)) {
    Answer& answer = out[statement.topic];
    if (statement.affirms) {
      answer = Answer::affirmed;
    } else if (statement.answers && answer == Answer::open) {
      answer = Answer::stated;
    }
  }
  return out;
}

}  // namespace percuta::intake
