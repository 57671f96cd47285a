#include "required.hpp"
#include "told_numbers.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/inci/dictionary.hpp"

namespace percuta::catalog {
namespace {

// Each extent holds those before it.
static_assert(Extent::screening < Extent::labels && Extent::labels < Extent::models);

// Names that lead to two ingredients: seen only when all files are read.
base::Problems find_clashes(const Catalog& catalog) {
  base::Problems out;
  for (const inci::Clash& clash : catalog.dictionary().clashes()) {
    out.push_back({"ambiguous-name",
                   {"ingredients", 0, 0, {}},
                   fmt::format("the name {} leads to {} and to {}", base::quoted(clash.name),
                               clash.first, clash.second),
                   "A name may mean one thing only."});
  }
  return out;
}

}  // namespace

base::Result<Catalog> load(std::span<const KnowledgeFile> files, Extent extent) {
  const auto parts = read_parts(files);
  if (!parts) {
    return parts.problems();
  }
  if (auto problems = check_files(files, *parts, extent); !problems.empty()) {
    return problems;
  }
  auto catalog = read(files, extent);
  if (!catalog) {
    return catalog;
  }
  base::Problems problems = check_required(*catalog, *parts, extent);
  const auto add = [&](const base::Problems& more) {
    problems.insert(problems.end(), more.begin(), more.end());
  };
  add(check_told_numbers(*catalog, parts->numbers_told));
  fill_told_numbers(*catalog);
  add(check_wordings(*catalog));
  if (extent >= Extent::labels) {
    add(find_clashes(*catalog));
  }
  if (!problems.empty()) {
    return problems;
  }
  return catalog;
}

}  // namespace percuta::catalog
