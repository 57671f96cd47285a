#include "percuta/catalog/limits.hpp"

namespace percuta::catalog {

intake::Limits limits(const Catalog& catalog) {
  intake::Limits out;
  base::for_each_field(out, [&](const base::FieldSpec& spec, double& value) {
    const auto found = catalog.parameters.find(spec.name);
    if (found != catalog.parameters.end()) {
      value = found->second.value;
    }
  });
  return out;
}

}  // namespace percuta::catalog
