#include "percuta/inci/dictionary.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "folded_text.hpp"
#include "vocabulary.hpp"

namespace percuta::inci {
namespace {

/// Spellings that differ by country alone, and what both have in common.
struct Spelling {
  std::string_view stem;
  std::string_view ours;
  std::string_view theirs;
};
constexpr auto spellings = std::to_array<Spelling>({{"alumin", "aluminum", "aluminium"},
                                                    {"sul", "sulf", "sulph"},
                                                    {"hydroly", "hydrolyzed", "hydrolysed"}});

/// Calls `visit(key)` with the key of a name as written, and as another country spells it.
template <class Visit>
void for_each_key(std::string_view name, Visit&& visit) {
  const std::string key = fold_name(name);
  visit(key);
  for (const Spelling& spelling : spellings) {
    const std::size_t at = key.find(spelling.stem);
    if (at == std::string::npos) {
      continue;
    }
    for (const auto& [from, to] :
         {std::pair(spelling.ours, spelling.theirs), std::pair(spelling.theirs, spelling.ours)}) {
      if (key.compare(at, from.size(), from) == 0) {
        std::string other = key;
        other.replace(at, from.size(), to);
        visit(other);
      }
    }
  }
}

/// The first letters as a number that sorts like them.
std::uint64_t beginning(std::string_view key) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) {
    number = number << 8U | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
  }
  return number;
}

bool is_essential(const Ingredient& ingredient) {
  const auto& classes = ingredient.classes;
  return std::find(classes.begin(), classes.end(), IngredientClass::essential_oil) != classes.end();
}

/// Calls `visit(word, bits)` for each word of a name; words beyond ASCII are left out.
template <class Visit>
void for_each_word(std::string_view name, Visit&& visit) {
  std::string word;
  for (std::size_t i = 0; i <= name.size(); ++i) {
    const char letter = i < name.size() ? name[i] : ' ';
    if (letter >= 'A' && letter <= 'Z') {
      word += static_cast<char>(letter - 'A' + 'a');
    } else if ((letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(letter) >= 0x80) {
      word += letter;
    } else if (!word.empty()) {
      visit(std::string_view(word), word_bits(word));
      word.clear();
    }
  }
}

/// Names an oil without the part of the plant that would tell which kind.
bool is_partless_oil(std::string_view name) {
  if (name.find("il") == std::string_view::npos) {
    return false;
  }
  std::uint32_t seen = 0;
  for_each_word(name, [&](std::string_view, std::uint32_t bits) { seen |= bits; });
  return (seen & oil) != 0 && (seen & (seed_part | oil_compound)) == 0;
}

bool can_be_aromatic(std::string_view word, std::uint32_t bits) {
  constexpr std::size_t shortest = 4;
  constexpr std::uint32_t says_no_plant = adjective | whole_part | seed_part | oil | essential |
                                          other_form | oil_suffix | stop_word | oil_compound;
  return word.size() >= shortest && (bits & says_no_plant) == 0;
}

}  // namespace

Dictionary::Dictionary(std::vector<Ingredient> ingredients) : ingredients_(std::move(ingredients)) {
  learn_names();
  learn_aromatic_words();
  learn_words();
}

Dictionary::Dictionary(Dictionary&& other) noexcept = default;
Dictionary& Dictionary::operator=(Dictionary&& other) noexcept = default;
Dictionary::~Dictionary() = default;

void Dictionary::learn_names() {
  for (std::uint32_t i = 0; i < ingredients_.size(); ++i) {
    const auto& broad = ingredients_[i].broad_names;
    const bool is_broad =
        std::find(broad.begin(), broad.end(), ingredients_[i].inci) != broad.end();
    names_.push_back(
        {ingredients_[i].inci, i, is_broad ? KnownName::Rank::broad : KnownName::Rank::inci});
  }
  for (std::uint32_t i = 0; i < ingredients_.size(); ++i) {
    for (const std::string& name : ingredients_[i].names) {
      names_.push_back({name, i, KnownName::Rank::synonym});
    }
    for (const std::string& name : ingredients_[i].broad_names) {
      names_.push_back({name, i, KnownName::Rank::broad});
    }
  }
  std::string keys;
  std::vector<NameTrie::Entry> entries;
  entries.reserve(names_.size() + names_.size() / 8);
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    bool first = true;
    for_each_key(names_[i].text, [&](std::string_view key) {
      entries.push_back(
          {static_cast<std::uint32_t>(keys.size()), static_cast<std::uint32_t>(key.size()), i});
      keys += key;
      if (first) {
        near_index_.add(key);
      }
      first = false;
    });
  }
  near_index_.finish();
  learn_keys(std::move(keys), std::move(entries));
}

/// Sorts the keys and keeps the first of each; others of another ingredient clash with it.
void Dictionary::learn_keys(std::string keys, std::vector<NameTrie::Entry> entries) {
  struct Sortable {
    std::uint64_t beginning;
    NameTrie::Entry entry;
  };
  const auto key_of = [&](const NameTrie::Entry& entry) {
    return std::string_view(keys).substr(entry.begin, entry.size);
  };
  std::vector<Sortable> sortable;
  sortable.reserve(entries.size());
  for (const NameTrie::Entry& entry : entries) {
    sortable.push_back({beginning(key_of(entry)), entry});
  }
  std::sort(sortable.begin(), sortable.end(), [&](const Sortable& a, const Sortable& b) {
    if (a.beginning != b.beginning) {
      return a.beginning < b.beginning;
    }
    const int order = key_of(a.entry).compare(key_of(b.entry));
    return order != 0 ? order < 0 : a.entry.value < b.entry.value;
  });
  entries.clear();
  std::vector<std::pair<std::uint32_t, std::uint32_t>> claims;  // the later name, the first
  for (const Sortable& one : sortable) {
    if (one.entry.size == 0) {
      continue;  // the check of the table told it
    }
    if (entries.empty() || key_of(entries.back()) != key_of(one.entry)) {
      entries.push_back(one.entry);
    } else if (names_[entries.back().value].ingredient != names_[one.entry.value].ingredient) {
      claims.emplace_back(one.entry.value, entries.back().value);
    }
  }
  std::sort(claims.begin(), claims.end());
  for (const auto& [later, first] : claims) {
    clashes_.push_back(
        {std::string(names_[later].text), of(names_[first]).inci, of(names_[later]).inci});
  }
  trie_ = NameTrie(std::move(keys), std::move(entries));
}

void Dictionary::learn_aromatic_words() {
  std::vector<std::string> fatty;
  for (const KnownName& name : names_) {
    const bool essential_one = is_essential(of(name));
    if (!essential_one && !is_partless_oil(name.text)) {
      continue;
    }
    int place = 0;
    for_each_word(name.text, [&](std::string_view word, std::uint32_t bits) {
      const bool epithet = ++place == 2 && name.rank == KnownName::Rank::inci;
      if (epithet || !can_be_aromatic(word, bits)) {  // plants of other genera are officinalis, too
        return;
      }
      if (essential_one) {
        aromatic_.emplace(word);
      } else {
        fatty.emplace_back(word);
      }
    });
  }
  for (const std::string& word : fatty) {
    aromatic_.erase(word);
  }
}

void Dictionary::learn_words() {
  for (const KnownName& name : names_) {
    plants_.learn(name.text, name.ingredient, name.rank == KnownName::Rank::broad);
    for_each_word(name.text, [&](std::string_view word, std::uint32_t) {
      words_.push_back(std::hash<std::string_view>{}(word));
    });
  }
  for (const KnownName& name : names_) {
    if (name.rank != KnownName::Rank::inci) {
      plants_.learn_other(of(name).inci, name.text);
    }
  }
  plants_.finish();
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
}

bool Dictionary::is_word(std::string_view word) const {
  return std::binary_search(words_.begin(), words_.end(), std::hash<std::string_view>{}(word)) ||
         word_bits(word) != 0;
}

const Ingredient* Dictionary::find(std::string_view name) const {
  const std::uint32_t found = trie_.find(fold_name(name));
  return found == NameTrie::none ? nullptr : &of(names_[found]);
}

bool Dictionary::is_aromatic(std::string_view word) const {
  return aromatic_.contains(std::string(word));
}

}  // namespace percuta::inci
