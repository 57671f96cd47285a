#pragma once

#include <cstdint>
#include <vector>

#include "folded_text.hpp"

namespace percuta::inci {

// Not part of the interface: what on a label is no name, found before any name is looked for.

/// `2.1%`, `20 mg`: atoms [first, last).
struct Amount {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  double value = 0;
  bool is_pct = false;
};

/// What the names behind a heading are.
enum class Section : std::uint8_t { listed, active, inactive, may_contain, usage, denied };

/// `Ingredients:`, `INGREDIENTS / INCI`, `May contain`: atoms [first, last).
struct Heading {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Section section = Section::listed;
};

/// Both in the order of the text, without overlap.
struct Landmarks {
  std::vector<Amount> amounts;
  std::vector<Heading> headings;
};

Landmarks find_landmarks(const FoldedText& text);

/// Whether atoms [first, last), none of them known, read like part of a sentence: little words in
/// them, or an origin (`from coconut`), a denial (`paraben-free`), a telephone number.
bool is_running_text(const FoldedText& text, std::uint32_t first, std::uint32_t last);

/// Words that only headings have.
bool is_heading(const FoldedText& text, std::uint32_t first, std::uint32_t last);

/// `Certified organic ingredient`, `origine végétale`: words that name nothing.
bool is_remark(const FoldedText& text, std::uint32_t first, std::uint32_t last);

/// Whether a whole item of a list that reads so may yet be a name: `May Chang`, `Balm of Gilead`.
bool may_be_odd_name(const FoldedText& text, std::uint32_t first, std::uint32_t last);

}  // namespace percuta::inci
