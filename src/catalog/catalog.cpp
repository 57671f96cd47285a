#include "percuta/catalog/catalog.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "percuta/base/assert.hpp"

namespace percuta::catalog {

Catalog::Catalog() = default;
Catalog::Catalog(const Catalog& other) = default;
Catalog::Catalog(Catalog&& other) noexcept = default;
Catalog& Catalog::operator=(const Catalog& other) = default;
Catalog& Catalog::operator=(Catalog&& other) noexcept = default;
Catalog::~Catalog() = default;

// `load` has asked for both: where one is missing all the same, nothing is made up.

double Catalog::number(AskedParameter asked) const {
  return parameters.at(std::string(asked.name)).value;
}

const rules::Caveat& Catalog::caveat(AskedCaveat asked) const {
  return caveats.at(std::string(asked.name));
}

namespace {

int whole(const Catalog& catalog, AskedParameter asked) {
  return static_cast<int>(std::lround(catalog.number(asked)));
}

}  // namespace

calendar::CourseKnowledge course_knowledge(const Catalog& catalog) {
  return {catalog.protocols,
          catalog.precare,
          catalog.milestones,
          catalog.course_days,
          catalog.activities,
          catalog.parameters,
          {whole(catalog, "test_spot_reading_d"), whole(catalog, "prophylaxis_least_d"),
           whole(catalog, "prophylaxis_before_d"), whole(catalog, "new_course_intervals_count")}};
}

rules::ScreeningKnowledge screening_knowledge(const Catalog& catalog, const intake::Case& stated) {
  const bool reads =
      std::any_of(stated.product.begin(), stated.product.end(),
                  [](const intake::Product& product) { return !product.label.empty(); });
  if (reads && catalog.ingredients.empty()) {
    throw std::logic_error("labels are read with a catalog that was loaded without ingredients");
  }
  return {catalog.rules,
          catalog.surroundings(),
          catalog.protocols,
          catalog.depths,
          catalog.anaesthetics,
          catalog.substances,
          reads ? &catalog.dictionary() : nullptr,
          whole(catalog, "test_spot_reading_d")};
}

rules::Speech Catalog::speech(intake::Language language) const {
  const auto find = [&](intake::Language one) {
    return std::find_if(wordings.begin(), wordings.end(),
                        [&](const rules::Wording& wording) { return wording.language == one; });
  };
  const auto found = find(language);
  const auto english = find(intake::Language::en);
  PERCUTA_EXPECT(found != wordings.end() && english != wordings.end());
  return {*found, *english};
}

}  // namespace percuta::catalog
