#include "percuta/intake/topics.hpp"

#include "support/small_world.hpp"
#include <gtest/gtest.h>

namespace percuta::intake {
namespace {

using support::asked_case;
using support::day;
using support::sound_case;

const base::Date today = day("2026-12-05");

Answer answer(const Case& stated, Topic topic) {
  static const support::SmallWorld world = support::small_world();
  return facts(stated, world.surroundings(), today).topics.at(topic);
}

Case with_condition(Condition condition) {
  Case out = sound_case();
  out.patient.condition = {std::move(condition)};
  return out;
}

TEST(TopicAnswers, AreOpenWhereNobodyAsked) {
  for (const auto& [topic, word] : names(Topic{})) {
    EXPECT_EQ(answer(sound_case(), topic), Answer::open) << word;
  }
}

TEST(TopicAnswers, AreDeniedWhereTheIntakeSaysSo) {
  for (const auto& [topic, word] : names(Topic{})) {
    if (topic != Topic::pregnancy) {
      EXPECT_EQ(answer(asked_case(), topic), Answer::denied) << word;
    }
  }
}

TEST(TopicAnswers, AnIntakeThatDeniesNothingAnswersNothing) {
  Case stated = sound_case();
  stated.intake.emplace();
  EXPECT_EQ(answer(stated, Topic::keloid), Answer::open);
}

TEST(TopicAnswers, TakePregnancyFromThePatient) {
  Case stated = sound_case();
  const auto with = [&](Pregnancy word) {
    stated.patient.pregnancy = word;
    return answer(stated, Topic::pregnancy);
  };
  EXPECT_EQ(with(Pregnancy::pregnant), Answer::affirmed);
  EXPECT_EQ(with(Pregnancy::nursing), Answer::affirmed);
  EXPECT_EQ(with(Pregnancy::possible), Answer::affirmed);
  EXPECT_EQ(with(Pregnancy::no), Answer::stated);
  EXPECT_EQ(with(Pregnancy::not_applicable), Answer::stated);
  EXPECT_EQ(with(Pregnancy::unknown), Answer::open);
}

TEST(TopicAnswers, HearWhatConditionsSay) {
  using enum ConditionStatus;
  EXPECT_EQ(answer(with_condition({{"herpes"}, history, {}, {}, {}, {}, {}}), Topic::herpes),
            Answer::affirmed);
  EXPECT_EQ(answer(with_condition({{"keloid"}, tendency, {}, {}, {}, {}, {}}), Topic::keloid),
            Answer::affirmed);
  EXPECT_EQ(answer(with_condition({{"diabetes"}, {}, {}, {}, {}, {}, {}}), Topic::bleeding),
            Answer::open);
}

TEST(TopicAnswers, AskOfTodayAndOfTreatedZones) {
  using enum ConditionStatus;
  const auto inflamed = [](Condition condition) {
    return answer(with_condition(std::move(condition)), Topic::inflammation_today);
  };
  EXPECT_EQ(inflamed({{"acne"}, active, {"cheek"}, {}, {}, {}, {}}), Answer::affirmed);
  EXPECT_EQ(inflamed({{"wart"}, active, {"all"}, {}, {}, {}, {}}), Answer::affirmed)
      << "the group tells the topic";
  EXPECT_EQ(inflamed({{"acne"}, active, {}, {}, {}, {}, {}}), Answer::open)
      << "acne elsewhere does not answer for the zones";
  EXPECT_EQ(inflamed({{"acne"}, history, {"cheek"}, {}, {}, {}, {}}), Answer::open);
  EXPECT_EQ(inflamed({{"acne"}, active, {"cheek"}, {}, day("2026-12-04"), {}, {}}), Answer::open)
      << "over since yesterday";
}

TEST(TopicAnswers, AskOfAWindowOfTime) {
  const auto sun = [](std::optional<base::Date> since, std::optional<ConditionStatus> status) {
    return answer(with_condition({{"sunburn"}, status, {}, since, {}, {}, {}}), Topic::sun_14d);
  };
  EXPECT_EQ(sun(day("2026-11-21"), ConditionStatus::history), Answer::affirmed) << "14 days";
  EXPECT_EQ(sun(day("2026-11-20"), ConditionStatus::history), Answer::open) << "15 days";
  EXPECT_EQ(sun({}, {}), Answer::affirmed);
}

TEST(TopicAnswers, HearWhatMedicinesSay) {
  Case stated = sound_case();
  const auto with = [&](std::optional<base::Date> stopped) {
    stated.patient.medication = {{{"roaccutane"}, Route::oral, stopped}};
    return answer(stated, Topic::isotretinoin);
  };
  EXPECT_EQ(with({}), Answer::affirmed);
  EXPECT_EQ(with(day("2025-12-05")), Answer::affirmed) << "365 days";
  EXPECT_EQ(with(day("2025-12-04")), Answer::stated) << "366 days: told, yet not asked for";
  stated.patient.medication = {{{"paracetamol"}, {}, {}}};
  EXPECT_EQ(answer(stated, Topic::bleeding), Answer::open);
}

TEST(TopicAnswers, HearWhatProceduresSay) {
  Case stated = sound_case();
  const auto with = [&](std::optional<base::Date> date, ZoneIds zones) {
    stated.patient.procedure = {{{"toxin"}, date, std::move(zones), {}, {}}};
    return answer(stated, Topic::recent_procedures);
  };
  EXPECT_EQ(with(day("2026-12-01"), {"cheek"}), Answer::affirmed);
  EXPECT_EQ(with({}, {"cheek"}), Answer::affirmed);
  EXPECT_EQ(with(day("2025-12-04"), {"cheek"}), Answer::stated);
  EXPECT_EQ(with(day("2026-12-01"), {}), Answer::stated) << "elsewhere";
}

TEST(TopicAnswers, HearOfAllergiesAndEarlierSessions) {
  Case stated = sound_case();
  stated.patient.allergy = {{{"nickel"}}};
  stated.past_session = {{day("2026-10-01"), {}, {}, {}, {}, Reaction::none}};
  EXPECT_EQ(answer(stated, Topic::allergy), Answer::affirmed);
  EXPECT_EQ(answer(stated, Topic::earlier_reaction), Answer::stated);
  stated.past_session.front().reaction = Reaction::tracks;
  EXPECT_EQ(answer(stated, Topic::earlier_reaction), Answer::affirmed);
  stated.past_session.front().reaction.reset();
  EXPECT_EQ(answer(stated, Topic::earlier_reaction), Answer::open);
}

TEST(TopicAnswers, AffirmedOutweighsDenied) {
  Case stated = asked_case();
  stated.patient.condition = {{{"keloid"}, {}, {}, {}, {}, {}, {}}};
  EXPECT_EQ(answer(stated, Topic::keloid), Answer::affirmed);
}

}  // namespace
}  // namespace percuta::intake
