#include "percuta/catalog/catalog.hpp"

#include "percuta/base/assert.hpp"

namespace percuta::catalog {

double Catalog::number(std::string_view parameter) const {
  const auto found = parameters.find(parameter);
  PERCUTA_EXPECT(found != parameters.end());
  return found->second.value;
}

const rules::Caveat& Catalog::caveat(std::string_view id) const {
  const auto found = caveats.find(id);
  PERCUTA_EXPECT(found != caveats.end());
  return found->second;
}

}  // namespace percuta::catalog
