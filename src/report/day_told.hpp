#pragma once

#include <string>

#include "percuta/base/date.hpp"
#include "percuta/intake/words.hpp"

namespace percuta::report {

/// A day as people of that language write it, with the day of the week.
std::string day_told(base::Date date, intake::Language language);

/// The same in short, without the day of the week.
std::string short_day_told(base::Date date, intake::Language language);

/// What that language calls a day of the week.
std::string weekday_told(base::Date date, intake::Language language);

/// The same in short.
std::string short_weekday_told(base::Date date, intake::Language language);

/// A time of day as people of that language write it, without seconds.
std::string time_told(base::TimeOfDay time, intake::Language language);

}  // namespace percuta::report
