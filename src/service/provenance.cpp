#include "provenance.hpp"

#include "percuta/base/version.hpp"

namespace percuta::service {

evidence::Provenance provenance(const Ask& request, const catalog::Catalog& catalog) {
  return {std::string(base::version()),
          std::string(base::build()),
          catalog.hash,
          request.seed,
          request.today,
          {},
          "Supports a trained professional; not a certified medical device."};
}

}  // namespace percuta::service
