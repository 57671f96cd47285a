#include <cmath>
#include <functional>
#include <map>
#include <memory>

#include <fmt/format.h>
#include <unicode/datefmt.h>
#include <unicode/fmtable.h>
#include <unicode/locid.h>
#include <unicode/msgfmt.h>
#include <unicode/timezone.h>

#include "percuta/base/units.hpp"
#include "percuta/exchange/plan_document.hpp"

namespace percuta::exchange {
namespace {

using plan::Plan;

// The page's sentences, filled in, in the patient's language.
class Speech {
 public:
  explicit Speech(const rules::Wording& wording) : wording_(wording) {}

  [[nodiscard]] std::string say(const std::string& key) const { return wording_.say(key); }

  [[nodiscard]] std::string say(const std::string& key,
                                const std::map<std::string, icu::Formattable>& values) const {
    UErrorCode status = U_ZERO_ERROR;
    icu::MessageFormat format(icu::UnicodeString::fromUTF8(wording_.say(key)), locale(), status);
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> arguments;
    for (const auto& [name, value] : values) {
      names.push_back(icu::UnicodeString::fromUTF8(name));
      arguments.push_back(value);
    }
    icu::UnicodeString filled;
    format.format(names.data(), arguments.data(), static_cast<std::int32_t>(names.size()), filled,
                  status);
    std::string out;
    return U_SUCCESS(status) ? filled.toUTF8String(out) : wording_.say(key);
  }

  // A day as people of that language write it, with the day of the week.
  [[nodiscard]] std::string day(base::Date date) const {
    const std::unique_ptr<icu::DateFormat> format(
        icu::DateFormat::createDateInstance(icu::DateFormat::kFull, locale()));
    format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
    constexpr double milliseconds_per_day = 86'400'000.0;
    icu::UnicodeString written;
    format->format(milliseconds_per_day *
                       static_cast<double>(std::chrono::sys_days{date}.time_since_epoch().count()),
                   written);
    std::string out;
    return written.toUTF8String(out);
  }

  [[nodiscard]] std::string knowledge(const std::string& key, const std::string& english) const {
    return wording_.translate(key, english);
  }

  [[nodiscard]] std::string again(double hours) const {
    const bool in_days = hours >= base::hours_per_day;
    const auto count =
        static_cast<std::int32_t>(std::ceil(in_days ? hours / base::hours_per_day : hours));
    return in_days ? say("until_days", {{"days", icu::Formattable(count)}})
                   : say("until_hours", {{"hours", icu::Formattable(count)}});
  }

 private:
  [[nodiscard]] icu::Locale locale() const {
    return {std::string(base::word(wording_.language)).c_str()};
  }

  const rules::Wording& wording_;
};

icu::Formattable text(const std::string& value) {
  return icu::Formattable(icu::UnicodeString::fromUTF8(value));
}

icu::Formattable days(double count) {
  return icu::Formattable(static_cast<std::int32_t>(std::ceil(count)));
}

void add_list(Side& side, std::string heading, std::vector<Sentence> items) {
  if (!items.empty()) {
    side.sections.push_back({std::move(heading), {List{false, std::move(items)}}});
  }
}

std::vector<Sentence> dates(const Plan& plan, const Speech& speech) {
  std::vector<Sentence> out;
  for (const calendar::Session& session : plan.course.sessions) {
    if (session.planned) {
      out.push_back({speech.say("date_line", {{"number", icu::Formattable(session.number)},
                                              {"date", text(speech.day(*session.planned))}}),
                     {}});
    }
  }
  if (out.empty()) {
    out.push_back({speech.say("no_dates"), {}});
  }
  return out;
}

std::vector<Sentence> before(const Plan& plan, const PlanSetting& setting, const Speech& speech) {
  std::vector<Sentence> out;
  if (!plan.precare) {
    return out;
  }
  std::map<double, std::string, std::greater<>> stops;  // by days before, longest first
  for (const rules::ProductStop& stop : plan.precare->product_stop) {
    const auto& names = setting.wording.ingredient_class;
    const auto name = names.find(std::string(base::word(stop.ingredient)));
    if (name != names.end()) {
      std::string& line = stops[stop.stop_before_d];
      line += (line.empty() ? "" : ", ") + name->second;
    }
  }
  for (const auto& [before_d, what] : stops) {
    out.push_back({speech.say("stop_line", {{"what", text(what)}, {"days", days(before_d)}}), {}});
  }
  for (const PatientText& advice : setting.precare) {
    std::string line = speech.knowledge(advice.key, advice.english);
    if (advice.before_d > 0) {
      line += " (" + speech.say("days_before", {{"days", days(advice.before_d)}}) + ")";
    }
    out.push_back({line + ".", {}});
  }
  return out;
}

// What may be done again at the same hour stands together.
void add_waiting(Side& side, const Plan& plan, const Speech& speech) {
  Facts facts;
  double last_h = -1;
  for (const plan::Waiting& waiting : plan.aftercare.waiting) {  // sorted by hour
    const std::string what = speech.knowledge("activity." + waiting.id + ".what", waiting.what);
    if (waiting.until_h > last_h) {
      facts.rows.push_back({speech.again(waiting.until_h), {what, {}}});
      last_h = waiting.until_h;
    } else {
      facts.rows.back().value.text += " · " + what;
    }
  }
  side.sections.push_back({speech.say("after"), {std::move(facts)}});
}

std::vector<Sentence> products(const Plan& plan, const Speech& speech) {
  std::vector<Sentence> out;
  for (const plan::ProductPlan& product : plan.aftercare.products) {
    const bool never = product.never || (product.use == intake::ProductUse::during &&
                                         product.verdict == rules::Verdict::avoid);
    const std::string key = never                         ? "product_never"
                            : product.allowed_from_h <= 0 ? "product_now"
                                                          : "product_again";
    out.push_back({speech.say(key, {{"name", text(product.name)},
                                    {"days", days(product.allowed_from_h / base::hours_per_day)}}),
                   {}});
  }
  out.push_back({speech.say("bland"), {}});
  return out;
}

std::vector<Sentence> expectations(const PlanSetting& setting, const Speech& speech) {
  std::vector<Sentence> out;
  for (const PatientText& risk : setting.risks) {
    out.push_back({speech.knowledge(risk.key, risk.english), {}});
  }
  return out;
}

void add_help(Side& side, const Plan& plan, const PlanSetting& setting, const Speech& speech) {
  Facts facts;
  for (const auto& [urgency, key] : names(rules::Urgency{})) {
    std::string signs;
    for (const plan::CallIf& call : plan.aftercare.call_the_clinic_if) {
      if (call.urgency == urgency) {
        signs +=
            (signs.empty() ? "" : " · ") + speech.knowledge("sign." + call.id + ".sign", call.sign);
      }
    }
    if (!signs.empty()) {
      const Tone tone = urgency == rules::Urgency::emergency ? Tone::bad : Tone::plain;
      facts.rows.push_back({speech.say(std::string(key)), {signs, {}, tone}});
    }
  }
  Section section{speech.say("help"), {std::move(facts)}};
  section.blocks.emplace_back(Sentence{
      setting.telephone.empty() ? speech.say("no_telephone")
                                : speech.say("telephone", {{"number", text(setting.telephone)}}),
      {},
      Tone::bold});
  side.sections.push_back(std::move(section));
}

}  // namespace

Side patient_side(const plan::Plan& plan, const PlanSetting& setting) {
  const Speech speech(setting.wording);
  Side side;
  side.id = "patient";
  side.language = std::string(base::word(setting.wording.language));
  side.title = speech.say("title");
  side.subtitle = setting.clinic_name.empty() ? speech.say("subtitle") : setting.clinic_name;
  side.foot = speech.say("foot");
  if (!rules::may_be_planned(plan.screening)) {
    side.sections.push_back({speech.say("dates"), {Sentence{speech.say("not_today"), {}}}});
    return side;
  }
  side.sections.push_back({speech.say("dates"), {List{false, dates(plan, speech), true}}});
  add_list(side, speech.say("before"), before(plan, setting, speech));
  add_waiting(side, plan, speech);
  side.sections.push_back({speech.say("products"), {List{false, products(plan, speech), true}}});
  add_list(side, speech.say("expect"), expectations(setting, speech));
  add_help(side, plan, setting, speech);
  return side;
}

}  // namespace percuta::exchange
