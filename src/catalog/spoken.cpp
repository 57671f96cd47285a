#include "spoken.hpp"

#include <fmt/format.h>

#include "percuta/catalog/check_knowledge.hpp"
#include "percuta/rules/message.hpp"

namespace percuta::catalog {

std::map<std::string, Spoken> spoken(const Catalog& catalog) {
  std::map<std::string, Spoken> out;
  for (const rules::Activity& activity : catalog.activities) {
    out["activity." + activity.id + ".what"] = {activity.what, {"classes"}};
    out["activity." + activity.id + ".name"] = {activity.name, {}};
  }
  for (const rules::WarningSign& sign : catalog.signs) {
    out["sign." + sign.id + ".sign"] = {
        sign.sign, sign.from ? std::set<std::string>{"days", "hours"} : std::set<std::string>{}};
  }
  for (const rules::Precare& precare : catalog.precare) {
    if (precare.kind != rules::PrecareKind::product_stop) {  // told by the names of classes
      out["precare." + precare.id + ".says"] = {precare.says, {}};
    }
  }
  for (const rules::Risk& risk : catalog.risks) {
    out["risk." + risk.id + ".patient_says"] = {risk.patient_says, rules::fillings_of(risk)};
  }
  for (const rules::Milestone& milestone : catalog.milestones) {
    out["milestone." + milestone.id + ".says"] = {milestone.says, {"must", "may", "days", "hours"}};
  }
  for (const rules::CourseDay& day : catalog.course_days) {
    out["course_day." + day.id + ".says"] = {day.says, {}};
  }
  for (const rules::Window& window : catalog.windows) {
    out["window." + window.id + ".says"] = {window.says, {}};
  }
  for (const intake::TopicQuestion& topic : catalog.vocabulary.topics) {
    out[fmt::format("topic.{}.question", base::word(topic.id))] = {topic.question, {}};
  }
  return out;
}

namespace {

bool denies(const std::string& text, const rules::Wording& english) {
  const rules::Message message = rules::read_message(text, intake::Language::en);
  for (const std::string& part : message.texts) {
    if (rules::denies(part, english.negations)) {
      return true;
    }
  }
  return false;
}

using Texts = std::map<std::string, std::string>;

// The sentences of one table that deny, each with its translations below it.
std::string listed(const Texts& all, const Catalog& catalog, const rules::Wording& english,
                   Texts rules::Wording::*table) {
  std::string out;
  for (const auto& [key, text] : all) {
    if (!denies(text, english)) {
      continue;
    }
    out += fmt::format("{}\n  en  {}\n", key, text);
    for (const rules::Wording& wording : catalog.wordings) {
      const auto found = (wording.*table).find(key);
      if (wording.language != english.language && found != (wording.*table).end()) {
        out += fmt::format("  {}  {}\n", base::word(wording.language), found->second);
      }
    }
    out += "\n";
  }
  return out;
}

}  // namespace

std::string negations(const Catalog& catalog) {
  for (const rules::Wording& english : catalog.wordings) {
    if (english.language == intake::Language::en) {
      Texts knowledge;
      for (const auto& [key, one] : spoken(catalog)) {
        knowledge[key] = one.english;
      }
      return listed(english.phrase, catalog, english, &rules::Wording::phrase) +
             listed(knowledge, catalog, english, &rules::Wording::knowledge);
    }
  }
  return {};
}

}  // namespace percuta::catalog
