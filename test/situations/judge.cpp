#include "judge.hpp"

#include <algorithm>
#include <array>

#include "support/real_knowledge.hpp"
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "percuta/base/text.hpp"
#include "percuta/service/plan.hpp"
#include "percuta/service/service.hpp"

namespace percuta::situations {
namespace {

const base::Date today = base::parse_date("2026-11-30").value();

using Words = std::vector<std::string>;

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return text;
}

// Whether a text holds a word, or one of `one|other`; large and small letters are the same.
bool holds(const std::string& text, const std::string& words) {
  const std::string low = lower(text);
  std::size_t from = 0;
  while (from <= words.size()) {
    const std::size_t end = std::min(words.find('|', from), words.size());
    if (low.find(lower(words.substr(from, end - from))) != std::string::npos) {
      return true;
    }
    from = end + 1;
  }
  return false;
}

std::string text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || !found->is_string() ? std::string() : found->get<std::string>();
}

const Json& list_of(const Json& object, const char* key) {
  static const Json none = Json::array();
  const auto found = object.find(key);
  return found == object.end() || !found->is_array() ? none : *found;
}

bool one_of(const Words& allowed, const std::string& word) {
  return std::find(allowed.begin(), allowed.end(), word) != allowed.end();
}

/// Gathers what is wrong with one set of answers.
class Judge {
 public:
  Judge(const Right& right, const Answers& answers) : right_(right), answers_(answers) {}

  Words mistakes() {
    if (right_.wrong_input) {
      wrong_input();
      return std::move(out_);
    }
    if (answers_.screen.is_null()) {
      return {"the case is refused: " + answers_.problems};
    }
    keys();
    doors_agree();
    whole_is_strictest();
    decision();
    findings();
    questions();
    words();
    dates();
    plan();
    return std::move(out_);
  }

 private:
  void wrong(bool is_wrong, std::string what) {
    if (is_wrong) {
      out_.push_back(std::move(what));
    }
  }

  void allowed(const Words& allowed, const std::string& word, const std::string& what) {
    wrong(!allowed.empty() && !one_of(allowed, word),
          fmt::format("{} is {}, right is {}", what, word, fmt::join(allowed, " or ")));
  }

  void wrong_input() {
    wrong(!answers_.screen.is_null(), "wrong input is answered by screen");
    wrong(!answers_.calendar.is_null(), "wrong input is answered by calendar");
    wrong(!holds(answers_.problems, *right_.wrong_input),
          "no problem names " + *right_.wrong_input + ": " + answers_.problems);
  }

  void keys() {
    static constexpr std::array basic = {
        "decision",    "provisional", "earliest_date", "waits_for",       "zones",
        "start_today", "ask_today",   "findings",      "not_stated",      "seed",
        "today",       "warnings",    "intended_use",  "percuta_version", "knowledge_hash"};
    for (const char* key : basic) {
      wrong(!answers_.screen.contains(key), fmt::format("screen has no {}", key));
    }
  }

  // One fact has one answer and one date, whichever door is asked.
  void doors_agree() {
    const Json& screen = answers_.screen;
    const Json& calendar = answers_.calendar;
    if (calendar.is_null()) {
      return wrong(true, "calendar refuses what screen answers: " + answers_.problems);
    }
    wrong(screen["decision"] != calendar["decision"], "screen and calendar decide differently");
    wrong(screen["provisional"] != calendar["provisional"], "screen or calendar is provisional");
    const Json& sessions = list_of(calendar, "sessions");
    const std::string first = sessions.empty() ? "none" : day_or_none(sessions.front(), "earliest");
    const std::string earliest = day_or_none(screen, "earliest_date");
    wrong(first != earliest,
          fmt::format("screen's earliest is {}, the first session's {}", earliest, first));
  }

  void whole_is_strictest() {
    int strictest = 0;
    for (const Json& zone : list_of(answers_.screen, "zones")) {
      strictest = std::max(strictest, strictness(text_of(zone, "decision")));
    }
    wrong(strictest != strictness(text_of(answers_.screen, "decision")),
          "the whole is not as strict as its strictest zone");
  }

  void decision() {
    const Json& screen = answers_.screen;
    allowed(right_.decision, text_of(screen, "decision"), "decision");
    if (right_.provisional) {
      wrong(screen.value("provisional", false) != *right_.provisional,
            fmt::format("provisional must be {}", *right_.provisional));
    }
    for (const auto& [id, decisions] : right_.zones) {
      std::string found = "not there";
      for (const Json& zone : list_of(screen, "zones")) {
        found = text_of(zone, "id") == id ? text_of(zone, "decision") : found;
      }
      allowed(decisions, found, "zone " + id);
    }
    allowed(right_.start_today, text_of(screen, "start_today"), "start_today");
  }

  void findings() {
    Words rules;
    bool all_overridable = true;
    for (const Json& finding : list_of(answers_.screen, "findings")) {
      rules.push_back(text_of(finding, "rule"));
      if (text_of(finding, "effect") == text_of(answers_.screen["findings"].front(), "effect")) {
        all_overridable = all_overridable && finding.value("overridable", false);
      }
    }
    for (const std::string& rule : right_.findings) {
      wrong(!one_of(rules, rule), "no finding " + rule);
    }
    for (const std::string& rule : right_.not_findings) {
      wrong(one_of(rules, rule), "a finding " + rule);
    }
    if (right_.overridable) {
      wrong(rules.empty() || all_overridable != *right_.overridable,
            fmt::format("the strictest findings must be overridable: {}", *right_.overridable));
    }
  }

  void questions() {
    const Json& screen = answers_.screen;
    std::string asked = list_of(screen, "not_stated").dump() + list_of(screen, "ask_today").dump();
    for (const Json& finding : list_of(screen, "findings")) {
      asked += text_of(finding, "action") + text_of(finding, "says");
      for (const Json& because : list_of(finding, "because")) {
        asked += text_of(because, "says");
      }
    }
    for (const std::string& word : right_.asks) {
      wrong(!holds(asked, word), "nobody asks: " + word);
    }
    if (!right_.ask_today.empty()) {
      const Json& today_asked = list_of(screen, "ask_today");
      wrong(today_asked.size() != right_.ask_today.size(),
            fmt::format("the chair asks {} questions", today_asked.size()));
      for (const std::string& topic : right_.ask_today) {
        wrong(!holds(today_asked.dump(), topic), "the chair does not ask " + topic);
      }
    }
  }

  void words() {
    const std::string told = answers_.screen.dump();
    for (const std::string& word : right_.says_too) {
      wrong(!holds(told, word), "nothing says " + word);
    }
    for (const std::string& word : right_.never_says) {
      wrong(holds(told, word), "something says " + word);
    }
    for (const std::string& word : right_.calendar_says) {
      wrong(!holds(answers_.calendar.dump(), word), "the calendar does not say " + word);
    }
  }

  void dates() {
    const std::string earliest = day_or_none(answers_.screen, "earliest_date");
    allowed(right_.earliest, earliest, "earliest_date");
    if (right_.earliest_from) {
      wrong(earliest != "none" && earliest < *right_.earliest_from,
            fmt::format("earliest_date is {}, before {}", earliest, *right_.earliest_from));
    }
    const Json& sessions = list_of(answers_.calendar, "sessions");
    allowed(right_.planned_on, sessions.empty() ? "none" : day_or_none(sessions.front(), "planned"),
            "the first session");
    for (const std::string& day : right_.wish_refused) {
      const Json& refused = list_of(answers_.calendar, "refused");
      wrong(std::none_of(refused.begin(), refused.end(),
                         [&](const Json& one) { return text_of(one, "date") == day; }),
            "the wish for " + day + " is not refused");
    }
  }

  void plan() {
    if (needs_plan(right_) == Plan::skipped) {
      return;
    }
    Words with_settings;
    for (const Json& zone : list_of(answers_.plan, "zones")) {
      if (zone.contains("settings") && !zone["settings"].is_null()) {
        with_settings.push_back(text_of(zone, "id"));
        depths_in_order(zone);
      }
    }
    const Json& sessions = answers_.plan.at("course").at("sessions");
    wrong((sessions.empty() ? "none" : day_or_none(sessions.front(), "earliest")) !=
              day_or_none(answers_.screen, "earliest_date"),
          "the plan begins on another day than screen tells");
    Words right = right_.planned;
    std::sort(right.begin(), right.end());
    std::sort(with_settings.begin(), with_settings.end());
    wrong(with_settings != right,
          fmt::format("settings for [{}], right is [{}]", fmt::join(with_settings, " "),
                      fmt::join(right, " ")));
  }

  void depths_in_order(const Json& zone) {
    const Json& settings = zone["settings"];
    const double begin = settings.value("start_depth_mm", 0.0);
    const double depth = settings.value("depth_mm", 0.0);
    const double ceiling = settings.value("ceiling_depth_mm", 0.0);
    wrong(begin > depth || depth > ceiling,
          fmt::format("begin {} work up to {} not beyond {}", begin, depth, ceiling));
  }

  const Right& right_;
  const Answers& answers_;
  Words out_;
};

service::Ask request_of(const std::string& case_text) { return {case_text, "case.toml", today, 0}; }

std::string told(const base::Problems& problems) {
  std::string out;
  for (const auto& problem : problems) {
    out += base::to_string(problem) + "\n";
  }
  return out;
}

}  // namespace

int strictness(const std::string& decision) {
  static constexpr std::array words = {"treat", "treat_with_caution", "defer", "do_not_treat"};
  return static_cast<int>(std::find(words.begin(), words.end(), decision) - words.begin());
}

Plan needs_plan(const Right& right) {
  return right.planned.empty() && !right.no_settings ? Plan::skipped : Plan::asked;
}

Answers ask(const std::string& case_text, Plan plan) {
  const service::Ask request = request_of(case_text);
  const auto& catalog = support::real_catalog();
  Answers out;
  if (const auto screened = service::screen(request, catalog)) {
    out.screen = Json::parse(service::to_json(*screened));
  } else {
    out.problems = told(screened.problems());
  }
  if (plan == Plan::asked) {  // its calendar is the one that `calendar` tells: the work is the same
    if (const auto made = service::plan(request, catalog)) {
      out.plan = Json::parse(service::to_json(*made));
      out.calendar = Json::parse(service::to_json(made->calendar));
    } else {
      out.problems += told(made.problems());
    }
  } else if (const auto planned = service::calendar(request, catalog)) {
    out.calendar = Json::parse(service::to_json(*planned));
  } else {
    out.problems += told(planned.problems());
  }
  return out;
}

std::string day_or_none(const Json& object, const char* key) {
  const std::string day = text_of(object, key);
  return day.empty() ? "none" : day;
}

Json ask_screen(const std::string& case_text) {
  const auto screened = service::screen(request_of(case_text), support::real_catalog());
  return screened ? Json::parse(service::to_json(*screened)) : Json();
}

std::vector<std::string> mistakes(const Right& right, const Answers& answers) {
  return Judge(right, answers).mistakes();
}

}  // namespace percuta::situations
