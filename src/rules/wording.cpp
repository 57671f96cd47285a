#include "percuta/rules/wording.hpp"

namespace percuta::rules {

std::string Wording::say(const std::string& key) const {
  const auto found = phrase.find(key);
  return found == phrase.end() ? key : found->second;
}

std::string Wording::translate(const std::string& key, const std::string& english) const {
  const auto found = knowledge.find(key);
  return found == knowledge.end() ? english : found->second;
}

}  // namespace percuta::rules
