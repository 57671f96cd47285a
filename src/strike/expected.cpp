#include <algorithm>
#include <array>
#include <cmath>

#include "layer_nodes.hpp"

#include "percuta/base/units.hpp"
#include "percuta/num/spread.hpp"
#include "percuta/num/statistics.hpp"
#include "percuta/strike/setup.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::strike {
namespace {

struct Node {
  double at = 0;
  double weight = 0;
};

// A standard normal variate as equal steps with weights by its density: the trapezoidal rule, which
// converges faster than any power for what is smooth.
constexpr int scatter_nodes = 33;
std::array<Node, scatter_nodes> normal_nodes() {
  constexpr double reach = 5;
  std::array<Node, scatter_nodes> out;
  double sum = 0;
  for (int i = 0; i < scatter_nodes; ++i) {
    const double z = -reach + 2 * reach * i / (scatter_nodes - 1);
    out[static_cast<std::size_t>(i)] = {z, std::exp(-z * z / 2)};
    sum += out[static_cast<std::size_t>(i)].weight;
  }
  for (Node& node : out) {
    node.weight /= sum;
  }
  return out;
}

class Expectation {
 public:
  explicit Expectation(const StrikeLaw& setup) : setup_(setup) {
    static const auto nodes = normal_nodes();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      strikes_[i] = {setup.depth_at(nodes[i].at), nodes[i].weight};
    }
  }

  Injury injury() const {
    Injury out;
    depth(out);
    tear(out);
    out.reached_frac = {reached(0), reached(1), reached(2), reached(3)};
    out.wounded_frac = {wounded(0), wounded(1), wounded(2)};
    out.wall_mm_per_mm2 = {wall(0), wall(1), wall(2)};
    out.channels_per_cm2 = setup_.strikes_per_cm2 * out.reached_frac.epidermis;
    out.channel_diameter_um =
        base::um_per_mm * mean([&](double depth_mm) { return setup_.width_mm(depth_mm, 0); });
    out.crack_length_um =
        base::um_per_mm * mean([&](double depth_mm) { return setup_.needle_mm(depth_mm, 0); });
    out.rim_um = base::um_per_mm * setup_.rim_mm;
    out.strikes_count = setup_.strikes_per_cm2 * setup_.area_cm2;
    return out;
  }

 private:
  template <class Quantity>
  double mean(Quantity&& quantity) const {
    double sum = 0;
    for (const Node& strike : strikes_) {
      sum += strike.weight * quantity(strike.at);
    }
    return sum;
  }

  void depth(Injury& out) const {
    DepthSpread& depth = out.depth_mm;
    depth.mean = mean([](double depth_mm) { return depth_mm; });
    depth.sd = std::sqrt(
        mean([&](double depth_mm) { return (depth_mm - depth.mean) * (depth_mm - depth.mean); }));
    depth.p05 = setup_.depth_at(-num::z95);
    depth.p50 = setup_.depth_at(0);
    depth.p95 = setup_.depth_at(num::z95);
  }

  // A deeper strike never tears less, so the percentile is that of depth.
  void tear(Injury& out) const {
    out.slit_length_um.mean =
        base::um_per_mm * mean([&](double depth_mm) { return setup_.tear_mm(depth_mm, 0); });
    out.slit_length_um.p95 = base::um_per_mm * setup_.tear_mm(out.depth_mm.p95, 0);
  }

  // Share of strikes past a layer's top, which lies where it lies up to its undulation.
  double reached(std::size_t layer) const {
    const double top_mm = setup_.tops_mm[layer];
    const double sd_mm = top_mm * setup_.undulation_ratio;
    return mean([&](double depth_mm) {
      if (depth_mm <= 0) {
        return 0.0;
      }
      return sd_mm > 0 ? num::normal_cdf((depth_mm - top_mm) / sd_mm)
                       : (depth_mm > top_mm ? 1.0 : 0.0);
    });
  }

  // Mean length of a strike below a layer's top, which lies where it lies up to its undulation.
  double past_mm(std::size_t layer) const {
    const double top_mm = setup_.tops_mm[layer];
    const double sd_mm = top_mm * setup_.undulation_ratio;
    return mean([&](double depth_mm) {
      const double past = depth_mm - top_mm;
      if (depth_mm <= 0 || sd_mm <= 0) {
        return std::max(0.0, past);
      }
      return past * num::normal_cdf(past / sd_mm) + sd_mm * num::normal_pdf(past / sd_mm);
    });
  }

  // Equation 14: what passes a layer's top less what passes its bottom.
  // Not below nothing, where rounding leaves the difference of two tails.
  double wall(std::size_t layer) const {
    const double inside_mm = std::max(0.0, past_mm(layer) - past_mm(layer + 1));
    return setup_.strikes_per_cm2 / base::mm2_per_cm2 * inside_mm;
  }

  // Area damaged in a plane by a strike, over those that reach it: a tip that only just does
  // already leaves its rims, so the equal steps of `mean` would go over a jump.
  double damaged_mm2(double below_mm) const {
    constexpr double reach = 5;
    constexpr int stretches = 4;
    const double sigma = setup_.depth_sigma;
    if (sigma <= 0 || below_mm <= 0) {
      return mean([&](double depth_mm) { return setup_.damaged_mm2(depth_mm, below_mm); });
    }
    const double from = std::max(-reach, std::log(below_mm / setup_.depth_mm) / sigma + sigma / 2);
    const double length = (reach - from) / stretches;
    double sum = 0;
    for (int stretch = 0; stretch < stretches && length > 0; ++stretch) {
      for (const GaussNode& node : gauss_legendre) {
        const double z = from + (stretch + node.at) * length;
        sum += node.weight * length * num::normal_pdf(z) *
               setup_.damaged_mm2(setup_.depth_at(z), below_mm);
      }
    }
    return sum;
  }

  // Damaged share of a layer: the mean over its planes of what independent strikes cover.
  double wounded(std::size_t layer) const {
    double sum = 0;
    for (const Plane& plane : layer_planes(setup_, layer)) {
      if (plane.weight > 0) {
        const double covered =
            setup_.strikes_per_cm2 / base::mm2_per_cm2 * damaged_mm2(plane.below_mm);
        sum += plane.weight * -std::expm1(-covered);
      }
    }
    return sum;
  }

  const StrikeLaw& setup_;
  std::array<Node, scatter_nodes> strikes_;  // depth and share of strikes
};

}  // namespace

Injury expected(const skin::Skin& skin, const device::Handpiece& handpiece,
                const device::Motion& motion, const Parameters& parameters) {
  const StrikeLaw setup = set_up(skin, handpiece, motion, parameters);
  return Expectation(setup).injury();
}

}  // namespace percuta::strike
