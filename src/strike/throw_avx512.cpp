#include "volley_kernel.hpp"

namespace percuta::strike {

void throw_avx512(const Volley& volley, const Shots& shots, Tally& tally) {
  throw_shots(volley, shots, tally);
}

}  // namespace percuta::strike
