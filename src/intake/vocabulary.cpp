#include "percuta/intake/vocabulary.hpp"

#include <algorithm>

#include "percuta/base/text.hpp"
#include "percuta/intake/readings.hpp"

namespace percuta::intake {

std::string spaced(std::string_view word) {
  std::string out(word);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::optional<std::string> Vocabulary::find(std::string_view kind, std::string_view written) const {
  auto id = lexicon.find(kind, written);
  if (id || kind == "condition") {  // numbers and forms are parts of a condition's name
    return id;
  }
  for (const Reading& reading : readings(written)) {
    id = lexicon.find(kind, reading.name);
    const auto term = medications.find(id.value_or(""));
    const bool other_medicine = reading.not_on_skin && kind == "medication" &&
                                term != medications.end() && term->second.on_skin;
    if (id && !other_medicine) {
      return id;
    }
  }
  return std::nullopt;
}

std::optional<std::string> Vocabulary::near(std::string_view kind, std::string_view written) const {
  if (kind == "condition") {
    return lexicon.near(kind, written);
  }
  for (const Reading& reading : readings(written)) {
    if (auto meant = lexicon.near(kind, reading.name)) {
      return meant;
    }
  }
  return std::nullopt;
}

std::optional<Topic> Vocabulary::topic_named(std::string_view word) {
  for (const auto& [topic, name] : names(Topic{})) {
    if (base::name_key(name) == base::name_key(word)) {
      return topic;
    }
  }
  return std::nullopt;
}

std::vector<std::string> Vocabulary::meanings(const Terms& terms, std::string_view id) {
  std::vector<std::string> out;
  if (!terms.contains(id)) {
    return out;
  }
  out.emplace_back(id);
  for (std::size_t i = 0; i < out.size(); ++i) {  // grows while it is walked
    const auto term = terms.find(out[i]);
    if (term == terms.end()) {
      continue;
    }
    for (const std::string& group : term->second.groups) {
      if (std::find(out.begin(), out.end(), group) == out.end()) {
        out.push_back(group);
      }
    }
  }
  return out;
}

}  // namespace percuta::intake
