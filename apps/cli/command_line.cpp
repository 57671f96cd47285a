#include "command_line.hpp"

#include <algorithm>
#include <iostream>
#include <optional>
#include <string_view>

#include "command_line/wrong_words.hpp"
#include "exit_codes.hpp"
#include <CLI/CLI.hpp>

#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"
#include "percuta/base/version.hpp"

namespace percuta::cli {
namespace {

using service::Door;
using service::Option;
using service::OptionIs;
using service::Takes;

/// What was typed of one option; the library writes into it.
struct Typed {
  std::optional<std::string> value;
  std::vector<std::string> values;  ///< where it may be given several times
  bool flag = false;
};

/// Of one verb.
struct Words {
  std::vector<std::string> inputs;
  std::map<std::string, Typed> options;
};

void add_input(CLI::App& sub, const Door& verb, Words& typed) {
  if (verb.takes == Takes::nothing) {
    return;
  }
  auto* input = sub.add_option("INPUT", typed.inputs, verb.input_says)->type_name("");
  if (verb.takes == Takes::one) {
    input->required()->expected(1);
  } else if (verb.takes == Takes::at_most_one) {
    input->expected(0, 1);
  } else if (verb.takes == Takes::some) {
    input->required();
  }
}

void add_option(CLI::App& sub, const Option& option, Words& typed) {
  Typed& one = typed.options[option.name];
  const std::string name = std::string("--") + option.name;
  if (option.is == OptionIs::flag) {
    sub.add_flag(name, one.flag, option.says);
    return;
  }
  if (option.is == OptionIs::texts) {
    sub.add_option(name, one.values, option.says)
        ->allow_extra_args(false)
        ->type_name(option.placeholder);
    return;
  }
  sub.add_option(name, one.value, option.says)
      ->check([option](const std::string& text) { return service::wrong_value(option, text); })
      ->type_name(option.placeholder);
}

CLI::App* add_verb(CLI::App& app, const Door& verb, Words& typed) {
  CLI::App* sub = app.add_subcommand(verb.name, verb.says);
  sub->allow_extras();  // told in our own words
  sub->footer(std::string("Example:\n  ") + verb.example + "\n");
  add_input(*sub, verb, typed);
  for (const Option& option : service::options_of(verb)) {
    add_option(*sub, option, typed);
  }
  return sub;
}

// A verb nobody knows is told together with the one that was meant.
int unknown_verb(const std::string& word, const std::map<std::string, Words>& typed) {
  std::vector<std::string> known;
  for (const auto& [verb, words] : typed) {
    known.push_back(verb);
  }
  const auto meant = base::nearest(word, known);
  std::cerr << "percuta: there is no verb " << base::quoted(word) << ". "
            << (meant ? "Did you mean " + *meant + "? " : "") << "See percuta --help.\n";
  return exit_usage;
}

int wrong_command_line(const Door* verb, const std::string& what) {
  const std::string name = verb == nullptr ? "" : std::string(" ") + verb->name;
  std::cerr << "percuta" << name << ": " << what << " See percuta" << name << " --help.\n";
  return exit_usage;
}

// The verb that was named, as far as the library read.
const Door* named(const CLI::App& app) {
  const auto verbs = app.get_subcommands();
  return verbs.empty() ? nullptr : service::door_named(verbs.front()->get_name());
}

Invocation taken(const Door& verb, Words& typed) {
  Invocation out{&verb, std::move(typed.inputs), {}};
  for (auto& [name, one] : typed.options) {
    for (const std::string& value : one.values) {
      std::string& lines = out.options[name];
      lines += (lines.empty() ? "" : "\n") + value;
    }
    if (one.value || one.flag) {
      out.options.emplace(name, one.value.value_or(""));
    }
  }
  return out;
}

}  // namespace

bool Invocation::json() const {
  const auto format = options.find("format");
  return format != options.end() && format->second == "json";
}

std::variant<Invocation, Leave> read_command_line(int argc, char** argv) {
  CLI::App app("Treatment planning for microneedling.", "percuta");
  app.set_version_flag("--version", std::string(base::version()));
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "  percuta plan docs/examples/cases/acne-scars.toml\n"
      "  echo 'Aqua, Glycerin, Retinol' | percuta check-label -\n"
      "\n" +
      service::exit_codes_told());
  std::map<std::string, Words> typed;
  for (const Door& verb : service::doors()) {
    if (verb.through.command_line) {
      add_verb(app, verb, typed[verb.name]);
    }
  }
  if (argc > 1 && argv[1][0] != '-' && !typed.contains(argv[1])) {
    return Leave{unknown_verb(argv[1], typed)};
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& help) {
    app.exit(help);
    return Leave{exit_done};
  } catch (const CLI::ParseError& error) {
    const Door* verb = named(app);
    return Leave{wrong_command_line(verb, verb == nullptr
                                              ? "say what to do, like screen or plan."
                                              : what_is_wrong(error, verb->input_says))};
  }
  const Door* verb = named(app);
  const CLI::App& read = *app.get_subcommands().front();
  if (const auto extras = read.remaining(); !extras.empty()) {
    return Leave{wrong_command_line(verb, unexpected(extras.front(), read))};
  }
  return taken(*verb, typed[verb->name]);
}

}  // namespace percuta::cli
