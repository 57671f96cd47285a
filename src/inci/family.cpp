#include "family.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "vocabulary.hpp"

namespace percuta::inci {
namespace {

using enum IngredientClass;

/// Flavonoids whose names end like a retinoid's begins.
bool is_flavonoid(std::string_view word) {
  return word.find("phloret") != std::string_view::npos ||
         word.find("hesperet") != std::string_view::npos;
}

bool holds(std::string_view word, std::string_view stem) {
  return word.find(stem) != std::string_view::npos && !is_flavonoid(word);
}

/// A stem that no harmless word holds, what it makes of the ingredient, and how to say so.
struct Stem {
  std::string_view stem;
  IngredientClass meaning;
  std::string_view says;
};
constexpr auto stems = std::to_array<Stem>({
    {"retinol", retinoid, "made with retinol"},
    {"retinal", retinoid, "made with retinal"},
    {"retinyl", retinoid, "an ester of retinol"},
    {"retinoyl", retinoid, "made with retinoic acid"},
    {"retinoate", retinoid, "an ester of retinoic acid"},
    {"retinoic", retinoid, "retinoic acid"},
    {"retinoid", retinoid, "called a retinoid"},
    {"retinoxy", retinoid, "made with retinol"},
    {"retinamid", retinoid, "made with retinoic acid"},
    {"tretino", retinoid, "retinoic acid"},
    {"adapalen", retinoid, "a prescription retinoid"},
    {"tazarot", retinoid, "a prescription retinoid"},
    {"trifarot", retinoid, "a prescription retinoid"},
    {"bakuchi", retinol_alternative, "bakuchiol"},
    {"lactobion", pha, "lactobionic acid"},
    {"maltobion", pha, "maltobionic acid"},
    {"gluconolacton", pha, "gluconolactone"},
    {"salicylic", bha, "salicylic acid"},
    {"proteinase", exfoliant, "an enzyme that splits protein"},
    {"protease", exfoliant, "an enzyme that splits protein"},
    {"papain", exfoliant, "an enzyme that splits protein"},
    {"bromelain", exfoliant, "an enzyme that splits protein"},
    {"subtilisin", exfoliant, "an enzyme that splits protein"},
    {"keratinase", exfoliant, "an enzyme that splits protein"},
    {"microbead", exfoliant, "scrubbing beads"},
    {"azelai", azelaic, "azelaic acid"},
    {"azelate", azelaic, "a salt of azelaic acid"},
    {"azelo", azelaic, "made with azelaic acid"},
    {"hydroquinone", other_active, "hydroquinone"},
    {"arbutin", other_active, "arbutin"},
    {"hyaluron", hyaluronic_acid, "made with hyaluronic acid"},
    {"ialuron", hyaluronic_acid, "made with hyaluronic acid"},
    {"ceramid", ceramide, "a ceramide"},
    {"sphingosin", ceramide, "a part of ceramides"},
    {"madecass", centella, "from centella"},
    {"asiaticosid", centella, "from centella"},
    {"centella", centella, "from centella"},
});

constexpr auto lipophilic_tails = std::to_array<std::string_view>(
    {"palmit", "stear", "hexyldecyl", "linole", "oleate", "cholester", "laur", "myrist", "cetyl",
     "capryl", "behen", "octyldodec"});

class Family {
 public:
  Family(const FoldedText& text, std::uint32_t first, std::uint32_t last)
      : text_(text), first_(first), last_(last) {
    for (std::uint32_t i = first; i < last; ++i) {
      bits_ |= text_.atoms[i].words;
    }
  }

  [[nodiscard]] std::optional<FamilyReading> harmful() const {
    if (auto found = first_of(retinoid, retinoid)) {
      return found;
    }
    if (word_with("ascorb")) {
      return ascorbyl();
    }
    if (word_with("benzoyl") && (word_with("peroxid") || word_with("peroxyd"))) {
      return FamilyReading{{benzoyl_peroxide}, {}, "benzoyl peroxide"};
    }
    if (auto found = first_of(aha, other_active)) {
      return found;
    }
    if (word_with("salicylate")) {
      return FamilyReading{{bha_botanical}, {}, "a salicylate we do not know"};
    }
    return salt();
  }

  [[nodiscard]] std::optional<FamilyReading> harmless() const {
    if (word_with("peptide")) {
      return peptides();
    }
    if (auto found = first_of(hyaluronic_acid, barrier)) {
      return found;
    }
    if (word_is("ferment")) {
      return FamilyReading{{}, {}, "a ferment"};
    }
    return polymer();
  }

  /// Powders of shells and stones scrub; of other things they may.
  [[nodiscard]] std::optional<FamilyReading> powdered() const {
    if ((bits_ & powder) == 0) {
      return std::nullopt;
    }
    if ((bits_ & grain_part) != 0) {
      return FamilyReading{{exfoliant}, {}, "a powder of hard parts of a plant"};
    }
    const bool beads = word_with("bead");
    return beads ? FamilyReading{{exfoliant}, {}, "scrubbing beads"}
                 : FamilyReading{{abrasive_possible}, {}, "a powder: its grain size decides"};
  }

  [[nodiscard]] std::optional<FamilyReading> scented() const {
    for (const std::string_view stem : {"parfum", "fragranc", "perfum", "profumo"}) {
      if (word_with(stem)) {
        return FamilyReading{{fragrance}, {}, "a fragrance"};
      }
    }
    const bool spirit = word_is("alcohol") || word_is("alcool") || word_is("ethanol") ||
                        word_is("alkohol") || word_is("isopropanol");
    const bool denatured = word_with("denat") || word_is("sd") || word_is("sda");
    if (word_is("ethanol") || word_is("isopropanol") || (spirit && denatured)) {
      return FamilyReading{{alcohol}, {}, "alcohol"};
    }
    const bool of_fruit = word_is("fruit") || word_is("pumpkin") || word_is("papaya") ||
                          word_is("pineapple") || word_is("fig") || word_is("kiwi");
    if (of_fruit && (word_is("enzyme") || word_is("enzymes"))) {
      return FamilyReading{{enzyme_botanical}, {}, "an enzyme of a fruit"};
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<FamilyReading> coded() const {
    if (is_colour_index() || is_colourant(text_, first_, last_)) {
      return FamilyReading{{}, {}, "a colourant by its number"};
    }
    if (is_ethoxylate()) {
      return FamilyReading{{}, {}, "an emulsifier or solvent by its number"};
    }
    const bool water = (last_word_bits() & other_form) != 0 && (bits_ & whole_part) != 0 &&
                       (word_is("water") || word_is("hydrosol") || word_is("hydrolat") ||
                        word_is("eau") || word_is("distillate"));
    return water ? std::optional(FamilyReading{{}, {}, "a flower or leaf water"}) : std::nullopt;
  }

 private:
  [[nodiscard]] std::string_view word(std::uint32_t i) const { return text_.key_of(i, i + 1); }
  [[nodiscard]] bool word_with(std::string_view stem) const {
    for (std::uint32_t i = first_; i < last_; ++i) {
      if (holds(word(i), stem)) {
        return true;
      }
    }
    return false;
  }
  [[nodiscard]] bool word_is(std::string_view whole) const {
    for (std::uint32_t i = first_; i < last_; ++i) {
      if (word(i) == whole) {
        return true;
      }
    }
    return false;
  }
  [[nodiscard]] std::uint32_t last_word_bits() const { return text_.atoms[last_ - 1].words; }

  /// The first stem found whose class lies between two of the enum.
  [[nodiscard]] std::optional<FamilyReading> first_of(IngredientClass low,
                                                      IngredientClass high) const {
    for (const Stem& one : stems) {
      if (one.meaning >= low && one.meaning <= high && word_with(one.stem)) {
        return FamilyReading{{one.meaning}, {}, std::string(one.says)};
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] FamilyReading ascorbyl() const {
    FamilyReading found{{vitamin_c_derivative}, {}, "made with ascorbic acid"};
    if (std::any_of(lipophilic_tails.begin(), lipophilic_tails.end(),
                    [&](std::string_view tail) { return word_with(tail); })) {
      found.traits.push_back(Trait::lipophilic);
    }
    return found;
  }

  /// `Sodium Mandelate`: a metal and the acid's salt, nothing else.
  [[nodiscard]] std::optional<FamilyReading> salt() const {
    constexpr auto acids = std::to_array<std::string_view>(
        {"lactate", "glycolate", "mandelate", "malate", "tartrate", "lactat", "glykolat"});
    bool metal = false;
    bool acid = false;
    for (std::uint32_t i = first_; i < last_; ++i) {
      const bool is_metal = (text_.atoms[i].words & salt_metal) != 0;
      const bool is_acid = std::find(acids.begin(), acids.end(), word(i)) != acids.end();
      if (!is_metal && !is_acid) {
        return std::nullopt;
      }
      metal = metal || is_metal;
      acid = acid || is_acid;
    }
    return metal && acid ? std::optional(FamilyReading{{aha_salt}, {}, "a salt of a fruit acid"})
                         : std::nullopt;
  }

  [[nodiscard]] FamilyReading peptides() const {
    if (word_with("copper") || word_is("cu")) {
      return {{copper_peptide, peptide}, {}, "a copper peptide"};
    }
    return {{peptide}, {}, "a peptide"};
  }

  [[nodiscard]] std::optional<FamilyReading> polymer() const {
    for (const std::string_view stem :
         {"polymer", "siloxane", "methicone", "polyquaternium", "polysorbate", "silsesquioxane",
          "polyester", "polyurethane", "polysilicone", "polyacrylate", "polyamide"}) {
      if (word_with(stem)) {
        return FamilyReading{{}, {}, "a polymer"};
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_colour_index() const {
    constexpr std::size_t digits = 5;
    const bool named = word(first_) == "ci" && last_ - first_ > 1;
    const std::uint32_t number = named ? first_ + 1 : first_;
    return number < last_ && text_.atoms[number].kind == AtomKind::digits &&
           word(number).size() == digits && last_ - number <= 2 &&
           (named || word(number).front() != '0');
  }

  /// PEG-8 Something, Laureth-11: a chain length behind PEG, PPG or a word in -eth.
  [[nodiscard]] bool is_ethoxylate() const {
    constexpr std::size_t shortest = 5;
    for (std::uint32_t i = first_; i + 1 < last_; ++i) {
      const bool chain = word(i) == "peg" || word(i) == "ppg" || word(i) == "poloxamer" ||
                         word(i) == "polyglyceryl" || word(i) == "quaternium" ||
                         (word(i).size() >= shortest && word(i).ends_with("eth"));
      if (chain && text_.atoms[i + 1].kind == AtomKind::digits) {
        return true;
      }
    }
    return false;
  }

  const FoldedText& text_;
  std::uint32_t first_;
  std::uint32_t last_;
  std::uint32_t bits_ = 0;
};

}  // namespace

bool is_colourant(const FoldedText& text, std::uint32_t first, std::uint32_t last) {
  constexpr auto colours = std::to_array<std::string_view>(
      {"red", "blue", "yellow", "green", "orange", "violet", "brown", "black", "pink"});
  constexpr auto besides = std::to_array<std::string_view>(
      {"fd", "d", "c", "ext", "no", "lake", "al", "aluminum", "ci"});
  bool colour = false;
  bool number = false;
  for (std::uint32_t i = first; i < last; ++i) {
    const std::string_view word = text.key_of(i, i + 1);
    const bool indexed = i > first && text.key_of(i - 1, i) == "ci";
    const bool digits =
        text.atoms[i].kind == AtomKind::digits && word.size() <= (indexed ? 5U : 3U);
    const bool named = std::find(colours.begin(), colours.end(), word) != colours.end();
    if (!digits && !named && std::find(besides.begin(), besides.end(), word) == besides.end()) {
      return false;
    }
    colour = colour || named;
    number = number || digits;
  }
  return colour && number;
}

std::optional<FamilyReading> family_of(const FoldedText& text, std::uint32_t first,
                                       std::uint32_t last, const Dictionary& dictionary) {
  if (first >= last) {
    return std::nullopt;
  }
  const Family family(text, first, last);
  if (auto found = family.harmful()) {
    return found;
  }
  if (auto found = plant_oil(text, first, last, dictionary)) {
    return found;
  }
  if (auto found = family.scented()) {
    return found;
  }
  if (auto found = family.powdered()) {
    return found;
  }
  if (auto found = family.harmless()) {
    return found;
  }
  return family.coded();
}

}  // namespace percuta::inci
