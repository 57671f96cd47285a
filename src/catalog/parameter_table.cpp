#include "percuta/catalog/parameter_table.hpp"

#include <array>
#include <utility>

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
std::string table(const Catalog& catalog) {
  std::string out =
      "| parameter | value | 5 % to 95 % | people | grade | meaning | sources |\n"
      "|---|---|---|---|---|---|---|\n";
  Parameters parameters;
  base::for_each_field(parameters, [&](const base::FieldSpec& spec, const auto&) {
    const auto found = catalog.parameters.find(spec.name);
    if (found != catalog.parameters.end()) {
      out += row(spec, found->second);
    }
  });
  return out;
}

using Table = std::string (*)(const Catalog&);
constexpr std::array<std::pair<std::string_view, Table>, 5> tables = {{
    {"barrier", table<barrier::Parameters>},
    {"healing", table<healing::Parameters>},
    {"outcome", table<outcome::Parameters>},
    {"skin", table<skin::Parameters>},
    {"strike", table<strike::Parameters>},
}};

}  // namespace

std::vector<std::string_view> model_rooms() {
  std::vector<std::string_view> out;
  for (const auto& [room, write] : tables) {
    out.push_back(room);
  }
  return out;
}

std::string parameter_table(std::string_view room, const Catalog& catalog) {
  for (const auto& [name, write] : tables) {
    if (name == room) {
      return write(catalog);
    }
  }
  return {};
}

}  // namespace percuta::catalog
