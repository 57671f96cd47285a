// What must hold of every patient, drawn by chance: more said is never milder, less taken is never
// stricter, and a word nobody knows is never green.
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

/// A fact said vaguely, and the same fact said precisely: not elsewhere, not over, not harmless.
struct Harm {
  std::string topic;  ///< that may not be denied beside it
  std::string vague;
  Texts precise;
};

std::string condition(const std::string& rest) { return "[[patient.condition]]\n" + rest + "\n"; }
std::string medication(const std::string& rest) { return "[[patient.medication]]\n" + rest + "\n"; }
std::string procedure(const std::string& rest) { return "[[patient.procedure]]\n" + rest + "\n"; }
std::string held(const std::string& rest) { return "[[past_session]]\n" + rest + "\n"; }

// A condition without a place or a status, then with them.
Harm disease(const std::string& topic, const std::string& name) {
  const std::string bare = fmt::format("name = \"{}\"\n", name);
  return {topic,
          condition(bare),
          {condition(bare + "status = \"active\""), condition(bare + "zones = [\"all\"]"),
           condition(bare + "status = \"active\"\nzones = [\"cheeks\"]"),
           condition(bare + "status = \"active\"\nzones = [\"cheeks\"]\nsince = 2026-11-01"),
           condition(bare + "zones = [\"face\"]")}};
}

// A procedure without a day, a place or a material, then with them.
Harm done(const std::string& name, const std::string& more) {
  const std::string bare = fmt::format("name = \"{}\"\n", name);
  return {"recent_procedures",
          procedure(bare),
          {procedure(bare + "date = 2026-11-30"), procedure(bare + "zones = [\"cheeks\"]"),
           procedure(bare + "date = 2026-11-30\nzones = [\"all\"]\n" + more),
           procedure(bare + "date = 2026-11-30\nzones = [\"face\"]\n" + more)}};
}

// A medicine by its group, then by name and route.
Harm taken(const std::string& topic, const std::string& group, const std::string& name,
           const std::string& route) {
  return {topic,
          medication(fmt::format("name = \"{}\"", group)),
          {medication(fmt::format("name = \"{}\"", name)),
           medication(fmt::format("name = \"{}\"\nroute = \"{}\"", name, route))}};
}

const std::vector<Harm>& harms() {
  static const std::vector<Harm> all = {
      disease("inflammation_today", "acne"),
      disease("inflammation_today", "rosacea"),
      disease("inflammation_today", "eczema"),
      disease("inflammation_today", "impetigo"),
      disease("inflammation_today", "wart"),
      disease("inflammation_today", "open wound"),
      disease("inflammation_today", "scabies"),
      disease("herpes", "cold sore"),
      disease("keloid", "keloid"),
      disease("skin_cancer", "melanoma"),
      disease("skin_cancer", "suspicious mole"),
      done("botox", ""),
      done("filler", "material = \"permanent\""),
      done("chemical peel", "depth = \"deep\""),
      done("laser", "depth = \"deep\""),
      done("waxing", ""),
      done("microneedling", ""),
      taken("bleeding", "blood thinner", "warfarin", "oral"),
      taken("isotretinoin", "isotretinoin", "roaccutane", "oral"),
      taken("actives_5d", "retinoid cream", "tretinoin", "topical"),
      taken("immunosuppression", "immunosuppressant", "methotrexate", "oral"),
      {"health",
       condition("name = \"diabetes\""),
       {condition("name = \"diabetes\"\ncontrol = \"uncontrolled\""),
        condition("name = \"type 1 diabetes\"\nstatus = \"active\"\ncontrol = \"uncontrolled\"")}},
      {"earlier_reaction",
       held("date = 2026-11-20"),
       {held("date = 2026-11-20\nzones = [\"all\"]\nby = \"clinic\""),
        held("date = 2026-11-20\nzones = [\"cheeks\"]\ndepth_mm = 1.5\nreaction = \"granuloma\""),
        held("date = 2026-11-20\nby = \"home\"\ndepth_mm = 0.5\nreaction = \"tracks\"")}},
  };
  return all;
}

/// Other facts beside the one looked at, each with the topic it states.
const std::vector<std::pair<std::string, std::string>>& others() {
  static const std::vector<std::pair<std::string, std::string>> all = {
      {"", ""},
      {"", "[patient]\nphototype = \"V\"\n"},
      {"", "[patient]\nage_y = 20\n"},
      {"allergy", "[[patient.allergy]]\nto = \"nickel\"\n"},
      {"", "[[zone]]\nid = \"neck\"\nsite = \"neck\"\narea_cm2 = 50\n"},
      {"", "[[product]]\nname = \"Cream\"\nuse = \"evening\"\nlabel = \"Aqua, Glycerin\"\n"},
      {"", held("date = 2026-11-10\nzones = [\"cheeks\"]\nby = \"clinic\"\nreaction = \"none\"")},
  };
  return all;
}

Json screened(const std::string& topic, const std::string& fact,
              const std::pair<std::string, std::string>& other) {
  Texts topics;
  for (const std::string& one : {topic, other.first}) {
    if (!one.empty()) {
      topics.push_back(one);
    }
  }
  const std::string text = case_text(other.second + fact, topics);
  const Json answer = ask_screen(text);
  if (answer.is_null()) {
    RC_FAIL("the case is refused:\n" + text);
  }
  return answer;
}

int decided(const Json& answer) { return strictness(answer["decision"].get<std::string>()); }

// Dates compare as texts; one that has no day waits longest.
bool earlier(const Json& one, const Json& other) {
  const std::string first = day_or_none(one, "earliest_date");
  const std::string second = day_or_none(other, "earliest_date");
  return first != "none" && (second == "none" || first < second);
}

bool milder_in_a_zone(const Json& one, const Json& other) {
  for (std::size_t i = 0; i < one["zones"].size(); ++i) {
    const auto rank = [i](const Json& answer) {
      return strictness(answer["zones"][i]["decision"].get<std::string>());
    };
    if (rank(one) < rank(other)) {
      return true;
    }
  }
  return false;
}

std::string any_day() { return base::to_string(base::add_days(today, *rc::gen::inRange(-400, 1))); }

template <class T>
T any_of(const std::vector<T>& from) {
  return *rc::gen::elementOf(from);
}

TEST(Property, PreciseIsNeverMilderThanVague) {
  expect_property("PreciseIsNeverMilderThanVague", [] {
    const Harm harm = any_of(harms());
    const auto other = any_of(others());
    const std::string precise = any_of(harm.precise);
    const Json vaguely = screened(harm.topic, harm.vague, other);
    const Json precisely = screened(harm.topic, precise, other);
    RC_LOG() << harm.vague << "\n" << precise << "\n" << other.second;
    RC_ASSERT(decided(precisely) >= decided(vaguely));
    if (vaguely["zones"].size() == 1) {  // else it may be known now to lie elsewhere than in one
      RC_ASSERT(!earlier(precisely, vaguely));
    }
  });
}

TEST(Property, StoppingIsNeverStricterThanTaking) {
  const std::vector<std::pair<std::string, std::string>> medicines = {
      {"isotretinoin", "name = \"isotretinoin\"\nroute = \"oral\"\n"},
      {"", "name = \"acitretin\"\nroute = \"oral\"\n"},
      {"actives_5d", "name = \"tretinoin\"\nroute = \"topical\"\nzones = [\"cheeks\"]\n"},
      {"actives_5d", "name = \"adapalene\"\n"},
      {"bleeding", "name = \"warfarin\"\n"},
      {"bleeding", "name = \"aspirin\"\nroute = \"oral\"\n"},
      {"bleeding", "name = \"clopidogrel\"\n"},
      {"immunosuppression", "name = \"prednisone\"\nroute = \"oral\"\n"},
      {"immunosuppression", "name = \"methotrexate\"\n"},
      {"immunosuppression", "name = \"chemotherapy\"\n"},
      {"immunosuppression", "name = \"humira\"\nroute = \"injected\"\n"},
      {"", "name = \"ibuprofen\"\nroute = \"oral\"\n"},
      {"", "name = \"doxycycline\"\nroute = \"oral\"\n"},
      {"", "name = \"imiquimod\"\nroute = \"topical\"\nzones = [\"cheeks\"]\n"},
      {"", "name = \"lantus\"\nroute = \"injected\"\n"},
      {"", "name = \"levothyroxine\"\nroute = \"oral\"\n"},
      {"", "name = \"valaciclovir\"\nroute = \"oral\"\n"},
  };
  expect_property("StoppingIsNeverStricterThanTaking", [&] {
    const auto [topic, medicine] = any_of(medicines);
    const auto other = any_of(others());
    const std::string stop = *rc::gen::arbitrary<bool>() ? any_day() : "\"unknown\"";
    const Json now = screened(topic, medication(medicine), other);
    const Json over = screened(topic, medication(medicine + "stopped = " + stop), other);
    RC_LOG() << medicine << stop << "\n" << other.second;
    RC_ASSERT(decided(over) <= decided(now));
    RC_ASSERT(!earlier(now, over));
  });
}

TEST(Property, ASessionHeldNeverMakesAnEarlierDatePossible) {
  const Texts places = {"", "zones = [\"cheeks\"]\n", "zones = [\"all\"]\n", "zones = [\"face\"]\n",
                        "zones = [\"elsewhere\"]\n"};
  const Texts depths = {"", "depth_mm = 0.2\n", "depth_mm = 0.3\n", "depth_mm = 1.5\n"};
  const Texts hands = {"", "by = \"home\"\n", "by = \"clinic\"\n"};
  const Texts ends = {"", "reaction = \"none\"\n", "reaction = \"prolonged_redness\"\n",
                      "reaction = \"infection\"\n"};
  expect_property("ASessionHeldNeverMakesAnEarlierDatePossible", [&] {
    const auto other = any_of(others());
    const std::string end = any_of(ends);
    const std::string session =
        held("date = " + any_day() + "\n" + any_of(places) + any_of(depths) + any_of(hands) + end);
    const bool reacted = end.find("redness") != end.npos || end.find("infection") != end.npos;
    const Json before = screened("", "", other);
    const Json after = screened(reacted ? "earlier_reaction" : "", session, other);
    RC_LOG() << session << "\n" << other.second;
    RC_ASSERT(!earlier(after, before));
    RC_ASSERT(decided(after) >= decided(before));
    RC_ASSERT(!milder_in_a_zone(after, before));
  });
}

TEST(Property, AnUnknownWordIsNeverGreen) {
  const Texts lists = {"patient.medication", "patient.condition", "patient.procedure",
                       "patient.allergy"};
  expect_property("AnUnknownWordIsNeverGreen", [&] {
    std::string word = "zq";
    for (int i = *rc::gen::inRange(3, 8); i > 0; --i) {
      word += any_of<char>({'b', 'k', 'm', 'r', 't', 'v', 'w', 'x'});
      word += any_of<char>({'a', 'e', 'i', 'o', 'u', 'y'});
    }
    const std::string list = any_of(lists);
    const std::string key = list == "patient.allergy" ? "to" : "name";
    const auto other = any_of(others());
    const Json answer = screened("", fmt::format("[[{}]]\n{} = \"{}\"\n", list, key, word), other);
    RC_LOG() << list << " " << word << "\n" << other.second;
    RC_ASSERT(decided(answer) > strictness("treat"));
    RC_ASSERT(answer.value("provisional", false) || decided(answer) > 1);
    RC_ASSERT(answer.dump().find("unknown-word") != std::string::npos);
  });
}

}  // namespace
}  // namespace percuta::situations
