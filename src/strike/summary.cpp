#include "summary.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "tear.hpp"

#include "percuta/base/units.hpp"
#include "percuta/num/spread.hpp"

namespace percuta::strike {
namespace {

class Summary {
 public:
  Summary(const StrikeLaw& setup, const Tally& tally, double strikes)
      : setup_(setup), tally_(tally), strikes_(strikes), bin_mm_(setup.depth_max_mm / depth_bins) {
    for (int bin = 0; bin <= depth_bins; ++bin) {
      binned_ += count(bin);
    }
  }

  void depth(Injury& out) const {
    DepthSpread& depth = out.depth_mm;
    depth.mean = tally_.depth_mm / strikes_;
    depth.sd = std::sqrt(std::max(0.0, tally_.depth_mm2 / strikes_ - depth.mean * depth.mean));
    depth.p05 = quantile_mm(num::band_low);
    depth.p50 = quantile_mm(num::band_middle);
    depth.p95 = quantile_mm(num::band_high);
  }

  void tear(Injury& out) const {
    out.slit_length_um.mean = base::um_per_mm * tally_.tear_mm / strikes_;
    out.slit_length_um.p95 = base::um_per_mm * setup_.tear_mm(out.depth_mm.p95, 0);
    out.channel_diameter_um =
        base::um_per_mm * mean([&](double depth_mm) { return setup_.width_mm(depth_mm, 0); });
    out.crack_length_um =
        base::um_per_mm * mean([&](double depth_mm) { return setup_.needle_mm(depth_mm, 0); });
    out.rim_um = base::um_per_mm * setup_.rim_mm;
  }

  double reached(int layer) const { return static_cast<double>(tally_.reached[layer]) / strikes_; }

  /// Mean length of a strike inside a layer.
  double inside_mm(int layer) const {
    return std::max(0.0, tally_.past_mm[layer] - tally_.past_mm[layer + 1]) / strikes_;
  }

  /// Damaged area in a plane by all strikes, for each strike.
  double damaged_mm2(double below_mm) const {
    return mean([&](double depth_mm) { return setup_.damaged_mm2(depth_mm, below_mm); });
  }

 private:
  double count(int bin) const {
    double sum = 0;
    for (const auto& way : tally_.depth) {
      sum += way[bin];
    }
    return sum;
  }

  double depth_of(int bin) const {
    return bin == depth_bins ? setup_.depth_max_mm : (bin + 0.5) * bin_mm_;
  }

  template <class Quantity>
  double mean(Quantity&& quantity) const {
    double sum = 0;
    for (int bin = 0; bin <= depth_bins; ++bin) {
      if (const double strikes = count(bin); strikes > 0) {
        sum += strikes * quantity(depth_of(bin));
      }
    }
    return sum / binned_;
  }

  double quantile_mm(double share) const {
    double left = share * binned_;
    for (int bin = 0; bin < depth_bins; ++bin) {
      const double strikes = count(bin);
      if (left < strikes) {
        return (bin + left / strikes) * bin_mm_;
      }
      left -= strikes;
    }
    return setup_.depth_max_mm;
  }

  const StrikeLaw& setup_;
  const Tally& tally_;
  double strikes_;
  double bin_mm_;
  double binned_ = 0;  // strikes whose depth was put into a bin
};

double covered_frac(const Tally& tally, std::size_t plane, double probes) {
  int bits = 0;
  for (const std::uint64_t word : tally.covered[plane]) {
    bits += std::popcount(word);
  }
  return bits / probes;
}

}  // namespace

void add(Tally& total, const Tally& part) {
  for (int way = 0; way < ways_count; ++way) {
    for (int bin = 0; bin <= depth_bins; ++bin) {
      total.depth[way][bin] += part.depth[way][bin];
    }
  }
  for (int layer = 0; layer < 4; ++layer) {
    total.reached[layer] += part.reached[layer];
    total.past_mm[layer] += part.past_mm[layer];
  }
  total.tear_mm += part.tear_mm;
  total.depth_mm += part.depth_mm;
  total.depth_mm2 += part.depth_mm2;
  for (int plane = 0; plane < planes_count; ++plane) {
    for (int word = 0; word < probe_words; ++word) {
      total.covered[plane][word] |= part.covered[plane][word];
    }
  }
}

Simulated summarise(const StrikeLaw& setup, const Probes& probes, const Pattern& pattern,
                    const Tally& tally) {
  Simulated out;
  out.strikes_thrown = pattern.strikes_count();
  out.patch_mm2 = pattern.area_mm2();
  out.is_scaled = pattern.is_scaled;
  out.probes_count = probes.count();
  out.injury.strikes_count = setup.strikes_per_cm2 * setup.area_cm2;
  if (setup.depth_mm <= 0) {  // nothing broke in
    return out;
  }
  const Summary summary(setup, tally, out.strikes_thrown);
  summary.depth(out.injury);
  summary.tear(out.injury);
  out.injury.reached_frac = {summary.reached(0), summary.reached(1), summary.reached(2),
                             summary.reached(3)};
  out.injury.channels_per_cm2 = setup.strikes_per_cm2 * summary.reached(0);
  const double per_mm2 = setup.strikes_per_cm2 / base::mm2_per_cm2;
  out.injury.wall_mm_per_mm2 = {per_mm2 * summary.inside_mm(0), per_mm2 * summary.inside_mm(1),
                                per_mm2 * summary.inside_mm(2)};
  out.covered = per_mm2 * summary.damaged_mm2(0);
  const auto damaged = [&](std::size_t plane) {
    return out.probes_count > 0
               ? covered_frac(tally, plane, out.probes_count)
               : -std::expm1(-per_mm2 * summary.damaged_mm2(probes.all_planes()[plane].below_mm));
  };
  out.uncovered_frac = 1 - damaged(0);
  double* const wounded[] = {&out.injury.wounded_frac.epidermis,
                             &out.injury.wounded_frac.papillary_dermis,
                             &out.injury.wounded_frac.reticular_dermis};
  for (std::size_t plane = 1; plane < planes_count; ++plane) {
    if (const double weight = probes.all_planes()[plane].weight; weight > 0) {
      *wounded[(plane - 1) / planes_per_layer] += weight * damaged(plane);
    }
  }
  return out;
}

Volley volley(const StrikeLaw& setup, const Probes& probes, const num::Stream& zone) {
  Volley out;
  const auto narrow = [](double x) {
    return static_cast<float>(x);
  };
  const double typical_mm = std::max(setup.depth_mm, 1e-6);
  out.log_depth = narrow(std::log(typical_mm) - setup.depth_sigma * setup.depth_sigma / 2);
  out.sigma = narrow(setup.depth_sigma);
  out.depth_max_mm = narrow(setup.depth_max_mm);
  for (std::size_t layer = 0; layer < 4; ++layer) {
    out.tops_mm[layer] = narrow(setup.tops_mm[layer]);
  }
  out.undulation_ratio = narrow(setup.undulation_ratio);
  out.tip_circle_mm = narrow(setup.tip_circle_mm);
  const double slip = std::min(setup.slip_ratio, most_slip);
  out.slid_ratio = narrow(slip / (1 - slip));
  out.glide_way_mm = narrow(setup.glide_speed_mm_per_s * setup.contact_s);
  out.tear_onset_mm = narrow(setup.tear_onset_mm);
  out.tears = setup.tears;
  out.wobble_mm = narrow(setup.wobble_mm);
  out.bins_per_mm = narrow(depth_bins / setup.depth_max_mm);
  out.probe_x_mm = probes.pitch_x_mm();
  out.probe_y_mm = probes.pitch_y_mm();
  out.probe_shear = probes.shear();
  out.half_width_mm = narrow(probes.half_width_mm() + 1e-3);  // more than rounding loses
  out.half_length_mm = narrow(probes.half_length_mm() + 1e-3);
  const num::Philox::Key key = strike_stream(zone).key();
  out.key_0 = key[0];
  out.key_1 = key[1];
  out.probes = &probes;
  return out;
}

num::Stream pattern_stream(const num::Stream& zone) { return zone.child(0); }
num::Stream strike_stream(const num::Stream& zone) { return zone.child(1); }

}  // namespace percuta::strike
