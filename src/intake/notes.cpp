#include "percuta/intake/notes.hpp"

#include <fmt/format.h>

#include "percuta/intake/vocabulary.hpp"

namespace percuta::intake {
namespace {

class Collector {
 public:
  void add(const Note& note, std::string key, std::string about) {
    if (note && !note->empty()) {
      out_.push_back({std::move(key), std::move(about), *note});
    }
  }

  // The notes of a list; `about` names an entry.
  template <class Entry, class About>
  void add_all(const std::vector<Entry>& list, const char* key, About about) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      add(list[i].note, fmt::format("{}[{}]", key, i), about(list[i]));
    }
  }

  std::vector<Noted> take() { return std::move(out_); }

 private:
  std::vector<Noted> out_;
};

}  // namespace

std::vector<Noted> notes(const Case& stated) {
  const auto named = [](const auto& entry) {
    return spaced(entry.name.text);
  };
  const Patient& patient = stated.patient;
  Collector all;
  all.add(patient.note, "patient", "patient");
  all.add_all(patient.condition, "patient.condition", named);
  all.add_all(patient.medication, "patient.medication", named);
  all.add_all(patient.procedure, "patient.procedure", named);
  all.add_all(patient.allergy, "patient.allergy",
              [](const Allergy& allergy) { return "allergy to " + spaced(allergy.to.text); });
  all.add_all(stated.past_session, "past_session", [](const PastSession& session) {
    return "session of " + base::to_string(session.date);
  });
  all.add_all(stated.zone, "zone", [](const Zone& zone) { return zone.id; });
  if (stated.anaesthetic) {
    all.add(stated.anaesthetic->note, "anaesthetic", "anaesthetic");
  }
  all.add_all(stated.test_spot, "test_spot",
              [](const TestSpot& spot) { return "test spot of " + base::to_string(spot.date); });
  all.add_all(stated.product, "product", [](const Product& product) { return product.name; });
  return all.take();
}

}  // namespace percuta::intake
