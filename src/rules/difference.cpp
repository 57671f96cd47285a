#include "difference.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "findings.hpp"

namespace percuta::rules {
namespace {

// What tells one finding from another of the same rule.
auto identity(const Finding& finding) {
  return std::tuple(finding.rule, finding.zone, finding.effect, finding.until);
}

// The strictest effect on the whole person, and on each zone that any answer names.
std::vector<Effect> effects(const Findings& findings, const std::set<std::string>& zones) {
  Effect on_person = Effect::allow;
  std::map<std::string, Effect> in_zone;
  for (const Finding& finding : findings) {
    Effect& effect = finding.zone ? in_zone[*finding.zone] : on_person;
    effect = std::max(effect, weight(finding));
  }
  std::vector<Effect> out = {on_person};
  for (const std::string& zone : zones) {
    out.push_back(std::max(on_person, in_zone[zone]));
  }
  return out;
}

}  // namespace

Difference compare(std::span<const Findings> answers) {
  Difference out;
  std::set<std::string> zones;
  std::vector<std::set<decltype(identity(Finding{}))>> found;
  for (const Findings& answer : answers) {
    auto& one = found.emplace_back();
    for (const Finding& finding : answer) {
      one.insert(identity(finding));
      if (finding.zone) {
        zones.insert(*finding.zone);
      }
    }
  }
  for (const Findings& answer : answers) {
    out.decides = out.decides || effects(answer, zones) != effects(answers.front(), zones);
    for (const Finding& finding : answer) {
      if (std::any_of(found.begin(), found.end(),
                      [&](const auto& other) { return !other.contains(identity(finding)); })) {
        out.strictest = std::max(out.strictest, finding.effect);
      }
    }
  }
  return out;
}

}  // namespace percuta::rules
