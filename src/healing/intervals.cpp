#include "percuta/healing/intervals.hpp"

#include <algorithm>
#include <cmath>

#include "course.hpp"
#include "population.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/base/units.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::healing {
namespace {

constexpr std::array levels_pct = {20.0, 10.0, 5.0};
constexpr double look_d = 0.25;
constexpr double horizon_d = 180;

std::vector<Dose> regular(const Dose& session, int count, double interval_d) {
  std::vector<Dose> out(static_cast<std::size_t>(count), session);
  for (int i = 0; i < count; ++i) {
    out[static_cast<std::size_t>(i)].day_d = i * interval_d;
  }
  return out;
}

/// One course to read, and where its answer goes.
struct Arm {
  double interval_weeks = 0;
  std::vector<Dose> course;
  double at_d = 0;
};

std::vector<Arm> arms_of_equal_sessions(const SweepQuestion& q) {
  std::vector<Arm> out;
  for (const double weeks : q.interval_weeks) {
    const double days = weeks * base::days_per_week;
    out.push_back({weeks, regular(q.session, q.sessions_count, days),
                   (q.sessions_count - 1) * days + q.read_after_d});
  }
  return out;
}

std::vector<Arm> arms_of_equal_time(const SweepQuestion& q) {
  std::vector<Arm> out;
  for (const double weeks : q.interval_weeks) {
    const int count = 1 + static_cast<int>(std::floor(q.span_weeks / weeks + 1e-9));
    out.push_back({weeks, regular(q.session, count, weeks * base::days_per_week),
                   q.span_weeks * base::days_per_week + q.read_after_d});
  }
  return out;
}

using Days = std::array<double, levels_pct.size()>;

/// When the myofibroblasts of one session fall below each level.
Days fall_days(const Told& told, std::size_t patient) {
  double peak = 0;
  for (std::size_t i = 0; i < told.times_count; ++i) {
    peak = std::max(peak, *told.at(patient, i));
  }
  Days out{};
  out.fill(horizon_d);
  for (std::size_t level = 0; level < levels_pct.size(); ++level) {
    const double wanted = peak * levels_pct[level] / 100;
    for (std::size_t i = told.times_count; i-- > 1;) {
      const double after = *told.at(patient, i);
      const double before = *told.at(patient, i - 1);
      if (before >= wanted && after < wanted) {
        out[level] = look_d * (static_cast<double>(i - 1) + (before - wanted) / (before - after));
        break;
      }
    }
  }
  return out;
}

/// What one person answers to every arm.
struct Answer {
  std::vector<Reading> equal_sessions;
  std::vector<Reading> equal_time;
  Days fall_d{};
  num::Trouble trouble = num::Trouble::none;
};

struct Arms {
  std::vector<Arm> equal_sessions;
  std::vector<Arm> equal_time;
  std::vector<Dose> one_session;
};

using Readings = std::vector<Reading> Answer::*;

/// Asks these people about every arm.
std::vector<Answer> ask(const Arms& arms, std::vector<Person> people, const Peaks& scale) {
  std::vector<Answer> out(people.size());
  const auto note = [&](std::size_t i, num::Trouble trouble) {
    out[i].trouble = std::max(out[i].trouble, trouble);
  };
  const auto read_all = [&](const std::vector<Arm>& from, Readings into) {
    for (const Arm& arm : from) {
      for (Person& person : people) {
        person.course = arm.course;
      }
      const PeopleRead read = take_readings(people, arm.at_d, scale);
      for (std::size_t i = 0; i < people.size(); ++i) {
        (out[i].*into).push_back(read.readings[i]);
        note(i, read.troubles[i]);
      }
    }
  };
  read_all(arms.equal_sessions, &Answer::equal_sessions);
  read_all(arms.equal_time, &Answer::equal_time);

  std::vector<Patient> patients;
  for (const Person& person : people) {
    patients.push_back(patient(arms.one_session, Layer::papillary, person.parameters, scale));
  }
  std::vector<double> times;
  for (int i = 0; i * look_d <= horizon_d; ++i) {
    times.push_back(i * look_d);
  }
  constexpr std::array told_states = {int{Tissue::myofibroblast}};
  const Told told = integrate(patients, times, told_states);
  for (std::size_t i = 0; i < people.size(); ++i) {
    out[i].fall_d = fall_days(told, i);
    note(i, told.fates[i].trouble);
  }
  return out;
}

template <class Pick>
base::Band banded(const Answer& typical, const std::vector<Answer>& members, const Pick& pick) {
  std::vector<double> sample;
  for (const Answer& each : members) {
    if (each.trouble == num::Trouble::none) {
      sample.push_back(pick(each));
    }
  }
  const double expected = pick(typical);
  if (sample.empty()) {
    return {expected, expected, expected};
  }
  return num::band_of(sample, expected);
}

std::vector<IntervalPoint> points(const std::vector<Arm>& arms, const Answer& typical,
                                  const std::vector<Answer>& members, Readings which) {
  std::vector<IntervalPoint> out;
  const auto per_session = [&](const Answer& answer, std::size_t i) {
    return (answer.*which)[i].collagen_gain_ratio / static_cast<double>(arms[i].course.size());
  };
  for (std::size_t i = 0; i < arms.size(); ++i) {
    const auto band = [&](const auto& pick) {
      return banded(typical, members, pick);
    };
    const auto reading = [&](const Answer& answer) -> const Reading& {
      return (answer.*which)[i];
    };
    IntervalPoint point;
    point.interval_weeks = arms[i].interval_weeks;
    point.sessions_count = static_cast<int>(arms[i].course.size());
    point.gain_pct = band([&](const Answer& a) { return 100 * reading(a).collagen_gain_ratio; });
    point.gain_per_session_pct = band([&](const Answer& a) { return 100 * per_session(a, i); });
    const std::size_t longest = arms.size() - 1;
    point.against_longest_ratio = band([&](const Answer& a) {
      const double there = per_session(a, longest);
      return there > 0 ? per_session(a, i) / there : 1;
    });
    std::size_t falls = 0;
    std::size_t all = 0;
    for (const Answer& each : members) {
      all += each.trouble == num::Trouble::none ? 1 : 0;
      falls +=
          each.trouble == num::Trouble::none && per_session(each, i) < per_session(each, longest)
              ? 1
              : 0;
    }
    point.falls_frac = all > 0 ? static_cast<double>(falls) / static_cast<double>(all) : 0;
    point.carry_over_pct = band([&](const Answer& a) { return 100 * reading(a).carry_over_frac; });
    point.inflammation_left_pct =
        band([&](const Answer& a) { return 100 * reading(a).inflammation_left_frac; });
    point.inflammation_d = band([&](const Answer& a) { return reading(a).inflammation_d; });
    point.pigment_d = band([&](const Answer& a) { return reading(a).pigment_d; });
    out.push_back(point);
  }
  return out;
}

}  // namespace

IntervalSweep sweep_intervals(const SweepQuestion& question, const Parameters& typical,
                              const Population& population, const num::Parallel& how) {
  PERCUTA_EXPECT(std::is_sorted(question.interval_weeks.begin(), question.interval_weeks.end()));
  const Peaks scale = peaks(typical);
  Dose first = question.session;
  first.day_d = 0;
  const Arms arms = {arms_of_equal_sessions(question), arms_of_equal_time(question), {first}};
  IntervalSweep out;
  std::vector<Answer> members(population.members_count);
  out.stopped =
      !num::for_blocks(members.size(), members_per_block, how, [&](const num::Block& block) {
        auto some = ask(arms, people(population, block, {&arms.one_session, 1}), scale);
        std::move(some.begin(), some.end(),
                  members.begin() + static_cast<std::ptrdiff_t>(block.begin));
      });
  if (out.stopped) {
    return out;
  }
  const Answer middle = ask(arms, {{arms.one_session, typical}}, scale).front();
  out.equal_sessions = points(arms.equal_sessions, middle, members, &Answer::equal_sessions);
  out.equal_time = points(arms.equal_time, middle, members, &Answer::equal_time);
  for (std::size_t level = 0; level < levels_pct.size(); ++level) {
    out.carry_over.push_back({levels_pct[level], banded(middle, members, [&](const Answer& a) {
                                return a.fall_d[level];
                              })});
  }
  for (std::size_t m = 0; m < members.size(); ++m) {
    if (members[m].trouble != num::Trouble::none) {
      out.failures.push_back(failure(m, member(population, m), members[m].trouble));
    }
  }
  return out;
}

}  // namespace percuta::healing
