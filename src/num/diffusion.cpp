#include "percuta/num/diffusion.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "percuta/base/assert.hpp"

namespace percuta::num {
namespace {

constexpr double pi = std::numbers::pi;
// TR-BDF2 (Bank et al. 1985): the middle stage that lets both stages share one matrix.
constexpr double middle = 2.0 - std::numbers::sqrt2;
constexpr double share = middle / 2.0;
constexpr double from_middle = 1.0 / (middle * (2.0 - middle));
constexpr double from_before = (1.0 - middle) * (1.0 - middle) / (middle * (2.0 - middle));

double area(const Body& body, std::size_t ring) {
  const double inner = body.ring_edges[ring];
  const double outer = body.ring_edges[ring + 1];
  return pi * (outer * outer - inner * inner);
}

double height(const Body& body, std::size_t layer) {
  return body.layer_edges[layer + 1] - body.layer_edges[layer];
}

double middle_radius(const Body& body, std::size_t ring) {
  return 0.5 * (body.ring_edges[ring] + body.ring_edges[ring + 1]);
}

double in_a_row(double resistance_a, double resistance_b) {
  const double both = resistance_a + resistance_b;
  return std::isfinite(both) && both > 0 ? 1.0 / both : 0.0;
}

}  // namespace

Faces::Faces(const Body& body) {
  const std::size_t rings = body.ring_edges.size() - 1;
  const std::size_t layers = body.layer_edges.size() - 1;
  const std::size_t cells = rings * layers;
  to_ring_.assign(cells, 0.0);
  from_ring_ = to_layer_ = from_layer_ = to_ring_;
  for (std::size_t layer = 0; layer < layers; ++layer) {
    for (std::size_t ring = 0; ring < rings; ++ring) {
      const std::size_t cell = layer * rings + ring;
      if (ring + 1 < rings) {
        const double face = body.ring_edges[ring + 1];
        const double around = 2.0 * pi * height(body, layer);
        to_ring_[cell] = std::log(face / middle_radius(body, ring)) / around;
        from_ring_[cell] = std::log(middle_radius(body, ring + 1) / face) / around;
      }
      if (layer + 1 < layers) {
        to_layer_[cell] = 0.5 * height(body, layer) / area(body, ring);
        from_layer_[cell] = 0.5 * height(body, layer + 1) / area(body, ring);
      }
    }
  }
}

void Faces::set_conductances(std::span<const double> diffusivity, Exchange& exchange) const {
  const auto in_a_row_at = [&](double to, double from, std::size_t cell, std::size_t next) {
    const double d = diffusivity[cell];
    const double d_next = diffusivity[next];
    return d * d_next / (to * d_next + from * d);
  };
  const std::size_t cells = diffusivity.size();
  for (std::size_t cell = 0; cell < cells; ++cell) {
    if (to_ring_[cell] > 0) {
      exchange.across[cell] = in_a_row_at(to_ring_[cell], from_ring_[cell], cell, cell + 1);
    }
    if (to_layer_[cell] > 0) {
      exchange.along[cell] =
          in_a_row_at(to_layer_[cell], from_layer_[cell], cell, cell + exchange.rings);
    }
  }
}

Exchange cut(const Body& body) {
  PERCUTA_EXPECT(body.ring_edges.size() > 1 && body.layer_edges.size() > 1);
  PERCUTA_EXPECT(std::is_sorted(body.ring_edges.begin(), body.ring_edges.end()));
  PERCUTA_EXPECT(std::is_sorted(body.layer_edges.begin(), body.layer_edges.end()));
  Exchange out;
  out.rings = body.ring_edges.size() - 1;
  out.layers = body.layer_edges.size() - 1;
  const std::size_t cells = out.rings * out.layers;
  PERCUTA_EXPECT(body.diffusivity.size() == cells);
  PERCUTA_EXPECT(body.sink_rate.empty() || body.sink_rate.size() == cells);
  out.volume.resize(cells);
  out.sink.assign(cells, 0.0);
  out.across.assign(cells, 0.0);
  out.along.assign(cells, 0.0);
  out.top.assign(out.rings, 0.0);
  out.bottom.assign(out.rings, 0.0);
  for (std::size_t layer = 0; layer < out.layers; ++layer) {
    for (std::size_t ring = 0; ring < out.rings; ++ring) {
      const std::size_t cell = out.at(ring, layer);
      out.volume[cell] = area(body, ring) * height(body, layer);
      if (!body.sink_rate.empty()) {
        out.sink[cell] = out.volume[cell] * body.sink_rate[cell];
      }
    }
  }
  Faces(body).set_conductances(body.diffusivity, out);
  return out;
}

double top_conductance(const Body& body, std::size_t ring, double resistance) {
  const double half = 0.5 * height(body, 0) / body.diffusivity[ring];
  return area(body, ring) * in_a_row(half, resistance);
}

double bottom_conductance(const Body& body, std::size_t ring, double resistance) {
  const std::size_t layers = body.layer_edges.size() - 1;
  const std::size_t rings = body.ring_edges.size() - 1;
  const double half =
      0.5 * height(body, layers - 1) / body.diffusivity[(layers - 1) * rings + ring];
  return area(body, ring) * in_a_row(half, resistance);
}

Diffuser::Diffuser(Exchange exchange, Refresh refresh)
    : exchange_(std::move(exchange)), refresh_(std::move(refresh)), band_(exchange_.rings) {
  const std::size_t cells = exchange_.volume.size();
  PERCUTA_EXPECT(cells == exchange_.rings * exchange_.layers && cells > 0);
  volume_.reserve(cells + 1);
  // A reservoir that nothing leaves still needs a place in the matrix.
  volume_.push_back(exchange_.reservoir_volume > 0 ? exchange_.reservoir_volume : 1.0);
  volume_.insert(volume_.end(), exchange_.volume.begin(), exchange_.volume.end());
  factors_.assign((cells + 1) * (band_ + 1), 0.0);
  x_.resize(cells + 1);
  before_.resize(cells + 1);
  right_side_.resize(cells + 1);
}

void Diffuser::refresh(double time) {
  if (refresh_ && refreshed_at_ != time) {
    refresh_(time, exchange_);
    refreshed_at_ = time;
  }
}

void Diffuser::rates(const std::vector<double>& x, Rates& out) const {
  const std::size_t cells = exchange_.volume.size();
  out.cells.assign(cells + 1, 0.0);
  out.entering = out.sinking = out.draining = 0;
  const auto flow = [&](std::size_t from, std::size_t to, double conductance) {
    const double amount = conductance * (x[from] - x[to]);
    out.cells[from] -= amount;
    out.cells[to] += amount;
    return amount;
  };
  for (std::size_t ring = 0; ring < exchange_.rings; ++ring) {
    out.entering += flow(0, ring + 1, exchange_.top[ring]);
    const std::size_t last = cells - exchange_.rings + ring + 1;
    const double drained = exchange_.bottom[ring] * x[last];
    out.cells[last] -= drained;
    out.draining += drained;
  }
  for (std::size_t cell = 0; cell < cells; ++cell) {
    if (exchange_.across[cell] > 0) {
      flow(cell + 1, cell + 2, exchange_.across[cell]);
    }
    if (exchange_.along[cell] > 0) {
      flow(cell + 1, cell + 1 + exchange_.rings, exchange_.along[cell]);
    }
    const double sunk = exchange_.sink[cell] * x[cell + 1];
    out.cells[cell + 1] -= sunk;
    out.sinking += sunk;
  }
  if (exchange_.reservoir_held) {
    out.cells[0] = 0;
  }
}

// Upper triangle of volume + weight × exchange, then its factors L·D in place: entry (i, i + k)
// lies at row i, place k; the diagonal ends as its own inverse.
void Diffuser::assemble(double weight) {
  const std::size_t cells = exchange_.volume.size();
  const std::size_t width = band_ + 1;
  std::fill(factors_.begin(), factors_.end(), 0.0);
  for (std::size_t i = 0; i <= cells; ++i) {
    factors_[i * width] = volume_[i];
  }
  const auto couple = [&](std::size_t a, std::size_t b, double conductance) {
    factors_[a * width] += weight * conductance;
    factors_[b * width] += weight * conductance;
    factors_[a * width + (b - a)] -= weight * conductance;
  };
  for (std::size_t ring = 0; ring < exchange_.rings; ++ring) {
    if (exchange_.reservoir_held) {
      factors_[(ring + 1) * width] += weight * exchange_.top[ring];
    } else {
      couple(0, ring + 1, exchange_.top[ring]);
    }
    factors_[(cells - exchange_.rings + ring + 1) * width] += weight * exchange_.bottom[ring];
  }
  for (std::size_t cell = 0; cell < cells; ++cell) {
    factors_[(cell + 1) * width] += weight * exchange_.sink[cell];
    if (exchange_.across[cell] > 0) {
      couple(cell + 1, cell + 2, exchange_.across[cell]);
    }
    if (exchange_.along[cell] > 0) {
      couple(cell + 1, cell + 1 + exchange_.rings, exchange_.along[cell]);
    }
  }
}

void Diffuser::factor(double weight) {
  assemble(weight);
  const std::size_t rows = volume_.size();
  const std::size_t width = band_ + 1;
  for (std::size_t j = 0; j < rows; ++j) {
    double* pivot_row = &factors_[j * width];
    const double inverse = 1.0 / pivot_row[0];
    const std::size_t reach = std::min(band_, rows - 1 - j);
    for (std::size_t a = 1; a <= reach; ++a) {
      const double ratio = pivot_row[a] * inverse;
      if (ratio == 0.0) {
        continue;
      }
      double* row = &factors_[(j + a) * width];
      for (std::size_t b = a; b <= reach; ++b) {
        row[b - a] -= ratio * pivot_row[b];
      }
    }
    for (std::size_t a = 1; a <= reach; ++a) {
      pivot_row[a] *= inverse;
    }
    pivot_row[0] = inverse;
  }
}

void Diffuser::solve(std::vector<double>& x) const {
  const std::size_t rows = x.size();
  const std::size_t width = band_ + 1;
  for (std::size_t j = 0; j < rows; ++j) {
    const double* row = &factors_[j * width];
    const double value = x[j];
    const std::size_t reach = std::min(band_, rows - 1 - j);
    for (std::size_t k = 1; k <= reach; ++k) {
      x[j + k] -= row[k] * value;
    }
    x[j] = value * row[0];
  }
  for (std::size_t j = rows; j-- > 0;) {
    const double* row = &factors_[j * width];
    const std::size_t reach = std::min(band_, rows - 1 - j);
    double sum = x[j];
    for (std::size_t k = 1; k <= reach; ++k) {
      sum -= row[k] * x[j + k];
    }
    x[j] = sum;
  }
}

// Solves volume·x = right side + weight·(what flows at x), for x_.
void Diffuser::implicit_stage(double time, double weight, Rates& flows) {
  refresh(time);
  factor(weight);
  if (exchange_.reservoir_held) {
    right_side_[0] = volume_[0] * before_[0];
    for (std::size_t ring = 0; ring < exchange_.rings; ++ring) {
      right_side_[ring + 1] += weight * exchange_.top[ring] * before_[0];
    }
  }
  x_ = right_side_;
  solve(x_);
  rates(x_, flows);
}

void Diffuser::step(double time, double step, Amounts& amounts) {
  PERCUTA_EXPECT(step > 0 && amounts.concentration.size() + 1 == volume_.size());
  before_[0] = amounts.reservoir_concentration;
  std::copy(amounts.concentration.begin(), amounts.concentration.end(), before_.begin() + 1);
  const double weight = share * step;

  refresh(time);
  rates(before_, rates_before_);
  for (std::size_t i = 0; i < before_.size(); ++i) {
    right_side_[i] = volume_[i] * before_[i] + weight * rates_before_.cells[i];
  }
  implicit_stage(time + middle * step, weight, rates_after_);
  const auto half = [&](double rate_before, double rate_after) {
    return weight * (rate_before + rate_after);
  };
  const double entered = half(rates_before_.entering, rates_after_.entering);
  const double sunk = half(rates_before_.sinking, rates_after_.sinking);
  const double drained = half(rates_before_.draining, rates_after_.draining);

  for (std::size_t i = 0; i < before_.size(); ++i) {
    right_side_[i] = volume_[i] * (from_middle * x_[i] - from_before * before_[i]);
  }
  implicit_stage(time + step, weight, rates_after_);
  amounts.entered += from_middle * entered + weight * rates_after_.entering;
  amounts.sunk += from_middle * sunk + weight * rates_after_.sinking;
  amounts.drained += from_middle * drained + weight * rates_after_.draining;
  amounts.reservoir_concentration = x_[0];
  std::copy(x_.begin() + 1, x_.end(), amounts.concentration.begin());
}

std::size_t Diffuser::advance(double begin, double end, double start, double first, double growth,
                              Amounts& amounts) {
  PERCUTA_EXPECT(begin >= start && first > 0 && growth > 0);
  if (end <= begin) {
    return 0;
  }
  // As many steps as the growth asks for, all with the same ratio, the last one on the end.
  const double from = begin - start + first;
  const double to = end - start + first;
  const auto steps = static_cast<std::size_t>(std::ceil(std::log(to / from) / std::log1p(growth)));
  const double ratio = std::pow(to / from, 1.0 / static_cast<double>(steps));
  double time = begin;
  for (std::size_t i = 1; i <= steps; ++i) {
    const double next =
        i == steps ? end : start - first + from * std::pow(ratio, static_cast<double>(i));
    step(time, next - time, amounts);
    time = next;
  }
  return steps;
}

double Diffuser::content(const Amounts& amounts) const {
  double sum = 0;
  for (std::size_t i = 0; i < amounts.concentration.size(); ++i) {
    sum += exchange_.volume[i] * amounts.concentration[i];
  }
  return sum;
}

}  // namespace percuta::num
