#pragma once

#include "percuta/num/pack.hpp"

namespace percuta::num {
inline namespace PERCUTA_INSTRUCTION_SET {

/// While it lives, numbers too small for full precision count as zero on this thread. Decaying
/// states get there, and one operation on such a number costs as much as a hundred others.
class FlushTiny {
 public:
  FlushTiny() {
#if defined(__SSE2__)
    constexpr unsigned flush_results_and_operands = 0x8040;
    before_ = __builtin_ia32_stmxcsr();
    __builtin_ia32_ldmxcsr(before_ | flush_results_and_operands);
#endif
  }
  ~FlushTiny() {
#if defined(__SSE2__)
    __builtin_ia32_ldmxcsr(before_);
#endif
  }
  FlushTiny(const FlushTiny&) = delete;
  FlushTiny& operator=(const FlushTiny&) = delete;

 private:
  [[maybe_unused]] unsigned before_ = 0;
};

}  // namespace PERCUTA_INSTRUCTION_SET
}  // namespace percuta::num
