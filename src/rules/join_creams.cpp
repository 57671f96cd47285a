#include <algorithm>

#include "percuta/rules/anaesthetic.hpp"

namespace percuta::rules {
namespace {

using intake::AgentFact;
using intake::NumbingFact;

// An agent that nobody named: it may be any.
bool is_unnamed(const AgentFact& agent, std::span<const LicensedAnaesthetic> licensed) {
  return std::any_of(licensed.begin(), licensed.end(), [&](const LicensedAnaesthetic& product) {
    return product.unnamed && agent.meaning.known() &&
           std::any_of(product.agents.begin(), product.agents.end(),
                       [&](const LicensedAgent& one) { return agent.meaning.is(one.agent.text); });
  });
}

// "EMLA" is lidocaine, and lidocaine may be told of EMLA.
bool is_same(const AgentFact& one, const AgentFact& other) {
  return one.meaning.known() && other.meaning.known() &&
         (one.meaning.is(other.meaning.ids.front()) || other.meaning.is(one.meaning.ids.front()));
}

double sum_pct(const NumbingFact& cream) {
  double sum = 0;
  for (const AgentFact& agent : cream.agents) {
    sum += agent.stated.strength_pct.value_or(0);
  }
  return sum;
}

class Joiner {
 public:
  Joiner(NumbingFact& cream, std::span<const LicensedAnaesthetic> licensed)
      : cream_(cream), licensed_(licensed) {}

  // Takes the other cream in, if it is this one.
  bool take(const NumbingFact& other) {
    if (!is_this(other)) {
      return false;
    }
    if (is_unnamed(cream_) && !is_unnamed(other)) {
      const double told_pct = sum_pct(cream_);
      cream_.agents = other.agents;
      if (told_pct > 0 && sum_pct(other) == 0) {
        cream_.agents.front().stated.strength_pct = told_pct;
      }
    }
    for (AgentFact& agent : cream_.agents) {
      for (const AgentFact& told : other.agents) {
        const bool alike = agent.meaning.known() && told.meaning.known() &&
                           agent.meaning.ids.front() == told.meaning.ids.front();
        if (alike && !agent.stated.strength_pct) {
          agent.stated.strength_pct = told.stated.strength_pct;
        }
      }
    }
    if (!cream_.used.product) {
      cream_.used.product = other.used.product;
    }
    return true;
  }

 private:
  bool is_unnamed(const NumbingFact& cream) const {
    return std::all_of(cream.agents.begin(), cream.agents.end(),
                       [&](const AgentFact& agent) { return rules::is_unnamed(agent, licensed_); });
  }

  bool is_this(const NumbingFact& other) const {
    if (is_unnamed(cream_) || is_unnamed(other)) {
      const double here_pct = sum_pct(cream_);
      const double there_pct = sum_pct(other);
      return here_pct == 0 || there_pct == 0 || here_pct == there_pct;
    }
    return std::all_of(other.agents.begin(), other.agents.end(),
                       [&](const AgentFact& agent) { return holds(agent); });
  }

  // Whether an agent of another cream is in this one, and no stronger.
  bool holds(const AgentFact& other) const {
    return std::any_of(cream_.agents.begin(), cream_.agents.end(), [&](const AgentFact& agent) {
      const bool alike = is_same(agent, other);
      const bool one_word = alike && agent.meaning.ids.front() == other.meaning.ids.front();
      const double here_pct = one_word ? agent.stated.strength_pct.value_or(0) : sum_pct(cream_);
      return alike && (here_pct == 0 || other.stated.strength_pct.value_or(0) <= here_pct);
    });
  }

  NumbingFact& cream_;
  std::span<const LicensedAnaesthetic> licensed_;
};

}  // namespace

void join_creams(std::vector<NumbingFact>& creams, std::span<const LicensedAnaesthetic> licensed) {
  std::vector<NumbingFact> out;
  for (const NumbingFact& cream : creams) {
    const bool taken = std::any_of(out.begin(), out.end(), [&](NumbingFact& known) {
      return Joiner(known, licensed).take(cream);
    });
    if (!taken) {
      out.push_back(cream);
    }
  }
  creams = std::move(out);
}

}  // namespace percuta::rules
