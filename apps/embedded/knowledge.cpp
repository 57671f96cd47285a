#include "embedded/knowledge.hpp"

#include <cstddef>
#include <vector>

// Written by cmake/embed.cmake, in assembly: long literals are slow to compile.
extern "C" {
struct PercutaEmbeddedEntry {
  const char* path;
  std::size_t path_size;
  const char* text;
  std::size_t text_size;
};
extern const PercutaEmbeddedEntry percuta_knowledge_entries[];
extern const std::size_t percuta_knowledge_count;
extern const PercutaEmbeddedEntry percuta_experiments_entries[];
extern const std::size_t percuta_experiments_count;
extern const char percuta_snapshot[];
extern const std::size_t percuta_snapshot_size;
}

namespace percuta::embedded {
namespace {

std::vector<File> files(std::span<const PercutaEmbeddedEntry> entries) {
  std::vector<File> out;
  out.reserve(entries.size());
  for (const PercutaEmbeddedEntry& entry : entries) {
    out.push_back({{entry.path, entry.path_size}, {entry.text, entry.text_size}});
  }
  return out;
}

std::vector<service::Input> inputs(std::span<const File> files) {
  std::vector<service::Input> out;
  out.reserve(files.size());
  for (const File& file : files) {
    out.push_back({std::string(file.path), std::string(file.text)});
  }
  return out;
}

}  // namespace

std::span<const File> knowledge() {
  static const std::vector<File> all = files({percuta_knowledge_entries, percuta_knowledge_count});
  return all;
}

std::string_view snapshot() { return {percuta_snapshot, percuta_snapshot_size}; }

std::span<const File> experiments() {
  static const std::vector<File> all =
      files({percuta_experiments_entries, percuta_experiments_count});
  return all;
}

service::BuiltIn built_in() {
  return {snapshot(), [] { return inputs(knowledge()); },
          [] {
            return inputs(experiments());
          }};
}

}  // namespace percuta::embedded
