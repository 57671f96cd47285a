#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "percuta/base/problem.hpp"
#include "percuta/catalog/limits.hpp"
#include "percuta/io/edit.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/print.hpp"
#include "percuta/service/compare.hpp"

namespace percuta::service {
namespace {

constexpr std::string_view of_knowledge = "parameter:";

/// A key, and each value that it is to have, as it was written or reckoned.
struct Line {
  std::string key;
  std::vector<std::string> values;

  [[nodiscard]] bool is_parameter() const { return key.starts_with(of_knowledge); }
  [[nodiscard]] std::string parameter() const { return key.substr(of_knowledge.size()); }
};

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() && std::isfinite(value)
             ? std::optional{value}
             : std::nullopt;
}

std::vector<std::string> parted(std::string_view text, char by) {
  std::vector<std::string> out;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(by, start), text.size());
    out.emplace_back(text.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

constexpr const char* how_to_vary = "Write KEY=A,B,C or KEY=LOW:HIGH:STEP.";

// "0.5:1.5:0.25": three numbers. A time of day looks the same and is none.
std::optional<std::array<double, 3>> range_of(const std::string& key, const std::string& item) {
  const auto parts = parted(item, ':');
  if (parts.size() != 3 || key.ends_with("_time")) {
    return std::nullopt;
  }
  const auto low = number(parts[0]);
  const auto high = number(parts[1]);
  const auto step = number(parts[2]);
  return low && high && step ? std::optional(std::array{*low, *high, *step}) : std::nullopt;
}

// How many values a range has; nothing where it has none.
std::optional<double> steps_of(const std::array<double, 3>& range) {
  const auto [low, high, step] = range;
  constexpr double slack = 1e-9;  // 0.1 is no binary number
  if (!(step > 0) || high < low) {
    return std::nullopt;
  }
  return std::floor((high - low) / step + slack) + 1;
}

/// Reads lines and counts their combinations, before any range is written out.
class Reader {
 public:
  explicit Reader(double most) : most_(most) {}

  void read(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == 0 || equals == std::string::npos || equals + 1 == text.size()) {
      problems.push_back(
          {"bad-vary", {}, base::quoted(text) + " does not say what to vary", how_to_vary});
      return;
    }
    Line line{text.substr(0, equals), {}};
    const bool twice = std::any_of(lines.begin(), lines.end(),
                                   [&](const Line& other) { return other.key == line.key; });
    if (twice) {
      problems.push_back(
          {"bad-vary", {}, base::quoted(line.key) + " is varied twice", how_to_vary});
    }
    double count = 0;
    for (const std::string& item : parted(std::string_view(text).substr(equals + 1), ',')) {
      count += add(line, item);
    }
    counts.push_back(count);
    lines.push_back(std::move(line));
  }

  std::vector<Line> lines;
  std::vector<double> counts;
  base::Problems problems;

 private:
  double add(Line& line, const std::string& item) {
    const auto range = range_of(line.key, item);
    if (!range) {
      if (line.is_parameter() && !number(item)) {
        problems.push_back({"bad-vary", {}, base::quoted(item) + " is no number", how_to_vary});
      }
      line.values.push_back(item);
      return 1;
    }
    const auto steps = steps_of(*range);
    if (!steps) {
      problems.push_back({"bad-vary",
                          {},
                          base::quoted(item) + " is no range: from low to high, by a step above 0",
                          how_to_vary});
      return 0;
    }
    for (double i = 0; i < std::min(*steps, most_ + 1); ++i) {
      line.values.push_back(fmt::format("{:.12g}", (*range)[0] + i * (*range)[2]));
    }
    return *steps;
  }

  double most_;
};

std::optional<base::Problem> too_many(const std::vector<double>& counts, double most) {
  const double all = std::accumulate(counts.begin(), counts.end(), 1.0, std::multiplies<>());
  if (all <= most) {
    return std::nullopt;
  }
  std::string told;
  for (const double count : counts) {
    told += fmt::format("{}{:.0f}", told.empty() ? "" : " × ", count);
  }
  told += counts.size() > 1 ? fmt::format(" = {:.0f}", all) : "";
  return base::Problem{
      "too-many",
      {},
      fmt::format("{} combinations are too many (up to {:.0f} are computed)", told, most),
      "Take fewer values or wider steps."};
}

// The last key runs fastest; numbers of knowledge stand before keys of the case.
std::vector<std::vector<std::size_t>> combinations(const std::vector<Line>& lines) {
  std::vector<std::vector<std::size_t>> out{{}};
  for (const Line& line : lines) {
    std::vector<std::vector<std::size_t>> longer;
    for (const auto& begun : out) {
      for (std::size_t i = 0; i < line.values.size(); ++i) {
        longer.push_back(begun);
        longer.back().push_back(i);
      }
    }
    out = std::move(longer);
  }
  return out;
}

base::Result<Variation> variation(const Ask& request, const io::Node& root,
                                  const std::vector<Line>& lines,
                                  const std::vector<std::size_t>& chosen) {
  Variation out{request};
  io::Node changed = root;
  std::vector<std::string> named;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const std::string& value = line.values[chosen[i]];
    const auto as_number = number(value);
    out.varied.push_back(
        {line.key, as_number, as_number ? std::nullopt : std::optional<std::string>(value)});
    named.push_back(line.key + "=" + value);
    if (line.is_parameter()) {
      out.numbers.push_back({line.parameter(), *as_number});
      continue;
    }
    auto with = io::with_value(std::move(changed), line.key, value);
    if (!with) {
      return std::move(with).problems();
    }
    changed = *std::move(with);
  }
  out.ask.text = io::to_json(changed);
  out.ask.name = fmt::format("{}", fmt::join(named, ", "));
  return out;
}

// A number that may not be is told before anything is computed.
base::Problems wrong_numbers(const std::vector<Line>& lines, const catalog::Catalog& catalog) {
  base::Problems out;
  for (const Line& line : lines) {
    for (const std::string& value : line.values) {
      const catalog::OtherNumber other{line.parameter(), number(value).value_or(0)};
      if (auto problem = catalog::wrong_number(catalog, other)) {
        out.push_back(*std::move(problem));
        break;
      }
    }
  }
  return out;
}

}  // namespace

base::Result<std::vector<Variation>> vary(const Ask& request, std::span<const std::string> lines,
                                          const catalog::Catalog& catalog) {
  const double most = catalog::limits(catalog).varied_limit_count;
  Reader reader(most);
  for (const std::string& line : lines) {
    reader.read(line);
  }
  if (!reader.problems.empty()) {
    return reader.problems;
  }
  if (auto problem = too_many(reader.counts, most)) {
    return *std::move(problem);
  }
  std::stable_partition(reader.lines.begin(), reader.lines.end(),
                        [](const Line& line) { return line.is_parameter(); });
  std::vector<Line> numbers;
  std::copy_if(reader.lines.begin(), reader.lines.end(), std::back_inserter(numbers),
               [](const Line& line) { return line.is_parameter(); });
  if (auto problems = wrong_numbers(numbers, catalog); !problems.empty()) {
    return problems;
  }
  const auto document = io::parse(request.text, request.name);
  if (!document) {
    return document.problems();
  }
  std::vector<Variation> out;
  for (const auto& chosen : combinations(reader.lines)) {
    auto one = variation(request, document->root, reader.lines, chosen);
    if (!one) {
      return std::move(one).problems();
    }
    out.push_back(*std::move(one));
  }
  return out;
}

}  // namespace percuta::service
