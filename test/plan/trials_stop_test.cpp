#include "support/real_knowledge.hpp"
#include <gtest/gtest.h>

#include "percuta/plan/trials.hpp"

namespace percuta::plan {
namespace {

// Of trials that lack what a prediction takes nothing is computed: each is asked for all the same.
TEST(Trials, StopBeforeTheNextIsLookedAt) {
  catalog::Catalog catalog = support::real_catalog();
  std::stop_source source;
  const num::Parallel how{1, source.get_token(), {}};
  std::erase_if(catalog.trials,
                [](const outcome::Trial& trial) { return trial.indication.has_value(); });
  ASSERT_FALSE(catalog.trials.empty());
  ASSERT_TRUE(predict_trials(catalog, 0, how).predicted.empty());
  source.request_stop();
  EXPECT_THROW(predict_trials(catalog, 0, how), num::Stopped);
}

}  // namespace
}  // namespace percuta::plan
