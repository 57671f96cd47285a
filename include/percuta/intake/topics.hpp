#pragma once

#include <map>
#include <string>
#include <vector>

#include "percuta/intake/facts.hpp"

namespace percuta::intake {

/// One stated fact on a topic.
struct TopicStatement {
  Topic topic = Topic::pregnancy;
  std::string key;       ///< where the case says it, like "patient.condition[0].name"
  std::string words;     ///< what it says
  bool answers = false;  ///< whether the topic counts as asked
  bool affirms = false;  ///< whether it says yes to the question, as of today
};

/// Everything a case states on the twelve topics.
std::vector<TopicStatement> topic_statements(const Facts& facts, const Vocabulary& vocabulary);

/// How each topic was answered.
std::map<Topic, Answer> topic_answers(const Facts& facts, const Vocabulary& vocabulary);

}  // namespace percuta::intake
