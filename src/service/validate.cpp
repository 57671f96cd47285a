#include "percuta/service/validate.hpp"

#include <map>

#include "provenance.hpp"
#include "requests.hpp"
#include "stopping.hpp"

#include "percuta/base/problem.hpp"
#include "percuta/experiment/experiment.hpp"
#include "percuta/plan/trials.hpp"
#include "percuta/report/validation.hpp"
#include "percuta/service/calibration.hpp"

namespace percuta::service {
namespace {

// Observations are called by their id alone, so two files may not share one.
void check_ids(std::span<const experiment::Experiment> experiments, std::span<const Ask> requests,
               base::Problems& problems) {
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

std::vector<experiment::Compared> run_all(std::span<const experiment::Experiment> experiments,
                                          const Ask& request, const catalog::Catalog& catalog,
                                          const num::Worlds& worlds) {
  std::vector<experiment::Compared> out;
  for (std::size_t i = 0; i < experiments.size(); ++i) {
    auto report = experiment::run(experiments[i], catalog, static_cast<std::uint64_t>(request.seed),
                                  num::piece(request.watch, i, i + 1, experiments.size()), worlds);
    num::stop_if_asked(request.watch);
    std::move(report.observations.begin(), report.observations.end(), std::back_inserter(out));
  }
  return out;
}

}  // namespace

base::Result<Answer<experiment::Report>> validate(std::span<const Ask> requests,
                                                  const catalog::Catalog& catalog,
                                                  const num::Worlds& worlds) {
  PERCUTA_EXPECT(!requests.empty());
  std::vector<experiment::Experiment> experiments;
  base::Problems problems;
  for (const Ask& request : requests) {
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
  return unless_stopped(requests.front().watch, [&]() -> base::Result<Answer<experiment::Report>> {
    Answer<experiment::Report> out{{}, provenance(requests.front(), catalog)};
    for (auto& compared : run_all(experiments, requests.front(), catalog, worlds)) {
      out.result.observations.push_back(std::move(compared));
    }
    return out;
  });
}

std::string to_text(const Answer<experiment::Report>& answer, const rules::Speech& speech,
                    const TextStyle& style) {
  return report::to_text(answer.result, answer.provenance, speech, style);
}

std::string to_markdown(const experiment::Report& report, const catalog::Catalog& catalog) {
  return percuta::report::to_markdown(report, catalog.speech(intake::Language::en));
}

std::string trials_markdown(const catalog::Catalog& catalog, std::uint64_t seed,
                            const num::Worlds& worlds) {
  return report::to_markdown(plan::predict_trials(catalog, seed, {}, worlds), fit_outcome(catalog),
                             catalog);
}

std::string shares_markdown(const catalog::Catalog& catalog, std::uint64_t seed,
                            const num::Worlds& worlds) {
  constexpr std::string_view reference_trial = "dogra2014";
  return report::to_markdown(plan::sobol_shares(catalog, reference_trial, seed, worlds), worlds,
                             catalog.speech(intake::Language::en));
}

base::Result<Told> validate_asked(const Asked& asked, const Engine& engine) {
  std::vector<Ask> requests = asked.asks;
  if (requests.empty() && engine.built_in.experiments != nullptr) {
    for (Input& built_in : engine.built_in.experiments()) {
      requests.push_back(asked.common);
      requests.back().text = std::move(built_in.text);
      requests.back().name = std::move(built_in.name);
    }
  }
  const num::Worlds worlds = asked.has("published") ? num::published_worlds : num::Worlds{};
  return tell(validate(requests, *engine.catalog, worlds), asked, engine);
}

}  // namespace percuta::service
