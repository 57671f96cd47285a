#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/inci/dictionary.hpp"
#include "percuta/inci/ingredient.hpp"

namespace percuta::inci {

/// How a token was recognised.
enum class Recognition {
  inci,       ///< the INCI name itself
  synonym,    ///< another name of it; `read_as` says which
  near_miss,  ///< misspelt or misread; `read_as` says what it was taken for
  family,     ///< no name we know, but its words tell what it is
  unknown
};
constexpr auto names(Recognition) {
  using enum Recognition;
  return std::to_array<base::Word<Recognition>>({{inci, "inci"},
                                                 {synonym, "synonym"},
                                                 {near_miss, "near_miss"},
                                                 {family, "family"},
                                                 {unknown, "unknown"}});
}

/// One name on a label. Bytes count from the start of the text.
struct Token {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string as_written;  ///< the text from `begin` to `end`
  std::string inci;        ///< empty: not known which
  int position = 0;        ///< from 1 within its product; 0: named outside the list
  int product = 0;         ///< from 1: a paste may hold the labels of several
  std::vector<IngredientClass> classes;
  std::vector<Trait> traits;
  Recognition recognition = Recognition::unknown;
  std::string read_as;
  std::string perhaps;  ///< of an unknown one: a name it may have meant
  std::optional<double> stated_pct;
  std::vector<std::string> notes;  ///< why it was read so, what to know of it
};

/// What a stretch of the text is. All stretches, one after the other, are the text.
enum class SpanKind {
  separator,
  ingredient,
  unknown,
  mention,
  amount,
  footnote,
  heading,
  prose,
  markup  ///< tags of a web page
};
constexpr auto names(SpanKind) {
  using enum SpanKind;
  return std::to_array<base::Word<SpanKind>>({{separator, "separator"},
                                              {ingredient, "ingredient"},
                                              {unknown, "unknown"},
                                              {mention, "mention"},
                                              {amount, "amount"},
                                              {footnote, "footnote"},
                                              {heading, "heading"},
                                              {prose, "prose"},
                                              {markup, "markup"}});
}

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  SpanKind kind = SpanKind::separator;
  std::size_t token = 0;  ///< in `ingredients`, `unknown` or `mentions`, as the kind says
};

/// What the text as a whole seems to be.
enum class LabelKind {
  label,
  empty,  ///< no letter in it
  prose,  ///< running text: a recipe, a novel, advertising
  noise   ///< not text
};
constexpr auto names(LabelKind) {
  using enum LabelKind;
  return std::to_array<base::Word<LabelKind>>(
      {{label, "label"}, {empty, "empty"}, {prose, "prose"}, {noise, "noise"}});
}

/// A label as read. Nothing is dropped: what is no ingredient is in the spans as what it is.
struct LabelReading {
  LabelKind kind = LabelKind::empty;
  bool drug_label = false;     ///< lists its inactive ingredients by the alphabet
  std::string strange_script;  ///< some of it is in this script, and nobody here reads that
  int products_count = 0;
  std::vector<Token> ingredients;  ///< recognised, in the order of the text; these count
  std::vector<Token> unknown;      ///< not recognised, in the order of the text
  std::vector<Token> mentions;     ///< named in running text only ("retinol-free"): do not count
  std::vector<Span> spans;
};

struct ReadOptions {
  bool drug_label = false;  ///< said from outside; headings of the text say it as well
};

/// Reads the text of a label, however it is written. Time is linear in the length of the text.
LabelReading read_label(std::string_view text, const Dictionary& dictionary,
                        const ReadOptions& options = {});

/// Every class that the ingredients have, each once, in the order of the enum.
std::vector<IngredientClass> classes_of(const LabelReading& reading);

}  // namespace percuta::inci
