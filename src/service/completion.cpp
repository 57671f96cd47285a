#include <algorithm>
#include <array>

#include "requests.hpp"
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace percuta::service {
namespace {

bool takes_files(const Option& option) {
  return option.is == OptionIs::path || option.is == OptionIs::folder ||
         option.is == OptionIs::input;
}

std::vector<std::string> verbs() {
  std::vector<std::string> out;
  for (const Door& door : doors()) {
    if (door.through.command_line) {
      out.emplace_back(door.name);
    }
  }
  return out;
}

std::vector<std::string> flags_of(const Door& door) {
  std::vector<std::string> out;
  for (const Option& option : options_of(door)) {
    out.push_back(std::string("--") + option.name);
  }
  return out;
}

// Every word that some option of any verb may be, by the option.
std::map<std::string, std::vector<std::string>> words_by_option() {
  std::map<std::string, std::vector<std::string>> out;
  for (const Door& door : doors()) {
    for (const Option& option : options_of(door)) {
      if (option.words != nullptr) {
        out[option.name] = option.words();
      }
    }
  }
  return out;
}

std::string for_bash() {
  std::string out =
      "# percuta completion bash: source what it prints.\n"
      "_percuta() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
      "  COMPREPLY=()\n"
      "  case $before in\n";
  for (const auto& [option, words] : words_by_option()) {
    out += fmt::format("    --{}) COMPREPLY=($(compgen -W '{}' -- \"$word\")); return;;\n", option,
                       fmt::join(words, " "));
  }
  out += fmt::format(
      "  esac\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
      "    COMPREPLY=($(compgen -W '{}' -- \"$word\")); return\n"
      "  fi\n"
      "  if [[ $word == -* ]]; then\n"
      "    case ${{COMP_WORDS[1]}} in\n",
      fmt::join(verbs(), " "));
  for (const std::string& verb : verbs()) {
    out += fmt::format("      {}) COMPREPLY=($(compgen -W '{}' -- \"$word\"));;\n", verb,
                       fmt::join(flags_of(*door_named(verb)), " "));
  }
  return out +
         "    esac\n"
         "  fi\n"
         "}\n"
         "complete -o default -F _percuta percuta\n";
}

// What stands in quotation marks of zsh, or in single ones of fish.
std::string without(std::string text, std::string_view letters) {
  std::erase_if(text, [&](char one) { return letters.find(one) != std::string_view::npos; });
  return text;
}

std::string for_zsh() {
  std::string out = "#compdef percuta\n_percuta() {\n  local -a verbs=(\n";
  for (const std::string& verb : verbs()) {
    out += fmt::format("    '{}:{}'\n", verb, without(door_named(verb)->says, "':"));
  }
  out +=
      "  )\n"
      "  if (( CURRENT == 2 )); then _describe verb verbs; return; fi\n"
      "  case $words[2] in\n";
  for (const std::string& verb : verbs()) {
    out += fmt::format("    {}) _arguments", verb);
    for (const Option& option : options_of(*door_named(verb))) {
      std::string action;
      if (option.words != nullptr) {
        action = fmt::format(":{}:({})", option.name, fmt::join(option.words(), " "));
      } else if (option.is != OptionIs::flag) {
        action = fmt::format(":{}:{}", option.name, takes_files(option) ? "_files" : "");
      }
      out += fmt::format(" '--{}[{}]{}'", option.name, without(option.says, "'[]:"), action);
    }
    out += " '*:file:_files';;\n";
  }
  return out + "  esac\n}\ncompdef _percuta percuta\n";
}

std::string for_fish() {
  std::string out =
      fmt::format("complete -c percuta -n 'not __fish_seen_subcommand_from {0}' -f -a '{0}'\n",
                  fmt::join(verbs(), " "));
  for (const std::string& verb : verbs()) {
    for (const Option& option : options_of(*door_named(verb))) {
      out += fmt::format("complete -c percuta -n '__fish_seen_subcommand_from {}' -l {} -d '{}'",
                         verb, option.name, without(option.says, "'"));
      if (option.words != nullptr) {
        out += fmt::format(" -x -a '{}'", fmt::join(option.words(), " "));
      } else if (option.is != OptionIs::flag) {
        out += takes_files(option) ? " -r" : " -x";
      }
      out += "\n";
    }
  }
  return out;
}

}  // namespace

base::Result<Told> completion_asked(const Asked& asked, const Engine& /*engine*/) {
  const std::string& shell = asked.asks.front().text;
  if (shell == "bash") {
    return Told{for_bash()};
  }
  if (shell == "zsh") {
    return Told{for_zsh()};
  }
  if (shell == "fish") {
    return Told{for_fish()};
  }
  return base::Problem{"unknown-shell",
                       {},
                       base::quoted(shell) + " is no shell that is known",
                       "Take bash, zsh or fish."};
}

}  // namespace percuta::service
