// What somebody hands to the program who wants to hang, flood, confuse or overwrite: every input
// ends with an exit code of the contract, in bounded time, memory and words, and nothing of it
// reaches a terminal as it came. PERCUTA_HOSTILE=NAME runs the inputs of that name alone;
// PERCUTA_WATCHED=BINARY tries the heaviest of each kind on a binary built with sanitizers
// (test/hostile/ watched builds and runs it).
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <iostream>
#include <mutex>
#include <set>
#include <thread>

#include "run.hpp"
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "percuta/base/problem.hpp"

namespace percuta::hostile {
namespace {

constexpr double most_cpu_s = 5;
constexpr double most_MiB = 256;
constexpr std::size_t most_output = 2U << 20U;
constexpr auto most_problems = 201;  // and how many follow

bool is_safe(const std::string& text) {
  std::string lines = text;
  std::erase(lines, '\n');
  return base::printable(lines) == lines;
}

// What is wrong with an ending; nothing where all is well.
std::string complaints(const Input& input, const Ending& end) {
  std::string out;
  const auto expect = [&](bool holds, const std::string& what) {
    out += holds ? "" : fmt::format("{}: {}\n", input.name, what);
  };
  expect(end.signal_number == 0, fmt::format("ended by signal {}", end.signal_number));
  expect(std::count(input.ends.begin(), input.ends.end(), end.exit_code) == 1,
         fmt::format("exit code {}: {}", end.exit_code, end.errors.substr(0, 200)));
  expect(end.errors.find("runtime error:") == std::string::npos &&
             end.errors.find("Sanitizer") == std::string::npos,
         fmt::format("a sanitizer found {}", end.errors.substr(0, 2000)));
  expect(is_watched() || end.cpu_s < most_cpu_s, fmt::format("{:.1f} s", end.cpu_s));
  expect(is_watched() || end.memory_MiB < most_MiB, fmt::format("{:.0f} MiB", end.memory_MiB));
  expect(end.output.size() + end.errors.size() < most_output,
         fmt::format("{} bytes of output", end.output.size() + end.errors.size()));
  expect(end.exit_code == 0 || end.output.empty(), "output beside a problem");
  expect(end.exit_code == 0 || !end.errors.empty(), "no word about what is wrong");
  const bool lines = std::find(input.words.begin(), input.words.end(), "json") == input.words.end();
  expect(!lines || std::count(end.errors.begin(), end.errors.end(), '\n') <= most_problems,
         "too many problems told");
  expect(is_safe(end.output) && is_safe(end.errors), "prints what must not be printed as it came");
  return out;
}

class Bench {
 public:
  Bench() {
    std::string name = (std::filesystem::temp_directory_path() / "percuta-hostile-XXXXXX").string();
    folder_ = mkdtemp(name.data());
  }
  Bench(const Bench&) = delete;
  Bench& operator=(const Bench&) = delete;
  ~Bench() { std::filesystem::remove_all(folder_); }

  // All inputs, two at a time; what is wrong with their endings, and the dearest of them.
  std::string try_all(const Inputs& inputs) {
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::string wrong;
    const auto work = [&](int worker) {
      for (std::size_t i = next++; i < inputs.size(); i = next++) {
        const Ending end = run(inputs[i], folder_ / std::to_string(worker));
        const std::lock_guard guard(mutex);
        wrong += complaints(inputs[i], end);
        note(inputs[i], end);
      }
    };
    {
      const std::jthread other([&] { work(1); });
      work(0);
    }
    count_ += inputs.size();
    std::cout << fmt::format("{} inputs; at most {:.2f} s ({}), {:.0f} MiB ({}), {} bytes ({})\n",
                             count_, cpu_s_, slowest_, memory_MiB_, largest_, bytes_, longest_);
    return wrong;
  }

 private:
  void note(const Input& input, const Ending& end) {
    if (end.cpu_s > cpu_s_) {
      cpu_s_ = end.cpu_s;
      slowest_ = input.name;
    }
    if (end.memory_MiB > memory_MiB_) {
      memory_MiB_ = end.memory_MiB;
      largest_ = input.name;
    }
    if (const std::size_t bytes = end.output.size() + end.errors.size(); bytes > bytes_) {
      bytes_ = bytes;
      longest_ = input.name;
    }
  }

  std::filesystem::path folder_;
  std::size_t count_ = 0;
  double cpu_s_ = 0;
  double memory_MiB_ = 0;
  std::size_t bytes_ = 0;
  std::string slowest_;
  std::string largest_;
  std::string longest_;
};

// One kind at a time: what this program holds counts as memory of the one it starts.
using Kind = Inputs (*)();
constexpr Kind kinds[] = {wrong_values, floods,        long_texts,  encodings,    broken_syntax,
                          labels,       command_lines, experiments, changed_bytes};

Inputs asked_of(Kind kind) {
  Inputs out = kind();
  if (const char* asked = std::getenv("PERCUTA_HOSTILE")) {
    std::erase_if(out, [&](const Input& input) { return !input.name.starts_with(asked); });
  }
  if (is_watched()) {  // the heaviest of each kind: sixty together
    constexpr std::size_t heaviest = 7;
    std::stable_sort(out.begin(), out.end(), [](const Input& one, const Input& other) {
      return one.content.size() > other.content.size();
    });
    out.resize(std::min(out.size(), heaviest));
  }
  return out;
}

TEST(Hostile, InputsEndWellInBoundedTimeMemoryAndWords) {
  Bench bench;
  for (const Kind kind : kinds) {
    EXPECT_EQ(bench.try_all(asked_of(kind)), "");
  }
}

TEST(Hostile, InputsAreManyAndEachHasItsName) {
  std::set<std::string> names;
  std::size_t count = 0;
  for (const Kind kind : kinds) {
    const Inputs inputs = kind();
    count += inputs.size();
    for (const Input& input : inputs) {
      names.insert(input.name);
    }
  }
  EXPECT_EQ(names.size(), count);
  EXPECT_GE(count, 400U);
}

TEST(Hostile, TheCaseThatAllAreMadeOfIsSound) {
  const Ending end = run(
      {"sound", screened, sound_and(""), {0}},
      std::filesystem::temp_directory_path() / fmt::format("percuta-hostile-sound-{}", getpid()));
  EXPECT_EQ(end.exit_code, 0) << end.errors;
  EXPECT_EQ(end.errors, "");
}

}  // namespace
}  // namespace percuta::hostile
