#include "percuta/device/handpiece.hpp"

#include <fmt/format.h>

namespace percuta::device {
namespace {

class HandpieceCheck {
 public:
  HandpieceCheck(const Handpiece& handpiece, const std::string& key)
      : handpiece_(handpiece), key_(key) {}

  std::vector<base::Complaint> complaints() {
    if (handpiece_.needle) {
      needle(*handpiece_.needle);
    }
    if (handpiece_.cartridge) {
      cartridge(*handpiece_.cartridge);
    }
    const bool roller = handpiece_.kind == HandpieceKind::roller;
    if (roller && handpiece_.cartridge) {
      add("cartridge", "kind", "not-for-roller", "a roller has no cartridge",
          "Remove it, or state its drum.");
    }
    if (!roller && handpiece_.drum) {
      add("drum", "kind", "not-for-this-kind", "only a roller has a drum", "Remove it.");
    }
    return std::move(out_);
  }

 private:
  void needle(const Needle& needle) {
    if (needle.tip_diameter_um > needle.shaft_diameter_um) {
      add("needle.tip_diameter_um", "needle.shaft_diameter_um", "tip-above-shaft",
          fmt::format("tip_diameter_um = {} is above shaft_diameter_um = {}",
                      needle.tip_diameter_um, needle.shaft_diameter_um),
          "Mend one of the two.");
    }
    if (needle.length_mm < handpiece_.max_depth_mm) {
      add("needle.length_mm", "max_depth_mm", "needle-too-short",
          fmt::format(
              "length_mm = {} is below max_depth_mm = {} (a needle cannot stand out further "
              "than it is long)",
              needle.length_mm, handpiece_.max_depth_mm),
          "Mend one of the two.");
    }
  }

  void cartridge(const Cartridge& cartridge) {
    const bool listed = cartridge.layout == Layout::listed;
    const auto places = static_cast<int>(cartridge.places.size());
    if (listed && places != handpiece_.needles_count) {
      add("cartridge.places", "needles_count", "needles-and-places",
          fmt::format("{} places for {} needles", places, handpiece_.needles_count),
          "List one place for each needle.");
    }
    if (!listed && places > 0) {
      add("cartridge.places", "cartridge.layout", "places-not-listed",
          "places are given, yet the layout is another", "Write layout = \"listed\".");
    }
  }

  void add(const std::string& key, const std::string& other, std::string code, std::string what,
           std::string hint) {
    out_.push_back({{key_ + "." + key, key_ + "." + other},
                    std::move(code),
                    std::move(what),
                    std::move(hint)});
  }

  const Handpiece& handpiece_;
  const std::string& key_;
  std::vector<base::Complaint> out_;
};

}  // namespace

std::vector<base::Complaint> check(const Handpiece& handpiece, const std::string& key) {
  return HandpieceCheck(handpiece, key).complaints();
}

}  // namespace percuta::device
