#include <algorithm>
#include <cmath>
#include <functional>

#include "compared.hpp"
#include "difference.hpp"

#include "percuta/base/percent.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/plan/comparison.hpp"

namespace percuta::plan {
namespace {

using evidence::reason;
using evidence::Reason;

using base::percent;

// What needles do is told of a zone that the plan sets them for: of one that is not to be treated
// it would hand settings back that somebody could use.
std::vector<NamedPlan> with_needles_that_are_set(std::span<const NamedPlan> plans) {
  std::vector<NamedPlan> out(plans.begin(), plans.end());
  for (NamedPlan& named : out) {
    const auto& zones = named.plan.zones;
    const bool is_set =
        named.needled && std::any_of(zones.begin(), zones.end(), [&](const auto& zone) {
          return zone.id == named.needled->id && zone.settings;
        });
    if (!is_set) {
      named.needled.reset();
    }
  }
  return out;
}

// The least that is told of a share in percent with two digits, never less than a tenth.
double share_step(const ComparedValue& share) {
  constexpr double least = 0.1;
  const double value = std::max(share.value.value_or(0), least);
  return std::min(std::pow(10.0, std::floor(std::log10(value)) - 1), 1.0);
}

// What each world came to, in the unit of the row, and the least that is told of it.
struct InWorlds {
  std::function<std::vector<double>(const NamedPlan&)> of = {};
  std::optional<double> told_step = {};  ///< absent: of a share with two digits
};

class Comparer {
 public:
  Comparer(std::span<const NamedPlan> plans, const catalog::Catalog& catalog)
      : plans_(plans), catalog_(catalog) {
    for (const NamedPlan& named : plans) {
      out_.cases.push_back({named.name, named.varied, needles_of(named)});
      out_.needled.push_back(named.needled);
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
    add_of_case(
        std::move(what), std::move(unit), [&](const NamedPlan& named) { return value(named.plan); },
        decimals);
  }

  void add_of_case(Reason what, std::string unit,
                   const std::function<ComparedValue(const NamedPlan&)>& value,
                   std::optional<int> decimals = {}, const InWorlds& worlds = {}) {
    ComparedRow row{said_by_, key_of(what, unit), "", std::move(unit), {},
                    decimals, std::move(what)};
    for (const NamedPlan& named : plans_) {
      row.values.push_back(value(named));
    }
    if (worlds.of) {
      tell_apart(worlds, row);
    }
    const bool any = std::any_of(row.values.begin(), row.values.end(),
                                 [](const ComparedValue& one) { return !one.empty(); });
    if (any) {
      out_.rows.push_back(std::move(row));
    }
  }

  // Each against the first case, whose worlds are the same.
  void tell_apart(const InWorlds& worlds, ComparedRow& row) const {
    const std::vector<double> first = worlds.of(plans_.front());
    for (std::size_t i = 1; i < plans_.size() && !first.empty(); ++i) {
      const std::vector<double> own = worlds.of(plans_[i]);
      if (own.size() == first.size() && row.values[i].value) {
        const double step = worlds.told_step.value_or(share_step(row.values.front()));
        const Difference found = difference(own, first, step);
        row.values[i].told_apart = found.told_apart;
        row.values[i].difference = found.by;
        row.values[i].higher_frac = found.higher_frac;
      }
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

  // What the needles do in the zone that is shown.
  void add_needles() {
    const auto needled = [&](Reason what, std::string unit,
                             const std::function<ComparedValue(const SimulatedZone&)>& value) {
      add_of_case(std::move(what), std::move(unit), [&](const NamedPlan& named) {
        return named.needled ? value(*named.needled) : ComparedValue();
      });
    };
    const auto injured = [&](Reason what, std::string unit,
                             const std::function<double(const strike::Injury&)>& value) {
      needled(std::move(what), std::move(unit),
              [&](const SimulatedZone& zone) { return number(value(*zone.injury)); });
    };
    const auto shared = [&](Reason what, const std::function<double(const strike::Injury&)>& frac) {
      needled(std::move(what), "%",
              [&](const SimulatedZone& zone) { return share(frac(*zone.injury)); });
    };
    const auto wounded = [&](Reason what, double strike::Wounded::*layer) {
      needled(std::move(what), "%", [&](const SimulatedZone& zone) {
        return share(zone.injury->wounded_frac.*layer, zone.doubt->wounded_low_frac.*layer,
                     zone.doubt->wounded_high_frac.*layer);
      });
    };
    needled(reason("row-zone-shown"), "", [](const SimulatedZone& zone) { return word(zone.id); });
    needled(reason("row-needle-set-to"), "mm",
            [](const SimulatedZone& zone) { return number(zone.motion->depth_mm); });
    injured(reason("row-depth-reached"), "mm", [](const auto& one) { return one.depth_mm.mean; });
    injured(reason("row-channels"), "per cm²",
            [](const auto& one) { return one.channels_per_cm2; });
    shared(reason("row-strikes-into-the-papillary-dermis"),
           [](const auto& one) { return one.reached_frac.papillary_dermis; });
    shared(reason("row-strikes-into-the-reticular-dermis"),
           [](const auto& one) { return one.reached_frac.reticular_dermis; });
    needled(reason("row-strikes-through-the-dermis"), "%", [](const SimulatedZone& zone) {
      const base::Band& beyond = zone.doubt->beyond_dermis_frac;
      return share(beyond.middle, beyond.low, beyond.high);
    });
    wounded(reason("row-epidermis-wounded"), &strike::Wounded::epidermis);
    wounded(reason("row-papillary-dermis-wounded"), &strike::Wounded::papillary_dermis);
  }

  void add_weeks_after() {
    const auto needled = [&](Reason what, std::string unit, auto&& value, double factor,
                             std::vector<double> Worlds::*worlds) {
      add_of_case(std::move(what), std::move(unit),
                  [value](const NamedPlan& named) {
                    return named.needled ? value(*named.needled) : ComparedValue();
                  },
                  0,
                  {[factor, worlds](const NamedPlan& named) {
                     return named.needled ? times(factor, named.needled->worlds.*worlds)
                                          : std::vector<double>{};
                   },
                   1});
    };
    needled(
        reason("row-water-loss-recovered-at-the-latest"), "h",
        [](const SimulatedZone& zone) {
          return zone.barrier ? number(zone.barrier->recovered_h_high) : ComparedValue();
        },
        1, &Worlds::recovered_h);
    needled(
        reason("row-collagen-gained-in-a-year"), "%",
        [](const SimulatedZone& zone) {
          if (!zone.healing) {
            return ComparedValue();
          }
          const healing::Fibres& fibres = zone.healing->papillary;
          return share(fibres.collagen_total.back() - 1, fibres.collagen_total_low.back() - 1,
                       fibres.collagen_total_high.back() - 1);
        },
        percent, &Worlds::collagen_gain_ratio);
  }

  // Trials whose needles were held and set alike.
  void add_trials() {
    const double alike_mm = catalog_.number("alike_depth_mm");
    add_of_case(reason("row-trials-with-needles-like-these"), "",
                [&](const NamedPlan& named) -> ComparedValue {
                  if (!named.needled) {
                    return {};
                  }
                  ComparedValue out;
                  for (const outcome::Trial& trial : catalog_.trials) {
                    if (base::word(trial.instrument) == base::word(named.kind) && trial.depth_mm &&
                        std::abs(*trial.depth_mm - named.needled->motion->depth_mm) <= alike_mm) {
                      out.ids.push_back(trial.id);
                    }
                  }
                  return out.empty() ? word("none") : out;
                });
  }

  // For the zone with the largest injury, where it is planned.
  void add_predictions() {
    const auto predicted = [&](Reason what, std::string unit, auto&& value, int decimals,
                               double factor, std::vector<double> Worlds::*worlds) {
      add_of_case(std::move(what), std::move(unit),
                  [value](const NamedPlan& named) {
                    return named.plan.prediction ? value(*named.plan.prediction) : ComparedValue();
                  },
                  decimals,
                  {[factor, worlds](const NamedPlan& named) {
                     return named.plan.prediction
                                ? times(factor, named.plan.prediction->worlds.*worlds)
                                : std::vector<double>{};
                   },
                   std::pow(10.0, -decimals)});
    };
    predicted(
        reason("row-improvement"), "%",
        [](const Prediction& one) {
          return one.outcome.empty() ? ComparedValue()
                                     : share(one.outcome.front().improved_frac,
                                             one.outcome.front().improved_frac_low,
                                             one.outcome.front().improved_frac_high);
        },
        0, percent, &Worlds::improved_frac);
    predicted(
        reason("row-downtime"), "d",
        [](const Prediction& one) {
          return ComparedValue{.value = one.downtime_d.middle,
                               .low = one.downtime_d.low,
                               .high = one.downtime_d.high};
        },
        1, 1, &Worlds::downtime_d);
    add_risks();
  }

  static const outcome::Risk* risk_of(const Plan& plan, const std::string& name) {
    for (std::size_t i = 0; plan.prediction && i < plan.prediction->risks.size(); ++i) {
      if (plan.prediction->risks[i].name == name) {
        return &plan.prediction->risks[i];
      }
    }
    return nullptr;
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
      add_of_case(
          reason("row-risk", {{"name", name}}), "%",
          [&](const NamedPlan& named) {
            const outcome::Risk* risk = risk_of(named.plan, name);
            return risk == nullptr ? ComparedValue()
                                   : share(risk->expected_frac, risk->low_frac, risk->high_frac);
          },
          {},
          {[&](const NamedPlan& named) {
             const outcome::Risk* risk = risk_of(named.plan, name);
             return risk == nullptr ? std::vector<double>{} : times(percent, risk->draws_frac);
           },
           {}});
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
  const std::vector<NamedPlan> told = with_needles_that_are_set(plans);
  return Comparer(told, catalog).compare();
}

}  // namespace percuta::plan
