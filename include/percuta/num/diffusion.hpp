#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace percuta::num {

/// A body cut into rings around an axis and layers along it, each cell one volume that exchanges
/// with its neighbours. A slab has a single ring. Above the first layer lies a well-stirred
/// reservoir, below the last one something that takes all it gets. Cells are counted ring by ring,
/// first layer first; units are the caller's, as long as they agree.
struct Exchange {
  std::size_t rings = 0;
  std::size_t layers = 0;
  std::vector<double> volume;  ///< of each cell
  std::vector<double> sink;    ///< amount lost per time at concentration 1, of each cell
  std::vector<double> across;  ///< conductance to the next ring, of each cell; 0 in the last ring
  std::vector<double> along;   ///< conductance to the next layer, of each cell; 0 in the last layer
  std::vector<double> top;     ///< conductance to the reservoir, of each ring
  std::vector<double> bottom;  ///< conductance out of the last layer, of each ring
  double reservoir_volume = 0;
  bool reservoir_held = false;  ///< it never runs out, whatever its volume

  [[nodiscard]] std::size_t at(std::size_t ring, std::size_t layer) const {
    return layer * rings + ring;
  }
};

/// Edges of rings (from 0 or an inner wall outwards) and of layers (downwards), and what is in each
/// cell. Diffusivity is that of the cell; between two cells it is their resistances in a row.
struct Body {
  std::vector<double> ring_edges;
  std::vector<double> layer_edges;
  std::vector<double> diffusivity;
  std::vector<double> sink_rate;  ///< per time; empty: none
};

/// The cells of a body, nothing above and nothing below.
Exchange cut(const Body& body);

/// How long and how narrow the ways between the middles of neighbouring cells are; with it, a
/// diffusivity that changes costs one division a face.
class Faces {
 public:
  explicit Faces(const Body& body);
  /// Conductances for a diffusivity of each cell.
  void set_conductances(std::span<const double> diffusivity, Exchange& exchange) const;

 private:
  // Resistance at diffusivity 1 from the middle of a cell to its face, and from there on.
  std::vector<double> to_ring_, from_ring_, to_layer_, from_layer_;
};

/// Conductance from the top face of a ring to the middle of its first cell, with `resistance` (per
/// area, time over length) before it; 0 where that is infinite. `bottom_conductance` likewise.
double top_conductance(const Body& body, std::size_t ring, double resistance);
double bottom_conductance(const Body& body, std::size_t ring, double resistance);

/// How much is where.
struct Amounts {
  std::vector<double> concentration;  ///< of each cell
  double reservoir_concentration = 0;
  double entered = 0;  ///< out of the reservoir into the body, since the start
  double sunk = 0;     ///< into sinks
  double drained = 0;  ///< out of the bottom
};

/// Carries amounts forward by TR-BDF2, second order and L-stable: with a sudden start it neither
/// rings nor needs tiny steps for long. Amounts are conserved to rounding, whatever the step.
class Diffuser {
 public:
  /// Conductances at a time, for those that change; called before each stage.
  using Refresh = std::function<void(double time, Exchange& exchange)>;

  Diffuser(Exchange exchange, Refresh refresh = {});

  /// One step.
  void step(double time, double step, Amounts& amounts);

  /// From `begin` to `end` in steps that grow with the time since `start`: each is `growth` of it,
  /// and of `first` more. Returns the number of steps.
  std::size_t advance(double begin, double end, double start, double first, double growth,
                      Amounts& amounts);

  [[nodiscard]] const Exchange& exchange() const { return exchange_; }

  /// Conductances will change at once, without time going on.
  void forget_refresh() { refreshed_at_.reset(); }

  /// What is in the cells.
  [[nodiscard]] double content(const Amounts& amounts) const;

 private:
  struct Rates {
    std::vector<double> cells;  ///< amount gained per time, the reservoir first
    double entering = 0;
    double sinking = 0;
    double draining = 0;
  };
  void refresh(double time);
  void rates(const std::vector<double>& x, Rates& out) const;
  void assemble(double weight);
  void factor(double weight);
  void solve(std::vector<double>& x) const;
  void implicit_stage(double time, double weight, Rates& flows);

  Exchange exchange_;
  Refresh refresh_;
  std::optional<double> refreshed_at_;
  std::size_t band_ = 0;
  std::vector<double> volume_;   ///< the reservoir first
  std::vector<double> factors_;  ///< of a banded symmetric matrix, row by row
  std::vector<double> x_, before_, right_side_;
  Rates rates_before_, rates_after_;
};

}  // namespace percuta::num
