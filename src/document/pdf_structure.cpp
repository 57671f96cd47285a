#include "pdf_structure.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <unicode/unistr.h>

#include "percuta/base/problem.hpp"

namespace percuta::document {
namespace {

constexpr std::string_view table_mark = "xref\n";
constexpr std::string_view place_mark = "startxref\n";
constexpr std::size_t entry_size = 20;  // "0000000016 00000 n \n"
constexpr std::size_t number_size = 10;

/// Where the table of offsets is, and what it says, as cairo writes it: one section, all objects.
struct Table {
  std::size_t at = 0;       ///< of the mark
  std::size_t entries = 0;  ///< where the first entry begins
  std::size_t count = 0;
};

std::optional<std::size_t> number_at(std::string_view bytes, std::size_t at) {
  std::size_t out = 0;
  std::size_t digits = 0;
  for (; at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '9' && digits < number_size; ++at) {
    out = 10 * out + static_cast<std::size_t>(bytes[at] - '0');
    ++digits;
  }
  return digits > 0 ? std::optional(out) : std::nullopt;
}

std::optional<Table> table_of(std::string_view bytes) {
  const std::size_t place = bytes.rfind(place_mark);
  if (place == std::string_view::npos) {
    return std::nullopt;
  }
  const auto at = number_at(bytes, place + place_mark.size());
  if (!at || bytes.substr(std::min(*at, bytes.size()), table_mark.size()) != table_mark) {
    return std::nullopt;
  }
  const std::size_t counts = *at + table_mark.size();  // "0 31\n"
  const std::size_t end = bytes.find('\n', counts);
  const auto count = number_at(bytes, std::min(bytes.find(' ', counts), end) + 1);
  if (end == std::string_view::npos || !count || end + 1 + *count * entry_size > bytes.size()) {
    return std::nullopt;
  }
  return Table{*at, end + 1, *count};
}

std::size_t offset_of(std::string_view bytes, const Table& table, std::size_t object) {
  return number_at(bytes, table.entries + object * entry_size).value_or(0);
}

// Text as PDF takes it in any script, in digits that need no escape.
std::string pdf_text(const std::string& text) {
  std::string out = "<FEFF";
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(base::printable(text));
  for (std::int32_t i = 0; i < wide.length(); ++i) {
    out += fmt::format("{:04X}", static_cast<unsigned>(wide.charAt(i)));
  }
  return out + ">";
}

/// Lines to be added, by where.
using Added = std::map<std::size_t, std::string>;

Added lines_of(std::string_view bytes, const Table& table, std::string_view language,
               const std::vector<std::string>& alternatives) {
  constexpr std::string_view catalogue = "<< /Type /Catalog\n";
  constexpr std::string_view figure_mark = "<< /Type /StructElem\n   /S /Figure\n";
  Added out;
  std::size_t figures = 0;
  for (std::size_t object = 1; object < table.count; ++object) {
    const std::size_t begin = bytes.find('\n', offset_of(bytes, table, object));
    if (begin == std::string_view::npos) {
      continue;
    }
    const std::string_view inside = bytes.substr(begin + 1);
    if (inside.starts_with(catalogue)) {
      std::string line = "   /ViewerPreferences << /DisplayDocTitle true >>\n";
      line += language.empty() ? "" : fmt::format("   /Lang ({})\n", language);
      out[begin + 1 + catalogue.size()] = std::move(line);
    } else if (inside.starts_with(figure_mark) && figures < alternatives.size()) {
      out[begin + 1 + figure_mark.size()] =
          fmt::format("   /Alt {}\n", pdf_text(alternatives[figures++]));
    }
  }
  return out;
}

}  // namespace

Element element(const char* tag) {
  return std::make_shared<const ElementOfPdf>(ElementOfPdf{.tag = tag, .alternative = {}});
}

Element figure(std::string alternative) {
  return std::make_shared<const ElementOfPdf>(
      ElementOfPdf{.tag = "Figure", .alternative = std::move(alternative), .holds_content = true});
}

void Structure::begin_side() {
  root_ = {root_.empty() ? element("Document") : root_.front(), element("Sect")};
}

void Structure::enter(const std::vector<Element>& inner) {
  std::vector<Element> path = root_;
  path.insert(path.end(), inner.begin(), inner.end());
  const auto parting = std::mismatch(open_.begin(), open_.end(), path.begin(), path.end());
  leave(static_cast<std::size_t>(parting.first - open_.begin()));
  for (auto next = parting.second; next != path.end(); ++next) {
    cairo_tag_begin(paper_, (*next)->tag, nullptr);
    if ((*next)->holds_content) {
      alternatives_.push_back((*next)->alternative);
    }
    open_.push_back(*next);
  }
}

void Structure::end_page() {
  if (!open_.empty() && open_.back()->holds_content) {
    leave(open_.size() - 1);
  }
}

void Structure::leave(std::size_t depth) {
  for (; open_.size() > depth; open_.pop_back()) {
    cairo_tag_end(paper_, open_.back()->tag);
  }
}

std::string completed(const std::string& bytes, std::string_view language,
                      const std::vector<std::string>& alternatives) {
  const auto table = table_of(bytes);
  if (!table) {
    return bytes;
  }
  const Added added = lines_of(bytes, *table, language, alternatives);
  const auto moved = [&](std::size_t offset) {
    std::size_t out = offset;
    for (const auto& [at, line] : added) {
      out += at <= offset ? line.size() : 0;
    }
    return out;
  };
  std::string out;
  std::size_t from = 0;
  for (const auto& [at, line] : added) {
    out += bytes.substr(from, at - from) + line;
    from = at;
  }
  out += bytes.substr(from, table->entries - from);
  for (std::size_t object = 0; object < table->count; ++object) {
    const std::size_t entry = table->entries + object * entry_size;
    out += fmt::format("{:0{}}", moved(offset_of(bytes, *table, object)), number_size) +
           bytes.substr(entry + number_size, entry_size - number_size);
  }
  const std::size_t trailer = table->entries + table->count * entry_size;
  const std::size_t place = bytes.rfind(place_mark) + place_mark.size();
  return out + bytes.substr(trailer, place - trailer) +
         fmt::format("{}\n%%EOF\n", moved(table->at));
}

}  // namespace percuta::document
