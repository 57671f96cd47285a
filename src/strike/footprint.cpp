#include "footprint.hpp"

#include <cmath>
#include <numbers>

#include "volley_strike.hpp"

namespace percuta::strike {
namespace {

// Around the middle of the patch, the patch closing in on itself.
double centred(double x_mm, double side_mm) {
  return x_mm - std::floor(x_mm / side_mm + 0.5) * side_mm;
}

}  // namespace

Footprint draw_footprint(const Pattern& pattern, const Volley& volley, const num::Stream& zone) {
  Footprint out;
  const double share = out.side_mm * out.side_mm / pattern.area_mm2();
  const double expected = pattern.strikes_count() * share;
  out.every_count = 1 + static_cast<int>(expected / static_cast<double>(most_marks));
  std::int64_t seen = 0;
  for (std::uint32_t run = 0; run < pattern.runs_count(); ++run) {
    const Run line = pattern.run(run, pattern_stream(zone));
    const double turn = std::numbers::pi * line.direction / pattern.directions_count;
    for (std::uint32_t i = 0; i < pattern.strikes_per_run; ++i) {
      const auto bits = num::Philox::words({i, run, 0, 0}, {volley.key_0, volley.key_1});
      const num::WordsOf<std::uint32_t> words{{bits[0], bits[1], bits[2], bits[3]}};
      const Strike<float> strike = strike_of<float>(volley, words);
      const double x_mm = centred(line.x_mm + strike.beside_mm, pattern.width_mm);
      const double y_mm =
          centred(line.y_mm + i * pattern.step_mm + strike.ahead_mm, pattern.height_mm);
      const double across_mm = x_mm * std::cos(turn) - y_mm * std::sin(turn);
      const double along_mm = x_mm * std::sin(turn) + y_mm * std::cos(turn);
      const double half_mm = out.side_mm / 2;
      if (std::abs(across_mm) > half_mm || std::abs(along_mm) > half_mm ||
          seen++ % out.every_count != 0 || out.marks.size() >= most_marks) {
        continue;
      }
      out.marks.push_back({across_mm + half_mm, along_mm + half_mm, strike.depth_mm,
                           -std::sin(turn) * strike.tear_mm, std::cos(turn) * strike.tear_mm});
    }
  }
  return out;
}

}  // namespace percuta::strike
