#include "percuta/rules/allergen.hpp"

#include <algorithm>
#include <string_view>

#include "percuta/base/text.hpp"

namespace percuta::rules {
namespace {

/// The words of a name, folded; an asterisk stays where it stands for the rest of a word.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  std::size_t from = 0;
  while (from < name.size()) {
    const std::size_t to = std::min(name.find_first_of(" _/-,()", from), name.size());
    const std::string_view word = name.substr(from, to - from);
    const std::string key = base::name_key(word);
    if (!key.empty()) {
      words.push_back((word.starts_with('*') ? "*" : "") + key + (word.ends_with('*') ? "*" : ""));
    }
    from = to + 1;
  }
  return words;
}

bool fits(std::string_view pattern, std::string_view word) {
  const bool open_front = pattern.starts_with('*');
  const bool open_back = pattern.ends_with('*');
  pattern.remove_prefix(open_front ? 1 : 0);
  pattern.remove_suffix(open_back ? 1 : 0);
  return open_front  ? word.ends_with(pattern) || (open_back && word.find(pattern) != word.npos)
         : open_back ? word.starts_with(pattern)
                     : word == pattern;
}

/// Whether the words of a phrase follow one another in a name.
bool holds(const std::vector<std::string>& name, const std::vector<std::string>& phrase) {
  return !phrase.empty() && std::search(name.begin(), name.end(), phrase.begin(), phrase.end(),
                                        [](const std::string& word, const std::string& pattern) {
                                          return fits(pattern, word);
                                        }) != name.end();
}

bool is_named(const AllergenGroup& group, const std::string& key) {
  return base::name_key(group.id) == key ||
         std::any_of(group.names.begin(), group.names.end(),
                     [&](const std::string& name) { return base::name_key(name) == key; });
}

}  // namespace

Allergies::Allergies(std::span<const std::string> stated, std::span<const AllergenGroup> groups,
                     const inci::Dictionary& dictionary) {
  for (const std::string& word : stated) {
    Allergy allergy;
    allergy.stated = word;
    const std::string key = base::name_key(word);
    const auto group = std::find_if(groups.begin(), groups.end(),
                                    [&](const AllergenGroup& one) { return is_named(one, key); });
    if (group != groups.end()) {
      allergy.classes = group->classes;
      for (const std::string& phrase : group->words) {
        allergy.phrases.push_back(words_of(phrase));
      }
    }
    allergy.phrases.push_back(words_of(word));
    if (const inci::Ingredient* one = dictionary.find(word)) {
      allergy.phrases.push_back(words_of(one->inci));
    }
    allergies_.push_back(std::move(allergy));
  }
}

std::optional<std::string> Allergies::of(const inci::Token& token) const {
  if (allergies_.empty()) {
    return std::nullopt;
  }
  const std::vector<std::string> inci = words_of(token.inci);
  const std::vector<std::string> written = words_of(token.as_written);
  for (const Allergy& allergy : allergies_) {
    const bool of_class =
        std::any_of(allergy.classes.begin(), allergy.classes.end(), [&](inci::IngredientClass one) {
          return std::find(token.classes.begin(), token.classes.end(), one) != token.classes.end();
        });
    const bool of_name = std::any_of(allergy.phrases.begin(), allergy.phrases.end(),
                                     [&](const std::vector<std::string>& phrase) {
                                       return holds(inci, phrase) || holds(written, phrase);
                                     });
    if (of_class || of_name) {
      return allergy.stated;
    }
  }
  return std::nullopt;
}

}  // namespace percuta::rules
