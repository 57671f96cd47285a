#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "percuta/num/cpu.hpp"
#include "percuta/num/parallel.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::strike {

/// One strike of a drawing, its tear drawn around it.
struct Mark {
  double x_mm = 0;
  double y_mm = 0;
  double depth_mm = 0;
  double tear_x_mm = 0;
  double tear_y_mm = 0;
};

void fields(Is<Mark> auto& mark, auto&& field) {
  field("x_mm", mark.x_mm, "Across the square.");
  field("y_mm", mark.y_mm, "Along the square.");
  field("depth_mm", mark.depth_mm, "Depth of the tip.");
  field("tear_x_mm", mark.tear_x_mm, "Tear, across.");
  field("tear_y_mm", mark.tear_y_mm, "Tear, along.");
}

/// The strikes on one square centimetre; when there are more than `most_marks`, every n-th.
struct Footprint {
  double side_mm = 10;
  int every_count = 1;
  std::vector<Mark> marks;
};
inline constexpr std::size_t most_marks = 20000;

void fields(Is<Footprint> auto& footprint, auto&& field) {
  field("side_mm", footprint.side_mm, "Side of the square.");
  field("every_count", footprint.every_count, "One strike in so many is drawn.");
  field("marks", footprint.marks, "The strikes.");
}

/// What chance is asked for. The same seed and zone give the same bits on any number of threads, in
/// any of our instruction sets and whatever other zones there are; on processors for which the C
/// library takes other variants of its functions, the last digits may differ.
struct Throw {
  std::uint64_t seed = 1;
  std::uint64_t zone = 0;       ///< any number that names the zone
  double strikes_wished = 1e6;  ///< about so many are thrown, on a patch as large as that takes
  double most_strikes = 5e6;    ///< never many more: the patch becomes smaller than a drawing
  bool with_footprint = false;
  num::Parallel how;
  std::optional<num::InstructionSet> instruction_set;  ///< otherwise the machine's widest
};

/// What the strikes left, and how sure the numbers are.
struct Simulated {
  Injury injury;
  double strikes_thrown = 0;
  double patch_mm2 = 0;     ///< skin they were thrown on, which stands for the zone
  bool is_scaled = false;   ///< so many fall on each cm² that the patch is smaller than a drawing
  double probes_count = 0;  ///< places at which damage was looked for; 0: overlap was not counted
  double uncovered_frac = 1;  ///< of the surface, counted at the probes
  double covered = 0;         ///< damaged area of all strikes over the area, overlap not counted
  Footprint footprint;        ///< empty unless asked for
};

/// The reference: throws strikes one by one, with the pattern of the handpiece, the hand's wobble,
/// the scatter of depth and the undulation of the layers, and looks at probes spread over the patch
/// how much of each layer was damaged, overlap and all. Memory does not grow with the strikes, nor
/// does the work beyond `most_strikes`: a smaller patch stands for the zone then, and where too few
/// probes are left on it, overlap is reckoned as of strikes that fall anywhere.
/// Stopped before the end, it gives an empty answer: nothing thrown.
Simulated simulate(const skin::Skin& skin, const device::Handpiece& handpiece,
                   const device::Motion& motion, const Parameters& parameters, const Throw& chance);

}  // namespace percuta::strike
