#include "predict.hpp"

#include "population.hpp"
#include "predict_outcome.hpp"

namespace percuta::plan {
std::vector<healing::Dose> typical_course(const Forecast& forecast) {
  return course_of(forecast.cohort.typical.dose, forecast.timetable.session_d);
}

std::vector<std::vector<healing::Dose>> member_courses(const Forecast& forecast) {
  std::vector<std::vector<healing::Dose>> out;
  for (const Ground& member : forecast.cohort.members) {
    out.push_back(course_of(member.dose, forecast.timetable.session_d));
  }
  return out;
}

Prediction predict(const Forecast& forecast, const catalog::Catalog& catalog) {
  Prediction out;
  out.zone = forecast.zone.id;
  out.barrier = forecast.cohort.barrier;
  const auto& model = catalog.models.healing;
  const healing::Population population{model.spreads, members_count, {forecast.seed, 0}};
  const auto courses = member_courses(forecast);
  const auto typical = typical_course(forecast);
  out.healing = healing::heal({typical, model.values}, courses, year_d, population,
                              num::piece(forecast.how, 0, 2, 3))
                    .response;
  num::stop_if_asked(forecast.how);
  const auto readings = healing::read(courses, forecast.timetable.at_d, model.values, population,
                                      num::piece(forecast.how, 2, 3, 3));
  num::stop_if_asked(forecast.how);
  std::vector<double> gains;
  for (const healing::Reading& reading : readings.members) {
    gains.push_back(reading.collagen_gain_ratio);
  }
  predict_outcome(forecast, gains, catalog, out);
  return out;
}

}  // namespace percuta::plan
