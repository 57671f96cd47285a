#pragma once

#include <string_view>
#include <vector>

#include "percuta/intake/facts.hpp"

namespace percuta::intake {

/// Whether a word of what one may react to means a local anaesthetic.
bool numbs(const Meaning& meaning, const Vocabulary& vocabulary);

/// The local anaesthetics that a name tells, each with its strength: "lidocaine 2.5 % and
/// prilocaine 2.5 %". One strength beside several agents is taken for each; several beside one word
/// for their sum.
std::vector<AgentFact> numbing_agents(std::string_view text, const Vocabulary& vocabulary);

}  // namespace percuta::intake
