#include <cmath>

#include "phantoms.hpp"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "percuta/strike/simulate.hpp"

namespace percuta::strike {
namespace {

double between(double low, double high) {
  return low + (high - low) * *rc::gen::inRange(0, 10001) / 10000.0;
}

skin::Skin any_skin() {
  return {between(5, 200),    between(20, 400),     between(50, 300),
          between(300, 2500), between(1000, 20000), between(0, 4)};
}

struct Treatment {
  device::Handpiece handpiece;
  device::Motion motion;
};

Treatment any_treatment() {
  Treatment out;
  out.handpiece = *rc::gen::element(pen(), roller(), stamp());
  out.motion =
      motion(out.handpiece, between(0.1, out.handpiece.max_depth_mm), *rc::gen::inRange(1, 13));
  out.motion.pressure = *rc::gen::element(device::Pressure::light, device::Pressure::firm);
  if (out.handpiece.kind == device::HandpieceKind::roller) {
    out.motion.slip_ratio = between(0, 0.5);
  }
  return out;
}

std::vector<double> shares(const Injury& injury) {
  return {injury.reached_frac.epidermis,        injury.reached_frac.papillary_dermis,
          injury.reached_frac.reticular_dermis, injury.reached_frac.hypodermis,
          injury.wounded_frac.epidermis,        injury.wounded_frac.papillary_dermis,
          injury.wounded_frac.reticular_dermis};
}

void expect_sound(const Injury& injury, const Treatment& treatment) {
  for (const double share : shares(injury)) {
    RC_ASSERT(share >= 0);
    RC_ASSERT(share <= 1);
  }
  constexpr double rounding = 1e-6;
  RC_ASSERT(injury.reached_frac.epidermis >= injury.reached_frac.papillary_dermis - rounding);
  RC_ASSERT(injury.reached_frac.papillary_dermis >=
            injury.reached_frac.reticular_dermis - rounding);
  RC_ASSERT(injury.reached_frac.reticular_dermis >= injury.reached_frac.hypodermis - rounding);
  const StrikeLaw setup = set_up(face(), treatment.handpiece, treatment.motion, parameters());
  RC_ASSERT(injury.depth_mm.p95 <= setup.depth_max_mm + rounding);
  RC_ASSERT(setup.depth_max_mm <= 2 * treatment.motion.depth_mm + rounding);
  RC_ASSERT(injury.depth_mm.p05 <= injury.depth_mm.p50 + rounding);
  RC_ASSERT(injury.depth_mm.p50 <= injury.depth_mm.p95 + rounding);
}

RC_GTEST_PROP(Strikes, KeepSharesBetweenNoneAndAllAndDepthWithinTheProtrusion, ()) {
  const Treatment treatment = any_treatment();
  expect_sound(expected(any_skin(), treatment.handpiece, treatment.motion, parameters()),
               treatment);
}

RC_GTEST_PROP(Strikes, OfMorePassesNeverWoundLess, ()) {
  const Treatment treatment = any_treatment();
  const skin::Skin skin = any_skin();
  device::Motion more = treatment.motion;
  more.passes_count += *rc::gen::inRange(1, 10);
  const auto once = shares(expected(skin, treatment.handpiece, treatment.motion, parameters()));
  const auto again = shares(expected(skin, treatment.handpiece, more, parameters()));
  for (std::size_t i = 0; i < once.size(); ++i) {
    RC_ASSERT(again[i] >= once[i] - 1e-12);
  }
}

std::string as_text(const Injury& injury) {
  std::string out;
  for (const double share : shares(injury)) {
    out += std::to_string(share) + " ";
  }
  return out + std::to_string(injury.depth_mm.mean) + " " + std::to_string(injury.depth_mm.sd) +
         " " + std::to_string(injury.slit_length_um.mean);
}

void expect_same_bits(const Injury& a, const Injury& b) {
  RC_ASSERT(shares(a) == shares(b));
  RC_ASSERT(a.depth_mm.mean == b.depth_mm.mean);
  RC_ASSERT(a.depth_mm.sd == b.depth_mm.sd);
  RC_ASSERT(a.depth_mm.p95 == b.depth_mm.p95);
  RC_ASSERT(a.slit_length_um.mean == b.slit_length_um.mean);
}

RC_GTEST_PROP(Simulation, IsTheSameOnAnyNumberOfThreadsAndAnyMachine, ()) {
  const Treatment treatment = any_treatment();
  const skin::Skin skin = any_skin();
  Throw chance;
  chance.seed = *rc::gen::arbitrary<std::uint64_t>();
  chance.zone = *rc::gen::arbitrary<std::uint64_t>();
  chance.strikes_wished = 5e4;
  chance.how.threads_count = 1;
  const auto of = [&](const Throw& one) {
    return simulate(skin, treatment.handpiece, treatment.motion, parameters(), one).injury;
  };
  const Injury alone = of(chance);
  expect_sound(alone, treatment);
  chance.how.threads_count = 3;
  expect_same_bits(of(chance), alone);
  for (const auto set : {num::InstructionSet::portable, num::InstructionSet::avx2}) {
    if (set <= num::best_instruction_set()) {
      chance.instruction_set = set;
      expect_same_bits(of(chance), alone);
    }
  }
}

// Neither engine is told of other zones or of the side a zone lies on: what a zone gets is a
// function of its own name and settings.
RC_GTEST_PROP(Simulation, OfAZoneDoesNotDependOnTheOrderOfZones, ()) {
  const Treatment treatment = any_treatment();
  Throw first;
  first.zone = 1;
  first.strikes_wished = 1e5;
  Throw second = first;
  second.zone = 2;
  const auto of = [&](const Throw& one) {
    return as_text(
        simulate(face(), treatment.handpiece, treatment.motion, parameters(), one).injury);
  };
  const auto before = std::pair{of(first), of(second)};
  const auto then_second = of(second);
  const auto then_first = of(first);
  RC_ASSERT(before == std::pair(then_first, then_second));
}

}  // namespace
}  // namespace percuta::strike
