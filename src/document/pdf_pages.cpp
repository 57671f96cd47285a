#include "pdf_pages.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <mutex>
#include <new>
#include <system_error>

#include "pdf_blocks.hpp"
#include <sys/mman.h>

namespace percuta::document {
namespace {

using namespace sheet;  // NOLINT(google-build-using-namespace)

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

SetSide set_at(const Side& side, const std::shared_ptr<Fonts>& fonts, double scale,
               std::size_t columns_count = 1, double lowered = 1) {
  const Sizes sizes = sizes_of(side);
  const double foot_pt = sizes.foot;
  SetSide out{.side = &side,
              .type = Type(fonts, side.language, scale),
              .columns_count = columns_count,
              .strips = {},
              .columns = {},
              .foot = {},
              .room = 0,
              .size_pt = sizes.usual * scale,
              .foot_pt = foot_pt};
  out.strips = strips_of(side, {.type = &out.type,
                                .width = column_width(columns_count),
                                .body = sizes.usual,
                                .lowered = lowered,
                                .leading = sizes.leading,
                                .title_margin = columns_count == 1 ? 8.0 : 0.0});
  const double number_width = 16 * mm;  // beside the foot
  out.foot = Type(fonts, side.language, 1)
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
SetSide with_lower_plots(const Side& side, const std::shared_ptr<Fonts>& fonts, SetSide full) {
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
    SetSide lower = set_at(side, fonts, 1, 1, lowered);
    const double now = badness(lower) + lowering_counts * (1 - lowered);
    if (now < least) {
      least = now;
      best = std::move(lower);
    }
  }
  return best;
}

// The largest type at which the side fits its pages; where none does, full size and more pages.
SetSide set(const Side& side, const std::shared_ptr<Fonts>& fonts) {
  constexpr double step = 0.02;
  const Sizes sizes = sizes_of(side);
  SetSide full = set_at(side, fonts, 1);
  if (full.pages_count() <= sizes.pages) {
    return full;
  }
  if (full.pages_count() == sizes.pages + 1) {  // a smaller type would not save more
    for (int i = 1; (1 - i * step) * sizes.usual >= sizes.smallest; ++i) {
      for (std::size_t columns = 1; columns <= sizes.most_columns; ++columns) {
        SetSide smaller = set_at(side, fonts, 1 - i * step, columns);
        if (smaller.pages_count() <= sizes.pages) {
          return smaller;
        }
      }
    }
  }
  if (has_pictures(side)) {
    return with_lower_plots(side, fonts, std::move(full));
  }
  return full;
}

}  // namespace

double column_width(std::size_t count) {
  const auto all = static_cast<double>(count);
  return (text_width - (all - 1) * column_gap) / all;
}

double height_of(const SetText& text) {
  double height = 0;
  for (const SetLine& line : text.lines()) {
    height += line.height;
  }
  return height;
}

LaidOut lay_out(const Document& document) {
  require_room();
  LaidOut out{std::make_shared<Fonts>(), {}};
  for (const Side& side : document.sides) {
    out.sides.push_back(set(side, out.fonts));
  }
  return out;
}

}  // namespace percuta::document
