// Any bytes in the place of one file of knowledge: refused with problems, or loaded; never a crash.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "support/real_knowledge.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace percuta;  // NOLINT(google-build-using-namespace)
  if (size == 0) {
    return 0;
  }
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  static const auto small =
      [] {  // without the thousands of ingredients a run is a hundred times faster
        std::vector<catalog::KnowledgeFile> files;
        for (const auto& file : support::real_folder().view()) {
          if (!file.path.starts_with("ingredients/") && !file.path.starts_with("messages/")) {
            files.push_back(file);
          }
        }
        return files;
      }();
  auto files = small;
  files[data[0] % files.size()].text = text;
  const auto loaded = catalog::load(files, catalog::Extent::screening);
  if (!loaded && loaded.problems().empty()) {
    __builtin_trap();
  }
  return 0;
}
