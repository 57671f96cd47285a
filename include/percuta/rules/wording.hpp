#pragma once

#include <map>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/intake/words.hpp"
#include "percuta/rules/message.hpp"
#include "percuta/rules/page_words.hpp"

namespace percuta::rules {

using base::Is;

/// What people read, in one language. `phrase` holds the sentences of pages and calendars,
/// `ingredient_class` the names of ingredient classes, `knowledge` the patient's words of knowledge
/// by "kind.id.key"; English needs none, as knowledge is written in it; `reason` holds the
/// sentences of reasons, by code, `page` the
/// frame of clinicians' pages. The words for numbers and those that deny are there for checking
/// translations, with the words for
/// units for finding numbers that stand in a parameter.
struct Wording {
  intake::Language language = intake::Language::en;
  std::map<std::string, std::string> phrase;
  std::map<std::string, std::string> ingredient_class;
  std::map<std::string, std::string> label;
  std::map<std::string, std::string> knowledge;
  std::map<std::string, std::string> reason;
  std::map<std::string, std::string> page;
  std::map<std::string, int> number_words;
  std::map<std::string, std::string> unit_words;  ///< "days" is d
  std::vector<std::string> words_of_one;          ///< "a" of "a day"
  std::vector<std::string> negations;

  /// The patient's words for something knowledge says in English, as they stand.
  [[nodiscard]] std::string translate(const std::string& key, const std::string& english) const;
};

void fields(Is<Wording> auto& wording, auto&& field) {
  field("language", wording.language, "The language.");
  field("number_words", wording.number_words, base::unitless, "What numbers are called.");
  field("unit_words", wording.unit_words, base::Need::defaulted,
        "Words for h, d, weeks, months and y.");
  field("words_of_one", wording.words_of_one, base::Need::defaulted,
        "Words that stand before a unit for one of it.");
  field("negations", wording.negations, "Words that deny.");
  field("phrase", wording.phrase, "Sentences of pages and calendars.");
  field("class", wording.ingredient_class, "Names of ingredient classes.");
  field("label", wording.label, base::Need::defaulted, "Sentences of a label's text.");
  field("knowledge", wording.knowledge, base::Need::defaulted,
        "The patient's words of knowledge, by \"kind.id.key\".");
  field("reason", wording.reason, base::Need::defaulted, "Sentences of reasons, by code.");
  field("page", wording.page, base::Need::defaulted, "The frame of clinicians' pages.");
}

/// Speaks to people: sentences of a language, filled; in English where they cannot be. Refers to
/// the wordings.
class Speech {
 public:
  Speech(const Wording& wording, const Wording& english) : wording_(&wording), english_(&english) {}

  [[nodiscard]] intake::Language language() const { return wording_->language; }

  /// A sentence of `phrase`.
  [[nodiscard]] std::string say(const std::string& key, const Fillings& fillings = {}) const;

  /// The patient's words for what knowledge says in English.
  [[nodiscard]] std::string told(const std::string& key, const std::string& english,
                                 const Fillings& fillings = {}) const;

  /// The sentence of a reason's code; empty where there is none.
  [[nodiscard]] std::string reason(const std::string& code, const Fillings& fillings) const;

  /// A heading, a label or a sentence of the frame of clinicians' pages.
  [[nodiscard]] std::string page(PageKey key, const Fillings& fillings = {}) const;

  /// What a class of ingredients is called; empty where patients are not told of it.
  [[nodiscard]] std::string ingredient_class(const std::string& word) const;

 private:
  const Wording* wording_;
  const Wording* english_;
};

}  // namespace percuta::rules
