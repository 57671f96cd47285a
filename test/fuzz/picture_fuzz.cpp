// A picture from outside: whatever it claims, what is unpacked stays within bounds, and looking for
// text in it ends.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "percuta/photo/picture.hpp"

namespace percuta::photo {
namespace {

void expect(bool holds) {
  if (!holds) {
    std::abort();
  }
}

bool is_whole(const Picture& picture) {
  return picture.width > 0 && picture.height > 0 &&
         picture.grey.size() ==
             static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
}

void check(std::string_view bytes) {
  const auto picture = decode(bytes, "picture");
  if (!picture) {
    expect(picture.problems().size() == 1);
    return;
  }
  constexpr std::size_t most_pixels = 64'000'000;
  expect(is_photograph(bytes) && is_whole(*picture) && picture->grey.size() <= most_pixels);
  constexpr std::size_t quickly = 40'000;  // pixels: larger ones are searched for lines elsewhere
  if (picture->grey.size() <= quickly) {
    expect(is_whole(prepared(*picture)));
  }
}

}  // namespace
}  // namespace percuta::photo

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  percuta::photo::check({reinterpret_cast<const char*>(data), size});
  return 0;
}
