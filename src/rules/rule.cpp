#include "percuta/rules/rule.hpp"

#include <algorithm>

#include "percuta/base/problem.hpp"

namespace percuta::rules {
namespace {

void check_end(const Rule& rule, const std::string& key, std::vector<base::Complaint>& out) {
  if (rule.until && *rule.until != "resolved") {
    out.push_back({{key + ".until"},
                   "bad-until",
                   "until = " + base::quoted(*rule.until) + " is not \"resolved\"",
                   "A date comes from wait_d or wait_months."});
  }
  const int ends = (rule.until ? 1 : 0) + (rule.wait_d ? 1 : 0) + (rule.wait_months ? 1 : 0);
  if (rule.then == Effect::defer && ends != 1) {
    out.push_back({{key + ".then"},
                   "bad-end",
                   "a deferral needs exactly one of until, wait_d, wait_months",
                   "Say what it waits for."});
  } else if (rule.then != Effect::defer && ends != 0) {
    out.push_back({{key + ".then"},
                   "bad-end",
                   "only a deferral has an end",
                   "Remove until or the wash-out, or make it defer."});
  }
  if (rule.until.has_value() != rule.waits_for.has_value()) {
    out.push_back({{key + ".then"},
                   "bad-end",
                   "until = \"resolved\" and waits_for come together",
                   "Give both, or neither."});
  }
}

// `where` alone asks for nothing: it only says where something else must lie.
bool asks_for_nothing(const When& when) {
  bool empty = true;
  base::for_each_field(when, [&](const base::FieldSpec&, const auto& value) {
    using Value = std::decay_t<decltype(value)>;
    if constexpr (base::is_vector<Value>) {
      empty = empty && value.empty();
    } else if constexpr (base::is_optional<Value>) {
      empty = empty && !value.has_value();
    }
  });
  return empty;
}

}  // namespace

std::vector<base::Complaint> check(const Rule& rule, const std::string& key) {
  std::vector<base::Complaint> out;
  check_end(rule, key, out);
  if (rule.when.empty() || std::any_of(rule.when.begin(), rule.when.end(), asks_for_nothing)) {
    out.push_back({{key + ".when"},
                   "never-holds",
                   "rule " + base::quoted(rule.id) + " asks for nothing",
                   "Say when it holds."});
  }
  return out;
}

}  // namespace percuta::rules
