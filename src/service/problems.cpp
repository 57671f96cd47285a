#include <algorithm>

#include "problem_list.hpp"
#include <fmt/format.h>

#include "percuta/base/problem_codes.hpp"
#include "percuta/io/node.hpp"
#include "percuta/io/print.hpp"
#include "percuta/io/write.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {
namespace {

// Nobody reads more at once; the others are met when these are mended.
constexpr std::size_t most_told = 200;

// "8 412", the digits in groups of three.
std::string grouped(std::size_t count) {
  std::string out = std::to_string(count);
  for (std::size_t at = out.size(); at > 3; at -= 3) {
    out.insert(at - 3, " ");
  }
  return out;
}

base::Problems told(const base::Problems& problems) {
  PERCUTA_EXPECT(std::all_of(problems.begin(), problems.end(), [](const base::Problem& problem) {
    return base::problem_kind(problem.code) != nullptr;
  }));
  base::Problems out(problems.begin(), problems.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                              problems.size(), most_told)));
  if (problems.size() > most_told) {
    out.push_back({"more-problems",
                   {},
                   fmt::format("and {}{} more problems",
                               problems.size() >= io::most_problems ? "at least " : "",
                               grouped(problems.size() - most_told)),
                   "Mend these first."});
  }
  return out;
}

}  // namespace

std::string problems_text(const base::Problems& problems) {
  std::string out;
  for (const base::Problem& problem : told(problems)) {
    out += base::to_string(problem) + "\n";
  }
  return out;
}

std::string problems_json(const base::Problems& problems) {
  ProblemList list;
  for (const base::Problem& problem : told(problems)) {
    list.problems.push_back(
        {problem.code, base::to_string(problem.where), problem.what, problem.hint});
  }
  return io::to_json(io::to_node(list));
}

}  // namespace percuta::service
