#pragma once

#include <cstdint>

#include "percuta/photo/picture.hpp"

namespace percuta::photo {

// Not part of the interface: what is done to shades before anybody looks for text.

/// Of one shade.
Picture blank(int width, int height, std::uint8_t shade);

/// Smaller by a whole number, each pixel the mean of those that it stands for.
Picture shrunk(const Picture& picture, int by);

/// Twice as large, for small letters; as it is where that would be more than is read.
Picture enlarged(const Picture& picture);

/// Its middle rows, where a page of text has more than a few lines.
Picture strip(const Picture& picture);

/// Each pixel against the mean around it: shadows and folds go, ink stays.
Picture evened(const Picture& picture);

/// The standard deviation of grain, from how pixels differ from what their neighbours let expect;
/// edges of letters are too few to count in a median.
double grain_of(const Picture& picture);

/// Without the grain that little light leaves, so far as letters bear it.
Picture without_grain(Picture picture);

}  // namespace percuta::photo
