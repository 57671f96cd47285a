#include "percuta/device/motion.hpp"

#include <fmt/format.h>

#include "percuta/base/problem.hpp"

namespace percuta::device {
namespace {

class DialCheck {
 public:
  DialCheck(const Dialled& dialled, const Handpiece& handpiece)
      : dialled_(dialled), handpiece_(handpiece), kind_(base::word(handpiece.kind)) {}

  std::vector<base::Complaint> complaints() {
    depth();
    frequency();
    const bool pen = handpiece_.kind == HandpieceKind::pen;
    if (handpiece_.kind == HandpieceKind::stamp && dialled_.glide_speed_mm_per_s) {
      unfit("glide_speed_mm_per_s", *dialled_.glide_speed_mm_per_s,
            "it is set down and lifted, not led over the skin");
    }
    if (handpiece_.kind == HandpieceKind::roller && dialled_.pressure == Pressure::motorised) {
      add("pressure", "not-for-roller",
          "pressure = \"motorised\" does not fit a roller (it has no drive)",
          "Write light or firm.");
    }
    if (handpiece_.kind != HandpieceKind::roller && dialled_.slip_ratio.value_or(0) > 0) {
      unfit("slip_ratio", *dialled_.slip_ratio,
            pen ? "it glides; only a roller can slip" : "it does not roll");
    }
    return std::move(out_);
  }

 private:
  void depth() {
    if (!dialled_.depth_mm) {
      return;
    }
    const double depth_mm = *dialled_.depth_mm;
    if (depth_mm > handpiece_.max_depth_mm) {
      add("depth_mm", "beyond-handpiece",
          fmt::format("depth_mm = {} is above {} (handpiece {} reaches {} mm)", depth_mm,
                      handpiece_.max_depth_mm, base::quoted(handpiece_.id),
                      handpiece_.max_depth_mm),
          "Lower it or choose another handpiece.");
    } else if (handpiece_.kind == HandpieceKind::roller && depth_mm < handpiece_.max_depth_mm) {
      add("depth_mm", "not-for-roller",
          fmt::format("depth_mm = {} does not fit the roller {} (it has no dial; its needles are "
                      "{} mm long)",
                      depth_mm, base::quoted(handpiece_.id), handpiece_.max_depth_mm),
          fmt::format("Leave depth_mm out, or state the roller you hold as a table with "
                      "max_depth_mm = {}.",
                      depth_mm));
    }
  }

  void frequency() {
    if (!dialled_.frequency_Hz) {
      return;
    }
    const double frequency_Hz = *dialled_.frequency_Hz;
    if (handpiece_.kind != HandpieceKind::pen) {
      unfit("frequency_Hz", frequency_Hz, "it has no drive");
    } else if (frequency_Hz < handpiece_.frequency_Hz_low.value_or(0) ||
               frequency_Hz > handpiece_.frequency_Hz_high.value_or(frequency_Hz)) {
      add("frequency_Hz", "beyond-handpiece",
          fmt::format("frequency_Hz = {} is outside {} to {} (handpiece {})", frequency_Hz,
                      handpiece_.frequency_Hz_low.value_or(0),
                      handpiece_.frequency_Hz_high.value_or(frequency_Hz),
                      base::quoted(handpiece_.id)),
          "Choose a frequency the handpiece has.");
    }
  }

  void unfit(const std::string& key, double value, std::string_view because) {
    add(key, fmt::format("not-for-{}", kind_),
        fmt::format("{} = {} does not fit a {} ({})", key, value, kind_, because),
        fmt::format("Remove {}, or choose another handpiece.", key));
  }

  void add(std::string key, std::string code, std::string what, std::string hint) {
    out_.push_back({{std::move(key)}, std::move(code), std::move(what), std::move(hint)});
  }

  const Dialled& dialled_;
  const Handpiece& handpiece_;
  std::string_view kind_;
  std::vector<base::Complaint> out_;
};

}  // namespace

std::vector<base::Complaint> check(const Dialled& dialled, const Handpiece& handpiece) {
  return DialCheck(dialled, handpiece).complaints();
}

std::vector<base::Complaint> check(const Motion& motion, const Handpiece& handpiece) {
  const auto set = [](double value) {
    return value > 0 ? std::optional{value} : std::nullopt;
  };
  const bool pen = handpiece.kind == HandpieceKind::pen;
  // Models may put a roller's needles to any depth, and what nobody states is zero.
  const Dialled dialled{
      pen || motion.depth_mm > handpiece.max_depth_mm ? set(motion.depth_mm) : std::nullopt,
      pen ? std::nullopt : set(motion.frequency_Hz), std::nullopt, motion.pressure,
      set(motion.slip_ratio)};
  std::vector<base::Complaint> out;
  const auto add = [&](std::string key, std::string code, std::string what, std::string hint) {
    out.push_back({{std::move(key)}, std::move(code), std::move(what), std::move(hint)});
  };
  if (!(motion.area_cm2 > 0)) {
    add("area_cm2", "no-area",
        fmt::format("area_cm2 = {} is no area (needles need skin to meet)", motion.area_cm2),
        "State the area of the zone.");
  }
  const std::vector<base::Complaint> unfit = check(dialled, handpiece);
  out.insert(out.end(), unfit.begin(), unfit.end());
  if (pen && !(motion.frequency_Hz > 0)) {
    add("frequency_Hz", "pen-without-frequency", "a pen needs its frequency",
        "State frequency_Hz.");
  }
  if (pen && !(motion.glide_speed_mm_per_s > 0)) {
    add("glide_speed_mm_per_s", "pen-without-glide", "a pen needs the speed of the hand",
        "State glide_speed_mm_per_s.");
  }
  return out;
}

bool is_motorised(const Motion& motion, const Handpiece& handpiece) {
  return handpiece.kind == HandpieceKind::pen || motion.pressure == Pressure::motorised;
}

}  // namespace percuta::device
