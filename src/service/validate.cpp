#include "percuta/service/validate.hpp"

#include <map>

#include "provenance.hpp"

#include "percuta/base/problem.hpp"
#include "percuta/experiment/experiment.hpp"
#include "percuta/plan/trials.hpp"
#include "percuta/report/validation.hpp"
#include "percuta/service/calibration.hpp"

namespace percuta::service {
namespace {

// Observations are called by their id alone, so two files may not share one.
void check_ids(std::span<const experiment::Experiment> experiments,
               std::span<const Request> requests, base::Problems& problems) {
  std::map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < experiments.size(); ++i) {
    for (const auto& observation : experiments[i].observation) {
      const auto [known, is_new] = first.emplace(observation.id, i);
      if (!is_new && known->second != i) {
        problems.push_back({"id-twice",
                            {requests[i].name, 0, 0, {}},
                            "the observation " + base::quoted(observation.id) + " is also in " +
                                requests[known->second].name,
                            "Give it an id of its own."});
      }
    }
  }
}

}  // namespace

base::Result<Answer<experiment::Report>> validate(std::span<const Request> requests,
                                                  const catalog::Catalog& catalog,
                                                  const Watch& watch) {
  PERCUTA_EXPECT(!requests.empty());
  std::vector<experiment::Experiment> experiments;
  base::Problems problems;
  for (const Request& request : requests) {
    auto read = experiment::read(request.text, request.name, catalog);
    if (read) {
      experiments.push_back(std::move(*read));
    } else {
      problems.insert(problems.end(), read.problems().begin(), read.problems().end());
    }
  }
  if (problems.empty()) {
    check_ids(experiments, requests, problems);
  }
  if (!problems.empty()) {
    return problems;
  }
  Answer<experiment::Report> out{{}, provenance(requests.front(), catalog)};
  experiment::How how;
  how.stop = watch.stop;
  for (std::size_t i = 0; i < experiments.size(); ++i) {
    auto report = experiment::run(experiments[i], catalog,
                                  static_cast<std::uint64_t>(requests.front().seed), how);
    for (auto& compared : report.observations) {
      out.result.observations.push_back(std::move(compared));
    }
    if (watch.progress) {
      watch.progress(i + 1, experiments.size());
    }
  }
  return out;
}

std::string to_text(const Answer<experiment::Report>& answer, const TextStyle& style) {
  return report::to_text(answer.result, answer.provenance, style);
}

std::string to_markdown(const experiment::Report& report) {
  return percuta::report::to_markdown(report);
}

std::string trials_markdown(const catalog::Catalog& catalog, std::uint64_t seed) {
  return report::to_markdown(plan::predict_trials(catalog, seed), fit_outcome(catalog), catalog);
}

}  // namespace percuta::service
