// One fact typed two ways has one answer and one date; what nobody asked is never green; settings
// answer the skin and the blood they are for.
#include "expect_property.hpp"
#include "judge.hpp"
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "percuta/base/date.hpp"

namespace percuta::situations {
namespace {

using Texts = std::vector<std::string>;

const base::Date today = base::parse_date("2026-11-30").value();

template <class T>
T any_of(const std::vector<T>& from) {
  return *rc::gen::elementOf(from);
}

Json screened(const std::string& adds, const Texts& states) {
  const std::string text = case_text(adds, states);
  const Json answer = ask_screen(text);
  if (answer.is_null()) {
    RC_FAIL("the case is refused:\n" + text);
  }
  return answer;
}

void expect_same(const Json& one, const Json& other) {
  RC_ASSERT(one["decision"] == other["decision"]);
  RC_ASSERT(day_or_none(one, "earliest_date") == day_or_none(other, "earliest_date"));
}

TEST(Property, ANeedlingIsANeedlingHoweverItIsTyped) {
  const Texts names = {"microneedling", "needling", "dermapen", "collagen induction therapy"};
  const Texts indications = {"rhytides", "acne_scars", "maintenance", "collagen_induction"};
  expect_property("ANeedlingIsANeedlingHoweverItIsTyped", [&] {
    const std::string goal = "[goal]\nindication = \"" + any_of(indications) + "\"\n";
    const std::string day = base::to_string(base::add_days(today, *rc::gen::inRange(-100, 1)));
    const std::string rest = "date = " + day + "\nzones = [\"cheeks\"]\n";
    RC_LOG() << goal << rest;
    const Json session =
        screened(goal + "[[past_session]]\n" + rest + "by = \"clinic\"\nreaction = \"none\"\n", {});
    const Json procedure =
        screened(goal + "[[patient.procedure]]\nname = \"" + any_of(names) + "\"\n" + rest,
                 {"recent_procedures"});
    expect_same(session, procedure);
  });
}

TEST(Property, ARetinoidOnALabelIsARetinoidTyped) {
  const std::vector<std::pair<std::string, std::string>> retinoids = {
      {"tretinoin", "Tretinoin 0.05%, Stearic Acid, Aqua"},
      {"adapalene", "Aqua, Adapalene 0.1%, Carbomer"},
      {"tazarotene", "Aqua, Tazarotene, Carbomer"},
      {"retinol", "Aqua, Glycerin, Retinol"}};
  expect_property("ARetinoidOnALabelIsARetinoidTyped", [&] {
    const auto [name, label] = any_of(retinoids);
    const std::string use = any_of(Texts{"morning", "evening"});
    RC_LOG() << name << " " << use;
    const Json typed = screened("[[patient.medication]]\nname = \"" + name +
                                    "\"\nroute = \"topical\"\nzones = [\"cheeks\"]\n",
                                {"actives_5d"});
    const Json found = screened(
        "[[product]]\nname = \"Cream\"\nuse = \"" + use + "\"\nlabel = \"" + label + "\"\n",
        {"actives_5d"});
    expect_same(typed, found);
  });
}

TEST(Property, AnUnansweredTopicIsNeverGreen) {
  const Texts topics = {"bleeding",          "isotretinoin",     "herpes",     "keloid",
                        "allergy",           "sun_14d",          "actives_5d", "immunosuppression",
                        "recent_procedures", "earlier_reaction", "health",     "skin_cancer",
                        "inflammation_today"};
  expect_property("AnUnansweredTopicIsNeverGreen", [&] {
    const std::string topic = any_of(topics);
    RC_LOG() << topic;
    const Json answer = screened("", {topic});
    RC_ASSERT(answer["decision"] == "treat_with_caution");
    RC_ASSERT(answer.value("provisional", false));
    RC_ASSERT(answer["not_stated"].dump().find(topic) != std::string::npos);
    RC_ASSERT(day_or_none(answer, "earliest_date") == "none");
  });
}

/// The settings of the zone that the base has.
Json settings(const std::string& adds, const Texts& states = {}) {
  const Json made = ask(case_text(adds, states), Plan::asked).plan;
  return made.is_null() || made["zones"].empty() ? Json() : made["zones"][0]["settings"];
}

bool gentler(const Json& one, const Json& other) {
  const auto less = [&](const char* key) {
    return one.value(key, 99.0) < other.value(key, 0.0);
  };
  const auto more = [&](const char* key) {
    return one.value(key, 99.0) > other.value(key, 0.0);
  };
  return !more("passes_count") && !more("start_depth_mm") && !more("depth_mm") &&
         (less("passes_count") || less("start_depth_mm") || less("depth_mm"));
}

TEST(Property, SettingsAnswerSkinAndBlood) {
  const Json usual = settings("");
  const Json dark = settings("[patient]\nphototype = \"IV\"\n");
  const Json thinned =
      settings("[[patient.medication]]\nname = \"warfarin\"\nroute = \"oral\"\n", {"bleeding"});
  const Json old = settings("[patient]\nage_y = 84\n");
  const bool holds = usual.is_object() && dark.is_object() && thinned.is_object() &&
                     old.is_object() && gentler(dark, usual) && gentler(thinned, usual) &&
                     gentler(old, usual) &&
                     dark.value("passes_count", 99.0) < usual.value("passes_count", 0.0) &&
                     dark.value("start_depth_mm", 99.0) < usual.value("start_depth_mm", 0.0);
  expect_held("SettingsAnswerSkinAndBlood", holds);
}

}  // namespace
}  // namespace percuta::situations
