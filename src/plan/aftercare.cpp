#include <algorithm>
#include <tuple>

#include "percuta/catalog/catalog.hpp"
#include "percuta/plan/make_plan.hpp"
#include "percuta/rules/message.hpp"

namespace percuta::plan {
namespace {

double hours(const base::Name<"parameter">& hold, const catalog::Catalog& catalog) {
  const auto parameter = catalog.parameters.find(hold.text);
  return parameter == catalog.parameters.end() ? 0 : parameter->second.value;
}

std::string in_english(const rules::WarningSign& sign, double from_h) {
  return rules::filled(sign.sign, rules::hours_told(from_h), intake::Language::en)
      .value_or(sign.sign);
}

// The first use of a product after the first session, as the calendar set it.
std::optional<std::string> first_use(const std::string& product,
                                     const calendar::Calendar& calendar) {
  for (const calendar::FirstUse& use : calendar.first_uses) {
    if (use.product == product) {
      return use.at;
    }
  }
  return std::nullopt;
}

// The classes that are held off as long as this.
std::string left_out(const rules::Activity& activity, const std::optional<double>& until_h,
                     const std::vector<ClassWindow>& windows, const catalog::Catalog& catalog) {
  std::string classes;
  for (const ClassWindow& window : windows) {
    const std::string name =
        catalog.wordings.empty()  // knowledge may hold no messages
            ? intake::spaced(base::word(window.ingredient))
            : catalog.speech(intake::Language::en)
                  .ingredient_class(std::string(base::word(window.ingredient)));
    if (until_h == window.to_h && !name.empty()) {
      classes += (classes.empty() ? "" : ", ") + name;
    }
  }
  return rules::filled(activity.what, {{"classes", classes}}, intake::Language::en)
      .value_or(activity.what);
}

void add_windows(const catalog::Catalog& catalog, Aftercare& out) {
  for (const rules::Window& window : catalog.windows) {
    if (window.only || window.verdict == rules::Verdict::recommended) {
      continue;
    }
    for (const inci::IngredientClass one : window.classes) {
      ClassWindow added{one, 0, hours(window.hold, catalog), window.says, {}};
      for (const auto& source : window.sources) {
        added.sources.push_back(source.text);
      }
      out.windows.push_back(std::move(added));
    }
  }
}

void add_advice(const catalog::Catalog& catalog, Aftercare& out) {
  for (const rules::Window& window : catalog.windows) {
    if (window.verdict != rules::Verdict::recommended) {
      continue;
    }
    std::string classes;
    for (const inci::IngredientClass one : window.classes) {
      classes += (classes.empty() ? "" : ", ") + intake::spaced(base::word(one));
    }
    out.advice.push_back(evidence::reason(
        "supports-healing", {{"from_h", hours(window.hold, catalog)}, {"classes", classes}},
        {window.id}));
  }
}

}  // namespace

Aftercare plan_aftercare(const Basis& from) {
  Aftercare out;
  add_windows(from.catalog, out);
  add_advice(from.catalog, out);
  for (const rules::ProductVerdict& product : from.products.products) {
    out.products.push_back({product.name, product.use, product.verdict, product.allowed_from_h,
                            first_use(product.name, from.calendar), product.decided_by,
                            product.because, product.never});
  }
  for (const rules::Activity& activity : from.catalog.activities) {
    const auto until_h = rules::hold_h(activity, from.catalog.parameters);
    out.waiting.push_back({left_out(activity, until_h, out.windows, from.catalog), until_h,
                           activity.id, activity.left_out});
  }
  std::stable_sort(out.waiting.begin(), out.waiting.end(), [](const Waiting& a, const Waiting& b) {
    return std::tie(a.left_out, a.until_h) < std::tie(b.left_out, b.until_h);
  });
  for (const rules::WarningSign& sign : from.catalog.signs) {
    const double from_h = sign.from ? hours(*sign.from, from.catalog) : 0;
    out.call_the_clinic_if.push_back({in_english(sign, from_h), sign.urgency, from_h, sign.id});
  }
  std::stable_sort(out.call_the_clinic_if.begin(), out.call_the_clinic_if.end(),
                   [](const CallIf& a, const CallIf& b) { return a.urgency < b.urgency; });
  return out;
}

Staff plan_staff(const Basis& from) {
  Staff out;
  if (!rules::may_be_planned(from.screening)) {
    return out;
  }
  for (const rules::StaffDuty& duty : from.catalog.staff) {
    auto& when = duty.moment == rules::Moment::before ? out.before : out.after;
    when.push_back(evidence::reason("staff-duty", {{"says", duty.says}}, {duty.id}));
  }
  return out;
}

}  // namespace percuta::plan
