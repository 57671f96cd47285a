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
  const rules::Speech english = catalog.speech(intake::Language::en);
  report::tell_reasons(out.screening, english);
  out.warnings = out.known.facts.warnings;
  const auto more = report::told(screened.warnings, english);
  out.warnings.insert(out.warnings.end(), more.begin(), more.end());
  return out;
}

}  // namespace percuta::service
