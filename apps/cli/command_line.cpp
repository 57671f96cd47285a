#include "command_line.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <iostream>
#include <map>
#include <string_view>
#include <vector>

#include "exit_codes.hpp"
#include <CLI/CLI.hpp>

#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"
#include "percuta/base/version.hpp"

namespace percuta::cli {
namespace {

// How many inputs a verb takes.
enum class Takes { one, at_most_one, some, any };

struct Verb {
  const char* name;
  const char* says;
  const char* input;  // what INPUT is
  Takes takes;
  const char* example;
};

constexpr const char* case_input = "Case file, TOML or JSON; - for standard input";

constexpr std::array verbs = {
    Verb{"plan", "The whole plan: whether, how, when, and what follows.", case_input, Takes::one,
         "percuta plan docs/examples/cases/acne-scars.toml --out out"},
    Verb{"screen", "May this patient be treated today, and where?", case_input, Takes::one,
         "percuta screen docs/examples/cases/acne-scars.toml --today 2026-12-05"},
    Verb{"calendar", "When may the sessions be, and the products after them?", case_input,
         Takes::one, "percuta calendar docs/examples/cases/acne-scars.toml --ics course.ics"},
    Verb{"simulate", "What these settings do: strikes, barrier, months of healing.", case_input,
         Takes::one, "percuta simulate docs/examples/cases/acne-scars.toml --stage strike"},
    Verb{"compare", "Several plans side by side, or one with other values.", case_input,
         Takes::some,
         "percuta compare docs/examples/cases/acne-scars.toml --vary device.depth_mm=0.5,1.0,1.5"},
    Verb{"check-label", "What in a product harms needled skin, and until when?",
         "File with the ingredient list; - for standard input", Takes::at_most_one,
         "echo 'Aqua, Glycerin, Retinol' | percuta check-label -"},
    Verb{"validate", "What the models predict of published experiments.",
         "Validation files; none: all that are built in", Takes::any,
         "percuta validate test/validate/kalluri2011-roller.toml"},
    Verb{"explain", "Who says so? About any [id] in an answer.", "Id, or kind:id", Takes::one,
         "percuta explain avoid_hold_h"},
    Verb{"schema", "The JSON Schema of a file or an answer.", "Name; none lists them",
         Takes::at_most_one, "percuta schema case"},
    Verb{"check-knowledge", "Every mistake in a folder of knowledge.",
         "Folder; none checks what is built in", Takes::at_most_one,
         "percuta check-knowledge knowledge"},
};

base::Date system_today() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local{};
  localtime_r(&now, &local);
  return base::Date{std::chrono::year{local.tm_year + 1900},
                    std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
                    std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
}

std::string check_date(const std::string& text) {
  return base::parse_date(text)
             ? std::string{}
             : base::quoted(text) + " is not a day; write year-month-day, like 2026-12-01";
}

void add_input(CLI::App& sub, const Verb& verb, Invocation& out) {
  auto* input = sub.add_option("INPUT", out.inputs, verb.input)->type_name("");
  if (verb.takes == Takes::one) {
    input->required()->expected(1);
  } else if (verb.takes == Takes::at_most_one) {
    input->expected(0, 1);
  } else if (verb.takes == Takes::some) {
    input->required();
  }
}

// What every verb understands.
void add_common(CLI::App& sub, Invocation& out, std::string& today) {
  sub.add_option("--format", out.format, "text for people, json for programs")
      ->transform(CLI::CheckedTransformer(
                      std::map<std::string, Format>{{"text", Format::text}, {"json", Format::json}})
                      .description(""))
      ->type_name("text|json");
  sub.add_option("--today", today, "The day to answer for; the clock's if absent")
      ->check(check_date)
      ->type_name("DATE");
  sub.add_option("--seed", out.seed, "Seed of every random number")->type_name("N");
  sub.add_option("--knowledge", out.knowledge, "Another folder of knowledge")->type_name("DIR");
  sub.add_flag("--quiet", out.quiet, "No progress, no warnings on standard error");
}

void add_own(CLI::App& sub, std::string_view verb, Invocation& out) {
  if (verb == "check-label") {
    sub.add_option("--hours-since", out.hours_since, "Hours since the session ended; 0 if absent")
        ->check(CLI::Range(0.0, 10000.0).description(""))
        ->type_name("N");
    sub.add_flag("--sterile", out.sterile, "The product is sterile, labelled for needled skin");
    sub.add_option("--case", out.case_file,
                   "The patient's case: its allergies and barrier; without INPUT its own products")
        ->type_name("CASE");
    std::map<std::string, intake::Language> languages;
    for (const auto& [language, word] : names(intake::Language{})) {
      languages.emplace(word, language);
    }
    sub.add_option("--language", out.language, "Of the text: en, de, es, fr, pl or pt")
        ->transform(CLI::CheckedTransformer(languages, CLI::ignore_case).description(""))
        ->type_name("LANG");
  } else if (verb == "calendar") {
    sub.add_option("--ics", out.ics, "Write an iCalendar file as well")->type_name("FILE");
  } else if (verb == "plan") {
    sub.add_option("--out", out.out, "Write plan.json, report.html, report.pdf, calendar.ics")
        ->type_name("DIR");
    sub.add_flag("--large-print", out.large_print, "With --out: the patient's page in large type");
  } else if (verb == "check-knowledge") {
    sub.add_flag("--negations", out.negations, "List what patients must not do, in each language");
  } else if (verb == "simulate") {
    sub.add_option("--stage", out.stage, "How far: strike, barrier, healing or all")
        ->check(CLI::IsMember({"strike", "barrier", "healing", "all"}).description(""))
        ->type_name("STAGE");
  } else if (verb == "compare") {
    sub.add_option("--vary", out.vary, "One case with other values: KEY=A,B,C")->type_name("KEY=…");
    sub.add_option("--out", out.out, "Write compare.json, compare.html, compare.pdf")
        ->type_name("DIR");
  }
}

void add_verb(CLI::App& app, const Verb& verb, Invocation& out, std::string& today) {
  CLI::App* sub = app.add_subcommand(verb.name, verb.says);
  sub->footer(std::string("Example:\n  ") + verb.example + "\n");
  add_input(*sub, verb, out);
  add_common(*sub, out, today);
  add_own(*sub, verb.name, out);
}

bool is_verb(std::string_view word) {
  return std::any_of(verbs.begin(), verbs.end(),
                     [&](const Verb& verb) { return verb.name == word; });
}

// A verb nobody knows is told together with the one that was meant.
int unknown_verb(const std::string& word) {
  std::vector<std::string> known;
  for (const Verb& verb : verbs) {
    known.emplace_back(verb.name);
  }
  const auto meant = base::nearest(word, known);
  std::cerr << "percuta: there is no verb " << base::quoted(word) << ". "
            << (meant ? "Did you mean " + *meant + "? " : "") << "See percuta --help.\n";
  return exit_usage;
}

// What the parser cannot know of inputs; nothing when they fit.
const char* wrong_inputs(const Invocation& asked) {
  if (asked.verb == "check-label" && asked.inputs.empty() && !asked.case_file) {
    return "give a label, or a case with --case.";
  }
  if (asked.verb == "compare" && (asked.inputs.size() > 1) == asked.vary.has_value()) {
    return "give two or more cases, or one with --vary KEY=A,B,C.";
  }
  return nullptr;
}

}  // namespace

std::variant<Invocation, Leave> read_command_line(int argc, char** argv) {
  CLI::App app("Treatment planning for microneedling.", "percuta");
  app.set_version_flag("--version", std::string(base::version()));
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "  percuta plan docs/examples/cases/acne-scars.toml\n"
      "  echo 'Aqua, Glycerin, Retinol' | percuta check-label -\n"
      "\n"
      "Exit codes: 0 done, 2 the input is wrong, 3 the world broke,\n"
      "64 the command line is wrong.\n");
  Invocation out;
  std::string today;
  for (const Verb& verb : verbs) {
    add_verb(app, verb, out, today);
  }
  if (argc > 1 && argv[1][0] != '-' && !is_verb(argv[1])) {
    return Leave{unknown_verb(argv[1])};
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return Leave{app.exit(error) == 0 ? exit_done : exit_usage};
  }
  out.verb = app.get_subcommands().front()->get_name();
  if (const char* wrong = wrong_inputs(out)) {
    std::cerr << "percuta " << out.verb << ": " << wrong << '\n';
    return Leave{exit_usage};
  }
  out.today = today.empty() ? system_today() : *base::parse_date(today);
  return out;
}

}  // namespace percuta::cli
