#include "predict.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "population.hpp"
#include "predict_outcome.hpp"

namespace percuta::plan {
namespace {

constexpr std::size_t sensitivities_count = 3;

std::vector<double> ranks(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::vector<double> out(values.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    out[order[i]] = static_cast<double>(i);
  }
  return out;
}

// Spearman's, of two sets of ranks without ties.
double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  double squares = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    squares += (a[i] - b[i]) * (a[i] - b[i]);
  }
  const auto n = static_cast<double>(a.size());
  return 1 - 6 * squares / (n * (n * n - 1));
}

// Collects how each drawn number of each room goes with the gain of collagen.
class SensitivitySearch {
 public:
  SensitivitySearch(const catalog::Catalog& catalog, const std::vector<double>& gains)
      : catalog_(catalog), gain_ranks_(ranks(gains)), size_(gains.size()) {}

  template <class Parameters, class Member>
  void add(Member&& member) {
    std::vector<std::string> names;
    std::vector<std::vector<double>> columns;
    for (std::size_t m = 0; m < size_; ++m) {
      Parameters drawn = member(m);
      std::size_t i = 0;
      base::for_each_field(drawn, [&](const base::FieldSpec& spec, double value) {
        if (m == 0) {
          names.emplace_back(spec.name);
          columns.emplace_back(size_);
        }
        columns[i++][m] = value;
      });
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto [low, high] = std::minmax_element(columns[i].begin(), columns[i].end());
      if (*low < *high) {
        found_.push_back({names[i], correlation(ranks(columns[i]), gain_ranks_), {}});
      }
    }
  }

  std::vector<Sensitivity> take() {
    std::stable_sort(found_.begin(), found_.end(), [](const Sensitivity& a, const Sensitivity& b) {
      return std::abs(a.rank_correlation_ratio) > std::abs(b.rank_correlation_ratio);
    });
    found_.resize(std::min(found_.size(), sensitivities_count));
    for (Sensitivity& one : found_) {
      const auto known = catalog_.parameters.find(one.parameter);
      one.says = known == catalog_.parameters.end() ? "" : known->second.note.value_or("");
    }
    return std::move(found_);
  }

 private:
  const catalog::Catalog& catalog_;
  std::vector<double> gain_ranks_;
  std::size_t size_;
  std::vector<Sensitivity> found_;
};

}  // namespace

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
  const healing::Population population{model.spreads, members_count, forecast.seed};
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
  SensitivitySearch search(catalog, gains);
  search.add<healing::Parameters>([&](std::size_t m) { return healing::member(population, m); });
  search.add<strike::Parameters>([&](std::size_t m) {
    return member(catalog.models.strike, StreamOf::strike, forecast.seed, m);
  });
  out.sensitivity = search.take();
  return out;
}

}  // namespace percuta::plan
