#include "percuta/io/pack.hpp"

#include <array>
#include <bit>
#include <cstring>

namespace percuta::io {

// Seven bits a byte, the lowest first; the eighth tells that more follow.
void Packer::add_number(std::uint64_t value) {
  for (; value >= 0x80; value >>= 7U) {
    bytes_ += static_cast<char>(value | 0x80U);
  }
  bytes_ += static_cast<char>(value);
}

// Numbers near zero take few bytes, whatever their sign.
void Packer::add_integer(std::int64_t value) {
  add_number(static_cast<std::uint64_t>(value) << 1U ^ static_cast<std::uint64_t>(value >> 63U));
}

void Packer::add_double(double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value);
  for (unsigned shift = 0; shift < 64; shift += 8) {
    bytes_ += static_cast<char>(bits >> shift & 0xffU);
  }
}

void Packer::add_text(std::string_view text) {
  add_number(text.size());
  bytes_ += text;
}

std::uint64_t Unpacker::take_number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && !bytes_.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    value |= std::uint64_t{byte & 0x7fU} << shift;
    if (byte < 0x80) {
      return value;
    }
  }
  broken_ = true;
  return 0;
}

std::int64_t Unpacker::take_integer() {
  const std::uint64_t folded = take_number();
  return static_cast<std::int64_t>(folded >> 1U ^ (0 - (folded & 1U)));
}

double Unpacker::take_double() {
  std::uint64_t bits = 0;
  if (bytes_.size() < sizeof bits) {
    broken_ = true;
    return 0;
  }
  for (std::size_t i = 0; i < sizeof bits; ++i) {
    bits |= std::uint64_t{static_cast<unsigned char>(bytes_[i])} << 8 * i;
  }
  bytes_.remove_prefix(sizeof bits);
  return std::bit_cast<double>(bits);
}

std::size_t Unpacker::take_count() {
  const std::uint64_t count = take_number();
  if (count > bytes_.size()) {
    broken_ = true;
    return 0;
  }
  return count;
}

std::string_view Unpacker::take_text() {
  const std::size_t size = take_count();
  const std::string_view text = bytes_.substr(0, size);
  bytes_.remove_prefix(size);
  return text;
}

namespace detail {

void add_to_layout(std::string& out, std::string_view text) {
  out += text;
  out += ' ';
}

void add_place(std::string& out, std::size_t place) {
  const auto number = static_cast<std::uint32_t>(place);
  for (unsigned shift = 0; shift < 32; shift += 8) {
    out += static_cast<char>(number >> shift & 0xffU);
  }
}

std::size_t place_at(std::string_view places, std::size_t index) {
  std::size_t place = 0;
  for (std::size_t i = 0; i < sizeof(std::uint32_t); ++i) {
    place |= std::size_t{static_cast<unsigned char>(places.at(index * sizeof(std::uint32_t) + i))}
             << 8 * i;
  }
  return place;
}

}  // namespace detail

// Four sums side by side, each turned by what it has met, so that the order counts.
std::uint64_t checksum(std::string_view bytes) {
  constexpr std::uint64_t turn = 0x9E3779B97F4A7C15U;
  std::array<std::uint64_t, 4> sums = {1, 2, 3, 4};
  const std::uint64_t size = bytes.size();
  while (bytes.size() >= sizeof sums) {
    std::array<std::uint64_t, 4> words{};
    std::memcpy(words.data(), bytes.data(), sizeof words);
    for (std::size_t i = 0; i < sums.size(); ++i) {
      sums[i] = (std::rotl(sums[i], 23) ^ words[i]) * turn;
    }
    bytes.remove_prefix(sizeof words);
  }
  for (const char byte : bytes) {
    sums[0] = (std::rotl(sums[0], 23) ^ static_cast<unsigned char>(byte)) * turn;
  }
  std::uint64_t out = size;
  for (const std::uint64_t sum : sums) {
    out = (std::rotl(out, 31) ^ sum) * turn;
  }
  return out ^ out >> 32U;
}

}  // namespace percuta::io
