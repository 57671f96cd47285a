#include <algorithm>
#include <optional>

#include "breaking.hpp"
#include "html_bars.hpp"
#include "pdf_pages.hpp"
#include "picture_html.hpp"
#include "rendering.hpp"
#include "style.hpp"
#include <fmt/format.h>

#include "percuta/document/document.hpp"

namespace percuta::document {
namespace {

// The text and its ids, each leading to its explanation.
std::string content(const Sentence& sentence, bool is_name = false) {
  const std::string text = held_together(sentence.text);
  std::string out = html_whole_words(text, is_name ? Whole::all : Whole::numbers);
  if (!sentence.lead.empty()) {
    out.insert(0, "<b>" + html_whole_words(held_together(sentence.lead), Whole::numbers) + "</b> ");
  }
  for (const std::string& id : sentence.ids) {
    const std::string safe = html_safe(id);
    out += fmt::format(" <span class=\"id\" title=\"percuta explain {0}\">{0}</span>", safe);
  }
  return out;
}

std::string class_of(const Sentence& sentence) {
  return sentence.tone == Tone::plain ? std::string()
                                      : fmt::format(" class=\"text {}\"", word_of(sentence.tone));
}

/// Writes blocks as HTML; `level_` is the rank of the next heading.
class Writer {
 public:
  Writer(const Document& document, const std::shared_ptr<Fonts>& fonts)
      : document_(document), fonts_(fonts) {}

  std::string side(const SetSide& set) {
    const Side& side = *set.side;
    constexpr double browser_share = 0.96;  // a browser spaces a little wider than the PDF
    const std::string id = bare_word(side.id);
    out_ = fmt::format(
        "<section class=\"side{3}\" id=\"{0}\" lang=\"{1}\" aria-labelledby=\"{0}-title\" "
        "style=\"--paper:{2:.2f}pt\">\n<header>",
        id, bare_word(side.language), browser_share * set.size_pt,
        set.columns_count > 1 ? " columns" : "");
    if (document_.draft) {
      out_ += "<p class=\"ribbon\">" + html_safe(side.draft_word) + "</p>";
      watermark(html_safe(side.draft_word), set.pages_count());
    }
    out_ += fmt::format("<h1 id=\"{}-title\">{}</h1>", id, html_safe(side.title));
    if (!side.subtitle.empty()) {
      out_ += "<p class=\"subtitle\">" + html_safe(side.subtitle) + "</p>";
    }
    out_ += "</header>\n";
    for (const Section& one : side.sections) {
      section(one);
    }
    if (!side.foot.empty()) {
      out_ += "<footer><p>" + html_whole_words(side.foot, Whole::numbers) + "</p></footer>\n";
    }
    return std::move(out_) + "</section>\n";
  }

 private:
  // Behind each page that the side takes on paper.
  void watermark(const std::string& word, std::size_t pages_count) {
    out_ += "<div class=\"watermark\" aria-hidden=\"true\">";
    for (std::size_t page = 0; page < pages_count; ++page) {
      out_ += fmt::format("<b style=\"--page:{}\">{}</b>", page, word);
    }
    out_ += "</div>";
  }

  void section(const Section& section) {
    out_ += "<section>\n";
    level_ = 2;
    if (!section.heading.empty()) {
      out_ += "<h2>" + html_whole_words(section.heading, Whole::all) + "</h2>\n";
      level_ = 3;
    }
    for (const Block& block : section.blocks) {
      std::visit([&](const auto& one) { add(one); }, block);
    }
    out_ += "</section>\n";
  }

  void add(const Sentence& sentence) {
    out_ += "<p" + class_of(sentence) + ">" + content(sentence) + "</p>\n";
  }

  void add(const Callout& callout) {
    out_ += fmt::format("<div class=\"callout {0}\"><h{1}>{2}</h{1}>\n", word_of(callout.tone),
                        level_, html_safe(callout.title));
    for (const Sentence& line : callout.lines) {
      add(line);
    }
    out_ += "</div>\n";
  }

  void add(const Facts& facts) {
    out_ += "<dl>\n";
    for (const Facts::Row& row : facts.rows) {
      out_ += fmt::format("<dt>{}</dt><dd{}>{}</dd>\n", html_whole_words(row.label, Whole::all),
                          class_of(row.value), content(row.value));
    }
    out_ += "</dl>\n";
  }

  void add(const List& list) {
    const std::string_view tag = list.numbered ? "ol" : "ul";
    out_ += fmt::format("<{}{}>\n", tag,
                        list.paired && list.items.size() > 1 ? " class=\"paired\"" : "");
    for (const Sentence& item : list.items) {
      out_ += "<li" + class_of(item) + ">" + content(item) + "</li>\n";
    }
    out_ += fmt::format("</{}>\n", tag);
  }

  void add(const Table& table) {
    const std::size_t columns = column_count(table);
    if (columns == 0) {
      return;
    }
    constexpr std::size_t narrow = 3;  // so many columns still stand side by side on a telephone
    out_ += columns > narrow ? "<table class=\"wide\">" : "<table>";
    add_columns(table);
    if (!table.head.empty()) {
      out_ += "<thead><tr>";
      for (std::size_t column = 0; column < columns; ++column) {
        const std::string head =
            column < table.head.size() ? html_whole_words(table.head[column], Whole::all) : "";
        out_ += head.empty() ? "<td></td>" : "<th scope=\"col\">" + head + "</th>";
      }
      out_ += "</tr></thead>\n";
    }
    out_ += "<tbody>\n";
    for (const auto& row : table.rows) {
      add_row(table, row, columns);
    }
    out_ += "</tbody></table>\n";
  }

  void add_columns(const Table& table) {
    constexpr int line = 90;  // characters of a line on paper; only their proportion counts
    constexpr int gap = 3;    // the space between columns, and what bold type takes
    std::vector<int> widths = column_widths(column_needs(table, IdsAre::small),
                                            line - gap * static_cast<int>(column_count(table)));
    int all = 0;
    for (int& width : widths) {
      width += gap;
      all += width;
    }
    out_ += "<colgroup>";
    for (const int width : widths) {
      out_ += fmt::format("<col style=\"width:{:.1f}%\">", 100.0 * width / std::max(all, 1));
    }
    out_ += "</colgroup>\n";
  }

  void add_row(const Table& table, const std::vector<Sentence>& row, std::size_t columns) {
    out_ += "<tr>";
    for (std::size_t column = 0; column < columns; ++column) {
      const Sentence cell = column < row.size() ? row[column] : Sentence{};
      if (column == 0) {
        out_ += "<th scope=\"row\"" + class_of(cell) + ">" + content(cell, true) + "</th>";
        continue;
      }
      const std::string inside = content(cell);
      const std::string head = column < table.head.size() ? html_safe(table.head[column]) : "";
      out_ += "<td" + class_of(cell) + " data-head=\"" + head + "\">" +
              (inside.empty() ? inside : "<div>" + inside + "</div>") + "</td>";
    }
    out_ += "</tr>\n";
  }

  void add(const Bars& bars) { out_ += html_bars(bars); }

  void add(const Picture& picture) {
    if (!type_) {
      type_.emplace(fonts_, "en",
                    1.0);  // reads the fonts of the machine: only where there is a picture
    }
    out_ += html_picture(picture, level_, *type_);
  }

  const Document& document_;
  const std::shared_ptr<Fonts>& fonts_;
  std::string out_;
  int level_ = 2;
  std::optional<Type> type_;
};

}  // namespace

std::string to_html(const Document& document, const LaidOut& laid_out) {
  const std::string language =
      document.sides.empty() ? "en" : bare_word(document.sides.front().language);
  std::string out = fmt::format(
      "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"only light\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<title>{}</title>\n<style>\n{}</style>\n"
      "</head>\n<body>\n",
      language, html_safe(document.title), style_sheet());
  out += "<main>\n";
  for (const SetSide& side : laid_out.sides) {
    out += Writer(document, laid_out.fonts).side(side);
  }
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace percuta::document
