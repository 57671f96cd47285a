#include "percuta/base/assert.hpp"

#include <cstdio>
#include <cstdlib>

namespace percuta::base {

void broken_promise(const char* kind, const char* condition, const char* file, int line) noexcept {
  std::fprintf(stderr, "percuta broke its own promise: %s `%s` at %s:%d\n", kind, condition, file,
               line);
  std::abort();
}

}  // namespace percuta::base
