#include "percuta/service/compare.hpp"

#include <algorithm>

#include "provenance.hpp"
#include "worked_case.hpp"
#include <fmt/format.h>

#include "percuta/catalog/limits.hpp"
#include "percuta/io/edit.hpp"
#include "percuta/io/file.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/print.hpp"
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

}  // namespace

base::Result<Answer<plan::Comparison>> compare(std::span<const Request> requests,
                                               const catalog::Catalog& catalog) {
  PERCUTA_EXPECT(!requests.empty());
  if (auto problem = too_many(requests.size(), catalog)) {
    return *std::move(problem);
  }
  std::vector<plan::NamedPlan> plans;
  base::Problems problems;
  evidence::Provenance beside = provenance(requests.front(), catalog);
  for (const Request& request : requests) {
    const auto worked = work_case(request, catalog);
    if (!worked) {
      problems.insert(problems.end(), worked.problems().begin(), worked.problems().end());
      continue;
    }
    for (const std::string& warning : worked->warnings) {
      beside.warnings.push_back(request.name + ": " + warning);
    }
    const plan::Basis basis = worked->basis(catalog);
    plans.push_back({request.name, plan::make_plan(basis), worked->known.facts.handpiece.kind,
                     plan::simulate_most_wounded(basis, plan::Stage::healing),
                     plan::simulated_timetable(basis).session_d});
  }
  if (!problems.empty()) {
    return problems;
  }
  return Answer<plan::Comparison>{plan::compare(plans, catalog), std::move(beside)};
}

void write_comparison(const Answer<plan::Comparison>& answer, const std::filesystem::path& folder) {
  const document::Document document = report::comparison_document(answer.result, answer.provenance);
  const io::FileOfFolder files[] = {
      {"compare.json", to_json(answer)},
      {"compare.html", document::render_html(document)},
      {"compare.pdf", document::render_pdf(document)},
  };
  io::write_folder(folder, files);
}

base::Result<std::vector<Request>> vary(const Request& request, const std::string& vary,
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
  std::vector<Request> out;
  for (std::size_t start = equals + 1; start <= vary.size();) {
    const std::size_t end = std::min(vary.find(',', start), vary.size());
    const std::string value = vary.substr(start, end - start);
    auto changed = io::with_value(document->root, key, value);
    if (!changed) {
      return std::move(changed).problems();
    }
    out.push_back({io::to_json(*changed), key + "=" + value, request.today, request.seed});
    start = end + 1;
  }
  return out;
}

}  // namespace percuta::service
