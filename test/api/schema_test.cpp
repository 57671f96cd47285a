// The printed schema, held against every example and every broken case by an independent reader of
// JSON Schema. That library is heavy, so this is the only file that includes it.
#include <filesystem>

#include "support/real_knowledge.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "percuta/io/file.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/print.hpp"
#include "percuta/service/plan.hpp"
#include "percuta/service/service.hpp"

namespace percuta {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

const fs::path root = PERCUTA_SOURCE_DIR;

std::vector<fs::path> cases_below(const char* folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(root / folder)) {
    out.push_back(entry.path());
  }
  EXPECT_FALSE(out.empty()) << folder;
  return out;
}

bool fits(const std::string& json, const std::string& schema_name) {
  const Json printed = Json::parse(*service::schema(schema_name, support::real_catalog()));
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(Adapter(printed), schema);
  const Json value = Json::parse(json);
  return valijson::Validator().validate(schema, Adapter(value), nullptr);
}

std::string as_json(const fs::path& path) {
  return io::to_json(io::parse(*io::read_file(path), path.string())->root);
}

service::Ask request_of(const fs::path& path) {
  using namespace std::chrono;  // NOLINT(google-build-using-namespace)
  return {*io::read_file(path), path.filename().string(), base::Date{year{2026} / November / 23},
          0};
}

TEST(Schema, AcceptsEveryExampleCase) {
  for (const fs::path& path : cases_below("docs/examples/cases")) {
    EXPECT_TRUE(fits(as_json(path), "case")) << path;
    EXPECT_TRUE(service::screen(request_of(path), support::real_catalog()).ok()) << path;
  }
}

TEST(Schema, RejectsEveryCaseOfAWrongShape) {
  for (const fs::path& path : cases_below("test/cases/broken/structure")) {
    EXPECT_FALSE(fits(as_json(path), "case")) << path;
    EXPECT_FALSE(service::screen(request_of(path), support::real_catalog()).ok()) << path;
  }
}

TEST(Schema, LeavesWhatContradictsItselfToTheReader) {
  for (const fs::path& path : cases_below("test/cases/broken/meaning")) {
    const auto screened = service::screen(request_of(path), support::real_catalog());
    ASSERT_FALSE(screened.ok()) << path;
    EXPECT_EQ(screened.problems().size(), 1U) << path;
  }
}

TEST(Schema, AcceptsEveryAnswer) {
  const catalog::Catalog& catalog = support::real_catalog();
  for (const fs::path& path : cases_below("docs/examples/cases")) {
    const service::Ask request = request_of(path);
    EXPECT_TRUE(fits(service::to_json(*service::screen(request, catalog)), "screen")) << path;
    EXPECT_TRUE(fits(service::to_json(*service::calendar(request, catalog)), "calendar")) << path;
    EXPECT_TRUE(fits(service::to_json(service::plan(request, catalog)->plan), "plan")) << path;
  }
  const base::Date day = *base::parse_date("2026-11-23");
  const service::Ask label{"Aqua, Retinol, Foobarine", "label", day, 0};
  EXPECT_TRUE(fits(service::to_json(*service::check_label(label, {}, catalog)), "check-label"));
  const service::Ask id{"avoid_hold_h", "id", day, 0};
  EXPECT_TRUE(fits(service::to_json(*service::explain(id, catalog)), "explain"));
}

}  // namespace
}  // namespace percuta
