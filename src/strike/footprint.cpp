#include "footprint.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "volley_strike.hpp"

namespace percuta::strike {
namespace {

// Around the middle of the patch, the patch closing in on itself.
double centred(double x_mm, double side_mm) {
  return x_mm - std::floor(x_mm / side_mm + 0.5) * side_mm;
}

constexpr std::uint64_t most_looked_at = 4'000'000;  // of more strikes, every so many-th
constexpr double most_between = 1e9;

// Draws strike `i` of a run, if it lies in the square; the patch may lie turned under it.
class Square {
 public:
  Square(const Pattern& pattern, const Volley& volley, double side_mm)
      : pattern_(pattern), volley_(volley), side_mm_(side_mm) {}

  std::optional<Mark> mark(const Run& line, std::uint32_t run, std::uint32_t i) const {
    const double turn = std::numbers::pi * line.direction / pattern_.directions_count;
    const auto bits = num::Philox::words({i, run, 0, 0}, {volley_.key_0, volley_.key_1});
    const num::WordsOf<std::uint32_t> words{{bits[0], bits[1], bits[2], bits[3]}};
    const Strike<float> strike = strike_of<float>(volley_, words);
    const double x_mm = centred(line.x_mm + strike.beside_mm, pattern_.width_mm);
    const double y_mm =
        centred(line.y_mm + i * pattern_.step_mm + strike.ahead_mm, pattern_.height_mm);
    const double across_mm = x_mm * std::cos(turn) - y_mm * std::sin(turn);
    const double along_mm = x_mm * std::sin(turn) + y_mm * std::cos(turn);
    const double half_mm = side_mm_ / 2;
    if (std::abs(across_mm) > half_mm || std::abs(along_mm) > half_mm) {
      return std::nullopt;
    }
    return Mark{across_mm + half_mm, along_mm + half_mm, strike.depth_mm,
                -std::sin(turn) * strike.tear_mm, std::cos(turn) * strike.tear_mm};
  }

 private:
  const Pattern& pattern_;
  const Volley& volley_;
  double side_mm_;
};

}  // namespace

Footprint draw_footprint(const Pattern& pattern, const Volley& volley, const num::Stream& zone) {
  Footprint out;
  const double share = out.side_mm * out.side_mm / pattern.area_mm2();
  const double too_many = pattern.strikes_count() * share / static_cast<double>(most_marks);
  const std::uint64_t all = std::uint64_t{pattern.runs_count()} * pattern.strikes_per_run;
  const std::uint64_t stride = 1 + all / most_looked_at;
  const auto wished = 1 + static_cast<std::uint64_t>(std::min(too_many, most_between));
  const std::uint64_t drawn_one_in = (wished + stride - 1) / stride;
  out.every_count = static_cast<int>(
      std::min<std::uint64_t>(drawn_one_in * stride, static_cast<std::uint64_t>(most_between)));
  const Square square(pattern, volley, out.side_mm);
  const num::Stream lines = pattern_stream(zone);
  std::uint64_t seen = 0;
  std::uint32_t run = 0;
  Run line = pattern.run(run, lines);
  for (std::uint64_t at = 0; at < all; at += stride) {
    if (const auto of = static_cast<std::uint32_t>(at / pattern.strikes_per_run); of != run) {
      run = of;
      line = pattern.run(run, lines);
    }
    const auto mark =
        square.mark(line, run, static_cast<std::uint32_t>(at % pattern.strikes_per_run));
    if (mark && seen++ % drawn_one_in == 0 && out.marks.size() < most_marks) {
      out.marks.push_back(*mark);
    }
  }
  return out;
}

}  // namespace percuta::strike
