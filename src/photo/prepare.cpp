#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "percuta/photo/picture.hpp"

namespace percuta::photo {
namespace {

std::size_t area(const Picture& picture) {
  return static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
}

Picture blank(int width, int height, std::uint8_t shade) {
  Picture out{width, height, {}};
  out.grey.assign(area(out), shade);
  return out;
}

/// Smaller by a whole number, each pixel the mean of those that it stands for.
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
      out.grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(out.width) +
               static_cast<std::size_t>(x)] = static_cast<std::uint8_t>(sum / std::max(1, count));
    }
  }
  return out;
}

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

/// Each pixel against the mean around it: shadows and folds go, ink stays.
Picture evened(const Picture& picture) {
  constexpr int share = 24;  // of the shorter side: wide enough for a line of text and the next
  constexpr double paper = 225;
  const int reach = std::max(8, std::min(picture.width, picture.height) / share);
  const auto columns = static_cast<std::size_t>(picture.width) + 1;
  const auto sums = sums_of(picture);
  Picture out = blank(picture.width, picture.height, 0);
  for (int y = 0; y < picture.height; ++y) {
    const auto top = static_cast<std::size_t>(std::max(0, y - reach));
    const auto bottom = static_cast<std::size_t>(std::min(picture.height, y + reach + 1));
    for (int x = 0; x < picture.width; ++x) {
      const auto left = static_cast<std::size_t>(std::max(0, x - reach));
      const auto right = static_cast<std::size_t>(std::min(picture.width, x + reach + 1));
      const std::int64_t sum = sums[bottom * columns + right] - sums[top * columns + right] -
                               sums[bottom * columns + left] + sums[top * columns + left];
      const double mean =
          static_cast<double>(sum) / static_cast<double>((bottom - top) * (right - left));
      const double shade = paper * picture.at(x, y) / std::max(1.0, mean);
      out.grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(out.width) +
               static_cast<std::size_t>(x)] =
          static_cast<std::uint8_t>(std::clamp(shade, 0.0, 255.0));
    }
  }
  return out;
}

/// The standard deviation of grain, from how pixels differ from what their neighbours let expect;
/// edges of letters are too few to count in a median.
double grain_of(const Picture& picture) {
  constexpr double sums_to = 6;         // standard deviation of the difference in grain of one
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

/// Each pixel mixed with its neighbours.
Picture softened(const Picture& picture) {
  Picture out = picture;
  for (int y = 1; y + 1 < picture.height; ++y) {
    for (int x = 1; x + 1 < picture.width; ++x) {
      const auto three = [&](int row) {
        return picture.at(x - 1, row) + 2 * picture.at(x, row) + picture.at(x + 1, row);
      };
      out.grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(out.width) +
               static_cast<std::size_t>(x)] =
          static_cast<std::uint8_t>((three(y - 1) + 2 * three(y) + three(y + 1)) / 16);
    }
  }
  return out;
}

/// Without the grain that little light leaves, so far as letters bear it.
Picture without_grain(Picture picture) {
  constexpr double harmless = 5;  // shades
  constexpr int most = 3;         // times: more, and small letters run into one another
  for (int i = 0; i < most && grain_of(picture) > harmless; ++i) {
    picture = softened(picture);
  }
  return picture;
}

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

/// How unevenly dark pixels fall on rows that rise by an angle: most where rows are lines of text.
double unevenness(const std::vector<std::pair<float, float>>& dark, int height, int width,
                  double degrees) {
  const double sine = std::sin(radians(degrees));
  const double cosine = std::cos(radians(degrees));
  std::vector<double> rows(static_cast<std::size_t>(height + width) * 2 + 2);
  for (const auto& [x, y] : dark) {
    const double row = y * cosine + x * sine + width;
    rows[static_cast<std::size_t>(std::max(0.0, row))] += 1;
  }
  double sum = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    sum += (rows[i] - rows[i - 1]) * (rows[i] - rows[i - 1]);
  }
  return sum;
}

constexpr double steepest_deg = 16;

}  // namespace

double slant_deg(const Picture& picture) {
  constexpr int side = 900;  // pixels are enough to see which way lines run
  constexpr int ink = 150;   // darker than paper by far
  const Picture small = evened(shrunk(picture, std::max(picture.width, picture.height) / side + 1));
  std::vector<std::pair<float, float>> dark;
  for (int y = 0; y < small.height; ++y) {
    for (int x = 0; x < small.width; ++x) {
      if (small.at(x, y) < ink) {
        dark.emplace_back(static_cast<float>(x), static_cast<float>(y));
      }
    }
  }
  const auto best_of = [&](double from, double to, double step) {
    double best = 0;
    double most = -1;
    for (int i = 0; from + i * step <= to + step / 2; ++i) {
      const double angle = from + i * step;
      const double found = unevenness(dark, small.height, small.width, angle);
      if (found > most) {
        most = found;
        best = angle;
      }
    }
    return best;
  };
  if (dark.empty()) {
    return 0;
  }
  const double rough = best_of(-steepest_deg, steepest_deg, 0.5);
  return best_of(rough - 0.5, rough + 0.5, 0.1);
}

Picture turned(const Picture& picture, double degrees) {
  const double sine = std::sin(radians(degrees));
  const double cosine = std::cos(radians(degrees));
  const double width = picture.width;
  const double height = picture.height;
  Picture out =
      blank(static_cast<int>(std::abs(width * cosine) + std::abs(height * sine)) + 1,
            static_cast<int>(std::abs(width * sine) + std::abs(height * cosine)) + 1, 235);
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      const double u = x - out.width / 2.0;
      const double v = y - out.height / 2.0;
      const double from_x = u * cosine - v * sine + width / 2;
      const double from_y = u * sine + v * cosine + height / 2;
      const int left = static_cast<int>(std::floor(from_x));
      const int top = static_cast<int>(std::floor(from_y));
      if (left < 0 || top < 0 || left + 1 >= picture.width || top + 1 >= picture.height) {
        continue;
      }
      const double right_share = from_x - left;
      const double lower_share = from_y - top;
      const double upper =
          picture.at(left, top) * (1 - right_share) + picture.at(left + 1, top) * right_share;
      const double lower = picture.at(left, top + 1) * (1 - right_share) +
                           picture.at(left + 1, top + 1) * right_share;
      out.grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(out.width) +
               static_cast<std::size_t>(x)] =
          static_cast<std::uint8_t>(upper * (1 - lower_share) + lower * lower_share);
    }
  }
  return out;
}

Picture prepared(const Picture& picture) {
  constexpr int largest_side = 3200;  // pixels: more makes reading slow, not better
  constexpr double straight_deg = 0.3;
  const int longer = std::max(picture.width, picture.height);
  const Picture even =
      without_grain(evened(shrunk(picture, (longer + largest_side - 1) / largest_side)));
  const double slant = slant_deg(even);
  return std::abs(slant) > straight_deg ? turned(even, -slant) : even;
}

}  // namespace percuta::photo
