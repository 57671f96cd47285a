#include <algorithm>
#include <limits>

#include "course.hpp"

#include "percuta/base/assert.hpp"

namespace percuta::healing {
namespace {

// Days after a session on which its myofibroblasts may be highest; between two looks their peak,
// days wide, rises by parts in a thousand.
constexpr int looks_count = 20;
constexpr double look_d = 1;
constexpr double just_before_d = 1e-6;

/// Times to look at: days after each session, a moment before each later one, the end.
struct Looks {
  std::vector<double> times;
  std::vector<std::size_t> before;  ///< which looks are just before a session
};

Looks looks(std::span<const Dose> course, double at_d) {
  Looks out;
  for (std::size_t i = 0; i < course.size() && course[i].day_d < at_d; ++i) {
    const double from = course[i].day_d;
    const double to = i + 1 < course.size() ? std::min(course[i + 1].day_d, at_d) : at_d;
    if (i > 0 && from > course[i - 1].day_d) {
      out.times.push_back(from - just_before_d);
      out.before.push_back(out.times.size() - 1);
    }
    for (int look = 1; look <= looks_count && from + look * look_d < to - look_d / 2; ++look) {
      out.times.push_back(from + look * look_d);
    }
  }
  out.times.push_back(at_d);
  return out;
}

// What is told, in this order; the rest of the states stays unknown.
constexpr std::array told_states = {
    int{Tissue::damage},        int{Tissue::neutrophil}, int{Tissue::cytokine},
    int{Tissue::myofibroblast}, int{Tissue::new_iii},    int{Tissue::new_i},
    int{Tissue::mature_iii},    int{Tissue::mature_i},   int{Tissue::pigment}};

States unpacked(const double* told) {
  States y{};
  for (std::size_t i = 0; i < told_states.size(); ++i) {
    y[static_cast<std::size_t>(told_states[i])] = told[i];
  }
  return y;
}

double damage_given(const Patient& patient, double at_d) {
  double given = 0;
  for (const Blow& blow : patient.blows) {
    given += blow.time <= at_d ? blow.impulse.damage : 0;
  }
  return given;
}

Reading reading(const Told& told, std::size_t index, const Looks& when, const Patient& patient,
                const Person& person, const Peaks& scale) {
  Reading out;
  double peak = 0;
  std::size_t next = 0;
  for (std::size_t i = 0; i < told.times_count; ++i) {
    const States y = unpacked(told.at(index, i));
    peak = std::max(peak, y[Tissue::myofibroblast]);
    if (next < when.before.size() && when.before[next] == i) {
      const double left = peak > 0 ? y[Tissue::myofibroblast] / peak : 0;
      out.carry_over_frac = std::max(out.carry_over_frac, left);
      out.inflammation_left_frac =
          std::max(out.inflammation_left_frac, y[Tissue::cytokine] / scale.cytokine);
      ++next;
    }
  }
  const States y = unpacked(told.at(index, told.times_count - 1));
  out.collagen_gain_ratio = collagen_gain(y.data());
  out.collagen_iii_gain_ratio =
      (y[Tissue::new_iii] + y[Tissue::mature_iii]) / person.parameters.collagen_iii_rest_frac;
  const Exposure total = exposure(y, damage_given(patient, when.times.back()), patient.rates);
  out.inflammation_d = total.cytokine_d / scale.cytokine;
  out.pigment_d = total.pigment_d / scale.pigment;
  return out;
}

}  // namespace

PeopleRead take_readings(std::span<const Person> people, double at_d, const Peaks& scale) {
  const Looks when = looks(people.front().course, at_d);
  std::vector<Patient> patients;
  patients.reserve(people.size());
  for (const Person& person : people) {
    patients.push_back(patient(person.course, Layer::papillary, person.parameters, scale));
  }
  const Told told = integrate(patients, when.times, told_states);
  PeopleRead out;
  for (std::size_t i = 0; i < people.size(); ++i) {
    out.readings.push_back(reading(told, i, when, patients[i], people[i], scale));
    out.troubles.push_back(told.fates[i].trouble);
  }
  return out;
}

Reading read(std::span<const Dose> course, double at_d, const Parameters& parameters) {
  const Person person = {course, parameters};
  return take_readings({&person, 1}, at_d, peaks(parameters)).readings.front();
}

std::vector<double> collagen_gains(std::span<const Parameters> people,
                                   std::span<const std::vector<Dose>> courses, double at_d,
                                   const num::Parallel& how) {
  std::vector<double> out(people.size() * courses.size());
  const std::vector<double> when = {at_d};
  const bool done = num::for_blocks(people.size(), 1, how, [&](const num::Block& block) {
    const Parameters& person = people[block.begin];
    const Peaks scale = peaks(person);
    std::vector<Patient> patients;
    patients.reserve(courses.size());
    for (const std::vector<Dose>& course : courses) {
      patients.push_back(patient(course, Layer::papillary, person, scale));
    }
    const Told told = integrate(patients, when, told_states);
    for (std::size_t i = 0; i < courses.size(); ++i) {
      const States y = unpacked(told.at(i, 0));
      out[block.begin * courses.size() + i] =
          told.sound(i) ? collagen_gain(y.data()) : std::numeric_limits<double>::quiet_NaN();
    }
  });
  return done ? out : std::vector<double>{};
}

}  // namespace percuta::healing
