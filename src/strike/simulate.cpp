#include "percuta/strike/simulate.hpp"

#include <algorithm>

#include "footprint.hpp"
#include "pattern.hpp"
#include "probes.hpp"
#include "summary.hpp"
#include "volley.hpp"

#include "percuta/base/units.hpp"
#include "percuta/num/reduce.hpp"
#include "percuta/strike/setup.hpp"

namespace percuta::strike {
namespace {

constexpr std::size_t shots_in_a_block = 1U << 18;  // enough to be worth handing to a thread

using Thrower = void (*)(const Volley&, const Shots&, Tally&);

Thrower thrower(num::InstructionSet set) {
  switch (set) {
    case num::InstructionSet::avx512:
      return throw_avx512;
    case num::InstructionSet::avx2:
      return throw_avx2;
    case num::InstructionSet::portable:
      break;
  }
  return throw_portable;
}

class Simulation {
 public:
  Simulation(const StrikeLaw& setup, const Pattern& pattern, const Throw& chance)
      : setup_(setup),
        pattern_(pattern),
        stream_(chance.seed, {chance.zone}),
        probes_(setup, pattern),
        volley_(volley(setup, probes_, stream_)),
        throw_(thrower(chance.instruction_set.value_or(num::best_instruction_set()))) {}

  std::optional<Tally> tally(const num::Parallel& how) const {
    const std::uint32_t pieces = (pattern_.strikes_per_run + shots_at_once - 1) / shots_at_once;
    const std::size_t items = std::size_t{pattern_.runs_count()} * pieces;
    const std::size_t per_item = std::min(pattern_.strikes_per_run, shots_at_once);
    const std::size_t block_size = std::max<std::size_t>(1, shots_in_a_block / per_item);
    return num::reduce_blocks(
        items, block_size, how, Tally{},
        [&](const num::Block& block) {
          Tally part;
          for (std::size_t i = block.begin; i < block.end; ++i) {
            throw_piece(static_cast<std::uint32_t>(i / pieces),
                        static_cast<std::uint32_t>(i % pieces), part);
          }
          return part;
        },
        [](Tally& total, const Tally& part) { add(total, part); });
  }

  Simulated summary(const Tally& tally) const {
    return summarise(setup_, probes_, pattern_, tally);
  }

  Footprint footprint() const { return draw_footprint(pattern_, volley_, stream_); }

 private:
  void throw_piece(std::uint32_t run, std::uint32_t piece, Tally& tally) const {
    const Run line = pattern_.run(run, pattern_stream(stream_));
    const std::uint32_t first = piece * shots_at_once;
    throw_(volley_,
           {run, first, std::min(shots_at_once, pattern_.strikes_per_run - first), line.x_mm,
            line.y_mm, pattern_.step_mm},
           tally);
  }

  const StrikeLaw& setup_;
  const Pattern& pattern_;
  num::Stream stream_;
  Probes probes_;
  Volley volley_;
  Thrower throw_;
};

constexpr double side_of_drawing_mm = 20;  // holds the drawn square whichever way it is turned

}  // namespace

Simulated simulate(const skin::Skin& skin, const device::Handpiece& handpiece,
                   const device::Motion& motion, const Parameters& parameters,
                   const Throw& chance) {
  const StrikeLaw setup = set_up(skin, handpiece, motion, parameters);
  const Tool used = tool(handpiece, motion.depth_mm, parameters);
  const Pattern thrown = pattern(used, motion, setup.depth_mm,
                                 {chance.strikes_wished, side_of_drawing_mm, chance.most_strikes});
  const Simulation simulation(setup, thrown, chance);
  const auto tally = simulation.tally(chance.how);
  Simulated out;
  if (!tally) {
    return out;
  }
  out = simulation.summary(*tally);
  if (chance.with_footprint) {
    const Pattern drawn = pattern(used, motion, setup.depth_mm, {1, side_of_drawing_mm});
    out.footprint = Simulation(setup, drawn, chance).footprint();
  }
  return out;
}

}  // namespace percuta::strike
