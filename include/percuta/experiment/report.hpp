#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "percuta/base/band.hpp"
#include "percuta/experiment/experiment.hpp"
#include "percuta/num/parallel.hpp"
#include "percuta/num/sobol.hpp"

namespace percuta::catalog {
struct Catalog;
}  // namespace percuta::catalog

namespace percuta::experiment {

/// Whether a prediction lies in the band, or so near an edge of it that another draw of worlds may
/// say otherwise: then it counts neither way.
enum class Verdict { agrees, misses, on_edge };
constexpr auto names(Verdict) {
  using enum Verdict;
  return std::to_array<base::Word<Verdict>>(
      {{agrees, "agrees"}, {misses, "misses"}, {on_edge, "on_edge"}});
}

/// One observation beside its prediction. `predicted` is the median of the worlds; the 5–95 % band
/// spans what is not known of the parameters, with the persons of a trial averaged within each
/// world, and the trial's own standard error. `error` is how far another draw of worlds would move
/// the three (standard errors).
struct Compared {
  std::string id;
  std::string experiment;
  std::string row;
  Quantity quantity = Quantity::depth_mm;
  Operator op = Operator::value;
  std::optional<double> measured;
  double low = 0;
  double high = 0;
  std::optional<double> predicted;
  std::optional<double> predicted_low;
  std::optional<double> predicted_high;
  std::optional<base::Band> error;
  Use use = Use::validation;
  Standing status = Standing::agrees;
  Verdict verdict = Verdict::misses;
  std::string reason;
  std::vector<std::string> source;
};

void fields(Is<Compared> auto& compared, auto&& field) {
  field("id", compared.id, "The observation.");
  field("experiment", compared.experiment, "The file it is stated in.");
  field("row", compared.row, "Row of the evidence collection.");
  field("quantity", compared.quantity, "What was observed; its name ends in the unit.");
  field("operator", compared.op, "How it is made from what the arms show.");
  field("measured", compared.measured, base::unitless, "What was measured.");
  field("low", compared.low, base::unitless, "Lower end of what agrees.");
  field("high", compared.high, base::unitless, "Upper end of what agrees.");
  field("predicted", compared.predicted, base::unitless, "What the model says: half of worlds.");
  field("predicted_low", compared.predicted_low, base::unitless, "5 % of predictions lie below.");
  field("predicted_high", compared.predicted_high, base::unitless, "5 % of predictions lie above.");
  field("error", compared.error, "Monte-Carlo standard errors of these three.");
  field("use", compared.use, "Whether the model was fitted to it.");
  field("status", compared.status, "What the file expects of the model.");
  field("verdict", compared.verdict, "Whether the prediction lies from low to high.");
  field("reason", compared.reason, "Why the model misses.");
  field("source", compared.source, "Who measured it.");
}

/// Predictions beside what was observed, in the order of the files.
struct Report {
  std::vector<Compared> observations;
};

void fields(Is<Report> auto& report, auto&& field) {
  field("observations", report.observations, "Each observation and its prediction.");
}

/// Whether the verdict is what the file expects; on an edge nothing speaks against it.
bool as_expected(const Compared& compared);

/// How to spread the work; it changes when the answer comes, never which.
using How = num::Parallel;

using num::Worlds;

/// Predicts what the experiment observed; stopped half-way, nothing is predicted. Of what costs
/// little, four times as many worlds are drawn.
Report run(const Experiment& experiment, const catalog::Catalog& catalog, std::uint64_t seed,
           const How& how, const Worlds& worlds = {});

/// The predictions alone, without bands: a number an observation, in the file's order; not a
/// number where no model can tell.
std::vector<double> best_known(const Experiment& experiment, const catalog::Catalog& catalog,
                               std::uint64_t seed, const How& how);

}  // namespace percuta::experiment
