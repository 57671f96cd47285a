#include "around.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "common.hpp"
#include <fmt/format.h>

namespace percuta::report {
namespace {

using document::Facts;
using document::Section;
using document::Sentence;

using plan::Plan;

// "own-products": own products.
std::string plain(std::string id) {
  std::replace(id.begin(), id.end(), '-', ' ');
  return id;
}

void add_row(Facts& facts, std::string label, const std::vector<plan::Reason>& reasons) {
  Sentence told;
  for (const plan::Reason& reason : reasons) {
    told.text += (told.text.empty() ? "" : " ") + reason.says;
    told.ids.insert(told.ids.end(), reason.ids.begin(), reason.ids.end());
  }
  if (!told.text.empty()) {
    facts.rows.push_back({std::move(label), std::move(told)});
  }
}

// "precare.no-sun-before.says": no sun.
std::string named_by(const std::string& key) {
  const std::size_t from = key.find('.') + 1;
  std::string out = plain(key.substr(from, key.rfind('.') - from));
  constexpr std::string_view before = " before";
  return out.ends_with(before) ? out.substr(0, out.size() - before.size()) : out;
}

// Things that share a number, told with it once.
std::string told_by(const std::map<double, std::vector<std::string>>& things, rules::PageKey key,
                    const rules::Speech& speech) {
  std::vector<std::string> out;
  for (const auto& [number, names] : things) {
    out.push_back(
        speech.page(key, {{"what", listed(names)}, {"number", fmt::format("{:g}", number)}}));
  }
  return listed(out, "; ");
}

std::string told_before(const Plan& plan, const PlanSetting& setting) {
  const rules::Speech& speech = setting.english;
  std::map<double, std::vector<std::string>> out;
  for (const PatientText& advice : setting.precare) {
    if (advice.before_d > 0) {
      out[advice.before_d].push_back(named_by(advice.key));
    }
  }
  if (plan.precare) {
    std::map<double, std::vector<std::string>> stops;
    for (const rules::ProductStop& stop : plan.precare->product_stop) {
      stops[stop.stop_before_d].push_back(
          speech.page("none-of", {{"what", spaced(base::word(stop.ingredient))}}));
    }
    if (stops.size() == 1) {
      stops.begin()->second = {speech.page("no-actives")};
    }
    for (auto& [days, names] : stops) {
      out[days].insert(out[days].end(), names.begin(), names.end());
    }
  }
  return told_by(out, "days-before", speech);
}

std::string told_after(const Plan& plan, const rules::Speech& speech) {
  std::map<double, std::vector<std::string>> hours;
  std::map<double, std::vector<std::string>> courses;
  for (const plan::Waiting& waiting : plan.aftercare.waiting) {
    if (waiting.until_h) {
      auto& where = waiting.left_out == rules::LeftOut::whole_course ? courses : hours;
      where[*waiting.until_h].push_back(plain(waiting.id));
    }
  }
  for (const plan::CallIf& call : plan.aftercare.call_the_clinic_if) {
    if (call.from_h > 0) {
      hours[call.from_h].push_back(speech.page("call-for", {{"what", plain(call.id)}}));
    }
  }
  const std::string course = told_by(courses, "none-until-after-last", speech);
  return told_by(hours, "from-hours", speech) + (course.empty() ? "" : "; " + course) + ".";
}

}  // namespace

Facts patient_is_told(const Plan& plan, const PlanSetting& setting) {
  const rules::Speech& speech = setting.english;
  return {{{speech.page("told-before"), {told_before(plan, setting) + ".", {}}},
           {speech.page("told-after"), {told_after(plan, speech), {}}}}};
}

std::optional<Section> around_section(const Plan& plan, const PlanSetting& setting) {
  Facts facts;
  std::vector<plan::Reason> staff = plan.staff.before;
  staff.insert(staff.end(), plan.staff.after.begin(), plan.staff.after.end());
  const rules::Speech& speech = setting.english;
  add_row(facts, speech.page("staff"), staff);
  if (rules::may_be_planned(plan.screening) && !plan.prediction) {
    Facts told = patient_is_told(plan, setting);
    told.rows.front().label = speech.page("patient-told-before");
    told.rows.back().label = speech.page("patient-told-after");
    std::move(told.rows.begin(), told.rows.end(), std::back_inserter(facts.rows));
  }
  if (facts.rows.empty()) {
    return std::nullopt;
  }
  return Section{speech.page("before-and-after"), {std::move(facts)}};
}

}  // namespace percuta::report
