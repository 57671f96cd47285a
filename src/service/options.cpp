#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <sstream>

#include "requests.hpp"
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "percuta/base/problem.hpp"
#include "percuta/base/problem_codes.hpp"
#include "percuta/base/text.hpp"

namespace percuta::service {
namespace {

constexpr unsigned most_threads = 1024;
constexpr double most_h = 10000;  // beyond a year nothing waits any more

template <class T>
std::optional<T> read(std::string_view text) {
  T value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional{value}
                                                                  : std::nullopt;
}

// As people write one: digits, with a point between two of them at most; "1e3" is a slip.
std::optional<double> read_number(std::string_view text) {
  constexpr std::string_view digits = "0123456789";
  const bool plain = !text.empty() && digits.find(text.front()) != std::string_view::npos &&
                     digits.find(text.back()) != std::string_view::npos &&
                     text.find_first_not_of("0123456789.") == std::string_view::npos;
  return plain ? read<double>(text) : std::nullopt;
}

std::string unless(bool right, std::string wrong) { return right ? std::string{} : wrong; }

template <class Enum>
std::vector<std::string> words_of() {
  std::vector<std::string> out;
  for (const auto& [value, word] : names(Enum{})) {
    out.emplace_back(word);
  }
  return out;
}

}  // namespace

std::vector<std::string> language_words() { return words_of<intake::Language>(); }
std::vector<std::string> stage_words() { return words_of<plan::Stage>(); }

std::string wrong_word(const std::string& text, const std::vector<std::string>& words) {
  if (std::find(words.begin(), words.end(), text) != words.end()) {
    return {};
  }
  const auto meant = base::nearest(text, words);
  return meant ? fmt::format("{} is unknown. Did you mean {}?", base::quoted(text), *meant)
               : fmt::format("{} is unknown; known are {}", base::quoted(text),
                             fmt::join(words, ", "));
}

std::string wrong_value(const Option& option, const std::string& text) {
  const std::string told = base::quoted(text);
  switch (option.is) {
    case OptionIs::word:
      return wrong_word(text, option.words());
    case OptionIs::day:
      return unless(base::parse_date(text).has_value(),
                    told + " is not a day; write year-month-day, like 2026-12-01");
    case OptionIs::seed:
      return unless(read<std::int64_t>(text).has_value(),
                    fmt::format("{} is no whole number from {} to {}", told,
                                std::numeric_limits<std::int64_t>::min(),
                                std::numeric_limits<std::int64_t>::max()));
    case OptionIs::count: {
      const auto count = read<unsigned>(text).value_or(0);
      return unless(count > 0 && count <= most_threads,
                    fmt::format("{} is no whole number from 1 to {}", told, most_threads));
    }
    case OptionIs::hours: {
      const auto hours = read_number(text);
      return unless(hours && *hours >= 0 && *hours <= most_h,
                    fmt::format("{} is no number of hours from 0 to {:g}", told, most_h));
    }
    case OptionIs::folder:
      if (text == "-") {
        return "several files are written, so that it takes a folder, not standard output";
      }
      [[fallthrough]];
    case OptionIs::path:
    case OptionIs::input:
      return unless(!text.empty(), "the name is empty");
    case OptionIs::flag:
    case OptionIs::text:
    case OptionIs::texts:
      break;
  }
  return {};
}

std::string Asked::value(std::string_view option) const {
  const auto found = options.find(option);
  return found == options.end() ? std::string{} : found->second.text;
}

std::optional<double> Asked::number(std::string_view option) const {
  return read_number(value(option));
}

std::vector<std::string> Asked::values(std::string_view option) const {
  std::vector<std::string> out;
  std::istringstream lines(value(option));
  for (std::string line; std::getline(lines, line);) {
    out.push_back(line);
  }
  return out;
}

Ask common_ask(const std::map<std::string, Input, std::less<>>& options, base::Date clock) {
  const auto value = [&](std::string_view option) {
    const auto found = options.find(option);
    return found == options.end() ? std::string_view{} : std::string_view(found->second.text);
  };
  Ask out;
  out.today = base::parse_date(value("today")).value_or(clock);
  out.seed = read<std::int64_t>(value("seed")).value_or(0);
  out.watch.threads_count = read<unsigned>(value("threads")).value_or(0);
  return out;
}

std::string exit_codes_told() {
  using base::Ends;
  return fmt::format(
      "Exit codes: 0 done, {} the input is wrong, {} the world broke,\n"
      "{} the command line is wrong, {} stopped before the end.\n",
      static_cast<int>(Ends::input), static_cast<int>(Ends::world), static_cast<int>(Ends::usage),
      static_cast<int>(Ends::stopped));
}

std::span<const Option> common_options() {
  constexpr auto format_words = []() -> std::vector<std::string> {
    return {"text", "json"};
  };
  static const std::array all = {
      Option{"format", OptionIs::word, "text|json",
             "text for people (if absent), json for programs", format_words},
      Option{"today", OptionIs::day, "DATE", "The day to answer for; the clock's if absent"},
      Option{"seed", OptionIs::seed, "N", "Seed of every random number; 0 if absent"},
      Option{"knowledge", OptionIs::path, "DIR",
             "Another folder of knowledge than the one built in"},
      Option{"threads", OptionIs::count, "N",
             "At most so many threads; one per processor if absent"},
      Option{"quiet", OptionIs::flag, "", "No progress, no warnings on standard error"}};
  return all;
}

std::string csv_misused(const Asked& asked) {
  return asked.value("csv") == "-" && asked.json
             ? "--csv - takes standard output for itself; leave out --format json, or name a file"
             : "";
}

std::string knowledge_misused(const Asked& asked) {
  return asked.has("negations") && asked.json
             ? "--negations is for people to read; leave out --format json"
             : "";
}

std::vector<Option> options_of(const Door& door) {
  const std::map<std::string_view, bool> acts = {{"format", door.answer_is == AnswerIs::json},
                                                 {"today", door.common.today},
                                                 {"seed", door.common.seed},
                                                 {"knowledge", door.common.knowledge},
                                                 {"threads", door.common.threads},
                                                 {"quiet", door.common.quiet}};
  std::vector<Option> out;
  for (const Option& option : common_options()) {
    if (acts.at(option.name)) {
      out.push_back(option);
    }
  }
  out.insert(out.end(), door.options.begin(), door.options.end());
  return out;
}

}  // namespace percuta::service
