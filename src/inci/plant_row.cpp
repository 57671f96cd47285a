#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "family.hpp"
#include "plant.hpp"

namespace percuta::inci {
namespace {

class Row {
 public:
  Row(const FoldedText& text, const Dictionary& dictionary, const std::vector<Item>& items,
      Plant& plant)
      : text_(text), dictionary_(dictionary), items_(items), plant_(plant) {}

  bool take(std::size_t at) {
    const std::uint32_t latin_end = plant_.last;
    if (latin_end >= text_.size() || !goes_on(latin_end)) {
      return false;
    }
    if (const std::uint32_t end = end_of_name(latin_end); end != 0) {
      plant_.last = plant_.told = end;
      return true;
    }
    if (tells(latin_end)) {
      return false;
    }
    if (!walk(at) || end_ <= latin_end) {
      return false;
    }
    std::uint32_t told = end_;
    while (told > latin_end && (tells(told - 1) || (bits(told - 1) & oil_suffix) != 0)) {
      --told;
    }
    if (told == latin_end || told == end_ || harms(latin_end, told)) {
      return false;
    }
    plant_.last = end_;
    plant_.told = told;
    for (std::uint32_t i = told; i < end_; ++i) {
      plant_.bits |= bits(i) & (part_words | form_words | essential);
    }
    plant_.name = name_of(latin_end);
    return true;
  }

 private:
  static constexpr std::uint32_t longest = 8;  // words

  [[nodiscard]] const Atom& atom(std::uint32_t i) const { return text_.atoms[i]; }
  [[nodiscard]] std::uint32_t bits(std::uint32_t i) const { return atom(i).words; }
  [[nodiscard]] std::string_view word(std::uint32_t i) const { return text_.key_of(i, i + 1); }

  /// A word for part or form; the tea of a tea tree is none.
  [[nodiscard]] bool tells(std::uint32_t i) const {
    const bool of_tree = word(i) == "tea" && i + 1 < text_.size() && word(i + 1) == "tree";
    return (bits(i) & (part_words | form_words)) != 0 && !of_tree;
  }
  [[nodiscard]] bool is_form(std::uint32_t i) const {
    return tells(i) && (bits(i) & form_words) != 0;
  }

  /// The word belongs to the one before it.
  [[nodiscard]] bool goes_on(std::uint32_t i) const {
    if (i >= text_.size() || atom(i).gap == Gap::hard || atom(i).kind != AtomKind::letters ||
        text_.marked(i, newline | sentence | joint | colon | open | close)) {
      return false;
    }
    return !text_.marked(i, slash) || (tells(i) && tells(i - 1));
  }

  /// `Saccharum Officinarum Sugar Cane`: nothing but the everyday name to the end of the item. One
  /// behind it, or 0.
  [[nodiscard]] std::uint32_t end_of_name(std::uint32_t latin_end) const {
    constexpr std::uint32_t most = 4;  // words
    std::uint32_t end = latin_end;
    while (end < text_.size() && goes_on(end) && end - latin_end <= most) {
      ++end;
    }
    const bool ends =
        end >= text_.size() || atom(end).gap == Gap::hard || text_.marked(end, newline);
    return ends && end - latin_end <= most && !tells(end - 1) &&
                   is_called(text_, dictionary_, plant_, latin_end, end)
               ? end
               : 0;
  }

  /// Walks over the items of the row; sets where it ends.
  bool walk(std::size_t at) {
    const std::uint32_t latin_end = plant_.last;
    std::size_t k = at;
    while (k < items_.size() && items_[k].last <= latin_end) {
      ++k;
    }
    for (; k < items_.size() && items_[k].last - latin_end <= longest; ++k) {
      if (!belongs(items_[k], latin_end)) {
        break;
      }
      const std::uint32_t last = items_[k].last - 1;
      if (is_form(last)) {
        end_ = items_[k].last;
        whole_ =
            items_[k].part == Part::name && is_kin(items_[k]) ? items_[k].name : NameTrie::none;
        if (!goes_on(end_) || !tells(end_)) {
          return true;
        }
      } else if (tells(last) && !has_form_) {
        end_ = items_[k].last;  // `Citrus Limon Lemon Peel`
      }
      has_form_ = has_form_ || is_form(last);
    }
    return end_ != 0 && (has_form_ || !goes_on(end_));
  }

  [[nodiscard]] bool belongs(const Item& item, std::uint32_t latin_end) const {
    const std::uint32_t first = std::max(item.first, latin_end);
    bool all_tell = true;
    for (std::uint32_t i = first; i < item.last; ++i) {
      if (!goes_on(i)) {
        return false;
      }
      all_tell = all_tell && tells(i);
    }
    if (item.part == Part::unknown) {
      return (bits(first) & (stop_word | negation | free_of | unit | compound)) == 0;
    }
    const bool linking = item.part == Part::connector && first > latin_end && tells(first - 1) &&
                         item.last < text_.size() && tells(item.last);
    return item.part == Part::adjective || linking ||
           (item.part == Part::name && (all_tell || item.first <= plant_.genus || is_kin(item)));
  }

  /// Of the same genus: its everyday names are made of the same words.
  [[nodiscard]] bool is_kin(const Item& item) const {
    const auto* kin = dictionary_.plants().find(word(plant_.genus));
    return kin != nullptr && std::find(kin->begin(), kin->end(),
                                       dictionary_.names()[item.name].ingredient) != kin->end();
  }

  /// The everyday name holds the stem of something that harms.
  [[nodiscard]] bool harms(std::uint32_t first, std::uint32_t last) const {
    const auto family = family_of(text_, first, last, dictionary_);
    return family && !family->classes.empty();
  }

  /// The Latin name with what is told of part and form; failing that, what the everyday name says.
  [[nodiscard]] std::uint32_t name_of(std::uint32_t latin_end) const {
    std::uint32_t last_part = plant_.told;
    for (std::uint32_t i = plant_.told; i < end_; ++i) {
      last_part = (bits(i) & (whole_part | seed_part)) != 0 ? i : last_part;
    }
    constexpr std::uint32_t most_epithets = 2;
    for (std::uint32_t kept = most_epithets + 1; kept-- > 0;) {
      for (std::uint32_t k = latin_end + kept; k <= last_part; ++k) {
        std::string key(text_.key_of(plant_.genus, latin_end + kept));
        key += text_.key_of(k, end_);
        if (const auto name = dictionary_.trie().find(key); name != NameTrie::none) {
          return name;
        }
      }
    }
    return whole_;
  }

  const FoldedText& text_;
  const Dictionary& dictionary_;
  const std::vector<Item>& items_;
  Plant& plant_;
  std::uint32_t end_ = 0;
  std::uint32_t whole_ = NameTrie::none;  // the last item where it is a name
  bool has_form_ = false;
};

}  // namespace

bool take_row(const FoldedText& text, const Dictionary& dictionary, const std::vector<Item>& items,
              std::size_t at, Plant& plant) {
  return Row(text, dictionary, items, plant).take(at);
}

bool is_called(const FoldedText& text, const Dictionary& dictionary, const Plant& plant,
               std::uint32_t first, std::uint32_t last) {
  const std::string_view genus = text.key_of(plant.genus, plant.genus + 1);
  for (std::uint32_t i = first; i < last; ++i) {
    if (!dictionary.plants().is_called(genus, text.key_of(i, i + 1))) {
      return false;
    }
  }
  return true;
}

}  // namespace percuta::inci
