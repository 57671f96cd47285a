#include "api_page.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "percuta/base/problem_codes.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/service/door.hpp"
#include "percuta/service/service.hpp"

namespace percuta::docs {
namespace {

using io::Node;
using service::Door;
using service::Option;
using service::OptionIs;
using service::Takes;

constexpr std::string_view head =
    "# Requests\n\n"
    "Generated from the table of requests (`src/service/requests.hpp`) by `make tables`; do not "
    "edit.\n"
    "What Percuta can be asked, through whatever door: today the command line, later a server and\n"
    "Python, for which roles and routes are kept here.\n\n"
    "```sh\n"
    "percuta screen docs/examples/cases/acne-scars.toml --format json\n"
    "```\n\n"
    "- **In**: a case or an experiment is a file of TOML or JSON, at most 1 MiB; `-` is standard "
    "input.\n"
    "- **Out**: text for people, or with `--format json` the answer as JSON, shaped by the schema "
    "named\n"
    "  below (`percuta schema NAME`, JSON Schema draft 7). Units end the names of keys: "
    "`depth_mm`,\n"
    "  `wait_d`, `gain_ratio`. `null` is *not known* or *does not apply*, never zero.\n"
    "- **Refused**: exit code 2 and every problem, in the order of the file, as text on standard "
    "error or\n"
    "  as JSON, `{\"problems\": [{\"code\", \"where\", \"what\", \"hint\"}]}`, on standard output. "
    "A program goes\n"
    "  by `code`; codes are listed below.\n"
    "- **The same** program, knowledge, input, day and seed give the same bytes, on any number of "
    "threads.\n"
    "- **Progress**, where a request streams it: lines on standard error, none with `--quiet`.\n\n";

// A cell of a table may not hold its own border.
std::string cell(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    out += letter == '|' ? std::string("\\|") : std::string(1, letter);
  }
  return out;
}

std::string taken_by(const Option& option) {
  switch (option.is) {
    case OptionIs::flag:
      return "nothing";
    case OptionIs::word:
      return fmt::format("{}", fmt::join(option.words(), ", "));
    case OptionIs::day:
      return "a day, year-month-day";
    case OptionIs::seed:
      return "a whole number";
    case OptionIs::count:
      return "a count, from 1";
    case OptionIs::hours:
      return "hours, from 0";
    case OptionIs::path:
      return "a path";
    case OptionIs::folder:
      return "a folder";
    case OptionIs::input:
      return "a file, or `-`";
    case OptionIs::text:
      return "text";
    case OptionIs::texts:
      return "text; may be given again";
  }
  return {};
}

std::string options_table(std::span<const Option> options) {
  std::string out = "| option | takes | what it does |\n|---|---|---|\n";
  for (const Option& option : options) {
    const std::string_view placeholder = option.placeholder;
    out += fmt::format("| `--{}{}{}` | {} | {}. |\n", option.name, placeholder.empty() ? "" : " ",
                       cell(placeholder), taken_by(option), cell(option.says));
  }
  return out + "\n";
}

std::string_view how_many(Takes takes) {
  switch (takes) {
    case Takes::nothing:
      return "none";
    case Takes::one:
      return "one";
    case Takes::at_most_one:
      return "one, or none";
    case Takes::some:
      return "one or more";
    case Takes::any:
      return "any number";
  }
  return {};
}

std::string schema_told(std::string_view name, std::string_view otherwise) {
  return name.empty() ? std::string(otherwise) : fmt::format("schema `{}`", name);
}

// "text", "a list of tables": what a schema says a value is.
std::string kind_told(const Node& schema) {
  if (const Node* any = schema.find("anyOf")) {
    return kind_told(any->array()->front()) + ", or null";
  }
  const Node* type = schema.find("type");
  const auto* word = type == nullptr ? nullptr : std::get_if<std::string>(&type->value);
  if (word == nullptr) {
    return "a value";
  }
  if (*word == "array") {
    const Node* items = schema.find("items");
    return "list: " + (items == nullptr ? "" : kind_told(*items));
  }
  return *word == "string" ? "text" : *word == "object" ? "table" : *word;
}

using Keys = io::Node::Table;

// What the answer of a schema holds, key by key.
Keys keys_of(std::string_view schema_name, const catalog::Catalog& catalog) {
  const auto schema =
      io::parse_json(*service::schema(schema_name, catalog), std::string(schema_name));
  return *schema->root.find("properties")->table();
}

bool has(const Keys& keys, const std::string& key) {
  return std::any_of(keys.begin(), keys.end(),
                     [&](const io::Member& member) { return member.key == key; });
}

// The keys that every answer holds: who made it, of what, when.
Keys keys_of_all(const catalog::Catalog& catalog) {
  Keys out;
  bool first = true;
  for (const Door& door : service::doors()) {
    if (door.answer_schema[0] == '\0') {
      continue;
    }
    const Keys keys = keys_of(door.answer_schema, catalog);
    if (!has(keys, "intended_use")) {
      continue;  // of no patient: a count, a list of names
    }
    if (first) {
      out = keys;
    }
    first = false;
    std::erase_if(out, [&](const io::Member& member) { return !has(keys, member.key); });
  }
  return out;
}

std::string keys_table(const Keys& keys, const Keys& told_elsewhere) {
  std::string out = "| key of the answer | is | holds |\n|---|---|---|\n";
  for (const io::Member& member : keys) {
    if (!has(told_elsewhere, member.key)) {
      const Node* says = member.node.find("description");
      out += fmt::format("| `{}` | {} | {} |\n", member.key, kind_told(member.node),
                         says == nullptr ? "" : cell(std::get<std::string>(says->value)));
    }
  }
  return out + "\n";
}

std::string roles_told(const Door& door) {
  std::vector<std::string_view> words;
  for (const service::Role role : door.roles) {
    words.push_back(base::word(role));
  }
  return fmt::format("{}", fmt::join(words, ", "));
}

// Those of the common options that act, by name.
std::string common_told(const Door& door) {
  std::vector<std::string> names;
  for (const Option& option : service::options_of(door)) {
    const auto common = service::common_options();
    if (std::any_of(common.begin(), common.end(),
                    [&](const Option& one) { return std::string_view(one.name) == option.name; })) {
      names.push_back(fmt::format("`--{}`", option.name));
    }
  }
  return names.empty() ? "none" : fmt::format("{}", fmt::join(names, ", "));
}

std::string door_section(const Door& door, const Keys& of_all, const catalog::Catalog& catalog) {
  std::string out = fmt::format("## {}\n\n{}\n\n", door.name, door.says);
  out += fmt::format("- **Input**: {}. {}; {}.\n", how_many(door.takes), door.input_says,
                     schema_told(door.body_schema, "plain text"));
  out += fmt::format("- **Answer**: {}.\n", door.answer_is == service::AnswerIs::text
                                                ? "text alone"
                                                : schema_told(door.answer_schema, "text, or JSON"));
  if (door.other_schema[0] != '\0') {
    out += fmt::format("- **Answer without an input**: {}.\n", schema_told(door.other_schema, ""));
  }
  out += fmt::format("- **Common options**: {}.\n", common_told(door));
  out += fmt::format("- **Progress**: {}.\n",
                     door.effect == service::Effect::streams ? "streamed" : "none");
  out += fmt::format("- **Who may ask**: {}.\n", roles_told(door));
  if (door.through.server) {
    out += fmt::format("- **Route**, kept for the server: `{} /api/v1{}`.\n", door.route.method,
                       door.route.path);
  }
  out += fmt::format("- **Example**: `{}`\n\n", door.example);
  if (!door.options.empty()) {
    out += options_table(door.options);
  }
  return door.answer_schema[0] == '\0'
             ? out
             : out + keys_table(keys_of(door.answer_schema, catalog), of_all);
}

std::string problems_table() {
  std::string out =
      "## Problem codes\n\n"
      "Codes are for programs: once told, none changes its meaning. *Exit* is how the command line "
      "ends\n"
      "where the first problem has that code, *HTTP* what a server answers.\n\n"
      "| code | means | exit | HTTP |\n|---|---|---|---|\n";
  for (const base::ProblemKind& kind : base::problem_kinds()) {
    out += fmt::format("| `{}` | {} | {} | {} |\n", kind.code, cell(kind.meaning),
                       static_cast<int>(kind.ends), kind.http_status);
  }
  return out;
}

constexpr std::string_view exit_codes =
    "## Exit codes\n\n"
    "The same for every request: they belong to the kind of problem.\n\n"
    "| code | means |\n|---|---|\n"
    "| 0 | done; a \"do not treat\" is an answer |\n"
    "| 2 | what came in is wrong: nothing was done, every problem is told |\n"
    "| 3 | the world broke: a disk, a folder, memory, the program itself |\n"
    "| 64 | the command line is wrong, or who asks may not |\n"
    "| 130 | stopped before the end; nothing was written |\n\n";

}  // namespace

std::string api_page(const catalog::Catalog& catalog) {
  std::string out(head);
  out += "| request | answers |\n|---|---|\n";
  for (const Door& door : service::doors()) {
    out += fmt::format("| [{}](#{}) | {} |\n", door.name, door.name, cell(door.says));
  }
  out +=
      "\n## Common options\n\nA request takes those of them on which its answer depends; it names "
      "them.\n\n" +
      options_table(service::common_options());
  out += exit_codes;
  const Keys of_all = keys_of_all(catalog);
  out += "## Keys of every answer\n\n" + keys_table(of_all, {});
  for (const Door& door : service::doors()) {
    out += door_section(door, of_all, catalog);
  }
  return out + problems_table();
}

}  // namespace percuta::docs
