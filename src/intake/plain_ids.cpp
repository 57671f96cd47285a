#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "percuta/base/assert.hpp"
#include "percuta/intake/limits.hpp"

namespace percuta::intake {
namespace {

void make_plain(std::string& id) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFKCInstance(status);
  PERCUTA_ENSURE(U_SUCCESS(status));
  const icu::UnicodeString plain = form->normalize(icu::UnicodeString::fromUTF8(id), status);
  if (U_SUCCESS(status)) {  // else it is left, and too long for an id
    id.clear();
    plain.toUTF8String(id);
  }
}

void make_plain(ZoneIds& ids) {
  for (std::string& id : ids) {
    make_plain(id);
  }
}

void make_plain(std::optional<std::string>& id) {
  if (id) {
    make_plain(*id);
  }
}

}  // namespace

Case with_plain_ids(Case stated) {
  for (Zone& zone : stated.zone) {
    make_plain(zone.id);
  }
  for (Condition& condition : stated.patient.condition) {
    make_plain(condition.zones);
  }
  for (Medication& medication : stated.patient.medication) {
    make_plain(medication.zones);
  }
  for (Procedure& procedure : stated.patient.procedure) {
    make_plain(procedure.zones);
  }
  for (PastSession& session : stated.past_session) {
    make_plain(session.zones);
  }
  for (TestSpot& spot : stated.test_spot) {
    make_plain(spot.zone);
  }
  for (Override& decision : stated.overrides) {
    make_plain(decision.finding);
    make_plain(decision.zone);
  }
  return stated;
}

}  // namespace percuta::intake
