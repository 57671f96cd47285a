#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/intake/facts.hpp"

namespace percuta::intake {

/// One stated fact on a topic.
struct TopicStatement {
  Topic topic = Topic::pregnancy;
  std::string key;           ///< where the case says it, like "patient.condition[0].name"
  std::string words;         ///< what it says
  bool answers = false;      ///< whether the topic counts as asked
  bool affirms = false;      ///< whether it says yes to the question, as of today
  bool contradicts = false;  ///< whether a yes cannot stand beside a denial; a medicine's can
};

/// Everything a case states on the topics.
std::vector<TopicStatement> topic_statements(const Facts& facts, const Vocabulary& vocabulary);

/// The day a topic was asked.
std::optional<Date> asked_on(const Facts& facts, Topic topic);

/// Whether an answer given that day is young enough to plan by.
bool holds_for_planning(const Facts& facts, Topic topic, const Vocabulary& vocabulary);

/// Writes into the facts how each topic was answered. What has no day, or was asked too long ago to
/// plan by, is open; what was asked too long ago to begin by is to be asked again on the day.
void answer_topics(Facts& facts, const Vocabulary& vocabulary);

}  // namespace percuta::intake
