// Answers are data: a program never has to cut a number or an id out of a sentence. Outside `says`
// only what knowledge or the case wrote itself may hold one.
#include <filesystem>
#include <regex>
#include <set>

#include "support/real_knowledge.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "percuta/io/file.hpp"
#include "percuta/service/compare.hpp"
#include "percuta/service/plan.hpp"
#include "percuta/service/simulate.hpp"

namespace percuta::service {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

// Sentences of knowledge, as it has them: questions, signs, what a session is followed by.
const std::set<std::string> quoted = {"says", "question", "unanswered", "ask_today", "sign",
                                      "what", "action",   "endpoint",   "ours",      "stop_if"};

// Still written by `service` as sentences; this list may only shrink.
const std::set<std::string> not_yet = {"warnings"};

/// Every string of an answer that holds a number with a unit or an id in brackets, with its key.
void glued(const Json& node, const std::string& key, std::set<std::string>& out) {
  static const std::regex measured(
      "[0-9](?: |\u00a0)?%|[0-9](?: |\u00a0)(?:mm|µm|days?|weeks?|hours?|months?|years?|d|h|kg|g|"
      "Hz|cm²|minutes?)\\b");
  static const std::regex id("\\[[a-z0-9]+(?:[-_.][a-z0-9]+)*\\]");
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
    out.push_back({*io::read_file(entry.path()), entry.path().filename().string(),
                   *base::parse_date("2026-12-01"), 1});
  }
  return out;
}

std::vector<Json> answers() {
  const catalog::Catalog& catalog = support::real_catalog();
  std::vector<Json> out;
  for (const Ask& request : examples()) {
    out.push_back(Json::parse(to_json(*screen(request, catalog))));
    out.push_back(Json::parse(to_json(*calendar(request, catalog))));
    out.push_back(Json::parse(to_json(*simulate(request, "strike", catalog))));
    out.push_back(Json::parse(to_json(*plan(request, catalog))));
  }
  out.push_back(Json::parse(to_json(*compare(examples(), catalog))));
  return out;
}

TEST(Data, NoNumberAndNoIdIsGluedIntoASentence) {
  std::set<std::string> found;
  for (const Json& answer : answers()) {
    glued(answer, "", found);
  }
  std::set<std::string> left;
  for (const std::string& one : found) {
    const std::string key = one.substr(0, one.find(": "));
    EXPECT_TRUE(not_yet.contains(key)) << one;
    left.insert(key);
  }
  EXPECT_FALSE(left.empty()) << "nothing is left: empty the list, and drop this line";
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
