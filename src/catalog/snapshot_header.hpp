#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/fields.hpp"

namespace percuta::catalog {

struct SnapshotSection {
  std::uint64_t size = 0;
  std::uint64_t checksum = 0;
  std::uint64_t layout = 0;  // of what the program that made it reads
};

void fields(base::Is<SnapshotSection> auto& section, auto&& field) {
  field("size", section.size, base::unitless, "Bytes.");
  field("checksum", section.checksum, base::unitless, "Of its bytes.");
  field("layout", section.layout, base::unitless, "Of what it holds.");
}

/// Words, then one for each extent.
struct SnapshotHeader {
  std::string program;
  std::string hash;
  std::vector<SnapshotSection> section;
};

void fields(base::Is<SnapshotHeader> auto& header, auto&& field) {
  field("program", header.program, "Which program made it.");
  field("hash", header.hash, "Of the knowledge it was made of.");
  field("section", header.section, "Where its parts end.");
}

inline constexpr std::size_t snapshot_sections_count = 4;

/// A snapshot of a header and its sections, one after the other.
std::string join_snapshot(const SnapshotHeader& header, std::string_view sections);

/// A header and what follows it.
struct SplitSnapshot {
  SnapshotHeader header;
  std::array<std::string_view, snapshot_sections_count> sections;
};

/// None where the bytes are no snapshot, or its header or size was damaged; sections are not looked
/// into.
std::optional<SplitSnapshot> split_snapshot(std::string_view bytes);

}  // namespace percuta::catalog
