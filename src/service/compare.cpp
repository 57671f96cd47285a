#include "percuta/service/compare.hpp"

#include <algorithm>

#include "provenance.hpp"
#include "requests.hpp"
#include "stopping.hpp"
#include "worked_case.hpp"
#include <fmt/format.h>

#include "percuta/catalog/limits.hpp"
#include "percuta/io/edit.hpp"
#include "percuta/io/file.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/print.hpp"
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

base::Result<Answer<plan::Comparison>> compared(std::span<const Ask> requests,
                                                const catalog::Catalog& catalog) {
  const Watch& watch = requests.front().watch;
  std::vector<plan::NamedPlan> plans;
  base::Problems problems;
  evidence::Provenance beside = provenance(requests.front(), catalog);
  for (std::size_t i = 0; i < requests.size(); ++i) {
    const Ask& request = requests[i];
    const Watch here = num::piece(watch, i, i + 1, requests.size());
    const auto worked = work_case(request, catalog, num::piece(here, 0, 1, 5));
    if (!worked) {
      problems.insert(problems.end(), worked.problems().begin(), worked.problems().end());
      continue;
    }
    for (evidence::Reason& warning : provenance(request, catalog, worked->warnings).warnings) {
      warning.values["of"] = request.name;
      warning.says = request.name + ": " + warning.says;
      beside.warnings.push_back(std::move(warning));
    }
    const plan::Basis basis = worked->basis(catalog, here);
    plans.push_back({request.name, plan::make_plan(basis.piece(1, 3, 5)),
                     worked->known.facts.handpiece.kind,
                     plan::simulate_most_wounded(basis.piece(3, 5, 5), plan::Stage::healing),
                     plan::simulated_timetable(basis).session_d});
  }
  if (!problems.empty()) {
    return problems;
  }
  plan::Comparison compared = plan::compare(plans, catalog);
  report::tell_reasons(compared, catalog.speech(intake::Language::en));
  return Answer<plan::Comparison>{std::move(compared), std::move(beside)};
}

}  // namespace

base::Result<Answer<plan::Comparison>> compare(std::span<const Ask> requests,
                                               const catalog::Catalog& catalog) {
  PERCUTA_EXPECT(!requests.empty());
  if (auto problem = too_many(requests.size(), catalog)) {
    return *std::move(problem);
  }
  return unless_stopped(requests.front().watch, [&] { return compared(requests, catalog); });
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

base::Result<std::vector<Ask>> vary(const Ask& request, const std::string& vary,
                                    const catalog::Catalog& catalog) {
  const std::size_t equals = vary.find('=');
  if (equals == 0 || equals == std::string::npos || equals + 1 == vary.size()) {
    return base::Problem{"bad-vary",
                         {},
                         base::quoted(vary) + " does not say what to vary",
                         "Write KEY=A,B,C, like device.depth_mm=0.5,1.0,1.5."};
  }
  const auto commas =
      std::count(vary.begin() + static_cast<std::ptrdiff_t>(equals), vary.end(), ',');
  if (auto problem = too_many(static_cast<std::size_t>(commas) + 1, catalog)) {
    return *std::move(problem);
  }
  const auto document = io::parse(request.text, request.name);
  if (!document) {
    return document.problems();
  }
  const std::string key = vary.substr(0, equals);
  std::vector<Ask> out;
  for (std::size_t start = equals + 1; start <= vary.size();) {
    const std::size_t end = std::min(vary.find(',', start), vary.size());
    const std::string value = vary.substr(start, end - start);
    auto changed = io::with_value(document->root, key, value);
    if (!changed) {
      return std::move(changed).problems();
    }
    out.push_back({io::to_json(*changed), key + "=" + value, request.today, request.seed,
                   request.actor, request.watch});
    start = end + 1;
  }
  return out;
}

std::string compare_misused(const Asked& asked) {
  return (asked.asks.size() > 1) == asked.has("vary")
             ? "give two or more cases, or one with --vary KEY=A,B,C"
             : "";
}

base::Result<Told> compare_asked(const Asked& asked, const Engine& engine) {
  std::vector<Ask> requests = asked.asks;
  if (asked.has("vary")) {
    auto varied = vary(requests.front(), asked.value("vary"), *engine.catalog);
    if (!varied) {
      return std::move(varied).problems();
    }
    requests = *std::move(varied);
  }
  const auto answer = compare(requests, *engine.catalog);
  if (answer && asked.has("out")) {
    write_comparison(*answer, *engine.catalog, asked.value("out"));
  }
  auto told = tell(answer, asked, engine);
  if (told && asked.has("out")) {
    told->notes.push_back(told_where(asked, engine));
  }
  return told;
}

}  // namespace percuta::service
