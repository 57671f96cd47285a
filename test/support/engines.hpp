#pragma once

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "percuta/strike/simulate.hpp"

namespace percuta::strike {

/// The agreement that the two engines owe each other, quantity by quantity.
class Agreement {
 public:
  Agreement(const Injury& expected, const Simulated& thrown)
      : expected_(expected), thrown_(thrown) {}

  void check() const {
    const Injury& thrown = thrown_.injury;
    const double strikes = thrown_.strikes_thrown;
    const double mean_error = thrown.depth_mm.sd / std::sqrt(strikes);
    near("depth mean", expected_.depth_mm.mean, thrown.depth_mm.mean, mean_error);
    near("depth sd", expected_.depth_mm.sd, thrown.depth_mm.sd, mean_error);
    near("depth p05", expected_.depth_mm.p05, thrown.depth_mm.p05, 6 * mean_error);
    near("depth p50", expected_.depth_mm.p50, thrown.depth_mm.p50, 6 * mean_error);
    near("depth p95", expected_.depth_mm.p95, thrown.depth_mm.p95, 6 * mean_error);
    near("slit mean", expected_.slit_length_um.mean, thrown.slit_length_um.mean, 0);
    near("slit p95", expected_.slit_length_um.p95, thrown.slit_length_um.p95, 0);
    near("diameter", expected_.channel_diameter_um, thrown.channel_diameter_um, 0);
    near("channels", expected_.channels_per_cm2, thrown.channels_per_cm2, 0);
    share("epidermis reached", expected_.reached_frac.epidermis, thrown.reached_frac.epidermis,
          strikes);
    share("papillary reached", expected_.reached_frac.papillary_dermis,
          thrown.reached_frac.papillary_dermis, strikes);
    share("reticular reached", expected_.reached_frac.reticular_dermis,
          thrown.reached_frac.reticular_dermis, strikes);
    share("hypodermis reached", expected_.reached_frac.hypodermis, thrown.reached_frac.hypodermis,
          strikes);
    wall("epidermis wall", &Wall::epidermis);
    wall("papillary wall", &Wall::papillary_dermis);
    wall("reticular wall", &Wall::reticular_dermis);
    const double probes = std::max(1.0, thrown_.probes_count);
    share("epidermis wounded", expected_.wounded_frac.epidermis, thrown.wounded_frac.epidermis,
          probes);
    share("papillary wounded", expected_.wounded_frac.papillary_dermis,
          thrown.wounded_frac.papillary_dermis, probes);
    share("reticular wounded", expected_.wounded_frac.reticular_dermis,
          thrown.wounded_frac.reticular_dermis, probes);
  }

 private:
  static void near(const char* what, double expected, double thrown, double standard_error) {
    EXPECT_NEAR(thrown, expected, std::max({0.02 * std::abs(expected), 0.002, 3 * standard_error}))
        << what;
  }

  // A channel inside a layer is no longer than it is deep, so its length scatters less than depth
  // and undulation together.
  void wall(const char* what, double Wall::*layer) const {
    const Injury& thrown = thrown_.injury;
    const double scatter_mm = std::hypot(thrown.depth_mm.sd, 0.3 * thrown.depth_mm.mean);
    near(what, expected_.wall_mm_per_mm2.*layer, thrown.wall_mm_per_mm2.*layer,
         thrown.channels_per_cm2 / 100 * scatter_mm / std::sqrt(thrown_.strikes_thrown));
  }

  static void share(const char* what, double expected, double thrown, double looks) {
    near(what, expected, thrown, std::sqrt(expected * (1 - expected) / looks));
  }

  const Injury& expected_;
  const Simulated& thrown_;
};

inline void expect_engines_agree(const skin::Skin& skin, const device::Handpiece& handpiece,
                                 const device::Motion& motion, const Parameters& parameters,
                                 double strikes) {
  SCOPED_TRACE(handpiece.id + " at " + std::to_string(motion.depth_mm) + " mm");
  Throw chance;
  chance.strikes_wished = strikes;
  const Simulated thrown = simulate(skin, handpiece, motion, parameters, chance);
  Agreement(expected(skin, handpiece, motion, parameters), thrown).check();
}

}  // namespace percuta::strike
