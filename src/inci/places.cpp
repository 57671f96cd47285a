#include <algorithm>

#include "denial.hpp"
#include "draft.hpp"
#include "vocabulary.hpp"

namespace percuta::inci {
namespace {

bool is_loose(Part part) { return part == Part::unknown || part == Part::prose; }

class PlaceFinder {
 public:
  explicit PlaceFinder(Draft& draft)
      : draft_(draft), text_(draft.text), places_(draft.items.size(), Place::listed) {}

  std::vector<Place> find() && {
    auto& items = draft_.items;
    for (std::size_t from = 0; from < items.size();) {
      if (items[from].part == Part::heading) {
        const Heading* found = draft_.heading_of(items[from]);
        section_ = found != nullptr ? found->section : section_;
        ++from;
        continue;
      }
      std::size_t to = from + 1;
      while (to < items.size() && !begins_sentence(items[to])) {
        ++to;
      }
      sentence(from, to);
      from = to;
    }
    return std::move(places_);
  }

 private:
  [[nodiscard]] const Atom& atom(std::uint32_t i) const { return text_.atoms[i]; }

  [[nodiscard]] bool begins_sentence(const Item& item) const {
    const bool line = text_.marked(item.first, newline) &&
                      (draft_.style.by_lines || atom(item.first).gap != Gap::hard);
    return item.part == Part::heading || text_.marked(item.first, sentence_mark) || line;
  }

  void sentence(std::size_t from, std::size_t to) {
    headings_before_colons(from, to);
    footnotes(from, to);
    if (section_ == Section::denied && is_list_ahead(from, to)) {
      section_ = Section::listed;
    }
    if (section_ == Section::denied) {
      deny(from, to);
    } else if (section_ == Section::usage) {
      running_text(from, to, Place::mentioned);
    } else if (is_running(from, to)) {
      running_text(from, to, speaks_of_others(from, to) ? Place::mentioned : Place::named);
    } else if (is_title(from, to)) {
      title(from, to);
    }
    negations(from, to);
  }

  /// `Shade 01:`: what stands before a colon and is no ingredient is a heading. `Retinol: smooths
  /// your skin` praises an ingredient and is no list.
  void headings_before_colons(std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      Item& item = draft_.items[i];
      if (!text_.marked(item.last, colon)) {
        continue;
      }
      if (is_loose(item.part)) {
        item.part = Part::heading;
        entitle(from, i);
      } else if (item.part == Part::family && item.name != NameTrie::none) {
        places_[i] = Place::named;  // a product called after its ingredient
      } else if (is_known(item) && i + 1 < to && draft_.items[i + 1].part == Part::prose) {
        places_[i] = is_telling(item) ? Place::named : Place::mentioned;
      }
    }
  }

  /// `Pink Grapefruit Lip Balm: …`: what the title of a product is called after.
  void entitle(std::size_t from, std::size_t title) {
    for (std::size_t i = title; i > from; --i) {
      const Item& item = draft_.items[i - 1];
      if (atom(draft_.items[i].first).gap > Gap::soft) {
        return;
      }
      if (is_known(item) && !is_telling(item)) {
        places_[i - 1] = Place::mentioned;
      }
    }
  }

  /// `* from organic farming`
  void footnotes(std::size_t from, std::size_t to) {
    const auto& first = draft_.items[from];
    const bool starred = text_.marked(first.first, star) &&
                         (first.first == 0 || text_.marked(first.first, newline | sentence_mark));
    if (!starred || (count(from, to).names > 1 && count(from, to).hard)) {
      return;
    }
    for (std::size_t i = from; i < to; ++i) {
      Item& item = draft_.items[i];
      const bool bullet = draft_.style.by_lines && item.part == Part::unknown;
      const bool long_enough = item.last - item.first > 1 || item.part == Part::prose;
      if (is_loose(item.part) && long_enough && !bullet) {
        item.part = Part::footnote;
      } else if (is_known(item) && is_broad(item)) {
        places_[i] = Place::mentioned;  // "of natural essential oils"
      }
    }
  }

  struct Counts {
    std::uint32_t stops = 0;
    std::uint32_t loose = 0;  // words
    std::uint32_t known = 0;  // words
    std::uint32_t names = 0;
    std::uint32_t pieces = 1;  // that commas part
    bool hard = false;

    /// Mostly names, few words between two commas.
    [[nodiscard]] bool is_list() const {
      constexpr std::uint32_t fewest = 4;
      constexpr std::uint32_t words_each = 4;
      return pieces >= fewest && names * 3 >= pieces && loose + known <= words_each * pieces;
    }
  };
  [[nodiscard]] Counts count(std::size_t from, std::size_t to) const {
    Counts counts;
    for (std::size_t i = from; i < to; ++i) {
      const Item& item = draft_.items[i];
      const std::uint32_t words = item.last - item.first;
      const bool parted = i > from && atom(item.first).gap == Gap::hard;
      counts.pieces += parted ? 1 : 0;
      counts.hard = counts.hard || parted;
      counts.names += is_known(item) ? 1 : 0;
      const bool longer = item.part == Part::family && item.name != NameTrie::none;
      const std::uint32_t foreign = is_loose(item.part) ? words : longer ? words - 1 : 0;
      counts.loose += foreign;
      counts.known += words - foreign;
      for (std::uint32_t k = item.first; is_loose(item.part) && k < item.last; ++k) {
        counts.stops += (atom(k).words & stop_word) != 0 ? 1 : 0;
      }
    }
    return counts;
  }

  [[nodiscard]] bool is_running(std::size_t from, std::size_t to) const {
    constexpr std::uint32_t one_in = 6;  // words: how often little words come in running text
    const Counts counts = count(from, to);
    return counts.stops > 1 && counts.stops * one_in >= counts.loose &&
           counts.loose > counts.known && !counts.is_list();
  }

  void deny(std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      Item& item = draft_.items[i];
      if (is_loose(item.part)) {
        item.part = Part::prose;
      } else if (is_known(item)) {
        places_[i] = Place::mentioned;
      }
    }
  }

  /// A line of its own above the list that names the product.
  [[nodiscard]] bool is_title(std::size_t from, std::size_t to) const {
    if (draft_.style.by_lines || to >= draft_.items.size()) {
      return false;
    }
    const Counts counts = count(from, to);
    const std::uint32_t first = draft_.items[from].first;
    const bool begins = first == 0 || text_.marked(first, blank_line | sentence_mark);
    return begins && !counts.hard && counts.loose > 0 && counts.names < 2 &&
           text_.marked(draft_.items[to].first, newline) &&
           atom(draft_.items[to].first).gap != Gap::hard;
  }

  void title(std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      Item& item = draft_.items[i];
      if (is_loose(item.part)) {
        item.part = Part::heading;
      } else if (is_known(item)) {
        places_[i] = is_telling(item) ? Place::named : Place::mentioned;
      }
    }
  }

  void running_text(std::size_t from, std::size_t to, Place place) {
    for (std::size_t i = from; i < to;) {
      const std::size_t end = end_of_list(i, to);
      if (end - i >= shortest_list) {
        i = end;
        continue;
      }
      Item& item = draft_.items[i];
      if (item.part == Part::unknown) {
        item.part = Part::prose;
      } else if (is_known(item)) {
        places_[i] = is_telling(item) ? place : Place::mentioned;
      }
      ++i;
    }
  }

  /// How far names follow one another with nothing but joining words between them.
  [[nodiscard]] std::size_t end_of_list(std::size_t from, std::size_t to) const {
    std::size_t end = from;
    while (end < to && !is_loose(draft_.items[end].part)) {
      ++end;
    }
    return end;
  }

  /// Named so plainly that running text, too, must mean the substance, and a harmful one.
  [[nodiscard]] bool is_telling(const Item& item) const {
    const auto& names = draft_.dictionary.names();
    const auto& classes = item.part == Part::family
                              ? item.family->classes
                              : draft_.dictionary.of(names[item.name]).classes;
    return item.part != Part::near_name && !is_broad(item) &&
           gravest(classes) <= static_cast<int>(IngredientClass::essential_oil);
  }

  [[nodiscard]] bool is_broad(const Item& item) const {
    return item.name != NameTrie::none &&
           draft_.dictionary.names()[item.name].rank == KnownName::Rank::broad;
  }

  [[nodiscard]] bool speaks_of_others(std::size_t from, std::size_t to) const {
    for (std::uint32_t k = draft_.items[from].first; k < draft_.items[to - 1].last; ++k) {
      if ((atom(k).words & companion) != 0) {
        return true;
      }
    }
    return false;
  }

  /// Without alcohol, alcohol-free, 0 % alcohol.
  void negations(std::size_t from, std::size_t to) {
    std::size_t left = 0;  // items that a denial still covers
    bool to_comma = false;
    bool apart = false;  // "not with retinol or salicylic acid"
    for (std::size_t i = from; i < to; ++i) {
      Item& item = draft_.items[i];
      if (to_comma && atom(item.first).gap == Gap::hard) {
        left = 0;
      }
      if (const Denial denial = denial_in(item); denial.last != 0) {
        left = denial.next_only ? 1 : longest_denied;
        to_comma = denial.next_only || is_list_behind(from, i) || is_list_ahead(i, to);
      }
      const bool denied = left > 0 || (i > from && says_none(draft_.items[i - 1]));
      if (item.part == Part::unknown && denied) {
        item.part = Part::prose;
      }
      if (!is_known(item)) {
        continue;
      }
      apart = is_kept_apart(item) || (apart && atom(item.first).gap <= Gap::soft);
      if (denied || apart || denies_before(text_, item.last)) {
        places_[i] = Place::mentioned;
      }
      left -= left > 0 ? 1 : 0;
    }
  }

  /// A denial in the midst of a list covers what stands before the next comma: "Aqua, sans parfum,
  /// rétinol" holds retinol.
  [[nodiscard]] bool is_list_behind(std::size_t from, std::size_t denial) const {
    return denial > from && atom(draft_.items[denial].first).gap == Gap::hard &&
           std::all_of(draft_.items.begin() + static_cast<std::ptrdiff_t>(from),
                       draft_.items.begin() + static_cast<std::ptrdiff_t>(denial),
                       [](const Item& item) { return !is_loose(item.part); });
  }

  /// The list itself goes on behind a denial: nobody says that a product is free of water.
  [[nodiscard]] bool is_list_ahead(std::size_t from, std::size_t to) const {
    const Ingredient* water = draft_.dictionary.find("aqua");
    const std::size_t end = std::min(to, from + 2 * longest_denied);
    for (std::size_t i = from; i < end; ++i) {
      const Item& item = draft_.items[i];
      if (item.part == Part::name &&
          &draft_.dictionary.of(draft_.dictionary.names()[item.name]) == water) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] Denial denial_in(const Item& item) const {
    if (is_known(item) || item.part == Part::amount) {
      return {};
    }
    Denial last;
    for (std::uint32_t k = item.first; k < item.last; ++k) {
      const Denial here = denial_at(text_, k);
      last = here.last != 0 && here.last <= item.last ? here : last;
    }
    return last;
  }

  /// "Nie stosować z retinolem" may be one item.
  [[nodiscard]] bool is_kept_apart(const Item& item) const {
    for (std::uint32_t k = item.first; k < item.last; ++k) {
      if (keeps_apart(text_, k)) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool says_none(const Item& item) const {
    if (item.part == Part::amount) {
      const Amount& amount = draft_.landmarks.amounts[item.landmark];
      return amount.is_pct && amount.value == 0;
    }
    return is_loose(item.part) && denial_at(text_, item.last - 1).next_only;
  }

  static constexpr unsigned sentence_mark = Mark::sentence;
  static constexpr std::size_t longest_denied = 12;  // items: a longer list is the list itself
  static constexpr std::size_t shortest_list = 4;    // items, joining words among them

  Draft& draft_;
  const FoldedText& text_;
  std::vector<Place> places_;
  Section section_ = Section::listed;
};

}  // namespace

std::vector<Place> find_places(Draft& draft) { return PlaceFinder(draft).find(); }

int gravest(const std::vector<IngredientClass>& classes) {
  constexpr int none = 1000;
  int least = none;
  for (const IngredientClass one : classes) {
    least = std::min(least, static_cast<int>(one));
  }
  return least;
}

}  // namespace percuta::inci
