#include "percuta/rules/allergen.hpp"

#include <algorithm>
#include <array>

#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"
#include "percuta/intake/case.hpp"
#include "percuta/intake/vocabulary.hpp"

namespace percuta::rules {
namespace {

/// The words of a name, folded; an asterisk stays where it stands for the rest of a word.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  std::size_t from = 0;
  while (from < name.size()) {
    const std::size_t to = std::min(name.find_first_of(" _/-,()", from), name.size());
    std::string_view word = name.substr(from, to - from);
    const bool open_front = word.starts_with('*');
    const bool open_back = word.size() > 1 && word.ends_with('*');
    word.remove_prefix(open_front ? 1 : 0);
    word.remove_suffix(open_back ? 1 : 0);
    const std::string key = base::name_key(word);
    if (!key.empty()) {
      words.push_back((open_front ? "*" : "") + key + (open_back ? "*" : ""));
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

using Words = std::vector<std::string>;

/// Where the words of a phrase follow one another in a name; its end: nowhere.
Words::const_iterator find_phrase(const Words& name, const Words& phrase,
                                  Words::const_iterator from) {
  return phrase.empty() ? name.end()
                        : std::search(from, name.end(), phrase.begin(), phrase.end(),
                                      [](const std::string& word, const std::string& pattern) {
                                        return fits(pattern, word);
                                      });
}

bool holds(const Words& name, const Words& phrase) {
  return find_phrase(name, phrase, name.begin()) != name.end();
}

bool is_named(const AllergenGroup& group, const std::string& key) {
  return std::any_of(group.names.begin(), group.names.end(),
                     [&](const std::string& name) { return base::name_key(name) == key; });
}

bool holds_id(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// The groups of a term: those that are it or a part of it; else those that hold it.
std::vector<const AllergenGroup*> groups_of(const std::string& id,
                                            const AllergenKnowledge& knowledge) {
  const intake::Terms& terms = knowledge.vocabulary.allergens;
  const auto held_by = intake::Vocabulary::meanings(terms, id);
  std::vector<const AllergenGroup*> parts;
  std::vector<const AllergenGroup*> wholes;
  for (const AllergenGroup& group : knowledge.groups) {
    const auto any = [&](auto&& test) {
      return std::any_of(group.terms.begin(), group.terms.end(),
                         [&](const auto& term) { return test(term.text); });
    };
    if (any([&](const std::string& term) {
          return holds_id(intake::Vocabulary::meanings(terms, term), id);
        })) {
      parts.push_back(&group);
    } else if (any([&](const std::string& term) { return holds_id(held_by, term); })) {
      wholes.push_back(&group);
    }
  }
  return parts.empty() ? wholes : parts;
}

/// "Without lanolin", "lanolin-free": the words before and behind a name that deny it.
bool is_denied(const std::vector<std::string>& name, std::size_t first, std::size_t last) {
  constexpr auto before = std::to_array<std::string_view>(
      {"without", "no", "ohne", "sans", "sin", "senza", "sem", "bez", "zonder", "non"});
  constexpr auto behind = std::to_array<std::string_view>({"free", "frei", "vrij", "libre"});
  const auto is_one_of = [](const auto& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  const bool free_of = first > 1 && (name[first - 1] == "of" || name[first - 1] == "from") &&
                       is_one_of(behind, name[first - 2]);
  return free_of || (first > 0 && is_one_of(before, name[first - 1])) ||
         (last < name.size() && is_one_of(behind, name[last]));
}

}  // namespace

std::vector<base::Complaint> check(const AllergenGroup& group, const std::string& key) {
  if (!group.terms.empty() || !group.names.empty()) {
    return {};
  }
  return {{{key + ".terms"},
           "never-found",
           base::quoted(group.id) + " is no allergen that anybody states",
           "Give terms of the vocabulary, or names."}};
}

void Allergies::take(const AllergenGroup& group, Allergy& allergy) {
  allergy.classes.insert(allergy.classes.end(), group.classes.begin(), group.classes.end());
  for (const std::string& phrase : group.words) {
    allergy.of_labels.push_back(words_of(phrase));
  }
}

Allergies::Allergies(std::span<const std::string> stated, const AllergenKnowledge& knowledge)
    : dictionary_(knowledge.dictionary) {
  const auto add_ingredient = [&](const std::string& name, Allergy& allergy) {
    const inci::Ingredient* one = dictionary_ == nullptr ? nullptr : dictionary_->find(name);
    if (one != nullptr) {
      allergy.of_labels.push_back(words_of(one->inci));
    }
  };
  for (const std::string& word : stated) {
    Allergy allergy;
    allergy.stated = word;
    bool grouped = false;
    for (const AllergenGroup& group : knowledge.groups) {
      if (is_named(group, base::name_key(word))) {
        take(group, allergy);
        grouped = true;
      }
    }
    if (!grouped) {  // a group says itself what belongs to it: "alcohol" stands in harmless names
      add_ingredient(word, allergy);
    }
    const auto ids =
        grouped ? std::vector<std::string>{} : knowledge.vocabulary.find_all("allergen", word).ids;
    for (const std::string& id : ids) {
      for (const AllergenGroup* group : groups_of(id, knowledge)) {
        take(*group, allergy);
        grouped = true;
      }
      add_ingredient(intake::spaced(id), allergy);
    }
    if (!grouped) {
      allergy.of_people.push_back(words_of(intake::spaced(word)));
    }
    allergies_.push_back(std::move(allergy));
  }
}

Allergies allergies_of(const intake::Case& stated, const AllergenKnowledge& knowledge) {
  std::vector<std::string> names;
  for (const intake::Allergy& allergy : stated.patient.allergy) {
    names.push_back(allergy.to.text);
  }
  return {names, knowledge};
}

std::optional<std::string> Allergies::of(const inci::Token& token) const {
  if (allergies_.empty()) {
    return std::nullopt;
  }
  std::vector<Words> labelled;
  for (const std::string& name : {token.inci, token.as_written, token.perhaps}) {
    labelled.push_back(words_of(name));
  }
  std::vector<Words> called = labelled;
  const inci::Ingredient* known =
      dictionary_ == nullptr || token.inci.empty() ? nullptr : dictionary_->find(token.inci);
  if (known != nullptr) {
    for (const std::string& name : known->names) {
      called.push_back(words_of(name));
    }
  }
  const auto any_holds = [](const std::vector<Words>& names, const std::vector<Words>& phrases) {
    return std::any_of(names.begin(), names.end(), [&](const Words& name) {
      return std::any_of(phrases.begin(), phrases.end(),
                         [&](const Words& phrase) { return holds(name, phrase); });
    });
  };
  for (const Allergy& allergy : allergies_) {
    const bool of_class =
        std::any_of(allergy.classes.begin(), allergy.classes.end(), [&](inci::IngredientClass one) {
          return std::find(token.classes.begin(), token.classes.end(), one) != token.classes.end();
        });
    if (of_class || any_holds(labelled, allergy.of_labels) ||
        any_holds(called, allergy.of_people)) {
      return allergy.stated;
    }
  }
  return std::nullopt;
}

std::optional<std::string> Allergies::of_product(std::string_view name) const {
  const Words words = words_of(name);
  const auto is_in = [&](const Words& phrase) {
    for (auto at = find_phrase(words, phrase, words.begin()); at != words.end();
         at = find_phrase(words, phrase, at + 1)) {
      const auto first = static_cast<std::size_t>(at - words.begin());
      if (!is_denied(words, first, first + phrase.size())) {
        return true;
      }
    }
    return false;
  };
  for (const Allergy& allergy : allergies_) {
    if (std::any_of(allergy.of_labels.begin(), allergy.of_labels.end(), is_in) ||
        std::any_of(allergy.of_people.begin(), allergy.of_people.end(), is_in)) {
      return allergy.stated;
    }
  }
  return std::nullopt;
}

}  // namespace percuta::rules
