#include "percuta/catalog/catalog.hpp"

namespace percuta::catalog {

// `load` has asked for both: where one is missing all the same, nothing is made up.

double Catalog::number(AskedParameter asked) const {
  return parameters.at(std::string(asked.name)).value;
}

const rules::Caveat& Catalog::caveat(AskedCaveat asked) const {
  return caveats.at(std::string(asked.name));
}

}  // namespace percuta::catalog
