#pragma once

#include <utility>
#include <variant>

#include "percuta/base/assert.hpp"
#include "percuta/base/problem.hpp"

namespace percuta::base {

/// A value, or every problem that stands in its way (at least one).
template <class T>
class [[nodiscard]] Result {
 public:
  // Implicit on purpose: a function returns either its value or its problems.
  Result(T value) : state_(std::move(value)) {}                      // NOLINT
  Result(Problem problem) : state_(Problems{std::move(problem)}) {}  // NOLINT
  Result(Problems problems) : state_(std::move(problems)) {          // NOLINT
    PERCUTA_EXPECT(!this->problems().empty());
  }

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  [[nodiscard]] const T& value() const& { return std::get<T>(state_); }
  [[nodiscard]] T& value() & { return std::get<T>(state_); }
  [[nodiscard]] T&& value() && { return std::get<T>(std::move(state_)); }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

  [[nodiscard]] const Problems& problems() const& { return std::get<Problems>(state_); }
  [[nodiscard]] Problems&& problems() && { return std::get<Problems>(std::move(state_)); }

 private:
  std::variant<T, Problems> state_;
};

}  // namespace percuta::base
