#include "percuta/device/motion.hpp"

#include <fmt/format.h>

#include "percuta/base/problem.hpp"

namespace percuta::device {
namespace {

class MotionCheck {
 public:
  MotionCheck(const Motion& motion, const Handpiece& handpiece)
      : motion_(motion), handpiece_(handpiece) {}

  std::vector<base::Complaint> complaints() {
    if (!(motion_.area_cm2 > 0)) {
      add("area_cm2", "no-area",
          fmt::format("area_cm2 = {} is no area (needles need skin to meet)", motion_.area_cm2),
          "State the area of the zone.");
    }
    if (motion_.depth_mm > handpiece_.max_depth_mm) {
      add("depth_mm", "beyond-handpiece",
          fmt::format("depth_mm = {} is above {} (handpiece {} reaches {} mm)", motion_.depth_mm,
                      handpiece_.max_depth_mm, base::quoted(handpiece_.id),
                      handpiece_.max_depth_mm),
          "Lower it or choose another handpiece.");
    }
    if (handpiece_.kind == HandpieceKind::pen) {
      pen();
    } else {
      by_hand();
    }
    return std::move(out_);
  }

 private:
  void pen() {
    if (!(motion_.frequency_Hz > 0)) {
      add("frequency_Hz", "pen-without-frequency", "a pen needs its frequency",
          "State frequency_Hz.");
    }
    if (!(motion_.glide_speed_mm_per_s > 0)) {
      add("glide_speed_mm_per_s", "pen-without-glide", "a pen needs the speed of the hand",
          "State glide_speed_mm_per_s.");
    }
  }

  void by_hand() {
    const bool roller = handpiece_.kind == HandpieceKind::roller;
    const std::string_view kind = roller ? "roller" : "stamp";
    if (motion_.frequency_Hz > 0) {
      add("frequency_Hz", roller ? "not-for-roller" : "not-for-stamp",
          fmt::format("frequency_Hz = {} does not fit a {} (it has no drive)", motion_.frequency_Hz,
                      kind),
          "Remove frequency_Hz or choose a pen.");
    }
    if (roller && motion_.pressure == Pressure::motorised) {
      add("pressure", "not-for-roller", "pressure = motorised does not fit a roller",
          "Write light or firm.");
    }
    if (!roller && motion_.slip_ratio > 0) {
      add("slip_ratio", "not-for-stamp",
          fmt::format("slip_ratio = {} does not fit a stamp (it does not roll)",
                      motion_.slip_ratio),
          "Remove slip_ratio.");
    }
  }

  void add(std::string key, std::string code, std::string what, std::string hint) {
    out_.push_back({{std::move(key)}, std::move(code), std::move(what), std::move(hint)});
  }

  const Motion& motion_;
  const Handpiece& handpiece_;
  std::vector<base::Complaint> out_;
};

}  // namespace

std::vector<base::Complaint> check(const Motion& motion, const Handpiece& handpiece) {
  return MotionCheck(motion, handpiece).complaints();
}

bool is_motorised(const Motion& motion, const Handpiece& handpiece) {
  return handpiece.kind == HandpieceKind::pen || motion.pressure == Pressure::motorised;
}

}  // namespace percuta::device
