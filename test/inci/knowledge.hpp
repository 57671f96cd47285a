#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "percuta/inci/dictionary.hpp"
#include "percuta/inci/label.hpp"

namespace percuta::inci {

/// The ingredients of knowledge/, read once.
const std::vector<IngredientTable>& knowledge_tables();
const Dictionary& knowledge();

/// A dictionary of these rows, `class: INCI = names`, each in a group of its own.
Dictionary small_dictionary(const std::vector<std::string>& rows);

/// The words of the classes found, sorted.
std::vector<std::string> class_words(const LabelReading& reading);
std::vector<std::string> class_words(const Token& token);

/// What the label holds, by the dictionary of knowledge/.
LabelReading read(std::string_view label);
std::vector<std::string> classes(std::string_view label);

/// The one token of a text with one name.
Token only(std::string_view label);

/// The spans of a reading, put together again; ends with a complaint where they leave a hole.
std::string rebuilt(const LabelReading& reading, std::string_view text);

}  // namespace percuta::inci
