#include "shades.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace percuta::photo {

Picture blank(int width, int height, std::uint8_t shade) {
  Picture out{width, height, {}};
  out.grey.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), shade);
  return out;
}

Picture shrunk(const Picture& picture, int by) {
  if (by <= 1) {
    return picture;
  }
  Picture out = blank(std::max(1, picture.width / by), std::max(1, picture.height / by), 0);
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      int sum = 0;
      int count = 0;
      for (int v = y * by; v < std::min((y + 1) * by, picture.height); ++v) {
        for (int u = x * by; u < std::min((x + 1) * by, picture.width); ++u) {
          sum += picture.at(u, v);
          ++count;
        }
      }
      out.at(x, y) = static_cast<std::uint8_t>(sum / std::max(1, count));
    }
  }
  return out;
}

Picture enlarged(const Picture& picture) {
  constexpr int most = 2600;  // pixels of the longer side
  if (std::max(picture.width, picture.height) > most) {
    return picture;
  }
  Picture out = blank(2 * picture.width, 2 * picture.height, 0);
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      const int left = x / 2;
      const int top = y / 2;
      const int right = std::min(left + x % 2, picture.width - 1);
      const int bottom = std::min(top + y % 2, picture.height - 1);
      out.at(x, y) =
          static_cast<std::uint8_t>((picture.at(left, top) + picture.at(right, top) +
                                     picture.at(left, bottom) + picture.at(right, bottom)) /
                                    4);
    }
  }
  return out;
}

Picture strip(const Picture& picture) {
  constexpr int enough = 240;  // pixels: a few lines
  const int from = std::max(0, (picture.height - enough) / 2);
  const int to = std::min(picture.height, from + enough);
  Picture out{picture.width, to - from, {}};
  const auto row = [&](int y) {
    return picture.grey.begin() + static_cast<std::ptrdiff_t>(y) * picture.width;
  };
  out.grey.assign(row(from), row(to));
  return out;
}

namespace {

/// Sums of all pixels above and to the left, one row and column more than the picture.
std::vector<std::int64_t> sums_of(const Picture& picture) {
  const auto columns = static_cast<std::size_t>(picture.width) + 1;
  std::vector<std::int64_t> sums(columns * (static_cast<std::size_t>(picture.height) + 1));
  for (int y = 0; y < picture.height; ++y) {
    std::int64_t row = 0;
    for (int x = 0; x < picture.width; ++x) {
      row += picture.at(x, y);
      const std::size_t at =
          (static_cast<std::size_t>(y) + 1) * columns + static_cast<std::size_t>(x) + 1;
      sums[at] = sums[at - columns] + row;
    }
  }
  return sums;
}

/// The shade above which the brightest tenth lies.
template <class Shade>
double bright(std::vector<Shade> shades) {
  if (shades.empty()) {
    return 0;
  }
  const auto at = shades.begin() + static_cast<std::ptrdiff_t>(shades.size() * 9 / 10);
  std::nth_element(shades.begin(), at, shades.end());
  return *at;
}

/// The mean around each pixel.
std::vector<double> means_of(const Picture& picture, int reach) {
  const auto columns = static_cast<std::size_t>(picture.width) + 1;
  const auto sums = sums_of(picture);
  std::vector<double> means;
  means.reserve(picture.grey.size());
  for (int y = 0; y < picture.height; ++y) {
    const auto top = static_cast<std::size_t>(std::max(0, y - reach));
    const auto bottom = static_cast<std::size_t>(std::min(picture.height, y + reach + 1));
    for (int x = 0; x < picture.width; ++x) {
      const auto left = static_cast<std::size_t>(std::max(0, x - reach));
      const auto right = static_cast<std::size_t>(std::min(picture.width, x + reach + 1));
      const std::int64_t sum = sums[bottom * columns + right] - sums[top * columns + right] -
                               sums[bottom * columns + left] + sums[top * columns + left];
      means.push_back(static_cast<double>(sum) /
                      static_cast<double>((bottom - top) * (right - left)));
    }
  }
  return means;
}

}  // namespace

Picture evened(const Picture& picture) {
  constexpr int share = 24;  // of the shorter side: wide enough for a line of text and the next
  constexpr double paper = 225;
  constexpr double darkest_paper = 0.4;  // of the brightest: what is darker is no paper
  const int reach = std::max(8, std::min(picture.width, picture.height) / share);
  std::vector<double> means = means_of(picture, reach);
  const double least = std::max(1.0, darkest_paper * bright(means));
  Picture out = picture;
  for (std::size_t i = 0; i < means.size(); ++i) {
    const double shade = paper * picture.grey[i] / std::max(least, means[i]);
    out.grey[i] = static_cast<std::uint8_t>(std::clamp(shade, 0.0, 255.0));
  }
  return out;
}

double grain_of(const Picture& picture) {
  constexpr double sums_to = 6;             // standard deviation of the difference in grain of one
  constexpr double median_of_one = 0.6745;  // of a normal distribution's absolute value
  std::vector<int> differences;
  for (int y = 1; y + 1 < picture.height; y += 2) {
    for (int x = 1; x + 1 < picture.width; x += 2) {
      const auto three = [&](int row) {
        return picture.at(x - 1, row) - 2 * picture.at(x, row) + picture.at(x + 1, row);
      };
      differences.push_back(std::abs(three(y - 1) - 2 * three(y) + three(y + 1)));
    }
  }
  if (differences.empty()) {
    return 0;
  }
  const auto middle = differences.begin() + static_cast<std::ptrdiff_t>(differences.size() / 2);
  std::nth_element(differences.begin(), middle, differences.end());
  return *middle / (sums_to * median_of_one);
}

namespace {

/// Each pixel mixed with its neighbours.
Picture softened(const Picture& picture) {
  Picture out = picture;
  for (int y = 1; y + 1 < picture.height; ++y) {
    for (int x = 1; x + 1 < picture.width; ++x) {
      const auto three = [&](int row) {
        return picture.at(x - 1, row) + 2 * picture.at(x, row) + picture.at(x + 1, row);
      };
      out.at(x, y) = static_cast<std::uint8_t>((three(y - 1) + 2 * three(y) + three(y + 1)) / 16);
    }
  }
  return out;
}

}  // namespace

Picture without_grain(Picture picture) {
  constexpr double harmless = 0.02;  // of the shade of paper
  const double paper = std::max(1.0, bright(picture.grey));
  constexpr int most = 3;  // times: more, and small letters run into one another
  for (int i = 0; i < most && grain_of(picture) > harmless * paper; ++i) {
    picture = softened(picture);
  }
  return picture;
}

}  // namespace percuta::photo
