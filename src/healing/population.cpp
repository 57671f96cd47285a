#include "population.hpp"

#include <algorithm>
#include <string_view>

#include "percuta/base/assert.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::healing {

Parameters member(const Population& population, std::size_t index) {
  constexpr std::uint64_t worlds = 1;
  constexpr std::uint64_t persons = 2;
  return num::draw<Parameters>(population.spreads, population.points.point({worlds}, index),
                               population.points.point({persons}, index));
}

std::vector<Person> people(const Population& population, const num::Block& block,
                           std::span<const std::vector<Dose>> courses) {
  std::vector<Person> out;
  for (std::size_t m = block.begin; m < block.end; ++m) {
    out.push_back({courses[courses.size() == 1 ? 0 : m], member(population, m)});
  }
  return out;
}

Failure failure(std::size_t index, const Parameters& parameters, num::Trouble trouble) {
  const std::string_view why =
      trouble == num::Trouble::step_collapsed ? "no step was small enough to follow the equations"
      : trouble == num::Trouble::not_finite   ? "the equations gave no number"
                                              : "it took too many steps to follow the equations";
  return {index, parameters, std::string(why)};
}

namespace {

/// What has a band, in the order in which a member's numbers are kept at each time.
enum Quantity : std::size_t {
  papillary_collagen,
  papillary_elastin,
  reticular_collagen,
  reticular_elastin,
  myofibroblast,
  pigment
};
constexpr std::size_t quantities_count = 6;

constexpr std::array told_states = {int{Tissue::new_iii},    int{Tissue::new_i},
                                    int{Tissue::mature_iii}, int{Tissue::mature_i},
                                    int{Tissue::elastin},    int{Tissue::myofibroblast},
                                    int{Tissue::pigment}};
constexpr std::size_t told_elastin = 4;
constexpr std::size_t told_myofibroblast = 5;
constexpr std::size_t told_pigment = 6;

double told_collagen(const double* told) { return 1 + ((told[0] + told[1]) + (told[2] + told[3])); }

/// Numbers of all members: quantity by quantity, time by time, member by member.
class Table {
 public:
  Table(std::size_t times, std::size_t members)
      : times_(times), members_(members), values_(quantities_count * times * members) {}

  double& at(std::size_t quantity, std::size_t time, std::size_t member) {
    return values_[(quantity * times_ + time) * members_ + member];
  }
  /// The members of that quantity and time who are not marked as failed, moved to the front.
  std::span<double> followed(std::size_t quantity, std::size_t time,
                             std::span<const num::Trouble> troubles) {
    const std::span<double> all(&at(quantity, time, 0), members_);
    std::size_t count = 0;
    for (std::size_t m = 0; m < members_; ++m) {
      all[count] = all[m];
      count += troubles[m] == num::Trouble::none ? 1 : 0;
    }
    return all.first(count);
  }

 private:
  std::size_t times_;
  std::size_t members_;
  std::vector<double> values_;
};

void follow(std::span<const Person> block, std::size_t first, std::span<const double> times_d,
            const Peaks& scale, Table& table, std::span<num::Trouble> troubles) {
  std::vector<Patient> layers;
  layers.reserve(2 * block.size());
  for (const Person& person : block) {
    layers.push_back(patient(person.course, Layer::papillary, person.parameters, scale));
    layers.push_back(patient(person.course, Layer::reticular, person.parameters, scale));
  }
  const Told told = integrate(layers, times_d, told_states);
  for (std::size_t i = 0; i < block.size(); ++i) {
    troubles[first + i] = std::max(told.fates[2 * i].trouble, told.fates[2 * i + 1].trouble);
  }
  for (std::size_t t = 0; t < times_d.size(); ++t) {  // outermost: the table lies time by time
    for (std::size_t i = 0; i < block.size(); ++i) {
      const std::size_t m = first + i;
      const double* papillary = told.at(2 * i, t);
      const double* reticular = told.at(2 * i + 1, t);
      table.at(Quantity::papillary_collagen, t, m) = told_collagen(papillary);
      table.at(Quantity::papillary_elastin, t, m) = 1 + papillary[told_elastin];
      table.at(Quantity::reticular_collagen, t, m) = told_collagen(reticular);
      table.at(Quantity::reticular_elastin, t, m) = 1 + reticular[told_elastin];
      table.at(Quantity::myofibroblast, t, m) = papillary[told_myofibroblast] / scale.myofibroblast;
      table.at(Quantity::pigment, t, m) = papillary[told_pigment] / scale.pigment;
    }
  }
}

// Takes the table apart.
void put_bands(Table& table, std::span<const num::Trouble> troubles, Response& r) {
  const auto put = [&](Quantity quantity, const std::vector<double>& middle,
                       std::vector<double>& low, std::vector<double>& high) {
    for (std::size_t t = 0; t < low.size(); ++t) {
      const std::span<double> members = table.followed(quantity, t, troubles);
      if (!members.empty()) {
        const base::Band band = num::band_of(members, middle[t]);
        low[t] = band.low;
        high[t] = band.high;
      }
    }
  };
  put(Quantity::papillary_collagen, r.papillary.collagen_total, r.papillary.collagen_total_low,
      r.papillary.collagen_total_high);
  put(Quantity::papillary_elastin, r.papillary.elastin, r.papillary.elastin_low,
      r.papillary.elastin_high);
  put(Quantity::reticular_collagen, r.reticular.collagen_total, r.reticular.collagen_total_low,
      r.reticular.collagen_total_high);
  put(Quantity::reticular_elastin, r.reticular.elastin, r.reticular.elastin_low,
      r.reticular.elastin_high);
  put(Quantity::myofibroblast, r.myofibroblast, r.myofibroblast_low, r.myofibroblast_high);
  put(Quantity::pigment, r.pigment, r.pigment_low, r.pigment_high);
}

std::vector<Failure> failures(const Population& population,
                              std::span<const num::Trouble> troubles) {
  std::vector<Failure> out;
  for (std::size_t m = 0; m < troubles.size(); ++m) {
    if (troubles[m] != num::Trouble::none) {
      out.push_back(failure(m, member(population, m), troubles[m]));
    }
  }
  return out;
}

}  // namespace

Prediction heal(const Typical& typical, std::span<const std::vector<Dose>> courses, double end_d,
                const Population& population, const num::Parallel& how) {
  PERCUTA_EXPECT(courses.size() == 1 || courses.size() == population.members_count);
  const auto times = time_grid(typical.course, end_d);
  const Peaks scale = peaks(typical.parameters);
  Prediction out;
  Table table(times.size(), population.members_count);
  std::vector<num::Trouble> troubles(population.members_count);
  out.stopped = !num::for_blocks(
      population.members_count, members_per_block, how, [&](const num::Block& block) {
        follow(people(population, block, courses), block.begin, times, scale, table, troubles);
      });
  if (!out.stopped) {
    out.response = respond(typical.course, times, typical.parameters, scale);
    put_bands(table, troubles, out.response);
    out.failures = failures(population, troubles);
  }
  return out;
}

Readings read(std::span<const std::vector<Dose>> courses, double at_d, const Parameters& typical,
              const Population& population, const num::Parallel& how) {
  PERCUTA_EXPECT(courses.size() == 1 || courses.size() == population.members_count);
  const Peaks scale = peaks(typical);
  Readings out;
  out.members.resize(population.members_count);
  std::vector<num::Trouble> troubles(population.members_count);
  out.stopped = !num::for_blocks(
      population.members_count, members_per_block, how, [&](const num::Block& block) {
        const PeopleRead some = take_readings(people(population, block, courses), at_d, scale);
        for (std::size_t i = 0; i < some.readings.size(); ++i) {
          out.members[block.begin + i] = some.readings[i];
          troubles[block.begin + i] = some.troubles[i];
        }
      });
  if (!out.stopped) {
    out.failures = failures(population, troubles);
  }
  return out;
}

}  // namespace percuta::healing
