#include "worked_case.hpp"

#include "read_case.hpp"

#include "percuta/calendar/clock.hpp"
#include "percuta/inci/dictionary.hpp"
#include "percuta/io/digest.hpp"
#include "percuta/io/print.hpp"
#include "percuta/io/write.hpp"

namespace percuta::service {
namespace {

rules::ProductTimeline judge_products(const intake::Case& stated, const catalog::Catalog& catalog) {
  if (stated.product.empty()) {
    return {};
  }
  const inci::Dictionary dictionary(catalog.ingredients);
  return rules::judge_products(stated.product, dictionary, catalog.windows, catalog.parameters);
}

}  // namespace

std::uint64_t seed_of(const Request& request) { return static_cast<std::uint64_t>(request.seed); }

plan::Basis WorkedCase::basis(const catalog::Catalog& catalog, const Request& request) const {
  return {facts, screening, catalog, treatment, calendar, products, seed_of(request), {}};
}

base::Result<WorkedCase> work_case(const Request& request, const catalog::Catalog& catalog) {
  auto stated = read_case(request, catalog);
  if (!stated) {
    return std::move(stated).problems();
  }
  WorkedCase out;
  out.stated = std::move(*stated);
  out.facts = intake::facts(out.stated, catalog.surroundings(), request.today);
  auto screened = rules::screen(out.facts, catalog.rules, catalog.vocabulary.topics);
  out.screening = std::move(screened.screening);
  const plan::Screened known{out.facts, out.screening, catalog};
  out.treatment = plan::plan_treatment(known);
  out.products = judge_products(out.stated, catalog);
  rules::wait_for_barrier(out.products, plan::skin_open_h(known, out.treatment, seed_of(request)));
  auto planned =
      calendar::plan_calendar(out.facts, out.screening, out.products,
                              {catalog.protocols, catalog.precare, catalog.milestones,
                               catalog.activities, catalog.parameters},
                              out.stated.time_zone.value_or(calendar::system_time_zone()));
  out.calendar = std::move(planned.calendar);
  out.calendar.case_hash = io::digest(io::to_json(io::to_node(out.stated)));
  for (const auto& more : {out.facts.warnings, screened.warnings, planned.warnings}) {
    out.warnings.insert(out.warnings.end(), more.begin(), more.end());
  }
  if (!out.stated.time_zone) {
    out.warnings.push_back(
        "time_zone is not given; this machine's is taken: " + out.calendar.time_zone + ".");
  }
  return out;
}

}  // namespace percuta::service
