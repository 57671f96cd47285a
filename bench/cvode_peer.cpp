#include "cvode_peer.hpp"

#include <ctime>

#ifdef PERCUTA_HAS_CVODE
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

#include "percuta/num/rosenbrock.hpp"
#endif

namespace percuta::bench {

double thread_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

#ifdef PERCUTA_HAS_CVODE
namespace {

using healing::Tissue;
constexpr int n = Tissue::states;
using Rates = Tissue::Rates<double>;

int derivative(realtype /*t*/, N_Vector y, N_Vector dydt, void* rates) {
  Tissue::derivative(N_VGetArrayPointer(y), *static_cast<const Rates*>(rates),
                     N_VGetArrayPointer(dydt));
  return 0;
}

int jacobian(realtype /*t*/, N_Vector y, N_Vector /*dydt*/, SUNMatrix matrix, void* rates,
             N_Vector /*a*/, N_Vector /*b*/, N_Vector /*c*/) {
  using Shape = num::ModelShape<Tissue>;
  double entries[Shape::program.filled.count()];
  num::jacobian<Tissue>(N_VGetArrayPointer(y), *static_cast<const Rates*>(rates), entries);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) {
      if (Shape::pattern.has(i, j)) {
        SM_ELEMENT_D(matrix, i, j) = entries[Shape::program.slot(i, j)];
      }
    }
  }
  return 0;
}

/// One CVODE, used for all courses.
class Solver {
 public:
  explicit Solver(const num::Questions& questions) : ask_(questions) {
    SUNContext_Create(nullptr, &context_);
    y_ = N_VNew_Serial(n, context_);
    matrix_ = SUNDenseMatrix(n, n, context_);
    linear_ = SUNLinSol_Dense(y_, matrix_, context_);
    memory_ = CVodeCreate(CV_BDF, context_);
    CVodeInit(memory_, derivative, 0, y_);
    CVodeSStolerances(memory_, ask_.relative_tolerance, ask_.absolute_tolerance);
    CVodeSetLinearSolver(memory_, linear_, matrix_);
    CVodeSetJacFn(memory_, jacobian);
    CVodeSetMaxNumSteps(memory_, 100'000);
  }
  ~Solver() {
    CVodeFree(&memory_);
    SUNLinSolFree(linear_);
    SUNMatDestroy(matrix_);
    N_VDestroy(y_);
    SUNContext_Free(&context_);
  }
  Solver(const Solver&) = delete;
  Solver& operator=(const Solver&) = delete;

  void follow(const num::Trajectory<Tissue>& course, double* told, Run& run) {
    Rates rates = course.rates;
    CVodeSetUserData(memory_, &rates);
    double* const y = N_VGetArrayPointer(y_);
    for (int i = 0; i < n; ++i) {
      y[i] = course.start[i];
    }
    double t = ask_.begin;
    int output = 0;
    for (int session = 0; session <= course.events_count; ++session) {
      const bool last = session == course.events_count;
      const double stop = last ? ask_.end : course.events[session].time;
      if (stop > t) {
        output = advance(t, stop, output, told, run);
        t = stop;
      }
      if (!last) {
        Tissue::jump(course.events[session].impulse, rates, y);
      }
      for (; output < ask_.times_count && ask_.times[output] <= t &&
             (last || !again(course, session, t));
           ++output) {
        tell(told, output);
      }
    }
  }

 private:
  static bool again(const num::Trajectory<Tissue>& course, int session, double t) {
    return session + 1 < course.events_count && course.events[session + 1].time <= t;
  }
  void tell(double* told, int output) const {
    for (int i = 0; i < n; ++i) {
      told[output * n + i] = N_VGetArrayPointer(y_)[i];
    }
  }
  int advance(double t, double stop, int output, double* told, Run& run) {
    CVodeReInit(memory_, t, y_);
    CVodeSetStopTime(memory_, stop);
    for (; output < ask_.times_count && ask_.times[output] < stop; ++output) {
      CVode(memory_, ask_.times[output], y_, &t, CV_NORMAL);
      tell(told, output);
    }
    CVode(memory_, stop, y_, &t, CV_NORMAL);
    long steps = 0;
    long evaluations = 0;
    CVodeGetNumSteps(memory_, &steps);
    CVodeGetNumRhsEvals(memory_, &evaluations);
    run.steps += static_cast<double>(steps);
    run.evaluations += static_cast<double>(evaluations);
    return output;
  }

  num::Questions ask_;
  SUNContext context_ = nullptr;
  N_Vector y_ = nullptr;
  SUNMatrix matrix_ = nullptr;
  SUNLinearSolver linear_ = nullptr;
  void* memory_ = nullptr;
};

}  // namespace

Run run_cvode(const std::vector<num::Trajectory<Tissue>>& courses,
              const num::Questions& questions) {
  Run run;
  const std::size_t row = static_cast<std::size_t>(questions.times_count) * n;
  run.told.resize(courses.size() * row);
  const double before = thread_seconds();
  Solver solver(questions);
  for (std::size_t i = 0; i < courses.size(); ++i) {
    solver.follow(courses[i], run.told.data() + i * row, run);
  }
  run.seconds = thread_seconds() - before;
  run.steps /= static_cast<double>(courses.size());
  run.evaluations /= static_cast<double>(courses.size());
  return run;
}

Peer cvode_peer() {
#ifdef PERCUTA_CVODE_PACKAGED
  // Debian builds the package at -O0; the ratio was measured once, on courses like these.
  return {"CVODE as packaged (at -O0)", 3.9};
#else
  return {"CVODE at -O3", 1.0};
#endif
}

#else

Run run_cvode(const std::vector<num::Trajectory<healing::Tissue>>& /*courses*/,
              const num::Questions& /*questions*/) {
  return {};
}
Peer cvode_peer() { return {"no CVODE (install libsundials-dev)", 1.0}; }

#endif

}  // namespace percuta::bench
