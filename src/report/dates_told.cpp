#include "dates_told.hpp"

#include "common.hpp"
#include <fmt/format.h>

#include "percuta/base/units.hpp"
#include "percuta/document/numbers.hpp"

namespace percuta::report {
namespace {

using document::Facts;
using document::List;
using document::rough_number;
using document::Section;
using document::Sentence;
using document::Tone;

using plan::Plan;

Sentence with_reasons(Sentence sentence, const std::vector<evidence::Reason>& why) {
  for (const evidence::Reason& reason : why) {
    sentence.text += " " + reason.says;
    sentence.ids.insert(sentence.ids.end(), reason.ids.begin(), reason.ids.end());
  }
  return sentence;
}

std::string interval_told(const calendar::IntervalWeeks& interval, const rules::Speech& speech) {
  return speech.page(
      "every-weeks",
      {{"weeks", rough_number(interval.chosen)},
       {"window", window_told(interval.rule_low, interval.rule_high, interval.label_min, speech)}});
}

std::string count_told(const calendar::SessionsCount& count, const rules::Speech& speech) {
  return speech.page("sessions-chosen", {{"chosen", static_cast<double>(count.chosen)},
                                         {"low", static_cast<double>(count.rule_low)},
                                         {"high", static_cast<double>(count.rule_high)}});
}

std::vector<Sentence> dates_of(const Plan& plan) {
  std::vector<Sentence> out;
  for (const plan::Reason& date : plan.first.dates) {
    out.push_back({date.says, date.ids});
  }
  return out;
}

}  // namespace

std::string window_told(double low_weeks, double high_weeks,
                        const std::optional<double>& label_weeks, const rules::Speech& speech) {
  const double label = label_weeks.value_or(0);
  const rules::Fillings ends = {{"low", rough_number(low_weeks)},
                                {"high", rough_number(high_weeks)},
                                {"label", rough_number(label)},
                                {"days", fmt::format("{}", base::days_from_weeks(label))}};
  return label <= low_weeks   ? speech.page("window-protocol", ends)
         : label < high_weeks ? speech.page("window-label", ends)
                              : speech.page("window-beyond", ends);
}

// The dates, and how often; why so is looked up beside the pictures, where there are some.
Section when_section(const Plan& plan, const rules::Speech& speech) {
  Section section{speech.page("when"), {List{false, dates_of(plan), true}}};
  const bool planned = rules::may_be_planned(plan.screening);
  const bool looked_up = plan.prediction.has_value();
  const auto& interval = plan.course.interval_weeks;
  const auto& count = plan.course.sessions_count;
  if (planned && interval) {
    Sentence told = with_reasons({interval_told(*interval, speech), {}}, interval->why);
    if (looked_up) {
      told.text =
          interval_told(*interval, speech) + (count ? " " + count_told(*count, speech) : "");
    }
    section.blocks.emplace_back(std::move(told));
  }
  if (planned && count && !(looked_up && interval)) {
    section.blocks.emplace_back(with_reasons({count_told(*count, speech), {}}, count->why));
  }
  for (const calendar::RefusedWish& wish : plan.course.refused) {
    section.blocks.emplace_back(Sentence{
        speech.page("wish-refused",
                    {{"date", base::to_string(wish.date)}, {"because", wish.because.says}}),
        {},
        Tone::warn});
  }
  return section;
}

Facts why_dates_facts(const Plan& plan, const rules::Speech& speech) {
  Facts out;
  const auto add = [&](std::string label, const std::vector<evidence::Reason>& why) {
    Sentence told = with_reasons({}, why);
    if (!told.text.empty()) {
      told.text.erase(0, 1);  // the space before the first reason
      out.rows.push_back({std::move(label), std::move(told)});
    }
  };
  if (plan.course.interval_weeks) {
    add(speech.page("the-interval"), plan.course.interval_weeks->why);
  }
  if (plan.course.sessions_count) {
    add(speech.page("the-sessions"), plan.course.sessions_count->why);
  }
  return out;
}

}  // namespace percuta::report
