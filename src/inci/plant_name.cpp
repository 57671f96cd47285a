#include "plant_name.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "draft.hpp"
#include "family.hpp"
#include "plant_kin.hpp"
#include "vocabulary.hpp"

namespace percuta::inci {
namespace {

constexpr std::uint32_t part_words = whole_part | seed_part | grain_part;
constexpr std::uint32_t form_words = oil | other_form | powder;

/// `Blattextrakt`, `Hamameliswasser`: the form is glued to the part.
bool ends_in_form(std::string_view word) {
  constexpr std::size_t shortest = 9;
  return word.size() >= shortest && (word.ends_with("extrakt") || word.ends_with("extract") ||
                                     word.ends_with("wasser") || word.ends_with("pulver"));
}

/// In any language.
bool is_extract(std::string_view word) {
  return word.starts_with("extr") || word.starts_with("estr") || word.ends_with("extrakt");
}

/// A plant in the text: atoms [first, last), and what its words say.
struct Plant {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t genus = 0;
  bool has_species = false;     ///< one that we know
  std::uint32_t bits = 0;       ///< of part and form, outside the name itself
  std::uint32_t bracketed = 0;  ///< likewise, in brackets
  bool compound_form = false;

  [[nodiscard]] bool has_form() const { return (bits & form_words) != 0 || compound_form; }
  [[nodiscard]] bool is_bare() const { return !has_form() && (bits & part_words) == 0; }
};

class PlantJoiner {
 public:
  PlantJoiner(const FoldedText& text, const Dictionary& dictionary, NearItems& near)
      : text_(text), dictionary_(dictionary), near_(near) {}

  std::vector<Item> run(std::vector<Item> items) && {
    for (std::size_t i = 0; i < items.size();) {
      const auto plant = plant_at(items, i);
      const std::size_t end = plant ? end_of(items, i, plant->last) : i;
      if (plant && end > i + 1 && take(items, i, end, *plant)) {
        i = end;
        continue;
      }
      out_.push_back(std::move(items[i]));
      ++i;
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] const Atom& atom(std::uint32_t i) const { return text_.atoms[i]; }
  [[nodiscard]] std::string_view word(std::uint32_t i) const { return text_.key_of(i, i + 1); }
  [[nodiscard]] bool is_word(std::uint32_t i) const {
    constexpr std::size_t shortest = 3;
    return i < text_.size() && atom(i).kind == AtomKind::letters && word(i).size() >= shortest;
  }
  [[nodiscard]] std::uint32_t bits(std::uint32_t from, std::uint32_t to) const {
    std::uint32_t seen = 0;
    for (std::uint32_t i = from; i < to; ++i) {
      seen |= atom(i).words & (part_words | form_words | essential);
    }
    return seen;
  }
  [[nodiscard]] bool is_exact(const Item& item) const {
    return item.part == Part::name && dictionary_.names()[item.name].rank != KnownName::Rank::broad;
  }

  /// One behind the last item that lies before an atom; the first one again when an item spans it.
  static std::size_t end_of(const std::vector<Item>& items, std::size_t from, std::uint32_t atom) {
    std::size_t end = from;
    while (end < items.size() && items[end].last <= atom) {
      ++end;
    }
    return end > from && items[end - 1].last == atom ? end : from;
  }

  [[nodiscard]] std::optional<Plant> plant_at(const std::vector<Item>& items, std::size_t i) const {
    const Item& item = items[i];
    const bool may_be = item.part == Part::unknown || item.part == Part::name;
    if (!may_be || !is_word(item.first)) {
      return std::nullopt;
    }
    if (auto plant = binomial_at(item.first)) {
      follow(*plant);
      return plant;
    }
    // `Lavender (Lavandula Angustifolia) Extract`
    const std::uint32_t open_at = item.last;
    const std::uint32_t behind = open_at < text_.size() ? atom(open_at).after : 0;
    constexpr std::uint32_t longest = 5;  // words of a plant's Latin name
    if (behind == 0 || behind - open_at > longest || holds_list(open_at, behind) ||
        item.last - item.first > 3 || is_exact(item)) {
      return std::nullopt;
    }
    auto plant = binomial_at(open_at);
    if (!plant || plant->last > behind) {
      return std::nullopt;
    }
    plant->first = item.first;
    plant->bits = bits(item.first, item.last);
    plant->bracketed = bits(plant->last, behind);
    plant->last = behind;
    follow(*plant);
    return plant;
  }

  /// Genus and species; a species that we do not know must be no name of its own.
  [[nodiscard]] std::optional<Plant> binomial_at(std::uint32_t at) const {
    const PlantBook& book = dictionary_.plants();
    if (!is_word(at) || !is_word(at + 1) || atom(at).words != 0 || atom(at + 1).gap > Gap::soft ||
        !book.is_genus(word(at))) {
      return std::nullopt;
    }
    Plant plant{at, at + 2, at, book.find(word(at), word(at + 1)) != nullptr, 0, 0, false};
    const bool strange = dictionary_.trie().find(word(at + 1)) != NameTrie::none;
    if (!plant.has_species && (strange || atom(at + 1).words != 0)) {
      return std::nullopt;
    }
    return plant;
  }

  /// Moves the end over brackets, further epithets and the words for part and form.
  void follow(Plant& plant) const {
    constexpr std::uint32_t most = 14;  // atoms
    const std::uint32_t limit =
        std::min<std::uint32_t>(plant.last + most, static_cast<std::uint32_t>(text_.size()));
    bool has_form = false;
    while (plant.last < limit) {
      const std::uint32_t at = plant.last;
      if (atom(at).gap == Gap::hard || text_.marked(at, newline | sentence | joint | colon)) {
        return;
      }
      if (atom(at).after != 0 && holds_list(at, atom(at).after)) {
        return;
      }
      if (atom(at).after != 0) {
        if (tells_form(at, atom(at).after)) {
          plant.bracketed |= bits(at, atom(at).after);
        }
        plant.last = atom(at).after;
        continue;
      }
      const std::uint32_t words = atom(at).words;
      const bool form = (words & form_words) != 0 || ends_in_form(word(at));
      const bool slashed = text_.marked(at, slash);
      const bool linked = (words & (connector | stop_word | adjective)) != 0 && at + 1 < limit &&
                          (atom(at + 1).words & (part_words | form_words)) != 0 && !has_form;
      if (form ? has_form && !slashed && !goes_on(at)
               : (words & part_words) == 0 && !linked && !epithet(plant)) {
        return;
      }
      plant.bits |= linked ? 0 : words & (part_words | form_words);
      plant.compound_form = plant.compound_form || ends_in_form(word(at));
      has_form = has_form || form;
      ++plant.last;
    }
  }

  /// `(Lemon Juice/Jus de Citron)`, `(Extrait de Sauge)` tell a form, `(Tea Tree)` does not.
  [[nodiscard]] bool tells_form(std::uint32_t from, std::uint32_t to) const {
    if (bits(to - 1, to) != 0 || is_extract(word(from)) || word(from) == "jus") {
      return true;
    }
    for (std::uint32_t i = from + 1; i < to; ++i) {
      if (text_.marked(i, slash) && bits(i - 1, i) != 0) {
        return true;
      }
    }
    return false;
  }

  /// A bracket with commas in it tells components, each an ingredient.
  [[nodiscard]] bool holds_list(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from + 1; i < to; ++i) {
      if (atom(i).gap == Gap::hard) {
        return true;
      }
    }
    return false;
  }

  /// `Callus Culture Extract` has several forms; water behind an extract is the next ingredient.
  [[nodiscard]] bool goes_on(std::uint32_t at) const {
    return (atom(at).words & other_form) != 0 && (atom(at).words & oil) == 0 &&
           dictionary_.trie().find(word(at)) == NameTrie::none;
  }

  /// `Citrus Aurantium Dulcis Peel`: a third word of Latin before part or form.
  [[nodiscard]] bool epithet(const Plant& plant) const {
    const std::uint32_t at = plant.last;
    return at == plant.genus + 2 && is_word(at) && atom(at).words == 0 &&
           atom(at).gap <= Gap::soft && at + 1 < text_.size() &&
           ((atom(at + 1).words & (part_words | form_words)) != 0 || text_.marked(at + 1, open)) &&
           dictionary_.trie().find(word(at)) == NameTrie::none;
  }

  /// Replaces items [from, to) by one; false where they are read better as they are.
  bool take(const std::vector<Item>& items, std::size_t from, std::size_t to, const Plant& plant) {
    const bool amounts = std::any_of(
        items.begin() + static_cast<std::ptrdiff_t>(from),
        items.begin() + static_cast<std::ptrdiff_t>(to),
        [](const Item& item) { return item.part == Part::amount || item.part == Part::heading; });
    const bool whole_name =
        is_exact(items[from]) && (bits(items[from].first, items[from].last) & form_words) != 0;
    if (amounts || whole_name) {
      return false;
    }
    Item whole;
    whole.first = plant.first;
    whole.last = plant.last;
    if (!take_name(whole, plant) && (plant.has_species || !near_.take_whole(whole))) {
      whole.family = reading_of(with_brackets(plant));
      if (!whole.family) {
        return false;
      }
      whole.part = Part::family;
    }
    out_.push_back(std::move(whole));
    return true;
  }

  /// The Latin name and what is outside of brackets may together be a name that we know.
  bool take_name(Item& whole, const Plant& plant) const {
    std::string key(text_.key_of(plant.genus, plant.genus + 2));
    for (std::uint32_t i = plant.first; i < plant.last; ++i) {
      const std::uint32_t behind = i > plant.first ? atom(i).after : 0;
      if (behind != 0 && behind <= plant.last) {
        i = behind - 1;
      } else if (i >= plant.genus + 2 || (i < plant.genus && bits(i, i + 1) != 0)) {
        key += word(i);
      }
    }
    const std::uint32_t name = dictionary_.trie().find(key);
    if (name == NameTrie::none || (plant.is_bare() && plant.bracketed != 0)) {
      return false;
    }
    whole.part = Part::name;
    whole.name = name;
    return true;
  }

  /// What the brackets say counts where nothing else says it; an oil counts wherever it is named.
  static Plant with_brackets(Plant plant) {
    if (plant.is_bare()) {
      plant.bits |= plant.bracketed;
    } else {
      plant.bits |= plant.bracketed & (oil | essential);
    }
    return plant;
  }

  [[nodiscard]] std::optional<FamilyReading> reading_of(const Plant& plant) const {
    if (plant.is_bare()) {
      return plant.has_species ? bare(plant) : std::nullopt;
    }
    if ((plant.bits & oil) != 0 && ((plant.bits & other_form) == 0 || plant.bracketed != 0)) {
      return oil_of(plant);
    }
    constexpr std::uint32_t liquids = other_form & ~powder;
    if ((plant.bits & powder) != 0 && (plant.bits & grain_part) != 0 &&
        (plant.bits & liquids) == 0) {
      return FamilyReading{{IngredientClass::exfoliant}, {}, "a powder of hard parts of a plant"};
    }
    return FamilyReading{made_of(plant), {}, "a plant, by its part and form: no oil"};
  }

  /// An oil without a part is what the oils of the plant are that we know; with one, what oils of
  /// that part are.
  [[nodiscard]] std::optional<FamilyReading> oil_of(const Plant& plant) const {
    bool scented = (plant.bits & (essential | whole_part)) != 0;
    bool fatty = false;
    for (const Ingredient* one : kin_of(plant)) {
      const std::uint32_t words = words_of(one->inci);
      const bool is_oil = (words & oil) != 0;
      const bool same_part = ((plant.bits ^ words) & (whole_part | seed_part)) == 0 &&
                             (!says_seed(plant) || one->inci.find("Seed") != std::string::npos);
      const bool no_part = (plant.bits & (whole_part | seed_part)) == 0;
      if (is_oil && (same_part || no_part)) {
        (is_scented(*one) ? scented : fatty) = true;
      }
    }
    if (scented) {
      return FamilyReading{{IngredientClass::essential_oil}, {}, "an oil of a scented plant"};
    }
    if (fatty || (plant.bits & seed_part) != 0) {
      return FamilyReading{{}, {}, "a fatty oil by its part of the plant"};
    }
    return plant_oil(text_, plant.first, plant.last, dictionary_);
  }

  /// Seeds press to fat where the fruit's peel gives scent.
  [[nodiscard]] bool says_seed(const Plant& plant) const {
    for (std::uint32_t i = plant.first; i < plant.last; ++i) {
      if (word(i) == "seed" || word(i) == "kernel") {
        return true;
      }
    }
    return false;
  }

  /// No part and no form: what harms most of all that is made of the plant.
  [[nodiscard]] std::optional<FamilyReading> bare(const Plant& plant) const {
    std::vector<IngredientClass> worst;
    for (const Ingredient* one : kin_of(plant)) {
      if (!is_grain(*one) && gravest(one->classes) < gravest(worst)) {
        worst = one->classes;
      }
    }
    const bool scented = gravest(worst) == static_cast<int>(IngredientClass::essential_oil);
    return FamilyReading{std::move(worst),
                         {},
                         scented ? "plant part not stated: taken as the oil"
                                 : "plant part not stated: what harms most is kept"};
  }

  /// What is made of the same part in the same form. Of a species that we do not know: only a class
  /// that all of its genus have.
  [[nodiscard]] std::vector<IngredientClass> made_of(const Plant& plant) const {
    std::vector<IngredientClass> worst;
    bool all = true;
    for (const Ingredient* one : kin_of(plant)) {
      const std::uint32_t words = words_of(one->inci);
      constexpr std::uint32_t parts = whole_part | seed_part;
      const bool other_part =
          (words & parts) != 0 && (plant.bits & parts) != 0 && (words & plant.bits & parts) == 0;
      if (is_scented(*one) || is_grain(*one) || other_part || !shares_form(one->inci, plant)) {
        continue;
      }
      all = all && !one->classes.empty();
      if (gravest(one->classes) < gravest(worst)) {
        worst = one->classes;
      }
    }
    return plant.has_species || all ? worst : std::vector<IngredientClass>{};
  }

  /// Extract and extract, juice and juice.
  [[nodiscard]] bool shares_form(std::string_view name, const Plant& plant) const {
    const FoldedText folded = fold_text(name);
    for (std::uint32_t k = 0; k < folded.size(); ++k) {
      for (std::uint32_t i = plant.first; i < plant.last; ++i) {
        const bool extracts = is_extract(folded.key_of(k, k + 1)) && is_extract(word(i));
        if ((folded.atoms[k].words & other_form) != 0 &&
            (extracts || folded.key_of(k, k + 1) == word(i))) {
          return true;
        }
      }
    }
    return false;
  }

  /// Everything known that is made of the plant, or of its genus.
  [[nodiscard]] std::vector<const Ingredient*> kin_of(const Plant& plant) const {
    const auto& book = dictionary_.plants();
    const auto* kin = plant.has_species ? book.find(word(plant.genus), word(plant.genus + 1))
                                        : book.find(word(plant.genus));
    std::vector<const Ingredient*> out;
    for (std::size_t i = 0; kin != nullptr && i < kin->size(); ++i) {
      out.push_back(&dictionary_.ingredients()[(*kin)[i]]);
    }
    return out;
  }

  const FoldedText& text_;
  const Dictionary& dictionary_;
  NearItems& near_;
  std::vector<Item> out_;
};

}  // namespace

std::vector<Item> join_plants(std::vector<Item> items, const FoldedText& text,
                              const Dictionary& dictionary, NearItems& near) {
  return PlantJoiner(text, dictionary, near).run(std::move(items));
}

}  // namespace percuta::inci
