#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <memory>
#include <mutex>
#include <new>
#include <numbers>
#include <stdexcept>
#include <system_error>

#include "pdf_blocks.hpp"
#include "rendering.hpp"
#include <cairo-pdf.h>
#include <fmt/format.h>
#include <sys/mman.h>

#include "percuta/base/problem.hpp"

namespace percuta::document {
namespace {

constexpr double mm = 72 / 25.4;  // points
constexpr double paper_width = 210 * mm;
constexpr double paper_height = 297 * mm;
constexpr double margin = 12 * mm;
constexpr double margin_top = 11 * mm;
constexpr double margin_bottom = 9 * mm;
constexpr double text_width = paper_width - 2 * margin;
constexpr double column_gap = 5 * mm;

/// A side that was set: its strips, and which stand in which column.
struct SetSide {
  const Side* side = nullptr;
  Type type;
  std::size_t columns_count = 1;  ///< on each page
  std::vector<Strip> strips;
  std::vector<PageOfStrips> columns;
  SetText foot;
  double room = 0;  ///< for strips, in each column

  [[nodiscard]] std::size_t pages_count() const {
    return (columns.size() + columns_count - 1) / columns_count;
  }
};

double column_width(std::size_t count) {
  const auto all = static_cast<double>(count);
  return (text_width - (all - 1) * column_gap) / all;
}

// GLib says on standard error that memory is short before it gives up; the program has its own
// words for that.
void silence_library() {
  static std::once_flag once;
  std::call_once(once, [] {
    g_log_set_writer_func([](GLogLevelFlags /*level*/, const GLogField* /*fields*/, gsize /*count*/,
                             gpointer /*data*/) { return G_LOG_WRITER_HANDLED; },
                          nullptr, nullptr);
  });
}

// Fonts are files: where too few may be open, letters would be missing without a word. Where there
// is too little room for what sets them, it ends the program by a signal.
void require_room() {
  silence_library();
  constexpr std::size_t room = std::size_t{128} << 20U;  // bytes, of addresses only
  void* held = mmap(nullptr, room, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (held == MAP_FAILED) {
    throw std::bad_alloc();
  }
  munmap(held, room);
  constexpr std::size_t at_once = 4;
  std::array<std::unique_ptr<std::FILE, int (*)(std::FILE*)>, at_once> files{
      {{nullptr, std::fclose},
       {nullptr, std::fclose},
       {nullptr, std::fclose},
       {nullptr, std::fclose}}};
  for (auto& file : files) {
    file.reset(std::fopen("/dev/null", "re"));
    if (!file) {
      throw std::system_error(errno, std::generic_category(), "the report cannot be drawn");
    }
  }
}

double height_of(const SetText& text) {
  double height = 0;
  for (const SetLine& line : text.lines()) {
    height += line.height;
  }
  return height;
}

// The size of running text in points, how small it may become before a further page is better, on
// how many pages the side is to fit, and in how many columns it may be set.
struct Sizes {
  double usual;
  double smallest;
  double foot = 7;
  std::size_t pages = 1;
  double leading = 1;
  std::size_t most_columns = 1;
};

Sizes sizes_of(const Side& side) {
  constexpr double foot_pt = 7;
  if (side.id == "clinician") {  // much on one page, so lines stand as close as a browser sets them
    return {9.2, 7.3, foot_pt, 1, 0.93};
  }
  if (side.id == "pictures" || side.id == "comparison") {
    return {9.2, 7.3};
  }
  if (side.id == "appendix") {  // for looking things up
    return {8, 6.8};
  }
  // For people who do not read such pages every day. Leaflets of medicines ask for 9 points; a
  // browser sets the same text a little smaller (html.cpp).
  constexpr double close = 0.845;
  return side.large_print ? Sizes{15, 12.55, 12.2, 2, close, 2}
                          : Sizes{11.5, 9.4, 9.2, 1, close, 2};
}

SetSide set_at(const Side& side, double scale, std::size_t columns_count = 1, double lowered = 1) {
  const Sizes sizes = sizes_of(side);
  const double foot_pt = sizes.foot;
  SetSide out{.side = &side,
              .type = Type(side.language, scale),
              .columns_count = columns_count,
              .strips = {},
              .columns = {},
              .foot = {},
              .room = 0};
  out.strips = strips_of(side, {.type = &out.type,
                                .width = column_width(columns_count),
                                .body = sizes.usual,
                                .lowered = lowered,
                                .leading = sizes.leading,
                                .title_margin = columns_count == 1 ? 8.0 : 0.0});
  const double number_width = 16 * mm;  // beside the foot
  out.foot = Type(side.language, 1)
                 .set({.text = side.foot, .ids = {}, .tone = {}},
                      {.size = foot_pt, .colour = palette().quiet, .leading = sizes.leading},
                      text_width - number_width);
  out.room =
      paper_height - margin_top - margin_bottom - std::max(height_of(out.foot), foot_pt) - 5 * mm;
  out.columns = paginate(out.strips, out.room, out.room);
  return out;
}

bool has_pictures(const Side& side) {
  return std::any_of(side.sections.begin(), side.sections.end(), [](const Section& section) {
    return std::any_of(section.blocks.begin(), section.blocks.end(),
                       [](const Block& block) { return std::holds_alternative<Picture>(block); });
  });
}

// How uneven pages are filled: two half empty ones are better than one with a single line.
double unevenness(const SetSide& set) {
  double out = 0;
  for (const PageOfStrips& page : set.columns) {
    const double empty = 1 - (page.back().top + page.back().strip->height) / set.room;
    out += empty * empty;
  }
  return out;
}

// Plots a little lower where that saves a page or fills pages more evenly.
SetSide with_lower_plots(const Side& side, SetSide full) {
  constexpr double step = 0.04;
  constexpr int steps = 6;            // down to about three quarters
  constexpr double page_counts = 10;  // against all that is uneven
  constexpr double lowering_counts = 0.5;
  const auto badness = [&](const SetSide& set) {
    return page_counts * static_cast<double>(set.pages_count()) + unevenness(set);
  };
  double least = badness(full);
  SetSide best = std::move(full);
  for (int i = 1; i <= steps; ++i) {
    const double lowered = 1 - i * step;
    SetSide lower = set_at(side, 1, 1, lowered);
    const double now = badness(lower) + lowering_counts * (1 - lowered);
    if (now < least) {
      least = now;
      best = std::move(lower);
    }
  }
  return best;
}

// The largest type at which the side fits its pages; where none does, full size and more pages.
SetSide set(const Side& side) {
  constexpr double step = 0.02;
  const Sizes sizes = sizes_of(side);
  SetSide full = set_at(side, 1);
  if (full.pages_count() <= sizes.pages) {
    return full;
  }
  if (full.pages_count() == sizes.pages + 1) {  // a smaller type would not save more
    for (int i = 1; (1 - i * step) * sizes.usual >= sizes.smallest; ++i) {
      for (std::size_t columns = 1; columns <= sizes.most_columns; ++columns) {
        SetSide smaller = set_at(side, 1 - i * step, columns);
        if (smaller.pages_count() <= sizes.pages) {
          return smaller;
        }
      }
    }
  }
  if (has_pictures(side)) {
    return with_lower_plots(side, std::move(full));
  }
  return full;
}

/// The PDF while it is being drawn.
class Paper {
 public:
  explicit Paper(const Document& document) : document_(document) {
    surface_ = cairo_pdf_surface_create_for_stream(append, &bytes_, paper_width, paper_height);
    paper_ = cairo_create(surface_);
    structure_ = std::make_unique<Structure>(paper_);
    const std::string title = base::printable(document.title);
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATOR, "Percuta");
    // Without a date of its own, cairo writes the clock's: two runs would differ.
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATE_DATE, nullptr);
  }
  Paper(const Paper&) = delete;
  Paper& operator=(const Paper&) = delete;
  ~Paper() {
    cairo_destroy(paper_);
    cairo_surface_destroy(surface_);
  }

  void draw(const SetSide& side, std::size_t page, std::string_view number) {
    cairo_save(paper_);
    if (document_.draft) {
      mark(side);
    }
    cairo_translate(paper_, margin, margin_top);
    const double width = column_width(side.columns_count);
    const std::size_t first = page * side.columns_count;
    const std::size_t end = std::min(first + side.columns_count, side.columns.size());
    for (std::size_t at = first; at < end; ++at) {
      frames(side.columns[at], width);
      draw_page(paper_, side.columns[at], *structure_);
      cairo_translate(paper_, width + column_gap, 0);
    }
    cairo_restore(paper_);
    foot(side, number);
    cairo_show_page(paper_);
  }

  void begin(const Side& side, int page) {
    structure_->begin_side();
    cairo_pdf_surface_add_outline(
        surface_, CAIRO_PDF_OUTLINE_ROOT, base::printable(side.title).c_str(),
        fmt::format("page={}", page).c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
  }

  std::string bytes() {
    structure_->finish();
    cairo_surface_finish(surface_);
    const cairo_status_t drawn = cairo_status(paper_);
    const cairo_status_t written = cairo_surface_status(surface_);
    if (drawn != CAIRO_STATUS_SUCCESS || written != CAIRO_STATUS_SUCCESS) {
      throw std::runtime_error(
          fmt::format("The PDF could not be drawn: {}.",
                      cairo_status_to_string(drawn != CAIRO_STATUS_SUCCESS ? drawn : written)));
    }
    const std::string language =
        document_.sides.empty() ? std::string() : bare_word(document_.sides.front().language);
    return completed(bytes_, language, structure_->alternatives());
  }

 private:
  static cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
    try {
      static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    } catch (...) {
      return CAIRO_STATUS_NO_MEMORY;  // an exception must not pass through C
    }
    return CAIRO_STATUS_SUCCESS;
  }

  // The draft word: large behind the text, small and red above it.
  void mark(const SetSide& side) {
    const Type& type = side.type;
    const Sentence word{.text = side.side->draft_word, .ids = {}, .tone = {}};
    constexpr double largest = 82;
    constexpr double longest = 760;  // along the diagonal of the sheet
    const auto at = [&](double size) {
      return type.set(word, {.size = size / type.scale(), .bold = true, .colour = palette().mark},
                      2 * paper_height);
    };
    const double large = largest * std::min(1.0, longest / std::max(at(largest).width(), 1.0));
    const double small = std::max(8.0, sizes_of(*side.side).foot);
    const SetText behind = at(large);
    cairo_save(paper_);
    cairo_translate(paper_, paper_width / 2, paper_height / 2);
    cairo_rotate(paper_, -std::atan2(paper_height, paper_width));
    if (!behind.lines().empty()) {
      behind.draw(paper_, 0, -behind.width() / 2, 0.35 * large);
    }
    cairo_restore(paper_);
    const SetText above = type.set(
        word, {.size = small / type.scale(), .bold = true, .colour = paint_of(Tone::bad).ink},
        text_width);
    if (!above.lines().empty()) {
      above.draw(paper_, 0, paper_width - margin - above.width(), 0.7 * margin_top);
    }
  }

  // Boxes first, so that the text stands on them; one box a run of framed strips.
  void frames(const PageOfStrips& page, double width) {
    for (std::size_t i = 0; i < page.size();) {
      std::size_t end = i + 1;
      if (page[i].strip->framed) {
        while (end < page.size() && page[end].strip->framed == page[i].strip->framed &&
               page[end].strip->gap == 0) {
          ++end;
        }
        const double top = page[i].top;
        const double height = page[end - 1].top + page[end - 1].strip->height - top;
        const Paint colours = paint_of(*page[i].strip->framed);
        paint(paper_, colours.wash);
        cairo_rectangle(paper_, 0, top, width, height);
        cairo_fill(paper_);
        paint(paper_, colours.line);
        cairo_rectangle(paper_, 0, top, 1 * mm, height);
        cairo_fill(paper_);
      }
      i = end;
    }
  }

  void foot(const SetSide& side, std::string_view number) {
    double y = paper_height - margin_bottom - height_of(side.foot);
    paint(paper_, palette().rule);
    cairo_set_line_width(paper_, 0.5);
    cairo_move_to(paper_, margin, y - 1.5 * mm);
    cairo_line_to(paper_, paper_width - margin, y - 1.5 * mm);
    cairo_stroke(paper_);
    for (std::size_t line = 0; line < side.foot.lines().size(); ++line) {
      side.foot.draw(paper_, line, margin, y + side.foot.lines()[line].baseline);
      y += side.foot.lines()[line].height;
    }
    const double size = sizes_of(*side.side).foot;
    const SetText page =
        side.type.set({.text = std::string(number), .ids = {}, .tone = {}},
                      {.size = size / side.type.scale(), .colour = palette().quiet}, margin);
    page.draw(paper_, 0, paper_width - margin - page.width(), paper_height - margin_bottom - 2);
  }

  const Document& document_;
  std::string bytes_;
  cairo_surface_t* surface_ = nullptr;
  cairo_t* paper_ = nullptr;
  std::unique_ptr<Structure> structure_;
};

}  // namespace

OnPaper on_paper(const Side& side) {
  require_room();
  const SetSide done = set(side);
  return {done.type.scale() * sizes_of(side).usual, done.pages_count(), done.columns_count};
}

std::string render_pdf(const Document& document) {
  require_room();
  std::vector<SetSide> sides;
  std::size_t total = 0;
  for (const Side& side : document.sides) {
    sides.push_back(set(side));
    total += sides.back().pages_count();
  }
  Paper paper(document);
  std::size_t number = 0;
  for (const SetSide& side : sides) {
    paper.begin(*side.side, static_cast<int>(number) + 1);
    for (std::size_t page = 0; page < side.pages_count(); ++page) {
      paper.draw(side, page, fmt::format("{} / {}", ++number, total));
    }
  }
  return paper.bytes();
}

}  // namespace percuta::document
