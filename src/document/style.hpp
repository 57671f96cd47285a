#pragma once

#include <cstdint>
#include <string>

#include "percuta/document/document.hpp"

namespace percuta::document {

/// The look that HTML and PDF share.
struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
};

std::string hex(Colour colour);

/// The colours of a tone: letters (4.5 to 1 on paper and on the wash), lines and bars, background.
struct Paint {
  Colour ink;
  Colour line;
  Colour wash;
};

Paint paint_of(Tone tone);

/// What has no tone.
struct Palette {
  Colour ink;     ///< running text
  Colour quiet;   ///< labels, ids, the foot
  Colour accent;  ///< headings
  Colour rule;    ///< hairlines
  Colour mark;    ///< the draft word behind the text
};

Palette palette();

/// The word that stands for a tone in the style sheet.
std::string_view word_of(Tone tone);

/// The whole style sheet of a document, its colours included.
std::string style_sheet();

}  // namespace percuta::document
