#include "percuta/catalog/check_knowledge.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "percuta/io/file.hpp"
#include "percuta/io/print.hpp"
#include "percuta/io/write.hpp"

namespace percuta::catalog {
namespace {

namespace fs = std::filesystem;

base::Problem missing(const fs::path& folder) {
  return {"folder-missing",
          {folder.string(), 0, 0, {}},
          "there is no such knowledge folder",
          "Name a folder that holds sources/, rules/ and the others."};
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const bool hidden = entry.path().filename().string().starts_with(".");
    if (entry.is_regular_file() && !hidden) {
      out.push_back(entry.path());
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

std::vector<KnowledgeFile> KnowledgeFolder::view() const {
  std::vector<KnowledgeFile> out;
  out.reserve(files.size());
  for (const File& file : files) {
    out.push_back({file.path, file.text});
  }
  return out;
}

base::Result<KnowledgeFolder> read_folder(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    return missing(folder);
  }
  KnowledgeFolder out;
  base::Problems problems;
  for (const fs::path& path : files_below(folder)) {
    auto text = io::read_file(path);
    if (text) {
      out.files.push_back({fs::relative(path, folder).generic_string(), std::move(*text)});
    } else {
      problems.insert(problems.end(), text.problems().begin(), text.problems().end());
    }
  }
  if (!problems.empty()) {
    return problems;
  }
  return out;
}

base::Result<KnowledgeCount> check_knowledge(std::span<const KnowledgeFile> files) {
  auto loaded = load(files, Extent::models);
  if (!loaded) {
    return std::move(loaded).problems();
  }
  if (base::Problems unused = find_unused(*loaded, files); !unused.empty()) {
    return unused;
  }
  const auto count = [](const auto& things) {
    return static_cast<int>(things.size());
  };
  const auto& words = loaded->vocabulary;
  KnowledgeCount out;
  out.sources_count = count(loaded->sources);
  out.rules_count = count(loaded->rules);
  out.windows_count = count(loaded->windows);
  out.protocols_count = count(loaded->protocols);
  out.parameters_count = count(loaded->parameters);
  out.terms_count = count(words.conditions) + count(words.medications) + count(words.procedures) +
                    count(words.allergens);
  out.ingredients_count = count(loaded->ingredients);
  out.assumptions_count = static_cast<int>(std::count_if(
      loaded->parameters.begin(), loaded->parameters.end(),
      [](const auto& named) { return named.second.grade == evidence::Grade::assumption; }));
  return out;
}

std::string to_json(const KnowledgeCount& count) { return io::to_json(io::to_node(count)); }

std::string to_text(const KnowledgeCount& count) {
  return fmt::format(
      "Sound: {} sources, {} rules, {} windows, {} protocols, {} parameters ({} of them "
      "assumptions),\n"
      "{} words, {} ingredients.\n",
      count.sources_count, count.rules_count, count.windows_count, count.protocols_count,
      count.parameters_count, count.assumptions_count, count.terms_count, count.ingredients_count);
}

}  // namespace percuta::catalog
