#include "near_name.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "draft.hpp"
#include "landmarks.hpp"
#include "vocabulary.hpp"

namespace percuta::inci {

namespace {

using Words = std::vector<std::string_view>;

bool holds_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char one) { return one >= '0' && one <= '9'; });
}

/// `chlorophylls` of chlorophyll.
bool is_plural(std::string_view a, std::string_view b) {
  const auto adds_s = [](std::string_view one, std::string_view other) {
    return one.size() == other.size() + 1 && one.ends_with('s') && one.starts_with(other);
  };
  return adds_s(a, b) || adds_s(b, a);
}

/// An ending that chemists change to name another substance: sulfate, sulfite; octadecane,
/// octadecene.
std::string_view chemical_ending(std::string_view word) {
  constexpr auto endings =
      std::to_array<std::string_view>({"ate", "ite", "ide", "ine", "ane", "ene", "yne", "one",
                                       "oyl", "yl", "ol", "al", "oic", "ic"});
  for (const std::string_view ending : endings) {
    if (word.ends_with(ending)) {
      return ending;
    }
  }
  return {};
}

bool is_other_substance(std::string_view read, std::string_view meant) {
  const std::string_view ours = chemical_ending(read);
  const std::string_view theirs = chemical_ending(meant);
  return !ours.empty() && !theirs.empty() && ours != theirs;
}

/// How much one word may differ, by its letters.
int limit_of_word(std::size_t letters) {
  constexpr std::size_t shortest = 5;
  constexpr std::size_t two_errors = 10;
  return letters < shortest     ? NearIndex::edit - 1
         : letters < two_errors ? NearIndex::edit
                                : 2 * NearIndex::edit;
}

/// Errors come late in a word: another first letter makes another word, unless all else is right.
bool begins_alike(std::string_view read, std::string_view meant, int cost) {
  constexpr std::size_t long_word = 7;
  return read.front() == meant.front() || cost < NearIndex::edit ||
         (cost <= NearIndex::edit && std::min(read.size(), meant.size()) >= long_word);
}

bool is_near_word(std::string_view read, std::string_view meant, const Dictionary& dictionary) {
  const int limit = limit_of_word(std::min(read.size(), meant.size()));
  const int cost = NearIndex::cost(read, meant, limit);
  if (cost > limit || !begins_alike(read, meant, cost)) {
    return false;
  }
  if (cost < NearIndex::edit || is_plural(read, meant)) {
    return true;
  }
  return !dictionary.is_word(read) && !is_other_substance(read, meant) && !holds_digit(read);
}

bool holds_word(const FoldedText& name, std::string_view word) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name.key_of(i, i + 1) == word) {
      return true;
    }
  }
  return false;
}

/// The word stands in the name, perhaps glued to others, or with a letter that sounds or looks
/// alike.
bool holds_alike(const FoldedText& name, std::string_view word) {
  const std::string_view key = name.key;
  for (std::size_t at = 0; at + word.size() <= key.size(); ++at) {
    if (NearIndex::cost(word, key.substr(at, word.size()), NearIndex::edit) < NearIndex::edit) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<NearName> NearSearch::find(std::string_view key, const Words& words) {
  if (key.size() > NearIndex::longest || NearIndex::limit_for(key.size()) == 0 || is_exhausted()) {
    return std::nullopt;
  }
  found_.clear();
  dictionary_.near_index().candidates(key, found_);
  constexpr std::int64_t looking_up = 8;  // comparisons that take as long
  budget_ -= looking_up + static_cast<std::int64_t>(found_.size());
  std::optional<NearName> best;
  bool has_rival = false;
  for (const std::uint32_t name : found_) {
    const std::string_view meant = dictionary_.near_index().key(name);
    const int limit = NearIndex::limit_for(std::max(key.size(), meant.size()));
    const int most = best && best->is_certain ? std::min(best->cost, limit) : limit;
    const int cost = NearIndex::cost(key, meant, most);
    if (cost > most) {
      continue;
    }
    const bool sound = may_be(words, name);
    const bool nearer = best && cost < best->cost;
    if (!best || (sound && (!best->is_certain || nearer)) ||
        (!sound && !best->is_certain && nearer)) {
      best = NearName{name, cost, sound};
      has_rival = false;
    } else if (sound && cost == best->cost) {
      has_rival = has_rival || !means_the_same(best->name, name);
    }
  }
  if (best && has_rival) {
    best->is_certain = false;
  }
  return best;
}

/// Each word of the name is near the word in its place, or all of it is one edit away where the
/// text cuts it otherwise. Where the first word of a long name is misspelt the second is not: a
/// genus is never changed for another.
bool NearSearch::may_be(const Words& words, std::uint32_t name) const {
  constexpr std::size_t short_key = 7;  // letters: so short a brand is near to any word
  const KnownName::Rank rank = dictionary_.names()[name].rank;
  const FoldedText meant = fold_text(dictionary_.names()[name].text);
  if (rank == KnownName::Rank::broad ||
      (rank == KnownName::Rank::synonym && meant.key.size() < short_key)) {
    return false;
  }
  if (meant.size() != words.size()) {
    std::string key;
    for (const std::string_view word : words) {
      const bool little = (word_bits(word) & (stop_word | connector)) != 0;  // "de Canne"
      const bool known = word.size() > 2 && dictionary_.is_word(word);
      if ((little || known) && !holds_word(meant, word)) {
        return false;
      }
      key += word;
    }
    constexpr std::size_t shortest = 7;
    const int cost = NearIndex::cost(key, meant.key, NearIndex::edit);
    return key.size() >= shortest && cost <= NearIndex::edit &&
           (cost < NearIndex::edit || key.front() == meant.key.front());
  }
  bool first_differs = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = meant.key_of(i, i + 1);
    if (word == words[i]) {
      continue;
    }
    if (!is_near_word(words[i], word, dictionary_) || (first_differs && i == 1)) {
      return false;
    }
    first_differs = first_differs || i == 0;
  }
  return true;
}

/// Two names as near as each other do no harm where both are one substance, or one class.
bool NearSearch::means_the_same(std::uint32_t name, std::uint32_t rival) const {
  const auto& names = dictionary_.names();
  const auto& classes = dictionary_.of(names[name]).classes;
  return names[name].ingredient == names[rival].ingredient ||
         (!classes.empty() && classes == dictionary_.of(names[rival]).classes);
}

std::optional<NearName> NearItems::search(const Item& whole) {
  std::string key;
  Words words;
  for (std::uint32_t i = whole.first; i < whole.last; ++i) {
    if (atom(i).after != 0 && atom(i).after < whole.last && i > whole.first) {
      i = atom(i).after;  // a common name in brackets inside the name
    }
    words.push_back(text_.key_of(i, i + 1));
    key += words.back();
    if (key.size() > NearIndex::longest) {
      return std::nullopt;
    }
  }
  return search_.find(key, words);
}

bool NearItems::take_whole(Item& whole) {
  const auto found = search(whole);
  if (!found || !found->is_certain) {
    return false;
  }
  whole.part = Part::near_name;
  whole.name = found->name;
  return true;
}

void NearItems::guess(Item& whole) {
  const auto found = search(whole);
  if (!found) {
    return;
  }
  const KnownName& name = dictionary_.names()[found->name];
  if (gravest(dictionary_.of(name).classes) <= static_cast<int>(IngredientClass::essential_oil) &&
      may_be_one_name(whole.first, whole.last) && begins_as(whole, name.text)) {
    whole.part = Part::near_name;
    whole.name = found->name;
  } else {
    whole.perhaps = found->name;
  }
}

bool NearItems::take_harmful(Item& whole) {
  Item tried = whole;
  guess(tried);
  if (tried.part != Part::near_name) {
    return false;
  }
  whole = std::move(tried);
  return true;
}

/// The first two letters are right, and no whole word of it means something else.
bool NearItems::begins_as(const Item& whole, std::string_view meant) const {
  constexpr std::size_t letters = 2;
  const FoldedText name = fold_text(meant);
  for (std::uint32_t i = whole.first; i < whole.last; ++i) {
    const std::string_view word = text_.key_of(i, i + 1);
    if (word.size() > letters && dictionary_.is_word(word) && !holds_alike(name, word)) {
      return false;
    }
  }
  return name.key.substr(0, letters) == text_.key_of(whole.first, whole.last).substr(0, letters);
}

std::vector<Item> NearItems::around_unknown(std::vector<Item>& items, std::size_t from,
                                            std::size_t to) {
  std::vector<Item> out;
  for (std::size_t i = from; i < to;) {
    if (items[i].part == Part::unknown && is_worth_a_search(items, i, to)) {
      i = around(items, i, to, out);
    } else {
      out.push_back(std::move(items[i]));
      ++i;
    }
  }
  return out;
}

/// Not in the middle of a sentence.
bool NearItems::is_worth_a_search(const std::vector<Item>& items, std::size_t at,
                                  std::size_t to) const {
  constexpr std::size_t longest = 8;  // words
  if (search_.is_exhausted() || atom(items[at].first).kind == AtomKind::digits) {
    return false;
  }
  std::size_t end = at;
  while (end < to && end - at <= longest && items[end].part == Part::unknown) {
    ++end;
  }
  return end - at <= longest || !is_running_text(text_, items[at].first, items[end - 1].last);
}

/// The longest misspelt name around an unknown word: it may reach back over names already taken and
/// forward over others. Puts it, or the word itself, in `out`; says where to go on.
std::size_t NearItems::around(std::vector<Item>& items, std::size_t at, std::size_t to,
                              std::vector<Item>& out) {
  constexpr std::size_t most_back = 3;  // items
  constexpr std::size_t most_ahead = 12;
  const auto may_belong = [](const Item& item) {
    return item.part != Part::amount && item.part != Part::heading && item.part != Part::prose;
  };
  std::size_t back = 0;
  while (back < std::min(most_back, out.size()) && may_belong(out[out.size() - back - 1])) {
    ++back;
  }
  std::size_t ahead = 0;
  while (ahead < std::min(most_ahead, to - at) && may_belong(items[at + ahead])) {
    ++ahead;
  }
  for (std::size_t length = back + ahead; length > 0; --length) {
    for (std::size_t before = std::min(back, length - 1) + 1; before-- > 0;) {
      if (length - before > ahead) {
        continue;
      }
      Item whole;
      whole.first = before > 0 ? out[out.size() - before].first : items[at].first;
      whole.last = items[at + length - before - 1].last;
      const auto repeats = [&](const Item& item) {  // "A Aqua" adds nothing to "Aqua"
        return item.part == Part::name && item.name == whole.name;
      };
      if (may_be_one_name(whole.first, whole.last) && take_whole(whole) &&
          std::none_of(out.end() - static_cast<std::ptrdiff_t>(before), out.end(), repeats) &&
          std::none_of(items.begin() + static_cast<std::ptrdiff_t>(at),
                       items.begin() + static_cast<std::ptrdiff_t>(at + length - before),
                       repeats)) {
        out.resize(out.size() - before);
        out.push_back(std::move(whole));
        return at + length - before;
      }
    }
  }
  out.push_back(std::move(items[at]));
  return at + 1;
}

bool NearItems::may_be_one_name(std::uint32_t first, std::uint32_t last) const {
  const bool cuts_word = atom(first).gap == Gap::none || atom(last).gap == Gap::none;
  if (cuts_word || atom(last - 1).end - atom(first).begin > NearIndex::longest) {
    return false;
  }
  for (std::uint32_t i = first + 1; i < last; ++i) {
    if (atom(i).gap == Gap::hard || text_.marked(i, joint | star | percent | colon)) {
      return false;
    }
  }
  return true;
}

}  // namespace percuta::inci
