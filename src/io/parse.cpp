#include "percuta/io/parse.hpp"

#include <fmt/format.h>

#include "percuta/base/text.hpp"

namespace percuta::io {
namespace {

// Columns count characters, as the TOML parser's do.
base::Where first_bad_byte(std::string_view text, const std::string& file) {
  int line = 1;
  int column = 1;
  for (const char byte : text.substr(0, base::utf8_length(text))) {
    if (byte == '\n') {
      ++line;
      column = 1;
    } else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) {
      ++column;
    }
  }
  return {file, line, column, {}};
}

}  // namespace

std::optional<base::Problem> refuse_text(std::string_view text, const std::string& file) {
  const base::Where whole{file, 0, 0, {}};
  if (text.size() > largest_text_bytes) {
    return base::Problem{
        "too-large", whole,
        fmt::format("{} bytes are too many (up to {} are read)", text.size(), largest_text_bytes),
        "Check that the right file was given."};
  }
  if (!base::is_utf8(text)) {
    return base::Problem{"not-utf8", first_bad_byte(text, file), "this is not UTF-8 text",
                         "Save the file as UTF-8, or check that the right file was given."};
  }
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return base::Problem{"empty", whole, "the input is empty",
                         "Check that the right file was given."};
  }
  return std::nullopt;
}

base::Problem nested_too_deep(base::Where where) {
  return {"nested-too-deep", std::move(where),
          fmt::format("lists and tables are nested deeper than {} levels", deepest_nesting),
          "Check that the right file was given."};
}

base::Result<Document> parse(std::string_view text, std::string file) {
  const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool is_json = first != std::string_view::npos && text[first] == '{';
  return is_json ? parse_json(text, std::move(file)) : parse_toml(text, std::move(file));
}

}  // namespace percuta::io
