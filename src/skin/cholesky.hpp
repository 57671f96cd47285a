#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

#include "percuta/base/assert.hpp"

namespace percuta::skin {

/// The lower root of a symmetric positive definite matrix.
class Cholesky {
 public:
  /// `entry(i, j)` gives the matrix for j <= i.
  template <class Entry>
  Cholesky(std::size_t size, Entry&& entry) : size_(size), root_(size * size) {
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t j = 0; j <= i; ++j) {
        double sum = entry(i, j);
        for (std::size_t k = 0; k < j; ++k) {
          sum -= at(i, k) * at(j, k);
        }
        PERCUTA_ENSURE(i != j || sum > 0);
        at(i, j) = i == j ? std::sqrt(sum) : sum / at(j, j);
      }
    }
  }

  /// Solves root · x = b, in place.
  void solve_lower(std::vector<double>& b) const {
    for (std::size_t i = 0; i < size_; ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        b[i] -= at(i, k) * b[k];
      }
      b[i] /= at(i, i);
    }
  }

  /// Logarithm of the determinant of the matrix.
  [[nodiscard]] double log_determinant() const {
    double sum = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      sum += 2 * std::log(at(i, i));
    }
    return sum;
  }

 private:
  double& at(std::size_t i, std::size_t j) { return root_[i * size_ + j]; }
  [[nodiscard]] double at(std::size_t i, std::size_t j) const { return root_[i * size_ + j]; }

  std::size_t size_;
  std::vector<double> root_;
};

}  // namespace percuta::skin
