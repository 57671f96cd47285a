#pragma once

#include <string>
#include <string_view>

namespace percuta::io {

/// The kind under which a lexicon holds the names that are none of a kind although people will
/// write them. The id of such a name is what to say to whoever does.
inline std::string refused(std::string_view kind) { return "no " + std::string(kind); }

}  // namespace percuta::io
