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
extern const PercutaEmbeddedEntry percuta_embedded_entries[];
extern const std::size_t percuta_embedded_count;
}

namespace percuta::embedded {

std::span<const File> knowledge() {
  static const std::vector<File> files = [] {
    std::vector<File> all;
    all.reserve(percuta_embedded_count);
    for (const auto& entry : std::span(percuta_embedded_entries, percuta_embedded_count)) {
      all.push_back({{entry.path, entry.path_size}, {entry.text, entry.text_size}});
    }
    return all;
  }();
  return files;
}

}  // namespace percuta::embedded
