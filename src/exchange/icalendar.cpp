#include "percuta/exchange/icalendar.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <new>
#include <tuple>

#include <fmt/format.h>
#include <libical/ical.h>

#include "percuta/base/assert.hpp"
#include "percuta/base/problem.hpp"

namespace percuta::exchange {
namespace {

constexpr std::size_t uid_digits = 32;  // of the case's hash: 128 bits do not meet by chance

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

Component made(icalcomponent* component) {
  if (component == nullptr) {
    throw std::bad_alloc();
  }
  return Component(component);
}

// `2026-12-10T09:00:00Z` as RFC 5545 writes it, 20261210T090000Z.
icaltimetype time_of(std::string at_utc) {
  std::erase_if(at_utc, [](char letter) { return letter == '-' || letter == ':'; });
  const icaltimetype time = icaltime_from_string(at_utc.c_str());
  PERCUTA_ENSURE(icaltime_is_valid_time(time) != 0 && icaltime_is_utc(time) != 0);
  return time;
}

// What is kept where a month has too many: the lower, the sooner it goes. A day on which somebody
// comes or begins something outlasts what may be done again; the page tells that too.
enum class Weight { product, hold, day, appointment };

struct Event {
  std::string uid;
  std::string at;  ///< local, for the month it lies in
  std::string at_utc;
  std::string description;
  Weight weight = Weight::hold;
  double after_h = 0;  ///< of what may be done again; the sooner it is over, the sooner it goes
};

/// The events of a calendar, in words of the patient's language.
class Events {
 public:
  Events(const calendar::Calendar& calendar, const rules::Speech& speech)
      : calendar_(calendar), speech_(speech) {}

  std::vector<Event> all() && {
    for (const calendar::Session& session : calendar_.sessions) {
      if (session.planned) {
        add_session(session);
      }
    }
    for (const calendar::MilestoneTime& milestone : calendar_.milestones) {
      if (milestone.to_act) {
        const std::string what =
            milestone.day ? milestone.id : fmt::format("after-{:g}h", milestone.after_h);
        out_.push_back({fmt::format("session-{}-{}", milestone.session, what), milestone.at,
                        milestone.at_utc, told(milestone),
                        milestone.day ? Weight::day : Weight::hold, milestone.after_h});
      }
    }
    add_products();
    drop_too_many();
    return std::move(out_);
  }

 private:
  // A date that nobody has confirmed yet is tentative.
  void add_session(const calendar::Session& session) {
    out_.push_back(
        {fmt::format("session-{}", session.number), session.starts_at.value_or(""),
         session.starts_at_utc.value_or(""),
         speech_.say("appointment_note", {{"number", static_cast<double>(session.number)}}),
         Weight::appointment});
  }

  std::string named(const std::vector<std::string>& activities) const {
    std::string out;
    for (const std::string& id : activities) {
      out += (out.empty() ? "" : ", ") + speech_.told("activity." + id + ".name", id);
    }
    return out;
  }

  std::string told(const calendar::MilestoneTime& milestone) const {
    if (milestone.day) {
      return speech_.told("course_day." + milestone.id + ".says", milestone.what);
    }
    rules::Fillings fillings = rules::hours_told(milestone.after_h);
    fillings["must"] = named(milestone.must);
    fillings["may"] = named(milestone.may);
    return speech_.told("milestone." + milestone.id + ".says", milestone.what, fillings);
  }

  // Products are not named: a name may tell an illness. Those of one day make one event, at the
  // last of their hours; where there is an event at that moment, it says so.
  void add_products() {
    constexpr std::size_t day_length = 10;
    std::map<std::pair<int, std::string>, const calendar::FirstUse*> last;
    for (const calendar::FirstUse& use : calendar_.first_uses) {
      const calendar::FirstUse*& known = last[{use.session, use.at.substr(0, day_length)}];
      known = known == nullptr || known->after_h < use.after_h ? &use : known;
    }
    for (const auto& [day, use] : last) {
      const auto same = std::find_if(out_.begin(), out_.end(), [use = use](const Event& event) {
        return event.at_utc == use->at_utc && event.weight != Weight::appointment;
      });
      const std::string note = speech_.say("product_note");
      if (same != out_.end()) {
        same->description += " " + note;
      } else {
        out_.push_back({fmt::format("session-{}-product-{:g}h", use->session, use->after_h),
                        use->at, use->at_utc, note, Weight::product});
      }
    }
  }

  // The lightest go; among those, the sooner over and the later in the month.
  void drop_too_many() {
    constexpr std::size_t month_length = 7;
    std::map<std::string, std::vector<std::size_t>> months;
    for (std::size_t i = 0; i < out_.size(); ++i) {
      if (out_[i].weight != Weight::appointment) {
        months[out_[i].at.substr(0, month_length)].push_back(i);
      }
    }
    std::vector<bool> dropped(out_.size(), false);
    for (auto& [month, events] : months) {
      std::stable_sort(events.begin(), events.end(), [&](std::size_t a, std::size_t b) {
        return std::tie(out_[b].weight, out_[b].after_h, out_[a].at_utc) <
               std::tie(out_[a].weight, out_[a].after_h, out_[b].at_utc);
      });
      for (std::size_t i = most_reminders_a_month; i < events.size(); ++i) {
        dropped[events[i]] = true;
      }
    }
    std::size_t at = 0;
    std::erase_if(out_, [&](const Event&) { return dropped[at++]; });
  }

  const calendar::Calendar& calendar_;
  const rules::Speech& speech_;
  std::vector<Event> out_;
};

class Writer {
 public:
  Writer(const calendar::Calendar& calendar, const evidence::Provenance& provenance,
         const rules::Speech& speech)
      : calendar_(calendar),
        speech_(speech),
        stamp_(time_of(base::to_string(provenance.today) + "T00:00:00Z")),
        root_(made(icalcomponent_new_vcalendar())) {
    const std::string product =
        fmt::format("-//Percuta//Percuta {}//EN", provenance.percuta_version);
    add(root_.get(), icalproperty_new_prodid(product.c_str()));
    add(root_.get(), icalproperty_new_version("2.0"));
    add(root_.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
  }

  std::string write() {
    for (const Event& event : Events(calendar_, speech_).all()) {
      add_event(event);
    }
    const std::unique_ptr<char, void (*)(void*)> text(icalcomponent_as_ical_string_r(root_.get()),
                                                      icalmemory_free_buffer);
    if (!text) {
      throw std::bad_alloc();
    }
    return text.get();
  }

 private:
  static void add(icalcomponent* component, icalproperty* property) {
    if (property == nullptr) {
      throw std::bad_alloc();
    }
    icalcomponent_add_property(component, property);
  }

  void add_event(const Event& event) {
    Component component = made(icalcomponent_new_vevent());
    icalcomponent* raw = component.get();
    const std::string uid =
        fmt::format("{}-{}@percuta", calendar_.case_hash.substr(0, uid_digits), event.uid);
    add(raw, icalproperty_new_uid(uid.c_str()));
    add(raw, icalproperty_new_dtstamp(stamp_));
    add(raw, icalproperty_new_dtstart(time_of(event.at_utc)));
    const bool appointment = event.weight == Weight::appointment;
    add(raw,
        icalproperty_new_summary(speech_.say(appointment ? "appointment" : "reminder").c_str()));
    add(raw, icalproperty_new_description(base::printable(event.description).c_str()));
    add(raw, icalproperty_new_class(ICAL_CLASS_PRIVATE));
    add(raw, icalproperty_new_status(appointment ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED));
    add(raw, icalproperty_new_transp(appointment ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
    icalcomponent_add_component(root_.get(), component.release());
  }

  const calendar::Calendar& calendar_;
  const rules::Speech& speech_;
  icaltimetype stamp_;
  Component root_;
};

}  // namespace

std::string to_icalendar(const calendar::Calendar& calendar, const evidence::Provenance& provenance,
                         const rules::Speech& speech) {
  return Writer(calendar, provenance, speech).write();
}

}  // namespace percuta::exchange
