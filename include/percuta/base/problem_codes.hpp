#pragma once

#include <span>
#include <string_view>

#include "percuta/base/problem.hpp"

namespace percuta::base {

/// How a program ends that met a problem.
enum class Ends : int { input = 2, world = 3, usage = 64, stopped = 130 };

/// One kind of problem: what programs read instead of its sentence.
struct ProblemKind {
  std::string_view code;
  std::string_view meaning;
  int http_status = 422;
  Ends ends = Ends::input;
};

/// Nothing where no problem is called so.
const ProblemKind* problem_kind(std::string_view code);

/// Every kind there is, by its code.
std::span<const ProblemKind> problem_kinds();

/// With which code a program ends: that of the first problem.
int exit_code_of(const Problems& problems);

}  // namespace percuta::base
