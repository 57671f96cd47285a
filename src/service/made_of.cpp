#include "percuta/service/made_of.hpp"

#include <fmt/format.h>

#include "percuta/io/digest.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/print.hpp"

namespace percuta::service {
namespace {

constexpr std::string_view stamp_begin = "<!-- made of ";
constexpr std::string_view stamp_end = " -->\n";
constexpr std::size_t digits = 12;  // of the hash: enough to tell versions of a table apart

void drop_prose(io::Node& node) {
  if (auto* table = std::get_if<io::Node::Table>(&node.value)) {
    std::erase_if(*table, [](const io::Member& member) {
      return member.key == "says" || member.key == "note";
    });
    for (io::Member& member : *table) {
      drop_prose(member.node);
    }
  } else if (auto* array = std::get_if<io::Node::Array>(&node.value)) {
    for (io::Node& each : *array) {
      drop_prose(each);
    }
  }
}

// Where a table begins and ends.
struct Span {
  std::size_t begin;
  std::size_t end;
};

std::optional<Span> span_of(std::string_view page, std::string_view name) {
  const std::string open = fmt::format("<!-- {} -->\n", name);
  const std::size_t begin = page.find(open);
  const std::size_t end = page.find(fmt::format("<!-- /{} -->", name));
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) {
    return std::nullopt;
  }
  return Span{begin + open.size(), end};
}

}  // namespace

MadeOf& MadeOf::word(std::string_view text) {
  all_ += fmt::format("{}:{}\n", text.size(), text);
  return *this;
}

MadeOf& MadeOf::number(double value) { return word(fmt::format("{:.3g}", value + 0.0)); }

base::Result<bool> MadeOf::toml(std::string_view text, const std::string& name) {
  auto read = io::parse_toml(text, name);
  if (!read) {
    return std::move(read).problems();
  }
  drop_prose(read->root);
  word(io::to_json(read->root));
  return true;
}

std::string MadeOf::stamp() const {
  return fmt::format("{}{}{}", stamp_begin, io::digest(all_).substr(0, digits), stamp_end);
}

std::optional<std::string> stamp_in(std::string_view text) {
  const std::size_t begin = text.find(stamp_begin);
  const std::size_t end = begin == std::string_view::npos ? begin : text.find('\n', begin);
  if (end == std::string_view::npos) {
    return std::nullopt;
  }
  return std::string(text.substr(begin, end + 1 - begin));
}

std::optional<std::string> table_in(std::string_view page, std::string_view name) {
  const auto span = span_of(page, name);
  return span ? std::optional(std::string(page.substr(span->begin, span->end - span->begin)))
              : std::nullopt;
}

std::optional<std::string> with_table(std::string_view page, std::string_view name,
                                      std::string_view table) {
  const auto span = span_of(page, name);
  return span ? std::optional(std::string(page.substr(0, span->begin)) + std::string(table) +
                              std::string(page.substr(span->end)))
              : std::nullopt;
}

}  // namespace percuta::service
