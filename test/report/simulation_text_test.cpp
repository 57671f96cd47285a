#include "pictures_sample.hpp"
#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/evidence/provenance.hpp"
#include "percuta/plan/simulate.hpp"
#include "percuta/report/text.hpp"

namespace percuta::report {
namespace {

using testing::HasSubstr;
using testing::Not;

/// One cheek, seen as far as its barrier, with what was put on it.
std::string told(std::vector<barrier::Uptake> uptake) {
  plan::SimulatedZone zone;
  zone.id = "cheek-left";
  zone.site = "cheek";
  zone.motion.emplace();
  zone.skin.emplace();
  zone.injury = sample_pen().injury;
  zone.doubt.emplace();
  zone.barrier = sample_barrier().response;
  zone.barrier->uptake = std::move(uptake);
  plan::Simulation simulation;
  simulation.stage = plan::Stage::barrier;
  simulation.zones.push_back(std::move(zone));
  return to_text(simulation, {}, support::english(), {.colour = false, .width = 200});
}

TEST(SimulationText, TellsUptakeAsAnAmountAndAsARatioWhereThereIsOne) {
  const std::string text = told(sample_uptake().uptake);
  EXPECT_THAT(text, HasSubstr("Niacinamide from 24 h: 9 µg/cm² (6 to 11), 3 times intact skin (2 "
                              "to 4)."));
  EXPECT_THAT(text, HasSubstr("Sodium Hyaluronate from 0 h: 1 µg/cm² (0.1 to 4), next to none "
                              "through intact skin."));
  EXPECT_THAT(text, HasSubstr("outside what these devices are classified for "
                              "[fda-device-class.definition]"));
}

TEST(SimulationText, SaysNothingOfUptakeWhereNothingIsFollowed) {
  const std::string text = told({});
  EXPECT_THAT(text, Not(HasSubstr("Uptake")));
  EXPECT_THAT(text, Not(HasSubstr("classified")));
}

}  // namespace
}  // namespace percuta::report
