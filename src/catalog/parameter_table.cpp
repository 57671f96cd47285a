#include "percuta/catalog/parameter_table.hpp"

#include <fmt/format.h>

namespace percuta::catalog {
namespace {

std::string row(const base::FieldSpec& spec, const evidence::Graded& graded) {
  std::string sources;
  for (const auto& source : graded.sources) {
    sources += (sources.empty() ? "" : ", ") + source.text;
  }
  return fmt::format("| `{}` | {} | {} to {} | {} | {}, {} | {} | {} |\n", spec.name, graded.value,
                     graded.low, graded.high, graded.person_cv.value_or(0),
                     base::word(graded.grade), base::word(graded.status), spec.says, sources);
}

template <class Parameters>
std::string table(const Model<Parameters>& model, const Catalog& catalog) {
  std::string out =
      "| parameter | value | 5 % to 95 % | people | grade | meaning | sources |\n"
      "|---|---|---|---|---|---|---|\n";
  base::for_each_field(model.values, [&](const base::FieldSpec& spec, const auto&) {
    const auto found = catalog.parameters.find(spec.name);
    if (found != catalog.parameters.end()) {
      out += row(spec, found->second);
    }
  });
  return out;
}

}  // namespace

std::vector<std::string_view> model_rooms() {
  std::vector<std::string_view> out;
  const Models models{};
  for_each_model(models, [&](std::string_view room, const auto&) { out.push_back(room); });
  return out;
}

std::string parameter_table(std::string_view room, const Catalog& catalog) {
  std::string out;
  for_each_model(catalog.models, [&](std::string_view name, const auto& model) {
    if (name == room) {
      out = table(model, catalog);
    }
  });
  return out;
}

}  // namespace percuta::catalog
