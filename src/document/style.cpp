#include "style.hpp"

#include "style_sheet.hpp"
#include <fmt/format.h>

namespace percuta::document {
std::string hex(Colour colour) {
  return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

std::string_view word_of(Tone tone) {
  constexpr std::string_view words[] = {"plain", "bold", "dim", "good", "warn", "bad"};
  return words[static_cast<int>(tone)];
}

Palette palette() {
  return {.ink = {0x1c, 0x27, 0x30},
          .quiet = {0x52, 0x61, 0x6c},
          .accent = {0x1b, 0x4f, 0x62},
          .rule = {0xd3, 0xdb, 0xe0},
          .mark = {0xea, 0xec, 0xed}};
}

Paint paint_of(Tone tone) {
  switch (tone) {
    case Tone::good:
      return {{0x1d, 0x64, 0x41}, {0x4b, 0x94, 0x72}, {0xee, 0xf6, 0xf1}};
    case Tone::warn:
      return {{0x74, 0x4a, 0x00}, {0xcf, 0x8f, 0x1f}, {0xfd, 0xf6, 0xe7}};
    case Tone::bad:
      return {{0x96, 0x1d, 0x1d}, {0xb9, 0x41, 0x3a}, {0xfb, 0xf0, 0xef}};
    case Tone::dim:
      return {palette().quiet, {0x9a, 0xa8, 0xb2}, {0xf5, 0xf7, 0xf8}};
    case Tone::plain:
    case Tone::bold:
      break;
  }
  return {palette().ink, {0x7b, 0x90, 0x9d}, {0xf3, 0xf6, 0xf8}};
}

std::string style_sheet() {
  const Palette colours = palette();
  std::string out = fmt::format(":root{{--ink:{};--quiet:{};--accent:{};--rule:{};--mark:{}}}\n",
                                hex(colours.ink), hex(colours.quiet), hex(colours.accent),
                                hex(colours.rule), hex(colours.mark));
  for (const Tone tone : {Tone::plain, Tone::bold, Tone::dim, Tone::good, Tone::warn, Tone::bad}) {
    const Paint paint = paint_of(tone);
    out += fmt::format(".{}{{--tone:{};--line:{};--wash:{}}}\n", word_of(tone), hex(paint.ink),
                       hex(paint.line), hex(paint.wash));
  }
  out += style_sheet_rules;
  return out;
}

}  // namespace percuta::document
