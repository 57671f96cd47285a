#include <algorithm>
#include <cmath>
#include <concepts>
#include <functional>
#include <map>

#include "percuta/base/percent.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/plan/comparison.hpp"

namespace percuta::plan {
namespace {

using evidence::reason;
using evidence::Reason;

using base::percent;

ComparedValue number(double value) { return {.value = value}; }

template <std::integral T>
ComparedValue count(T value) {
  return {.value = static_cast<double>(value)};
}

ComparedValue word(std::string_view text) { return {.word = std::string(text)}; }

ComparedValue yes_or_no(bool holds) { return word(holds ? "yes" : "no"); }

ComparedValue share(double frac) { return {.value = percent * frac}; }

ComparedValue share(double frac, double low, double high) {
  return {.value = percent * frac, .low = percent * low, .high = percent * high};
}

// "row-strikes-through-the-dermis" in %: "strikes_through_the_dermis_pct"; of a zone, product or
// risk with its name in brackets, so that it is the same wherever it is asked for.
std::string key_of(const Reason& what, const std::string& unit) {
  static const std::map<std::string_view, std::string_view> suffixes = {
      {"", ""},    {"mm", "_mm"},       {"%", "_pct"},          {"h", "_h"},
      {"d", "_d"}, {"weeks", "_weeks"}, {"per cm²", "_per_cm2"}};
  constexpr std::string_view begin = "row-";
  std::string out = what.code.substr(begin.size());
  std::replace(out.begin(), out.end(), '-', '_');
  for (const auto& [name, value] : what.values) {
    out += "." + std::get<std::string>(value);
  }
  return out + std::string(suffixes.at(unit));
}

// What needles do is told of a zone that the plan sets them for: of one that is not to be treated
// it would hand settings back that somebody could use.
std::optional<SimulatedZone> needled_of(const NamedPlan& named) {
  const auto& zones = named.plan.zones;
  const bool is_set =
      named.needled && std::any_of(zones.begin(), zones.end(), [&](const auto& zone) {
        return zone.id == named.needled->id && zone.settings;
      });
  return is_set ? named.needled : std::nullopt;
}

class Comparer {
 public:
  Comparer(std::span<const NamedPlan> plans, const catalog::Catalog& catalog)
      : plans_(plans), catalog_(catalog) {
    for (const NamedPlan& named : plans) {
      out_.cases.push_back({named.name, named.varied});
      out_.needled.push_back(needled_of(named));
      if (const auto& needled = out_.needled.back()) {
        out_.cases.back().needles = {needled->id, *needled->skin, *needled->injury};
      }
      out_.session_d.push_back(named.session_d);
    }
  }

  Comparison compare() {
    add(reason("row-decision"), "",
        [](const Plan& plan) { return word(base::word(plan.first.decision)); });
    add(reason("row-provisional"), "",
        [](const Plan& plan) { return yes_or_no(plan.first.provisional); });
    add(reason("row-earliest-date"), "", [](const Plan& plan) {
      return plan.screening.earliest_date ? word(base::to_string(*plan.screening.earliest_date))
                                          : ComparedValue();
    });
    add(reason("row-findings"), "",
        [](const Plan& plan) { return count(plan.screening.findings.size()); });
    add_course();
    add_zones();
    add_products();
    add(reason("row-disagreements"), "",
        [](const Plan& plan) { return count(plan.disagreements.size()); });
    add(reason("row-assumptions"), "",
        [](const Plan& plan) { return count(plan.assumptions.size()); });
    said_by_ = SaidBy::computed;
    add_needles();
    add_weeks_after();
    add_predictions();
    said_by_ = SaidBy::measured;
    add_trials();
    return std::move(out_);
  }

 private:
  void add(Reason what, std::string unit, const std::function<ComparedValue(const Plan&)>& value,
           std::optional<int> decimals = {}) {
    std::vector<ComparedValue> values;
    for (const NamedPlan& named : plans_) {
      values.push_back(value(named.plan));
    }
    add_row(std::move(what), std::move(unit), std::move(values), decimals);
  }

  // Of the zone that a case's needles wound most.
  void add_needled(Reason what, std::string unit,
                   const std::function<ComparedValue(const SimulatedZone&)>& value,
                   std::optional<int> decimals = {}) {
    std::vector<ComparedValue> values;
    for (const std::optional<SimulatedZone>& zone : out_.needled) {
      values.push_back(zone ? value(*zone) : ComparedValue());
    }
    add_row(std::move(what), std::move(unit), std::move(values), decimals);
  }

  void add_row(Reason what, std::string unit, std::vector<ComparedValue> values,
               std::optional<int> decimals = {}) {
    const bool any = std::any_of(values.begin(), values.end(),
                                 [](const ComparedValue& one) { return !one.empty(); });
    if (any) {
      std::string key = key_of(what, unit);
      out_.rows.push_back({said_by_, std::move(key), "", std::move(unit), std::move(values),
                           decimals, std::move(what)});
    }
  }

  void add_course() {
    add(reason("row-sessions"), "",
        [](const Plan& plan) { return count(plan.course.sessions.size()); });
    add(reason("row-interval"), "weeks", [](const Plan& plan) {
      return plan.course.interval_weeks ? number(plan.course.interval_weeks->chosen)
                                        : ComparedValue();
    });
    const auto day = [](const Plan& plan, bool first) -> ComparedValue {
      const auto& sessions = plan.course.sessions;
      if (sessions.empty()) {
        return {};
      }
      const auto& planned = first ? sessions.front().planned : sessions.back().planned;
      return word(planned ? base::to_string(*planned) : "none fits");
    };
    add(reason("row-first-session"), "", [&](const Plan& plan) { return day(plan, true); });
    add(reason("row-last-session"), "", [&](const Plan& plan) { return day(plan, false); });
  }

  // Names that the plans use, each once, in the order of the first that has them.
  template <class Names>
  std::vector<std::string> all_names(Names&& names_of) const {
    std::vector<std::string> out;
    for (const NamedPlan& named : plans_) {
      for (const std::string& name : names_of(named.plan)) {
        if (std::find(out.begin(), out.end(), name) == out.end()) {
          out.push_back(name);
        }
      }
    }
    return out;
  }

  void add_zones() {
    const auto ids = all_names([](const Plan& plan) {
      std::vector<std::string> out;
      for (const ZonePlan& zone : plan.zones) {
        out.push_back(zone.id);
      }
      return out;
    });
    for (const std::string& id : ids) {
      const auto of_zone = [&](evidence::ReasonCode what, const std::string& unit,
                               const std::function<ComparedValue(const ZonePlan&)>& value) {
        add(reason(what, {{"zone", id}}), unit, [&](const Plan& plan) -> ComparedValue {
          for (const ZonePlan& zone : plan.zones) {
            if (zone.id == id) {
              return value(zone);
            }
          }
          return {};
        });
      };
      const auto depth = [&](evidence::ReasonCode what, double ZoneSettings::*member) {
        of_zone(what, "mm", [member](const ZonePlan& zone) {
          return zone.settings ? number((*zone.settings).*member) : ComparedValue();
        });
      };
      of_zone("row-zone-decision", "",
              [](const ZonePlan& zone) { return word(base::word(zone.decision)); });
      depth("row-zone-begin-at", &ZoneSettings::start_depth_mm);
      depth("row-zone-work-up-to", &ZoneSettings::depth_mm);
      depth("row-zone-not-beyond", &ZoneSettings::ceiling_depth_mm);
      of_zone("row-zone-passes", "", [](const ZonePlan& zone) {
        return zone.settings && zone.settings->passes_count ? count(*zone.settings->passes_count)
                                                            : ComparedValue();
      });
      of_zone("row-zone-label", "", [](const ZonePlan& zone) {
        return zone.labelled_use ? yes_or_no(*zone.labelled_use) : ComparedValue();
      });
    }
  }

  void add_needles() {
    const auto injured = [&](Reason what, std::string unit,
                             const std::function<double(const strike::Injury&)>& value) {
      add_needled(std::move(what), std::move(unit),
                  [&](const SimulatedZone& zone) { return number(value(*zone.injury)); });
    };
    const auto shared = [&](Reason what, const std::function<double(const strike::Injury&)>& frac) {
      add_needled(std::move(what), "%",
                  [&](const SimulatedZone& zone) { return share(frac(*zone.injury)); });
    };
    add_needled(reason("row-zone-wounded-most"), "",
                [](const SimulatedZone& zone) { return word(zone.id); });
    add_needled(reason("row-needle-set-to"), "mm",
                [](const SimulatedZone& zone) { return number(zone.motion->depth_mm); });
    injured(reason("row-depth-reached"), "mm", [](const auto& one) { return one.depth_mm.mean; });
    injured(reason("row-channels"), "per cm²",
            [](const auto& one) { return one.channels_per_cm2; });
    shared(reason("row-strikes-into-the-papillary-dermis"),
           [](const auto& one) { return one.reached_frac.papillary_dermis; });
    shared(reason("row-strikes-into-the-reticular-dermis"),
           [](const auto& one) { return one.reached_frac.reticular_dermis; });
    shared(reason("row-strikes-through-the-dermis"),
           [](const auto& one) { return one.reached_frac.hypodermis; });
    shared(reason("row-epidermis-wounded"),
           [](const auto& one) { return one.wounded_frac.epidermis; });
    shared(reason("row-papillary-dermis-wounded"),
           [](const auto& one) { return one.wounded_frac.papillary_dermis; });
  }

  void add_weeks_after() {
    add_needled(
        reason("row-water-loss-recovered-at-the-latest"), "h",
        [](const SimulatedZone& zone) {
          return zone.barrier ? number(zone.barrier->recovered_h_high) : ComparedValue();
        },
        0);
    add_needled(
        reason("row-collagen-gained-in-a-year"), "%",
        [](const SimulatedZone& zone) {
          if (!zone.healing) {
            return ComparedValue();
          }
          const healing::Fibres& fibres = zone.healing->papillary;
          return share(fibres.collagen_total.back() - 1, fibres.collagen_total_low.back() - 1,
                       fibres.collagen_total_high.back() - 1);
        },
        0);
  }

  // Trials whose needles were held and set alike.
  void add_trials() {
    const double alike_mm = catalog_.number("alike_depth_mm");
    std::vector<ComparedValue> values(plans_.size());
    for (std::size_t i = 0; i < plans_.size(); ++i) {
      if (const auto& zone = out_.needled[i]) {
        for (const outcome::Trial& trial : catalog_.trials) {
          if (base::word(trial.instrument) == base::word(plans_[i].kind) && trial.depth_mm &&
              std::abs(*trial.depth_mm - zone->motion->depth_mm) <= alike_mm) {
            values[i].ids.push_back(trial.id);
          }
        }
        values[i] = values[i].empty() ? word("none") : values[i];
      }
    }
    add_row(reason("row-trials-with-needles-like-these"), "", std::move(values));
  }

  // For the zone with the largest injury, where it is planned.
  void add_predictions() {
    const auto predicted = [&](Reason what, std::string unit, auto&& value, int decimals) {
      add(
          std::move(what), std::move(unit),
          [value](const Plan& plan) {
            return plan.prediction ? value(*plan.prediction) : ComparedValue();
          },
          decimals);
    };
    predicted(
        reason("row-improvement"), "%",
        [](const Prediction& one) {
          return one.outcome.empty() ? ComparedValue()
                                     : share(one.outcome.front().improved_frac,
                                             one.outcome.front().improved_frac_low,
                                             one.outcome.front().improved_frac_high);
        },
        0);
    predicted(
        reason("row-downtime"), "d",
        [](const Prediction& one) {
          return ComparedValue{.value = one.downtime_d.middle,
                               .low = one.downtime_d.low,
                               .high = one.downtime_d.high};
        },
        1);
    add_risks();
  }

  void add_risks() {
    const auto risk_names = all_names([](const Plan& plan) {
      std::vector<std::string> out;
      for (std::size_t i = 0; plan.prediction && i < plan.prediction->risks.size(); ++i) {
        out.push_back(plan.prediction->risks[i].name);
      }
      return out;
    });
    for (const std::string& name : risk_names) {
      add(reason("row-risk", {{"name", name}}), "%", [&](const Plan& plan) -> ComparedValue {
        for (std::size_t i = 0; plan.prediction && i < plan.prediction->risks.size(); ++i) {
          const outcome::Risk& risk = plan.prediction->risks[i];
          if (risk.name == name) {
            return share(risk.expected_frac, risk.low_frac, risk.high_frac);
          }
        }
        return {};
      });
    }
  }

  void add_products() {
    const auto product_names = all_names([](const Plan& plan) {
      std::vector<std::string> out;
      for (const ProductPlan& product : plan.aftercare.products) {
        out.push_back(product.name);
      }
      return out;
    });
    for (const std::string& name : product_names) {
      add(reason("row-product-again", {{"product", name}}), "h",
          [&](const Plan& plan) -> ComparedValue {
            for (const ProductPlan& product : plan.aftercare.products) {
              if (product.name == name) {
                return product.never ? word("never") : number(product.allowed_from_h);
              }
            }
            return {};
          });
    }
  }

  std::span<const NamedPlan> plans_;
  const catalog::Catalog& catalog_;
  SaidBy said_by_ = SaidBy::decided;
  Comparison out_;
};

}  // namespace

Comparison compare(std::span<const NamedPlan> plans, const catalog::Catalog& catalog) {
  return Comparer(plans, catalog).compare();
}

}  // namespace percuta::plan
