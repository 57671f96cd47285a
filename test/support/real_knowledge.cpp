#include "support/real_knowledge.hpp"

#include <fstream>
#include <iterator>
#include <vector>

#include "percuta/catalog/asked.hpp"
#include "percuta/catalog/snapshot.hpp"

namespace percuta::support {

const service::KnowledgeFolder& real_folder() {
  static const service::KnowledgeFolder folder = [] {
    auto read = service::read_folder(PERCUTA_SOURCE_DIR "/knowledge");
    if (!read) {
      throw std::runtime_error(base::to_string(read.problems().front()));
    }
    return std::move(*read);
  }();
  return folder;
}

std::string_view snapshot_of_build() {
  static const std::vector<char> bytes = [] {
    std::ifstream file(PERCUTA_SNAPSHOT, std::ios::binary);
    return std::vector<char>(std::istreambuf_iterator<char>(file), {});
  }();
  return {bytes.data(), bytes.size()};
}

const catalog::Catalog& real_catalog() {
  static const catalog::Catalog loaded = [] {
    const auto files = real_folder().view();
    const bool is_fresh = catalog::hash_of_snapshot(snapshot_of_build()) == catalog::hash_of(files);
    auto catalog = is_fresh ? catalog::open_snapshot(snapshot_of_build(), catalog::Extent::models)
                            : catalog::load(files, catalog::Extent::models);
    if (!catalog) {
      throw std::runtime_error(base::to_string(catalog.problems().front()));
    }
    return std::move(*catalog);
  }();
  return loaded;
}

rules::Speech english() { return real_catalog().speech(intake::Language::en); }

}  // namespace percuta::support
