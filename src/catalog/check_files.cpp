#include <algorithm>

#include "required.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/read.hpp"

namespace percuta::catalog {
namespace {

const KnowledgeFile* find(std::span<const KnowledgeFile> files, std::string_view path) {
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const KnowledgeFile& file) { return file.path == path; });
  return found == files.end() ? nullptr : &*found;
}

// Whether a file says anything beside comments.
bool holds_something(std::string_view text) {
  bool in_comment = false;
  for (const char letter : text) {
    in_comment = letter != '\n' && (in_comment || letter == '#');
    if (!in_comment && letter != '\n' && letter != '\r' && letter != ' ' && letter != '\t') {
      return true;
    }
  }
  return false;
}

base::Problem missing(const std::string& path, std::string what) {
  return {"missing-part",
          {path, 0, 0, {}},
          std::move(what),
          fmt::format("Put it back, or take it out of {} if this knowledge can do without.",
                      parts_file)};
}

}  // namespace

base::Result<Parts> read_parts(std::span<const KnowledgeFile> files) {
  const KnowledgeFile* file = find(files, parts_file);
  if (file == nullptr) {
    return base::Problem{"missing-part",
                         {std::string(parts_file), 0, 0, {}},
                         "this is no body of knowledge: nothing says what it consists of",
                         "Begin with a copy of the whole folder knowledge/."};
  }
  auto document = io::parse_toml(file->text, std::string(file->path));
  if (!document) {
    return std::move(document).problems();
  }
  return io::read<Parts>(*document, base::Lexicon{});
}

base::Problems check_files(std::span<const KnowledgeFile> files, const Parts& parts,
                           Extent extent) {
  base::Problems out;
  std::vector<std::string_view> named = {parts_file};
  const auto need = [&](const std::vector<std::string>& paths, Extent from) {
    for (const std::string& path : paths) {
      named.push_back(path);
      const KnowledgeFile* file = find(files, path);
      if (extent >= from && file == nullptr) {
        out.push_back(missing(path, "this file is missing"));
      } else if (extent >= from && !holds_something(file->text)) {
        out.push_back(missing(path, "this file holds nothing"));
      }
    }
  };
  need(parts.screening, Extent::screening);
  need(parts.labels, Extent::labels);
  need(parts.models, Extent::models);
  for (const KnowledgeFile& file : files) {
    if (std::find(named.begin(), named.end(), file.path) == named.end()) {
      out.push_back({"unlisted-file",
                     {std::string(file.path), 0, 0, {}},
                     fmt::format("{} does not name this file, so nobody would miss it", parts_file),
                     "Add it to the extent that needs it."});
    }
  }
  return out;
}

}  // namespace percuta::catalog
