#include "percuta/rules/match.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "percuta/base/assert.hpp"
#include "percuta/base/problem.hpp"

namespace percuta::rules {
namespace {

using intake::Facts;
using intake::Meaning;
using intake::ZoneFact;

// Why one part of a `when` holds; nothing: it does not. A part that asks for nothing is skipped.
using Part = std::optional<Match>;

template <base::FixedString Kind>
bool is_any(const Meaning& meaning, const std::vector<Name<Kind>>& asked) {
  return std::any_of(asked.begin(), asked.end(),
                     [&](const Name<Kind>& name) { return meaning.is(name.text); });
}

template <class T>
bool has(const std::vector<T>& asked, const T& value) {
  return asked.empty() || std::find(asked.begin(), asked.end(), value) != asked.end();
}

template <class T>
std::string words(const T& value) {
  return intake::spaced(base::word(value));
}

std::string readable(const std::string& name) { return intake::spaced(base::printable(name)); }

std::optional<base::Date> later(std::optional<base::Date> a, std::optional<base::Date> b) {
  return !a || (b && *b > *a) ? b : a;
}

void join(Match& all, const Match& more) {
  all.because += (all.because.empty() ? "" : "; ") + more.because;
  all.start = later(all.start, more.start);
}

class Matcher {
 public:
  Matcher(const When& when, const Facts& facts, const ZoneFact* zone)
      : when_(when), facts_(facts), zone_(zone) {}

  Part match() {
    Match all;
    const bool held = ask(!when_.condition.empty(), &Matcher::conditions, all) &&
                      ask(!when_.medication.empty(), &Matcher::medications, all) &&
                      ask(!when_.procedure.empty(), &Matcher::procedures, all) &&
                      ask(!when_.allergy.empty(), &Matcher::allergies, all) &&
                      ask(true, &Matcher::patient, all) && ask(true, &Matcher::goal, all) &&
                      ask(!when_.reaction.empty(), &Matcher::reactions, all) &&
                      ask(true, &Matcher::device, all) &&
                      ask(!when_.product_use.empty(), &Matcher::products, all) &&
                      ask(asks_anaesthetic(), &Matcher::anaesthetic, all);
    return held && !all.because.empty() ? Part{all} : std::nullopt;
  }

 private:
  bool ask(bool asked, Part (Matcher::*part)() const, Match& all) const {
    if (!asked) {
      return true;
    }
    const Part answer = (this->*part)();
    if (answer && !answer->because.empty()) {
      join(all, *answer);
    }
    return answer.has_value();
  }

  bool lies_there(const intake::Whereabouts& where) const {
    switch (when_.where) {
      case Where::anywhere:
        return true;
      case Where::in_zone:
        return intake::may_lie_in(where, zone_->id);
      case Where::off_face:
        return std::none_of(facts_.zones.begin(), facts_.zones.end(),
                            [](const ZoneFact& zone) { return zone.on_face; });
      case Where::on_face:
        return intake::may_lie_in(where, zone_->id) ||
               intake::lies(where, zone_->id) == intake::Lies::on_face;
    }
    return false;
  }

  Part conditions() const {
    Match all;
    for (const auto& fact : facts_.conditions) {
      const auto& stated = fact.stated;
      const auto prophylaxis = stated.prophylaxis ? static_cast<ProphylaxisIs>(*stated.prophylaxis)
                                                  : ProphylaxisIs::not_stated;
      if (is_any(fact.meaning, when_.condition) && has(when_.status, fact.status) &&
          has(when_.control, stated.control.value_or(intake::Control::unknown)) &&
          has(when_.prophylaxis, prophylaxis) && lies_there(fact.where)) {
        std::string because = readable(stated.name.text) + ", " + words(fact.status);
        if (stated.since) {
          because += " since " + base::to_string(*stated.since);
        }
        if (stated.resolved) {
          because += ", over since " + base::to_string(*stated.resolved);
        }
        if (stated.control) {
          because += ", " + words(*stated.control);
        }
        if (stated.prophylaxis) {
          because += ", prophylaxis " + words(*stated.prophylaxis);
        }
        const auto day = stated.resolved ? stated.resolved : stated.since;
        join(all, {because, day.value_or(facts_.today)});
      }
    }
    return all.because.empty() ? std::nullopt : Part{all};
  }

  Part medications() const {
    Match all;
    std::vector<std::string> different;
    for (const auto& fact : facts_.medications) {
      const auto& stated = fact.stated;
      const bool in_time = !when_.taken || (*when_.taken == Taken::now) == fact.taken_now;
      const bool in_route = !stated.route || has(when_.route, *stated.route);
      if (is_any(fact.meaning, when_.medication) && in_time && in_route) {
        const std::string route = stated.route ? words(*stated.route) + " " : "";
        join(all, {route + readable(stated.name.text) +
                       (fact.stop_unknown ? ", stopped on an unknown day"
                        : fact.stopped    ? ", stopped " + base::to_string(*fact.stopped)
                                          : ", still taken"),
                   fact.stopped});
        const std::string& id = fact.meaning.ids.front();
        if (std::find(different.begin(), different.end(), id) == different.end()) {
          different.push_back(id);
        }
      }
    }
    const auto enough = static_cast<std::size_t>(when_.at_least_count.value_or(1));
    return different.size() < enough ? std::nullopt : Part{all};
  }

  Part procedures() const {
    Match all;
    for (const auto& fact : facts_.procedures) {
      const auto& stated = fact.stated;
      if (is_any(fact.meaning, when_.procedure) &&
          has(when_.material, stated.material.value_or(intake::FillerMaterial::unknown)) &&
          has(when_.peel_depth, stated.depth.value_or(intake::PeelDepth::unknown)) &&
          lies_there(fact.where)) {
        join(all, {readable(stated.name.text) + (stated.date
                                                     ? " on " + base::to_string(*stated.date)
                                                     : ", date not stated and so counted as today"),
                   stated.date.value_or(facts_.today)});
      }
    }
    return all.because.empty() ? std::nullopt : Part{all};
  }

  Part allergies() const {
    Match all;
    for (const auto& fact : facts_.allergies) {
      if (is_any(fact.meaning, when_.allergy)) {
        join(all, {"allergy to " + readable(fact.stated.to.text), std::nullopt});
      }
    }
    return all.because.empty() ? std::nullopt : Part{all};
  }

  Part patient() const {
    const intake::Patient& patient = facts_.stated.patient;
    Match all;
    if (!when_.pregnancy.empty()) {
      if (!patient.pregnancy || !has(when_.pregnancy, *patient.pregnancy)) {
        return std::nullopt;
      }
      join(all, {"pregnancy: " + words(*patient.pregnancy), std::nullopt});
    }
    if (when_.age_y_below || when_.age_y_from) {
      if (patient.age_y >= when_.age_y_below.value_or(200) ||
          patient.age_y < when_.age_y_from.value_or(0)) {
        return std::nullopt;
      }
      join(all, {fmt::format("age {}", patient.age_y), std::nullopt});
    }
    if (when_.guardian_consent) {
      if (*when_.guardian_consent != patient.guardian_consent) {
        return std::nullopt;
      }
      join(all, {patient.guardian_consent ? "a guardian agreed" : "no guardian's consent",
                 std::nullopt});
    }
    if (!when_.phototype.empty()) {
      if (!has(when_.phototype, patient.phototype)) {
        return std::nullopt;
      }
      join(all, {"phototype " + words(patient.phototype), std::nullopt});
    }
    return all;
  }

  Part goal() const {
    const intake::Goal& goal = facts_.stated.goal;
    Match all;
    if (!when_.indication.empty()) {
      if (!has(when_.indication, goal.indication)) {
        return std::nullopt;
      }
      join(all, {"indication: " + words(goal.indication), std::nullopt});
    }
    if (when_.scar_younger_y) {
      constexpr int months_per_year = 12;
      const int months = static_cast<int>(*when_.scar_younger_y * months_per_year);
      if (!goal.scar_since || base::add_months(*goal.scar_since, months) <= facts_.today) {
        return std::nullopt;
      }
      join(all, {"scar since " + base::to_string(*goal.scar_since), goal.scar_since});
    }
    if (!when_.site.empty()) {
      const bool here = std::any_of(when_.site.begin(), when_.site.end(),
                                    [&](const auto& site) { return site.text == zone_->site; });
      if (!here) {
        return std::nullopt;
      }
      join(all, {"site: " + readable(zone_->site), std::nullopt});
    }
    return all;
  }

  Part reactions() const {
    Match all;
    for (const auto& session : facts_.stated.past_session) {
      if (session.reaction && has(when_.reaction, *session.reaction)) {
        join(all,
             {words(*session.reaction) + " after the session of " + base::to_string(session.date),
              session.date});
      }
    }
    return all.because.empty() ? std::nullopt : Part{all};
  }

  // One yes-or-no key: whether it is so must equal what is asked.
  static bool settle(const std::optional<bool>& asked, bool is_so, std::string because,
                     Match& all) {
    if (!asked) {
      return true;
    }
    if (*asked != is_so) {
      return false;
    }
    join(all, {std::move(because), std::nullopt});
    return true;
  }

  Part device() const {
    const intake::DeviceUse& use = facts_.stated.device;
    const device::Handpiece& handpiece = facts_.handpiece;
    Match all;
    if (!when_.cartridge.empty()) {
      if (!has(when_.cartridge, use.cartridge)) {
        return std::nullopt;
      }
      join(all, {"cartridge: " + words(use.cartridge), std::nullopt});
    }
    if (!when_.operator_role.empty()) {
      if (!has(when_.operator_role, facts_.stated.operated_by.role)) {
        return std::nullopt;
      }
      join(all, {"operator: " + words(facts_.stated.operated_by.role), std::nullopt});
    }
    const double depth = zone_ != nullptr ? zone_->settings.depth_mm.value_or(0) : 0;
    const double label =
        label_max_depth_mm(handpiece, zone_ != nullptr ? zone_->site : "").value_or(depth);
    const bool settled =
        settle(when_.occluded, use.occluded, "a dressing afterwards", all) &&
        settle(when_.home_device, handpiece.home_use, "a device sold for home use", all) &&
        settle(when_.radio_frequency, handpiece.energy == device::Energy::radio_frequency,
               "radio-frequency", all) &&
        settle(when_.beyond_label, depth > label,
               fmt::format("{} mm set, evaluated up to {} mm", depth, label), all);
    return settled ? Part{all} : std::nullopt;
  }

  Part products() const {
    Match all;
    for (const intake::Product& product : facts_.stated.product) {
      if (product.use && has(when_.product_use, *product.use) &&
          product.sterile == when_.product_sterile.value_or(product.sterile)) {
        join(all, {base::printable(product.name) + ", put on " + words(*product.use) +
                       (product.sterile ? ", sterile" : ", not sterile"),
                   std::nullopt});
      }
    }
    return all.because.empty() ? std::nullopt : Part{all};
  }

  bool asks_anaesthetic() const {
    return !when_.anaesthetic.empty() || when_.anaesthetic_allergy || when_.anaesthetic_above_pct ||
           when_.anaesthetic_above_cm2;
  }

  bool reacts_to(const Meaning& agent) const {
    return std::any_of(facts_.allergies.begin(), facts_.allergies.end(),
                       [&](const intake::AllergyFact& allergy) {
                         return allergy.meaning.known() && agent.is(allergy.meaning.ids.front());
                       });
  }

  Part anaesthetic() const {
    if (!facts_.stated.anaesthetic) {
      return std::nullopt;
    }
    const intake::Anaesthetic& used = *facts_.stated.anaesthetic;
    if (when_.anaesthetic_above_cm2 && used.area_cm2.value_or(0) <= *when_.anaesthetic_above_cm2) {
      return std::nullopt;
    }
    Match all;
    for (const intake::AgentFact& agent : facts_.agents) {
      const bool allergic = reacts_to(agent.meaning);
      if ((!when_.anaesthetic.empty() && !is_any(agent.meaning, when_.anaesthetic)) ||
          (when_.anaesthetic_above_pct &&
           agent.stated.strength_pct.value_or(0) <= *when_.anaesthetic_above_pct) ||
          when_.anaesthetic_allergy.value_or(allergic) != allergic) {
        continue;
      }
      std::string because = "anaesthetic " + readable(agent.stated.agent.text);
      if (agent.stated.strength_pct) {
        because += fmt::format(" {} %", *agent.stated.strength_pct);
      }
      if (used.area_cm2 && when_.anaesthetic_above_cm2) {
        because += fmt::format(" on {} cm²", *used.area_cm2);
      }
      join(all, {because + (when_.anaesthetic_allergy ? ", which the patient reacts to" : ""),
                 std::nullopt});
    }
    return all.because.empty() ? std::nullopt : Part{all};
  }

  const When& when_;
  const Facts& facts_;
  const ZoneFact* zone_;
};

}  // namespace

bool is_zonal(const When& when) {
  return when.where == Where::in_zone || when.where == Where::on_face || !when.site.empty() ||
         when.beyond_label.has_value();
}

std::optional<Match> match(const When& when, const Facts& facts, const ZoneFact* zone) {
  PERCUTA_EXPECT(zone != nullptr || !is_zonal(when));
  return Matcher(when, facts, zone).match();
}

}  // namespace percuta::rules
