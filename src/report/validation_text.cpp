#include <algorithm>
#include <cmath>

#include "common.hpp"
#include "markdown.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/document/page.hpp"
#include "percuta/report/validation.hpp"

namespace percuta::report {
namespace {

using document::Page;
using document::TextStyle;
using document::Tone;

using experiment::Compared;
using experiment::Standing;
using experiment::Use;
using experiment::Verdict;

std::string number(double x) {
  return x != 0 && std::abs(x) < 1e-3 ? fmt::format("{:.1e}", x) : fmt::format("{:.3g}", x);
}

std::string number(const std::optional<double>& x) { return x ? number(*x) : "–"; }

std::string range(const std::optional<double>& low, const std::optional<double>& high) {
  return low && high ? number(*low) + " – " + number(*high) : "–";
}

// No more digits than another draw of worlds would leave, three at most.
std::string number(double x, double error) {
  constexpr double shortest = 1e-3;  // below, powers of ten are told
  if (error <= 0 || std::abs(x) < shortest) {
    return number(x);
  }
  const double place = std::floor(std::log10(error));
  const double unit = std::pow(10.0, place);
  const std::string rounded =
      fmt::format("{:.{}f}", std::round(x / unit) * unit, place < 0 ? static_cast<int>(-place) : 0);
  const std::string short_one = number(x);
  return rounded.size() < short_one.size() || place >= 0 ? rounded : short_one;
}

std::string predicted(const Compared& one) {
  return one.predicted ? number(*one.predicted, one.error->middle) : "–";
}

std::string predicted_range(const Compared& one) {
  return one.predicted ? number(*one.predicted_low, one.error->low) + " – " +
                             number(*one.predicted_high, one.error->high)
                       : "–";
}

std::string errors(const Compared& one) {
  const auto told = [](double error) {
    return error >= 1  ? fmt::format("{:.0f}", error)
           : error > 0 ? fmt::format("{:.1g}", error)
                       : std::string("0");
  };
  return one.error ? fmt::format("{}, {}, {}", told(one.error->middle), told(one.error->low),
                                 told(one.error->high))
                   : "–";
}

std::string verdict_word(const Compared& compared, const rules::Speech& speech) {
  if (compared.verdict == Verdict::on_edge) {
    return speech.page("on-edge");
  }
  const bool agrees = compared.verdict == Verdict::agrees;
  if (compared.status == Standing::known_miss) {
    return agrees ? speech.page("now-agrees") : speech.page("known-miss");
  }
  return agrees ? speech.page("agrees") : speech.page("misses");
}

Tone tone_of(const Compared& compared) {
  if (!as_expected(compared)) {
    return Tone::bad;
  }
  return compared.verdict == Verdict::agrees ? Tone::plain : Tone::warn;
}

// At most so many characters of an ASCII word.
std::string cut(std::string_view word, std::size_t most) {
  return word.size() <= most ? std::string(word) : std::string(word.substr(0, most - 1)) + "…";
}

constexpr std::size_t widest_verdict = 10;
constexpr std::size_t widest_id = 31;

void add_line(Page& page, const Compared& compared, const rules::Speech& speech) {
  page.paragraph(fmt::format("{:<10} {:<31} {:>9} {:>13} {:>12}", verdict_word(compared, speech),
                             cut(base::printable(compared.id), widest_id), predicted(compared),
                             predicted_range(compared), range(compared.low, compared.high)),
                 {}, tone_of(compared));
}

void add_group(Page& page, const std::vector<Compared>& observations, Use use,
               rules::PageKey heading, const rules::Speech& speech) {
  const auto of_use = [&](const Compared& one) {
    return one.use == use;
  };
  if (std::none_of(observations.begin(), observations.end(), of_use)) {
    return;
  }
  page.heading(speech.page(heading));
  // Spaces at the start of a paragraph are not kept, so they stand before it.
  page.paragraph(fmt::format("{:>9} {:>13} {:>12}", speech.page("predicted-head"),
                             speech.page("range-head"), speech.page("band-head")),
                 std::string(widest_verdict + widest_id + 2, ' '), Tone::dim);
  for (const Compared& compared : observations) {
    if (of_use(compared)) {
      add_line(page, compared, speech);
    }
  }
}

/// What an observation can tell: a number apart from others, an order or a sign, or only whether a
/// prediction lies where words of a source put it.
enum class Kind { numeric, sign_or_rank, interval };

Kind kind_of(const Compared& compared) {
  using experiment::Operator;
  if (compared.op == Operator::sign || compared.op == Operator::rank) {
    return Kind::sign_or_rank;
  }
  return compared.measured ? Kind::numeric : Kind::interval;
}

struct Count {
  std::size_t all = 0;
  std::size_t agrees = 0;
  std::size_t known_misses = 0;
  std::size_t on_edge = 0;
  std::size_t unexpected = 0;
};

void add(const Compared& compared, Count& out) {
  ++out.all;
  if (compared.verdict == Verdict::on_edge) {
    ++out.on_edge;
  } else if (!as_expected(compared)) {
    ++out.unexpected;
  } else if (compared.verdict == Verdict::agrees) {
    ++out.agrees;
  } else {
    ++out.known_misses;
  }
}

std::string counted(const std::vector<Compared>& observations, const rules::Speech& speech) {
  Count all;
  for (const Compared& compared : observations) {
    add(compared, all);
  }
  return speech.page("observations-counted", {{"count", static_cast<double>(all.all)},
                                              {"agree", fmt::format("{}", all.agrees)},
                                              {"known", fmt::format("{}", all.known_misses)},
                                              {"edge", fmt::format("{}", all.on_edge)},
                                              {"unexpected", fmt::format("{}", all.unexpected)}});
}

// How many of one use and kind agree.
std::string kind_row(const std::vector<Compared>& observations, Use use, Kind kind,
                     std::string_view what) {
  Count some;
  for (const Compared& compared : observations) {
    if (compared.use == use && kind_of(compared) == kind) {
      add(compared, some);
    }
  }
  return fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n", base::word(use), what, some.all,
                     some.agrees, some.known_misses, some.on_edge, some.unexpected);
}

std::string kind_table(const std::vector<Compared>& observations, const rules::Speech& speech) {
  std::string out = headed(speech.page("validation-kinds-columns"));
  for (const Use use : {Use::calibration, Use::validation}) {
    out += kind_row(observations, use, Kind::numeric, speech.page("validation-numbers"));
    out += kind_row(observations, use, Kind::sign_or_rank, speech.page("validation-signs"));
    out += kind_row(observations, use, Kind::interval, speech.page("validation-intervals"));
  }
  return out;
}

// A cell of a Markdown table may not hold its own border.
std::string cell(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    out += letter == '|' ? std::string("\\|") : letter == '\n' ? " " : std::string(1, letter);
  }
  return out;
}

void add_table(std::string& out, const std::vector<Compared>& observations, Use use,
               const rules::Speech& speech) {
  out += headed(speech.page("validation-columns"));
  for (const Compared& one : observations) {
    if (one.use == use) {
      out += fmt::format("| `{}` | {} of {} | {} | {} | {} | {} | {} | {} | {} | `{}` |\n",
                         cell(one.id), base::word(one.op), base::word(one.quantity),
                         number(one.measured), range(one.low, one.high), predicted(one),
                         predicted_range(one), errors(one), verdict_word(one, speech),
                         cell(one.row), one.experiment);
    }
  }
  out += '\n';
}

}  // namespace

std::string to_text(const experiment::Report& report, const evidence::Provenance& provenance,
                    const rules::Speech& speech, const TextStyle& style) {
  const auto& observations = report.observations;
  Page page(style);
  add_group(page, observations, Use::calibration, "group-calibration", speech);
  add_group(page, observations, Use::validation, "group-validation", speech);
  bool first = true;
  for (const Compared& compared : observations) {
    if (compared.status == Standing::known_miss) {
      if (first) {
        page.heading(speech.page("known-misses"));
      }
      first = false;
      page.entry(compared.id, compared.reason, 2, 34);
    }
  }
  page.blank();
  page.paragraph(counted(observations, speech));
  page.blank();
  rules::Fillings filled = origin(provenance);
  filled["seed"] = fmt::format("{}", provenance.seed);
  page.paragraph(speech.page("foot-seed", filled), {}, Tone::dim);
  return std::move(page).text();
}

std::string to_markdown(const experiment::Report& report, const rules::Speech& speech) {
  const auto& observations = report.observations;
  std::string out = speech.page("validation-head") + "\n\n";
  out += counted(observations, speech) + "\n\n";
  out += kind_table(observations, speech) + "\n" + speech.page("validation-kinds") + "\n\n";
  out += speech.page("validation-calibration") + "\n\n";
  add_table(out, observations, Use::calibration, speech);
  out += speech.page("validation-validation") + "\n\n";
  add_table(out, observations, Use::validation, speech);
  out += "## " + speech.page("known-misses") + "\n\n";
  for (const Compared& compared : observations) {
    if (compared.status == Standing::known_miss) {
      out += fmt::format("- `{}`: {}\n", compared.id, cell(compared.reason));
    }
  }
  return out;
}

}  // namespace percuta::report
