#include "population.hpp"

#include <algorithm>
#include <cmath>

#include "course.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/num/random.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::healing {

Parameters member(const Population& population, std::size_t index) {
  const num::Stream stream(population.seed, {index});
  const std::size_t n = population.spreads.size();
  std::vector<double> world(n);
  std::vector<double> person(n);
  for (std::size_t i = 0; i < n; ++i) {
    world[i] = stream.normal(2 * i);
    person[i] = stream.normal(2 * i + 1);
  }
  return num::draw<Parameters>(population.spreads, world, person);
}

Failure failure(std::size_t index, const Parameters& parameters) {
  return {index, parameters, "no step was small enough to follow the equations"};
}

namespace {

std::span<const Dose> course_of(std::span<const std::vector<Dose>> courses, std::size_t index) {
  return courses[courses.size() == 1 ? 0 : index];
}

/// What has a band, one row a quantity, one column a time; kept for every member.
enum class Band {
  papillary_collagen,
  papillary_elastin,
  reticular_collagen,
  reticular_elastin,
  myofibroblast,
  pigment
};
constexpr std::size_t bands_count = 6;
using Columns = std::array<std::vector<double>, bands_count>;

std::vector<double>& column(Columns& columns, Band band) {
  return columns[static_cast<std::size_t>(band)];
}

bool fill(Columns& columns, std::span<const Dose> course, std::span<const double> times_d,
          const Parameters& parameters, const Peaks& scale) {
  const auto papillary = layer_states(course, Layer::papillary, times_d, parameters, scale);
  const auto reticular = layer_states(course, Layer::reticular, times_d, parameters, scale);
  for (auto& each : columns) {
    each.clear();
  }
  for (std::size_t i = 0; i < papillary.size() && i < reticular.size(); ++i) {
    const States& y = papillary[i];
    column(columns, Band::papillary_collagen).push_back(collagen_total(y));
    column(columns, Band::papillary_elastin).push_back(elastin_total(y));
    column(columns, Band::reticular_collagen).push_back(collagen_total(reticular[i]));
    column(columns, Band::reticular_elastin).push_back(elastin_total(reticular[i]));
    column(columns, Band::myofibroblast)
        .push_back(value(y, Tissue::myofibroblast) / scale.myofibroblast);
    column(columns, Band::pigment).push_back(value(y, Tissue::pigment) / scale.pigment);
  }
  const auto finite = [](double x) {
    return std::isfinite(x);
  };
  return papillary.size() == times_d.size() && reticular.size() == times_d.size() &&
         std::all_of(columns.begin(), columns.end(), [&](const std::vector<double>& each) {
           return std::all_of(each.begin(), each.end(), finite);
         });
}

void put_band(const std::vector<Columns>& members, Band band, std::vector<double>& low,
              std::vector<double>& high) {
  std::vector<double> sample(members.size());
  for (std::size_t t = 0; t < low.size(); ++t) {
    for (std::size_t m = 0; m < members.size(); ++m) {
      sample[m] = members[m][static_cast<std::size_t>(band)][t];
    }
    std::sort(sample.begin(), sample.end());
    low[t] = num::quantile_of_sorted(sample, low_probability);
    high[t] = num::quantile_of_sorted(sample, high_probability);
  }
}

}  // namespace

Prediction heal(std::span<const std::vector<Dose>> courses, double end_d, const Parameters& typical,
                const Population& population, const num::Parallel& how) {
  PERCUTA_EXPECT(courses.size() == 1 || courses.size() == population.members_count);
  const auto times = time_grid(courses.front(), end_d);
  const Peaks scale = peaks(typical);
  Prediction out;
  std::vector<Columns> members(population.members_count);
  std::vector<char> failed(population.members_count);
  out.stopped = !num::for_blocks(
      population.members_count, members_per_block, how, [&](const num::Block& block) {
        for (std::size_t m = block.begin; m < block.end; ++m) {
          failed[m] = !fill(members[m], course_of(courses, m), times, member(population, m), scale);
        }
      });
  if (out.stopped) {
    return out;
  }
  out.response = respond(courses.front(), times, typical, scale);
  std::vector<Columns> sound;
  for (std::size_t m = 0; m < members.size(); ++m) {
    if (failed[m]) {
      out.failures.push_back(failure(m, member(population, m)));
    } else {
      sound.push_back(std::move(members[m]));
    }
  }
  if (sound.empty()) {
    return out;
  }
  Response& r = out.response;
  const auto band = [&](Band which, auto& low, auto& high) {
    put_band(sound, which, low, high);
  };
  band(Band::papillary_collagen, r.papillary.collagen_total_low, r.papillary.collagen_total_high);
  band(Band::papillary_elastin, r.papillary.elastin_low, r.papillary.elastin_high);
  band(Band::reticular_collagen, r.reticular.collagen_total_low, r.reticular.collagen_total_high);
  band(Band::reticular_elastin, r.reticular.elastin_low, r.reticular.elastin_high);
  band(Band::myofibroblast, r.myofibroblast_low, r.myofibroblast_high);
  band(Band::pigment, r.pigment_low, r.pigment_high);
  return out;
}

Readings read(std::span<const std::vector<Dose>> courses, double at_d, const Parameters& typical,
              const Population& population, const num::Parallel& how) {
  PERCUTA_EXPECT(courses.size() == 1 || courses.size() == population.members_count);
  const Peaks scale = peaks(typical);
  Readings out;
  out.members.resize(population.members_count);
  std::vector<char> failed(population.members_count);
  out.stopped = !num::for_blocks(
      population.members_count, members_per_block, how, [&](const num::Block& block) {
        for (std::size_t m = block.begin; m < block.end; ++m) {
          failed[m] = !take_reading(course_of(courses, m), at_d, member(population, m), scale,
                                    out.members[m]);
        }
      });
  for (std::size_t m = 0; !out.stopped && m < failed.size(); ++m) {
    if (failed[m]) {
      out.failures.push_back(failure(m, member(population, m)));
    }
  }
  return out;
}

}  // namespace percuta::healing
