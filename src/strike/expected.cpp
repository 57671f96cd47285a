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
  double wall(std::size_t layer) const {
    return setup_.strikes_per_cm2 / base::mm2_per_cm2 * (past_mm(layer) - past_mm(layer + 1));
  }

  // Damaged share of a layer: the mean over its planes of what independent strikes cover.
  double wounded(std::size_t layer) const {
    const double top_mm = setup_.tops_mm[layer];
    const double thickness_mm = setup_.tops_mm[layer + 1] - top_mm;
    const double deepest_mm = std::min(thickness_mm, setup_.depth_max_mm - top_mm);
    if (deepest_mm <= 0) {
      return 0;
    }
    double sum = 0;
    for (const LayerNode& node : layer_nodes) {
      const double below_mm = top_mm + node.at * deepest_mm;
      const double covered =
          setup_.strikes_per_cm2 / base::mm2_per_cm2 *
          mean([&](double depth_mm) { return setup_.damaged_mm2(depth_mm, below_mm); });
      sum += node.weight * -std::expm1(-covered);
    }
    return sum * deepest_mm / thickness_mm;
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
