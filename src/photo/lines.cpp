#include "lines.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "shades.hpp"

namespace percuta::photo {
namespace {

constexpr int looked_at = 900;  // pixels of the longer side are enough to see where lines run

int shrinking(const Picture& picture) {
  return std::max(picture.width, picture.height) / looked_at + 1;
}

using Points = std::vector<std::pair<float, float>>;

/// Where something dark and as thin as a letter's stroke stands: the edge of a table is dark on one
/// side and no stroke.
Points strokes(const Picture& small) {
  constexpr int reach = 5;  // pixels: a stroke is thinner
  constexpr int part = 6;   // of its paper's shade that ink is darker at least
  const int grain = static_cast<int>(6 * grain_of(small));
  Points out;
  for (int y = reach; y + reach < small.height; ++y) {
    for (int x = reach; x + reach < small.width; ++x) {
      const int ink = small.at(x, y);
      const int across = std::min(small.at(x - reach, y), small.at(x + reach, y));
      const int down = std::min(small.at(x, y - reach), small.at(x, y + reach));
      const int paper = std::max(across, down);
      if (paper - ink > std::max(paper / part, grain)) {
        out.emplace_back(static_cast<float>(x), static_cast<float>(y));
      }
    }
  }
  return out;
}

/// Some of them, evenly chosen.
Points thinned(const Points& points) {
  constexpr std::size_t enough = 12'000;
  const std::size_t step = points.size() / enough + 1;
  Points out;
  for (std::size_t i = 0; i < points.size(); i += step) {
    out.push_back(points[i]);
  }
  return out;
}

/// Looks for the way of lines at which points fall most unevenly on rows.
class Search {
 public:
  Search(const Picture& small, Points points)
      : points_(std::move(points)),
        width_(small.width),
        rows_(static_cast<std::size_t>(small.height + small.width) * 2 + 2) {
    for (auto& [x, y] : points_) {
      x -= static_cast<float>(small.width) / 2;
    }
  }

  Lines best() {
    constexpr double steepest_deg = 16;
    constexpr double most_bowed = 0.14;
    constexpr double step_deg = 0.5;
    constexpr double step_bow = 0.01;
    look({0, 0}, steepest_deg, step_deg, most_bowed, step_bow);
    look(best_, step_deg, step_deg / 5, step_bow, step_bow / 4);
    return best_;
  }

 private:
  void look(Lines around, double within_deg, double step_deg, double within_bow, double step_bow) {
    const auto steps = [](double within, double step) {
      return static_cast<int>(std::lround(within / step));
    };
    for (int i = -steps(within_deg, step_deg); i <= steps(within_deg, step_deg); ++i) {
      for (int k = -steps(within_bow, step_bow); k <= steps(within_bow, step_bow); ++k) {
        const Lines lines{around.slant_deg + i * step_deg, around.bow + k * step_bow};
        // Straight lines are believed before bowed ones that fit no better.
        constexpr double doubt = 0.3;
        const double found = unevenness(lines) * (1 - doubt * std::abs(lines.bow));
        if (found > most_) {
          most_ = found;
          best_ = lines;
        }
      }
    }
  }

  double unevenness(const Lines& lines) {
    std::fill(rows_.begin(), rows_.end(), 0.0F);
    const double angle = lines.slant_deg * std::numbers::pi / 180;
    const auto sine = static_cast<float>(std::sin(angle));
    const auto cosine = static_cast<float>(std::cos(angle));
    const auto half = static_cast<float>(width_) / 2;
    const auto bow = static_cast<float>(lines.bow * width_) / (half * half);
    const auto last = static_cast<float>(rows_.size() - 1);
    for (const auto& [x, y] : points_) {
      const float u = x * cosine - y * sine;
      const float row = y * cosine + x * sine - bow * u * u + static_cast<float>(width_);
      rows_[static_cast<std::size_t>(std::clamp(row, 0.0F, last))] += 1;
    }
    double sum = 0;
    for (std::size_t i = 1; i < rows_.size(); ++i) {
      const double step = rows_[i] - rows_[i - 1];
      sum += step * step;
    }
    return sum;
  }

  Points points_;  // x from the middle
  int width_;
  std::vector<float> rows_;
  Lines best_;
  double most_ = -1;
};

/// The first and last place where enough is counted, around each place.
std::pair<int, int> extent(const std::vector<int>& counts, int around, double share) {
  std::vector<double> near(counts.size());
  const auto size = static_cast<int>(counts.size());
  for (int i = 0; i < size; ++i) {
    for (int k = std::max(0, i - around); k < std::min(size, i + around + 1); ++k) {
      near[static_cast<std::size_t>(i)] += counts[static_cast<std::size_t>(k)];
    }
  }
  const double most = near.empty() ? 0 : *std::max_element(near.begin(), near.end());
  const auto is_text = [&](double count) {
    return count > share * most;
  };
  const auto first = std::find_if(near.begin(), near.end(), is_text);
  const auto last = std::find_if(near.rbegin(), near.rend(), is_text);
  return first == near.end() ? std::pair{0, size}
                             : std::pair{static_cast<int>(first - near.begin()),
                                         size - static_cast<int>(last - near.rbegin())};
}

}  // namespace

Lines lines_of(const Picture& picture) {
  const Picture small = without_grain(shrunk(picture, shrinking(picture)));
  Points points = thinned(strokes(small));
  return points.empty() ? Lines{} : Search(small, std::move(points)).best();
}

Box text_box(const Picture& picture) {
  constexpr double share_of_rows = 0.1;  // of the fullest: a last short line is text
  constexpr double share_of_columns = 0.06;
  constexpr int line_px = 4;
  constexpr int word_px = 12;
  constexpr int margin_px = 14;
  const int by = shrinking(picture);
  const Picture small = shrunk(picture, by);
  std::vector<int> rows(static_cast<std::size_t>(small.height));
  std::vector<int> columns(static_cast<std::size_t>(small.width));
  for (const auto& [x, y] : strokes(small)) {
    ++rows[static_cast<std::size_t>(y)];
    ++columns[static_cast<std::size_t>(x)];
  }
  const auto [top, bottom] = extent(rows, line_px, share_of_rows);
  const auto [left, right] = extent(columns, word_px, share_of_columns);
  return {std::max(0, (left - margin_px) * by), std::max(0, (top - margin_px) * by),
          std::min(picture.width, (right + margin_px) * by),
          std::min(picture.height, (bottom + margin_px) * by)};
}

}  // namespace percuta::photo
