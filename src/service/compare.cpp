#include "percuta/service/compare.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "csv_asked.hpp"
#include "provenance.hpp"
#include "requests.hpp"
#include "stopping.hpp"
#include "worked_case.hpp"
#include <fmt/format.h>

#include "percuta/catalog/limits.hpp"
#include "percuta/exchange/csv.hpp"
#include "percuta/io/file.hpp"
#include "percuta/report/reasons.hpp"
#include "percuta/report/text.hpp"

namespace percuta::service {
namespace {

std::optional<base::Problem> too_many(std::size_t count, const catalog::Catalog& catalog) {
  const double most = catalog::limits(catalog).compared_limit_count;
  if (static_cast<double>(count) <= most) {
    return std::nullopt;
  }
  return base::Problem{
      "too-many",
      {},
      fmt::format("{} plans are too many to compare (up to {} stand side by side)", count, most),
      "Compare fewer at once."};
}

// Of those behind the first few nothing is drawn, and many would take much memory.
void forget_drawing(plan::SimulatedZone& zone) {
  zone.thrown = {};
  zone.channels.reset();
  zone.permeation.reset();
}

bool same(const std::vector<catalog::OtherNumber>& a, const std::vector<catalog::OtherNumber>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& one, const auto& two) {
    return one.id == two.id && one.value == two.value;
  });
}

using Visit =
    std::function<void(std::size_t i, const WorkedCase& worked, const plan::Basis& basis)>;

/// Works case after case, with the numbers of its variation, and shows each.
base::Problems for_each_case(std::span<const Variation> variations, const catalog::Catalog& catalog,
                             const Watch& watch, const Visit& visit) {
  base::Problems problems;
  std::optional<catalog::Catalog> other;  // knowledge with the numbers of the variation before
  for (std::size_t i = 0; i < variations.size(); ++i) {
    const std::vector<catalog::OtherNumber>& numbers = variations[i].numbers;
    if (!numbers.empty() && !(i > 0 && other && same(numbers, variations[i - 1].numbers))) {
      auto changed = catalog::with_numbers(catalog, numbers);
      if (!changed) {
        return std::move(changed).problems();
      }
      other = *std::move(changed);
    }
    const catalog::Catalog& knowledge = numbers.empty() ? catalog : *other;
    const Watch here = num::piece(watch, i, i + 1, variations.size());
    const auto worked = work_case(variations[i].ask, knowledge, num::piece(here, 0, 1, 5));
    if (worked) {
      visit(i, *worked, worked->basis(knowledge, num::piece(here, 1, 5, 5)));
    } else {
      problems.insert(problems.end(), worked.problems().begin(), worked.problems().end());
    }
    if (!problems.empty() && !variations[i].varied.empty()) {
      break;  // the others of a grid have the same
    }
  }
  return problems;
}

/// Works out plans one after the other; each shows the needles in the same zone.
class Planner {
 public:
  Planner(std::span<const Variation> variations, std::string zone)
      : variations_(variations), zone_(std::move(zone)) {}

  void add(std::size_t i, const WorkedCase& worked, const plan::Basis& basis) {
    const Ask& request = variations_[i].ask;
    for (evidence::Reason& warning : provenance(request, basis.catalog, worked.warnings).warnings) {
      warn(request.name, std::move(warning));
    }
    const plan::Basis needling = basis.piece(2, 4, 4);
    plan::Plan planned = plan::make_plan(basis.piece(0, 2, 4));
    const bool is_set = std::any_of(planned.zones.begin(), planned.zones.end(),
                                    [](const auto& zone) { return zone.settings.has_value(); });
    std::optional<plan::SimulatedZone> needled;
    if (is_set) {
      needled = zone_.empty() ? plan::simulate_most_wounded(needling, plan::Stage::healing)
                              : plan::simulate_zone(needling, zone_, plan::Stage::healing);
    }
    plans.push_back({request.name, std::move(planned), worked.known.facts.handpiece.kind,
                     std::move(needled), plan::simulated_timetable(basis).session_d,
                     variations_[i].varied});
    if (i >= most_drawn && plans.back().needled) {
      forget_drawing(*plans.back().needled);
    }
  }

  std::vector<plan::NamedPlan> plans;
  std::vector<evidence::Reason> warnings;

 private:
  // What holds for all of a grid is told once.
  void warn(const std::string& name, evidence::Reason warning) {
    if (variations_.front().varied.empty()) {
      warning.values["of"] = name;
      warning.says = name + ": " + warning.says;
    }
    const bool told = std::any_of(warnings.begin(), warnings.end(),
                                  [&](const auto& other) { return other.says == warning.says; });
    if (!told) {
      warnings.push_back(std::move(warning));
    }
  }

  static constexpr std::size_t most_drawn = 4;
  std::span<const Variation> variations_;
  std::string zone_;
};

base::Result<Answer<plan::Comparison>> compared(std::span<const Variation> variations,
                                                const catalog::Catalog& catalog) {
  const Watch& watch = variations.front().ask.watch;
  std::vector<std::vector<plan::ZoneWound>> wounds;
  base::Problems problems =
      for_each_case(variations, catalog, num::piece(watch, 0, 1, 5),
                    [&](std::size_t, const WorkedCase&, const plan::Basis& basis) {
                      wounds.push_back(plan::zone_wounds(basis));
                    });
  if (!problems.empty()) {
    return problems;
  }
  Planner planner(variations, plan::zone_to_compare(wounds));
  problems = for_each_case(variations, catalog, num::piece(watch, 1, 5, 5),
                           [&](std::size_t i, const WorkedCase& worked, const plan::Basis& basis) {
                             planner.add(i, worked, basis);
                           });
  if (!problems.empty()) {
    return problems;
  }
  plan::Comparison compared = plan::compare(planner.plans, catalog);
  report::tell_reasons(compared, catalog.speech(intake::Language::en));
  std::vector<evidence::Reason> noticed;
  if (!variations.front().numbers.empty()) {
    noticed.push_back(evidence::reason("numbers-varied"));
  }
  evidence::Provenance beside = provenance(variations.front().ask, catalog, std::move(noticed));
  beside.warnings.insert(beside.warnings.begin(), planner.warnings.begin(), planner.warnings.end());
  return Answer<plan::Comparison>{std::move(compared), std::move(beside)};
}

}  // namespace

base::Result<Answer<plan::Comparison>> compare(std::span<const Variation> variations,
                                               const catalog::Catalog& catalog) {
  PERCUTA_EXPECT(!variations.empty());
  return unless_stopped(variations.front().ask.watch,
                        [&] { return compared(variations, catalog); });
}

base::Result<Answer<plan::Comparison>> compare(std::span<const Ask> requests,
                                               const catalog::Catalog& catalog) {
  PERCUTA_EXPECT(!requests.empty());
  if (auto problem = too_many(requests.size(), catalog)) {
    return *std::move(problem);
  }
  std::vector<Variation> variations;
  for (const Ask& request : requests) {
    variations.push_back({request});
  }
  return compare(variations, catalog);
}

std::string to_csv(const Answer<plan::Comparison>& answer) {
  return exchange::to_csv(answer.result);
}

void write_comparison(const Answer<plan::Comparison>& answer, const catalog::Catalog& catalog,
                      const std::filesystem::path& folder) {
  document::Rendered pages = document::render(report::comparison_document(
      answer.result, answer.provenance, catalog.speech(intake::Language::en)));
  const io::FileOfFolder files[] = {
      {"compare.json", to_json(answer)},
      {"compare.html", std::move(pages.html)},
      {"compare.pdf", std::move(pages.pdf)},
  };
  io::write_folder(folder, files);
}

std::string compare_misused(const Asked& asked) {
  return (asked.asks.size() > 1) == asked.has("vary")
             ? "give two or more cases, or one with --vary KEY=A,B,C"
             : csv_misused(asked);
}

base::Result<Told> compare_asked(const Asked& asked, const Engine& engine) {
  const catalog::Catalog& catalog = *engine.catalog;
  const auto varied = asked.has("vary") ? vary(asked.asks.front(), asked.values("vary"), catalog)
                                        : std::vector<Variation>();
  if (!varied) {
    return varied.problems();
  }
  const auto answer = asked.has("vary") ? compare(*varied, catalog) : compare(asked.asks, catalog);
  if (answer && asked.has("out")) {
    write_comparison(*answer, *engine.catalog, asked.value("out"));
  }
  auto told = tell_with_csv(answer, asked, engine);
  if (told && asked.has("out")) {
    told->notes.push_back(told_where(asked, engine));
  }
  return told;
}

}  // namespace percuta::service
