#include <algorithm>
#include <numeric>
#include <utility>

#include "pdf_blocks.hpp"
#include "rendering.hpp"
#include <fmt/format.h>

namespace percuta::document {
namespace {

struct Column {
  double x = 0;
  double width = 0;
};

std::vector<Column> columns_of(const Table& table, const Sheet& sheet) {
  constexpr double character = 0.56;  // ems, a broad estimate: only proportions and words count
  const double gap = sheet.em(0.8);
  const double room = sheet.width - gap * static_cast<double>(column_count(table) - 1);
  std::vector<int> widths = column_widths(column_needs(table, IdsAre::small),
                                          static_cast<int>(room / sheet.em(character)));
  for (int& width : widths) {
    ++width;  // for bold type
  }
  const double all = std::max(1, std::accumulate(widths.begin(), widths.end(), 0));
  std::vector<Column> columns;
  double x = 0;
  for (const int width : widths) {
    columns.push_back({x, room * width / all});
    x += columns.back().width + gap;
  }
  return columns;
}

Row table_row(const std::vector<Sentence>& cells, const std::vector<Column>& columns,
              const Sheet& sheet, const Face* head) {
  Row row{.cells = {}, .path = {}};
  for (std::size_t column = 0; column < std::min(cells.size(), columns.size()); ++column) {
    Face face = head != nullptr ? *head : sheet.face(cells[column].tone);
    face.bold = face.bold || column == 0;
    face.whole_words = column == 0;
    face.size *= 0.95;
    row.cells.push_back({sheet.type->set(cells[column], face, columns[column].width),
                         columns[column].x,
                         {head != nullptr || column == 0 ? "TH" : "TD"}});
  }
  row.above = row.below = sheet.em(0.14);
  row.right = sheet.width;
  return row;
}

void draw_hairlines(cairo_t* paper, const Bars& bars, const Column& axis, double top,
                    double height) {
  cairo_set_line_width(paper, 0.5);
  paint(paper, palette().rule);
  for (const double tick : bars.ticks) {
    const double x = axis.x + axis.width * along_axis(bars, tick);
    cairo_move_to(paper, x, top);
    cairo_line_to(paper, x, top + height);
    cairo_stroke(paper);
  }
}

// The wait, and the time after it as a thin line.
void draw_bar(cairo_t* paper, const Column& axis, double along, Tone tone, double top,
              double line) {
  const double end = axis.x + axis.width * along;
  paint(paper, paint_of(Tone::plain).line);
  cairo_set_line_width(paper, 0.5);
  cairo_move_to(paper, end, top + line / 2);
  cairo_line_to(paper, axis.x + axis.width, top + line / 2);
  cairo_stroke(paper);
  paint(paper, paint_of(tone).line);
  cairo_rectangle(paper, axis.x, top + 0.22 * line, end - axis.x, 0.56 * line);
  cairo_fill(paper);
}

// The numbers below one another's hairlines; the outer ones stay within the axis.
Row tick_row(const Bars& bars, const Column& axis, const Sheet& sheet) {
  Face face = sheet.quiet();
  face.size *= 0.9;
  Row row;
  for (std::size_t i = 0; i < bars.ticks.size(); ++i) {
    const Sentence number{.text = fmt::format("{:g}", bars.ticks[i]), .ids = {}, .tone = {}};
    SetText text = sheet.type->set(number, face, sheet.width);
    const double centre = axis.x + axis.width * along_axis(bars, bars.ticks[i]);
    const double x = i == 0                       ? centre
                     : i + 1 == bars.ticks.size() ? centre - text.width()
                                                  : centre - text.width() / 2;
    row.cells.push_back({std::move(text), x});
  }
  return row;
}

constexpr double label_share = 0.3;  // of the width, left of the axis
constexpr double value_width = 3;    // ems, right of it

Column axis_of(const Sheet& sheet) {
  const double x = label_share * sheet.width + sheet.em(0.8);
  return {x, sheet.width - x - sheet.em(0.8 + value_width)};
}

// The words of a bar as a row, and the bar drawn on its strips.
void add_bar(std::vector<Strip>& strips, const std::shared_ptr<const Bars>& bars, std::size_t at,
             const Sheet& sheet, const Element& table) {
  const Column axis = axis_of(sheet);
  const Bars::Row& bar = bars->rows[at];
  const Sentence label{.text = bar.label, .ids = {}, .tone = {}};
  const Sentence value{.text = fmt::format("{:g}", bar.until), .ids = {}, .tone = {}};
  Face bold = sheet.face(bar.tone);
  bold.bold = true;
  Row row{.cells = {{sheet.type->set(label, sheet.face(), label_share * sheet.width), 0, {"TH"}},
                    {sheet.type->set(value, bold, sheet.em(value_width)),
                     axis.x + axis.width + sheet.em(0.6),
                     {"TD"}}},
          .path = {table, element("TR")}};
  row.below = sheet.em(0.06);
  row.keep = at == 0 && bars->rows.size() > 1;
  const std::size_t begin = strips.size();
  add_row(strips, row);
  const double line = strips[begin].height - (strips.size() == begin + 1 ? row.below : 0);
  for (std::size_t i = begin; i < strips.size(); ++i) {
    strips[i].draw = [bars, axis, line, at, first = i == begin, height = strips[i].height](
                         cairo_t* paper, double top) {
      draw_hairlines(paper, *bars, axis, top, height);
      if (first) {
        const Bars::Row& drawn = bars->rows[at];
        draw_bar(paper, axis, along_axis(*bars, drawn.until), drawn.tone, top, line);
      }
    };
  }
}

}  // namespace

void add_table(std::vector<Strip>& strips, const Table& table, const Sheet& sheet, double gap) {
  if (column_count(table) == 0) {
    return;
  }
  const std::vector<Column> columns = columns_of(table, sheet);
  const Element whole = element("Table");
  std::shared_ptr<const std::vector<Strip>> again;
  if (!table.head.empty()) {
    std::vector<Sentence> words;
    for (const std::string& word : table.head) {
      words.push_back({.text = word, .ids = {}, .tone = {}});
    }
    Face face = sheet.quiet();
    face.size *= 0.93;
    face.bold = true;
    Row head = table_row(words, columns, sheet, &face);
    head.path = {whole, element("TR")};
    head.gap = gap;
    head.keep = true;
    head.rule = palette().accent;
    std::vector<Strip> first;
    add_row(first, head);
    strips.insert(strips.end(), first.begin(), first.end());
    again = std::make_shared<const std::vector<Strip>>(std::move(first));
    gap = 0;
  }
  for (const auto& cells : table.rows) {
    Row row = table_row(cells, columns, sheet, nullptr);
    row.path = {whole, element("TR")};
    row.gap = std::exchange(gap, 0.0);
    if (&cells != &table.rows.back()) {
      row.rule = palette().rule;
    }
    const std::size_t begin = strips.size();
    add_row(strips, row);
    for (std::size_t i = begin; i < strips.size(); ++i) {
      strips[i].again = again;
    }
  }
}

void add_bars(std::vector<Strip>& strips, const Bars& bars, const Sheet& sheet, double gap) {
  const Column axis = axis_of(sheet);
  Face face = sheet.quiet();
  face.size *= 0.9;
  SetText words = sheet.type->set({.text = bars.axis, .ids = {}, .tone = {}}, face, sheet.width);
  const double words_x = std::max(0.0, axis.x + axis.width - words.width());
  Row title{.cells = {{std::move(words), words_x, {"P"}}}};
  title.gap = gap;
  title.keep = true;
  add_row(strips, title);
  Row ticks = tick_row(bars, axis, sheet);
  ticks.keep = true;
  add_row(strips, ticks);
  const auto shared = std::make_shared<const Bars>(bars);
  const Element table = element("Table");
  for (std::size_t at = 0; at < bars.rows.size(); ++at) {
    add_bar(strips, shared, at, sheet, table);
  }
}

}  // namespace percuta::document
