#include "percuta/service/compare.hpp"

#include "provenance.hpp"

#include "percuta/io/edit.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/print.hpp"
#include "percuta/service/plan.hpp"

namespace percuta::service {

base::Result<Answer<plan::Comparison>> compare(std::span<const Request> requests,
                                               const catalog::Catalog& catalog) {
  PERCUTA_EXPECT(!requests.empty());
  std::vector<plan::NamedPlan> plans;
  base::Problems problems;
  for (const Request& request : requests) {
    auto planned = plan(request, catalog);
    if (planned) {
      plans.push_back({request.name, std::move(planned->plan.result)});
    } else {
      problems.insert(problems.end(), planned.problems().begin(), planned.problems().end());
    }
  }
  if (!problems.empty()) {
    return problems;
  }
  return Answer<plan::Comparison>{plan::compare(plans), provenance(requests.front(), catalog)};
}

base::Result<std::vector<Request>> vary(const Request& request, const std::string& vary) {
  const std::size_t equals = vary.find('=');
  if (equals == 0 || equals == std::string::npos || equals + 1 == vary.size()) {
    return base::Problem{"bad-vary",
                         {},
                         base::quoted(vary) + " does not say what to vary",
                         "Write KEY=A,B,C, like device.depth_mm=0.5,1.0,1.5."};
  }
  const auto document = io::parse(request.text, request.name);
  if (!document) {
    return document.problems();
  }
  const std::string key = vary.substr(0, equals);
  std::vector<Request> out;
  for (std::size_t start = equals + 1; start <= vary.size();) {
    const std::size_t end = std::min(vary.find(',', start), vary.size());
    const std::string value = vary.substr(start, end - start);
    auto changed = io::with_value(document->root, key, value);
    if (!changed) {
      return std::move(changed).problems();
    }
    out.push_back({io::to_json(*changed), key + "=" + value, request.today, request.seed});
    start = end + 1;
  }
  return out;
}

}  // namespace percuta::service
