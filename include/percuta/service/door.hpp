#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/result.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/service/answer.hpp"
#include "percuta/service/ask.hpp"
#include "percuta/service/input.hpp"
#include "percuta/service/knowledge.hpp"

namespace percuta::service {

// The table of requests (src/service/requests.hpp) as doors see it: text in, text out. Verbs, help
// and completion of the command line are loops over `doors()`, as routes of a server will be.

/// How many inputs a request takes, and what one is.
enum class Takes { nothing, one, at_most_one, some, any };
enum class InputIs { text, word, folder };

/// What an option takes: nothing, a word of some, a path, or a text from outside (`input`). `texts`
/// may be given several times: one a line.
enum class OptionIs { flag, word, day, seed, count, hours, path, folder, text, texts, input };

/// Something particular to a request, or, in `common_options()`, of every one.
struct Option {
  const char* name;
  OptionIs is = OptionIs::flag;
  const char* placeholder = "";
  const char* says = "";
  std::vector<std::string> (*words)() = nullptr;  ///< that it may be
};

enum class Effect { reads, writes, streams };  ///< streams: reads, and tells its progress
enum class AnswerIs { json, text, none };

/// Which of the common options change what a request answers; the others it does not take.
struct Common {
  bool today = true;
  bool seed = true;
  bool knowledge = true;
  bool threads = true;
  bool quiet = true;
};

/// Which doors lead to a request.
struct Through {
  bool command_line = true;
  bool server = false;
  bool python = false;
};

/// Where a server has it, below /api/v1; `{id}` stands for the input.
struct Route {
  const char* method = "";
  const char* path = "";
};

/// A request as it came through a door.
struct Asked {
  Ask common;             ///< day, seed, who asks and how it is watched; no text
  std::vector<Ask> asks;  ///< one for each input
  std::map<std::string, Input, std::less<>> options = {};  ///< those that were given
  bool json = false;
  TextStyle style = {};

  [[nodiscard]] bool has(std::string_view option) const { return options.contains(option); }
  /// What stands behind an option; empty where it was not given.
  [[nodiscard]] std::string value(std::string_view option) const;
  [[nodiscard]] std::optional<double> number(std::string_view option) const;
  /// Each time it was given.
  [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
};

/// An answer, and what is told beside it.
struct Told {
  std::string body;
  std::vector<std::string> notes = {};
};

/// What a program carries with it.
struct BuiltIn {
  std::string_view snapshot;
  std::vector<Input> (*knowledge)() = nullptr;    ///< the files that the snapshot was made of
  std::vector<Input> (*experiments)() = nullptr;  ///< what is validated where nothing is named
};

struct Limits {
  unsigned threads_count = 0;  ///< that one request may have; 0: one per processor
};

/// What all requests of a program share.
struct Engine {
  BuiltIn built_in;
  std::optional<std::string> folder;  ///< of knowledge, instead of what is built in
  std::shared_ptr<const catalog::Catalog> catalog = nullptr;
  Limits limits = {};
  base::Date (*clock)() = nullptr;  ///< the day where the program runs
};

/// One row of the table, its types erased.
struct Door {
  const char* name;
  const char* says;
  const char* example;
  Takes takes = Takes::one;
  InputIs input = InputIs::text;
  const char* input_says = "";
  std::span<const Option> options = {};
  Common common = {};
  std::span<const Role> roles;
  const char* body_schema = "";    ///< of the input, as `schema` calls it; empty: plain text
  const char* answer_schema = "";  ///< likewise; empty: the answer has none
  const char* other_schema = "";   ///< of what it answers where `misused` lets the input be absent
  AnswerIs answer_is = AnswerIs::json;
  Route route = {};
  Through through = {};
  Effect effect = Effect::reads;
  bool audited = false;
  /// How much of knowledge it needs; none: no catalog.
  std::optional<Extent> (*extent)(const Asked&) = nullptr;
  /// What in the options and inputs does not go together; empty where all does.
  std::string (*misused)(const Asked&) = nullptr;
  base::Result<Told> (*answer)(const Asked&, const Engine&) = nullptr;
};

/// Every request, in the order of help.
std::span<const Door> doors();

/// Nothing where no request is called so.
const Door* door_named(std::string_view name);

/// What is wrong with a word that is none of some; empty where it is one.
std::string wrong_word(const std::string& text, const std::vector<std::string>& words);

/// What is wrong with what stands behind an option; empty where it is right.
std::string wrong_value(const Option& option, const std::string& text);

/// Day, seed and threads as the common options say them, on the clock's day.
Ask common_ask(const std::map<std::string, Input, std::less<>>& options, base::Date clock);

/// What requests take beside options of their own.
std::span<const Option> common_options();

/// Everything that a request takes: those of the common options that act, then its own.
std::vector<Option> options_of(const Door& door);

/// How the program ends, as help tells it.
std::string exit_codes_told();

/// Loads what a request needs. Problems: those of the folder.
base::Result<Engine> open_engine(Engine engine, const Door& door, const Asked& asked);

/// Asks, with as many threads as the engine lets it have. Problems: not-allowed, bad-option,
/// today-too-far, stopped, and those of the request.
base::Result<Told> answer(const Door& door, const Asked& asked, const Engine& engine);

}  // namespace percuta::service
