#include <algorithm>

#include "requests.hpp"
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "percuta/base/text.hpp"

namespace percuta::service {
namespace {

// Each role that a row names, for who has another.
std::string roles_told(const Door& door) {
  std::vector<std::string_view> words;
  for (const Role role : door.roles) {
    words.push_back(base::word(role));
  }
  return fmt::format("{}", fmt::join(words, ", "));
}

base::Result<catalog::Catalog> load_knowledge(const Engine& engine, Extent extent) {
  if (!engine.folder) {
    return open_snapshot(engine.built_in.snapshot, extent);
  }
  const auto read = read_folder(*engine.folder);
  return read ? load(read->view(), extent) : read.problems();
}

// Never more threads than the engine lets one request have.
Asked bounded(Asked asked, const Limits& limits) {
  const auto bind = [&](Ask& ask) {
    unsigned& count = ask.watch.threads_count;
    count = limits.threads_count == 0 ? count
            : count == 0              ? limits.threads_count
                                      : std::min(count, limits.threads_count);
  };
  bind(asked.common);
  std::for_each(asked.asks.begin(), asked.asks.end(), bind);
  return asked;
}

// What is wrong with one option; empty where the request takes it so.
std::string wrong_option(const Door& door, const std::string& name, const Input& given) {
  const auto known = std::find_if(door.options.begin(), door.options.end(),
                                  [&](const Option& one) { return one.name == name; });
  if (known == door.options.end()) {
    return fmt::format("{} has none such", door.name);
  }
  return known->is == OptionIs::input ? std::string{} : wrong_value(*known, given.text);
}

base::Problems wrong_options(const Door& door, const Asked& asked) {
  base::Problems out;
  for (const auto& [name, given] : asked.options) {
    const std::string wrong = wrong_option(door, name, given);
    if (!wrong.empty()) {
      out.push_back({"bad-option", {}, fmt::format("{}: {}", base::quoted(name), wrong), {}});
    }
  }
  const std::string wrong = door.misused == nullptr ? std::string{} : door.misused(asked);
  if (!wrong.empty()) {
    out.push_back({"bad-option", {}, wrong, {}});
  }
  return out;
}

}  // namespace

std::span<const Door> doors() {
  static const std::vector<Door> all = [] {
    std::vector<Door> out;
    for_each_request([&](const auto& row) { out.push_back(row); });
    return out;
  }();
  return all;
}

const Door* door_named(std::string_view name) {
  const auto all = doors();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Door& door) { return door.name == name; });
  return found == all.end() ? nullptr : &*found;
}

base::Result<Engine> open_engine(Engine engine, const Door& door, const Asked& asked) {
  const auto extent = door.extent == nullptr ? std::nullopt : door.extent(asked);
  if (!extent) {
    return engine;
  }
  auto loaded = load_knowledge(engine, *extent);
  if (!loaded) {
    return std::move(loaded).problems();
  }
  engine.catalog = std::make_shared<const catalog::Catalog>(*std::move(loaded));
  return engine;
}

base::Result<Told> answer(const Door& door, const Asked& asked, const Engine& engine) {
  if (std::count(door.roles.begin(), door.roles.end(), asked.common.actor.role) == 0) {
    return base::Problem{
        "not-allowed",
        {},
        fmt::format("{} may not ask for {}", base::word(asked.common.actor.role), door.name),
        fmt::format("That is for: {}.", roles_told(door))};
  }
  if (auto problems = wrong_options(door, asked); !problems.empty()) {
    return problems;
  }
  if (engine.catalog && engine.clock != nullptr) {
    if (auto problem = check_today(asked.common.today, engine.clock(), *engine.catalog)) {
      return *std::move(problem);
    }
  }
  return door.answer(bounded(asked, engine.limits), engine);
}

}  // namespace percuta::service
