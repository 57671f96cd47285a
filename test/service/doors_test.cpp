// The table of requests: what doors rest upon.
#include <filesystem>
#include <regex>
#include <set>

#include "requests.hpp"
#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/base/problem_codes.hpp"
#include "percuta/io/file.hpp"

namespace percuta::service {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::StartsWith;

std::string text_of(const std::string& path) {
  return *io::read_file(PERCUTA_SOURCE_DIR "/docs/examples/" + path);
}

Asked asked(const std::string& text, const std::string& name) {
  Asked out;
  out.common.today = *base::parse_date("2026-11-23");
  out.json = true;
  out.asks = {out.common};
  out.asks.front().text = text;
  out.asks.front().name = name;
  return out;
}

Engine engine() {
  Engine out;
  out.catalog = std::make_shared<const catalog::Catalog>(support::real_catalog());
  out.clock = [] {
    return *base::parse_date("2026-11-23");
  };
  return out;
}

std::string code_of(const base::Result<Told>& told) {
  return told ? "" : told.problems().front().code;
}

TEST(Doors, HaveNamesAndRoutesOfTheirOwn) {
  static const std::regex path("(/[a-z]+(-[a-z]+)*|/\\{id\\})+");
  std::set<std::string> names;
  std::set<std::string> routes;
  for (const Door& door : doors()) {
    EXPECT_TRUE(names.insert(door.name).second) << door.name;
    EXPECT_EQ(door_named(door.name), &door);
    EXPECT_THAT(door.says, testing::MatchesRegex(".*[.?]")) << door.name;
    EXPECT_FALSE(door.roles.empty()) << door.name;
    EXPECT_NE(door.answer, nullptr) << door.name;
    const std::string method = door.route.method;
    EXPECT_EQ(door.through.server, !method.empty()) << door.name;
    if (door.through.server) {
      EXPECT_THAT((std::set<std::string>{"GET", "POST"}), Contains(method)) << door.name;
      EXPECT_TRUE(std::regex_match(door.route.path, path)) << door.route.path;
      EXPECT_TRUE(routes.insert(method + " " + door.route.path).second) << door.route.path;
      // What is read from a body is posted; a word stands in the path.
      EXPECT_EQ(method == "POST", door.input == InputIs::text) << door.name;
      EXPECT_EQ(method == "GET", std::string(door.route.path).ends_with("/{id}")) << door.name;
    }
    if (door.effect == Effect::reads) {
      EXPECT_FALSE(door.audited) << door.name << " changes nothing of a record";
    }
  }
  EXPECT_EQ(door_named("nothing"), nullptr);
}

TEST(Doors, NameSchemasThatThereAre) {
  const auto known = schema_names();
  for (const Door& door : doors()) {
    for (const std::string name : {door.body_schema, door.answer_schema}) {
      EXPECT_TRUE(name.empty() || std::count(known.begin(), known.end(), name) == 1) << name;
    }
    EXPECT_TRUE(door.answer_is == AnswerIs::json || door.answer_schema[0] == '\0') << door.name;
  }
}

TEST(Doors, DeclareEachOptionOnceAndCheckItsValue) {
  for (const Door& door : doors()) {
    std::set<std::string> names;
    for (const auto options : {door.options, common_options()}) {
      for (const Option& option : options) {
        EXPECT_TRUE(names.insert(option.name).second) << door.name << " --" << option.name;
        EXPECT_EQ(option.is == OptionIs::word, option.words != nullptr) << option.name;
        EXPECT_EQ(option.is == OptionIs::flag, option.placeholder[0] == '\0') << option.name;
      }
    }
  }
  EXPECT_THAT(wrong_value({"a", OptionIs::count}, "0"), HasSubstr("from 1 to"));
  EXPECT_EQ(wrong_value({"a", OptionIs::count}, "3"), "");
  for (const char* hours :
       {"nan", "1e3", ".5", "5.", "1.2.3", "+5", "-1", " 5", "24h", "", "1e99"}) {
    EXPECT_THAT(wrong_value({"a", OptionIs::hours}, hours), HasSubstr("no number of hours"));
  }
  EXPECT_EQ(wrong_value({"a", OptionIs::hours}, "0.5"), "");
  EXPECT_THAT(wrong_value({"a", OptionIs::day}, "2026-02-30"), HasSubstr("is not a day"));
  EXPECT_THAT(wrong_value({"a", OptionIs::folder}, "-"), HasSubstr("takes a folder"));
  EXPECT_THAT(wrong_value({"a", OptionIs::word, "", "", stage_words}, "heling"),
              HasSubstr("Did you mean healing?"));
}

TEST(Doors, TakeOnlyOptionsThatAct) {
  const auto taken = [](const char* name) {
    std::set<std::string> out;
    for (const Option& option : options_of(*door_named(name))) {
      out.insert(option.name);
    }
    return out;
  };
  EXPECT_EQ(taken("schema"), (std::set<std::string>{"format", "knowledge"}));
  EXPECT_EQ(taken("screen"), (std::set<std::string>{"format", "today", "knowledge"}));
  EXPECT_EQ(taken("check-knowledge"), (std::set<std::string>{"format", "knowledge", "negations"}));
  EXPECT_EQ(taken("completion"), std::set<std::string>{});
  EXPECT_THAT(taken("explain"), Contains("case"));
  EXPECT_THAT(taken("compare"), testing::IsSupersetOf({"seed", "vary", "csv", "threads"}));
}

TEST(Doors, OpenForTheRolesOfTheirRowAlone) {
  const Engine all = engine();
  for (const Door& door : doors()) {
    for (const auto& [role, word] : names(Role{})) {
      Asked request = asked("", "x");
      request.common.actor.role = role;
      const bool may = std::count(door.roles.begin(), door.roles.end(), role) > 0;
      if (!may) {
        EXPECT_EQ(code_of(answer(door, request, all)), "not-allowed") << door.name << word;
      }
    }
  }
  Asked request = asked("retinol", "retinol");
  request.common.actor.role = Role::administrator;
  EXPECT_EQ(code_of(answer(*door_named("explain"), request, all)), "");
}

TEST(Doors, RefuseOptionsAndDaysThatTheyDoNotTake) {
  const Engine all = engine();
  const Door& plan = *door_named("plan");
  Asked request = asked(text_of("cases/acne-scars.toml"), "acne-scars.toml");
  request.options["ics"] = {"ics", "x"};
  EXPECT_EQ(code_of(answer(plan, request, all)), "bad-option");
  request = asked(text_of("cases/acne-scars.toml"), "acne-scars.toml");
  request.options["stage"] = {"stage", "heling"};
  const auto stage = answer(*door_named("simulate"), request, all);
  EXPECT_EQ(code_of(stage), "bad-option");
  EXPECT_EQ(base::exit_code_of(stage.problems()), 64);
  request.options.clear();
  EXPECT_EQ(code_of(answer(*door_named("compare"), request, all)), "bad-option");
  request.common.today = *base::parse_date("2090-01-01");
  EXPECT_EQ(code_of(answer(plan, request, all)), "today-too-far");
}

TEST(Doors, GiveARequestNoMoreThreadsThanTheEngineLets) {
  const auto threads = [] {
    const std::filesystem::directory_iterator tasks("/proc/self/task");
    return std::distance(begin(tasks), end(tasks));
  };
  const auto before = threads();
  Engine held = engine();
  held.limits.threads_count = 1;
  Asked request = asked(text_of("cases/acne-scars.toml"), "acne-scars.toml");
  std::ptrdiff_t most = 0;
  request.asks.front().watch.threads_count = 4;
  request.asks.front().watch.progress = [&](std::size_t, std::size_t) {
    most = std::max(most, threads());
  };
  EXPECT_TRUE(answer(*door_named("plan"), request, held));
  EXPECT_EQ(most, before);
}

TEST(Doors, AnswerAsTheirRequestDoes) {
  const Asked request = asked(text_of("cases/acne-scars.toml"), "acne-scars.toml");
  const auto told = answer(*door_named("plan"), request, engine());
  ASSERT_TRUE(told);
  EXPECT_EQ(told->body, to_json(*plan(request.asks.front(), support::real_catalog())));
}

TEST(Doors, CompleteEveryVerbAndOptionInEachShell) {
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    const auto told = answer(*door_named("completion"), asked(shell, shell), engine());
    ASSERT_TRUE(told) << shell;
    for (const Door& door : doors()) {
      EXPECT_THAT(told->body, HasSubstr(door.name)) << shell;
      for (const Option& option : door.options) {
        EXPECT_THAT(told->body, HasSubstr(option.name)) << shell;
      }
    }
  }
  EXPECT_EQ(code_of(answer(*door_named("completion"), asked("csh", "csh"), engine())),
            "unknown-shell");
}

}  // namespace
}  // namespace percuta::service
