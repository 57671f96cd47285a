#include "percuta/num/diffusion.hpp"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace percuta::num {
namespace {

constexpr double pi = std::numbers::pi;

/// A slab of area 1 and depth `depth`, cut into equal layers, diffusivity 1.
Body slab(std::size_t layers, double depth, double sink_rate = 0) {
  Body body;
  body.ring_edges = {0.0, 1.0 / std::sqrt(pi)};
  for (std::size_t i = 0; i <= layers; ++i) {
    body.layer_edges.push_back(depth * static_cast<double>(i) / static_cast<double>(layers));
  }
  body.diffusivity.assign(layers, 1.0);
  body.sink_rate.assign(layers, sink_rate);
  return body;
}

double middle(const std::vector<double>& edges, std::size_t i) {
  return 0.5 * (edges[i] + edges[i + 1]);
}

Amounts empty(const Exchange& exchange, double reservoir) {
  Amounts out;
  out.concentration.assign(exchange.volume.size(), 0.0);
  out.reservoir_concentration = reservoir;
  return out;
}

/// Largest error of cos(pi x) between closed ends at time 0.1, in `layers` and `steps`.
double cosine_error(std::size_t layers, std::size_t steps) {
  const Body body = slab(layers, 1.0);
  Diffuser diffuser(cut(body));
  Amounts amounts = empty(diffuser.exchange(), 0.0);
  for (std::size_t i = 0; i < layers; ++i) {
    amounts.concentration[i] = std::cos(pi * middle(body.layer_edges, i));
  }
  const double step = 0.1 / static_cast<double>(steps);
  for (std::size_t n = 0; n < steps; ++n) {
    diffuser.step(static_cast<double>(n) * step, step, amounts);
  }
  double worst = 0;
  for (std::size_t i = 0; i < layers; ++i) {
    const double exact = std::cos(pi * middle(body.layer_edges, i)) * std::exp(-pi * pi * 0.1);
    worst = std::max(worst, std::abs(amounts.concentration[i] - exact));
  }
  return worst;
}

TEST(Diffusion, IsOfSecondOrderInSpace) {
  const double order = std::log2(cosine_error(16, 4000) / cosine_error(32, 4000));
  EXPECT_NEAR(order, 2.0, 0.15);
}

TEST(Diffusion, IsOfSecondOrderInTime) {
  // Against the same cells in very fine steps, so that only time is measured.
  const auto value = [](std::size_t steps) {
    const Body body = slab(20, 1.0, 0.5);
    Exchange exchange = cut(body);
    exchange.reservoir_volume = 0.3;
    exchange.top[0] = top_conductance(body, 0, 0.2);
    Diffuser diffuser(exchange, [&](double time, Exchange& changing) {
      changing.top[0] = top_conductance(body, 0, 0.2 * std::exp(time));
    });
    Amounts amounts = empty(exchange, 1.0);
    const double step = 0.5 / static_cast<double>(steps);
    for (std::size_t n = 0; n < steps; ++n) {
      diffuser.step(static_cast<double>(n) * step, step, amounts);
    }
    return amounts.entered;
  };
  const double exact = value(5120);
  const double order = std::log2(std::abs(value(40) - exact) / std::abs(value(80) - exact));
  EXPECT_NEAR(order, 2.0, 0.15);
}

TEST(Diffusion, FollowsErfcBelowAHeldSurface) {
  const double time = 0.01;
  const auto error = [&](std::size_t layers) {
    const Body body = slab(layers, 1.0);
    Exchange exchange = cut(body);
    exchange.reservoir_held = true;
    exchange.top[0] = top_conductance(body, 0, 0.0);
    Diffuser diffuser(exchange);
    Amounts amounts = empty(exchange, 1.0);
    diffuser.advance(0, time, 0, 1e-8, 0.02, amounts);
    double worst = 0;
    for (std::size_t i = 0; i < layers; ++i) {
      const double exact = std::erfc(middle(body.layer_edges, i) / (2.0 * std::sqrt(time)));
      worst = std::max(worst, std::abs(amounts.concentration[i] - exact));
    }
    return worst;
  };
  EXPECT_LT(error(80), 1e-3);
  EXPECT_NEAR(std::log2(error(40) / error(80)), 2.0, 0.3);
}

TEST(Diffusion, HasTheLagOfASlab) {
  const Body body = slab(60, 1.0);
  Exchange exchange = cut(body);
  exchange.reservoir_held = true;
  exchange.top[0] = top_conductance(body, 0, 0.0);
  exchange.bottom[0] = bottom_conductance(body, 0, 0.0);
  Diffuser diffuser(exchange);
  Amounts amounts = empty(exchange, 1.0);
  diffuser.advance(0, 3.0, 0, 1e-6, 0.02, amounts);
  // Steady flux 1, so the amount that came out is time less the lag L²/6D.
  EXPECT_NEAR(3.0 - amounts.drained, 1.0 / 6.0, 1e-4);
}

TEST(Diffusion, FallsExponentiallyOverASink) {
  const double rate = 25.0;  // decays over 1/5
  const auto error = [&](std::size_t layers) {
    const Body body = slab(layers, 4.0, rate);
    Exchange exchange = cut(body);
    exchange.reservoir_held = true;
    exchange.top[0] = top_conductance(body, 0, 0.0);
    Diffuser diffuser(exchange);
    Amounts amounts = empty(exchange, 1.0);
    diffuser.advance(0, 50.0, 0, 1e-4, 0.1, amounts);
    double worst = 0;
    for (std::size_t i = 0; i < layers; ++i) {
      const double exact = std::exp(-5.0 * middle(body.layer_edges, i));
      worst = std::max(worst, std::abs(amounts.concentration[i] - exact));
    }
    return worst;
  };
  EXPECT_LT(error(200), 0.02 * 0.02 * rate / 8.0);  // layer squared over decay length squared
  EXPECT_NEAR(std::log2(error(100) / error(200)), 2.0, 0.15);
}

TEST(Diffusion, FallsAsBesselAroundAChannel) {
  const double rate = 4.0;
  const double wall = 0.2;
  const auto error = [&](std::size_t rings) {
    Body body;
    body.ring_edges = {0.0, wall};
    for (std::size_t i = 1; i <= rings; ++i) {
      body.ring_edges.push_back(
          wall * std::pow(30.0, static_cast<double>(i) / static_cast<double>(rings)));
    }
    body.layer_edges = {0.0, 1.0};
    body.diffusivity.assign(rings + 1, 1.0);
    body.diffusivity[0] = 1e9;  // the channel itself is full
    body.sink_rate.assign(rings + 1, rate);
    body.sink_rate[0] = 0;
    Exchange exchange = cut(body);
    exchange.reservoir_held = true;
    exchange.top[0] = 1e6;
    Diffuser diffuser(exchange);
    Amounts amounts = empty(exchange, 1.0);
    diffuser.advance(0, 50.0, 0, 1e-4, 0.1, amounts);
    double worst = 0;
    for (std::size_t i = 1; i <= rings; ++i) {
      const double r = middle(body.ring_edges, i);
      const double exact = std::cyl_bessel_k(0, 2.0 * r) / std::cyl_bessel_k(0, 2.0 * wall);
      worst = std::max(worst, std::abs(amounts.concentration[i] - exact));
    }
    return worst;
  };
  EXPECT_LT(error(80), 1e-3);
  EXPECT_NEAR(std::log2(error(40) / error(80)), 2.0, 0.2);
}

TEST(Diffusion, HasAFiniteWindowThroughAClosingMouth) {
  const double closing = 0.7;
  const auto entered = [&](double growth) {
    Body body = slab(1, 1e-6);
    Exchange exchange = cut(body);
    exchange.reservoir_held = true;
    exchange.sink[0] = 1e9;
    Diffuser diffuser(exchange, [&](double time, Exchange& changing) {
      changing.top[0] = std::exp(-closing * time);
    });
    Amounts amounts = empty(exchange, 1.0);
    diffuser.advance(0, 30.0, 0, 1e-3, growth, amounts);
    return amounts.entered;
  };
  const double exact = (1.0 - std::exp(-closing * 30.0)) / closing;
  EXPECT_NEAR(entered(0.02), exact, 1e-4);
  EXPECT_NEAR(std::log2((entered(0.08) - exact) / (entered(0.04) - exact)), 2.0, 0.2);
}

TEST(Diffusion, NeverLosesOrMakesAnything) {
  Body body;
  body.ring_edges = {0.0, 0.03, 0.05, 0.2, 0.5};
  body.layer_edges = {0.0, 0.01, 0.05, 0.2, 1.5};
  body.diffusivity = {3, 3, 1, 1, 3, 3, 1, 1, 1e-3, 1, 1, 1, 1, 1, 50, 1};
  body.sink_rate.assign(16, 2.0);
  Exchange exchange = cut(body);
  exchange.reservoir_volume = 0.02;
  for (std::size_t ring = 0; ring < 4; ++ring) {
    exchange.top[ring] = top_conductance(body, ring, ring == 0 ? 0.1 : 1e3);
    exchange.bottom[ring] = bottom_conductance(body, ring, 1.0);
  }
  for (const double growth : {0.02, 0.2, 2.0}) {
    Diffuser diffuser(exchange);
    Amounts amounts = empty(exchange, 7.0);
    diffuser.advance(0, 72.0, 0, 1e-5, growth, amounts);
    const double dose = 7.0 * 0.02;
    const double now = diffuser.content(amounts) + amounts.sunk + amounts.drained;
    EXPECT_NEAR(now / amounts.entered, 1.0, 1e-10);
    EXPECT_NEAR((now + 0.02 * amounts.reservoir_concentration) / dose, 1.0, 1e-10);
  }
}

TEST(Diffusion, StaysAsItIsWithNothingAbove) {
  const Body body = slab(10, 1.0);
  Diffuser diffuser(cut(body));
  Amounts amounts = empty(diffuser.exchange(), 5.0);
  EXPECT_GT(diffuser.advance(0, 10.0, 0, 1e-3, 0.2, amounts), 10U);
  EXPECT_EQ(amounts.entered, 0.0);
  EXPECT_EQ(amounts.concentration[0], 0.0);
  EXPECT_NEAR(amounts.reservoir_concentration, 5.0, 1e-13);
}

}  // namespace
}  // namespace percuta::num
