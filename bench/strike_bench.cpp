// Strikes: complete ones (position, depth, layer, tear) a second, against the same strike made with
// the random numbers of the standard library; and how long an expected injury takes.
#include <array>
#include <cmath>
#include <random>

#include <benchmark/benchmark.h>

#include "percuta/catalog/catalog.hpp"
#include "percuta/service/knowledge.hpp"
#include "percuta/strike/setup.hpp"
#include "percuta/strike/simulate.hpp"

namespace {

using namespace percuta;  // NOLINT(google-build-using-namespace)

constexpr double million = 1e6;

struct Bench {
  strike::Parameters parameters;
  skin::Skin skin;
  device::Handpiece roller;
  device::Handpiece pen;

  static const Bench& one() {
    static const Bench bench = [] {
      const auto folder = service::read_folder(PERCUTA_SOURCE_DIR "/knowledge");
      const auto files = folder->view();
      const auto catalog = *catalog::load(files, catalog::Extent::models);
      Bench out;
      out.parameters = catalog.models.strike.values;
      out.skin = skin::typical(catalog.skins.at("cheek"), skin::Sex::female, 40);
      out.roller = catalog.handpieces.at("roller-192");
      out.pen = catalog.handpieces.at("pen-12");
      return out;
    }();
    return bench;
  }

  [[nodiscard]] static device::Motion motion(bool of_pen) {
    device::Motion out;
    out.depth_mm = 1.5;
    out.passes_count = of_pen ? 4 : 15;
    out.area_cm2 = 24;
    if (of_pen) {
      out.frequency_Hz = 100;
      out.glide_speed_mm_per_s = 40;
      out.track_width_mm = 6;
    }
    return out;
  }
};

void count_strikes(benchmark::State& state, double strikes) {
  state.counters["strikes_per_s"] =
      benchmark::Counter(strikes, benchmark::Counter::kIsIterationInvariantRate);
  state.counters["strikes"] = strikes;
}

void BM_Simulate(benchmark::State& state) {
  const Bench& bench = Bench::one();
  const bool of_pen = state.range(0) != 0;
  strike::Throw chance;
  chance.strikes_wished = 16 * million;
  chance.how.threads_count = 1;
  double strikes = 0;
  for (auto _ : state) {
    const auto thrown = strike::simulate(bench.skin, of_pen ? bench.pen : bench.roller,
                                         Bench::motion(of_pen), bench.parameters, chance);
    strikes = thrown.strikes_thrown;
    benchmark::DoNotOptimize(thrown);
  }
  count_strikes(state, strikes);
}
BENCHMARK(BM_Simulate)->ArgName("pen")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

// The peer: one strike after the other, in double, with mt19937_64 and the library's distributions;
// it adds up as much as the percentiles of depth, the layers and the tear need.
void BM_StandardLibrary(benchmark::State& state) {
  const Bench& bench = Bench::one();
  const auto law = strike::set_up(bench.skin, bench.roller, Bench::motion(false), bench.parameters);
  std::mt19937_64 engine(1);
  std::normal_distribution<double> normal;
  std::uniform_real_distribution<double> uniform(-1, 1);
  std::array<std::int64_t, 4> reached{};
  std::array<std::int64_t, 1024> bins{};
  double tear_mm = 0;
  double place_mm = 0;
  for (auto _ : state) {
    for (int i = 0; i < static_cast<int>(million); ++i) {
      place_mm += uniform(engine) * law.wobble_mm + uniform(engine) * law.wobble_mm;
      const double depth_mm = law.depth_at(normal(engine));
      const double lift = 1 + law.undulation_ratio * normal(engine);
      for (std::size_t layer = 0; layer < 4; ++layer) {
        reached[layer] += depth_mm > law.tops_mm[layer] * lift ? 1 : 0;
      }
      const auto bin = static_cast<std::size_t>(depth_mm / law.depth_max_mm * 1023);
      ++bins[bin];
      tear_mm += law.tear_mm(depth_mm, 0);
    }
    benchmark::DoNotOptimize(reached);
    benchmark::DoNotOptimize(bins);
    benchmark::DoNotOptimize(tear_mm);
    benchmark::DoNotOptimize(place_mm);
  }
  count_strikes(state, million);
}
BENCHMARK(BM_StandardLibrary)->Unit(benchmark::kMillisecond);

// A million strikes thrown and summed up, on two threads: below 50 ms.
void BM_MillionStrikes(benchmark::State& state) {
  const Bench& bench = Bench::one();
  strike::Throw chance;
  chance.strikes_wished = million;
  chance.how.threads_count = 2;
  double strikes = 0;
  for (auto _ : state) {
    const auto thrown =
        strike::simulate(bench.skin, bench.roller, Bench::motion(false), bench.parameters, chance);
    strikes = thrown.strikes_thrown;
    benchmark::DoNotOptimize(thrown);
  }
  count_strikes(state, strikes);
}
BENCHMARK(BM_MillionStrikes)->Unit(benchmark::kMillisecond)->UseRealTime();

void BM_Expected(benchmark::State& state) {
  const Bench& bench = Bench::one();
  const bool of_pen = state.range(0) != 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(strike::expected(bench.skin, of_pen ? bench.pen : bench.roller,
                                              Bench::motion(of_pen), bench.parameters));
  }
}
BENCHMARK(BM_Expected)->ArgName("pen")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);

}  // namespace
