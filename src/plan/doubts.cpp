#include <set>

#include "percuta/catalog/things.hpp"
#include "percuta/plan/make_plan.hpp"

namespace percuta::plan {
namespace {

// What a plan rests on: the ids of knowledge it names.
std::set<std::string, std::less<>> used_ids(const Basis& from, const Plan& plan) {
  std::set<std::string, std::less<>> out;
  const auto add = [&](const std::vector<std::string>& ids) {
    out.insert(ids.begin(), ids.end());
  };
  for (const rules::Finding& finding : plan.screening.findings) {
    out.insert(finding.rule);
  }
  for (const ZonePlan& zone : plan.zones) {
    for (const Reason& reason : zone.why) {
      add(reason.ids);
    }
  }
  if (plan.precare) {
    add(plan.precare->rests_on);
  }
  for (const Reason& reason : plan.first.risks) {
    add(reason.ids);
  }
  for (const Waiting& waiting : plan.aftercare.waiting) {
    out.insert(waiting.id);
  }
  for (const rules::Window& window : from.catalog.windows) {
    out.insert(window.id);
    out.insert(window.hold.text);
  }
  if (const auto* protocol =
          rules::protocol_for(from.facts.stated.goal.indication, from.catalog.protocols)) {
    out.insert(protocol->id);
  }
  return out;
}

// Calls `visit(practice)` for every number of practice in a thing, however deep.
template <class T, class Visit>
void for_each_practice(const T& thing, Visit&& visit) {
  if constexpr (std::is_same_v<T, rules::Practice>) {
    visit(thing);
  } else if constexpr (base::is_optional<T>) {
    if (thing) {
      for_each_practice(*thing, visit);
    }
  } else if constexpr (base::HasFields<T>) {
    base::for_each_field(
        thing, [&](const base::FieldSpec&, const auto& field) { for_each_practice(field, visit); });
  }
}

template <class T>
std::string ours(const T& thing) {
  if constexpr (requires { thing.says; }) {
    return thing.says;
  } else if constexpr (requires { thing.note; }) {
    return thing.note.value_or("");
  } else {
    return {};
  }
}

}  // namespace

std::vector<Disagreement> find_disagreements(const Basis& from, const Plan& plan) {
  const auto used = used_ids(from, plan);
  std::vector<Disagreement> out;
  catalog::for_each_thing(
      from.catalog, [&](std::string_view kind, std::string_view id, const auto& thing) {
        if (kind == "source" || kind == "ingredient" || !used.contains(id)) {
          return;
        }
        const auto add = [&](const std::vector<rules::Dispute>& disputes) {
          for (const rules::Dispute& dispute : disputes) {
            out.push_back({std::string(id), ours(thing), dispute.source.text, dispute.says});
          }
        };
        if constexpr (requires { thing.disputes; }) {
          add(thing.disputes);
        }
        for_each_practice(thing, [&](const rules::Practice& practice) { add(practice.disputes); });
      });
  return out;
}

std::vector<Reason> find_assumptions(const Basis& from, const Plan& plan) {
  const auto used = used_ids(from, plan);
  std::vector<Reason> out;
  catalog::for_each_thing(
      from.catalog, [&](std::string_view, std::string_view id, const auto& thing) {
        if (!used.contains(id)) {
          return;
        }
        bool assumed = false;
        if constexpr (requires { thing.grade; }) {
          assumed = thing.grade == evidence::Grade::assumption;
        }
        for_each_practice(thing, [&](const rules::Practice& practice) {
          assumed = assumed || practice.grade == evidence::Grade::assumption;
        });
        if constexpr (requires { thing.sources; }) {
          for (const auto& source : thing.sources) {
            assumed = assumed || source.text == "percuta-assumption";
          }
        }
        if (assumed) {
          out.push_back(evidence::reason("assumption", {{"says", ours(thing)}}, {std::string(id)}));
        }
      });
  return out;
}

}  // namespace percuta::plan
