#include "percuta/rules/rule.hpp"

#include <algorithm>

#include "percuta/base/problem.hpp"
#include "percuta/rules/match.hpp"

namespace percuta::rules {
namespace {

using Complaints = std::vector<base::Complaint>;

bool any_can_be_stopped(const Rule& rule) {
  return std::any_of(rule.when.begin(), rule.when.end(), can_be_stopped);
}

// How many ends a deferral has; what waits for the spacing may wait so many days at least.
int count_ends(const Rule& rule) {
  const bool by_spacing = rule.wait_spacing && !rule.wait_d;
  const bool by_stop = !rule.until && rule.after_stop && rule.after_stop->holds_on();
  return (rule.until ? 1 : 0) + (rule.wait_d ? 1 : 0) + (rule.wait_months ? 1 : 0) +
         (by_spacing ? 1 : 0) + (by_stop ? 1 : 0);
}

void check_end(const Rule& rule, const std::string& key, Complaints& out) {
  if (rule.until && *rule.until != "resolved") {
    out.push_back({{key + ".until"},
                   "bad-until",
                   "until = " + base::quoted(*rule.until) + " is not \"resolved\"",
                   "A date comes from wait_d, wait_months, wait_spacing or after_stop."});
  }
  const bool has_end = rule.until || rule.is_wash_out();
  if (rule.then == Effect::defer && count_ends(rule) != 1) {
    out.push_back({{key + ".then"},
                   "bad-end",
                   "a deferral needs exactly one of until, wait_d, wait_months, wait_spacing and a "
                   "wait after the stop",
                   "Say what it waits for."});
  } else if (rule.then != Effect::defer && has_end) {
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

void check_stop(const Rule& rule, const std::string& key, Complaints& out) {
  const auto complain = [&](std::string what, std::string hint) {
    out.push_back({{key + ".when"}, "bad-stop", std::move(what), std::move(hint)});
  };
  if (any_can_be_stopped(rule) != rule.after_stop.has_value()) {
    complain(rule.after_stop
                 ? "rule " + base::quoted(rule.id) + " asks for nothing that can be stopped"
                 : "rule " + base::quoted(rule.id) + " does not say what holds after the stop",
             "A rule on a medicine, or on what products hold, has an after_stop; no other has.");
    return;
  }
  if (!rule.after_stop) {
    return;
  }
  const AfterStop& after = *rule.after_stop;
  if (after.wait_d && after.wait_months) {
    complain("it waits for days and for months", "Give one of them.");
  }
  if (after.then && !after.holds_on()) {
    complain("what holds after the stop has no end", "Give wait_d or wait_months.");
  }
  if (after.then.value_or(rule.then) > rule.then) {
    complain("having stopped is stricter than taking it", "Make `then` milder.");
  }
  if (after.sources.empty()) {
    complain("what holds after the stop names no source", "Say who claims it.");
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
  Complaints out;
  check_end(rule, key, out);
  check_stop(rule, key, out);
  if (rule.when.empty() || std::any_of(rule.when.begin(), rule.when.end(), asks_for_nothing)) {
    out.push_back({{key + ".when"},
                   "never-holds",
                   "rule " + base::quoted(rule.id) + " asks for nothing",
                   "Say when it holds."});
  }
  return out;
}

}  // namespace percuta::rules
