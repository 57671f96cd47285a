#include "run.hpp"

#include <chrono>
#include <ctime>
#include <iostream>

#include "embedded/knowledge.hpp"
#include "exit_codes.hpp"
#include "output.hpp"
#include "progress.hpp"

#include "percuta/base/problem_codes.hpp"
#include "percuta/service/ask.hpp"

namespace percuta::cli {
namespace {

using service::Asked;
using service::InputIs;
using service::OptionIs;

base::Date system_today() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local{};
  localtime_r(&now, &local);
  return base::Date{std::chrono::year{local.tm_year + 1900},
                    std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
                    std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
}

// Adds what cannot be read to the problems; all are told at once.
service::Input read(const std::string& path, base::Problems& problems) {
  auto input = service::read_input(path);
  if (!input) {
    problems.insert(problems.end(), input.problems().begin(), input.problems().end());
    return {};
  }
  return *std::move(input);
}

// The options of the verb; those of every verb are not its own.
void take_options(const Invocation& typed, Asked& out, base::Problems& problems) {
  for (const service::Option& option : typed.verb->options) {
    const auto given = typed.options.find(option.name);
    if (given != typed.options.end()) {
      out.options[option.name] = option.is == OptionIs::input
                                     ? read(given->second, problems)
                                     : service::Input{option.name, given->second};
    }
  }
}

void take_inputs(const Invocation& typed, Asked& out, base::Problems& problems) {
  for (const std::string& word : typed.inputs) {
    service::Input input =
        typed.verb->input == InputIs::text ? read(word, problems) : service::Input{word, word};
    service::Ask& ask = out.asks.emplace_back(out.common);
    ask.text = std::move(input.text);
    ask.name = std::move(input.name);
  }
}

base::Result<Asked> asked(const Invocation& typed, Progress& progress) {
  std::map<std::string, service::Input, std::less<>> common;
  for (const auto& [name, value] : typed.options) {
    common[name] = {name, value};
  }
  Asked out{.common = service::common_ask(common, system_today()), .asks = {}};
  out.common.watch.progress = [&](std::size_t done, std::size_t all) {
    progress.tell(done, all);
  };
  out.json = typed.json();
  out.style = terminal_style();
  base::Problems problems;
  take_options(typed, out, problems);
  take_inputs(typed, out, problems);
  if (!problems.empty()) {
    return problems;
  }
  return out;
}

service::Engine engine_of(const Invocation& typed) {
  service::Engine out{.built_in = embedded::built_in(), .folder = {}};
  if (typed.has("knowledge")) {
    out.folder = typed.options.at("knowledge");
  }
  out.clock = system_today;
  return out;
}

base::Result<service::Told> answer(const Invocation& typed) {
  Progress progress(typed.has("quiet"));
  const auto request = asked(typed, progress);
  if (!request) {
    return request.problems();
  }
  const auto engine = service::open_engine(engine_of(typed), *typed.verb, *request);
  return engine ? service::answer(*typed.verb, *request, *engine)
                : base::Result<service::Told>(engine.problems());
}

}  // namespace

int run(const Invocation& typed) {
  const auto told = answer(typed);
  if (!told) {
    return fail(told.problems(), typed.json());
  }
  for (const std::string& note : told->notes) {
    std::cerr << (typed.has("quiet") ? "" : "percuta: " + note + "\n");
  }
  return print(told->body);
}

}  // namespace percuta::cli
