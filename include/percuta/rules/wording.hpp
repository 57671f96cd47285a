#pragma once

#include <map>
#include <string>

#include "percuta/base/fields.hpp"
#include "percuta/intake/words.hpp"

namespace percuta::rules {

using base::Is;

/// What the patient's page says, in one language. `phrase` holds the sentences of the page,
/// `ingredient_class` the names of ingredient classes, `knowledge` the patient's words of knowledge
/// by "kind.id.key"; English needs none, as knowledge is written in it.
struct Wording {
  intake::Language language = intake::Language::en;
  std::map<std::string, std::string> phrase;
  std::map<std::string, std::string> ingredient_class;
  std::map<std::string, std::string> label;
  std::map<std::string, std::string> knowledge;

  /// A sentence of the page; the key itself where it is missing, which `check-knowledge` refuses.
  [[nodiscard]] std::string say(const std::string& key) const;

  /// The patient's words for something knowledge says in English.
  [[nodiscard]] std::string translate(const std::string& key, const std::string& english) const;
};

void fields(Is<Wording> auto& wording, auto&& field) {
  field("language", wording.language, "The language.");
  field("phrase", wording.phrase, "Sentences of the page.");
  field("class", wording.ingredient_class, "Names of ingredient classes.");
  field("label", wording.label, base::Need::defaulted, "Sentences of a label's text.");
  field("knowledge", wording.knowledge, base::Need::defaulted,
        "The patient's words of knowledge, by \"kind.id.key\".");
}

}  // namespace percuta::rules
