#include "plant_name.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "plant.hpp"
#include "vocabulary.hpp"

namespace percuta::inci {
namespace {

/// `Blattextrakt`, `Hamameliswasser`: the form is glued to the part.
bool ends_in_form(std::string_view word) {
  constexpr std::size_t shortest = 9;
  return word.size() >= shortest && (word.ends_with("extrakt") || word.ends_with("extract") ||
                                     word.ends_with("wasser") || word.ends_with("pulver"));
}

class PlantJoiner {
 public:
  PlantJoiner(const FoldedText& text, const Dictionary& dictionary, NearItems& near)
      : text_(text), dictionary_(dictionary), near_(near) {}

  std::vector<Item> run(std::vector<Item> items) && {
    for (std::size_t i = 0; i < items.size();) {
      if (take_head(items, i)) {
        i += 2;
        continue;
      }
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

  /// `Eucalyptus Honey` is a honey: the last noun says what a scented plant was made to, where both
  /// are all of an item.
  bool take_head(std::vector<Item>& items, std::size_t i) {
    if (i + 1 >= items.size() || items[i].part != Part::name || items[i + 1].part != Part::name) {
      return false;
    }
    const Item& plant = items[i];
    Item& head = items[i + 1];
    const auto& classes = dictionary_.of(dictionary_.names()[plant.name]).classes;
    const bool scented =
        std::find(classes.begin(), classes.end(), IngredientClass::essential_oil) != classes.end();
    if (!scented || bits(plant.first, plant.last) != 0 || atom(head.first).gap > Gap::soft ||
        !begins_item(items, i) || !ends_item(head.last)) {
      return false;
    }
    for (std::uint32_t k = head.first; k < head.last; ++k) {
      if ((atom(k).words & other_form) == 0 || (atom(k).words & oil) != 0) {
        return false;
      }
    }
    head.first = plant.first;
    out_.push_back(std::move(head));
    return true;
  }
  [[nodiscard]] bool begins_item(const std::vector<Item>& items, std::size_t i) const {
    while (i > 0 && items[i - 1].part == Part::adjective && atom(items[i].first).gap <= Gap::soft) {
      --i;
    }
    return i == 0 || ends_item(items[i].first);
  }
  [[nodiscard]] bool ends_item(std::uint32_t at) const {
    return at >= text_.size() || atom(at).gap == Gap::hard || text_.marked(at, newline | sentence);
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
      follow(*plant, items, i);
      return plant;
    }
    if (auto plant = called_before(items, i)) {
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
    follow(*plant, items, i);
    return plant;
  }

  /// `Sweet Almond Prunus Amygdalus Dulcis Oil`: the everyday name first, at the beginning of its
  /// item.
  [[nodiscard]] std::optional<Plant> called_before(const std::vector<Item>& items,
                                                   std::size_t i) const {
    const std::uint32_t first = items[i].first;
    const bool begins = first == 0 || atom(first).gap == Gap::hard || text_.marked(first, newline);
    constexpr std::uint32_t longest = 3;  // words
    for (std::size_t k = i; begins && k < items.size() && !is_exact(items[k]); ++k) {
      const std::uint32_t genus = items[k].last;
      const bool may_be = items[k].part == Part::unknown || items[k].part == Part::name;
      if (!may_be || genus - first > longest || genus >= text_.size() ||
          atom(genus).gap > Gap::soft) {
        return std::nullopt;
      }
      if (auto plant = binomial_at(genus);
          plant && is_called(text_, dictionary_, *plant, first, genus)) {
        follow(*plant, items, k + 1);
        plant->first = first;
        return plant->has_form() ? plant : std::nullopt;
      }
    }
    return std::nullopt;
  }

  /// Genus and species; a species that we do not know must be no name of its own.
  [[nodiscard]] std::optional<Plant> binomial_at(std::uint32_t at) const {
    const PlantBook& book = dictionary_.plants();
    if (!is_word(at) || !is_word(at + 1) || atom(at).words != 0 || atom(at + 1).gap > Gap::soft ||
        !book.is_genus(word(at))) {
      return std::nullopt;
    }
    Plant plant;
    plant.first = plant.genus = at;
    plant.last = plant.told = at + 2;
    plant.has_species = book.find(word(at), word(at + 1)) != nullptr;
    const bool strange = dictionary_.trie().find(word(at + 1)) != NameTrie::none;
    if (!plant.has_species && (strange || atom(at + 1).words != 0)) {
      return std::nullopt;
    }
    return plant;
  }

  /// Moves the end over the everyday name, brackets, further epithets and the words for part and
  /// form.
  void follow(Plant& plant, const std::vector<Item>& items, std::size_t i) const {
    if (take_row(text_, dictionary_, items, i, plant)) {
      return;
    }
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
      const bool linked = (words & (connector | stop_word | adjective | essential)) != 0 &&
                          at + 1 < limit && (atom(at + 1).words & (part_words | form_words)) != 0 &&
                          !has_form;
      if (form ? has_form && !slashed && !goes_on(at)
               : (words & part_words) == 0 && !linked && !epithet(plant)) {
        return;
      }
      plant.bits |= linked ? words & essential : words & (part_words | form_words);
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
    whole.name = plant.name;
    whole.part = Part::name;
    if (plant.name == NameTrie::none && !take_name(whole, plant) &&
        (plant.has_species || !near_.take_whole(whole))) {
      whole.family = kept(reading_of(text_, dictionary_, with_brackets(plant)));
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
