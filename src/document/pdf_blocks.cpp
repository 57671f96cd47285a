#include "pdf_blocks.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace percuta::document {
namespace {

constexpr double section_gap = 0.95;  // in ems, as all lengths here
constexpr double block_gap = 0.45;

constexpr const char* serif = "Noto Serif, serif";

/// Turns the blocks of one section into strips.
class Setter {
 public:
  Setter(std::vector<Strip>& strips, const Side& side, const Sheet& sheet)
      : strips_(strips), sheet_(sheet), label_width_(widest_label(side)) {}

  void title(const Side& side) {
    Row row{.cells = {{set(side.title,
                           {.family = serif,
                            .size = 1.75 * sheet_.body,
                            .bold = true,
                            .colour = palette().accent},
                           sheet_.width - sheet_.em(sheet_.title_margin)),
                       0,
                       {"H1"}}}};
    row.keep = true;
    row.below = sheet_.em(side.subtitle.empty() ? 0.4 : 0);
    underline(row, side.subtitle.empty());
    add_row(strips_, row);
    if (!side.subtitle.empty()) {
      Row below{.cells = {{set(side.subtitle, sheet_.quiet(), sheet_.width), 0, {"P"}}}};
      below.keep = true;
      below.below = sheet_.em(0.4);
      underline(below, true);
      add_row(strips_, below);
    }
  }

  void section(const Section& section) {
    gap_ = section_gap;
    if (!section.heading.empty()) {
      Row row{.cells = {{set(section.heading,
                             {.size = 1.12 * sheet_.body,
                              .bold = true,
                              .colour = palette().accent,
                              .whole_words = true},
                             sheet_.width),
                         0,
                         {"H2"}}}};
      row.gap = take_gap();
      row.keep = true;
      add_row(strips_, row);
      gap_ = 0.25;
    }
    for (const Block& block : section.blocks) {
      std::visit([&](const auto& one) { add(one); }, block);
      gap_ = block_gap;
      const bool last = &block == &section.blocks.back();
      if (std::holds_alternative<Picture>(block) && !last && !strips_.empty()) {
        strips_.back().keep = true;  // what is said below a picture stays with it
      }
    }
  }

 private:
  SetText set(const std::string& text, Face face, double width) const {
    return sheet_.type->set(Sentence{.text = text, .ids = {}, .tone = {}}, face, width);
  }

  // One column of labels for the whole side, as wide as they need it and no wider than they may.
  double widest_label(const Side& side) const {
    constexpr double most = 0.2;
    double width = sheet_.em(4);
    for (const Section& section : side.sections) {
      for (const Block& block : section.blocks) {
        if (const auto* facts = std::get_if<Facts>(&block)) {
          for (const Facts::Row& row : facts->rows) {
            width = std::max(width, set(row.label, label_face(), sheet_.width).width());
          }
        }
      }
    }
    return std::min(width, most * sheet_.width);
  }

  void underline(Row& row, bool wanted) const {
    if (wanted) {
      row.rule = palette().accent;
      row.right = sheet_.width;
    }
  }

  [[nodiscard]] Face label_face() const {
    Face face = sheet_.quiet();
    face.whole_words = true;
    return face;
  }

  double take_gap() { return sheet_.gap(std::exchange(gap_, 0.0)); }

  void add(const Sentence& sentence) {
    Row row{.cells = {
                {sheet_.type->set(sentence, sheet_.face(sentence.tone), sheet_.width), 0, {"P"}}}};
    row.gap = take_gap();
    row.may_break = true;
    add_row(strips_, row);
  }

  void add(const Callout& callout) {
    const double inset = sheet_.em(0.9);
    const double width = sheet_.width - 2 * inset;
    Row row{
        .cells = {
            {set(callout.title,
                 {.size = 1.2 * sheet_.body, .bold = true, .colour = paint_of(callout.tone).ink},
                 width),
             inset,
             {"H3"}}}};
    row.framed = callout.tone;
    row.gap = take_gap();
    row.above = sheet_.em(0.35);
    for (const Sentence& line : callout.lines) {
      row.keep = true;
      add_row(strips_, row);
      row.cells = {{sheet_.type->set(line, sheet_.face(line.tone), width), inset, {"P"}}};
      row.gap = 0;
      row.above = sheet_.em(0.1);
    }
    row.keep = false;
    row.below = sheet_.em(0.45);
    add_row(strips_, row);
  }

  void add(const Facts& facts) {
    const double x = label_width_ + sheet_.em(0.8);
    const Element table = element("Table");
    for (const Facts::Row& fact : facts.rows) {
      Row row{
          .cells = {{set(fact.label, label_face(), label_width_), 0, {"TH"}},
                    {sheet_.type->set(fact.value, sheet_.face(fact.value.tone), sheet_.width - x),
                     x,
                     {"TD"}}},
          .path = {table, element("TR")}};
      row.gap = take_gap();
      row.above = row.below = sheet_.em(0.06);
      if (&fact != &facts.rows.back()) {
        row.rule = palette().rule;
        row.right = sheet_.width;
      }
      add_row(strips_, row);
    }
  }

  void add(const List& list) {
    if (list.paired && list.items.size() > 1) {
      add_pairs(list);
      return;
    }
    int number = 0;
    const Element all = element("L");
    constexpr std::size_t one_digit = 9;
    const double x = sheet_.em(!list.numbered ? 0.9 : list.items.size() > one_digit ? 2.2 : 1.6);
    for (const Sentence& item : list.items) {
      const std::string marker = list.numbered ? fmt::format("{}.", ++number) : "•";
      Face face = sheet_.face(item.tone);
      face.bold = true;
      face.colour = item.tone == Tone::plain ? palette().quiet : paint_of(item.tone).line;
      Row row{.cells = {{set(marker, face, x), sheet_.em(0.1), {"Lbl"}},
                        {sheet_.type->set(item, sheet_.face(item.tone), sheet_.width - x),
                         x,
                         {"LBody"}}},
              .path = {all, element("LI")}};
      row.gap = take_gap();
      row.below = sheet_.em(0.04);
      add_row(strips_, row);
    }
  }

  void add_pairs(const List& list) {
    const double column = sheet_.width / 2;
    const double x = sheet_.em(1.1);
    const Element all = element("L");
    for (std::size_t i = 0; i < list.items.size(); i += 2) {
      Row row{.cells = {}, .path = {all}};
      for (std::size_t j = i; j < std::min(i + 2, list.items.size()); ++j) {
        const double left = j == i ? 0 : column;
        const Sentence& item = list.items[j];
        Face face = sheet_.quiet();
        face.bold = true;
        row.cells.push_back({set("•", face, x), left + sheet_.em(0.2)});
        row.cells.push_back({sheet_.type->set(item, sheet_.face(item.tone), column - 2 * x),
                             left + x,
                             {"LI", "LBody"}});
      }
      row.gap = take_gap();
      row.below = sheet_.em(0.04);
      add_row(strips_, row);
    }
  }

  void add(const Table& table) { add_table(strips_, table, sheet_, take_gap()); }
  void add(const Bars& bars) { add_bars(strips_, bars, sheet_, take_gap()); }
  void add(const Picture& picture) { add_picture(strips_, picture, sheet_, take_gap()); }

  std::vector<Strip>& strips_;
  const Sheet& sheet_;
  double label_width_;
  double gap_ = 0;
};

}  // namespace

Face Sheet::face(Tone tone) const {
  return {
      .size = body, .bold = tone == Tone::bold, .colour = paint_of(tone).ink, .leading = leading};
}

Face Sheet::quiet() const {
  return {.size = body, .bold = false, .colour = palette().quiet, .leading = leading};
}

std::vector<Strip> strips_of(const Side& side, const Sheet& sheet) {
  std::vector<Strip> strips;
  Setter setter(strips, side, sheet);
  setter.title(side);
  for (const Section& section : side.sections) {
    setter.section(section);
  }
  return strips;
}

}  // namespace percuta::document
