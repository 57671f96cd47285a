// The first day of a course is one day, whichever door is asked.
#include <filesystem>

#include "support/clinic.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "percuta/io/file.hpp"
#include "percuta/service/plan.hpp"

namespace percuta::service {
namespace {

using Json = nlohmann::json;
using support::real_catalog;

// The first session's earliest day in a list of them; null where there is none.
Json first_day(const Json& sessions) {
  return sessions.empty() ? Json() : sessions.front().at("earliest");
}

void expect_one_day(const Ask& request) {
  const auto screened = screen(request, real_catalog());
  const auto dated = calendar(request, real_catalog());
  const auto planned = plan(request, real_catalog());
  ASSERT_TRUE(screened.ok() && dated.ok() && planned.ok()) << request.name;
  const Json day = Json::parse(to_json(*screened)).at("earliest_date");
  EXPECT_EQ(first_day(Json::parse(to_json(*dated)).at("sessions")), day) << request.name;
  const Json plan_told = Json::parse(to_json(*planned));
  EXPECT_EQ(first_day(plan_told.at("course").at("sessions")), day) << request.name;
  EXPECT_EQ(plan_told.at("screening").at("earliest_date"), day) << request.name;
}

TEST(OneDay, IsToldOfEveryExampleOnAnyDay) {
  for (const auto& entry :
       std::filesystem::directory_iterator(PERCUTA_SOURCE_DIR "/docs/examples/cases")) {
    for (const char* today : {"2026-11-23", "2026-12-14"}) {
      expect_one_day({*io::read_file(entry.path()), entry.path().string(),
                      base::parse_date(today).value(), 0});
    }
  }
}

}  // namespace
}  // namespace percuta::service
