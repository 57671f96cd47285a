#include "percuta/service/calibration.hpp"

#include "proposal.hpp"
#include <fmt/format.h>

#include "percuta/catalog/dermis.hpp"
#include "percuta/catalog/parameter_table.hpp"
#include "percuta/experiment/experiment.hpp"
#include "percuta/experiment/quantity.hpp"
#include "percuta/healing/intervals.hpp"
#include "percuta/io/file.hpp"
#include "percuta/report/validation.hpp"
#include "percuta/service/made_of.hpp"

namespace percuta::service {

base::Result<experiment::Calibration> open_calibration(experiment::Room room,
                                                       const std::vector<Input>& files,
                                                       const catalog::Catalog& catalog) {
  if (room == experiment::Room::outcome) {
    return base::Problems{{"fitted-elsewhere",
                           {},
                           "outcome is not fitted to validation files",
                           "Leave the files out: its constants are fitted to the trials of "
                           "knowledge, one for each family of scales."}};
  }
  base::Problems problems;
  std::vector<experiment::Experiment> experiments;
  for (const Input& file : files) {
    auto read = experiment::read(file.text, file.name, catalog);
    if (read) {
      experiments.push_back(std::move(*read));
    } else {
      problems.insert(problems.end(), read.problems().begin(), read.problems().end());
    }
  }
  if (!problems.empty()) {
    return problems;
  }
  experiment::Calibration out(room, catalog, experiments);
  if (out.data().empty()) {
    return base::Problems{
        {"nothing-to-fit",
         {},
         fmt::format("no observation of these files is for the calibration of {}",
                     base::word(room)),
         "Give a file with one that is marked use = \"calibration\" and that this model tells."}};
  }
  return out;
}

std::string to_toml(const experiment::Calibration& calibration, const Fit& fit) {
  std::string out = proposal_head;
  const auto value = calibration.values(fit.z);
  const auto found = experiment::intervals(calibration, fit, fit.standard_error);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const experiment::Unknown& unknown = calibration.unknowns()[i];
    if (unknown.fitted) {
      out += proposal_entry(unknown.name, value[i], found[i].low, found[i].high);
    }
  }
  return out;
}

void write_proposal(const std::filesystem::path& path, const std::string& toml) {
  io::write_file(path, toml);
}

std::string made_of(experiment::Calibration& calibration) {
  MadeOf out;
  for (const experiment::Unknown& unknown : calibration.unknowns()) {
    out.word(fmt::format("{} {} {} {} {}", unknown.name, unknown.value, unknown.low, unknown.high,
                         unknown.fitted));
  }
  for (const experiment::Datum& datum : calibration.data()) {
    out.word(fmt::format("{} {} {} {} {} {}", datum.id, datum.row, experiment::moment(datum),
                         datum.measured.value_or(datum.low), datum.low, datum.high));
  }
  std::vector<double> z(calibration.unknowns().size(), 0.0);
  for (const double moved : {0.0, 0.5, -0.5}) {
    for (std::size_t i = 0; i < z.size(); ++i) {
      z[i] = i % 2 == 0 ? moved : -moved;  // neighbours apart, so that they cannot cancel out
    }
    for (const double predicted : calibration.predicted(z)) {
      out.number(predicted);
    }
  }
  return out.stamp();
}

std::string to_markdown(experiment::Calibration& calibration, const Fit& fit,
                        const catalog::Catalog& catalog) {
  return report::to_markdown(calibration, fit, catalog.speech(intake::Language::en)) +
         made_of(calibration);
}

std::vector<std::string> model_rooms() {
  const auto rooms = catalog::model_rooms();
  return {rooms.begin(), rooms.end()};
}

std::string parameter_table(std::string_view room, const catalog::Catalog& catalog) {
  return catalog::parameter_table(room, catalog);
}

std::string dermis_proposal(const catalog::Catalog& catalog) {
  return proposal_head + catalog::to_toml(catalog::fit_dermis(catalog));
}

std::string dermis_table(const catalog::Catalog& catalog) {
  return catalog::to_markdown(catalog::fit_dermis(catalog), catalog);
}

std::string interval_table(const catalog::Catalog& catalog) {
  const auto& model = catalog.models.healing;
  return report::to_markdown(healing::sweep_intervals({{0, 1, 1, 1}}, model.values,
                                                      {model.spreads, 256, {}}, num::Parallel{}),
                             catalog.speech(intake::Language::en));
}

}  // namespace percuta::service
