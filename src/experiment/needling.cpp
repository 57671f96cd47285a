#include "needling.hpp"

namespace percuta::experiment {

const device::Handpiece* find_handpiece(const Needling& needling, const catalog::Catalog& catalog) {
  if (const auto* stated = std::get_if<device::Handpiece>(&needling.handpiece)) {
    return stated;
  }
  const auto found = catalog.handpieces.find(std::get<0>(needling.handpiece).text);
  return found == catalog.handpieces.end() ? nullptr : &found->second;
}

}  // namespace percuta::experiment
