#include <algorithm>
#include <cmath>
#include <functional>

#include <fmt/format.h>

#include "percuta/catalog/catalog.hpp"
#include "percuta/plan/comparison.hpp"

namespace percuta::plan {
namespace {

constexpr double percent = 100;

std::string number(double value) {
  constexpr double whole = 1000;  // from here on decimals are not worth reading
  return std::abs(value) < whole ? fmt::format("{:.3g}", value) : fmt::format("{:.0f}", value);
}

// A computed share in percent is no surer than two digits.
std::string share(double frac) {
  const double value = percent * frac;
  constexpr double least = 0.1;
  constexpr double two_digits = 9.95;
  return value > 0 && value < least ? "<0.1"
         : value < two_digits       ? fmt::format("{:.2g}", value)
                                    : fmt::format("{:.0f}", value);
}

class Comparer {
 public:
  Comparer(std::span<const NamedPlan> plans, const catalog::Catalog& catalog)
      : plans_(plans), catalog_(catalog) {
    for (const NamedPlan& named : plans) {
      out_.cases.push_back({named.name});
      out_.needled.push_back(named.needled);
      out_.session_d.push_back(named.session_d);
    }
  }

  Comparison compare() {
    add("decision", "",
        [](const Plan& plan) { return std::string(base::word(plan.first.decision)); });
    add("provisional", "",
        [](const Plan& plan) { return std::string(plan.first.provisional ? "yes" : "no"); });
    add("earliest date", "", [](const Plan& plan) {
      return plan.screening.earliest_date ? base::to_string(*plan.screening.earliest_date) : "";
    });
    add("findings", "",
        [](const Plan& plan) { return std::to_string(plan.screening.findings.size()); });
    add_course();
    add_zones();
    add_products();
    add("disagreements", "",
        [](const Plan& plan) { return std::to_string(plan.disagreements.size()); });
    add("assumptions", "",
        [](const Plan& plan) { return std::to_string(plan.assumptions.size()); });
    said_by_ = SaidBy::computed;
    add_needles();
    add_weeks_after();
    add_predictions();
    said_by_ = SaidBy::measured;
    add_trials();
    return std::move(out_);
  }

 private:
  void add(std::string quantity, std::string unit,
           const std::function<std::string(const Plan&)>& value) {
    add_of_case(std::move(quantity), std::move(unit),
                [&](const NamedPlan& named) { return value(named.plan); });
  }

  void add_of_case(std::string quantity, std::string unit,
                   const std::function<std::string(const NamedPlan&)>& value) {
    ComparedRow row{said_by_, std::move(quantity), std::move(unit), {}};
    for (const NamedPlan& named : plans_) {
      row.values.push_back(value(named));
    }
    const bool any = std::any_of(row.values.begin(), row.values.end(),
                                 [](const std::string& text) { return !text.empty(); });
    if (any) {
      out_.rows.push_back(std::move(row));
    }
  }

  void add_course() {
    add("sessions", "",
        [](const Plan& plan) { return std::to_string(plan.course.sessions.size()); });
    add("interval", "weeks", [](const Plan& plan) {
      return plan.course.interval_weeks ? number(plan.course.interval_weeks->chosen) : "";
    });
    const auto day = [](const Plan& plan, bool first) -> std::string {
      const auto& sessions = plan.course.sessions;
      if (sessions.empty()) {
        return "";
      }
      const auto& planned = first ? sessions.front().planned : sessions.back().planned;
      return planned ? base::to_string(*planned) : "none fits";
    };
    add("first session", "", [&](const Plan& plan) { return day(plan, true); });
    add("last session", "", [&](const Plan& plan) { return day(plan, false); });
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
      const auto of_zone = [&](const std::string& quantity, const std::string& unit,
                               const std::function<std::string(const ZonePlan&)>& value) {
        add(id + ": " + quantity, unit, [&](const Plan& plan) -> std::string {
          for (const ZonePlan& zone : plan.zones) {
            if (zone.id == id) {
              return value(zone);
            }
          }
          return "";
        });
      };
      const auto depth = [&](const std::string& quantity, double ZoneSettings::*member) {
        of_zone(quantity, "mm", [member](const ZonePlan& zone) {
          return zone.settings ? number((*zone.settings).*member) : "";
        });
      };
      of_zone("decision", "",
              [](const ZonePlan& zone) { return std::string(base::word(zone.decision)); });
      depth("begin at", &ZoneSettings::start_depth_mm);
      depth("work up to", &ZoneSettings::depth_mm);
      depth("not beyond", &ZoneSettings::ceiling_depth_mm);
      of_zone("passes", "", [](const ZonePlan& zone) -> std::string {
        return zone.settings && zone.settings->passes_count
                   ? std::to_string(*zone.settings->passes_count)
                   : "";
      });
      of_zone("label covers it", "", [](const ZonePlan& zone) -> std::string {
        return zone.labelled_use ? (*zone.labelled_use ? "yes" : "no") : "";
      });
    }
  }

  // What the needles do in the zone they wound most, whether a plan allows it or not.
  void add_needles() {
    const auto needled = [&](std::string quantity, std::string unit,
                             const std::function<std::string(const SimulatedZone&)>& value) {
      add_of_case(std::move(quantity), std::move(unit), [&](const NamedPlan& named) {
        return named.needled ? value(*named.needled) : std::string();
      });
    };
    const auto injured = [&](std::string quantity, std::string unit,
                             const std::function<double(const strike::Injury&)>& value) {
      needled(std::move(quantity), std::move(unit),
              [&](const SimulatedZone& zone) { return number(value(*zone.injury)); });
    };
    const auto shared = [&](std::string quantity,
                            const std::function<double(const strike::Injury&)>& frac) {
      needled(std::move(quantity), "%",
              [&](const SimulatedZone& zone) { return share(frac(*zone.injury)); });
    };
    needled("zone wounded most", "", [](const SimulatedZone& zone) { return zone.id; });
    needled("needle set to", "mm",
            [](const SimulatedZone& zone) { return number(zone.motion->depth_mm); });
    injured("depth reached", "mm", [](const auto& one) { return one.depth_mm.mean; });
    injured("channels", "per cm²", [](const auto& one) { return one.channels_per_cm2; });
    shared("strikes into the papillary dermis",
           [](const auto& one) { return one.reached_frac.papillary_dermis; });
    shared("strikes into the reticular dermis",
           [](const auto& one) { return one.reached_frac.reticular_dermis; });
    shared("strikes through the dermis",
           [](const auto& one) { return one.reached_frac.hypodermis; });
    shared("epidermis wounded", [](const auto& one) { return one.wounded_frac.epidermis; });
    shared("papillary dermis wounded",
           [](const auto& one) { return one.wounded_frac.papillary_dermis; });
  }

  void add_weeks_after() {
    const auto needled = [&](std::string quantity, std::string unit, auto&& value) {
      add_of_case(std::move(quantity), std::move(unit), [value](const NamedPlan& named) {
        return named.needled ? value(*named.needled) : std::string();
      });
    };
    needled("water loss recovered, at the latest", "h", [](const SimulatedZone& zone) {
      return zone.barrier ? fmt::format("{:.0f}", zone.barrier->recovered_h_high) : "";
    });
    needled("collagen gained in a year", "%", [](const SimulatedZone& zone) {
      if (!zone.healing) {
        return std::string();
      }
      const healing::Fibres& fibres = zone.healing->papillary;
      return fmt::format("{:.0f} ({:.0f} to {:.0f})", percent * (fibres.collagen_total.back() - 1),
                         percent * (fibres.collagen_total_low.back() - 1),
                         percent * (fibres.collagen_total_high.back() - 1));
    });
  }

  // Trials whose needles were held and set alike.
  void add_trials() {
    const double alike_mm = catalog_.number("alike_depth_mm");
    add_of_case("trials with needles like these", "", [&](const NamedPlan& named) -> std::string {
      if (!named.needled) {
        return "";
      }
      std::string out;
      for (const outcome::Trial& trial : catalog_.trials) {
        if (base::word(trial.instrument) == base::word(named.kind) && trial.depth_mm &&
            std::abs(*trial.depth_mm - named.needled->motion->depth_mm) <= alike_mm) {
          out += (out.empty() ? "" : ", ") + trial.id;
        }
      }
      return out.empty() ? "none" : out;
    });
  }

  // For the zone with the largest injury, where it is planned.
  void add_predictions() {
    const auto predicted = [&](std::string quantity, std::string unit, auto&& value) {
      add(std::move(quantity), std::move(unit), [value](const Plan& plan) {
        return plan.prediction ? value(*plan.prediction) : std::string();
      });
    };
    predicted("improvement", "%", [](const Prediction& one) {
      return one.outcome.empty()
                 ? std::string()
                 : fmt::format("{:.0f} ({:.0f} to {:.0f})", 100 * one.outcome.front().improved_frac,
                               100 * one.outcome.front().improved_frac_low,
                               100 * one.outcome.front().improved_frac_high);
    });
    predicted("downtime", "d", [](const Prediction& one) {
      return fmt::format("{:.1f} ({:.1f} to {:.1f})", one.downtime_d.expected, one.downtime_d.low,
                         one.downtime_d.high);
    });
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
      add("risk: " + name, "%", [&](const Plan& plan) -> std::string {
        for (std::size_t i = 0; plan.prediction && i < plan.prediction->risks.size(); ++i) {
          const outcome::Risk& risk = plan.prediction->risks[i];
          if (risk.name == name) {
            return fmt::format("{} ({} to {})", share(risk.expected_frac), share(risk.low_frac),
                               share(risk.high_frac));
          }
        }
        return "";
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
      add(name + ": again from", "h", [&](const Plan& plan) -> std::string {
        for (const ProductPlan& product : plan.aftercare.products) {
          if (product.name == name) {
            return product.never ? "never" : number(product.allowed_from_h);
          }
        }
        return "";
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
