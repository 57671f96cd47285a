#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "percuta/catalog/catalog.hpp"
#include "percuta/experiment/experiment.hpp"

namespace percuta::experiment {

/// A number of a room's model that is not known exactly. It is moved through `z`, standard normal
/// by its prior: its range in knowledge; where the value is itself fitted, thrice as wide (in
/// logarithms) and even about it, so that the data and not the last fit decide. Its unit ends its
/// name.
struct Unknown {
  std::string name;
  double value = 0;  ///< in knowledge, at z = 0
  double low = 0;    ///< 5 % of the prior lie below
  double high = 0;   ///< 5 % of the prior lie above
  bool fitted = false;
  double least = 0;  ///< where the model's code is valid
  double most = 0;
};

/// One number that the fit is held against, in the unit of its quantity.
struct Datum {
  std::string id;
  std::string row;
  Axis axis = Axis::none;          ///< what `at` counts
  std::optional<double> at;        ///< for a point of a curve: hours or days
  std::optional<double> measured;  ///< absent: only the band counts
  double low = 0;
  double high = 0;
};

/// When a datum was seen, with its unit: "24 h"; empty where it has no time.
std::string moment(const Datum& datum);

/// The observations marked for calibration and what one room's model says of them, as a function
/// of its unknowns: the room's parameters, and of strikes the beds below the skins that its data
/// were seen in. The fit itself is for a program that has a solver.
class Calibration {
 public:
  /// Takes every observation of `experiments` that is marked so and that the room's model can tell,
  /// but no order and no sign: they have no distance. Every point of a curve is a datum of its own.
  Calibration(Room room, catalog::Catalog catalog, const std::vector<Experiment>& experiments);

  [[nodiscard]] const std::vector<Unknown>& unknowns() const { return unknowns_; }
  [[nodiscard]] const std::vector<Datum>& data() const { return data_; }

  /// The value of each unknown at `z`.
  [[nodiscard]] std::vector<double> values(std::span<const double> z) const;

  /// What the model says of each datum; not a number where it cannot tell.
  [[nodiscard]] std::vector<double> predicted(std::span<const double> z);

  /// How many standard errors each prediction misses: of what was measured, or of the nearest end
  /// of the band where nothing inside the band was.
  [[nodiscard]] std::vector<double> misses(std::span<const double> predicted) const;

 private:
  Room room_;
  catalog::Catalog catalog_;             ///< its models are moved
  std::vector<Experiment> experiments_;  ///< their observations are the data, in order
  std::vector<std::string> beds_;        ///< sites and specimens whose bed is moved
  std::vector<Unknown> unknowns_;
  std::vector<Datum> data_;
};

/// Where a fit ended, for each unknown in units of its prior.
struct Fit {
  std::vector<double> z;
  std::vector<double> standard_error;      ///< the assumptions held; zero for them
  std::vector<double> standard_error_all;  ///< everything free; 1: the data said nothing
};

/// From 5 to 95 %, unknown by unknown, where each is so unsure.
struct Interval {
  double low = 0;
  double high = 0;
};

std::vector<Interval> intervals(const Calibration& calibration, const Fit& fit,
                                const std::vector<double>& standard_error);

/// How close a fit lies to what was measured: misses squared and summed, what is left free, and how
/// likely sums as small are where the errors are right (chi-square, by the approximation of Wilson
/// and Hilferty).
struct Closeness {
  double squares = 0;
  double freedom = 0;
  double chance = 0;
};

/// None where no more numbers were measured than are fitted: small misses prove nothing then.
std::optional<Closeness> closeness(const Calibration& calibration,
                                   const std::vector<double>& misses);

}  // namespace percuta::experiment
