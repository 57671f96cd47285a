#include "snapshot_header.hpp"

#include <utility>

#include "percuta/io/pack.hpp"

namespace percuta::catalog {
namespace {

constexpr std::string_view magic = "percuta snapshot\n";

}  // namespace

std::string join_snapshot(const SnapshotHeader& header, std::string_view sections) {
  const std::string head = io::Packer().add(header).take();
  return std::string(magic) + io::Packer().add(head).add(io::checksum(head)).add(sections).take();
}

std::optional<SplitSnapshot> split_snapshot(std::string_view bytes) {
  if (!bytes.starts_with(magic)) {
    return std::nullopt;
  }
  bytes.remove_prefix(magic.size());
  io::Unpacker from(bytes);
  const std::string_view head = from.take_text();
  const auto sum = from.take<std::uint64_t>();
  std::string_view rest = from.take_text();
  SplitSnapshot out;
  io::Unpacker(head).take(out.header);
  if (!from.done() || sum != io::checksum(head) ||
      out.header.section.size() != snapshot_sections_count) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < snapshot_sections_count; ++i) {
    out.sections[i] = rest.substr(0, out.header.section[i].size);
    rest.remove_prefix(out.sections[i].size());
  }
  return rest.empty() ? std::optional{std::move(out)} : std::nullopt;
}

}  // namespace percuta::catalog
