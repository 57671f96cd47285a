#include "percuta/exchange/icalendar.hpp"

#include <algorithm>
#include <memory>
#include <new>

#include <fmt/format.h>
#include <libical/ical.h>

#include "percuta/base/assert.hpp"
#include "percuta/base/problem.hpp"

namespace percuta::exchange {
namespace {

constexpr const char* appointment_title = "Skin appointment";
constexpr const char* reminder_title = "Skin care reminder";
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

struct Event {
  std::string uid;
  std::string at_utc;
  const char* title;
  std::string description;
  bool appointment;
};

class Writer {
 public:
  Writer(const calendar::Calendar& calendar, const evidence::Provenance& provenance)
      : calendar_(calendar),
        stamp_(time_of(base::to_string(provenance.today) + "T00:00:00Z")),
        root_(made(icalcomponent_new_vcalendar())) {
    const std::string product =
        fmt::format("-//Percuta//Percuta {}//EN", provenance.percuta_version);
    add(root_.get(), icalproperty_new_prodid(product.c_str()));
    add(root_.get(), icalproperty_new_version("2.0"));
    add(root_.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
  }

  std::string write() {
    for (const calendar::Session& session : calendar_.sessions) {
      if (session.planned) {
        add_session(session);
      }
    }
    for (const calendar::MilestoneTime& milestone : calendar_.milestones) {
      add_event({fmt::format("session-{}-after-{:g}h", milestone.session, milestone.after_h),
                 milestone.at_utc, reminder_title, milestone.what, false});
    }
    int session = 0;
    int number = 0;  // within the session, so that it does not hang on how many sessions precede
    for (const calendar::FirstUse& use : calendar_.first_uses) {
      number = use.session == session ? number + 1 : 1;
      session = use.session;
      add_event({fmt::format("session-{}-product-{}", session, number), use.at_utc, reminder_title,
                 fmt::format("From now on you may use again: {}.", base::printable(use.product)),
                 false});
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

  // A date that nobody has confirmed yet is tentative.
  void add_session(const calendar::Session& session) {
    add_event({fmt::format("session-{}", session.number), session.starts_at_utc.value_or(""),
               appointment_title,
               fmt::format("Appointment {}. Suggested day; please confirm it with the clinic.",
                           session.number),
               true});
  }

  void add_event(const Event& event) {
    Component component = made(icalcomponent_new_vevent());
    icalcomponent* raw = component.get();
    const std::string uid =
        fmt::format("{}-{}@percuta", calendar_.case_hash.substr(0, uid_digits), event.uid);
    add(raw, icalproperty_new_uid(uid.c_str()));
    add(raw, icalproperty_new_dtstamp(stamp_));
    add(raw, icalproperty_new_dtstart(time_of(event.at_utc)));
    add(raw, icalproperty_new_summary(event.title));
    add(raw, icalproperty_new_description(event.description.c_str()));
    add(raw, icalproperty_new_class(ICAL_CLASS_PRIVATE));
    add(raw,
        icalproperty_new_status(event.appointment ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED));
    add(raw,
        icalproperty_new_transp(event.appointment ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
    icalcomponent_add_component(root_.get(), component.release());
  }

  const calendar::Calendar& calendar_;
  icaltimetype stamp_;
  Component root_;
};

}  // namespace

std::string to_icalendar(const calendar::Calendar& calendar,
                         const evidence::Provenance& provenance) {
  return Writer(calendar, provenance).write();
}

}  // namespace percuta::exchange
