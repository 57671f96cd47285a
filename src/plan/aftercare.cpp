#include <algorithm>
#include <tuple>

#include "percuta/catalog/catalog.hpp"
#include "percuta/plan/make_plan.hpp"

namespace percuta::plan {
namespace {

double hours(const base::Name<"parameter">& hold, const catalog::Catalog& catalog) {
  return catalog.parameters.at(hold.text).value;  // `read` refused a name that leads nowhere
}

// The first use of a product after the first session, as the calendar set it.
std::optional<std::string> first_use(const rules::ProductVerdict& product,
                                     const calendar::Calendar& calendar) {
  for (const calendar::FirstUse& use : calendar.first_uses) {
    if (use.product == product.name && use.after_h == product.allowed_from_h) {  // two of one name
      return use.at;
    }
  }
  return std::nullopt;
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
                            first_use(product, from.calendar), product.decided_by, product.because,
                            product.never});
  }
  for (const rules::Activity& activity : from.catalog.activities) {
    const auto until_h = rules::hold_h(activity, from.catalog.parameters);
    out.waiting.push_back({activity.what, until_h, activity.id, activity.left_out});
  }
  std::stable_sort(out.waiting.begin(), out.waiting.end(), [](const Waiting& a, const Waiting& b) {
    return std::tie(a.left_out, a.until_h) < std::tie(b.left_out, b.until_h);
  });
  for (const rules::WarningSign& sign : from.catalog.signs) {
    const double from_h = sign.from ? hours(*sign.from, from.catalog) : 0;
    out.call_the_clinic_if.push_back({sign.sign, sign.urgency, from_h, sign.id});
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
