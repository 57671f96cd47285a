#include <algorithm>
#include <cmath>
#include <numbers>

#include "lines.hpp"
#include "shades.hpp"

#include "percuta/photo/picture.hpp"

namespace percuta::photo {
namespace {

/// Between four pixels; outside of the picture there is paper.
double between(const Picture& picture, double x, double y) {
  constexpr double paper = 235;
  const int left = static_cast<int>(std::floor(x));
  const int top = static_cast<int>(std::floor(y));
  if (left < 0 || top < 0 || left + 1 >= picture.width || top + 1 >= picture.height) {
    return paper;
  }
  const double right_share = x - left;
  const double lower_share = y - top;
  const double upper =
      picture.at(left, top) * (1 - right_share) + picture.at(left + 1, top) * right_share;
  const double lower =
      picture.at(left, top + 1) * (1 - right_share) + picture.at(left + 1, top + 1) * right_share;
  return upper * (1 - lower_share) + lower * lower_share;
}

/// Turned by some degrees around its middle, columns moved so that a bow becomes straight.
Picture moved(const Picture& picture, double degrees, double bow) {
  const double radians = degrees * std::numbers::pi / 180;
  const double sine = std::sin(radians);
  const double cosine = std::cos(radians);
  const double width = picture.width;
  const double height = picture.height;
  const double sag = bow * 4 / width;  // pixels at one pixel from the middle, squared
  Picture out = blank(static_cast<int>(std::abs(width * cosine) + std::abs(height * sine)) + 1,
                      static_cast<int>(std::abs(width * sine) + std::abs(height * cosine)) + 1, 0);
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      const double u = x - out.width / 2.0;
      const double v = y - out.height / 2.0 + sag * u * u;
      out.at(x, y) = static_cast<std::uint8_t>(
          between(picture, u * cosine - v * sine + width / 2, u * sine + v * cosine + height / 2));
    }
  }
  return out;
}

Picture cut_out(const Picture& picture, const Box& box) {
  Picture out = blank(box.right - box.left, box.bottom - box.top, 0);
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      out.at(x, y) = picture.at(box.left + x, box.top + y);
    }
  }
  return out;
}

}  // namespace

double slant_deg(const Picture& picture) { return lines_of(picture).slant_deg; }

Picture turned(const Picture& picture, double degrees) { return moved(picture, degrees, 0); }

Picture prepared(const Picture& picture) {
  constexpr int largest_side = 3200;  // pixels: more makes reading slow, not better
  constexpr double straight_deg = 0.3;
  constexpr double straight = 0.002;
  const int longer = std::max(picture.width, picture.height);
  const Picture calm = without_grain(shrunk(picture, (longer + largest_side - 1) / largest_side));
  const Lines lines = lines_of(calm);
  const bool leans = std::abs(lines.slant_deg) > straight_deg || std::abs(lines.bow) > straight;
  const Picture upright = leans ? moved(calm, -lines.slant_deg, lines.bow) : calm;
  return evened(cut_out(upright, text_box(upright)));
}

}  // namespace percuta::photo
