#include <algorithm>

#include "percuta/intake/facts.hpp"

namespace percuta::intake {

bool Meaning::is(std::string_view id) const {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// The term's own topic comes before those of its groups.
Meaning meaning_of(const Terms& terms, std::string_view id) {
  Meaning out;
  out.ids = Vocabulary::meanings(terms, id);
  if (!out.known()) {
    return out;
  }
  const Term& term = terms.at(out.ids.front());
  out.on_face = term.on_face;
  out.whole_person = term.whole_person;
  out.elsewhere = term.elsewhere;
  for (const std::string& broader_id : out.ids) {
    const auto broader = terms.find(broader_id);
    if (broader != terms.end()) {
      out.topic = out.topic ? out.topic : broader->second.topic;
      out.never_on_skin = out.never_on_skin || broader->second.never_on_skin;
    }
  }
  return out;
}

std::vector<Meaning> told_by(const Meaning& medicine, const Vocabulary& vocabulary) {
  std::vector<Meaning> out;
  for (const std::string& id : medicine.ids) {
    const auto term = vocabulary.medications.find(id);
    if (term == vocabulary.medications.end()) {
      continue;
    }
    for (const auto& told : term->second.tells_of) {
      Meaning condition = meaning_of(vocabulary.conditions, told.text);
      if (condition.known()) {
        out.push_back(std::move(condition));
      }
    }
  }
  return out;
}

}  // namespace percuta::intake
