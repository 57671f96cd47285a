// Any bytes as a label: the spans of the reading must be the text again, every token must lie where
// it says, and reading the same twice must give the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "percuta/inci/label.hpp"

namespace percuta::inci {
namespace {

IngredientGroup group(std::vector<IngredientClass> classes, std::vector<Trait> traits,
                      std::vector<std::string> rows) {
  IngredientGroup made;
  made.classes = std::move(classes);
  made.traits = std::move(traits);
  made.function = "antioxidant";
  made.rows = std::move(rows);
  return made;
}

/// A few names of every kind that the reader treats in its own way.
const Dictionary& dictionary() {
  using enum IngredientClass;
  static const Dictionary made(ingredients({{
      group({}, {},
            {"Aqua = water; eau; 水; вода", "Caprylic/Capric Triglyceride = MCT", "1,2-Hexanediol",
             "PEG-8", "CI 77491 = iron oxides", "BHT",
             "Butyrospermum Parkii Butter = shea butter; beurre de karité", "Rosa Canina Fruit Oil",
             "Phloretin"}),
      group({}, {Trait::trace}, {"Phenoxyethanol", "Disodium EDTA"}),
      group({retinoid}, {}, {"Retinol = ~vitamin A; rétinol", "Retinyl Palmitate"}),
      group({vitamin_c_strong, vitamin_c_low}, {Trait::by_position},
            {"Ascorbic Acid = ~vitamin C"}),
      group({aha, aha_ph_adjuster}, {Trait::by_position}, {"Citric Acid"}),
      group({aha}, {}, {"Lactic Acid = milchsäure", "Alpha Hydroxy Acids = ~AHA; ~fruit acids"}),
      group({bha}, {Trait::by_company}, {"BHA"}),
      group({bha}, {}, {"Salicylic Acid"}),
      group({essential_oil, fragrance_allergen}, {},
            {"Citrus Aurantium Bergamia Fruit Oil = bergamot oil; ~bergamot",
             "Rosmarinus Officinalis Leaf Oil"}),
      group({abrasive_possible}, {Trait::scrub_grain}, {"Silica"}),
      group({}, {Trait::scrub_crystal}, {"Sucrose = sugar"}),
      group({peptide}, {}, {"Palmitoyl Pentapeptide-4 = Matrixyl", "Hexapeptide-11"}),
      group({barrier}, {}, {"Glycerin = glycérine; 甘油", "Panthenol = provitamin B5"}),
  }}));
  return made;
}

void expect(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check_tokens(const std::vector<Token>& tokens, std::string_view text) {
  for (const Token& token : tokens) {
    expect(token.begin < token.end && token.end <= text.size());
    expect(token.as_written == text.substr(token.begin, token.end - token.begin));
  }
}

void check_label(std::string_view text, bool drug_label) {
  const LabelReading reading = read_label(text, dictionary(), {.drug_label = drug_label});
  std::size_t at = 0;
  for (const Span& span : reading.spans) {
    expect(span.begin == at && span.end > at);
    at = span.end;
  }
  expect(at == text.size());
  check_tokens(reading.ingredients, text);
  check_tokens(reading.unknown, text);
  check_tokens(reading.mentions, text);
  const LabelReading again = read_label(text, dictionary(), {.drug_label = drug_label});
  expect(again.ingredients.size() == reading.ingredients.size());
  expect(classes_of(again) == classes_of(reading));
}

}  // namespace
}  // namespace percuta::inci

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 0) {
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    percuta::inci::check_label(text, (data[0] & 1U) != 0);
  }
  return 0;
}
