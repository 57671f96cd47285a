#pragma once

#include <string>

#include "percuta/rules/protocol.hpp"

namespace percuta::support {

/// A number as it is practised, with one source; without any where the source is empty.
inline rules::Practice practice(double usual, double low, double high,
                                const std::string& source = "doe2016.fig3") {
  rules::Practice out;
  out.usual = usual;
  out.low = low;
  out.high = high;
  if (!source.empty()) {
    out.sources.push_back({source});
  }
  return out;
}

}  // namespace percuta::support
