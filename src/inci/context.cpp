#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "draft.hpp"
#include "vocabulary.hpp"

namespace percuta::inci {
namespace {

/// Classes that are one thing in several strengths.
constexpr auto kinships =
    std::to_array<std::pair<IngredientClass, int>>({{IngredientClass::retinoid, 1},
                                                    {IngredientClass::retinol_alternative, 1},
                                                    {IngredientClass::vitamin_c_strong, 2},
                                                    {IngredientClass::vitamin_c_derivative, 2},
                                                    {IngredientClass::vitamin_c_low, 2},
                                                    {IngredientClass::aha, 3},
                                                    {IngredientClass::aha_salt, 3},
                                                    {IngredientClass::aha_ph_adjuster, 3},
                                                    {IngredientClass::bha, 4},
                                                    {IngredientClass::bha_botanical, 4},
                                                    {IngredientClass::pha, 5},
                                                    {IngredientClass::essential_oil, 6},
                                                    {IngredientClass::fragrance, 11},
                                                    {IngredientClass::fragrance_allergen, 11},
                                                    {IngredientClass::peptide, 7},
                                                    {IngredientClass::copper_peptide, 7},
                                                    {IngredientClass::ceramide, 8},
                                                    {IngredientClass::hyaluronic_acid, 9},
                                                    {IngredientClass::centella, 10}});

int kin(IngredientClass one) {
  for (const auto& [member, family] : kinships) {
    if (member == one) {
      return family;
    }
  }
  return 100 + static_cast<int>(one);
}

bool are_kin(const std::vector<IngredientClass>& a, const std::vector<IngredientClass>& b) {
  if (a.empty() && b.empty()) {
    return true;
  }
  return std::any_of(a.begin(), a.end(), [&](IngredientClass left) {
    return std::any_of(b.begin(), b.end(),
                       [&](IngredientClass right) { return kin(left) == kin(right); });
  });
}

class AliasMerger {
 public:
  AliasMerger(std::vector<TokenDraft>& tokens, const Draft& draft)
      : tokens_(tokens), draft_(draft) {}

  void merge() {
    std::size_t kept = 0;
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
      const bool joined = join(tokens_[kept], tokens_[i]);
      kept = joined && !tokens_[kept].is_merged ? kept : i;
    }
  }

 private:
  /// Makes one of two neighbours an alias of the other where they are the same thing.
  bool join(TokenDraft& before, TokenDraft& behind) const {
    if (before.token.recognition == Recognition::unknown ||
        behind.token.recognition == Recognition::unknown || before.place != behind.place ||
        !linked(before, behind)) {
      return false;
    }
    const bool same = before.ingredient != nullptr && before.ingredient == behind.ingredient;
    if (same) {
      take_over(before, behind, before.is_broad && !behind.is_broad);
      return true;
    }
    if (names_plant_again(before, behind)) {
      take_over(before, behind, false);
      return true;
    }
    const std::uint32_t boundary = draft_.items[behind.first_item].first;
    if (before.is_broad == behind.is_broad || draft_.text.marked(boundary, newline) ||
        !are_kin(before.token.classes, behind.token.classes)) {
      return false;
    }
    take_over(before, behind, before.is_broad);
    return true;
  }

  /// `Lemon Peel Extract (Citrus Limon)`: the Latin name says which plant, not that its oil is in
  /// it.
  [[nodiscard]] bool names_plant_again(const TokenDraft& before, const TokenDraft& behind) const {
    constexpr std::uint32_t genus_and_species = 2;
    const std::uint32_t first = draft_.items[behind.first_item].first;
    const std::uint32_t last = draft_.items[behind.last_item - 1].last;
    const bool plain = behind.is_broad || behind.token.recognition == Recognition::family;
    const bool stands_last =
        draft_.text.atoms[first].gap <= Gap::soft && parts_items(draft_.text, draft_.style, last);
    if (before.ingredient == nullptr || before.is_broad || !plain ||
        last - first < genus_and_species || !(draft_.text.marked(first, open) || stands_last)) {
      return false;
    }
    return fold_name(before.ingredient->inci).starts_with(draft_.text.key_of(first, first + 1));
  }

  /// Nothing between the two but a weak gap, an amount or a footnote.
  [[nodiscard]] bool linked(const TokenDraft& before, const TokenDraft& behind) const {
    for (std::uint32_t k = before.last_item; k < behind.first_item; ++k) {
      const Part part = draft_.items[k].part;
      const bool said_between = part == Part::adjective && in_bracket(behind);  // `Concentrate`
      if (!is_bridge(k) || (part != Part::amount && part != Part::footnote && !said_between)) {
        return false;
      }
    }
    return is_bridge(behind.first_item);
  }
  [[nodiscard]] bool in_bracket(const TokenDraft& one) const {
    return draft_.text.marked(draft_.items[one.first_item].first, open);
  }
  [[nodiscard]] bool is_bridge(std::uint32_t item) const {
    const std::uint32_t boundary = draft_.items[item].first;
    return draft_.text.atoms[boundary].gap != Gap::hard &&
           !draft_.text.marked(boundary, sentence | blank_line | joint);
  }

  void take_over(TokenDraft& before, TokenDraft& behind, bool second_rules) const {
    TokenDraft& ruler = second_rules ? behind : before;
    TokenDraft& alias = second_rules ? before : behind;
    ruler.token.begin = std::min(before.token.begin, behind.token.begin);
    ruler.token.end = std::max(before.token.end, behind.token.end);
    ruler.first_item = before.first_item;
    ruler.last_item = behind.last_item;
    if (!ruler.token.stated_pct) {
      ruler.token.stated_pct = alias.token.stated_pct;
    }
    alias.is_merged = true;
  }

  std::vector<TokenDraft>& tokens_;
  const Draft& draft_;
};

class Numbering {
 public:
  Numbering(std::vector<TokenDraft>& tokens, const Draft& draft)
      : tokens_(tokens), draft_(draft), water_(draft.dictionary.find("aqua")) {}

  int number() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      TokenDraft& one = tokens_[i];
      if (one.is_merged) {
        continue;
      }
      if (one.place == Place::listed) {
        if (product_ == 0 || begins_product(i)) {
          start();
        }
        one.token.position = ++position_;
        note(one);
      }
      one.token.product = std::max(product_, 1);
      last_item_ = one.last_item;
    }
    return product_;
  }

 private:
  void start() {
    ++product_;
    position_ = 0;
    has_water_ = false;
    has_trace_ = false;
    only_active_ = true;
  }

  void note(const TokenDraft& one) {
    has_water_ = has_water_ || one.ingredient == water_;
    has_trace_ = has_trace_ || has(one.token.traits, Trait::trace);
    only_active_ = only_active_ && one.section == Section::active;
  }

  [[nodiscard]] bool begins_product(std::size_t i) const {
    const TokenDraft& one = tokens_[i];
    const bool water_again = water_ != nullptr && one.ingredient == water_ && has_water_ &&
                             has_trace_ && !in_bracket(one);
    return water_again || (behind_heading(one) && !only_active_) || behind_blank_line(i);
  }

  [[nodiscard]] bool in_bracket(const TokenDraft& one) const {
    return draft_.text.marked(draft_.items[one.first_item].first, open);
  }

  /// A heading `Ingredients` since the last token, one that begins a list.
  [[nodiscard]] bool behind_heading(const TokenDraft& one) const {
    for (std::uint32_t k = last_item_; k < one.first_item; ++k) {
      const Heading* found = draft_.heading_of(draft_.items[k]);
      if (found != nullptr && names_ingredients(*found) &&
          (found->section == Section::listed || found->section == Section::active)) {
        return true;
      }
    }
    return false;
  }
  [[nodiscard]] bool names_ingredients(const Heading& found) const {
    for (std::uint32_t k = found.first; k < found.last; ++k) {
      if ((draft_.text.atoms[k].words & heading) != 0 ||
          draft_.text.atoms[k].kind == AtomKind::ideograph) {
        return true;
      }
    }
    return false;
  }

  /// A paragraph of its own behind one that was a list.
  [[nodiscard]] bool behind_blank_line(std::size_t i) const {
    constexpr int shortest = 4;  // tokens of a list
    if (position_ < shortest || draft_.style.by_lines) {
      return false;
    }
    const TokenDraft& one = tokens_[i];
    bool blank = false;
    for (std::uint32_t k = last_item_; k <= one.first_item; ++k) {
      const std::uint32_t first = draft_.items[k].first;
      blank = blank ||
              (draft_.text.marked(first, blank_line) && draft_.text.atoms[first].gap != Gap::hard);
    }
    const bool list_follows = i + 2 < tokens_.size() && tokens_[i + 2].place == Place::listed;
    return blank && list_follows;
  }

  std::vector<TokenDraft>& tokens_;
  const Draft& draft_;
  const Ingredient* water_;
  int product_ = 0;
  int position_ = 0;
  std::uint32_t last_item_ = 0;
  bool has_water_ = false;
  bool has_trace_ = false;
  bool only_active_ = true;
};

}  // namespace

void merge_aliases(std::vector<TokenDraft>& tokens, const Draft& draft) {
  AliasMerger(tokens, draft).merge();
}

int number_tokens(std::vector<TokenDraft>& tokens, const Draft& draft) {
  return Numbering(tokens, draft).number();
}

}  // namespace percuta::inci
