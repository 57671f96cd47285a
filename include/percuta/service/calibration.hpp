#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/result.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/experiment/calibration.hpp"
#include "percuta/plan/fit_trials.hpp"
#include "percuta/service/input.hpp"

namespace percuta::service {

/// What to fit of a room's model, from validation files; every problem of every file, and one where
/// they hold nothing for that room (nothing-to-fit). Outcome is not fitted so (fitted-elsewhere):
/// `fit_outcome`.
base::Result<experiment::Calibration> open_calibration(experiment::Room room,
                                                       const std::vector<Input>& files,
                                                       const catalog::Catalog& catalog);

using experiment::Fit;

/// A proposal for knowledge: value and interval, the assumptions held, of each number that is
/// graded as fitted.
std::string to_toml(const experiment::Calibration& calibration, const Fit& fit);

/// Writes a proposal to a file, whole or not at all. Throws std::system_error.
void write_proposal(const std::filesystem::path& path, const std::string& toml);

/// The stamp of what a fit sees (`made_of.hpp`): the unknowns with their priors, the data, and what
/// the model says of them at the values of knowledge and half a prior to either side. So a number,
/// a measurement or a model that moved is seen, and nothing else.
std::string made_of(experiment::Calibration& calibration);

/// Values, intervals, residuals, what the data do not identify, and the stamp, as
/// Markdown.
std::string to_markdown(experiment::Calibration& calibration, const Fit& fit,
                        const catalog::Catalog& catalog);

/// The constants of outcome, fitted to the trials of knowledge that are marked so.
plan::TrialFit fit_outcome(const catalog::Catalog& catalog);

/// The proposal of that fit: value and 90 % interval of each constant.
std::string to_toml(const plan::TrialFit& fit);

/// The constants beside those of knowledge, and how far each trial misses, as Markdown.
std::string to_markdown(const plan::TrialFit& fit, const catalog::Catalog& catalog);

/// A proposal for the dermis of every site, fitted to the series of knowledge.
std::string dermis_proposal(const catalog::Catalog& catalog);

/// The fitted dermis of each site beside what each series told of it, as Markdown.
std::string dermis_table(const catalog::Catalog& catalog);

/// What a pen's and a roller's needles wound over everything that is not known, at the ends of a
/// hand's speed, and what share of that each assumption has, as Markdown with its stamp.
std::string wounds_table(const catalog::Catalog& catalog);

/// The stamp of what that table is made of.
std::string wounds_made_of(const catalog::Catalog& catalog);

/// The rooms whose models have parameters.
std::vector<std::string> model_rooms();

/// The parameters of a room's model as a Markdown table; empty: no such room.
std::string parameter_table(std::string_view room, const catalog::Catalog& catalog);

/// The reference treatment at 1 to 12 weeks, as Markdown: gain against what is carried over.
std::string interval_table(const catalog::Catalog& catalog);

/// Five monthly sessions at the studied dose and at 5, 15 and 45 times it, as Markdown: what grows.
std::string dose_table(const catalog::Catalog& catalog);

}  // namespace percuta::service
