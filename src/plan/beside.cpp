#include <algorithm>

#include "edges.hpp"

namespace percuta::plan {
namespace {

using evidence::reason;

// Whether an option was among those that the choice was made of.
bool is_eligible(const Option& option, const Choice& choice, const ChoiceNumbers& numbers) {
  const auto& all = choice.considered;
  const bool any_sound =
      std::any_of(all.begin(), all.end(), [](const Option& one) { return one.sound; });
  return any_sound ? option.sound : option.beyond_dermis_frac <= numbers.beyond_dermis_frac;
}

double best_gain(const Choice& choice, const ChoiceNumbers& numbers) {
  double out = 0;
  for (const Option& option : choice.considered) {
    if (is_eligible(option, choice, numbers)) {
      out = std::max(out, option.gain_ratio);
    }
  }
  return out;
}

// The depth before the chosen one, and the line that keeps it from being chosen.
void add_shallower(const Choice& choice, const ChoiceNumbers& numbers, rules::DermalLayer layer,
                   double best, std::vector<Reason>& out) {
  if (choice.chosen_at == 0) {
    return;
  }
  const Option& before = choice.considered[choice.chosen_at - 1];
  if (is_eligible(before, choice, numbers)) {
    const double gained = before.gain_ratio / best;
    out.push_back(reason("edge-shallower",
                         {{"depth_mm", before.depth_mm},
                          {"passes_count", before.passes_count},
                          {"gained_frac", gained},
                          {"enough_frac", numbers.enough_gain_frac},
                          {"short_frac", numbers.enough_gain_frac - gained}},
                         {"enough_gain_frac"}));
  } else if (before.reached_frac < numbers.reached_frac) {
    out.push_back(reason("edge-unreached", {{"depth_mm", before.depth_mm},
                                            {"reached_frac", before.reached_frac},
                                            {"least_frac", numbers.reached_frac},
                                            {"layer", base::word(layer)}}));
  }
}

}  // namespace

std::vector<Reason> beside(const Choice& choice, const ChoiceNumbers& numbers,
                           rules::DermalLayer layer) {
  std::vector<Reason> out;
  const double best = best_gain(choice, numbers);
  if (choice.considered.empty() || best < no_gain_ratio) {
    return out;
  }
  const Option& chosen = choice.considered[choice.chosen_at];
  add_shallower(choice, numbers, layer, best, out);
  constexpr double all_but = 0.9995;  // from here on it is told as all of the best
  if (chosen.gain_ratio < all_but * best && is_eligible(chosen, choice, numbers)) {
    out.push_back(reason("edge-chosen",
                         {{"depth_mm", chosen.depth_mm},
                          {"gained_frac", chosen.gain_ratio / best},
                          {"enough_frac", numbers.enough_gain_frac}},
                         {"enough_gain_frac"}));
  }
  if (chosen.fewer_gain_ratio && chosen.most_gain_ratio > 0) {
    out.push_back(reason("edge-fewer-passes",
                         {{"fewer_count", chosen.passes_count - 1},
                          {"gained_frac", *chosen.fewer_gain_ratio / chosen.most_gain_ratio},
                          {"enough_frac", numbers.enough_gain_frac}},
                         {"enough_gain_frac"}));
  }
  return out;
}

}  // namespace percuta::plan
