#include "percuta/intake/numbing.hpp"

#include "support/small_world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::intake {
namespace {

using testing::ElementsAre;

// The agents that a name tells, as "lidocaine 2.5"; "?" for a strength that nobody told.
std::vector<std::string> told(const char* name) {
  static const support::SmallWorld world = support::small_world();
  std::vector<std::string> out;
  for (const AgentFact& agent : numbing_agents(name, world.vocabulary)) {
    const auto& strength = agent.stated.strength_pct;
    out.push_back(agent.meaning.ids.front() + " " +
                  (strength ? std::to_string(*strength).substr(0, 4) : "?"));
  }
  return out;
}

TEST(NumbingAgents, AreToldWithTheirStrength) {
  EXPECT_THAT(told("lidocaine"), ElementsAre("lidocaine ?"));
  EXPECT_THAT(told("Lidocaine 4 %"), ElementsAre("lidocaine 4.00"));
  EXPECT_THAT(told("lidocaine 2,5 percent"), ElementsAre("lidocaine 2.50"));
  EXPECT_THAT(told("lidocaine 23% and prilocaine 7%"),
              ElementsAre("lidocaine 23.0", "prilocaine 7.00"));
}

TEST(NumbingAgents, OneStrengthBesideTwoIsTakenForEach) {
  EXPECT_THAT(told("lidocaine, prilocaine 30 %"), ElementsAre("lidocaine 30.0", "prilocaine 30.0"));
}

TEST(NumbingAgents, AreFoundAmongOtherWords) {
  EXPECT_THAT(told("Super gel with lidocaine 10%, 30 g"), ElementsAre("lidocaine 10.0"));
}

TEST(NumbingAgents, AreNoneWhereNothingNumbs) {
  EXPECT_THAT(told("nickel"), ElementsAre());
  EXPECT_THAT(told("Zorblaxine 5%"), ElementsAre());
  EXPECT_THAT(told(""), ElementsAre());
}

}  // namespace
}  // namespace percuta::intake
