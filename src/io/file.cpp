#include "percuta/io/file.hpp"

#include <fstream>
#include <istream>

#include <fmt/format.h>

#include "percuta/io/node.hpp"

namespace percuta::io {
namespace {

/// JPEG and PNG begin with bytes that no text begins with.
bool begins_as_picture(int first) { return first == 0xff || first == 0x89; }

}  // namespace

base::Result<std::string> read_stream(std::istream& stream, const std::string& name) {
  std::string text;
  const std::size_t largest =
      begins_as_picture(stream.peek()) ? largest_picture_bytes : largest_text_bytes;
  constexpr std::size_t piece_bytes = 1 << 14;  // most files are one piece
  while (stream && text.size() <= largest) {
    const std::size_t had = text.size();
    text.resize(had + piece_bytes);
    stream.read(text.data() + had, piece_bytes);
    text.resize(had + static_cast<std::size_t>(stream.gcount()));
  }
  if (stream.bad()) {  // what came before is no whole file
    return base::Problem{"file-unreadable",
                         {name, 0, 0, {}},
                         "reading it broke off",
                         "Check the disk, and try again."};
  }
  if (text.size() > largest) {
    return base::Problem{
        "too-large",
        {name, 0, 0, {}},
        fmt::format("the input is larger than {} bytes (more is not read)", largest),
        "Check that the right file was given."};
  }
  return text;
}

base::Result<std::string> read_file(const std::filesystem::path& path) {
  const std::string name = path.string();
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found) {
    return base::Problem{
        "file-missing", {name, 0, 0, {}}, "there is no such file", "Check the path."};
  }
  if (status.type() == std::filesystem::file_type::directory) {
    return base::Problem{
        "not-a-file", {name, 0, 0, {}}, "this is a folder, not a file", "Name a file in it."};
  }
  std::ifstream stream(path, std::ios::binary);
  if (!stream) {
    return base::Problem{
        "file-unreadable", {name, 0, 0, {}}, "the file cannot be opened", "Check who may read it."};
  }
  return read_stream(stream, name);
}

}  // namespace percuta::io
