#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"

namespace percuta::barrier {

using base::Is;

/// What of an applied dose gets past the stratum corneum, through channels and without them.
struct Uptake {
  std::string ingredient;
  double applied_at_h = 0;
  double absorbed_ug_per_cm2 = 0;
  double intact_ug_per_cm2 = 0;
  double absorbed_ug_per_cm2_low = 0;
  double absorbed_ug_per_cm2_high = 0;
  std::optional<double> enhancement_ratio = {};  ///< none: intact skin lets nothing through
  std::optional<double> enhancement_ratio_low = {};
  std::optional<double> enhancement_ratio_high = {};
};

void fields(Is<Uptake> auto& uptake, auto&& field) {
  field("ingredient", uptake.ingredient, "INCI name.");
  field("applied_at_h", uptake.applied_at_h, "Hours after the session.");
  field("absorbed_ug_per_cm2", uptake.absorbed_ug_per_cm2, "Past the stratum corneum.");
  field("intact_ug_per_cm2", uptake.intact_ug_per_cm2, "The same on skin that was not needled.");
  field("absorbed_ug_per_cm2_low", uptake.absorbed_ug_per_cm2_low,
        "5 % of worlds and people lie below.");
  field("absorbed_ug_per_cm2_high", uptake.absorbed_ug_per_cm2_high,
        "5 % of worlds and people lie above.");
  field("enhancement_ratio", uptake.enhancement_ratio,
        "Absorbed over that of intact skin; none where intact skin lets nothing through.");
  field("enhancement_ratio_low", uptake.enhancement_ratio_low, "Lower end of its band, 5 %.");
  field("enhancement_ratio_high", uptake.enhancement_ratio_high, "Upper end of its band, 95 %.");
}

/// The barrier over the hours after a session. Arrays of equal length share `time_h`.
struct Response {
  std::vector<double> time_h;
  std::vector<double> tewl_ratio;
  std::vector<double> tewl_ratio_low;
  std::vector<double> tewl_ratio_high;
  std::vector<double> hole_open_frac;
  std::vector<double> hole_open_frac_low;
  std::vector<double> hole_open_frac_high;
  double recovered_h = 0;
  double recovered_h_high = 0;
  std::vector<Uptake> uptake;
};

void fields(Is<Response> auto& response, auto&& field) {
  field("time_h", response.time_h, "Hours after the session.");
  field("tewl_ratio", response.tewl_ratio, "Water loss over that of intact skin.");
  field("tewl_ratio_low", response.tewl_ratio_low, "5 % of worlds and people lie below.");
  field("tewl_ratio_high", response.tewl_ratio_high, "5 % of worlds and people lie above.");
  field("hole_open_frac", response.hole_open_frac,
        "Open area of the channels over that at hour 0.");
  field("hole_open_frac_low", response.hole_open_frac_low, "5 % of worlds and people lie below.");
  field("hole_open_frac_high", response.hole_open_frac_high, "5 % of worlds and people lie above.");
  field("recovered_h", response.recovered_h, "Excess water loss below a tenth of its peak.");
  field("recovered_h_high", response.recovered_h_high, "The same, upper end of the band.");
  field("uptake", response.uptake, "Applied ingredients.");
}

}  // namespace percuta::barrier
