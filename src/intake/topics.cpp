#include "percuta/intake/topics.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace percuta::intake {
namespace {

bool any_zone(const Whereabouts& where, auto&& holds) {
  return std::any_of(where.begin(), where.end(),
                     [&](const auto& place) { return holds(place.second); });
}

bool in_a_zone(const Whereabouts& where) {
  return any_zone(where, [](Lies lies) { return lies == Lies::here; });
}

bool may_be_in_a_zone(const Whereabouts& where) {
  return any_zone(where, [](Lies lies) { return lies == Lies::here || lies == Lies::not_said; });
}

bool far_away(const Whereabouts& where) {
  return !any_zone(where, [](Lies lies) { return lies != Lies::elsewhere; });
}

TopicQuestion question(Topic topic, const Vocabulary& vocabulary) {
  for (const TopicQuestion& candidate : vocabulary.topics) {
    if (candidate.id == topic) {
      return candidate;
    }
  }
  TopicQuestion unknown;
  unknown.id = topic;
  return unknown;
}

class Statements {
 public:
  Statements(const Facts& facts, const Vocabulary& vocabulary)
      : facts_(facts), vocabulary_(vocabulary) {}

  std::vector<TopicStatement> collect() {
    conditions();
    medications();
    procedures();
    allergies();
    pregnancy();
    reactions();
    return std::move(out_);
  }

 private:
  // Whether a day lies within what the question asks about; a question without window asks of ever.
  bool recent(const TopicQuestion& topic, std::optional<Date> day) const {
    return !topic.window_d || !day || base::days_between(*day, facts_.today) <= *topic.window_d;
  }

  void conditions() {
    for (const ConditionFact& fact : facts_.conditions) {
      if (!fact.meaning.topic) {
        continue;
      }
      const TopicQuestion asked = question(*fact.meaning.topic, vocabulary_);
      const bool there =
          fact.status == ConditionStatus::active || fact.status == ConditionStatus::suspected;
      const auto day = fact.stated.resolved ? fact.stated.resolved : fact.stated.since;
      const bool in_time = !asked.window_d || there || (day && recent(asked, day));
      add(asked, fact.key + ".name", fact.stated.name.text, in_time, fact.where);
    }
  }

  // What is said of a place that nobody named answers the question, and contradicts no denial.
  void add(const TopicQuestion& asked, std::string key, std::string words, bool in_time,
           const Whereabouts& where) {
    out_.push_back({asked.id, std::move(key), std::move(words),
                    in_time && (!asked.in_zone || may_be_in_a_zone(where)),
                    in_time && (!asked.in_zone || in_a_zone(where)), true});
  }

  // A medicine tells that one asked about health, and affirms its own topic; it contradicts no
  // denial, it overrules it. What is put on far away tells nothing.
  void medications() {
    for (const MedicationFact& fact : facts_.medications) {
      if (far_away(fact.where)) {
        continue;
      }
      const std::string key = fact.key + ".name";
      out_.push_back({Topic::health, key, fact.stated.name.text, true, false, false});
      if (fact.meaning.topic) {
        const TopicQuestion asked = question(*fact.meaning.topic, vocabulary_);
        out_.push_back({asked.id, key, fact.stated.name.text, true,
                        fact.taken_now || recent(asked, fact.stopped), false});
      }
    }
  }

  void procedures() {
    for (const ProcedureFact& fact : facts_.procedures) {
      const std::string key = fact.key + ".name";
      const std::string& words = fact.stated.name.text;
      if (!fact.meaning.topic) {
        out_.push_back({Topic::recent_procedures, key, words, true, false, true});
        continue;
      }
      const TopicQuestion asked = question(*fact.meaning.topic, vocabulary_);
      const bool here = !asked.in_zone || in_a_zone(fact.where);
      out_.push_back({asked.id, key, words, true, here && recent(asked, fact.stated.date), true});
    }
  }

  void allergies() {
    for (const AllergyFact& fact : facts_.allergies) {
      if (fact.meaning.topic) {
        out_.push_back(
            {*fact.meaning.topic, fact.key + ".to", fact.stated.to.text, true, true, true});
      }
    }
  }

  void pregnancy() {
    const auto& stated = facts_.stated.patient.pregnancy;
    if (stated && *stated != Pregnancy::unknown) {
      const bool maybe = *stated == Pregnancy::pregnant || *stated == Pregnancy::nursing ||
                         *stated == Pregnancy::possible;
      out_.push_back({Topic::pregnancy, "patient.pregnancy", std::string(base::word(*stated)), true,
                      maybe, true});
    }
  }

  void reactions() {
    for (std::size_t i = 0; i < facts_.sessions.size(); ++i) {
      const auto& reaction = facts_.sessions[i].stated.reaction;
      if (reaction) {
        out_.push_back({Topic::earlier_reaction, fmt::format("past_session[{}].reaction", i),
                        std::string(base::word(*reaction)), true, *reaction != Reaction::none,
                        true});
      }
    }
  }

  const Facts& facts_;
  const Vocabulary& vocabulary_;
  std::vector<TopicStatement> out_;
};

// What the case says on each topic, whenever it was asked.
std::map<Topic, Answer> said(const Facts& facts, const Vocabulary& vocabulary) {
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
    const bool overrules = statement.affirms && (statement.contradicts || answer != Answer::denied);
    if (overrules) {
      answer = Answer::affirmed;
    } else if (statement.answers && answer == Answer::open) {
      answer = Answer::stated;
    }
  }
  return out;
}

bool never_asked(const TopicQuestion& asked, const Patient& patient) {
  return std::count(asked.not_of_sex.begin(), asked.not_of_sex.end(), patient.sex) > 0 ||
         patient.age_y >= asked.not_from_age_y.value_or(patient.age_y + 1);
}

}  // namespace

std::optional<Date> asked_on(const Facts& facts, Topic topic) {
  if (!facts.stated.intake) {
    return std::nullopt;
  }
  const auto& own = facts.stated.intake->asked.of(topic);
  return own ? own : facts.stated.intake->asked_on;
}

std::vector<TopicStatement> topic_statements(const Facts& facts, const Vocabulary& vocabulary) {
  return Statements(facts, vocabulary).collect();
}

bool holds_for_planning(const Facts& facts, Topic topic, const Vocabulary& vocabulary) {
  const TopicQuestion asked = question(topic, vocabulary);
  const auto day = asked_on(facts, topic);
  return day && (!asked.holds_d ||
                 base::days_between(*day, facts.today) <= *asked.holds_d + asked.plans_d);
}

void answer_topics(Facts& facts, const Vocabulary& vocabulary) {
  facts.topics = said(facts, vocabulary);
  for (auto& [topic, answer] : facts.topics) {
    const TopicQuestion asked = question(topic, vocabulary);
    if (never_asked(asked, facts.stated.patient)) {
      answer = answer == Answer::affirmed ? answer : Answer::not_asked;
      continue;
    }
    if (!holds_for_planning(facts, topic, vocabulary)) {
      answer = Answer::open;
    } else if (answer != Answer::open && asked.holds_d &&
               base::days_between(*asked_on(facts, topic), facts.today) > *asked.holds_d) {
      facts.ask_today.push_back(topic);
    }
  }
}

}  // namespace percuta::intake
