#include "percuta/rules/anaesthetic.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"

namespace percuta::rules {
namespace {

using evidence::reason;

class DoseJudge {
 public:
  DoseJudge(const intake::Facts& facts, const intake::NumbingFact& cream,
            std::span<const LicensedAnaesthetic> licensed)
      : facts_(facts), agents_(cream.agents), used_(cream.used), licensed_(licensed) {}

  JudgedDose judge() {
    for (const LicensedAnaesthetic& product : licensed_) {
      if (is_meant(product)) {
        candidates_.push_back(&product);
      }
    }
    keep_weakest();
    ask_what_is_missing();
    if (candidates_.empty() && agents_.empty()) {
      return std::move(out_);
    }
    if (candidates_.empty()) {
      add(DoseIs::unlicensed, {reason("dose-in-no-label")});
    } else {
      hold_against_labels();
    }
    return std::move(out_);
  }

 private:
  // What numbs, and what is to be said of it.
  void add(DoseIs is, const Reasons& of_it) {
    Reasons why;
    for (const intake::AgentFact& agent : agents_) {
      why.push_back(reason("dose-of", {{"agent", agent.stated.agent.text},
                                       {"strength_pct", agent.stated.strength_pct}}));
    }
    if (why.empty()) {
      why.push_back(used_.product ? reason("dose-of", {{"agent", *used_.product}})
                                  : reason("dose-of-something"));
    }
    why.insert(why.end(), of_it.begin(), of_it.end());
    out_.is.push_back(is);
    out_.why.push_back(std::move(why));
  }

  // Who names an agent did not mean the cream of which nobody knows it.
  bool names_another(const LicensedAnaesthetic& product) const {
    return product.unnamed && !has_same_agents(product) && !agents_.empty();
  }

  bool is_named(const LicensedAnaesthetic& product) const {
    if (names_another(product)) {
      return false;
    }
    const auto is_brand = [&](const std::string& text) {
      return std::any_of(
          product.brands.begin(), product.brands.end(),
          [&](const std::string& brand) { return base::name_key(brand) == base::name_key(text); });
    };
    return (used_.product && is_brand(*used_.product)) ||
           std::any_of(agents_.begin(), agents_.end(), [&](const intake::AgentFact& agent) {
             return is_brand(agent.stated.agent.text) ||
                    (product.term && agent.meaning.known() &&
                     agent.meaning.ids.front() == product.term->text);
           });
  }

  static double sum_pct(const LicensedAnaesthetic& product) {
    double sum = 0;
    for (const LicensedAgent& agent : product.agents) {
      sum += agent.strength_pct;
    }
    return sum;
  }

  // Where strengths are told, the weakest product that covers them is the one in question.
  void keep_weakest() {
    if (candidates_.empty() || !is_strength_known()) {
      return;
    }
    const auto weakest =
        *std::min_element(candidates_.begin(), candidates_.end(),
                          [](const auto* a, const auto* b) { return sum_pct(*a) < sum_pct(*b); });
    std::erase_if(candidates_, [&](const LicensedAnaesthetic* product) {
      return sum_pct(*product) > sum_pct(*weakest);
    });
  }

  // A brand's strength may be told as the sum of its agents'.
  bool is_as_weak(const LicensedAnaesthetic& product) const {
    return std::all_of(agents_.begin(), agents_.end(), [&](const intake::AgentFact& agent) {
      return agent.stated.strength_pct.value_or(0) <= sum_pct(product);
    });
  }

  const LicensedAgent* agent_of(const LicensedAnaesthetic& product,
                                const intake::AgentFact& agent) const {
    const auto found = std::find_if(
        product.agents.begin(), product.agents.end(), [&](const LicensedAgent& candidate) {
          return agent.meaning.known() && agent.meaning.ids.front() == candidate.agent.text;
        });
    return found == product.agents.end() ? nullptr : &*found;
  }

  bool has_same_agents(const LicensedAnaesthetic& product) const {
    return product.agents.size() == agents_.size() &&
           std::all_of(agents_.begin(), agents_.end(), [&](const intake::AgentFact& agent) {
             const LicensedAgent* licensed = agent_of(product, agent);
             return licensed != nullptr &&
                    agent.stated.strength_pct.value_or(0) <= licensed->strength_pct;
           });
  }

  bool is_meant(const LicensedAnaesthetic& product) const {
    return is_named(product) ? is_as_weak(product) : has_same_agents(product);
  }

  bool is_strength_known() const {
    const bool by_name =
        std::any_of(candidates_.begin(), candidates_.end(),
                    [&](const LicensedAnaesthetic* product) { return is_named(*product); });
    return by_name ||
           std::all_of(agents_.begin(), agents_.end(), [](const intake::AgentFact& agent) {
             return agent.stated.strength_pct.has_value();
           });
  }

  bool asks_for_weight() const {
    const int age_y = facts_.stated.patient.age_y;
    const auto asks = [&](const DoseLimit& limit) {
      return limit.above_weight_kg && age_y >= limit.age_y_from &&
             age_y < limit.age_y_below.value_or(age_y + 1);
    };
    return std::any_of(candidates_.begin(), candidates_.end(),
                       [&](const LicensedAnaesthetic* product) {
                         return std::any_of(product->limits.begin(), product->limits.end(), asks);
                       });
  }

  bool limits_amount_alone() const {
    return !candidates_.empty() && std::all_of(candidates_.begin(), candidates_.end(),
                                               [&](const LicensedAnaesthetic* product) {
                                                 const DoseLimit* limit = limit_of(*product);
                                                 return limit != nullptr && limit->amount_g &&
                                                        !limit->area_cm2;
                                               });
  }

  void ask_what_is_missing() {
    const bool unnamed =
        (agents_.empty() && candidates_.empty()) ||
        std::any_of(candidates_.begin(), candidates_.end(),
                    [](const LicensedAnaesthetic* product) { return product->unnamed; });
    const auto ask = [&](bool missing, const char* key) {
      if (missing) {
        out_.not_stated.emplace_back(key);
      }
    };
    ask(unnamed, "agent");
    ask(!is_strength_known(), "strength_pct");
    ask(!used_.area_cm2, "area_cm2");
    ask(!used_.minutes, "minutes");
    ask(!used_.amount_g && limits_amount_alone(), "amount_g");
    ask(!facts_.stated.patient.weight_kg && asks_for_weight(), "weight_kg");
    if (!out_.not_stated.empty()) {
      add(DoseIs::not_stated,
          {reason("dose-not-stated",
                  {{"keys", fmt::format("{}", fmt::join(out_.not_stated, ", "))}})});
    }
  }

  // The first that fits the person; a weight that nobody stated fits none that asks for one.
  const DoseLimit* limit_of(const LicensedAnaesthetic& product) const {
    const intake::Patient& patient = facts_.stated.patient;
    const auto found =
        std::find_if(product.limits.begin(), product.limits.end(), [&](const DoseLimit& limit) {
          return patient.age_y >= limit.age_y_from &&
                 patient.age_y < limit.age_y_below.value_or(patient.age_y + 1) &&
                 (!limit.above_weight_kg || patient.weight_kg.value_or(0) > *limit.above_weight_kg);
        });
    return found == product.limits.end() ? nullptr : &*found;
  }

  Reasons beyond(const LicensedAnaesthetic& product, const DoseLimit& limit) const {
    Reasons out;
    const std::vector<std::string> ids = {product.id};
    const auto is_above = [](const std::optional<double>& stated,
                             const std::optional<double>& most) {
      return stated && most && *stated > *most;
    };
    if (is_above(used_.area_cm2, limit.area_cm2)) {
      out.push_back(reason("dose-area-above",
                           {{"area_cm2", *used_.area_cm2}, {"most_cm2", *limit.area_cm2}}, ids));
    }
    if (is_above(used_.amount_g, limit.amount_g)) {
      out.push_back(reason("dose-amount-above",
                           {{"amount_g", *used_.amount_g}, {"most_g", *limit.amount_g}}, ids));
    }
    if (is_above(used_.minutes, limit.minutes)) {
      out.push_back(reason("dose-time-above",
                           {{"time_min", *used_.minutes}, {"most_min", *limit.minutes}}, ids));
    }
    if (used_.occluded && !product.may_be_covered) {
      out.push_back(reason("dose-under-film", {}, ids));
    }
    return out;
  }

  void hold_against_labels() {
    std::optional<Reasons> above;
    std::vector<const LicensedAnaesthetic*> within;
    for (const LicensedAnaesthetic* product : candidates_) {
      const DoseLimit* limit = limit_of(*product);
      if (limit == nullptr) {
        continue;
      }
      auto broken = beyond(*product, *limit);
      if (broken.empty()) {
        within.push_back(product);
      } else if (!above) {
        above = std::move(broken);
      }
    }
    if (!within.empty()) {
      note_too_little(within);
    } else if (above) {
      add(DoseIs::above_label, *above);
    } else {
      add(DoseIs::not_at_this_age,
          {reason("dose-not-at-age", {{"age_y", facts_.stated.patient.age_y}})});
    }
  }

  void note_too_little(const std::vector<const LicensedAnaesthetic*>& within) {
    double zones_cm2 = 0;
    for (const intake::ZoneFact& zone : facts_.zones) {
      zones_cm2 += zone.area_cm2.value_or(0);
    }
    if (used_.area_cm2 && *used_.area_cm2 < zones_cm2) {
      add(DoseIs::too_small,
          {reason("dose-area-small", {{"area_cm2", *used_.area_cm2}, {"zones_cm2", zones_cm2}})});
    }
    const bool too_short =
        std::all_of(within.begin(), within.end(), [&](const LicensedAnaesthetic* product) {
          return used_.minutes && product->minutes_low && *used_.minutes < *product->minutes_low;
        });
    if (too_short) {
      add(DoseIs::too_short,
          {reason("dose-time-short",
                  {{"time_min", *used_.minutes}, {"least_min", *within.front()->minutes_low}})});
    }
  }

  const intake::Facts& facts_;
  const std::vector<intake::AgentFact>& agents_;
  const intake::Anaesthetic& used_;
  std::span<const LicensedAnaesthetic> licensed_;
  std::vector<const LicensedAnaesthetic*> candidates_;
  JudgedDose out_;
};

}  // namespace

std::optional<JudgedDose> judge_dose(const intake::Facts& facts,
                                     std::span<const LicensedAnaesthetic> licensed) {
  std::optional<JudgedDose> out;
  for (const intake::NumbingFact& cream : facts.numbing) {
    if (!std::all_of(cream.agents.begin(), cream.agents.end(),
                     [](const auto& agent) { return agent.meaning.known(); })) {
      continue;
    }
    JudgedDose one = DoseJudge(facts, cream, licensed).judge();
    if (!out) {
      out = std::move(one);
      continue;
    }
    out->is.insert(out->is.end(), one.is.begin(), one.is.end());
    out->why.insert(out->why.end(), one.why.begin(), one.why.end());
    out->not_stated.insert(out->not_stated.end(), one.not_stated.begin(), one.not_stated.end());
  }
  return out;
}

std::vector<base::Complaint> check(const LicensedAnaesthetic& product, const std::string& key) {
  if (product.agents.empty() || product.limits.empty()) {
    return {{{key + ".id"},
             "never-found",
             base::quoted(product.id) + " has no agent, or nothing that its label allows",
             "Give both."}};
  }
  return {};
}

}  // namespace percuta::rules
