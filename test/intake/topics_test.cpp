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

TEST(TopicAnswers, NeedADay) {
  Case stated = asked_case();
  stated.intake->asked_on.reset();
  stated.patient.condition = {{{"herpes"}, {}, {}, {}, {}, {}, {}}};
  EXPECT_EQ(answer(stated, Topic::keloid), Answer::open);
  EXPECT_EQ(answer(stated, Topic::herpes), Answer::open) << "stated, but nobody knows when";
  stated.intake->asked.of(Topic::keloid) = day("2026-12-01");
  EXPECT_EQ(answer(stated, Topic::keloid), Answer::denied);
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
  EXPECT_EQ(inflamed({{"acne"}, active, {"elsewhere"}, {}, {}, {}, {}}), Answer::open)
      << "acne elsewhere does not answer for the zones";
  EXPECT_EQ(inflamed({{"acne"}, active, {}, {}, {}, {}, {}}), Answer::stated)
      << "told, and asked where";
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
  EXPECT_EQ(with(day("2026-12-01"), {}), Answer::stated) << "nobody said where";
  EXPECT_EQ(with(day("2026-12-01"), {"foot"}), Answer::stated);
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

TEST(TopicAnswers, AMedicineNeverContradictsADenial) {
  Case stated = asked_case();
  stated.patient.medication = {{{"aspirin"}, {}, {}}};
  EXPECT_EQ(answer(stated, Topic::bleeding), Answer::denied);
}

TEST(TopicAnswers, AMedicineTellsThatHealthWasAsked) {
  Case stated = sound_case();
  stated.patient.medication = {{{"paracetamol"}, {}, {}}};
  EXPECT_EQ(answer(stated, Topic::health), Answer::stated);
  stated.patient.medication[0].route = Route::topical;
  stated.patient.medication[0].zones = {"foot"};
  EXPECT_EQ(answer(stated, Topic::health), Answer::open) << "a cream far away tells nothing";
}

/// The topics, with a question that holds a week, and carries a plan for another.
Facts asked_so_long_ago(Topic topic, std::string_view when) {
  support::SmallWorld world = support::small_world();
  for (TopicQuestion& question : world.vocabulary.topics) {
    if (question.id == topic) {
      question.holds_d = 7;
      question.plans_d = 7;
    }
  }
  Case stated = asked_case();
  stated.intake->asked.of(topic) = day(when);
  return facts(stated, world.surroundings(), today);
}

TEST(Age, OfAnAnswerActsOnStartingBeforeItActsOnPlanning) {
  const auto keloid = [](std::string_view when) {
    const Facts all = asked_so_long_ago(Topic::keloid, when);
    const bool again = !all.ask_today.empty() && all.ask_today.front() == Topic::keloid;
    return std::pair(all.topics.at(Topic::keloid), again);
  };
  EXPECT_EQ(keloid("2026-12-05"), std::pair(Answer::denied, false));
  EXPECT_EQ(keloid("2026-11-28"), std::pair(Answer::denied, false)) << "the last day it holds";
  EXPECT_EQ(keloid("2026-11-27"), std::pair(Answer::denied, true));
  EXPECT_EQ(keloid("2026-11-21"), std::pair(Answer::denied, true)) << "the last day it plans";
  EXPECT_EQ(keloid("2026-11-20"), std::pair(Answer::open, false));
}

TEST(NeverAsked, IsWhomAQuestionIsNotFor) {
  support::SmallWorld world = support::small_world();
  world.vocabulary.topics.front().not_of_sex = {skin::Sex::male};
  world.vocabulary.topics.front().not_from_age_y = 56;
  ASSERT_EQ(world.vocabulary.topics.front().id, Topic::pregnancy);
  const auto asked = [&](skin::Sex sex, int age_y, std::optional<Pregnancy> pregnancy) {
    Case stated = sound_case();
    stated.patient.sex = sex;
    stated.patient.age_y = age_y;
    stated.patient.pregnancy = pregnancy;
    return facts(stated, world.surroundings(), today).topics.at(Topic::pregnancy);
  };
  EXPECT_EQ(asked(skin::Sex::male, 30, {}), Answer::not_asked);
  EXPECT_EQ(asked(skin::Sex::female, 56, {}), Answer::not_asked);
  EXPECT_EQ(asked(skin::Sex::female, 55, {}), Answer::open);
  EXPECT_EQ(asked(skin::Sex::unspecified, 30, {}), Answer::open);
  EXPECT_EQ(asked(skin::Sex::male, 30, Pregnancy::unknown), Answer::not_asked);
  EXPECT_EQ(asked(skin::Sex::male, 30, Pregnancy::pregnant), Answer::affirmed);
  EXPECT_EQ(asked(skin::Sex::female, 60, Pregnancy::nursing), Answer::affirmed);
}

}  // namespace
}  // namespace percuta::intake
