#include "percuta/base/problem_codes.hpp"

#include <algorithm>
#include <array>

namespace percuta::base {
namespace {

constexpr std::array kinds = std::to_array<ProblemKind>({
    {"bad-option", "An option that the request lacks, or a value that it does not take.", 400,
     Ends::usage},
    {"not-allowed", "Who asks has no role that may.", 403, Ends::usage},
    {"stopped", "The request was stopped before its end.", 499, Ends::stopped},
    {"today-too-far", "The day to answer for lies too far from the clock's.", 400, Ends::usage},
});

}  // namespace

std::span<const ProblemKind> problem_kinds() { return kinds; }

const ProblemKind* problem_kind(std::string_view code) {
  const auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [&](const ProblemKind& kind) { return kind.code == code; });
  return found == kinds.end() ? nullptr : &*found;
}

int exit_code_of(const Problems& problems) {
  const ProblemKind* kind = problems.empty() ? nullptr : problem_kind(problems.front().code);
  return static_cast<int>(kind == nullptr ? Ends::input : kind->ends);
}

}  // namespace percuta::base
