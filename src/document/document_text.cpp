#include <algorithm>
#include <cmath>

#include "picture_text.hpp"
#include "rendering.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"

namespace percuta::document {
namespace {

constexpr int indent = 2;
constexpr int gap = 2;            // between columns
constexpr int widest_label = 24;  // a longer one wraps in its column

int sum(const std::vector<int>& widths) {
  int all = 0;
  for (const int width : widths) {
    all += width;
  }
  return all;
}

std::string spaces(int count) {
  return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

// A text wrapped to a column of its own: what it shows, and how many columns each line takes.
struct Cell {
  struct Line {
    std::string shown;
    int width = 0;
  };
  std::vector<Line> lines;
  int width = 0;
};

std::vector<std::string> lines_of(const std::string& text, Tone tone, TextStyle style) {
  Page page(style);
  page.paragraph(text, {}, tone);
  const std::string all = std::move(page).text();
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = all.find('\n', at);
    lines.push_back(all.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

Cell cell(const std::string& text, Tone tone, int width, const TextStyle& style) {
  const auto bare = lines_of(text, tone, {.colour = false, .width = width});
  const auto shown = lines_of(text, tone, {.colour = style.colour, .width = width});
  Cell out{.lines = {}, .width = width};
  for (std::size_t i = 0; i < bare.size(); ++i) {
    out.lines.push_back({bare[i].empty() ? bare[i] : shown[i], base::display_width(bare[i])});
  }
  return out;
}

// Cells side by side, as many lines as the longest takes.
void add_side_by_side(Page& page, const std::vector<Cell>& cells) {
  std::size_t height = 0;
  for (const Cell& one : cells) {
    height = std::max(height, one.lines.size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string out;
    int owed = indent;  // blanks are paid before the next text, so that none end a line
    for (const Cell& one : cells) {
      const bool there = line < one.lines.size() && one.lines[line].width > 0;
      if (there) {
        out += spaces(owed) + one.lines[line].shown;
        owed = 0;
      }
      owed += one.width - (there ? one.lines[line].width : 0) + gap;
    }
    page.paragraph({}, out);
  }
}

void add_label(Page& page, const std::string& label, const Sentence& value, int column) {
  if (base::display_width(label) >= column) {
    page.paragraph(label, spaces(indent));
    page.paragraph(with_ids(value), spaces(indent + 2), value.tone);
  } else {
    page.entry(label, with_ids(value), indent, column, value.tone);
  }
}

int label_column(const std::vector<std::string>& labels) {
  int column = 0;
  for (const std::string& label : labels) {
    column = std::max(column, base::display_width(label));
  }
  return std::min(column, widest_label);
}

void add(Page& page, const Sentence& sentence, const TextStyle& /*style*/) {
  page.paragraph(with_ids(sentence), {}, sentence.tone);
}

void add(Page& page, const Callout& callout, const TextStyle& style) {
  page.paragraph(base::printable(callout.title), {},
                 callout.tone == Tone::plain ? Tone::bold : callout.tone);
  for (const Sentence& line : callout.lines) {
    add(page, line, style);
  }
}

void add(Page& page, const Facts& facts, const TextStyle& /*style*/) {
  std::vector<std::string> labels;
  for (const Facts::Row& row : facts.rows) {
    labels.push_back(base::printable(row.label));
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    add_label(page, labels[i], facts.rows[i].value, label_column(labels) + gap);
  }
}

void add(Page& page, const List& list, const TextStyle& /*style*/) {
  int number = 0;
  for (const Sentence& item : list.items) {
    page.paragraph(with_ids(item), list.numbered ? fmt::format("{:>3}. ", ++number) : "  - ",
                   item.tone);
  }
}

// Each row told on its own, for a table with more words than fit side by side.
void add_as_records(Page& page, const Table& table) {
  std::vector<std::string> heads(column_count(table));  // the first column names the record
  for (std::size_t column = 1; column < table.head.size(); ++column) {
    heads[column] = base::printable(table.head[column]);
  }
  for (const auto& row : table.rows) {
    if (&row != &table.rows.front()) {
      page.blank();
    }
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (column == 0) {
        page.paragraph(with_ids(row[0]), spaces(indent), Tone::bold);
      } else if (!row[column].text.empty() || !row[column].ids.empty()) {
        page.entry(heads[column], with_ids(row[column]), 2 * indent, label_column(heads) + gap,
                   row[column].tone);
      }
    }
  }
}

// The ids of a row's cells, on a line below it, for a table too narrow to hold them.
void add_ids_beneath(Page& page, const std::vector<Sentence>& row) {
  Sentence ids;
  for (const Sentence& one : row) {
    if (!one.text.empty()) {
      ids.ids.insert(ids.ids.end(), one.ids.begin(), one.ids.end());
    }
  }
  if (!ids.ids.empty()) {
    page.paragraph(with_ids(ids), spaces(2 * indent), Tone::dim);
  }
}

// Whether each word stands whole and no cell becomes a ribbon of single words.
bool is_readable(const ColumnNeeds& needs, int room) {
  constexpr int most_lines = 6;
  if (sum(needs.longest_word) > room) {
    return false;
  }
  const std::vector<int> widths = column_widths(needs, room);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (needs.longest_cell[i] > most_lines * widths[i]) {
      return false;
    }
  }
  return true;
}

/// A table whose columns stand side by side.
class TextTable {
 public:
  TextTable(Page& page, std::vector<int> widths, const TextStyle& style)
      : page_(page), widths_(std::move(widths)), style_(style) {}

  void add_head(const std::vector<std::string>& head) const {
    std::vector<Cell> cells;
    for (std::size_t at = 0; at < head.size(); ++at) {
      cells.push_back(cell(base::printable(head[at]), Tone::bold, widths_[at], style_));
    }
    add_side_by_side(page_, cells);
    const int line = sum(widths_) + gap * (static_cast<int>(widths_.size()) - 1);
    page_.paragraph({}, spaces(indent) + std::string(static_cast<std::size_t>(line), '-'));
  }

  void add_row(const std::vector<Sentence>& row, IdsAre ids) const {
    std::vector<Cell> cells;
    for (std::size_t at = 0; at < row.size(); ++at) {
      const bool bare = ids == IdsAre::beneath && !row[at].text.empty();
      cells.push_back(cell(bare ? base::printable(row[at].text) : with_ids(row[at]), row[at].tone,
                           widths_[at], style_));
    }
    add_side_by_side(page_, cells);
    if (ids == IdsAre::beneath) {
      add_ids_beneath(page_, row);
    }
  }

 private:
  Page& page_;
  std::vector<int> widths_;
  const TextStyle& style_;
};

void add(Page& page, const Table& table, const TextStyle& style) {
  const std::size_t columns = column_count(table);
  if (columns == 0) {
    return;
  }
  const int room = style.width - indent - gap * (static_cast<int>(columns) - 1);
  IdsAre ids = IdsAre::words;
  ColumnNeeds needs = column_needs(table, ids);
  if (!is_readable(needs, room)) {
    ids = IdsAre::beneath;
    needs = column_needs(table, ids);
  }
  if (columns > 2 && !is_readable(needs, room)) {
    add_as_records(page, table);
    return;
  }
  const TextTable out(page, column_widths(needs, room), style);
  if (!table.head.empty()) {
    out.add_head(table.head);
  }
  for (const auto& row : table.rows) {
    out.add_row(row, ids);
  }
}

std::string ticks(const Bars& bars, int width) {
  std::string out;
  for (const double tick : bars.ticks) {
    const auto at = static_cast<std::size_t>(std::lround(along_axis(bars, tick) * width));
    if (out.empty() || out.size() < at) {
      out.resize(std::max(at, out.size()), ' ');
      out += fmt::format("{:g}", tick);
    }
  }
  return out;
}

void add(Page& page, const Bars& bars, const TextStyle& style) {
  constexpr int widest_bar = 40;
  constexpr int value_width = 6;
  std::vector<std::string> labels;
  for (const Bars::Row& row : bars.rows) {
    labels.push_back(base::printable(row.label));
  }
  const int label_width = label_column(labels);
  const int width =
      std::clamp(style.width - indent - label_width - 2 * gap - value_width, 8, widest_bar);
  page.paragraph(base::printable(bars.axis), spaces(indent), Tone::dim);
  page.paragraph({}, spaces(indent + label_width + gap) + ticks(bars, width));
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Bars::Row& row = bars.rows[i];
    auto filled = static_cast<int>(std::lround(along_axis(bars, row.until) * width));
    filled = row.until > 0 ? std::max(filled, 1) : 0;  // a short wait is still a wait
    const std::string bar = std::string(static_cast<std::size_t>(filled), '#') +
                            std::string(static_cast<std::size_t>(width - filled), '-');
    add_side_by_side(
        page, {cell(labels[i], Tone::plain, label_width, style), cell(bar, row.tone, width, style),
               cell(fmt::format("{:g}", row.until), Tone::plain, value_width, style)});
  }
}

void add(Page& page, const Picture& picture, const TextStyle& style) {
  add_picture(page, picture, style);
}

}  // namespace

std::string render_text(const Side& side, const TextStyle& style) {
  Page page(style);
  page.paragraph(base::printable(side.title), {}, Tone::bold);
  if (!side.subtitle.empty()) {
    page.paragraph(base::printable(side.subtitle), {}, Tone::dim);
  }
  for (const Section& section : side.sections) {
    page.blank();
    if (!section.heading.empty()) {
      page.heading(base::printable(section.heading));
    }
    bool first = true;
    for (const Block& block : section.blocks) {
      if (!first) {
        page.blank();
      }
      std::visit([&](const auto& one) { add(page, one, style); }, block);
      first = false;
    }
  }
  if (!side.foot.empty()) {
    page.blank();
    page.paragraph(base::printable(side.foot), {}, Tone::dim);
  }
  return std::move(page).text();
}

}  // namespace percuta::document
