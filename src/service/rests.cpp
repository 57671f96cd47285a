#include "rests.hpp"

#include "answers.hpp"
#include <fmt/format.h>

#include "percuta/service/compare.hpp"
#include "percuta/service/plan.hpp"

namespace percuta::service {
namespace {

// Every place below a node where a text is the id.
void find_named(const io::Node& node, const std::string& id, const std::string& path,
                std::vector<std::string>& out) {
  if (const auto* members = node.table()) {
    for (const io::Member& member : *members) {
      find_named(member.node, id, path.empty() ? member.key : path + "." + member.key, out);
    }
  } else if (const auto* items = std::get_if<io::Node::Array>(&node.value)) {
    for (std::size_t i = 0; i < items->size(); ++i) {
      find_named((*items)[i], id, fmt::format("{}[{}]", path, i), out);
    }
  } else if (const auto* text = std::get_if<std::string>(&node.value)) {
    if (*text == id) {
      out.push_back(path);
    }
  }
}

evidence::Said said(const plan::ComparedValue& one) {
  return {one.value, one.low, one.high, one.word};
}

bool differ(const plan::ComparedValue& a, const plan::ComparedValue& b) {
  return a.value != b.value || a.low != b.low || a.high != b.high || a.word != b.word;
}

// The plan with the number at either end of its range beside the plan as it is.
base::Result<std::vector<evidence::Moved>> find_moved(const evidence::Explanation& number,
                                                      const Ask& patient,
                                                      const catalog::Catalog& catalog) {
  const double ends[] = {*number.low, *number.value, *number.high};
  std::vector<Variation> variations;
  for (const double end : ends) {
    variations.push_back({patient, {}, {{number.id, end}}});
  }
  const auto compared = compare(variations, catalog);
  if (!compared) {
    return compared.problems();
  }
  std::vector<evidence::Moved> out;
  for (const plan::ComparedRow& row : compared->result.rows) {
    if (differ(row.values[0], row.values[1]) || differ(row.values[1], row.values[2])) {
      out.push_back({row.key, said(row.values[0]), said(row.values[1]), said(row.values[2])});
    }
  }
  return out;
}

}  // namespace

base::Result<evidence::Rests> find_rests(const evidence::Explanation& thing, const Ask& patient,
                                         const catalog::Catalog& catalog) {
  Ask planning = patient;
  planning.watch = num::piece(patient.watch, 0, 1, 4);
  const auto planned = plan(planning, catalog);
  if (!planned) {
    return planned.problems();
  }
  evidence::Rests out;
  find_named(io::to_node(planned->plan), thing.id, {}, out.named_in);
  if (thing.kind == "parameter" && thing.low && thing.high && *thing.low < *thing.high) {
    planning.watch = num::piece(patient.watch, 1, 4, 4);
    auto moved = find_moved(thing, planning, catalog);
    if (!moved) {
      return std::move(moved).problems();
    }
    out.moved = *std::move(moved);
  }
  return out;
}

}  // namespace percuta::service
