#include "percuta/rules/course_day.hpp"

namespace percuta::rules {

std::vector<base::Complaint> check(const CourseDay& day, const std::string& key) {
  std::vector<base::Complaint> out;
  const bool follows = day.of == DayOf::session || day.of == DayOf::course;
  if (follows != day.after_d.has_value()) {
    out.push_back({{key + ".of"},
                   "bad-course-day",
                   "what follows a session needs after_d, and nothing else has it",
                   "Say how many days after, or what it follows from."});
  }
  if (day.after_d) {
    check_practice(*day.after_d, key + ".after_d", out);
  }
  return out;
}

}  // namespace percuta::rules
