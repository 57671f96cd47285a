// Answers are data: a program never has to cut a number or an id out of a sentence. Outside `says`
// only what knowledge or the case wrote itself may hold one.
#include <filesystem>
#include <regex>
#include <set>

#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <toml++/toml.h>

#include "percuta/io/file.hpp"
#include "percuta/service/compare.hpp"
#include "percuta/service/plan.hpp"
#include "percuta/service/simulate.hpp"
#include "percuta/service/validate.hpp"

namespace percuta::service {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const base::Date on = *base::parse_date("2026-12-01");

// Sentences of knowledge, as it has them: questions, signs, what a session is followed by, how the
// evidence calls a row.
const std::set<std::string> quoted = {"says", "question", "unanswered", "ask_today",
                                      "sign", "what",     "action",     "endpoint",
                                      "ours", "stop_if",  "row"};

/// Every string of an answer that holds a number with a unit or an id in brackets, with its key.
void glued(const Json& node, const std::string& key, std::set<std::string>& out) {
  static const std::regex measured(
      "[0-9](?: |\u00a0)?%|[0-9](?: |\u00a0)(?:mm|µm|days?|weeks?|hours?|months?|years?|d|h|kg|g|"
      "Hz|cm²|minutes?)\\b");
  static const std::regex id("\\[[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*\\]");
  if (node.is_object()) {
    for (const auto& [name, value] : node.items()) {
      glued(value, name, out);
    }
  } else if (node.is_array()) {
    for (const Json& value : node) {
      glued(value, key, out);
    }
  } else if (node.is_string() && !quoted.contains(key)) {
    const auto& text = node.get_ref<const std::string&>();
    if (std::regex_search(text, measured) || std::regex_search(text, id)) {
      out.insert(key + ": " + text);
    }
  }
}

std::vector<Ask> examples() {
  std::vector<Ask> out;
  for (const auto& entry : fs::directory_iterator(PERCUTA_SOURCE_DIR "/docs/examples/cases")) {
    out.push_back({*io::read_file(entry.path()), entry.path().filename().string(), on, 1});
  }
  return out;
}

// The label of a case's first product that has one.
std::optional<Ask> label_of(const Ask& request) {
  const toml::table stated = toml::parse(request.text);
  const toml::array* products = stated["product"].as_array();
  const auto text = products == nullptr
                        ? std::optional<std::string>()
                        : (*products)[0].as_table()->at_path("label").value<std::string>();
  return text ? std::optional(Ask{*text, "label", on, 1}) : std::nullopt;
}

std::vector<Json> answers() {
  const catalog::Catalog& catalog = support::real_catalog();
  std::vector<Json> out;
  for (const Ask& request : examples()) {
    out.push_back(Json::parse(to_json(*screen(request, catalog))));
    out.push_back(Json::parse(to_json(*calendar(request, catalog))));
    out.push_back(Json::parse(to_json(*simulate(request, "strike", catalog))));
    out.push_back(Json::parse(to_json(*plan(request, catalog))));
    out.push_back(Json::parse(to_json(*check_products(request, catalog))));
    if (auto label = label_of(request)) {
      out.push_back(Json::parse(to_json(*check_label(*label, request, {}, catalog))));
    }
  }
  out.push_back(Json::parse(to_json(*compare(examples(), catalog))));
  for (const char* id :
       {"avoid_hold_h", "active-acne", "malik2024", "SkinPen", "retinol", "cheek"}) {
    out.push_back(Json::parse(to_json(*explain({id, "", on, 1}, catalog))));
  }
  const fs::path measured = PERCUTA_SOURCE_DIR "/test/validate/kalluri2011-roller.toml";
  const Ask experiment{*io::read_file(measured), measured.filename().string(), on, 1};
  out.push_back(Json::parse(to_json(*validate(std::span(&experiment, 1), catalog))));
  return out;
}

TEST(Data, NoNumberAndNoIdIsGluedIntoASentence) {
  std::set<std::string> found;
  for (const Json& answer : answers()) {
    glued(answer, "", found);
  }
  EXPECT_THAT(found, testing::IsEmpty());
}

TEST(Data, WhatItLooksForIsSeen) {
  std::set<std::string> found;
  glued(Json::parse(R"({"a": "56 % of it", "b": ["wait 3 days", "no number"], "c": "so [some-id]",
                        "d": 4, "says": "3 days"})"),
        "", found);
  EXPECT_EQ(found.size(), 3U);
}

/// Every reason of an answer: a table with a code.
void reasons_of(const Json& node, std::vector<Json>& out) {
  if (node.is_object() && node.contains("code") && node.contains("values")) {
    out.push_back(node);
  }
  if (node.is_structured()) {
    for (const Json& value : node) {
      reasons_of(value, out);
    }
  }
}

TEST(Data, EveryReasonSaysWhatItsCodeSays) {
  std::vector<Json> reasons;
  for (const Json& answer : answers()) {
    reasons_of(answer, reasons);
  }
  EXPECT_GT(reasons.size(), 100U);
  for (const Json& reason : reasons) {
    EXPECT_FALSE(reason["says"].get<std::string>().empty() && reason["code"] != "assumption")
        << reason;
    for (const Json& value : reason["values"]) {
      EXPECT_TRUE(value.is_string() || value["value"].is_number()) << reason;
    }
  }
}

}  // namespace
}  // namespace percuta::service
