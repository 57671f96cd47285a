#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/result.hpp"

namespace percuta::photo {

/// Shades of grey, row after row, 0 black.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> grey;

  [[nodiscard]] std::uint8_t at(int x, int y) const { return grey[place(x, y)]; }
  [[nodiscard]] std::uint8_t& at(int x, int y) { return grey[place(x, y)]; }

 private:
  [[nodiscard]] std::size_t place(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
           static_cast<std::size_t>(x);
  }
};

/// Whether bytes begin as a JPEG or PNG file does.
bool is_photograph(std::string_view bytes);

/// Reads a JPEG or PNG. What it claims to hold is believed before anything is unpacked, so a small
/// file that would fill the memory is refused. Problems: too-large, bad-picture.
base::Result<Picture> decode(std::string_view bytes, const std::string& name);

/// The text on even paper, upright: shadows and grain taken out, up to 15 degrees turned back, the
/// bow of a bottle straightened, what lies around the text cut off, no larger than a machine reads
/// well.
Picture prepared(const Picture& picture);

/// By how many degrees lines of text rise to the right, between -16 and 16.
double slant_deg(const Picture& picture);

/// Turned by some degrees around its middle, with paper at the corners.
Picture turned(const Picture& picture, double degrees);

}  // namespace percuta::photo
