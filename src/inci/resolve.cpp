#include "resolve.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "alias.hpp"
#include "denial.hpp"
#include "family.hpp"
#include "near_name.hpp"
#include "plant_name.hpp"
#include "vocabulary.hpp"
#include <fmt/format.h>

namespace percuta::inci {
namespace {

// Classes to avoid come first, then those to take care with, then those that support healing.
static_assert(IngredientClass::retinoid < IngredientClass::essential_oil &&
              IngredientClass::essential_oil < IngredientClass::retinol_alternative &&
              IngredientClass::other_active < IngredientClass::hyaluronic_acid);

using Items = std::vector<Item>;

/// Classes worth keeping when their ingredient is only part of a longer name: fail toward caution.
bool is_grave(IngredientClass one) {
  return one < IngredientClass::hyaluronic_acid && one != IngredientClass::alcohol &&
         one != IngredientClass::abrasive_possible;
}

class Resolver {
 public:
  Resolver(const FoldedText& text, const Dictionary& dictionary)
      : text_(text), dictionary_(dictionary), style_(style_of(text)), near_(text, dictionary) {}

  Items run(Items items) && {
    items = join_plants(std::move(items), text_, dictionary_, near_);
    std::size_t from = 0;
    while (from < items.size()) {
      std::size_t to = from + 1;
      while (to < items.size() && !parts_pieces(items[to - 1], items[to])) {
        ++to;
      }
      piece(items, from, to);
      from = to;
    }
    mark_aliases(out_, text_, style_, dictionary_.plants());
    return std::move(out_);
  }

 private:
  [[nodiscard]] const Atom& atom(std::uint32_t i) const { return text_.atoms[i]; }

  [[nodiscard]] bool parts_pieces(const Item& before, const Item& after) const {
    return before.part == Part::heading || after.part == Part::heading ||
           parts_items(text_, style_, after.first);
  }
  /// A stricter cut than that of pieces: brackets and slashes part as well.
  [[nodiscard]] bool parts_runs(const Item& before, const Item& after) const {
    const auto sets_apart = [](Part part) {
      return part == Part::amount || part == Part::footnote || part == Part::function;
    };
    return sets_apart(before.part) || sets_apart(after.part) || is_dashed(after.first) ||
           text_.marked(after.first, slash | open | close | joint | sentence | colon | star);
  }
  /// `Avocado - Persea Gratissima`: a dash with room around it.
  [[nodiscard]] bool is_dashed(std::uint32_t i) const {
    return text_.marked(i, dash) && atom(i).gap == Gap::medium;
  }
  [[nodiscard]] bool is_broad(const Item& item) const {
    return item.part == Part::name && dictionary_.names()[item.name].rank == KnownName::Rank::broad;
  }

  void piece(Items& items, std::size_t from, std::size_t to) {
    const auto is_unknown = [](const Item& item) {
      return item.part == Part::unknown;
    };
    const auto begin = items.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = items.begin() + static_cast<std::ptrdiff_t>(to);
    if (std::none_of(begin, end, is_unknown)) {
      copy(items, from, to);
      return;
    }
    std::size_t first = from;
    std::size_t last = to;
    while (first < last && !is_content(items[first])) {
      ++first;
    }
    while (last > first && !is_content(items[last - 1])) {
      --last;
    }
    copy(items, from, first);
    if (!as_one(items, first, last)) {
      Items fine = near_.around_unknown(items, first, last);
      runs(fine, 0, fine.size());
    }
    copy(items, last, to);
  }

  static bool is_content(const Item& item) {
    return item.part == Part::unknown || item.part == Part::adjective || is_known(item);
  }

  void copy(Items& items, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      out_.push_back(std::move(items[i]));
    }
  }

  /// The piece is one ingredient: a misspelt name, or one of a family.
  bool as_one(const Items& items, std::size_t first, std::size_t last) {
    const auto within = [&](auto&& test) {
      return std::any_of(items.begin() + static_cast<std::ptrdiff_t>(first),
                         items.begin() + static_cast<std::ptrdiff_t>(last), test);
    };
    const bool mixed = within([](const Item& item) {
      return item.part == Part::amount || item.part == Part::footnote ||
             item.part == Part::function;
    });
    if (mixed || first == last) {
      return false;
    }
    Item whole;
    whole.first = items[first].first;
    whole.last = items[last - 1].last;
    if (near_.take_whole(whole)) {
      out_.push_back(std::move(whole));
      return true;
    }
    if (is_running_text(text_, whole.first, whole.last)) {
      return false;
    }
    const bool holds_name =
        within([&](const Item& item) { return is_known(item) && !is_broad(item); });
    const bool joined = within([](const Item& item) { return item.part == Part::connector; });
    if ((holds_name || joined) && !is_compound(items, first, last, text_) &&
        !is_colourant(text_, whole.first, whole.last)) {
      return false;
    }
    whole.family = kept(family_of(text_, whole.first, whole.last, dictionary_));
    if (!whole.family) {
      return false;
    }
    whole.part = Part::family;
    out_.push_back(std::move(whole));
    return true;
  }

  void runs(Items& items, std::size_t first, std::size_t last) {
    std::size_t from = first;
    while (from < last) {
      std::size_t to = from + 1;
      while (to < last && !parts_runs(items[to - 1], items[to])) {
        ++to;
      }
      one_run(items, from, to);
      from = to;
    }
  }

  void one_run(Items& items, std::size_t from, std::size_t to) {
    demote_broad_names(items, from, to);
    Items fine(std::make_move_iterator(items.begin() + static_cast<std::ptrdiff_t>(from)),
               std::make_move_iterator(items.begin() + static_cast<std::ptrdiff_t>(to)));
    cut_code(fine);
    const auto known = std::count_if(fine.begin(), fine.end(), is_known);
    const bool unknown = std::any_of(fine.begin(), fine.end(),
                                     [](const Item& item) { return item.part == Part::unknown; });
    if (known == 1 && unknown && !holds_prose(fine)) {
      longer_name(fine);
      return;
    }
    stretches(fine);
  }

  /// `Sodium Dehydroacetate <ILN37123>`: the maker's code behind a name is no part of it.
  void cut_code(Items& fine) const {
    std::size_t from = fine.size();
    while (from > 1 && fine[from - 1].part == Part::unknown &&
           (from == fine.size() || atom(fine[from].first).gap == Gap::none)) {
      --from;
    }
    Item code;
    if (from < 1 || from >= fine.size() || !is_known(fine[from - 1])) {
      return;
    }
    code.first = fine[from].first;
    code.last = fine.back().last;
    if (code.last - code.first > 1 && atom(code.first).gap != Gap::none && is_mark(text_, code)) {
      code.part = Part::footnote;
      fine.resize(from);
      fine.push_back(std::move(code));
    }
  }

  /// `Lavandula Angustifolia Flower Water` names the plant, not its oil.
  void demote_broad_names(Items& items, std::size_t from, std::size_t to) const {
    constexpr std::uint32_t forms =
        whole_part | seed_part | other_form | oil | powder | compound | free_of;
    for (std::size_t i = from; i < to; ++i) {
      const bool before = i > from && items[i - 1].part == Part::unknown &&
                          (atom(items[i - 1].first).words & forms) != 0;
      const bool behind = i + 1 < to && items[i + 1].part == Part::unknown &&
                          (atom(items[i + 1].first).words & forms) != 0;
      if (is_broad(items[i]) && (before || behind)) {
        items[i].part = Part::unknown;
        items[i].name = NameTrie::none;
      }
    }
  }

  /// One known name among unknown words: together they are one longer, unknown name.
  void longer_name(Items& fine) {
    const auto known = std::find_if(fine.begin(), fine.end(), is_known);
    Item whole;
    whole.first = fine.front().first;
    whole.last = fine.back().last;
    const bool last = known + 1 == fine.end();
    const std::uint32_t next = last ? 0 : atom((known + 1)->first).words;
    if ((next & free_of) != 0 || is_denied(whole, *known)) {
      whole.part = Part::prose;
    } else if (!harms_most(*known) && near_.take_harmful(whole)) {
      out_.push_back(std::move(whole));  // `Benzoil Peroxide` holds a peroxide, which is milder
      return;
    } else if ((next & compound) == 0 && keep_part(*known, whole)) {
      whole.part = Part::family;
    } else if (auto family = family_of(text_, whole.first, whole.last, dictionary_)) {
      whole.family = kept(std::move(family));
      whole.part = Part::family;
    } else if (keep_end(*known, last, whole)) {
      whole.part = Part::family;
    } else {
      near_.guess(whole);
    }
    out_.push_back(std::move(whole));
  }

  /// `Ohne Parfum`, `Retinol tidak ada`.
  [[nodiscard]] bool is_denied(const Item& whole, const Item& known) const {
    if (keeps_apart(text_, known.first) ||
        (known.last < whole.last && denies_before(text_, known.last))) {
      return true;
    }
    for (std::uint32_t i = whole.first; i < known.first; ++i) {
      if (denial_at(text_, i).last != 0) {
        return true;
      }
    }
    return false;
  }

  /// `White Tea (Camellia Sinensis Extract)`: what its last words are made of, it is made of.
  static bool keep_end(const Item& known, bool last, Item& whole) {
    constexpr std::uint32_t most = 3;  // words before it
    if (!last || known.part != Part::family || known.first - whole.first > most) {
      return false;
    }
    whole.family = known.family;
    whole.name = known.name;
    return true;
  }

  [[nodiscard]] bool harms_most(const Item& known) const {
    const auto& classes = known.part == Part::family
                              ? known.family->classes
                              : dictionary_.of(dictionary_.names()[known.name]).classes;
    return std::any_of(classes.begin(), classes.end(),
                       [](IngredientClass one) { return one <= IngredientClass::essential_oil; });
  }

  bool keep_part(const Item& known, Item& whole) const {
    FamilyReading reading;
    if (known.part == Part::family) {
      reading = *known.family;
    } else {
      const KnownName& name = dictionary_.names()[known.name];
      reading = {dictionary_.of(name).classes, dictionary_.of(name).traits,
                 fmt::format("a longer name that holds {}", name.text)};
      whole.name = known.name;
    }
    if (std::none_of(reading.classes.begin(), reading.classes.end(), is_grave)) {
      whole.name = NameTrie::none;
      return false;
    }
    whole.family = kept(std::move(reading));
    return true;
  }

  /// Each stretch of unknown words by itself: prose, a family, a footnote or unknown.
  void stretches(Items& fine) {
    for (std::size_t i = 0; i < fine.size();) {
      std::size_t end = i;
      while (end < fine.size() && !is_known(fine[end]) && fine[end].part != Part::amount &&
             fine[end].part != Part::footnote && fine[end].part != Part::function) {
        ++end;
      }
      if (end == i) {
        out_.push_back(std::move(fine[i]));
        ++i;
        continue;
      }
      stretch(fine, i, end);
      i = end;
    }
  }

  void stretch(Items& fine, std::size_t from, std::size_t to) {
    const bool unknown = std::any_of(fine.begin() + static_cast<std::ptrdiff_t>(from),
                                     fine.begin() + static_cast<std::ptrdiff_t>(to),
                                     [](const Item& item) { return item.part == Part::unknown; });
    if (!unknown) {
      copy(fine, from, to);
      return;
    }
    Item whole;
    whole.first = fine[from].first;
    whole.last = fine[to - 1].last;
    const bool is_item =
        parts_items(text_, style_, whole.first) &&
        (parts_items(text_, style_, whole.last) || text_.marked(whole.last, slash | open));
    const bool odd = is_item && may_be_odd_name(text_, whole.first, whole.last);
    if (!odd && is_running_text(text_, whole.first, whole.last)) {
      whole.part = Part::prose;
    } else if (is_heading(text_, whole.first, whole.last)) {
      whole.part = Part::heading;
    } else if (is_remark(text_, whole.first, whole.last)) {
      whole.part = Part::footnote;
    } else if (auto family = family_of(text_, whole.first, whole.last, dictionary_)) {
      whole.part = Part::family;
      whole.family = kept(std::move(family));
    } else if (is_mark(text_, whole)) {
      whole.part = Part::footnote;
    } else {
      near_.guess(whole);
    }
    out_.push_back(std::move(whole));
  }

  [[nodiscard]] bool holds_prose(const Items& fine) const {
    for (std::size_t i = 0; i < fine.size();) {
      std::size_t end = i;
      while (end < fine.size() && fine[end].part == Part::unknown) {
        ++end;
      }
      if (end > i && is_running_text(text_, fine[i].first, fine[end - 1].last)) {
        return true;
      }
      i = std::max(end, i + 1);
    }
    return false;
  }

  const FoldedText& text_;
  const Dictionary& dictionary_;
  ListStyle style_;
  NearItems near_;
  Items out_;
};

}  // namespace

ListStyle style_of(const FoldedText& text) {
  std::size_t hard = 0;
  std::size_t lines = 0;
  std::size_t slashes = 0;
  for (std::uint32_t i = 1; i < text.size(); ++i) {
    const bool is_hard = text.atoms[i].gap == Gap::hard;
    hard += is_hard ? 1 : 0;
    lines += !is_hard && text.marked(i, newline) ? 1 : 0;
    slashes += !is_hard && text.marked(i, slash) && text.marked(i, space) ? 1 : 0;
  }
  return {lines > hard, slashes > hard && slashes > 2};
}

bool parts_items(const FoldedText& text, const ListStyle& style, std::uint32_t atom) {
  if (atom >= text.size() || text.atoms[atom].gap == Gap::hard ||
      text.marked(atom, blank_line | sentence | joint)) {
    return true;
  }
  return (style.by_lines && text.marked(atom, newline)) ||
         (style.by_slashes && text.marked(atom, slash) && text.marked(atom, space));
}

std::vector<Item> resolve(std::vector<Item> items, const FoldedText& text,
                          const Dictionary& dictionary) {
  return Resolver(text, dictionary).run(std::move(items));
}

}  // namespace percuta::inci
