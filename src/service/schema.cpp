#include "percuta/io/schema.hpp"

#include "schemas.hpp"

#include "percuta/base/text.hpp"
#include "percuta/io/print.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {

std::vector<std::string> schema_names() {
  std::vector<std::string> out;
  for_each_schema([&]<class T>(std::string_view name, const T*) { out.emplace_back(name); });
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
  Told out;
  for (const std::string& name : schema_names()) {
    out.body += name + "\n";
  }
  return out;
}

}  // namespace percuta::service
