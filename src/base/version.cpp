#include "percuta/base/version.hpp"

namespace percuta::base {

std::string_view version() { return PERCUTA_VERSION; }

std::string_view build() { return PERCUTA_BUILD; }

}  // namespace percuta::base
