#pragma once

#include <array>
#include <string_view>

namespace percuta::base {

/// The endings that tell the unit of a dimensional name, longest first where one ends another.
inline constexpr std::array unit_suffixes = {
    std::string_view{"_mm_per_s"},   std::string_view{"_mg_per_mL"},
    std::string_view{"_ug_per_cm2"}, std::string_view{"_mm2_per_h"},
    std::string_view{"_mm_per_mm2"}, std::string_view{"_per_cm2"},
    std::string_view{"_per_s"},      std::string_view{"_per_h"},
    std::string_view{"_per_d"},      std::string_view{"_mm"},
    std::string_view{"_um"},         std::string_view{"_mm2"},
    std::string_view{"_cm2"},        std::string_view{"_s"},
    std::string_view{"_min"},        std::string_view{"_h"},
    std::string_view{"_d"},          std::string_view{"_weeks"},
    std::string_view{"_months"},     std::string_view{"_y"},
    std::string_view{"_Hz"},         std::string_view{"_N"},
    std::string_view{"_kPa"},        std::string_view{"_g"},
    std::string_view{"_kg"},         std::string_view{"_frac"},
    std::string_view{"_pct"},        std::string_view{"_ratio"},
    std::string_view{"_count"},      std::string_view{"_score"},
};

/// The unit suffix of a name, `_low` and `_high` looked through; empty when it has none.
std::string_view unit_suffix(std::string_view name);

inline constexpr double hours_per_day = 24.0;
inline constexpr double um_per_mm = 1000.0;
inline constexpr double mm2_per_cm2 = 100.0;
inline constexpr int days_per_week = 7;
inline constexpr int months_per_year = 12;

/// The whole number of days that comes nearest to so many weeks.
int days_from_weeks(double weeks);
double weeks_from_days(int days);

}  // namespace percuta::base
