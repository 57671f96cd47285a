#include "percuta/io/print.hpp"
#include "percuta/io/write.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {
namespace {

struct ProblemLine {
  std::string code;
  std::string where;
  std::string what;
  std::string hint;
};

void fields(base::Is<ProblemLine> auto& line, auto&& field) {
  field("code", line.code, "Stable word.");
  field("where", line.where, "Place in the input.");
  field("what", line.what, "What is wrong.");
  field("hint", line.hint, "What to do about it.");
}

struct ProblemList {
  std::vector<ProblemLine> problems;
};

void fields(base::Is<ProblemList> auto& list, auto&& field) {
  field("problems", list.problems, "Every problem, in the order of the input.");
}

}  // namespace

std::string problems_json(const base::Problems& problems) {
  ProblemList list;
  for (const base::Problem& problem : problems) {
    list.problems.push_back(
        {problem.code, base::to_string(problem.where), problem.what, problem.hint});
  }
  return io::to_json(io::to_node(list));
}

}  // namespace percuta::service
