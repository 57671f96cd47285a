// Any bytes as a validation file: refused with problems, or read; printed and read again it is the
// same.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "percuta/catalog/catalog.hpp"
#include "percuta/experiment/experiment.hpp"
#include "percuta/io/print.hpp"
#include "percuta/io/write.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace percuta;  // NOLINT(google-build-using-namespace)
  static const catalog::Catalog nothing_known;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = experiment::read(text, "fuzz", nothing_known);
  if (!read) {
    if (read.problems().empty()) {
      __builtin_trap();
    }
    return 0;
  }
  const std::string printed = io::to_json(io::to_node(*read));
  const auto again = experiment::read(printed, "again", nothing_known);
  if (!again || io::to_json(io::to_node(*again)) != printed) {
    __builtin_trap();
  }
  return 0;
}
