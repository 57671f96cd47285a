#pragma once

#include <cstdint>
#include <vector>

#include "model.hpp"

#include "percuta/num/stiff_problem.hpp"

namespace percuta::bench {

/// What a solver told of all courses, and what it cost.
struct Run {
  std::vector<double> told;  ///< courses x times x states
  double seconds = 0;        ///< of this thread
  double steps = 0;          ///< a course
  double evaluations = 0;    ///< a course
};

/// CVODE with BDF, dense matrices and the exact Jacobian, started anew at every session. Empty
/// where the library is not installed.
Run run_cvode(const std::vector<num::Trajectory<healing::Tissue>>& courses,
              const num::Questions& questions);

/// Which CVODE this is, and how its time compares with one built at -O3.
struct Peer {
  const char* name;
  double handicap;  ///< its time over that of -O3
};
Peer cvode_peer();

/// Seconds that this thread has worked.
double thread_seconds();

}  // namespace percuta::bench
