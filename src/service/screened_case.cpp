#include "screened_case.hpp"

#include "percuta/calendar/beginning.hpp"
#include "percuta/intake/facts.hpp"
#include "percuta/report/reasons.hpp"

namespace percuta::service {

ScreenedCase screen_case(const intake::Case& stated, const catalog::Catalog& catalog,
                         base::Date today) {
  const auto knowledge = catalog::screening_knowledge(catalog, stated);
  ScreenedCase out;
  out.known = rules::circumstances(intake::facts(stated, catalog.surroundings(), today), knowledge);
  auto screened = rules::screen(out.known, knowledge);
  out.screening = std::move(screened.screening);
  calendar::tell_beginning(
      calendar::beginning(out.known, out.screening, catalog::course_knowledge(catalog)), today,
      out.screening);
  report::tell_reasons(out.screening, catalog.speech(intake::Language::en));
  out.warnings = std::move(screened.warnings);
  return out;
}

}  // namespace percuta::service
