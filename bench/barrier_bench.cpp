// P4: uptake through channels, resolved in space, to 72 hours within 1 %, against itself refined.

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <benchmark/benchmark.h>

#include "percuta/barrier/barrier.hpp"
#include "percuta/barrier/uptake.hpp"
#include "percuta/catalog/check_knowledge.hpp"

namespace {

using namespace percuta;

const catalog::Catalog& knowledge() {
  static const catalog::Catalog loaded = [] {
    const auto folder = catalog::read_folder(PERCUTA_SOURCE_DIR "/knowledge");
    const auto files = folder->view();
    return std::move(*catalog::load(files, catalog::Extent::models));
  }();
  return loaded;
}

constexpr skin::Skin face{16.8, 45, 150, 1000, 4000, 0.1};

strike::Injury pen(double depth_mm) {
  strike::Injury out;
  out.depth_mm.mean = depth_mm;
  out.channels_per_cm2 = 800;
  out.channel_diameter_um = 70;
  out.slit_length_um.mean = 30;
  return out;
}

barrier::Passage niacinamide(barrier::Mesh mesh) {
  const catalog::Catalog& all = knowledge();
  const auto& parameters = all.models.barrier.values;
  const catalog::Permeant& permeant = all.permeants.at("Niacinamide");
  barrier::Application application = catalog::usual_product(permeant, 0, parameters);
  application.contact_h = 72;
  application.film_um = 1e4;  // never used up, or nothing would be left to be wrong about
  const auto closure = barrier::closure(pen(1.0), face, {false, 34}, parameters);
  return barrier::follow(catalog::molecule(permeant), application, {face, closure, 1.0}, parameters,
                         {1, 6, 24, 72}, mesh);
}

/// Largest difference at the four hours.
double off_pct(const barrier::Passage& one, const barrier::Passage& other) {
  double worst = 0;
  for (std::size_t i = 0; i < one.time_h.size(); ++i) {
    worst =
        std::max(worst, std::abs(one.absorbed_ug_per_cm2[i] / other.absorbed_ug_per_cm2[i] - 1));
  }
  return 100 * worst;
}

void uptake(benchmark::State& state, barrier::Mesh mesh) {
  static const barrier::Passage refined = niacinamide(barrier::Mesh::fine);
  for (auto _ : state) {
    const barrier::Passage way = niacinamide(mesh);
    benchmark::DoNotOptimize(way.absorbed_ug_per_cm2.data());
  }
  state.counters["off_pct"] = off_pct(niacinamide(mesh), refined);
}

void P4_uptake_fast(benchmark::State& state) { uptake(state, barrier::Mesh::fast); }
BENCHMARK(P4_uptake_fast)->Unit(benchmark::kMillisecond);

void P4_uptake_refined(benchmark::State& state) { uptake(state, barrier::Mesh::fine); }
BENCHMARK(P4_uptake_refined)->Unit(benchmark::kMillisecond);

/// What a plan asks for: one zone, its band over 256 worlds and people.
void barrier_with_band(benchmark::State& state) {
  const auto& model = knowledge().models.barrier;
  const barrier::Conditions open{false, 34};
  std::uint64_t seed = 1;
  for (auto _ : state) {
    std::vector<barrier::Closure> drawn;
    for (std::uint64_t i = 0; i < 256; ++i) {
      drawn.push_back(barrier::closure(
          pen(1.0), face, open,
          num::draw<barrier::Parameters>(model.spreads, num::SobolPoint(seed, {1}, i),
                                         num::SobolPoint(seed, {2}, i))));
    }
    ++seed;
    const auto typical = barrier::closure(pen(1.0), face, open, model.values);
    benchmark::DoNotOptimize(barrier::respond(typical, drawn));
  }
}
BENCHMARK(barrier_with_band)->Unit(benchmark::kMillisecond);

}  // namespace
