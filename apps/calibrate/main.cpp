// percuta-calibrate: refits what the data can identify and writes a proposal, never in place.

#include <algorithm>
#include <cmath>
#include <exception>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "exit_codes.hpp"
#include <ceres/ceres.h>
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"
#include "percuta/service/calibration.hpp"
#include "percuta/service/input.hpp"
#include "percuta/service/knowledge.hpp"

namespace {

namespace service = percuta::service;
using percuta::exit_done;
using percuta::exit_input;
using percuta::exit_usage;
using percuta::exit_world;
using percuta::experiment::Room;

constexpr const char* usage =
    R"(percuta-calibrate --knowledge DIR [--room ROOM] [--out FILE] VALIDATION.toml ...
percuta-calibrate --knowledge DIR --room outcome [--out FILE]
percuta-calibrate --knowledge DIR --table ROOM
percuta-calibrate --knowledge DIR --intervals

Least squares of one room's model (strike, barrier or healing; healing if none is named) over the
observations marked `calibration` that it tells, with priors from the ranges of knowledge: fitted
values move, assumptions stay. Prints values, intervals, residuals and what the data do not
identify; --out writes a proposal. Outcome takes no files: its data are the trials of knowledge
marked `fit`, and each family of scales has one constant, everything else held. --table prints a
room's parameters, --intervals the reference treatment at 1 to 12 weeks.

  percuta-calibrate --knowledge knowledge --room strike test/validate/*.toml
  percuta-calibrate --knowledge knowledge --room barrier test/validate/*.toml
  percuta-calibrate --knowledge knowledge --room healing --out proposal.toml test/validate/*.toml
  percuta-calibrate --knowledge knowledge --room outcome --out proposal.toml
)";

// The solver takes its difference steps relative to a value, so z, which starts at zero, is moved
// away from zero for it. A step then is a thirtieth of a standard error: well above the hundred
// thousandth to which the model is integrated.
constexpr double moved = 10;
constexpr double relative_step = 3e-3;

/// The misses of the data and of the priors, for the solver.
class Cost {
 public:
  explicit Cost(percuta::experiment::Calibration& calibration) : calibration_(calibration) {}

  bool operator()(const double* const* z, double* misses) const {
    std::vector<double> now(z[0], z[0] + calibration_.unknowns().size());
    for (double& each : now) {
      each -= moved;
    }
    const auto of_data = calibration_.misses(calibration_.predicted(now));
    std::copy(now.begin(), now.end(), std::copy(of_data.begin(), of_data.end(), misses));
    return true;
  }

 private:
  percuta::experiment::Calibration& calibration_;
};

/// Standard errors of the unknowns that are free in the problem; zero for those held.
std::vector<double> standard_errors(ceres::Problem& problem, const std::vector<double>& z) {
  ceres::Covariance covariance({});
  const std::vector<std::pair<const double*, const double*>> blocks = {{z.data(), z.data()}};
  std::vector<double> all(z.size() * z.size());
  if (!covariance.Compute(blocks, &problem) ||
      !covariance.GetCovarianceBlock(z.data(), z.data(), all.data())) {
    throw std::runtime_error("the fit's covariance could not be computed");
  }
  std::vector<double> out;
  for (std::size_t i = 0; i < z.size(); ++i) {
    out.push_back(std::sqrt(std::max(0.0, all[i * (z.size() + 1)])));
  }
  return out;
}

/// The unknowns whose value is an assumption: the fit leaves them where they are.
std::vector<int> assumed(const percuta::experiment::Calibration& calibration) {
  std::vector<int> out;
  for (std::size_t i = 0; i < calibration.unknowns().size(); ++i) {
    if (!calibration.unknowns()[i].fitted) {
      out.push_back(static_cast<int>(i));
    }
  }
  return out;
}

service::Fit fit(percuta::experiment::Calibration& calibration) {
  const int unknowns = static_cast<int>(calibration.unknowns().size());
  const int data = static_cast<int>(calibration.data().size());
  service::Fit out;
  std::vector<double> z(static_cast<std::size_t>(unknowns), moved);

  ceres::NumericDiffOptions steps;
  steps.relative_step_size = relative_step;
  auto* cost = new ceres::DynamicNumericDiffCostFunction<Cost, ceres::CENTRAL>(  // NOLINT: it owns
      new Cost(calibration), ceres::TAKE_OWNERSHIP, steps);
  cost->AddParameterBlock(unknowns);
  cost->SetNumResiduals(data + unknowns);
  ceres::Problem problem;
  problem.AddResidualBlock(cost, nullptr, z.data());
  problem.SetManifold(z.data(), new ceres::SubsetManifold(unknowns, assumed(calibration)));

  ceres::Solver::Options options;
  options.linear_solver_type = ceres::DENSE_QR;
  options.max_num_iterations = 60;
  options.function_tolerance = 1e-5;
  options.logging_type = ceres::SILENT;
  ceres::Solver::Summary summary;
  ceres::Solve(options, &problem, &summary);
  std::cerr << summary.BriefReport() << '\n';
  if (!summary.IsSolutionUsable()) {
    throw std::runtime_error("The fit failed, so there is no proposal: " + summary.message);
  }

  out.standard_error = standard_errors(problem, z);
  problem.SetManifold(z.data(), nullptr);
  out.standard_error_all = standard_errors(problem, z);
  for (const double each : z) {
    out.z.push_back(each - moved);
  }
  return out;
}

struct Command {
  std::string knowledge;
  std::string room = "healing";
  std::string out;
  std::string table;
  bool intervals = false;
  std::vector<std::string> files;
};

/// Where the word after this option goes; nothing: it takes none.
std::string* value_of(const std::string& option, Command& command) {
  return option == "--knowledge" ? &command.knowledge
         : option == "--room"    ? &command.room
         : option == "--out"     ? &command.out
         : option == "--table"   ? &command.table
                                 : nullptr;
}

bool is_of_outcome(const Command& command) {
  return command.room == percuta::base::word(Room::outcome);
}

/// Nothing where the command line is wrong.
std::optional<Command> read_command(int argc, char** argv) {
  Command out;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    std::string* const value = value_of(word, out);
    if (value != nullptr && i + 1 < argc) {
      *value = argv[++i];
    } else if (word == "--intervals") {
      out.intervals = true;
    } else if (value == nullptr && !word.starts_with("--")) {
      out.files.push_back(word);
    } else {
      return std::nullopt;
    }
  }
  const bool asks = !out.table.empty() || out.intervals || !out.files.empty() || is_of_outcome(out);
  return out.knowledge.empty() || !asks ? std::nullopt : std::optional(out);
}

int tell(const percuta::base::Problems& problems) {
  for (const auto& problem : problems) {
    std::cerr << percuta::base::to_string(problem) << '\n';
  }
  return exit_input;
}

int tell_no_room(const char* option, const std::string& name,
                 const std::vector<std::string>& rooms) {
  const auto meant = percuta::base::nearest(name, rooms);
  std::cerr << fmt::format("{} {}: there is no such room. {}\n", option,
                           percuta::base::quoted(name),
                           meant ? fmt::format("Did you mean {}?", *meant)
                                 : fmt::format("Name one of {}.", fmt::join(rooms, ", ")));
  return exit_usage;
}

/// Where the command names a file for it.
void propose(const Command& command, const std::string& toml) {
  if (!command.out.empty()) {
    service::write_proposal(command.out, toml);
  }
}

int calibrate(const Command& command, Room room, const percuta::catalog::Catalog& catalog) {
  std::vector<service::Input> inputs;
  percuta::base::Problems unreadable;
  for (const std::string& path : command.files) {
    auto input = service::read_input(path);
    if (input) {
      inputs.push_back(std::move(*input));
    } else {
      unreadable.insert(unreadable.end(), input.problems().begin(), input.problems().end());
    }
  }
  if (!unreadable.empty()) {
    return tell(unreadable);
  }
  auto calibration = service::open_calibration(room, inputs, catalog);
  if (!calibration) {
    return tell(calibration.problems());
  }
  const service::Fit found = fit(*calibration);
  std::cout << service::to_markdown(*calibration, found);
  propose(command, service::to_toml(*calibration, found));
  return exit_done;
}

int calibrate_outcome(const Command& command, const percuta::catalog::Catalog& catalog) {
  const auto found = service::fit_outcome(catalog);
  std::cout << service::to_markdown(found, catalog);
  propose(command, service::to_toml(found));
  return exit_done;
}

int run(const Command& command) {
  std::optional<Room> room;
  std::vector<std::string> rooms;
  for (const auto& [each, word] : names(Room{})) {
    rooms.emplace_back(word);
    room = word == command.room ? each : room;
  }
  if (!room) {
    return tell_no_room("--room", command.room, rooms);
  }
  const auto folder = service::read_folder(command.knowledge);
  if (!folder) {
    return tell(folder.problems());
  }
  const auto files = folder->view();
  const auto catalog = percuta::catalog::load(files, percuta::catalog::Extent::models);
  if (!catalog) {
    return tell(catalog.problems());
  }
  if (!command.table.empty()) {
    const std::string table = service::parameter_table(command.table, *catalog);
    std::cout << table;
    return table.empty() ? tell_no_room("--table", command.table, service::model_rooms())
                         : exit_done;
  }
  if (command.intervals) {
    std::cout << service::interval_table(*catalog);
    return exit_done;
  }
  return is_of_outcome(command) && command.files.empty() ? calibrate_outcome(command, *catalog)
                                                         : calibrate(command, *room, *catalog);
}

}  // namespace

int main(int argc, char** argv) {
  const auto command = read_command(argc, argv);
  if (!command) {
    std::cerr << usage;
    return exit_usage;
  }
  try {
    return run(*command);
  } catch (const std::exception& error) {
    std::cerr << "percuta-calibrate: " << error.what() << '\n';
    return exit_world;
  }
}
