#include <set>

#include "percuta/base/problem.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/catalog/things.hpp"

namespace percuta::catalog {
namespace {

// Sources that no value rests on: validation files cite them, and a test sees that they do.
constexpr std::string_view only_for_validation = "sources/experiments.toml";

// Where a source's id is written, so that the problem points at it.
base::Where where_defined(const std::string& id, std::span<const KnowledgeFile> files) {
  const std::string written = "id = \"" + id + "\"";
  for (const KnowledgeFile& file : files) {
    const std::size_t at =
        file.path.starts_with("sources/") ? file.text.find(written) : std::string_view::npos;
    if (at != std::string_view::npos) {
      const std::string_view before = file.text.substr(0, at);
      int line = 1;
      for (const char byte : before) {
        line += byte == '\n' ? 1 : 0;
      }
      return {std::string(file.path), line, 1, {}};
    }
  }
  return {};
}

}  // namespace

base::Problems find_unused(const Catalog& catalog, std::span<const KnowledgeFile> files) {
  std::set<std::string, std::less<>> used;
  for_each_thing(catalog, [&](std::string_view, std::string_view, const auto& thing) {
    for_each_name(thing, [&](std::string_view kind, std::string_view text) {
      if (kind == "source") {
        used.emplace(text);
      }
    });
  });
  for (const auto& source : catalog.vocabulary.registers) {
    used.insert(source.text);
  }
  base::Problems out;
  for (const auto& [id, source] : catalog.sources) {
    const base::Where where = used.contains(id) ? base::Where{} : where_defined(id, files);
    if (!used.contains(id) && where.file != only_for_validation) {
      out.push_back({"unused-source", where, "nothing rests on the source " + base::quoted(id),
                     "Cite it, or remove it."});
    }
  }
  base::sort_by_position(out);
  return out;
}

}  // namespace percuta::catalog
