// What a person waits for: knowledge read and cross-checked, a case screened, a label read, and the
// whole program from its start to its end. Ratios count; times are this machine's.

#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "percuta/io/file.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/service/compare.hpp"
#include "percuta/service/knowledge.hpp"
#include "percuta/service/plan.hpp"
#include "percuta/service/service.hpp"
#include "percuta/service/simulate.hpp"

namespace {

using namespace percuta;  // NOLINT(google-build-using-namespace)

const std::string root = PERCUTA_SOURCE_DIR;

const service::KnowledgeFolder& knowledge() {
  static const service::KnowledgeFolder folder = *service::read_folder(root + "/knowledge");
  return folder;
}

service::Ask request_from(const std::string& path) {
  using namespace std::chrono;  // NOLINT(google-build-using-namespace)
  return {*io::read_file(root + path), path, base::Date{year{2026} / December / 1}, 0};
}

// The parser alone, as the unit the loader is measured in.
void parse_knowledge(benchmark::State& state) {
  for (auto _ : state) {
    for (const auto& file : knowledge().files) {
      if (!file.path.starts_with("ingredients/")) {
        benchmark::DoNotOptimize(io::parse_toml(file.text, file.path));
      }
    }
  }
}
BENCHMARK(parse_knowledge)->Name("catalog/parse_only")->Unit(benchmark::kMillisecond);

void load(benchmark::State& state, service::Extent extent) {
  const auto files = knowledge().view();
  for (auto _ : state) {
    benchmark::DoNotOptimize(catalog::load(files, extent));
  }
}
BENCHMARK_CAPTURE(load, screening, service::Extent::screening)
    ->Name("catalog/load_screening")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(load, labels, service::Extent::labels)
    ->Name("catalog/load_labels")
    ->Unit(benchmark::kMillisecond);

// The same from what the build made of it.
void open(benchmark::State& state, service::Extent extent) {
  static const std::string snapshot =
      catalog::pack_snapshot(*catalog::load(knowledge().view(), service::Extent::models));
  for (auto _ : state) {
    benchmark::DoNotOptimize(catalog::open_snapshot(snapshot, extent));
  }
}
BENCHMARK_CAPTURE(open, screening, service::Extent::screening)
    ->Name("catalog/open_screening")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(open, labels, service::Extent::labels)
    ->Name("catalog/open_labels")
    ->Unit(benchmark::kMillisecond);

void screen(benchmark::State& state) {
  const auto catalog = catalog::load(knowledge().view(), service::Extent::screening);
  const auto request = request_from("/docs/examples/cases/acne-scars.toml");
  for (auto _ : state) {
    benchmark::DoNotOptimize(service::screen(request, *catalog));
  }
}
BENCHMARK(screen)->Name("service/screen")->Unit(benchmark::kMillisecond);

const catalog::Catalog& models() {
  static const catalog::Catalog catalog =
      *catalog::load(knowledge().view(), service::Extent::models);
  return catalog;
}

// A clinician turns one knob: every other run has another depth, so nothing can be kept.
template <class Answer>
void turn_a_knob(benchmark::State& state, Answer&& answer) {
  const auto request = request_from("/docs/examples/cases/acne-scars.toml");
  const std::vector<std::string> depths = {"device.depth_mm=1.0,1.25,1.5"};
  const auto varied = *service::vary(request, depths, models());
  std::size_t turn = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(answer(varied[turn++ % varied.size()].ask));
  }
}

// P6: the whole plan with 256 worlds and people, its pictures as data.
void plan(benchmark::State& state) {
  turn_a_knob(state, [](const auto& request) { return service::plan(request, models()); });
}
BENCHMARK(plan)->Name("service/plan")->UseRealTime()->Unit(benchmark::kMillisecond);

// P6: one changed setting, strikes to a year of healing.
void simulate(benchmark::State& state) {
  turn_a_knob(state,
              [](const auto& request) { return service::simulate(request, "all", models()); });
}
BENCHMARK(simulate)->Name("service/simulate_changed")->UseRealTime()->Unit(benchmark::kMillisecond);

void run_process(benchmark::State& state, const char* program, std::vector<const char*> words) {
  words.insert(words.begin(), program);
  words.push_back(nullptr);
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  for (auto _ : state) {
    pid_t child = 0;
    int status = 0;
    posix_spawn(&child, program, &quiet, nullptr, const_cast<char* const*>(words.data()), environ);
    waitpid(child, &status, 0);
    if (status != 0) {
      state.SkipWithError("the program failed");
      break;
    }
  }
  posix_spawn_file_actions_destroy(&quiet);
}
// The smallest program there is, as the unit a whole run is measured in.
BENCHMARK_CAPTURE(run_process, nothing, "/bin/true", {})
    ->Name("process/nothing")
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
const std::string example = root + "/docs/examples/cases/acne-scars.toml";
BENCHMARK_CAPTURE(run_process, screen, PERCUTA_BINARY, {"screen", example.c_str()})
    ->Name("process/screen")
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run_process, plan, PERCUTA_BINARY, {"plan", "--quiet", example.c_str()})
    ->Name("process/plan")
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run_process, simulate_strike, PERCUTA_BINARY,
                  {"simulate", example.c_str(), "--stage", "strike"})
    ->Name("process/simulate_strike")
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
const std::string label = root + "/docs/examples/labels/night-serum.txt";
BENCHMARK_CAPTURE(run_process, check_label, PERCUTA_BINARY, {"check-label", label.c_str()})
    ->Name("process/check_label")
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
