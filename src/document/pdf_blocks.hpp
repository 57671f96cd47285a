#pragma once

#include <vector>

#include "pdf_flow.hpp"

namespace percuta::document {

/// What a block needs to be set: the type, the width of the text, and the size of running text.
struct Sheet {
  const Type* type = nullptr;
  double width = 0;
  double body = 9;
  double lowered = 1;       ///< the share of their usual height that plots take
  double leading = 1;       ///< of running text, and what gaps shrink with it
  double title_margin = 8;  ///< room for the draft word beside the title

  [[nodiscard]] double gap(double count) const { return em(count) * leading * leading * leading; }

  /// Running text, in the ink of its tone.
  [[nodiscard]] Face face(Tone tone = Tone::plain) const;
  /// Labels and column heads.
  [[nodiscard]] Face quiet() const;
  /// Lengths grow and shrink with the text.
  [[nodiscard]] double em(double count) const { return count * body * type->scale(); }
};

/// Everything that one side says, as strips: title, sections, blocks.
std::vector<Strip> strips_of(const Side& side, const Sheet& sheet);

void add_table(std::vector<Strip>& strips, const Table& table, const Sheet& sheet, double gap);
void add_bars(std::vector<Strip>& strips, const Bars& bars, const Sheet& sheet, double gap);
void add_picture(std::vector<Strip>& strips, const Picture& picture, const Sheet& sheet,
                 double gap);

}  // namespace percuta::document
