#include "near_name.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "draft.hpp"
#include "landmarks.hpp"

namespace percuta::inci {

std::optional<NearName> NearSearch::find(std::string_view key) {
  if (key.size() > NearIndex::longest || NearIndex::limit_for(key.size()) == 0 || is_exhausted()) {
    return std::nullopt;
  }
  found_.clear();
  dictionary_.near_index().candidates(key, found_);
  constexpr std::int64_t looking_up = 8;  // comparisons that take as long
  budget_ -= looking_up + static_cast<std::int64_t>(found_.size());
  std::optional<NearName> best;
  for (const std::uint32_t name : found_) {
    const std::string_view meant = dictionary_.near_index().key(name);
    const int limit = NearIndex::limit_for(std::max(key.size(), meant.size()));
    const int most = best ? std::min(best->cost, limit) : limit;
    const int cost = NearIndex::cost(key, meant, most);
    if (cost > most) {
      continue;
    }
    if (!best || cost < best->cost) {
      best = NearName{name, cost, {}};
    } else {
      weigh(*best, name);
    }
  }
  return best;
}

/// Of two names as near as each other the one that harms more is kept, the other told.
void NearSearch::weigh(NearName& kept, std::uint32_t rival) const {
  const auto& names = dictionary_.names();
  const auto& kept_classes = dictionary_.of(names[kept.name]).classes;
  const auto& rival_classes = dictionary_.of(names[rival]).classes;
  if (kept_classes == rival_classes) {
    return;
  }
  const bool graver = gravest(rival_classes) < gravest(kept_classes);
  kept.doubt = names[graver ? kept.name : rival].text;
  kept.name = graver ? rival : kept.name;
}

bool NearItems::take_whole(Item& whole) {
  std::string key;
  for (std::uint32_t i = whole.first; i < whole.last; ++i) {
    if (atom(i).after != 0 && atom(i).after < whole.last && i > whole.first) {
      i = atom(i).after;  // a common name in brackets inside the name
    }
    key += text_.key_of(i, i + 1);
    if (key.size() > NearIndex::longest) {
      return false;
    }
  }
  const auto found = search_.find(key);
  if (found) {
    whole.part = Part::near_name;
    whole.name = found->name;
    whole.doubt = found->doubt;
  }
  return found.has_value();
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
