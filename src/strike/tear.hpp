#pragma once

namespace percuta::strike {

/// Beyond it a roller is dragged rather than rolled, and its holes have no number.
inline constexpr double most_slip = 0.99;

/// Way of a roller's needle along a plane of skin while it passes, in millimetres
/// (equations 6 to 8 of docs/models/strike.md). `tip_circle_mm` is the radius on which the tips
/// run, drum and needle together; the skin lies `tip_circle_mm - depth_mm` from the axis; the plane
/// lies `below_mm` under its surface. What slides while a needle is in the skin is added.
double roller_way_mm(double tip_circle_mm, double depth_mm, double below_mm, double slip_ratio);

/// Way of a gliding pen's needle along a plane of skin (equation 9): that of the hand while the tip
/// is below it. A tip dips to `depth_mm` and back like half a sine.
double pen_way_mm(double glide_speed_mm_per_s, double contact_s, double depth_mm, double below_mm);

}  // namespace percuta::strike
