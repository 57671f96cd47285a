#include "lanes.hpp"

#include "percuta/num/pack.hpp"
#include "percuta/num/stiff.hpp"

namespace percuta::healing {

num::Work run_portable(const num::Questions& questions, const num::Trajectory<Tissue>* trajectories,
                       int count, double* told, num::Fate* fates) {
  num::StiffSolver<Tissue, num::Pack<double, 2>> solver(questions, trajectories, count, told,
                                                        fates);
  return solver.run();
}

num::Work run_portable_single(const num::Questions& questions,
                              const num::Trajectory<Tissue>* trajectories, int count, double* told,
                              num::Fate* fates) {
  num::StiffSolver<Tissue, num::Pack<float, 4>> solver(questions, trajectories, count, told, fates);
  return solver.run();
}

}  // namespace percuta::healing
