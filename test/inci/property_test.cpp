// What must hold for every label, over labels drawn at random from the knowledge.
#include <algorithm>
#include <set>

#include "knowledge.hpp"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace percuta::inci {
namespace {

using Names = std::vector<std::string>;

/// Names that stand for themselves on any list: no broad ones, no commas, nothing that its place or
/// its neighbours decide (a powder scrubs by the product it is in), plain letters.
bool is_plain(const Ingredient& one) {
  const auto has = [&](Trait trait) {
    return std::find(one.traits.begin(), one.traits.end(), trait) != one.traits.end();
  };
  const bool plain = std::all_of(one.inci.begin(), one.inci.end(), [](char letter) {
    return letter == ' ' || letter == '-' || (letter >= '0' && letter <= '9') ||
           (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  });
  constexpr std::size_t shortest = 6;
  return plain && one.broad_names.empty() && one.inci.size() >= shortest && one.inci != "Aqua" &&
         !has(Trait::by_position) && !has(Trait::by_company) && !has(Trait::scrub_crystal) &&
         !has(Trait::scrub_grain) &&
         std::find(one.classes.begin(), one.classes.end(), IngredientClass::abrasive_possible) ==
             one.classes.end();
}

const std::vector<const Ingredient*>& plain_ingredients() {
  static const auto list = [] {
    std::vector<const Ingredient*> out;
    for (const Ingredient& one : knowledge().ingredients()) {
      if (is_plain(one)) {
        out.push_back(&one);
      }
    }
    return out;
  }();
  return list;
}

const Ingredient& any_ingredient() {
  const auto whole_range = rc::gen::inRange<std::size_t>(0, plain_ingredients().size());
  return *plain_ingredients()[*rc::gen::resize(rc::kNominalSize, whole_range)];
}

Names any_names() {
  const auto count = *rc::gen::inRange<std::size_t>(2, 20);
  Names out{"Aqua"};
  for (std::size_t i = 0; i < count; ++i) {
    out.push_back(any_ingredient().inci);
  }
  return out;
}

std::string joined(const Names& names, std::string_view between) {
  std::string out;
  for (const std::string& name : names) {
    out += (out.empty() ? "" : std::string(between)) + name;
  }
  return out;
}

/// What the names are, each by itself.
std::set<std::string> truth(const Names& names) {
  std::set<std::string> out;
  for (const std::string& name : names) {
    const Ingredient* one = knowledge().find(name);
    RC_ASSERT(one != nullptr);
    for (const IngredientClass kind : one->classes) {
      out.emplace(base::word(kind));
    }
  }
  return out;
}

std::set<std::string> found(std::string_view label) {
  const auto words = classes(label);
  return {words.begin(), words.end()};
}

RC_GTEST_PROP(Property, DelimitersDoNotMatter, ()) {
  const Names names = any_names();
  const auto between =
      *rc::gen::element<std::string>(", ", ",", "; ", " ; ", "\n", "\r\n", " • ", " | ", " · ",
                                     ". ", " / ", ",\n", "\n- ", "，", "、", "<br>", " & ");
  RC_ASSERT(found(joined(names, between)) == truth(names));
}

RC_GTEST_PROP(Property, OrderDoesNotMatter, ()) {
  Names names = any_names();
  const auto expected = truth(names);
  for (std::size_t i = names.size(); i > 1; --i) {
    std::swap(names[i - 1], names[*rc::gen::inRange<std::size_t>(0, i)]);
  }
  RC_ASSERT(found(joined(names, ", ")) == expected);
}

RC_GTEST_PROP(Property, CaseDoesNotMatter, ()) {
  const Names names = any_names();
  std::string label = joined(names, ", ");
  const bool upper = *rc::gen::arbitrary<bool>();
  for (char& letter : label) {
    if (upper && letter >= 'a' && letter <= 'z') {
      letter = static_cast<char>(letter - 'a' + 'A');
    } else if (!upper && letter >= 'A' && letter <= 'Z') {
      letter = static_cast<char>(letter - 'A' + 'a');
    }
  }
  RC_ASSERT(found(label) == truth(names));
}

RC_GTEST_PROP(Property, SpacesDoNotMatter, ()) {
  const Names names = any_names();
  const auto blank = *rc::gen::element<std::string>("  ", "\u00a0", "\t", " \u200b", "\u2009", "_");
  std::string label;
  for (const char letter : joined(names, ", ")) {
    label += letter == ' ' ? blank : std::string(1, letter);
  }
  RC_ASSERT(found(label) == truth(names));
}

RC_GTEST_PROP(Property, FootnotesAndTrademarksDoNotMatter, ()) {
  Names names = any_names();
  const auto expected = truth(names);
  for (std::string& name : names) {
    name += *rc::gen::element<std::string>("", "*", "**", "†", "™", "®", "²", " *", "¹²", "[3]",
                                           " [14]", "(1)");
  }
  RC_ASSERT(found(joined(names, ", ")) == expected);
}

RC_GTEST_PROP(Property, NumbersOfFootnotesDoNotMatter, ()) {
  Names names = any_names();
  const auto expected = truth(names);
  for (std::string& name : names) {
    const bool ends_in_digit = name.back() >= '0' && name.back() <= '9';
    const auto number = *rc::gen::inRange(1, 40);
    if (!ends_in_digit) {
      name += std::to_string(number);
    }
  }
  RC_ASSERT(found(joined(names, ", ")) == expected);
}

RC_GTEST_PROP(Property, LanguageDoublesDoNotMatter, ()) {
  const auto count = *rc::gen::inRange<std::size_t>(2, 12);
  Names plain;
  Names doubled;
  for (std::size_t i = 0; i < count; ++i) {
    const Ingredient& one = any_ingredient();
    plain.push_back(one.inci);
    doubled.push_back(one.inci);
    for (const std::string& name : one.names) {
      doubled.back() += *rc::gen::element<std::string>("/", " / ", "@!@") + name;
    }
  }
  RC_LOG() << joined(doubled, ", ");
  RC_ASSERT(found(joined(doubled, ", ")) == truth(plain));
}

RC_GTEST_PROP(Property, TwoLabelsHoldWhatEachHolds, ()) {
  const Names first = any_names();
  const Names second = any_names();
  auto both = truth(first);
  both.merge(truth(second));
  const auto between =
      *rc::gen::element<std::string>("\n\n", ". Ingredients: ", "\nINGREDIENTS: ", ", ", "\n");
  RC_ASSERT(found(joined(first, ", ") + between + joined(second, ", ")) == both);
}

/// What a bracket lists behind the name of a blend or a plant is in the product.
RC_GTEST_PROP(Property, ComponentsInBracketsCount, ()) {
  const Names names = any_names();
  const auto blend = *rc::gen::element<std::string>(
      "Ceramide Complex", "Botanical Blend", "Sepicontrol A5", "Aroma", "Santalum Album",
      "Centella Asiatica", "Lavandula Angustifolia Complex");
  const auto brackets = *rc::gen::element<std::string>("()", "[]");
  const std::string label =
      "Aqua, " + blend + " " + brackets[0] + joined(names, ", ") + brackets[1] + ", Glycerin";
  RC_LOG() << label;
  const auto all = found(label);
  for (const std::string& kind : truth(names)) {
    RC_ASSERT(all.contains(kind));
  }
}

/// Hard grains scrub unless so little is in it that they only shine.
RC_GTEST_PROP(Property, GrainsScrubBeforeWhatIsUsedInTraces, ()) {
  const auto has = [](const Ingredient& one, Trait trait) {
    return std::find(one.traits.begin(), one.traits.end(), trait) != one.traits.end();
  };
  Names names = any_names();
  const auto at = *rc::gen::inRange<std::size_t>(0, names.size() + 1);
  const bool behind_trace = std::any_of(
      names.begin(), names.begin() + static_cast<std::ptrdiff_t>(at),
      [&](const std::string& name) { return has(*knowledge().find(name), Trait::trace); });
  constexpr std::size_t many_names = 20;
  RC_PRE(!behind_trace && names.size() + 1 < many_names);
  names.insert(
      names.begin() + static_cast<std::ptrdiff_t>(at),
      *rc::gen::element<std::string>("Diamond Powder", "Quartz", "Perlite", "Coral Powder"));
  RC_LOG() << joined(names, ", ");
  RC_ASSERT(found(joined(names, ", ")).contains("exfoliant"));
}

RC_GTEST_PROP(Property, EveryTokenIsFoundAgain, ()) {
  const Names names = any_names();
  const LabelReading reading = read(joined(names, ", "));
  RC_ASSERT(reading.ingredients.size() == names.size());
  RC_ASSERT(reading.unknown.empty());
}

/// A name that nobody has, of two or three words as they stand in names and beside them.
std::string odd_name() {
  const auto little = *rc::gen::element<std::string>("", "May ", "Of ", "Balm for ", "Milk of ",
                                                     "C9-11 ", "The ", "Raw ", "Extra ");
  const auto made_up =
      *rc::gen::element<std::string>("Zorb", "Quuxol", "Blubberin", "Grumbleate", "Fuzzwort");
  const auto behind = *rc::gen::element<std::string>("", " Chang", "-7", " 10/20", " Wuzz",
                                                     " of Foo", " Complex", " (Wuzz)", " with Bar");
  return little + made_up + behind;
}

/// Nothing on a list vanishes: each of its pieces is read or told as unread.
RC_GTEST_PROP(Property, EveryPieceIsCounted, ()) {
  Names names = any_names();
  const auto count = *rc::gen::inRange<std::size_t>(1, 4);
  for (std::size_t i = 0; i < count; ++i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, names.size() + 1);
    names.insert(names.begin() + static_cast<std::ptrdiff_t>(at), odd_name());
  }
  const std::string label = joined(names, ", ");
  RC_LOG() << label;
  const LabelReading reading = read(label);
  std::size_t from = 0;
  for (const std::string& name : names) {
    const auto meets = [&](const Token& token) {
      return token.begin < from + name.size() && token.end > from;
    };
    RC_LOG() << name << '\n';
    RC_ASSERT(std::any_of(reading.ingredients.begin(), reading.ingredients.end(), meets) ||
              std::any_of(reading.unknown.begin(), reading.unknown.end(), meets));
    from += name.size() + 2;
  }
}

/// Pieces that labels are made of, and pieces that they are not.
std::string any_text() {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::oneOf(
      rc::gen::element<std::string>("Aqua", "Glycerin", "Retinol", ", ", "; ", "\n", " ", "(", ")",
                                    "[", "]", "/", "%", "10", "0.5%", "*", "Ingredients:", "and",
                                    "free from", "BHA", "é", "水", "ﬃ", "™", "<br>", "&nbsp;",
                                    "\n\n", "•", "1,2-", "PEG-8", "Oil", "Citrus", "Peel", ".",
                                    "May contain", "the", "your skin"),
      rc::gen::arbitrary<std::string>()));
  return joined(pieces, *rc::gen::element<std::string>("", " ", ", "));
}

RC_GTEST_PROP(Property, SpansAreTheText, ()) {
  const std::string text = any_text();
  RC_ASSERT(rebuilt(read(text), text) == text);
}

RC_GTEST_PROP(Property, TokensLieInTheTextInOrder, ()) {
  const std::string text = any_text();
  const LabelReading reading = read(text);
  for (const auto* list : {&reading.ingredients, &reading.unknown, &reading.mentions}) {
    std::size_t at = 0;
    for (const Token& token : *list) {
      RC_ASSERT(token.begin >= at && token.begin < token.end && token.end <= text.size());
      RC_ASSERT(token.as_written == text.substr(token.begin, token.end - token.begin));
      at = token.begin;
    }
  }
}

}  // namespace
}  // namespace percuta::inci
