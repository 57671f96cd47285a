#include "percuta/rules/message.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/rules/wording.hpp"

namespace percuta::rules {
namespace {

using intake::Language;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

constexpr const char* days = "{days, plural, one {# day} other {# days}}";
constexpr const char* dni =
    "{days, plural, one {# dzień} few {# dni} many {# dni (wiele)} other {# dnia}}";

TEST(Message, TakesASentenceApart) {
  const Message message = read_message(
      "{name} waits {days, plural, one {#\u00A0day} other {#\u00A0days}} of {people, number}.",
      Language::en);
  EXPECT_THAT(message.faults, IsEmpty());
  EXPECT_THAT(message.placeholders,
              ElementsAre(Pair("days", "plural"), Pair("name", ""), Pair("people", "number")));
  EXPECT_THAT(message.texts, ElementsAre(" waits ", "\u00A0day", "\u00A0days", " of ", "."));
}

std::string first_fault(const std::string& pattern, Language language = Language::en) {
  const auto faults = read_message(pattern, language).faults;
  return faults.empty() ? "" : faults.front();
}

TEST(Message, TellsWhatCannotBeSaid) {
  EXPECT_THAT(first_fault("{days} {"), HasSubstr("cannot be read"));
  EXPECT_THAT(first_fault("{days, plural, one {a} othr {b}}"), HasSubstr("cannot be read"));
  EXPECT_THAT(first_fault("{days, plural, one {a} few {b} other {c}}"), HasSubstr("\"few\""));
  EXPECT_THAT(first_fault("{days, plural, other {c}}"), HasSubstr("no form \"one\""));
  EXPECT_THAT(first_fault("{days, plural, one {a} other {c}}", Language::pl),
              HasSubstr("no form \"few\""));
  EXPECT_THAT(first_fault("{day, date}"), HasSubstr("nothing fills"));
  EXPECT_THAT(first_fault("{kind, selectordinal, other {a}}"), HasSubstr("no select"));
  EXPECT_THAT(first_fault("{kind, select, yes {a}}"), HasSubstr("cannot be read")) << "no other";
  EXPECT_EQ(first_fault("{kind, select, yes { of {of}} other {}}"), "");
  EXPECT_THAT(first_fault("  "), HasSubstr("nothing is said"));
  EXPECT_THAT(first_fault("a  b"), HasSubstr("space"));
  EXPECT_THAT(first_fault("l'eau"), HasSubstr("apostrophe"));
  EXPECT_THAT(first_fault(days), HasSubstr("\\u00A0"));
  EXPECT_EQ(first_fault("Plain."), "");
}

TEST(Message, FillsPluralsAsTheLanguageHasThem) {
  const auto polish = [](double count) {
    return filled(dni, {{"days", count}}, Language::pl).value();
  };
  EXPECT_EQ(polish(1), "1 dzień");
  EXPECT_EQ(polish(3), "3 dni");
  EXPECT_EQ(polish(14), "14 dni (wiele)");
  EXPECT_EQ(polish(22), "22 dni");
  EXPECT_EQ(filled(days, {{"days", 1.0}}, Language::en), "1 day");
}

TEST(Message, WritesNumbersAsTheLanguageDoes) {
  const Fillings people = {{"people", 1845.0}};
  EXPECT_EQ(filled("{people, number}", people, Language::en), "1,845");
  EXPECT_EQ(filled("{people, number}", people, Language::de), "1.845");
  EXPECT_EQ(filled("{people, number}", people, Language::pt), "1.845");
}

TEST(Message, PolishKeepsAWordOfOneLetterWithTheNext) {
  EXPECT_EQ(filled("W dniu i w nocy {name}", {{"name", std::string("o Ż")}}, Language::pl),
            "W\u00A0dniu i\u00A0w\u00A0nocy o\u00A0Ż");
  EXPECT_EQ(filled("W dniu", {}, Language::de), "W dniu");
}

TEST(Message, NeedsEveryFilling) {
  EXPECT_EQ(filled("{name}: {days}", {{"name", std::string("a")}}, Language::en), std::nullopt);
  EXPECT_EQ(filled("{days} {", {{"days", 1.0}}, Language::en), std::nullopt);
}

TEST(Message, HoursAreRoundedUp) {
  EXPECT_EQ(std::get<double>(hours_told(30.2).at("hours")), 31);
  EXPECT_EQ(std::get<double>(hours_told(30.2).at("days")), 2);
}

TEST(Message, FindsWordsDigitsAndDenials) {
  EXPECT_THAT(words_of("N’arrêtez PAS, 5 x"), ElementsAre("n", "arrêtez", "pas", "x"));
  EXPECT_THAT(digits_of("5 of 30, then 5"), ElementsAre("30", "5", "5"));
  EXPECT_TRUE(denies("Bitte nicht.", {"nicht", "kein"}));
  EXPECT_FALSE(denies("Vernichtet keine", {"nicht", "kein"}));
}

TEST(Speech, FallsBackToEnglishAndNeverToThePattern) {
  Wording english;
  english.phrase = {{"again", std::string("after ") + days}};
  english.ingredient_class = {{"aha", "acids"}};
  Wording polish;
  polish.language = Language::pl;
  polish.phrase = {{"again", "po {days, plural, one {#} othr {#}}"}};
  polish.knowledge = {{"sign.x.sign", "{"}};
  const Speech speech(polish, english);
  EXPECT_EQ(speech.say("again", {{"days", 2.0}}), "after 2 days");
  EXPECT_EQ(speech.told("sign.x.sign", "Pain"), "Pain");
  EXPECT_EQ(speech.told("sign.y.sign", "Itch"), "Itch");
  EXPECT_EQ(speech.ingredient_class("aha"), "acids");
  EXPECT_EQ(speech.ingredient_class("other"), "");
}

}  // namespace
}  // namespace percuta::rules
