#pragma once

#include <string>
#include <vector>

#include "percuta/base/fields.hpp"

namespace percuta::evidence {

/// A word that answers use, for who asks what it means.
struct GlossaryWord {
  std::string id;
  std::vector<std::string> names;
  std::string says;
  std::vector<base::Name<"parameter">> numbers = {};
  std::vector<base::Name<"source">> sources;
};

void fields(base::Is<GlossaryWord> auto& word, auto&& field) {
  field("id", word.id, "The word.");
  field("names", word.names, base::Need::defaulted, "Other words for it.");
  field("says", word.says, "What it means here.");
  field("numbers", word.numbers, base::Need::defaulted, "Numbers of knowledge that are of it.");
  field("sources", word.sources, "Who says so.");
}

}  // namespace percuta::evidence
