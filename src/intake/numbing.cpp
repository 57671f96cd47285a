#include "percuta/intake/numbing.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "percuta/base/text.hpp"

namespace percuta::intake {
namespace {

bool is_number(char byte) { return (byte >= '0' && byte <= '9') || byte == '.' || byte == ','; }

// The numbers that stand before a sign of per cent, in their order.
std::vector<double> strengths_pct(std::string_view text) {
  std::vector<double> out;
  const std::string folded = base::fold_case(text);
  for (std::size_t i = 0; i < folded.size();) {
    if (!is_number(folded[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    std::string digits;
    for (; end < folded.size() && is_number(folded[end]); ++end) {
      digits += folded[end] == ',' ? '.' : folded[end];
    }
    std::string_view after = std::string_view(folded).substr(end);
    after.remove_prefix(std::min(after.find_first_not_of(' '), after.size()));
    double number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool is_share = after.starts_with('%') || after.starts_with("pct") ||
                          after.starts_with("percent") || after.starts_with("per cent") ||
                          after.starts_with("prozent");
    if (is_share && read.ec == std::errc{}) {
      out.push_back(number);
    }
    i = end;
  }
  return out;
}

std::vector<std::string> ids_of_words(std::string_view text, const Vocabulary& vocabulary) {
  std::vector<std::string> out;
  std::string word;
  for (const char byte : base::fold_case(text) + " ") {
    if ((byte >= 'a' && byte <= 'z') || (static_cast<unsigned char>(byte) & 0x80U) != 0) {
      word += byte;
      continue;
    }
    const auto id = vocabulary.lexicon.find("allergen", word);
    if (id && std::find(out.begin(), out.end(), *id) == out.end()) {
      out.push_back(*id);
    }
    word.clear();
  }
  return out;
}

std::vector<AgentFact> agents(const std::vector<std::string>& ids, const Vocabulary& vocabulary) {
  std::vector<AgentFact> out;
  for (const std::string& id : ids) {
    AgentFact fact;
    fact.meaning = meaning_of(vocabulary.allergens, id);
    fact.stated.agent.text = spaced(id);
    if (numbs(fact.meaning, vocabulary)) {
      out.push_back(std::move(fact));
    }
  }
  return out;
}

}  // namespace

bool numbs(const Meaning& meaning, const Vocabulary& vocabulary) {
  return std::any_of(meaning.ids.begin(), meaning.ids.end(), [&](const std::string& id) {
    const auto term = vocabulary.allergens.find(id);
    return term != vocabulary.allergens.end() && term->second.numbs;
  });
}

std::vector<AgentFact> numbing_agents(std::string_view text, const Vocabulary& vocabulary) {
  std::vector<AgentFact> out = agents(vocabulary.find_all("allergen", text).ids, vocabulary);
  if (out.empty()) {  // "numbing gel with lidocaine": one of its words may be an agent
    out = agents(ids_of_words(text, vocabulary), vocabulary);
  }
  const std::vector<double> strengths = strengths_pct(text);
  for (std::size_t i = 0; i < out.size() && !strengths.empty(); ++i) {
    const bool each = strengths.size() == out.size();
    const double sum = std::accumulate(strengths.begin(), strengths.end(), 0.0);
    out[i].stated.strength_pct = each ? strengths[i] : sum;
  }
  return out;
}

}  // namespace percuta::intake
