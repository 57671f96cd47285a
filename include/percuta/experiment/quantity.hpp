#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "percuta/base/fields.hpp"

namespace percuta::experiment {

using base::Is;
using base::Name;
using base::Need;
using base::Range;

/// How an experiment looked at the skin. Each assay sees some quantities and no others.
enum class Assay {
  geometry,     ///< counted from drum, needles and passes
  force_ramp,   ///< one needle pressed in, its force recorded
  microscopy,   ///< sections or confocal stacks of channels
  oct,          ///< optical coherence tomography
  tewl,         ///< transepidermal water loss
  dye,          ///< a dye that enters open channels
  impedance,    ///< electrical impedance over the channels
  franz_cell,   ///< permeation into a receptor
  multiphoton,  ///< how fast a marker spreads in the tissue
  staining,     ///< cells and first fibres in sections of a wound
  biopsy,       ///< fibres and epidermis of treated skin, in sections or by confocal microscopy
  scale,        ///< a clinician's or patient's score
  events,       ///< adverse events counted
  pain          ///< a visual analogue scale
};
constexpr auto names(Assay) {
  using enum Assay;
  return std::to_array<base::Word<Assay>>({{geometry, "geometry"},
                                           {force_ramp, "force_ramp"},
                                           {microscopy, "microscopy"},
                                           {oct, "oct"},
                                           {tewl, "tewl"},
                                           {dye, "dye"},
                                           {impedance, "impedance"},
                                           {franz_cell, "franz_cell"},
                                           {multiphoton, "multiphoton"},
                                           {staining, "staining"},
                                           {biopsy, "biopsy"},
                                           {scale, "scale"},
                                           {events, "events"},
                                           {pain, "pain"}});
}

/// What can be observed. The name ends in the unit; one without is in units of its peak in one
/// reference session (cells, signals) or of rest (fibres).
enum class Quantity {
  // strike
  channels_per_cm2,
  whole_strikes_per_cm2,   ///< strikes, were the needles pressed in whole
  puncture_force_N,        ///< at the drop of the force
  puncture_depth_um,       ///< at the drop of the force
  depth_mm,                ///< of the channels, mean over strikes
  depth_p05_mm,            ///< 5 % of strikes stay above
  depth_p95_mm,            ///< 5 % of strikes go below
  depth_frac,              ///< mean depth over the length of the needle
  channel_diameter_um,     ///< at the surface
  slit_length_um,          ///< tear beyond the width of the needle
  wounded_epidermis_frac,  ///< tissue within rims over that of the layer
  wounded_papillary_frac,  ///< likewise
  // barrier, over hours
  hole_open_frac,         ///< curve
  tewl_ratio,             ///< curve, over intact skin
  tewl_excess_frac,       ///< curve, excess over its peak
  tewl_recovered_h,       ///< first hour with the excess below a tenth of its peak
  tewl_closed_h,          ///< first hour at which water loss cannot be told from intact skin's
  oct_closed_h,           ///< first hour at which no hole is seen
  dye_closed_h,           ///< first hour at which no dye enters
  impedance_half_life_h,  ///< as the study's visits and censoring let it see
  impedance_closed_h,     ///< lifetime of the channels, likewise
  // barrier, uptake
  absorbed_ug_per_cm2,            ///< curve: past the stratum corneum, or into the receptor
  intact_ug_per_cm2,              ///< curve: the same without needling
  channel_ug_per_cm2,             ///< curve: the difference, what went through channels
  enhancement_ratio,              ///< flux over that without needling
  flux_ug_per_cm2_per_h,          ///< steady flux
  intact_flux_ug_per_cm2_per_h,   ///< without needling
  channel_flux_ug_per_cm2_per_h,  ///< the difference
  lag_h,                          ///< time lag of the needled skin
  intact_lag_h,                   ///< time lag without needling
  epidermis_diffusivity_um2_per_s,
  junction_diffusivity_um2_per_s,
  dermis_diffusivity_um2_per_s,
  junction_diffusivity_ratio,  ///< over the slower of its neighbours
  // healing, over days; all curves
  neutrophil,
  cytokine,
  macrophage,  ///< both kinds, over their common peak
  macrophage_m1,
  macrophage_m2,
  myofibroblast,
  collagen_iii_new,
  collagen_i_new,
  collagen_new,  ///< all that is there beyond rest
  epidermal_coverage_frac,
  collagen_total_ratio,       ///< papillary, over rest
  collagen_iii_ratio,         ///< papillary, new and mature, over resting III
  collagen_i_ratio,           ///< papillary, new and mature, over resting I
  collagen_iii_to_i_ratio,    ///< papillary, III over I, over the same at rest
  tropoelastin_ratio,         ///< papillary, over rest
  elastin_ratio,              ///< papillary, total, over rest
  epidermis_thickness_ratio,  ///< over rest
  // outcome
  improvement_pct,    ///< of the baseline score, mean over patients
  change_score,       ///< improvement in points of the scale
  pigmentation_frac,  ///< patients darkened by inflammation
  tracks_frac,        ///< patients with tram-track scars
  downtime_d,
  pain_ratio  ///< over that of one needle of a millimetre
};

/// The stretch of time a curve runs over; quantities that are no curves have none.
enum class Axis { none, hours, days };

/// What there is to know of a quantity.
struct QuantityTraits {
  Quantity quantity;
  std::string_view word;
  Axis axis = Axis::none;
  std::vector<Assay> assays;
};

/// Every quantity, in the order of the enum.
const std::vector<QuantityTraits>& quantity_table();
const QuantityTraits& traits(Quantity quantity);

/// The rooms whose models tell what was observed.
enum class Room { strike, barrier, healing, outcome };
constexpr auto names(Room) {
  using enum Room;
  return std::to_array<base::Word<Room>>(
      {{strike, "strike"}, {barrier, "barrier"}, {healing, "healing"}, {outcome, "outcome"}});
}

/// Which room's models tell a quantity; of the barrier's, uptake is a part.
Room room_of(Quantity quantity);

/// The words of quantities, for files.
std::vector<base::Word<Quantity>> names(Quantity);

/// How an observation is made from what the arms show.
enum class Operator {
  value,             ///< one person, typical; the band spans worlds and persons
  mean,              ///< mean over the persons of the arm
  cv,                ///< coefficient of variation between persons
  ratio,             ///< mean of the first arm over mean of the second
  slope,             ///< of the arms' means against `along`
  rank,              ///< share of pairs of arms, listed as measured from low to high, in order
  peak_time,         ///< when the curve is highest
  first_time_above,  ///< when the curve first reaches `threshold_frac` of its highest value
  sign,              ///< −1, 0 or +1: the curve against its value before the injury
  rmse               ///< root mean square distance from the points of `curve`
};
constexpr auto names(Operator) {
  using enum Operator;
  return std::to_array<base::Word<Operator>>({{value, "value"},
                                              {mean, "mean"},
                                              {cv, "cv"},
                                              {ratio, "ratio"},
                                              {slope, "slope"},
                                              {rank, "rank"},
                                              {peak_time, "peak_time"},
                                              {first_time_above, "first_time_above"},
                                              {sign, "sign"},
                                              {rmse, "rmse"}});
}

}  // namespace percuta::experiment
