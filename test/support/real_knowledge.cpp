#include "support/real_knowledge.hpp"

#include "percuta/catalog/asked.hpp"

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

const catalog::Catalog& real_catalog() {
  static const catalog::Catalog loaded = [] {
    const auto files = real_folder().view();
    auto catalog = catalog::load(files, catalog::Extent::models);
    if (!catalog) {
      throw std::runtime_error(base::to_string(catalog.problems().front()));
    }
    return std::move(*catalog);
  }();
  return loaded;
}

}  // namespace percuta::support
