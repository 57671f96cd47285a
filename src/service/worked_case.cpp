#include "worked_case.hpp"

#include <algorithm>

#include "answers.hpp"
#include "product_photos.hpp"
#include "read_case.hpp"
#include "screened_case.hpp"

#include "percuta/calendar/clock.hpp"
#include "percuta/inci/dictionary.hpp"
#include "percuta/inci/label.hpp"
#include "percuta/io/digest.hpp"
#include "percuta/io/print.hpp"
#include "percuta/plan/cohort.hpp"
#include "percuta/report/reasons.hpp"
#include "percuta/rules/allergen.hpp"

namespace percuta::service {
namespace {

// What of the labels can be followed through skin, each once and as early as it may be used.
void find_applied(const catalog::Catalog& catalog, const inci::Dictionary& dictionary,
                  WorkedCase& out) {
  for (std::size_t i = 0; i < out.stated.product.size(); ++i) {
    const intake::Product& product = out.stated.product[i];
    const double from_h = out.products.products[i].allowed_from_h;
    const rules::LabelVerdict label =
        rules::judge_label(inci::read_label(product.label, dictionary),
                           {std::nullopt, product.sterile && product.for_needling}, catalog.windows,
                           catalog.parameters);
    for (const rules::IngredientVerdict& one : label.ingredients) {
      const auto same = std::find_if(out.applied.begin(), out.applied.end(),
                                     [&](const auto& known) { return known.inci == one.inci; });
      if (same != out.applied.end()) {
        same->from_h = std::min(same->from_h, from_h);
        same->verdict = std::max(same->verdict, one.verdict);  // the stricter
      } else if (catalog.permeants.contains(one.inci)) {
        out.applied.push_back({one.inci, from_h, one.verdict});
      }
    }
  }
}

// When the products may be used again, and what of them goes into the skin then.
void read_products(const plan::Screened& known, WorkedCase& out) {
  const catalog::Catalog& catalog = known.catalog;
  if (out.stated.product.empty()) {
    return;
  }
  const inci::Dictionary& dictionary = catalog.dictionary();
  out.products =
      rules::judge_products(out.stated.product, dictionary, catalog.windows, catalog.parameters,
                            rules::allergies_of(out.stated, catalog.allergens()));
  rules::wait_for_barrier(out.products, plan::skin_open_h(known, out.treatment, *out.cohorts));
  find_applied(catalog, dictionary, out);
}

}  // namespace

std::uint64_t seed_of(const Ask& request) { return static_cast<std::uint64_t>(request.seed); }

plan::Basis WorkedCase::basis(const catalog::Catalog& catalog, const Watch& how) const {
  return {known.facts, screening, catalog, treatment, calendar, products, applied, *cohorts, how};
}

base::Result<WorkedCase> work_case(const Ask& request, const catalog::Catalog& catalog,
                                   const Watch& how) {
  num::stop_if_asked(how);
  auto stated = read_case(request, catalog);
  if (!stated) {
    return std::move(stated).problems();
  }
  WorkedCase out;
  out.cohorts = std::make_shared<plan::Cohorts>(catalog, seed_of(request));
  out.stated = std::move(*stated);
  out.warnings = read_photographs(out.stated, request, catalog);
  ScreenedCase screened = screen_case(out.stated, catalog, request.today);
  out.known = std::move(screened.known);
  out.screening = std::move(screened.screening);
  const plan::Screened known{out.known.facts, out.screening, catalog, how};
  out.treatment = plan::plan_treatment(known);
  read_products(known, out);
  num::stop_if_asked(how);
  auto planned = calendar::plan_calendar(
      out.known, out.screening, out.products, catalog::course_knowledge(catalog),
      out.stated.time_zone.value_or(calendar::system_time_zone()), out.treatment.sessions);
  out.calendar = std::move(planned.calendar);
  out.calendar.case_hash = io::digest(io::to_json(io::to_node(out.stated)));
  report::tell_reasons(out.products, catalog.speech(intake::Language::en));
  report::tell_reasons(out.calendar, catalog);
  for (const auto& more : {screened.warnings, planned.warnings}) {
    out.warnings.insert(out.warnings.end(), more.begin(), more.end());
  }
  if (!out.stated.time_zone) {
    out.warnings.push_back(
        evidence::reason("time-zone-assumed", {{"time_zone", out.calendar.time_zone}}));
  }
  return out;
}

}  // namespace percuta::service
