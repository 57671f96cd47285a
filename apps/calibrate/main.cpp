// percuta-calibrate: refits what the data can identify and writes a proposal, never in place.

#include <algorithm>
#include <cmath>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "command_line/wrong_words.hpp"
#include "exit_codes.hpp"
#include <ceres/ceres.h>

#include "percuta/base/problem.hpp"
#include "percuta/service/calibration.hpp"
#include "percuta/service/door.hpp"
#include "percuta/service/input.hpp"
#include "percuta/service/knowledge.hpp"
#include "percuta/service/made_of.hpp"

namespace {

namespace service = percuta::service;
using percuta::exit_done;
using percuta::exit_input;
using percuta::exit_usage;
using percuta::exit_world;
using percuta::experiment::Room;

constexpr const char* says =
    "Least squares of one room's model over the observations marked `calibration` that it tells,\n"
    "with priors from the ranges of knowledge: fitted values move, assumptions stay. Prints "
    "values,\n"
    "intervals, residuals and what the data do not identify; --out writes a proposal. Outcome "
    "takes\n"
    "no files: its data are the trials of knowledge marked `fit`, and each family of scales has "
    "one\n"
    "constant, everything else held.";
constexpr const char* examples =
    "Examples:\n"
    "  percuta-calibrate --knowledge knowledge --room strike test/validate/*.toml\n"
    "  percuta-calibrate --knowledge knowledge --room healing --out proposal.toml "
    "test/validate/*.toml\n"
    "  percuta-calibrate --knowledge knowledge --room outcome --out proposal.toml\n"
    "  percuta-calibrate --knowledge knowledge --room skin\n"
    "  percuta-calibrate --knowledge knowledge --wounds\n"
    "  percuta-calibrate --knowledge knowledge --room skin --page docs/models/skin.md\n"
    "  percuta-calibrate --knowledge knowledge --wounds --page docs/models/strike.md\n"
    "  percuta-calibrate --knowledge knowledge --table barrier --page docs/models/barrier.md\n";

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
  std::string page;
  bool intervals = false;
  bool wounds = false;
  bool doses = false;
  std::vector<std::string> files;
};

// What is fitted to knowledge alone, by rooms that no experiment is told of.
constexpr std::string_view of_skin = "skin";

bool is_of_skin(const Command& command) { return command.room == of_skin; }

bool is_of_outcome(const Command& command) {
  return command.room == percuta::base::word(Room::outcome);
}

int wrong(const std::string& what) {
  std::cerr << "percuta-calibrate: " << what << " See percuta-calibrate --help.\n";
  return exit_usage;
}

std::vector<std::string> rooms() {
  std::vector<std::string> out;
  for (const auto& [room, word] : names(Room{})) {
    out.emplace_back(word);
  }
  out.emplace_back(of_skin);
  return out;
}

CLI::Validator one_of(std::vector<std::string> words) {
  return {[words = std::move(words)](const std::string& text) {
            return service::wrong_word(text, words);
          },
          ""};
}

/// Help, what is wrong, or what was asked for.
std::variant<Command, int> read_command(int argc, char** argv) {
  Command out;
  CLI::App app(says, "percuta-calibrate");
  app.footer(examples);
  app.allow_extras();  // told in our own words
  app.add_option("--knowledge", out.knowledge, "Folder of knowledge")->type_name("DIR");
  app.add_option("--room", out.room,
                 "Whose model: strike, barrier, healing (if absent), outcome or skin")
      ->check(one_of(rooms()))
      ->type_name("ROOM");
  app.add_option("--out", out.out, "Write a proposal for knowledge")->type_name("FILE");
  app.add_option("--table", out.table, "Print the parameters of a room's model instead")
      ->check(one_of(service::model_rooms()))
      ->type_name("ROOM");
  app.add_flag("--wounds", out.wounds, "Print what needles wound, and what that turns on");
  app.add_flag("--intervals", out.intervals, "Print the reference treatment at 1 to 12 weeks");
  app.add_flag("--doses", out.doses, "Print what grows with the dose of a session");
  app.add_option("--page", out.page,
                 "Write what is printed into a page of docs/models, in its place")
      ->type_name("FILE");
  app.add_option("VALIDATION", out.files, "Validation files")->type_name("");
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& help) {
    return app.exit(help);
  } catch (const CLI::ParseError& error) {
    return wrong(percuta::what_is_wrong(error, "validation files"));
  }
  if (const auto extras = app.remaining(); !extras.empty()) {
    return wrong(percuta::unexpected(extras.front(), app));
  }
  if (out.knowledge.empty()) {
    return wrong("say which knowledge, with --knowledge DIR.");
  }
  const bool tables = !out.table.empty() || out.intervals || out.wounds || out.doses;
  if (!tables && out.files.empty() && !is_of_outcome(out) && !is_of_skin(out)) {
    return wrong(
        "give validation files, or --room outcome or skin, --table ROOM, --intervals, --wounds or "
        "--doses.");
  }
  return out;
}

int tell(const percuta::base::Problems& problems) {
  for (const auto& problem : problems) {
    std::cerr << percuta::base::to_string(problem) << '\n';
  }
  return exit_input;
}

/// Where the command names a file for it.
void propose(const Command& command, const std::string& toml) {
  if (!command.out.empty()) {
    service::write_proposal(command.out, toml);
  }
}

/// Prints a table, or writes it into the page that the command names, between the marks `name`.
int print(const Command& command, std::string_view name, const std::string& table) {
  if (command.page.empty()) {
    std::cout << table;
    return exit_done;
  }
  const auto page = service::read_input(command.page);
  if (!page) {
    return tell(page.problems());
  }
  const auto changed = service::with_table(page->text, name, table);
  if (!changed) {
    std::cerr << "percuta-calibrate: " << command.page << " has no place for it; write <!-- "
              << name << " --> and <!-- /" << name << " --> there.\n";
    return exit_input;
  }
  service::write_proposal(command.page, *changed);
  return exit_done;
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
  propose(command, service::to_toml(*calibration, found));
  return print(command, "calibration", service::to_markdown(*calibration, found, catalog));
}

int calibrate_skin(const Command& command, const percuta::catalog::Catalog& catalog) {
  propose(command, service::dermis_proposal(catalog));
  return print(command, "dermis", service::dermis_table(catalog));
}

int calibrate_outcome(const Command& command, const percuta::catalog::Catalog& catalog) {
  const auto found = service::fit_outcome(catalog);
  std::cout << service::to_markdown(found, catalog);
  propose(command, service::to_toml(found));
  return exit_done;
}

int run(const Command& command) {
  Room room = Room::healing;
  for (const auto& [each, word] : names(Room{})) {
    room = word == command.room ? each : room;
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
    return print(command, "parameters", service::parameter_table(command.table, *catalog));
  }
  if (command.intervals) {
    return print(command, "intervals", service::interval_table(*catalog));
  }
  if (command.doses) {
    return print(command, "doses", service::dose_table(*catalog));
  }
  if (command.wounds) {
    return print(command, "wounds", service::wounds_table(*catalog));
  }
  if (is_of_skin(command)) {
    return calibrate_skin(command, *catalog);
  }
  return is_of_outcome(command) && command.files.empty() ? calibrate_outcome(command, *catalog)
                                                         : calibrate(command, room, *catalog);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const auto command = read_command(argc, argv);
    const int* leave = std::get_if<int>(&command);
    return leave != nullptr ? *leave : run(std::get<Command>(command));
  } catch (const std::exception& error) {
    std::cerr << "percuta-calibrate: " << error.what() << '\n';
    return exit_world;
  }
}
