#include "percuta/num/cpu.hpp"

namespace percuta::num {

std::string_view name_of(InstructionSet set) {
  switch (set) {
    case InstructionSet::avx2:
      return "avx2";
    case InstructionSet::avx512:
      return "avx512";
    case InstructionSet::portable:
      break;
  }
  return "portable";
}

InstructionSet best_instruction_set() {
#if defined(__x86_64__)
  // What cmake/room.cmake lets the compiler use in sources that end in _avx512 and _avx2.
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw")) {
    return InstructionSet::avx512;
  }
  if (__builtin_cpu_supports("avx2")) {
    return InstructionSet::avx2;
  }
#endif
  return InstructionSet::portable;
}

}  // namespace percuta::num
