#include <algorithm>
#include <cmath>

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

std::string_view verdict_word(const Compared& compared) {
  const bool agrees = compared.verdict == Verdict::agrees;
  if (compared.status == Standing::known_miss) {
    return agrees ? "now agrees" : "known miss";
  }
  return agrees ? "agrees" : "MISSES";
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

void add_line(Page& page, const Compared& compared) {
  page.paragraph(
      fmt::format("{:<10} {:<31} {:>9} {:>13} {:>12}", verdict_word(compared),
                  cut(base::printable(compared.id), widest_id), number(compared.predicted),
                  range(compared.predicted_low, compared.predicted_high),
                  range(compared.low, compared.high)),
      {}, tone_of(compared));
}

void add_group(Page& page, const std::vector<Compared>& observations, Use use,
               std::string_view heading) {
  const auto of_use = [&](const Compared& one) {
    return one.use == use;
  };
  if (std::none_of(observations.begin(), observations.end(), of_use)) {
    return;
  }
  page.heading(heading);
  // Spaces at the start of a paragraph are not kept, so they stand before it.
  page.paragraph(fmt::format("{:>9} {:>13} {:>12}", "predicted", "5 – 95 %", "band"),
                 std::string(widest_verdict + widest_id + 2, ' '), Tone::dim);
  for (const Compared& compared : observations) {
    if (of_use(compared)) {
      add_line(page, compared);
    }
  }
}

struct Count {
  std::size_t agrees = 0;
  std::size_t known_misses = 0;
  std::size_t unexpected = 0;
};

Count count(const std::vector<Compared>& observations) {
  Count out;
  for (const Compared& compared : observations) {
    if (!as_expected(compared)) {
      ++out.unexpected;
    } else if (compared.verdict == Verdict::agrees) {
      ++out.agrees;
    } else {
      ++out.known_misses;
    }
  }
  return out;
}

std::string counted(const std::vector<Compared>& observations) {
  const Count all = count(observations);
  return fmt::format("{} observations: {} agree, {} known to miss, {} unexpected.",
                     observations.size(), all.agrees, all.known_misses, all.unexpected);
}

// A cell of a Markdown table may not hold its own border.
std::string cell(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    out += letter == '|' ? std::string("\\|") : letter == '\n' ? " " : std::string(1, letter);
  }
  return out;
}

void add_table(std::string& out, const std::vector<Compared>& observations, Use use) {
  out +=
      "| observation | quantity | measured | band | predicted | 5–95 % | verdict | evidence "
      "| file |\n"
      "|---|---|---|---|---|---|---|---|---|\n";
  for (const Compared& one : observations) {
    if (one.use == use) {
      out += fmt::format("| `{}` | {} of {} | {} | {} | {} | {} | {} | {} | `{}` |\n", cell(one.id),
                         base::word(one.op), base::word(one.quantity), number(one.measured),
                         range(one.low, one.high), number(one.predicted),
                         range(one.predicted_low, one.predicted_high), verdict_word(one),
                         cell(one.row), one.experiment);
    }
  }
  out += '\n';
}

}  // namespace

std::string to_text(const experiment::Report& report, const evidence::Provenance& provenance,
                    const TextStyle& style) {
  const auto& observations = report.observations;
  Page page(style);
  add_group(page, observations, Use::calibration, "Calibration: the models were fitted to these");
  add_group(page, observations, Use::validation, "Validation: the models never saw these");
  bool first = true;
  for (const Compared& compared : observations) {
    if (compared.status == Standing::known_miss) {
      if (first) {
        page.heading("Known misses");
      }
      first = false;
      page.entry(compared.id, compared.reason, 2, 34);
    }
  }
  page.blank();
  page.paragraph(counted(observations));
  page.blank();
  page.paragraph(fmt::format("percuta {}, knowledge {}, seed {}.", provenance.percuta_version,
                             provenance.knowledge_hash.substr(0, 12), provenance.seed),
                 {}, Tone::dim);
  return std::move(page).text();
}

std::string to_markdown(const experiment::Report& report) {
  const auto& observations = report.observations;
  std::string out =
      "# What the models predict of published experiments\n\n"
      "Generated by `make validation` from test/validate/*.toml; do not edit. An experiment is run "
      "by itself with\n`percuta validate test/validate/FILE.toml`. A band says how far a good "
      "model may be off, from "
      "the scatter of the data; it is never\nwidened to make a model agree. Units end the names of "
      "quantities. The 5–95 % band spans what is not known of\nthe parameters, with the people of "
      "a "
      "trial averaged, and the trial's own standard error.\n\n";
  out += counted(observations) + "\n\n";
  out += "## Calibration\n\nThe models were fitted to these: that they agree proves nothing.\n\n";
  add_table(out, observations, Use::calibration);
  out += "## Validation\n\nThe models never saw these.\n\n";
  add_table(out, observations, Use::validation);
  out += "## Known misses\n\n";
  for (const Compared& compared : observations) {
    if (compared.status == Standing::known_miss) {
      out += fmt::format("- `{}`: {}\n", compared.id, cell(compared.reason));
    }
  }
  return out;
}

}  // namespace percuta::report
