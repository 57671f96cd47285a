#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

#include "day_told.hpp"
#include "plan_sides.hpp"

#include "percuta/base/units.hpp"

namespace percuta::report {
namespace {

using document::List;
using document::Section;
using document::Sentence;
using document::Side;
using document::Tone;

using plan::Plan;
using rules::Fillings;
using rules::Speech;

Sentence sentence(std::string text) { return {.text = std::move(text), .ids = {}, .tone = {}}; }

/// Writes the side of one patient, in the patient's language.
class Writer {
 public:
  Writer(const Plan& plan, const PlanSetting& setting)
      : plan_(plan), setting_(setting), speech_(setting.speech) {}

  Side write() && {
    side_ = begun(setting_, "patient");
    if (!rules::may_be_planned(plan_.screening)) {
      say_that_nothing_is_planned();
      return std::move(side_);
    }
    side_.title = say("title");
    side_.subtitle = setting_.clinic_name.empty() ? say("subtitle") : setting_.clinic_name;
    add("dates", List{false, all_dates()});
    add_help();
    add("before", List{false, before()});
    add("after", List{false, after()});
    add("products", List{false, products()});
    add("expect", List{false, expectations()});
    return std::move(side_);
  }

  /// What every side in the patient's language begins with.
  static Side begun(const PlanSetting& setting, std::string id) {
    const Speech& speech = setting.speech;
    Side out;
    out.id = std::move(id);
    out.language = rules::locale_of(speech.language());
    out.draft_word = speech.say("draft");
    out.foot = speech.say("foot");
    return out;
  }

 private:
  [[nodiscard]] std::string say(const std::string& key, const Fillings& fillings = {}) const {
    return speech_.say(key, fillings);
  }

  // A line that begins with what it is about, or when.
  [[nodiscard]] Sentence led(const std::string& label, std::string text,
                             Tone tone = Tone::plain) const {
    return {
        .text = std::move(text), .ids = {}, .tone = tone, .lead = say("lead", {{"label", label}})};
  }

  void add(const std::string& heading, List list) {
    if (!list.items.empty()) {
      side_.sections.push_back({say(heading), {std::move(list)}});
    }
  }

  [[nodiscard]] Sentence telephone() const {
    Sentence out =
        sentence(setting_.telephone.empty() ? say("no_telephone")
                                            : say("telephone", {{"number", setting_.telephone}}));
    out.tone = Tone::bold;
    return out;
  }

  void say_that_nothing_is_planned() {
    side_.title = say("title_refused");
    side_.subtitle = setting_.clinic_name;
    const char* key = setting_.no_plan == NoPlan::not_by_yourself ? "not_by_yourself"
                      : setting_.no_plan == NoPlan::not_at_all    ? "not_at_all"
                                                                  : "not_today";
    Section section{"", {sentence(say(key))}};
    if (setting_.no_plan != NoPlan::not_by_yourself) {
      section.blocks.emplace_back(telephone());
    }
    side_.sections.push_back(std::move(section));
  }

  [[nodiscard]] std::vector<Sentence> dates() const {
    std::vector<Sentence> out;
    for (const calendar::Session& session : plan_.course.sessions) {
      if (session.planned && session.starts_at) {
        constexpr std::size_t time_at = 11;  // "2026-12-10T10:00:00+01:00"
        const auto time = base::parse_time(session.starts_at->substr(time_at, 5));
        out.push_back(sentence(
            say("date_line", {{"number", static_cast<double>(session.number)},
                              {"date", day_told(*session.planned, speech_.language())},
                              {"time", time ? time_told(*time, speech_.language()) : ""}})));
      }
    }
    if (out.empty()) {
      out.push_back(sentence(say("no_dates")));
    }
    if (!plan_.first.waiting.empty()) {
      out.push_back(sentence(say("some_wait")));
    }
    return out;
  }

  // The days beside them stand where they lie: a test spot before the first appointment.
  [[nodiscard]] std::vector<Sentence> all_dates() const {
    std::vector<Sentence> before;
    std::vector<Sentence> out = dates();
    add_days(before, out);
    out.insert(out.begin(), before.begin(), before.end());
    return out;
  }

  // Days beside the appointments on which somebody comes or looks, each kind with its dates. What
  // is left off or begun before an appointment stands there.
  void add_days(std::vector<Sentence>& before, std::vector<Sentence>& after) const {
    struct Told {
      std::string says;
      std::string days;
      bool comes_first = false;
    };
    std::vector<Told> told;
    const auto& sessions = plan_.course.sessions;
    const std::string first = sessions.empty() ? "" : sessions.front().starts_at.value_or("");
    for (const calendar::MilestoneTime& one : plan_.course.milestones) {
      if (!one.day || *one.day == rules::DayOf::stop || *one.day == rules::DayOf::prophylaxis) {
        continue;
      }
      constexpr std::size_t date_length = 10;
      const auto date = base::parse_date(one.at.substr(0, date_length));
      const std::string says = speech_.told("course_day." + one.id + ".says", one.what);
      auto same = std::find_if(told.begin(), told.end(),
                               [&](const Told& other) { return other.says == says; });
      if (same == told.end()) {
        same = told.insert(told.end(), {says, "", one.at <= first});
      }
      same->days += (same->days.empty() ? "" : ", ") +
                    (date ? short_day_told(*date, speech_.language()) : one.at);
    }
    for (const Told& one : told) {
      (one.comes_first ? before : after).push_back(led(one.days, one.says));
    }
  }

  // The names of classes that are held off alike, as an enumeration.
  void list(std::string& names, inci::IngredientClass one) const {
    const std::string name = speech_.ingredient_class(std::string(base::word(one)));
    names += (names.empty() || name.empty() ? "" : ", ") + name;
  }

  // What begins earliest comes first; what has no day comes last.
  [[nodiscard]] std::vector<Sentence> before() const {
    if (!plan_.precare) {
      return {};
    }
    std::multimap<double, Sentence, std::greater<>> lines;
    std::map<double, std::string> stops;
    for (const rules::ProductStop& stop : plan_.precare->product_stop) {
      list(stops[stop.stop_before_d], stop.ingredient);
    }
    for (const auto& [before_d, what] : stops) {
      lines.emplace(before_d, led(say("stop_line", {{"days", std::ceil(before_d)}}),
                                  say("stop_what", {{"what", what}})));
    }
    for (const PatientText& advice : setting_.precare) {
      const std::string text = speech_.told(advice.key, advice.english, advice.fillings);
      const std::string when = advice.is_question ? "ask_before" : "days_before";
      lines.emplace(advice.before_d,
                    advice.before_d > 0
                        ? led(say(when, {{"days", std::ceil(advice.before_d)}}), text)
                        : sentence(text));
    }
    std::vector<Sentence> out;
    for (auto& [before_d, line] : lines) {
      out.push_back(std::move(line));
    }
    return out;
  }

  [[nodiscard]] std::string left_out(const plan::Waiting& waiting) const {
    std::string classes;
    for (const plan::ClassWindow& window : plan_.aftercare.windows) {
      if (waiting.until_h && window.to_h == *waiting.until_h) {
        list(classes, window.ingredient);
      }
    }
    return speech_.told("activity." + waiting.id + ".what", waiting.what, {{"classes", classes}});
  }

  [[nodiscard]] std::string until(const plan::Waiting& waiting) const {
    const double hours = waiting.until_h.value_or(0);
    switch (waiting.left_out) {
      case rules::LeftOut::always:
        return say("always");
      case rules::LeftOut::whole_course:
        return say("until_course", rules::hours_told(hours));
      case rules::LeftOut::for_hours:
        break;
    }
    return say(hours > base::hours_per_day ? "until_days" : "until_hours",
               rules::hours_told(hours));
  }

  // What is left out until the same hour stands together.
  [[nodiscard]] std::vector<Sentence> after() const {
    std::vector<Sentence> out;
    std::string last;
    for (const plan::Waiting& waiting : plan_.aftercare.waiting) {  // sorted
      const std::string when = until(waiting);
      if (when != last) {
        out.push_back(led(when, ""));
        last = when;
      }
      std::string& text = out.back().text;
      text += (text.empty() ? "" : " ") + left_out(waiting);
    }
    return out;
  }

  [[nodiscard]] std::vector<Sentence> products() const {
    std::vector<Sentence> out;
    for (const plan::ProductPlan& product : plan_.aftercare.products) {
      const bool never =
          product.use == intake::ProductUse::during && product.verdict == rules::Verdict::avoid;
      const char* key = product.never                                  ? "product_allergy"
                        : never                                        ? "product_never"
                        : !rules::is_judged(product.because)           ? "product_ask"
                        : product.allowed_from_h <= 0                  ? "product_now"
                        : product.allowed_from_h > base::hours_per_day ? "product_days"
                                                                       : "product_hours";
      Fillings fillings = rules::hours_told(product.allowed_from_h);
      fillings["name"] = product.name;
      out.push_back(sentence(say(key, fillings)));
    }
    out.push_back(sentence(say("bland")));
    return out;
  }

  [[nodiscard]] std::vector<Sentence> expectations() const {
    std::vector<Sentence> out;
    for (const PatientText& risk : setting_.risks) {
      out.push_back(sentence(speech_.told(risk.key, risk.english, risk.fillings)));
    }
    return out;
  }

  void add_help() {
    List list;
    for (const auto& [urgency, word] : names(rules::Urgency{})) {
      std::string signs;
      for (const plan::CallIf& call : plan_.aftercare.call_the_clinic_if) {
        if (call.urgency == urgency) {
          signs += (signs.empty() ? "" : " ") + speech_.told("sign." + call.id + ".sign", call.sign,
                                                             rules::hours_told(call.from_h));
        }
      }
      if (!signs.empty()) {
        const bool now = urgency == rules::Urgency::emergency;
        list.items.push_back(
            led(now ? emergency() : say(std::string(word)), signs, now ? Tone::bad : Tone::plain));
      }
    }
    list.items.push_back(sentence(say("closed")));
    list.items.push_back(telephone());
    add("help", std::move(list));
  }

  [[nodiscard]] std::string emergency() const {
    return setting_.emergency_number.empty()
               ? say("emergency_unknown")
               : say("emergency", {{"number", setting_.emergency_number}});
  }

  const Plan& plan_;
  const PlanSetting& setting_;
  const Speech& speech_;
  Side side_;
};

}  // namespace

Side patient_side(const plan::Plan& plan, const PlanSetting& setting) {
  return Writer(plan, setting).write();
}

std::optional<Side> questions_side(const PlanSetting& setting) {
  const bool none = setting.questions.empty() && setting.questions_on_the_day.empty();
  if (none || setting.speech.language() == setting.english.language()) {
    return std::nullopt;
  }
  const Speech& speech = setting.speech;
  Side side = Writer::begun(setting, "questions");
  side.title = speech.say("title_questions");
  side.subtitle = speech.say("subtitle_questions");
  const auto add = [&](std::string heading, const std::vector<PatientText>& questions) {
    List list{.numbered = true, .items = {}};
    for (const PatientText& question : questions) {
      list.items.push_back(sentence(speech.told(question.key, question.english)));
    }
    if (!list.items.empty()) {
      side.sections.push_back({std::move(heading), {std::move(list)}});
    }
  };
  add("", setting.questions);
  add(speech.say("questions_on_the_day"), setting.questions_on_the_day);
  return side;
}

}  // namespace percuta::report
