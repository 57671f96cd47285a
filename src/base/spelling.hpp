#pragma once

#include <span>
#include <string>

namespace percuta::base {

/// The same for one international name in every language, of its folded words: "bisoprololo",
/// "Bisoprolol"; "acide mycophénolique", "Mycophenolsäure". Empty where so little is left that
/// different names would meet.
std::string spelling_of(std::span<const std::string> words);

}  // namespace percuta::base
