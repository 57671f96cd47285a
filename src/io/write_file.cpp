#include "temporary_file.hpp"

#include "percuta/io/file.hpp"

namespace percuta::io {

void write_file(const std::filesystem::path& path, std::string_view text) {
  TemporaryFile file(target_of(path));
  file.fill(text);
  file.replace_target();
}

}  // namespace percuta::io
