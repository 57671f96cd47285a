#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "pictures.hpp"

#include "percuta/document/document.hpp"

namespace percuta::report {

// Results that look like those of the models, made up: the shapes count, not the numbers.

/// The same numbers everywhere, without a random device.
class Dice {
 public:
  double operator()() {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<double>(state_ >> 11U) / 9007199254740992.0;
  }
  double normal() {
    double sum = -6;
    for (int i = 0; i < 12; ++i) {
      sum += (*this)();
    }
    return sum;
  }

 private:
  unsigned long long state_ = 1;
};

document::PiercedLayers sample_skin(double dermis_um, int channels_count, double depth_mm,
                                    double sd_mm, double slit_um);

InjuryShown sample_pen();

InjuryShown sample_home_roller();

BarrierShown sample_barrier();

UptakeShown sample_uptake();

HealingShown sample_healing();

IntervalsShown sample_intervals();

FrontierShown sample_frontier();

OutcomeShown sample_outcome();

RisksShown sample_risks();

/// How many columns the longest line of a text takes.
int widest_line(const std::string& text);

/// Every picture of a plan.
std::vector<document::Picture> sample_pictures();

}  // namespace percuta::report
