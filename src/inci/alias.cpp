#include "alias.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "vocabulary.hpp"

namespace percuta::inci {
namespace {

class Aliases {
 public:
  Aliases(std::vector<Item>& items, const FoldedText& text, const ListStyle& style,
          const PlantBook& plants)
      : items_(items), text_(text), style_(style), plants_(plants) {}

  void mark() {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (items_[i].part != Part::unknown || is_active(items_[i])) {
        continue;
      }
      const bool behind = i > 0 && speaks_of(i - 1) &&
                          (is_bracket(i) || is_double(i) || is_rest(i) || is_dashed(items_[i]));
      const bool before = i + 1 < items_.size() && is_known(items_[i + 1]) &&
                          is_dashed(items_[i + 1]) && words(items_[i]) <= most_words;
      if (behind || before) {
        items_[i].part = Part::alias;
      }
    }
  }

 private:
  static constexpr std::uint32_t most_words = 5;

  [[nodiscard]] const Atom& atom(std::uint32_t i) const { return text_.atoms[i]; }
  [[nodiscard]] std::string_view word(std::uint32_t i) const { return text_.key_of(i, i + 1); }
  static std::uint32_t words(const Item& item) { return item.last - item.first; }
  [[nodiscard]] std::uint32_t bits(const Item& item) const {
    std::uint32_t seen = 0;
    for (std::uint32_t i = item.first; i < item.last; ++i) {
      seen |= atom(i).words;
    }
    return seen;
  }

  /// A name, or what was found to repeat one.
  [[nodiscard]] bool speaks_of(std::size_t i) const {
    return is_known(items_[i]) || items_[i].part == Part::alias;
  }

  /// Words that may stand for a substance of their own, or be a known name with slips: they are
  /// never taken for another name.
  [[nodiscard]] bool is_active(const Item& item) const {
    if (item.perhaps != NameTrie::none) {
      return true;
    }
    for (std::uint32_t i = item.first; i < item.last; ++i) {
      const std::string_view one = word(i);
      const bool acid = one.starts_with("acid") || one.ends_with("zuur") ||
                        one.ends_with("saure") || one == "kwas" || one == "asit" || one == "asam";
      const bool reacts = one.find("perox") != std::string_view::npos ||
                          one.find("enzym") != std::string_view::npos ||
                          one.find("salicyl") != std::string_view::npos ||
                          one.find("glycol") != std::string_view::npos || one == "aha" ||
                          one == "bha" || one == "pha";
      if (acid || reacts || atom(i).kind == AtomKind::digits) {
        return true;
      }
    }
    return (bits(item) & essential) != 0;
  }

  /// Only plants have everyday names that no list knows: what stands in brackets behind a substance
  /// may be one of its own.
  [[nodiscard]] bool is_plant(const Item& item) const {
    constexpr std::uint32_t forms = whole_part | seed_part | grain_part | oil | other_form | powder;
    return item.part == Part::alias || (bits(item) & forms) != 0 ||
           plants_.is_genus(word(item.first));
  }

  /// `Amelanchier Alnifolia Fruit Extract (Juneberry)`: all of a bracket, and no list.
  [[nodiscard]] bool is_bracket(std::size_t i) const {
    const Item& item = items_[i];
    const bool whole = text_.marked(item.first, open) && atom(item.first).gap != Gap::hard &&
                       atom(item.first).after == item.last;
    const bool oily = (bits(item) & oil) != 0 && (bits(items_[i - 1]) & oil) == 0;
    return whole && !oily && words(item) <= most_words && is_plant(items_[i - 1]);
  }

  /// `Vegetable Oil/Huile végétale`: the same form again, in another language or by another name.
  [[nodiscard]] bool is_double(std::size_t i) const {
    constexpr std::uint32_t forms = oil | other_form;
    const Item& item = items_[i];
    return is_slashed(item) && words(item) <= most_words + 1 &&
           (bits(item) & bits(items_[i - 1]) & forms) != 0;
  }

  /// `Polyglyceryl-4 Laurate/Succinate`, `Oil/Palm Oil Aminopropanediol Esters`: the rest of a
  /// name.
  [[nodiscard]] bool is_rest(std::size_t i) const {
    const Item& item = items_[i];
    const std::string_view last = word(item.last - 1);
    const std::string_view told = word(items_[i - 1].last - 1);
    constexpr auto compounds =
        std::to_array<std::string_view>({"esters", "amides", "glycerides", "polymer"});
    const bool compound = std::any_of(compounds.begin(), compounds.end(),
                                      [&](std::string_view one) { return last.ends_with(one); });
    const bool salt = words(item) == 1 && last.ends_with("ate") && told.ends_with("ate");
    return is_slashed(item) && (compound || salt);
  }

  /// `Avocado - Persea Gratissima`.
  [[nodiscard]] bool is_dashed(const Item& item) const {
    return text_.marked(item.first, dash) && atom(item.first).gap == Gap::medium &&
           words(item) <= 2 * most_words && !style_.by_lines;
  }

  [[nodiscard]] bool is_slashed(const Item& item) const {
    return text_.marked(item.first, slash) && atom(item.first).gap != Gap::hard &&
           !text_.marked(item.first, newline | sentence | joint) &&
           !parts_items(text_, style_, item.first);
  }

  std::vector<Item>& items_;
  const FoldedText& text_;
  const ListStyle& style_;
  const PlantBook& plants_;
};

/// `... Copolymer`, `... Ferment Extract Filtrate`.
bool ends_as_compound(const FoldedText& text, std::uint32_t first, std::uint32_t last) {
  const std::string_view end = text.key_of(last - 1, last);
  if (end.ends_with("polymer") || end.ends_with("polymers")) {
    return true;
  }
  while (last > first && (text.atoms[last - 1].words & other_form) != 0 &&
         text.key_of(last - 1, last) != "ferment") {
    --last;
  }
  return last > first && text.key_of(last - 1, last) == "ferment";
}

}  // namespace

void mark_aliases(std::vector<Item>& items, const FoldedText& text, const ListStyle& style,
                  const PlantBook& plants) {
  Aliases(items, text, style, plants).mark();
}

bool is_compound(const std::vector<Item>& items, std::size_t first, std::size_t last,
                 const FoldedText& text) {
  bool slashed = false;
  for (std::size_t i = first; i < last; ++i) {
    const bool after_slash = i > first && text.marked(items[i].first, slash);
    const bool before_slash = i + 1 < last && text.marked(items[i + 1].first, slash);
    slashed = slashed || after_slash;
    if (text.atoms[items[i].first].gap == Gap::hard && i > first) {
      return false;
    }
    if (is_known(items[i]) && !(i == first ? before_slash : after_slash)) {
      return false;
    }
  }
  const bool ethoxylate = text.key_of(items[first].first, items[first].first + 1) == "peg" &&
                          items[first].first + 1 < items[last - 1].last &&
                          text.key_of(items[first].first + 1, items[first].first + 2) == "ppg";
  constexpr std::uint32_t few = 8;  // words
  if (ethoxylate && items[last - 1].last - items[first].first <= few) {
    return true;
  }
  return slashed && ends_as_compound(text, items[first].first, items[last - 1].last);
}

bool is_mark(const FoldedText& text, const Item& item) {
  constexpr std::size_t code_letters = 4;
  const std::string_view key = text.key_of(item.first, item.last);
  const auto digits = static_cast<std::size_t>(
      std::count_if(key.begin(), key.end(), [](char one) { return one >= '0' && one <= '9'; }));
  const std::size_t letters = key.size() - digits;
  return key.size() == item.last - item.first || letters == 0 ||
         (letters <= code_letters && digits >= code_letters);
}

}  // namespace percuta::inci
