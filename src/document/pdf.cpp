#include <algorithm>
#include <cmath>
#include <memory>
#include <stdexcept>

#include "pdf_pages.hpp"
#include "pdf_structure.hpp"
#include "rendering.hpp"
#include <cairo-pdf.h>
#include <fmt/format.h>

#include "percuta/base/problem.hpp"

namespace percuta::document {
namespace {

using namespace sheet;  // NOLINT(google-build-using-namespace)

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
    const double small = std::max(8.0, side.foot_pt);
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
    const double size = side.foot_pt;
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

std::string to_pdf(const Document& document, const LaidOut& laid_out) {
  std::size_t total = 0;
  for (const SetSide& side : laid_out.sides) {
    total += side.pages_count();
  }
  Paper paper(document);
  std::size_t number = 0;
  for (const SetSide& side : laid_out.sides) {
    paper.begin(*side.side, static_cast<int>(number) + 1);
    for (std::size_t page = 0; page < side.pages_count(); ++page) {
      paper.draw(side, page, fmt::format("{} / {}", ++number, total));
    }
  }
  return paper.bytes();
}

Rendered render(const Document& document) {
  const LaidOut laid_out = lay_out(document);
  return {to_html(document, laid_out), to_pdf(document, laid_out)};
}

std::string render_html(const Document& document) { return to_html(document, lay_out(document)); }

std::string render_pdf(const Document& document) { return to_pdf(document, lay_out(document)); }

}  // namespace percuta::document
