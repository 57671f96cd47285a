// P4: uptake through channels, resolved in space, to 72 hours within 1 %, against itself refined.

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

void uptake(benchmark::State& state, barrier::Mesh mesh) {
  const catalog::Catalog& all = knowledge();
  const auto& parameters = all.models.barrier.values;
  const catalog::Permeant& permeant = all.permeants.at("Niacinamide");
  barrier::Application application = catalog::usual_product(permeant, 0, parameters);
  application.contact_h = 72;
  const auto closure = barrier::closure(pen(1.0), face, {false, 34}, parameters);
  double absorbed = 0;
  for (auto _ : state) {
    const auto way = barrier::follow(catalog::molecule(permeant), application, closure, 1.0, face,
                                     parameters, {1, 6, 24, 72}, barrier::Below::living, mesh);
    absorbed = way.absorbed_ug_per_cm2.front();
    benchmark::DoNotOptimize(absorbed);
  }
  state.counters["absorbed_in_1_h_ug_per_cm2"] = absorbed;
}

void P4_uptake_fast(benchmark::State& state) { uptake(state, barrier::Mesh::fast); }
BENCHMARK(P4_uptake_fast)->Unit(benchmark::kMillisecond);

void P4_uptake_refined(benchmark::State& state) { uptake(state, barrier::Mesh::fine); }
BENCHMARK(P4_uptake_refined)->Unit(benchmark::kMillisecond);

/// What a plan asks for: one zone, its band over 256 worlds and people.
void barrier_with_band(benchmark::State& state) {
  const auto& model = knowledge().models.barrier;
  std::uint64_t seed = 1;
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        barrier::respond(pen(1.0), face, {false, 34}, model.values, model.spreads, {256, seed++}));
  }
}
BENCHMARK(barrier_with_band)->Unit(benchmark::kMillisecond);

}  // namespace
