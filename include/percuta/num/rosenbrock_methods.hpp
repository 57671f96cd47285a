#pragma once

namespace percuta::num {

// Rosenbrock methods in the form without matrix products: U_s solves
// (I / (gamma h) - J) U_s = f(y + sum a U) + sum c U / h.

/// GRK4T of Kaps and Rentrop (1979): four stages with three evaluations, order 4 with an embedded
/// order 3; damps every decaying mode, the stiffest by half a step. Small error for its price: the
/// choice where accuracy, not stiffness, limits the step. Between steps cubic Hermite, order 3.
struct Grk4t {
  static constexpr int stages = 4;
  static constexpr double gamma = 0.231;
  static constexpr double a[stages][stages] = {{}, {2.0}, {4.52470820736, 4.16352878860}, {}};
  static constexpr double c[stages][stages] = {{},
                                               {-5.07167533877},
                                               {6.02015272865, 0.1597506846729},
                                               {-1.856343618677, -8.50538085819, -2.08407513602}};
  /// Which stages evaluate the derivative anew; the others take the latest.
  static constexpr bool evaluates[stages] = {true, true, true, false};
  /// The step is sum b U, its estimated error sum e U.
  static constexpr double b[stages] = {3.95750374663, 4.62489238836, 0.617477263873,
                                       1.282612945268};
  static constexpr double e[stages] = {-2.30215540292, -3.07363448539, 0.873280801802,
                                       1.282612945268};
  static constexpr bool hermite = true;
};

/// RODAS of Hairer and Wanner (Solving Ordinary Differential Equations II, 1996): six stages, order
/// 4 with an embedded order 3 for the error, L-stable, stiffly accurate, interpolant of order 3:
/// y(t + theta h) = (1 - theta) y0 + theta (y1 + (1 - theta) (D2 + theta D3)), D = sum d U. No room
/// takes it: the verification of the integrator against a published model does (test/verify).
struct Rodas4 {
  static constexpr int stages = 6;
  static constexpr double gamma = 0.25;
  static constexpr double a[stages][stages] = {
      {},
      {1.544},
      {0.9466785280815826, 0.2557011698983284},
      {3.314825187068521, 2.896124015972201, 0.9986419139977817},
      {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950},
      {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1.0}};
  static constexpr double c[stages][stages] = {
      {},
      {-5.6688},
      {-2.430093356833875, -0.2063599157091915},
      {-0.1073529058151375, -9.594562251023355, -20.47028614809616},
      {7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160},
      {8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136,
       -6.058818238834054}};
  static constexpr bool evaluates[stages] = {true, true, true, true, true, true};
  static constexpr double b[stages] = {
      1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1.0, 1.0};
  static constexpr double e[stages] = {0, 0, 0, 0, 0, 1.0};
  static constexpr bool hermite = false;
  static constexpr double d2[stages] = {10.12623508344586,  -7.487995877610167, -34.80091861555747,
                                        -7.992771707568823, 1.025137723295662,  0};
  static constexpr double d3[stages] = {-0.6762803392801253, 6.087714651680015,  16.43084320892478,
                                        24.76722511418386,   -6.594389125716872, 0};
};

}  // namespace percuta::num
