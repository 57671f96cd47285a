#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "support/real_knowledge.hpp"

#include "percuta/intake/words.hpp"
#include "percuta/service/service.hpp"

namespace percuta::support {

inline const base::Date today = base::parse_date("2026-12-05").value();

/// The text of a case with nothing against it; a test changes a line of it or adds tables.
struct CaseText {
  std::vector<std::string> denies;  ///< every topic but pregnancy, which the patient answers
  std::string body =
      "[patient]\nage_y = 34\nsex = \"female\"\nphototype = \"II\"\npregnancy = \"no\"\n\n"
      "[goal]\nindication = \"acne_scars\"\n\n"
      "[device]\nhandpiece = \"pen-12\"\n\n"
      "[[zone]]\nid = \"cheek\"\nsite = \"cheek\"\n\n"
      "[[zone]]\nid = \"chin\"\nsite = \"chin\"\n\n"
      "[[zone]]\nid = \"abdomen\"\nsite = \"abdomen\"\n\n";

  CaseText() {
    for (const auto& [topic, word] : names(intake::Topic{})) {
      if (topic != intake::Topic::pregnancy) {
        denies.emplace_back(word);
      }
    }
  }

  CaseText& change(const std::string& from, const std::string& to) {
    const std::size_t at = body.find(from);
    if (at == std::string::npos) {
      throw std::logic_error("the case has no " + from);
    }
    body.replace(at, from.size(), to);
    return *this;
  }

  CaseText& add(const std::string& text) {
    body += text + "\n";
    return *this;
  }

  [[nodiscard]] std::string text() const {
    std::string list;
    for (const auto& topic : denies) {
      list += (list.empty() ? "\"" : ", \"") + topic + "\"";
    }
    return "schema = \"percuta.case/1\"\n\n[intake]\nasked_on = 2026-12-05\ndenies = [" + list +
           "]\n\n" + body;
  }
};

using ScreenResult = base::Result<service::Answer<rules::Screening>>;

inline ScreenResult screen_text(const std::string& text, base::Date when = today) {
  return service::screen({text, "case.toml", when, 0}, real_catalog());
}

/// What the case states it does not deny: denials that contradict it are taken back.
inline CaseText consistent(CaseText stated, base::Date when = today) {
  for (int tries = 0; tries < 12; ++tries) {
    const auto answer = screen_text(stated.text(), when);
    if (answer || answer.problems().front().code != "contradiction") {
      break;
    }
    const std::string& what = answer.problems().front().what;  // "topic" is denied, yet …
    std::erase(stated.denies, what.substr(1, what.find('"', 1) - 1));
  }
  return stated;
}

inline ScreenResult screen(const CaseText& stated, base::Date when = today) {
  return screen_text(consistent(stated, when).text(), when);
}

/// The ids of the rules that found something, each once, in their order.
inline std::vector<std::string> rules_found(const rules::Screening& screening) {
  std::vector<std::string> out;
  for (const auto& finding : screening.findings) {
    if (std::find(out.begin(), out.end(), finding.rule) == out.end()) {
      out.push_back(finding.rule);
    }
  }
  return out;
}

inline const rules::Finding* find(const rules::Screening& screening, std::string_view rule,
                                  const std::optional<std::string>& zone = {}) {
  for (const auto& finding : screening.findings) {
    if (finding.rule == rule && (!zone || finding.zone == zone)) {
      return &finding;
    }
  }
  return nullptr;
}

}  // namespace percuta::support
