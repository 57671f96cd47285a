#pragma once

#include <string_view>

namespace percuta::num {

/// What code over packs can be compiled for; later ones include the earlier.
enum class InstructionSet { portable, avx2, avx512 };

std::string_view name_of(InstructionSet set);

/// The widest that this machine can run.
InstructionSet best_instruction_set();

}  // namespace percuta::num
