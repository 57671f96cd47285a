#include <cmath>
#include <map>

#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/plan/fit_trials.hpp"

namespace percuta::plan {
namespace {

using support::real_catalog;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

const TrialForecasts& all() {
  static const TrialForecasts found = predict_trials(real_catalog(), 0);
  return found;
}

const TrialForecast* predicted(const TrialForecasts& from, const std::string& id) {
  for (const TrialForecast& one : from.predicted) {
    if (one.trial->id == id) {
      return &one;
    }
  }
  return nullptr;
}

/// What the trial of that id lacks, as knowledge with one change has it.
template <class Change>
std::vector<std::string> lacking(const std::string& id, Change&& change) {
  catalog::Catalog catalog = real_catalog();
  for (outcome::Trial& trial : catalog.trials) {
    if (trial.id == id) {
      change(trial);
    }
  }
  const TrialForecasts found = predict_trials(catalog, 0);
  if (const TrialForecast* one = predicted(found, id)) {
    return one->lacks;
  }
  for (const TrialGap& gap : found.lacking) {
    if (gap.trial->id == id) {
      return gap.lacks;
    }
  }
  return {};
}

TEST(Trials, AreAllThereEachOnce) {
  std::map<std::string, int> seen;
  for (const TrialForecast& one : all().predicted) {
    ++seen[one.trial->id];
  }
  for (const TrialGap& gap : all().lacking) {
    ++seen[gap.trial->id];
    EXPECT_FALSE(gap.lacks.empty()) << gap.trial->id;
  }
  EXPECT_EQ(seen.size(), real_catalog().trials.size());
  for (const auto& [id, count] : seen) {
    EXPECT_EQ(count, 1) << id;
  }
}

TEST(Trials, ThatStateTheirSettingsArePredicted) {
  for (const outcome::Trial& trial : real_catalog().trials) {
    if (outcome::states_its_settings(trial) && trial.indication) {
      ASSERT_NE(predicted(all(), trial.id), nullptr) << trial.id;
      EXPECT_EQ(predicted(all(), trial.id)->sessions, TrialSessions::own) << trial.id;
    }
  }
}

TEST(Trials, ToFitOrToPredictTakeReferenceSessionsWhereTheyDoNotStateTheirs) {
  const TrialForecast* untold = predicted(all(), "leheta2011");
  ASSERT_NE(untold, nullptr);
  EXPECT_THAT(untold->lacks, ElementsAre("device", "depth"));
  EXPECT_EQ(untold->sessions, TrialSessions::reference);
  EXPECT_EQ(untold->papillary_dose_ratio, 1);
  EXPECT_EQ(predicted(all(), "insulin-needling"), nullptr) << "there for its scatter alone";
}

TEST(Trials, ThatLackTheDepthAloneTakeTheOneTheirIndicationAimsAt) {
  const TrialForecast* pen = predicted(all(), "ablon2020");
  ASSERT_NE(pen, nullptr);
  EXPECT_THAT(pen->lacks, ElementsAre("depth"));
  EXPECT_EQ(pen->sessions, TrialSessions::own_at_aimed_depth);
  EXPECT_EQ(pen->depth_mm, 1.5) << "of scars";
  EXPECT_EQ(pen->papillary_dose_ratio,
            predicted(all(), "dermapen-1.5")->papillary_dose_ratio);  // also a pen
  EXPECT_EQ(predicted(all(), "jpad93")->papillary_dose_ratio, 1) << "the reference roller";
}

TEST(FitTrials, GivesEveryTrialTheSessionsThatItIsPredictedFrom) {
  const TrialFit fit = fit_trials(real_catalog());
  EXPECT_THAT(fit.left_out, IsEmpty());
  std::size_t own = 0;
  for (const FittedFamily& family : fit.families) {
    EXPECT_EQ(family.trials.size(), family.constant.points_count);
    for (const FittedTrial& one : family.trials) {
      const TrialForecast* forecast = predicted(all(), one.trial->id);
      ASSERT_NE(forecast, nullptr) << one.trial->id;
      EXPECT_EQ(one.sessions, forecast->sessions) << one.trial->id;
      EXPECT_EQ(one.papillary_dose_ratio, forecast->papillary_dose_ratio) << one.trial->id;
      // The fit takes the typical person. A forecast takes people, whose layers are crossed over
      // different lengths: gain bends down with the dose, so their mean lies below.
      EXPECT_LE(forecast->gain_ratio, one.point.gain * 1.05) << one.trial->id;
      EXPECT_GE(forecast->gain_ratio, one.point.gain * 0.85) << one.trial->id;
      own += one.sessions == TrialSessions::own ? 1 : 0;
    }
  }
  EXPECT_GT(own, 0U);
}

TEST(FitTrials, SaysWhichTrialItCannotUse) {
  catalog::Catalog catalog = real_catalog();
  for (outcome::Trial& trial : catalog.trials) {
    if (trial.id == "leheta2011") {
      trial.interval_weeks.reset();
    } else if (trial.id == "abel") {
      trial.improved_pct.reset();
    }
  }
  const TrialFit fit = fit_trials(catalog);
  ASSERT_EQ(fit.left_out.size(), 2U);
  EXPECT_THAT(fit.left_out[0].lacks, ElementsAre("a mean"));
  EXPECT_THAT(fit.left_out[1].lacks, Contains("interval"));
}

TEST(Trials, HaveTheirPredictionInsideItsBandAndAVerdictThatFits) {
  ASSERT_FALSE(all().predicted.empty());
  for (const TrialForecast& one : all().predicted) {
    const outcome::Comparison& compared = one.compared;
    EXPECT_LE(compared.predicted_pct_low, compared.predicted_pct) << one.trial->id;
    EXPECT_GE(compared.predicted_pct_high, compared.predicted_pct) << one.trial->id;
    EXPECT_EQ(one.verdict == TrialVerdict::not_measured, !compared.measured_pct) << one.trial->id;
    if (compared.measured_pct) {
      const double off = std::abs(compared.predicted_pct - *compared.measured_pct);
      EXPECT_EQ(
          one.verdict == TrialVerdict::agrees,
          off <= all().like_trials_differ_pct && compared.agreement == outcome::Agreement::inside)
          << one.trial->id;
      EXPECT_EQ(one.verdict == TrialVerdict::misses,
                compared.agreement == outcome::Agreement::above ||
                    compared.agreement == outcome::Agreement::below)
          << one.trial->id;
      EXPECT_EQ(one.verdict == TrialVerdict::on_edge,
                compared.agreement == outcome::Agreement::on_edge)
          << one.trial->id;
    }
  }
}

TEST(Trials, AreAssessedAsLongAfterTheirLastSessionAsTheySay) {
  const double assumed_weeks = real_catalog().number("assessed_after_d") / 7;
  int told = 0;
  for (const TrialForecast& one : all().predicted) {
    EXPECT_NEAR(one.assessed_weeks, one.trial->assessed_weeks.value_or(assumed_weeks), 1e-9)
        << one.trial->id;
    told += one.trial->assessed_weeks && *one.trial->sessions_count > 1 ? 1 : 0;
  }
  EXPECT_GT(told, 0);
}

TEST(Trials, OfTheReferenceSessionGetItsDose) {
  const TrialForecast* rolled = predicted(all(), "lotfi2013");
  ASSERT_NE(rolled, nullptr);
  EXPECT_NEAR(rolled->papillary_dose_ratio, 1, 1e-12);
}

TEST(Trials, GainMoreFromMoreSessionsAndDeeperRollers) {
  const auto gain = [](double depth_mm, int sessions) {
    catalog::Catalog catalog = real_catalog();
    for (outcome::Trial& trial : catalog.trials) {
      if (trial.id == "dogra2014") {
        trial.depth_mm = depth_mm;
        trial.sessions_count = sessions;
      }
    }
    return predicted(predict_trials(catalog, 0), "dogra2014")->gain_ratio;
  };
  EXPECT_GT(gain(1.5, 5), gain(0.5, 5));
  EXPECT_GT(gain(1.5, 5), gain(1.5, 2));
}

TEST(Trials, SayWhatTheyLack) {
  EXPECT_THAT(lacking("dogra2014", [](outcome::Trial&) {}), IsEmpty());
  EXPECT_THAT(lacking("dogra2014",
                      [](outcome::Trial& trial) {
                        trial.depth_mm.reset();
                        trial.interval_weeks.reset();
                      }),
              ElementsAre("depth", "interval"));
  EXPECT_THAT(lacking("dogra2014", [](outcome::Trial& trial) { trial.depth_mm = 3; }),
              ElementsAre("a handpiece that goes so deep"));
  EXPECT_THAT(lacking("dogra2014",
                      [](outcome::Trial& trial) { trial.instrument = outcome::Instrument::array; }),
              Contains("a handpiece like its"));
}

}  // namespace
}  // namespace percuta::plan
