#include "percuta/io/write.hpp"

namespace percuta::io::detail {

void MembersOfFields::add(std::string_view name, Node value) {
  members.push_back({std::string(name), std::move(value)});
}

}  // namespace percuta::io::detail
