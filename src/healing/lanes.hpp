#pragma once

// One function for each instruction set, each in a source of its own: integrate.cpp asks the
// machine which it may call. `single` keeps states in float.

#include "model.hpp"

#include "percuta/num/stiff_problem.hpp"

namespace percuta::healing {

num::Work run_portable(const num::Questions& questions, const num::Trajectory<Tissue>* trajectories,
                       int count, double* told, num::Fate* fates);
num::Work run_avx2(const num::Questions& questions, const num::Trajectory<Tissue>* trajectories,
                   int count, double* told, num::Fate* fates);
num::Work run_avx512(const num::Questions& questions, const num::Trajectory<Tissue>* trajectories,
                     int count, double* told, num::Fate* fates);

num::Work run_portable_single(const num::Questions& questions,
                              const num::Trajectory<Tissue>* trajectories, int count, double* told,
                              num::Fate* fates);
num::Work run_avx2_single(const num::Questions& questions,
                          const num::Trajectory<Tissue>* trajectories, int count, double* told,
                          num::Fate* fates);
num::Work run_avx512_single(const num::Questions& questions,
                            const num::Trajectory<Tissue>* trajectories, int count, double* told,
                            num::Fate* fates);
}  // namespace percuta::healing
