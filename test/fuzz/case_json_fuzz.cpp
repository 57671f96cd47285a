#include <cstddef>
#include <cstdint>

#include "fuzz/case_round_trip.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  percuta::fuzz::try_case({reinterpret_cast<const char*>(data), size});
  return 0;
}
