#include "open_questions.hpp"

#include <algorithm>
#include <functional>

#include "difference.hpp"
#include "findings.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/base/units.hpp"
#include "percuta/intake/topics.hpp"
#include "percuta/rules/message.hpp"

namespace percuta::rules {
namespace {

using intake::Facts;
using intake::Opening;

class Questions {
 public:
  Questions(const Circumstances& known, std::span<const Rule> rules,
            const intake::Vocabulary& vocabulary, std::span<const Finding> found)
      : known_(known), facts_(known.facts), rules_(rules), vocabulary_(vocabulary), found_(found) {}

  std::vector<Opened> all() {
    topics();
    sex();
    conditions();
    medications();
    procedures();
    sessions();
    words();
    asked_by_rules();
    return std::move(out_);
  }

 private:
  // The strictest that the rules on a topic could say, had it been asked.
  Decision could_become(intake::Topic topic) const {
    Effect out = Effect::allow;
    for (const Rule& rule : rules_) {
      if (rule.topic == topic) {
        out = std::max(out, rule.then);
      }
    }
    return decision_for(out);
  }

  // Whether a medicine or a label says yes to a topic that the patient denied.
  bool overruled(intake::Topic topic) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Finding& finding) {
      const auto rule = std::find_if(rules_.begin(), rules_.end(), [&](const Rule& candidate) {
        return candidate.id == finding.rule;
      });
      return rule != rules_.end() && rule->topic == topic &&
             std::any_of(rule->when.begin(), rule->when.end(), [](const When& when) {
               return !when.medication.empty() || when.product.has_value();
             });
    });
  }

  void topics() {
    const Effect firm = strictest(found_);
    for (const intake::TopicQuestion& topic : vocabulary_.topics) {
      const auto found = facts_.topics.find(topic.id);
      const auto answer = found == facts_.topics.end() ? intake::Answer::open : found->second;
      const bool open = answer == intake::Answer::open;
      if (!open && (answer != intake::Answer::denied || !overruled(topic.id))) {
        continue;
      }
      const Decision worst = could_become(topic.id);
      out_.push_back(
          {{std::string(base::word(topic.id)), topic.question, worst, std::nullopt, open},
           worst > decision_for(firm)});
    }
  }

  std::string question(Opening opening, std::string_view what, std::string_view of = {}) const {
    for (const intake::OpenQuestion& one : vocabulary_.questions) {
      if (one.id == opening) {
        return filled(one.question, {{"what", base::printable(what)}, {"of", base::printable(of)}},
                      intake::Language::en)
            .value_or(one.question);
      }
    }
    return fmt::format("{}: {}?", base::word(opening), base::printable(what));
  }

  void open(Opening opening, std::string words, std::string about, const Difference& difference) {
    if (difference.strictest == Effect::allow) {
      return;
    }
    Opened one{{std::string(base::word(opening)), std::move(words),
                decision_for(difference.strictest), std::move(about), false},
               difference.decides};
    for (Opened& other : out_) {  // an entry may name several things, and is asked once
      if (other.question.key == one.question.key && other.question.about == one.question.about &&
          other.question.question == one.question.question) {
        other.changes = other.changes || one.changes;
        other.question.could_become =
            std::max(other.question.could_become, one.question.could_become);
        return;
      }
    }
    out_.push_back(std::move(one));
  }

  void sex() {
    const auto topic = facts_.topics.find(intake::Topic::pregnancy);
    if (facts_.stated.patient.sex == skin::Sex::male && topic != facts_.topics.end() &&
        topic->second == intake::Answer::affirmed) {
      out_.push_back({{std::string(base::word(Opening::sex)), question(Opening::sex, "pregnancy"),
                       could_become(intake::Topic::pregnancy), "patient.sex", false},
                      true});
    }
  }

  // What the rules would find in other facts.
  Findings found_in(Facts facts) const {
    Circumstances other = known_;
    other.facts = std::move(facts);
    return find(other, rules_);
  }

  // The findings under several answers: each writes itself into a copy of the facts.
  Difference differ(std::initializer_list<std::function<void(Facts&)>> answers) const {
    std::vector<Findings> found;
    for (const auto& answer : answers) {
      Facts other = facts_;
      answer(other);
      found.push_back(found_in(std::move(other)));
    }
    return compare(found);
  }

  // Asks where one entry of a list lies, if nobody said and it matters.
  template <class Fact>
  void where(std::vector<Fact> Facts::*list, std::size_t i, const std::string& what,
             const std::string& about, Opening asked = Opening::where) {
    const intake::Whereabouts& places = (facts_.*list)[i].where;
    if (std::none_of(places.begin(), places.end(),
                     [](const auto& place) { return place.second == intake::Lies::not_said; })) {
      return;
    }
    const auto put = [&](intake::Lies lies) {
      return [list, i, lies](Facts& facts) {
        for (auto& [zone, place] : (facts.*list)[i].where) {
          place = place == intake::Lies::not_said ? lies : place;
        }
      };
    };
    open(Opening::where, question(asked, what), about,
         differ({put(intake::Lies::here), put(intake::Lies::elsewhere)}));
  }

  void conditions() {
    for (std::size_t i = 0; i < facts_.conditions.size(); ++i) {
      const auto& fact = facts_.conditions[i];
      where(&Facts::conditions, i, fact.stated.name.text, fact.key + ".zones");
      if (fact.stated.control.value_or(intake::Control::unknown) == intake::Control::unknown) {
        const auto held = [i](intake::Control control) {
          return [i, control](Facts& facts) {
            facts.conditions[i].stated.control = control;
          };
        };
        open(Opening::control, question(Opening::control, fact.stated.name.text),
             fact.key + ".control",
             differ({held(intake::Control::controlled), held(intake::Control::uncontrolled)}));
      }
    }
  }

  void medications() {
    for (std::size_t i = 0; i < facts_.medications.size(); ++i) {
      const auto& fact = facts_.medications[i];
      where(&Facts::medications, i, fact.stated.name.text, fact.key + ".zones");
      if (fact.stop_unknown) {
        const auto ended = [i](std::optional<Date> day) {
          return [i, day](Facts& facts) {
            facts.medications[i].stopped = day;
          };
        };
        const int before_birth_months = -base::months_per_year * (facts_.stated.patient.age_y + 1);
        open(Opening::stopped, question(Opening::stopped, fact.stated.name.text),
             fact.key + ".stopped",
             differ({ended(fact.stopped), ended(facts_.today),
                     ended(base::add_months(facts_.today, before_birth_months))}));
      }
      for (const intake::Meaning& disease : fact.tells_of) {
        told(fact, disease, fact.key + (fact.key.starts_with("product") ? "" : ".for"));
      }
    }
  }

  // Whether a disease is stated, or denied by name.
  bool answered(const intake::Meaning& disease) const {
    const bool stated = std::any_of(
        facts_.conditions.begin(), facts_.conditions.end(),
        [&](const intake::ConditionFact& fact) { return fact.meaning.is(disease.ids.front()); });
    return stated || std::any_of(facts_.denied_conditions.begin(), facts_.denied_conditions.end(),
                                 [&](const std::string& id) { return disease.is(id); });
  }

  // Where a disease lies that a medicine tells of: of a cream, where the cream is put, and in the
  // zone where nobody said where that is.
  static intake::Lies place(const intake::MedicationFact& medicine, const intake::Meaning& disease,
                            const std::string& zone) {
    using enum intake::Lies;
    if (disease.whole_person) {
      return here;
    }
    const intake::Lies put = intake::lies(medicine.where, zone);
    return disease.elsewhere ? elsewhere : put == not_said ? here : put;
  }

  // What a medicine tells of is open until it is stated, denied by name, or the medicine is taken
  // for something else that is known. A cream that is put far from every zone tells nothing of
  // them.
  void told(const intake::MedicationFact& medicine, const intake::Meaning& disease,
            const std::string& about) {
    const bool for_another = medicine.taken_for && medicine.taken_for->known() &&
                             !medicine.taken_for->is(disease.ids.front());
    const bool far = std::all_of(medicine.where.begin(), medicine.where.end(), [](const auto& one) {
      return one.second == intake::Lies::elsewhere;
    });
    if (for_another || answered(disease) || (far && !disease.whole_person)) {
      return;
    }
    const auto has = [&](intake::ConditionStatus status, intake::Control control) {
      return [&, status, control](Facts& facts) {
        intake::ConditionFact fact;
        fact.meaning = disease;
        fact.stated.name.text = disease.ids.front();
        fact.stated.control = control;
        fact.status = status;
        for (const intake::ZoneFact& zone : facts.zones) {
          fact.where[zone.id] = place(medicine, disease, zone.id);
        }
        facts.conditions.push_back(std::move(fact));
      };
    };
    using enum intake::ConditionStatus;
    open(
        Opening::disease,
        question(Opening::disease, medicine.stated.name.text, intake::spaced(disease.ids.front())),
        about,
        differ({[](Facts&) {}, has(active, intake::Control::uncontrolled),
                has(active, intake::Control::controlled), has(history, intake::Control::unknown)}));
  }

  void procedures() {
    for (std::size_t i = 0; i < facts_.procedures.size(); ++i) {
      where(&Facts::procedures, i, facts_.procedures[i].stated.name.text,
            facts_.procedures[i].key + ".zones");
    }
  }

  // A denial of the topic on the day of a session, or later, tells of that session too.
  bool reaction_told(const intake::PastSession& session) const {
    const auto topic = facts_.topics.find(intake::Topic::earlier_reaction);
    const auto day = intake::asked_on(facts_, intake::Topic::earlier_reaction);
    return session.reaction ||
           (topic != facts_.topics.end() && topic->second == intake::Answer::denied && day &&
            *day >= session.date);
  }

  void sessions() {
    for (std::size_t i = 0; i < facts_.sessions.size(); ++i) {
      const intake::PastSession& session = facts_.sessions[i].stated;
      const std::string day = base::to_string(session.date);
      where(&Facts::sessions, i, day, fmt::format("past_session[{}].zones", i),
            Opening::where_needled);
      if (reaction_told(session)) {
        continue;
      }
      std::vector<Findings> answers;
      for (const auto& [reaction, word] : names(intake::Reaction{})) {
        Facts other = facts_;
        other.sessions[i].stated.reaction = reaction;
        other.stated.past_session[i].reaction = reaction;
        answers.push_back(found_in(std::move(other)));
      }
      open(Opening::reaction, question(Opening::reaction, day),
           fmt::format("past_session[{}].reaction", i), compare(answers));
    }
  }

  // Asks what a word is. A guess is told only with what it would lead to, so that nobody follows it
  // unseen.
  std::string what_is(const intake::UnknownWord& word) const {
    if (!word.may_mean.empty()) {
      return question(Opening::two_meanings, word.text, word.may_mean);
    }
    if (!word.known_as.empty()) {
      return question(Opening::other_kind, word.text, word.known_as);
    }
    std::string out = question(Opening::unknown_word, word.text);
    if (word.near) {
      const Decision then = decision_for(strictest(found_in(with(word))));
      out += " " + question(Opening::near_word, *word.near, intake::spaced(base::word(then)));
    }
    return out;
  }

  // The facts, had the nearest word been written instead.
  Facts with(const intake::UnknownWord& word) const {
    Facts out = facts_;
    const auto put = [&](auto& list, auto&& text) {
      for (auto& fact : list) {
        if (!fact.meaning.known() && text(fact) == word.text) {
          fact.meaning = word.near_meaning;
        }
      }
    };
    const auto name = [](const auto& fact) {
      return fact.stated.name.text;
    };
    if (word.kind == "condition") {
      put(out.conditions, name);
    } else if (word.kind == "medication") {
      put(out.medications, name);
    } else if (word.kind == "procedure") {
      put(out.procedures, name);
    } else {
      put(out.allergies, [](const auto& fact) { return fact.stated.to.text; });
      for (intake::NumbingFact& cream : out.numbing) {
        put(cream.agents, [](const auto& fact) { return fact.stated.agent.text; });
      }
    }
    std::erase_if(out.unknown_words,
                  [&](const intake::UnknownWord& other) { return other.text == word.text; });
    return out;
  }

  // What nobody knows could be anything, until a clinician answers for it.
  void words() {
    for (const intake::UnknownWord& word : facts_.unknown_words) {
      const bool answered_for = std::all_of(
          found_.begin(), found_.end(),
          [&](const Finding& finding) { return finding.word != word.text || finding.overridden; });
      if (!answered_for) {
        out_.push_back({{std::string(base::word(Opening::unknown_word)), what_is(word),
                         Decision::do_not_treat, word.key, false},
                        true});
      }
    }
  }

  // A rule may itself ask what its finding leaves open.
  void asked_by_rules() {
    for (const Rule& rule : rules_) {
      const bool stands = std::any_of(found_.begin(), found_.end(), [&](const Finding& finding) {
        return finding.rule == rule.id && !finding.overridden;
      });
      if (rule.asks && stands) {
        out_.push_back({{rule.id, *rule.asks, decision_for(rule.then), std::nullopt, false}, true});
      }
    }
  }

  const Circumstances& known_;
  const Facts& facts_;
  std::span<const Rule> rules_;
  const intake::Vocabulary& vocabulary_;
  std::span<const Finding> found_;
  std::vector<Opened> out_;
};

}  // namespace

std::vector<Opened> open_questions(const Circumstances& known, std::span<const Rule> rules,
                                   const intake::Vocabulary& vocabulary,
                                   std::span<const Finding> found) {
  return Questions(known, rules, vocabulary, found).all();
}

}  // namespace percuta::rules
