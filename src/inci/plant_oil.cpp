#include <algorithm>
#include <array>
#include <string_view>

#include "family.hpp"
#include "vocabulary.hpp"

namespace percuta::inci {
namespace {

FamilyReading essential_one(std::string_view why) {
  return {{IngredientClass::essential_oil}, {}, std::string(why)};
}
FamilyReading fatty_one() { return {{}, {}, "a fatty oil by its part of the plant"}; }

bool holds(std::string_view word, std::string_view stem) {
  return word.find(stem) != std::string_view::npos;
}

template <std::size_t N>
bool holds_any(std::string_view word, const std::array<std::string_view, N>& stems) {
  return std::any_of(stems.begin(), stems.end(),
                     [&](std::string_view stem) { return holds(word, stem); });
}

constexpr auto german_whole_parts = std::to_array<std::string_view>(
    {"bluten", "blatt", "schalen", "rinden", "wurzel", "nadel", "holz", "kraut", "knospen"});
constexpr auto german_seed_parts =
    std::to_array<std::string_view>({"kern", "samen", "nuss", "keim", "frucht", "kleie"});

class PlantOil {
 public:
  PlantOil(const FoldedText& text, std::uint32_t first, std::uint32_t last,
           const Dictionary& dictionary)
      : text_(text), first_(first), last_(last), dictionary_(dictionary) {}

  [[nodiscard]] std::optional<FamilyReading> read() const {
    if (auto compound = german_compound()) {
      return compound;
    }
    const std::uint32_t all = bits(first_, last_);
    if (is_called_essential() || ((all & essential) != 0 && is_oil_compound())) {
      return essential_one("called an essential oil");
    }
    if ((all & oil) == 0) {
      return std::nullopt;
    }
    if ((all & essential) != 0 || is_absolute()) {
      return essential_one("called an essential oil");
    }
    if (!names_an_oil()) {
      return std::nullopt;
    }
    if ((all & oil_compound) != 0) {
      return (all & (whole_part | seed_part)) == 0 ? std::nullopt : std::optional(fatty_one());
    }
    if ((all & whole_part) != 0) {
      return essential_one("an oil of peel, leaf, flower, bark, twig, wood or root");
    }
    if ((all & seed_part) != 0) {
      return fatty_one();
    }
    return has_aromatic_word() ? std::optional(essential_one("an oil of a scented plant"))
                               : std::nullopt;
  }

 private:
  [[nodiscard]] std::uint32_t bits(std::uint32_t from, std::uint32_t to) const {
    std::uint32_t seen = 0;
    for (std::uint32_t i = from; i < to; ++i) {
      seen |= text_.atoms[i].words;
    }
    return seen;
  }

  /// The thing itself is an oil, not an extract or ester of one: oil stands last or first.
  [[nodiscard]] bool names_an_oil() const {
    std::uint32_t end = last_;
    while (end > first_ && (bits(end - 1, end) & oil) == 0 &&
           (bits(end - 1, end) & (oil_suffix | adjective | connector)) != 0) {
      --end;
    }
    const bool last_word = end > first_ && (bits(end - 1, end) & oil) != 0;
    const std::string_view begins = text_.key_of(first_, first_ + 1);
    const bool first_word = (bits(first_, first_ + 1) & oil) != 0 &&
                            (!begins.starts_with("oil") || text_.key_of(first_ + 1, end) == "" ||
                             text_.key_of(first_ + 1, first_ + 2) == "of");
    return last_word || first_word || is_oil_or_extract();
  }

  /// `Lavandula Oil/Extract`: how the law names a group.
  [[nodiscard]] bool is_oil_or_extract() const {
    for (std::uint32_t i = first_; i + 1 < last_; ++i) {
      if ((bits(i, i + 1) & oil) != 0 && text_.marked(i + 1, slash)) {
        return true;
      }
    }
    return false;
  }

  /// `전나무에센셜오일`: the words stand at the end of one.
  [[nodiscard]] bool is_called_essential() const {
    constexpr auto endings = std::to_array<std::string_view>({"에센셜오일", "정유", "精油"});
    const std::string_view word = text_.key_of(last_ - 1, last_);
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
      return word.size() > ending.size() && word.ends_with(ending);
    });
  }

  /// `ätherisches Fichtennadelöl`, `etherische dennenolie`: the word for oil is glued to the plant.
  [[nodiscard]] bool is_oil_compound() const {
    constexpr auto endings = std::to_array<std::string_view>({"ol", "oel", "olie", "olja", "oil"});
    constexpr std::size_t shortest = 5;
    for (std::uint32_t i = first_; i < last_; ++i) {
      const std::string_view word = text_.key_of(i, i + 1);
      if (word.size() >= shortest &&
          std::any_of(endings.begin(), endings.end(),
                      [&](std::string_view ending) { return word.ends_with(ending); })) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool is_absolute() const {
    for (std::uint32_t i = first_; i < last_; ++i) {
      const std::string_view word = text_.key_of(i, i + 1);
      if (word == "absolute" || word == "absolue" || word == "otto" || word == "attar") {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool has_aromatic_word() const {
    for (std::uint32_t i = first_; i < last_; ++i) {
      if (dictionary_.is_aromatic(text_.key_of(i, i + 1))) {
        return true;
      }
    }
    return false;
  }

  /// `Lavendelblütenöl` is one word; only the source still has its umlaut.
  [[nodiscard]] std::optional<FamilyReading> german_compound() const {
    const Atom& last = text_.atoms[last_ - 1];
    const std::string_view written = text_.source.substr(last.from, last.to - last.from);
    constexpr std::size_t shortest = 7;
    if (written.size() < shortest || !(written.ends_with("öl") || written.ends_with("ÖL"))) {
      return std::nullopt;
    }
    std::string_view word = text_.key_of(last_ - 1, last_);
    word.remove_suffix(std::min<std::size_t>(word.size(), 2));
    if (holds_any(word, german_seed_parts)) {
      return fatty_one();
    }
    if (holds_any(word, german_whole_parts)) {
      return essential_one("an oil of a scented part of the plant");
    }
    return std::nullopt;
  }

  const FoldedText& text_;
  std::uint32_t first_;
  std::uint32_t last_;
  const Dictionary& dictionary_;
};

}  // namespace

std::optional<FamilyReading> plant_oil(const FoldedText& text, std::uint32_t first,
                                       std::uint32_t last, const Dictionary& dictionary) {
  if (first >= last) {
    return std::nullopt;
  }
  return PlantOil(text, first, last, dictionary).read();
}

}  // namespace percuta::inci
