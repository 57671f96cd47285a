#include "support/small_world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/base/phrase.hpp"
#include "percuta/intake/facts.hpp"

namespace percuta::intake {
namespace {

using support::asked_case;
using support::day;
using support::sound_case;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const base::Date today = day("2026-12-05");

/// "code first-key: what" of every complaint.
std::vector<std::string> complaints(const Case& stated) {
  static const support::SmallWorld world = support::small_world();
  std::vector<std::string> out;
  for (const auto& one : check_case(stated, world.surroundings(), today)) {
    out.push_back(one.code + " " + one.keys.front() + ": " + one.what);
    EXPECT_THAT(one.hint, testing::Not(IsEmpty()));
  }
  return out;
}

TEST(CheckCase, FindsNothingInASoundCase) {
  EXPECT_THAT(complaints(sound_case()), IsEmpty());
  EXPECT_THAT(complaints(asked_case()), IsEmpty());
}

TEST(CheckCase, RefusesAnotherSchema) {
  Case stated = sound_case();
  stated.schema = "percuta.case/2";
  EXPECT_THAT(complaints(stated), ElementsAre(HasSubstr("unknown-schema schema: ")));
}

TEST(CheckCase, AsksForZonesWithWordsOfTheirOwn) {
  Case stated = sound_case();
  stated.zone[1].id = "cheek";
  stated.zone[2].id = "all";
  EXPECT_THAT(complaints(stated), ElementsAre(HasSubstr("duplicate-id zone[1].id"),
                                              HasSubstr("bad-zone-id zone[2].id")));
  stated.zone.clear();
  EXPECT_THAT(complaints(stated), ElementsAre(HasSubstr("no-zone zone: ")));
}

TEST(CheckCase, RefusesAZoneOnTwoSides) {
  support::SmallWorld world = support::small_world();
  world.vocabulary.lexicon.add(base::around("site"), "left", "left");
  world.vocabulary.lexicon.add(base::around("site"), "right", "right");
  Case stated = sound_case();
  const auto codes = [&] {
    std::vector<std::string> out;
    for (const auto& one : check_case(stated, world.surroundings(), today)) {
      out.push_back(one.code + " " + one.keys.front());
    }
    return out;
  };
  stated.zone[0].site = {"left cheek"};
  EXPECT_THAT(codes(), IsEmpty());
  EXPECT_EQ(facts(stated, world.surroundings(), today).zones[0].side, Side::left);
  EXPECT_EQ(facts(stated, world.surroundings(), today).zones[0].site, "cheek");
  stated.zone[0].side = Side::right;
  EXPECT_THAT(codes(), ElementsAre("two-sides zone[0].side"));
  stated.zone[0].side = {};
  stated.zone[0].site = {"left and right cheek"};
  world.vocabulary.lexicon.add(base::around("site"), "other", "and");
  EXPECT_THAT(codes(), ElementsAre("two-sides zone[0].side"));
}

TEST(CheckCase, KnowsTheZonesThatAreNamed) {
  Case stated = sound_case();
  stated.patient.condition = {{{"acne"}, {}, {"chek", "all"}, {}, {}, {}, {}}};
  stated.patient.procedure = {{{"toxin"}, {}, {"chin", "moon"}, {}, {}}};
  stated.past_session = {{day("2026-10-01"), {"noze"}, {}, {}, {}, {}}};
  stated.overrides = {{"keloid", "ear", "Dr A", Role::clinician, "because", today}};
  EXPECT_THAT(complaints(stated),
              ElementsAre(HasSubstr("unknown-zone patient.condition[0].zones[0]: \"chek\""),
                          HasSubstr("unknown-zone patient.procedure[0].zones[1]: \"moon\""),
                          HasSubstr("unknown-zone past_session[0].zones[0]: \"noze\"")));
}

TEST(CheckCase, RefusesDatesOutOfOrder) {
  Case stated = sound_case();
  stated.patient.condition = {{{"acne"}, {}, {}, day("2026-06-02"), day("2026-06-01"), {}, {}}};
  stated.course.unavailable = {{day("2027-01-03"), day("2026-12-23")},
                               {day("2027-02-01"), day("2027-02-01")}};
  EXPECT_THAT(complaints(stated),
              ElementsAre(HasSubstr("dates-out-of-order patient.condition[0].resolved"),
                          HasSubstr("dates-out-of-order course.unavailable[0].to")));
}

TEST(CheckCase, RefusesWhatHasNotHappenedYet) {
  Case stated = sound_case();
  stated.patient.condition = {{{"acne"}, {}, {}, day("2026-12-06"), {}, {}, {}}};
  stated.past_session = {{day("2026-12-06"), {}, {}, {}, {}, {}},
                         {day("2026-12-05"), {}, {}, {}, {}, {}}};
  stated.goal.scar_since = day("2027-01-01");
  EXPECT_THAT(complaints(stated),
              ElementsAre(HasSubstr("date-in-future patient.condition[0].since"),
                          HasSubstr("date-in-future past_session[0].date"),
                          HasSubstr("date-in-future goal.scar_since")));
}

TEST(CheckCase, RefusesWhatIsDeniedAndStated) {
  Case stated = asked_case();
  stated.patient.condition = {{{"keloid"}, {}, {}, {}, {}, {}, {}}};
  stated.patient.medication = {{{"aspirin"}, {}, {}}};  // overrules the denial, and is asked
  stated.intake->denies.push_back({"foot rot"});
  stated.patient.condition.push_back({{"foot_rot"}, {}, {}, {}, {}, {}, {}});
  EXPECT_THAT(complaints(stated),
              ElementsAre(HasSubstr("contradiction intake.denies[3]: \"keloid\" is denied, yet the "
                                    "case states \"keloid\""),
                          HasSubstr("contradiction intake.denies[13]: \"foot rot\"")));
}

TEST(CheckCase, LetsDenialsStandBesideWhatTheQuestionDoesNotAsk) {
  Case stated = asked_case();
  stated.patient.condition = {{{"acne"}, {}, {"foot"}, {}, {}, {}, {}},
                              {{"sunburn"}, {}, {}, day("2026-10-01"), day("2026-10-03"), {}, {}}};
  stated.patient.medication = {{{"isotretinoin"}, {}, day("2020-01-01")}};
  stated.patient.procedure = {{{"toxin"}, day("2026-12-01"), {}, {}, {}}};
  EXPECT_THAT(complaints(stated), IsEmpty());
}

TEST(CheckCase, RefusesDenyingAPregnancyThatIsStated) {
  Case stated = asked_case();
  stated.intake->denies.push_back({"pregnancy"});
  EXPECT_THAT(complaints(stated), IsEmpty());
  stated.patient.pregnancy = Pregnancy::nursing;
  EXPECT_THAT(complaints(stated), ElementsAre(HasSubstr("contradiction intake.denies[13]")));
}

TEST(CheckCase, NamesTheHandpieceThatDoesNotReachSoDeep) {
  Case stated = sound_case();
  stated.device.settings.depth_mm = 2.5;
  EXPECT_THAT(complaints(stated), IsEmpty()) << "its own limit belongs to it";
  stated.device.settings.depth_mm = 2.75;
  stated.zone[1].settings.depth_mm = 3;
  EXPECT_THAT(complaints(stated),
              ElementsAre(HasSubstr("beyond-handpiece device.depth_mm: depth_mm = 2.75 is above "
                                    "2.5 (handpiece \"pen-12\" reaches 2.5 mm)"),
                          HasSubstr("beyond-handpiece zone[1].depth_mm")));
}

TEST(CheckCase, RefusesAFrequencyTheHandpieceLacks) {
  Case stated = sound_case();
  stated.device.settings.frequency_Hz = 150;
  EXPECT_THAT(complaints(stated), ElementsAre(HasSubstr("beyond-handpiece device.frequency_Hz")));
  stated.device.settings.frequency_Hz = 120;
  EXPECT_THAT(complaints(stated), IsEmpty());
  stated.device.handpiece = base::Name<"handpiece">{"roller"};
  EXPECT_THAT(complaints(stated), ElementsAre(HasSubstr("not-for-roller device.frequency_Hz")));
}

/// What is wrong with one setting on one handpiece, in the table of the device and of a zone.
std::vector<std::string> with_setting(const char* handpiece, auto&& set) {
  Case stated = sound_case();
  stated.device.handpiece = base::Name<"handpiece">{handpiece};
  set(stated.device.settings);
  Case in_zone = sound_case();
  in_zone.device.handpiece = base::Name<"handpiece">{handpiece};
  set(in_zone.zone[0].settings);
  EXPECT_EQ(complaints(stated).size(), complaints(in_zone).size());
  return complaints(stated);
}

TEST(CheckCase, RefusesSettingsThatTheHandpieceCannotDo) {
  const auto driven = [](Settings& set) {
    set.pressure = Pressure::motorised;
  };
  EXPECT_THAT(with_setting("roller", driven), ElementsAre(HasSubstr("not-for-roller")));
  EXPECT_THAT(with_setting("pen-12", driven), IsEmpty());
  EXPECT_THAT(with_setting("stamp", driven), IsEmpty()) << "some are driven";
  const auto slips = [](Settings& set) {
    set.slip_ratio = 0.1;
  };
  EXPECT_THAT(with_setting("roller", slips), IsEmpty());
  EXPECT_THAT(with_setting("pen-12", slips), ElementsAre(HasSubstr("not-for-pen")));
  EXPECT_THAT(with_setting("stamp", slips), ElementsAre(HasSubstr("not-for-stamp")));
  const auto rolls_truly = [](Settings& set) {
    set.slip_ratio = 0;
  };
  EXPECT_THAT(with_setting("pen-12", rolls_truly), IsEmpty()) << "none of it slips";
  const auto glides = [](Settings& set) {
    set.glide_speed_mm_per_s = 10;
  };
  EXPECT_THAT(with_setting("stamp", glides), ElementsAre(HasSubstr("not-for-stamp")));
  EXPECT_THAT(with_setting("pen-12", glides), IsEmpty());
  const auto beats = [](Settings& set) {
    set.frequency_Hz = 100;
  };
  EXPECT_THAT(with_setting("stamp", beats), ElementsAre(HasSubstr("not-for-stamp")));
  const auto shallower = [](Settings& set) {
    set.depth_mm = 0.5;
  };
  EXPECT_THAT(with_setting("roller", shallower),
              ElementsAre(HasSubstr("it has no dial; its needles are 1.5 mm long")));
  EXPECT_THAT(with_setting("stamp", shallower), IsEmpty());
  const auto as_long = [](Settings& set) {
    set.depth_mm = 1.5;
  };
  EXPECT_THAT(with_setting("roller", as_long), IsEmpty());
}

TEST(CheckCase, RefusesAScoreThatItsScaleDoesNotHave) {
  const auto scored = [](double score, std::optional<std::string> scale) {
    Case stated = sound_case();
    stated.goal.severity_score = score;
    if (scale) {
      stated.goal.severity_scale = base::Name<"scale">{*scale};
    }
    return complaints(stated);
  };
  EXPECT_THAT(scored(1, "grade"), IsEmpty());
  EXPECT_THAT(scored(4, "Grade"), IsEmpty());
  EXPECT_THAT(scored(100, "grade"),
              ElementsAre(HasSubstr("out-of-range goal.severity_score: severity_score = 100 is "
                                    "outside 1 to 4")));
  EXPECT_THAT(scored(0.5, "grade"), ElementsAre(HasSubstr("out-of-range")));
  EXPECT_THAT(scored(50, "improvement"), ElementsAre(HasSubstr("not-a-severity")));
  EXPECT_THAT(scored(3, std::nullopt), ElementsAre(HasSubstr("says nothing without its scale")));
  EXPECT_THAT(scored(3, "unheard of"), IsEmpty()) << "told where it is read";
}

TEST(CheckCase, SaysNothingOfAHandpieceNobodyKnows) {
  Case stated = sound_case();
  stated.device.handpiece = base::Name<"handpiece">{"unknown"};  // told where it is read
  stated.device.settings.depth_mm = 9;
  EXPECT_THAT(complaints(stated), IsEmpty());
}

TEST(CheckCase, NamesEveryKeyAComplaintRestsUpon) {
  static const support::SmallWorld world = support::small_world();
  Case stated = sound_case();
  stated.device.settings.depth_mm = 9;
  const auto all = check_case(stated, world.surroundings(), today);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_THAT(all.front().keys, ElementsAre("device.depth_mm", "device.handpiece"));
}

TEST(CheckDates, RefusesDaysBeforeBirth) {
  Case stated = sound_case();
  stated.patient.age_y = 20;
  stated.patient.medication = {{{"isotretinoin"}, {}, day("1990-01-01")}};
  stated.patient.procedure = {{{"filler"}, day("1980-01-01"), {"cheek"}, {}, {}},
                              {{"filler"}, day("2005-12-05"), {"cheek"}, {}, {}}};
  stated.intake->asked.of(Topic::keloid) = day("2005-12-04");
  EXPECT_THAT(complaints(stated),
              ElementsAre(HasSubstr("date-before-birth intake.asked.keloid: keloid = 2005-12-04"),
                          HasSubstr("date-before-birth patient.medication[0].stopped"),
                          HasSubstr("date-before-birth patient.procedure[0].date")))
      << "the day 21 years ago may be that of birth";
}

TEST(CheckDates, RefusesAnswersOfTomorrow) {
  Case stated = asked_case();
  stated.intake->asked_on = day("2026-12-06");
  EXPECT_THAT(complaints(stated), ElementsAre(HasSubstr("date-in-future intake.asked_on")));
}

TEST(CheckDates, TakesWhatIsPlanned) {
  Case stated = sound_case();
  stated.patient.condition = {{{"acne"}, {}, {"chin"}, {}, day("2026-12-20"), {}, {}}};
  stated.patient.condition[0].prophylaxis_from = day("2026-12-20");
  stated.patient.medication = {{{"aspirin"}, {}, day("2026-12-20")},
                               {{"warfarin"}, {}, UnknownDay::unknown}};
  stated.test_spot = {{day("2026-12-06"), "chin", {}, {}}};
  EXPECT_THAT(complaints(stated), IsEmpty());
  stated.patient.medication[0].stopped = day("2062-12-20");
  EXPECT_THAT(complaints(stated), ElementsAre(HasSubstr("date-too-far patient.medication[0]")));
}

TEST(CheckCase, KnowsTheZoneOfATestSpot) {
  Case stated = sound_case();
  stated.test_spot = {{day("2026-11-06"), "ear", day("2026-11-05"), TestSpotResult::clear}};
  EXPECT_THAT(complaints(stated),
              ElementsAre(HasSubstr("unknown-zone test_spot[0].zone"),
                          HasSubstr("dates-out-of-order test_spot[0].read_on")));
}

TEST(CheckCase, AsksWhatNumbs) {
  Case stated = sound_case();
  stated.anaesthetic.emplace().minutes = 30;
  EXPECT_THAT(complaints(stated), ElementsAre(HasSubstr("missing-key anaesthetic")));
  stated.anaesthetic->product = "Zorblocaine";
  EXPECT_THAT(complaints(stated), IsEmpty()) << "a word nobody knows is asked, not refused";
}

}  // namespace
}  // namespace percuta::intake
