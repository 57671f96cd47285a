#include "percuta/intake/limits.hpp"

#include "support/small_world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::intake {
namespace {

using support::day;
using support::sound_case;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const base::Date today = day("2026-12-05");

Limits few() {
  Limits out;
  out.zones_limit_count = 3;
  out.zone_parts_limit_count = 3;
  out.products_limit_count = 2;
  out.patient_entries_limit_count = 4;
  out.entries_limit_count = 5;
  out.id_letters_limit_count = 8;
  out.name_letters_limit_count = 20;
  out.note_letters_limit_count = 30;
  out.label_letters_limit_count = 40;
  out.past_limit_y = 120;
  out.future_limit_y = 10;
  return out;
}

std::vector<std::string> complaints(const Case& stated) {
  static const support::SmallWorld world = support::small_world();
  std::vector<std::string> out;
  for (const auto& one : check_limits(stated, world.surroundings(), few(), today)) {
    out.push_back(one.code + " " + one.keys.front() + ": " + one.what);
    EXPECT_THAT(one.hint, testing::Not(IsEmpty()));
  }
  return out;
}

TEST(Limits, LeaveASoundCaseAlone) { EXPECT_THAT(complaints(sound_case()), IsEmpty()); }

TEST(Limits, HoldForEveryList) {
  Case stated = sound_case();
  stated.zone.resize(4, stated.zone[0]);
  stated.patient.condition.resize(5, {{"acne"}, {}, {}, {}, {}, {}, {}});
  stated.past_session.resize(6, {day("2026-10-01"), {}, {}, {}, {}, {}});
  stated.product.resize(3);
  stated.course.wished.resize(6, today);
  EXPECT_THAT(
      complaints(stated),
      ElementsAre(HasSubstr("too-many patient.condition: "), HasSubstr("too-many past_session: "),
                  HasSubstr("too-many zone: zone has 4 entries"),
                  HasSubstr("too-many course.wished: "), HasSubstr("too-many product: ")));
}

TEST(Limits, CountLettersNotBytes) {
  Case stated = sound_case();
  stated.patient.note = std::string();
  for (int i = 0; i < 30; ++i) {
    *stated.patient.note += "ü";
  }
  EXPECT_THAT(complaints(stated), IsEmpty());
  *stated.patient.note += "ü";
  EXPECT_THAT(complaints(stated), ElementsAre(HasSubstr("too-long patient.note: note has 31")));
}

TEST(Limits, HoldForEveryKindOfText) {
  Case stated = sound_case();
  stated.clinic.name = std::string(21, 'x');
  stated.patient.condition = {{{std::string(21, 'x')}, {}, {std::string(9, 'x')}, {}, {}, {}, {}}};
  stated.product.resize(1);
  stated.product[0].label = std::string(41, 'x');
  EXPECT_THAT(complaints(stated), ElementsAre(HasSubstr("too-long clinic.name"),
                                              HasSubstr("too-long patient.condition[0].name"),
                                              HasSubstr("too-long patient.condition[0].zones[0]"),
                                              HasSubstr("too-long product[0].label")));
}

TEST(Limits, KeepDatesWithinALife) {
  Case stated = sound_case();
  stated.course.unavailable = {{day("2026-12-24"), day("2037-01-01")}};
  stated.past_session = {{day("1906-12-04"), {}, {}, {}, {}, {}}};
  EXPECT_THAT(complaints(stated), ElementsAre(HasSubstr("date-too-far past_session[0].date"),
                                              HasSubstr("date-too-far course.unavailable[0].to")));
  EXPECT_TRUE(is_within(few(), today, day("1906-12-05")));
  EXPECT_TRUE(is_within(few(), today, day("2036-12-05")));
  EXPECT_FALSE(is_within(few(), today, day("2036-12-06")));
  EXPECT_FALSE(is_within(few(), day("2024-02-29"), day("2034-03-01")));
}

TEST(Limits, RefuseIdsInWhichSomethingCannotBeSeen) {
  for (const char* id : {"a\x1b[2J", "a\u200bb", "a\u202eb", "\u0301a", "a ", " a", "a\u2028b",
                         "a\u00adb", "a\ufffe", "\u3164"}) {
    Case stated = sound_case();
    stated.zone[0].id = id;
    EXPECT_THAT(complaints(stated), ElementsAre(HasSubstr("bad-id zone[0].id"))) << id;
  }
  for (const char* id : {"a b", "wange-ü", "頬", "щека", "c1_x"}) {
    Case stated = sound_case();
    stated.zone[0].id = id;
    EXPECT_THAT(complaints(stated), IsEmpty()) << id;
  }
}

TEST(Ids, HaveOneFormHoweverTheyAreWritten) {
  Case stated = sound_case();
  stated.zone[0].id = "wange-u\u0308";  // u and two dots
  stated.patient.condition = {{{"acne"}, {}, {"wange-\u00fc"}, {}, {}, {}, {}}};
  stated.test_spot = {{today, "\uff57\uff41nge-\u00fc", {}, {}, {}}};  // wide letters
  const Case plain = with_plain_ids(stated);
  EXPECT_EQ(plain.zone[0].id, "wange-\u00fc");
  EXPECT_THAT(plain.patient.condition[0].zones, ElementsAre("wange-\u00fc"));
  EXPECT_EQ(plain.test_spot[0].zone, "wange-\u00fc");
}

}  // namespace
}  // namespace percuta::intake
