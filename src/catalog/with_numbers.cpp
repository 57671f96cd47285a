#include <algorithm>
#include <vector>

#include "fill_models.hpp"

#include "percuta/base/text.hpp"

namespace percuta::catalog {
namespace {

base::Problem unknown(const std::string& id, const Catalog& catalog) {
  std::vector<std::string> known;
  for (const auto& [name, number] : catalog.parameters) {
    known.push_back(name);
  }
  const auto meant = base::nearest(id, known);
  return {"unknown-id",
          {},
          "there is no parameter " + base::quoted(id),
          meant ? fmt::format("Did you mean {}?", *meant)
                : "Parameters stand in knowledge/parameters/."};
}

// What models were filled with follows the parameters of those names.
void fill_again(Catalog& catalog) {
  if (catalog.skins.empty()) {
    return;  // models were not asked for
  }
  base::Problems problems;
  catalog.models = fill_models(catalog.parameters, problems);
  for (const auto& [id, record] : catalog.layers) {
    skin::Layers joined = layers(record, catalog.models.skin.values);
    catalog.skins.insert_or_assign(joined.id, std::move(joined));
  }
}

}  // namespace

std::optional<base::Problem> wrong_number(const Catalog& catalog, const OtherNumber& other) {
  const auto found = catalog.parameters.find(other.id);
  if (found == catalog.parameters.end()) {
    return unknown(other.id, catalog);
  }
  const evidence::Graded& number = found->second;
  if (number.low <= other.value && other.value <= number.high) {
    return std::nullopt;
  }
  return base::Problem{
      "out-of-range",
      {},
      fmt::format("{} = {} is not between low = {} and high = {}", other.id, other.value,
                  number.low, number.high),
      "What is not known is drawn between them. Move them in a copy of knowledge to go beyond "
      "(docs/for-researchers.md)."};
}

base::Result<Catalog> with_numbers(const Catalog& catalog, std::span<const OtherNumber> numbers) {
  base::Problems problems;
  for (const OtherNumber& other : numbers) {
    if (auto problem = wrong_number(catalog, other)) {
      problems.push_back(*std::move(problem));
    }
  }
  if (!problems.empty()) {
    return problems;
  }
  Catalog out = catalog;
  for (const OtherNumber& other : numbers) {
    out.parameters.find(other.id)->second.value = other.value;
  }
  fill_again(out);
  return out;
}

}  // namespace percuta::catalog
