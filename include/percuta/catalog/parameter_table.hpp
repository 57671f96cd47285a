#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "percuta/catalog/catalog.hpp"

namespace percuta::catalog {

/// The rooms whose models have parameters.
std::vector<std::string_view> model_rooms();

/// The parameters of a room's model as a Markdown table: value, range, scatter between people,
/// grade, meaning, sources; one line a parameter, in the order of its `fields()`. Empty: no such
/// room.
std::string parameter_table(std::string_view room, const Catalog& catalog);

}  // namespace percuta::catalog
