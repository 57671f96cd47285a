#include "check_dates.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "percuta/base/units.hpp"

namespace percuta::intake {
namespace {

// Nobody plans further ahead; a day beyond it is a slip of the pen.
constexpr int horizon_months = 3 * base::months_per_year;

/// Whether a day tells of what has happened, or may be still to come.
enum class Tense { past, planned };

class DateCheck {
 public:
  DateCheck(const Case& stated, Date today)
      : stated_(stated),
        today_(today),
        // Born at the latest on this day by the age in completed years, and at most a year before.
        earliest_(base::add_months(today, -base::months_per_year * (stated.patient.age_y + 1))),
        latest_(base::add_months(today, horizon_months)) {}

  std::vector<base::Complaint> complaints() {
    intake();
    patient();
    treatment();
    return std::move(out_);
  }

 private:
  void add(std::vector<std::string> keys, std::string code, std::string what, std::string hint) {
    out_.push_back({std::move(keys), std::move(code), std::move(what), std::move(hint)});
  }

  void check(const std::optional<Date>& date, const std::string& key, Tense tense) {
    if (!date) {
      return;
    }
    const std::string_view name = std::string_view(key).substr(key.rfind('.') + 1);
    const std::string day = base::to_string(*date);
    if (*date < earliest_) {
      add({key, "patient.age_y"}, "date-before-birth",
          fmt::format("{} = {} is before the patient was born (age_y = {})", name, day,
                      stated_.patient.age_y),
          "Mend the date or the age.");
    } else if (tense == Tense::past && *date > today_) {
      add({key}, "date-in-future",
          fmt::format("{} = {} is still to come (today is {})", name, day, base::to_string(today_)),
          "Mend the date, or leave out what has not happened yet.");
    } else if (*date > latest_) {
      add({key}, "date-too-far",
          fmt::format("{} = {} is more than {} years ahead (today is {})", name, day,
                      horizon_months / base::months_per_year, base::to_string(today_)),
          "Mend the date.");
    }
  }

  void ordered(const std::optional<Date>& first, const std::optional<Date>& last,
               const std::string& table, std::string_view first_key, std::string_view last_key) {
    if (first && last && *last < *first) {
      add({fmt::format("{}.{}", table, last_key), fmt::format("{}.{}", table, first_key)},
          "dates-out-of-order",
          fmt::format("{} = {} is before {} = {}", last_key, base::to_string(*last), first_key,
                      base::to_string(*first)),
          "Exchange or mend the dates.");
    }
  }

  void intake() {
    if (!stated_.intake) {
      return;
    }
    check(stated_.intake->asked_on, "intake.asked_on", Tense::past);
    for (const auto& [topic, word] : names(Topic{})) {
      check(stated_.intake->asked.of(topic), fmt::format("intake.asked.{}", word), Tense::past);
    }
  }

  // A condition may be expected to be over on a day to come; until then it is there. A medicine may
  // be stopped on one, and prevention may begin on one.
  void patient() {
    const Patient& patient = stated_.patient;
    for (std::size_t i = 0; i < patient.condition.size(); ++i) {
      const Condition& condition = patient.condition[i];
      const std::string table = fmt::format("patient.condition[{}]", i);
      ordered(condition.since, condition.resolved, table, "since", "resolved");
      check(condition.since, table + ".since", Tense::past);
      check(condition.resolved, table + ".resolved", Tense::planned);
      check(condition.prophylaxis_from, table + ".prophylaxis_from", Tense::planned);
    }
    for (std::size_t i = 0; i < patient.medication.size(); ++i) {
      const auto& stopped = patient.medication[i].stopped;
      if (const Date* day = stopped ? std::get_if<Date>(&*stopped) : nullptr) {
        check(*day, fmt::format("patient.medication[{}].stopped", i), Tense::planned);
      }
    }
    for (std::size_t i = 0; i < patient.procedure.size(); ++i) {
      check(patient.procedure[i].date, fmt::format("patient.procedure[{}].date", i), Tense::past);
    }
  }

  void treatment() {
    for (std::size_t i = 0; i < stated_.past_session.size(); ++i) {
      check(stated_.past_session[i].date, fmt::format("past_session[{}].date", i), Tense::past);
    }
    for (std::size_t i = 0; i < stated_.test_spot.size(); ++i) {
      const TestSpot& spot = stated_.test_spot[i];
      const std::string table = fmt::format("test_spot[{}]", i);
      ordered(spot.date, spot.read_on, table, "date", "read_on");
      check(spot.date, table + ".date", Tense::planned);
      check(spot.read_on, table + ".read_on", spot.result ? Tense::past : Tense::planned);
    }
    if (stated_.preparation) {
      check(stated_.preparation->since, "preparation.since", Tense::past);
    }
    for (std::size_t i = 0; i < stated_.course.unavailable.size(); ++i) {
      const DateSpan& span = stated_.course.unavailable[i];
      ordered(span.from, span.to, fmt::format("course.unavailable[{}]", i), "from", "to");
    }
    check(stated_.goal.scar_since, "goal.scar_since", Tense::past);
    check(stated_.course.not_before, "course.not_before", Tense::planned);
    for (std::size_t i = 0; i < stated_.course.wished.size(); ++i) {
      check(stated_.course.wished[i], fmt::format("course.wished[{}]", i), Tense::planned);
    }
  }

  const Case& stated_;
  Date today_;
  Date earliest_;
  Date latest_;
  std::vector<base::Complaint> out_;
};

}  // namespace

std::vector<base::Complaint> check_dates(const Case& stated, Date today) {
  return DateCheck(stated, today).complaints();
}

}  // namespace percuta::intake
