// The frozen table as it stands: what its numbers must agree with besides themselves.
#include <set>

#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/outcome/study_harm.hpp"
#include "percuta/outcome/study_score.hpp"
#include "percuta/outcome/study_words.hpp"

namespace percuta::catalog {
namespace {

using support::real_catalog;

template <class Visit>
void each_score(Visit&& visit) {
  for (const outcome::Study& study : real_catalog().studies) {
    for (const outcome::StudyArm& arm : study.arms) {
      for (const outcome::Score& score : arm.scores) {
        visit(study, arm, score);
      }
    }
  }
}

TEST(Studies, HoldEveryTrialThatTheConstantsAreFittedToOrTriedOn) {
  std::set<std::string> cited;
  for (const outcome::Study& study : real_catalog().studies) {
    for (const auto& source : study.sources) {
      cited.insert(source.text);
    }
  }
  int held = 0;
  for (const outcome::Trial& trial : real_catalog().trials) {
    if (trial.use == outcome::TrialUse::fit || trial.use == outcome::TrialUse::validation) {
      EXPECT_THAT(cited, testing::Contains(trial.sources[0].text)) << trial.id;
      ++held;
    }
  }
  EXPECT_GT(held, 10);
}

TEST(Studies, CiteASourceInOneStudyOnly) {
  std::set<std::string> cited;
  for (const outcome::Study& study : real_catalog().studies) {
    for (const auto& source : study.sources) {
      EXPECT_TRUE(cited.insert(source.text).second) << source.text << ": the same people twice?";
    }
  }
}

TEST(Studies, ScoreInsideTheirScalesAndTheWayTheScaleRuns) {
  each_score([](const auto& study, const auto& arm, const outcome::Score& score) {
    if (!score.scale) {
      return;
    }
    const outcome::Scale& scale = real_catalog().scales.at(score.scale->text);
    const std::string whose = study.id + ", " + arm.id;
    for (const auto& mean :
         {score.before_score, score.after_score, score.before_score_low, score.before_score_high}) {
      EXPECT_GE(mean.value_or(scale.minimum_score), scale.minimum_score) << whose;
      EXPECT_LE(mean.value_or(scale.maximum_score), scale.maximum_score) << whose;
    }
    EXPECT_LE(score.change_score.value_or(0), scale.maximum_score - scale.minimum_score) << whose;
    if (score.before_score && score.after_score) {
      const bool fell = *score.after_score < *score.before_score;
      EXPECT_EQ(fell, scale.direction == outcome::Direction::lower_is_better) << whose;
      const double points = std::abs(*score.before_score - *score.after_score);
      EXPECT_NEAR(score.change_score.value_or(points), points, 0.005) << whose;
    }
  });
}

// What a fit may use must say how much there was to improve.
TEST(Studies, TellOrBoundTheScoreBeforeOfPoints) {
  each_score([](const auto& study, const auto& arm, const outcome::Score& score) {
    const bool bounded = score.before_score_low && score.before_score_high &&
                         *score.before_score_low < *score.before_score_high;
    if (score.change_score && !score.left_out) {
      EXPECT_TRUE(score.before_score || bounded) << study.id << ", " << arm.id;
    }
  });
}

// What acts by itself is no needling alone; only what does nothing may be given besides it.
TEST(Studies, CallNeedlingAloneOnlyWhatHasNothingThatActsBesides) {
  int with_product = 0;
  for (const outcome::Study& study : real_catalog().studies) {
    for (const outcome::StudyArm& arm : study.arms) {
      if (arm.treatment == outcome::Treatment::needling) {
        EXPECT_THAT(arm.beside.value_or("saline"), testing::StartsWith("saline")) << study.id;
      }
      with_product += arm.treatment == outcome::Treatment::needling_with_product ? 1 : 0;
    }
  }
  EXPECT_GT(with_product, 5);
}

TEST(Studies, SayHowItWasToldThatNobodyHadAHarm) {
  int none = 0;
  for (const outcome::Study& study : real_catalog().studies) {
    for (const outcome::StudyArm& arm : study.arms) {
      for (const outcome::HarmCount& harm : arm.harms) {
        EXPECT_TRUE(harm.events_count > 0 || harm.note) << study.id << ", " << arm.id;
        none += harm.events_count == 0 ? 1 : 0;
      }
    }
  }
  EXPECT_GT(none, 5);
}

// Reviews pool arms that are on file: no count of a table of arms may come from one.
TEST(Studies, RestOnNoReview) {
  for (const outcome::Study& study : real_catalog().studies) {
    for (const auto& source : study.sources) {
      const evidence::Source& read = real_catalog().sources.at(source.text);
      EXPECT_EQ(read.kind, evidence::SourceKind::trial) << study.id;
      EXPECT_NE(read.status, evidence::Status::recalled) << study.id;
    }
  }
}

}  // namespace
}  // namespace percuta::catalog
