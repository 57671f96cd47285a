#include "percuta/io/schema.hpp"

#include "schemas.hpp"

#include "percuta/base/text.hpp"
#include "percuta/catalog/file_schemas.hpp"
#include "percuta/io/print.hpp"
#include "percuta/io/write.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {

namespace {

// What schemas of files are called: the beginning of their paths.
const std::string of_knowledge = "knowledge/";

std::optional<std::string> file_schema(std::string_view name, const catalog::Catalog& catalog) {
  if (!name.starts_with(of_knowledge)) {
    return std::nullopt;
  }
  const auto found =
      catalog::file_schema(name.substr(of_knowledge.size()), catalog.vocabulary.lexicon);
  return found ? std::optional(io::to_json(*found)) : std::nullopt;
}

}  // namespace

std::vector<std::string> schema_names() {
  std::vector<std::string> out;
  for_each_schema([&]<class T>(std::string_view name, const T*) { out.emplace_back(name); });
  for (const std::string& kind : catalog::file_kinds()) {
    out.push_back(of_knowledge + kind);
  }
  return out;
}

base::Result<std::string> schema(std::string_view name, const catalog::Catalog& catalog) {
  std::string out;
  for_each_schema([&]<class T>(std::string_view candidate, const T*) {
    if (candidate == name) {
      out = io::to_json(io::schema<T>("percuta." + std::string(name), catalog.vocabulary.lexicon));
    }
  });
  if (!out.empty()) {
    return out;
  }
  if (auto of_file = file_schema(name, catalog)) {
    return *std::move(of_file);
  }
  const auto names = schema_names();
  const auto meant = base::nearest(name, names);
  std::string all;
  for (const std::string& known : names) {
    all += (all.empty() ? "" : ", ") + known;
  }
  return base::Problem{"unknown-schema",
                       {},
                       "there is no schema called " + base::quoted(name),
                       (meant ? "Did you mean " + *meant + "? " : "") + "Known are: " + all + "."};
}

base::Result<Told> schema_asked(const Asked& asked, const Engine& engine) {
  if (!asked.asks.empty()) {
    auto found = schema(asked.asks.front().text, *engine.catalog);
    return found ? base::Result<Told>(Told{*std::move(found)}) : std::move(found).problems();
  }
  if (asked.json) {
    return Told{io::to_json(io::to_node(SchemaNames{schema_names()}))};
  }
  Told out;
  for (const std::string& name : schema_names()) {
    out.body += name + "\n";
  }
  return out;
}

}  // namespace percuta::service
