#pragma once

#include "percuta/photo/picture.hpp"

namespace percuta::photo {

// Not part of the interface: where text stands in a picture, and how its lines run.

/// How lines of text run.
struct Lines {
  double slant_deg = 0;  ///< they rise to the right by
  double bow = 0;        ///< their ends lie lower than their middle by this share of the width
};
Lines lines_of(const Picture& picture);

/// The stretch of a picture that holds text, with a margin; all of it where none is seen.
struct Box {
  int left = 0;
  int top = 0;
  int right = 0;   ///< one behind
  int bottom = 0;  ///< one behind
};
Box text_box(const Picture& picture);

}  // namespace percuta::photo
