#include "predict_outcome.hpp"

#include <algorithm>
#include <string_view>

#include "population.hpp"

#include "percuta/catalog/known_risk.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::plan {
namespace {

static_assert(static_cast<int>(intake::Phototype::I) == 0 &&
              static_cast<int>(intake::Phototype::VI) == 5);  // scored in their order

catalog::ById<outcome::Scale>::const_iterator stated_scale(const intake::Goal& goal,
                                                           const catalog::Catalog& catalog) {
  const auto& scale = goal.severity_scale;
  const auto id = scale ? catalog.vocabulary.lexicon.find(scale->kind, scale->text)
                        : std::optional<std::string>{};
  return id ? catalog.scales.find(*id) : catalog.scales.end();
}

class OutcomeForecast {
 public:
  OutcomeForecast(const Forecast& forecast, std::span<const double> gains,
                  const catalog::Catalog& catalog)
      : forecast_(forecast), gains_(gains), catalog_(catalog) {
    for (std::size_t m = 0; m < gains.size(); ++m) {
      draws_.push_back(member(catalog.models.outcome, StreamOf::outcome, {forecast.seed, 0}, m));
    }
  }

  void add_to(Prediction& out) const {
    if (const auto asked = question_of(forecast_.facts, catalog_, forecast_.timetable.at_d)) {
      out.outcome.push_back(outcome::predict_person(*asked, {gains_, 0}, draws_));
      for (std::size_t m = 0; m < gains_.size(); ++m) {
        out.worlds.improved_frac.push_back(
            outcome::improved_frac(gains_[m], asked->family, asked->scar, draws_[m]));
      }
    }
    const Ground& typical = forecast_.cohort.typical;
    const outcome::Trace trace{typical.injury.depth_mm.mean, typical.dose.epidermis};
    out.downtime_d = outcome::downtime(trace, draws_).whole_d;
    for (const outcome::Parameters& draw : draws_) {
      out.worlds.downtime_d.push_back(outcome::downtime(trace, {&draw, 1}).whole_d.middle);
    }
    add_risks(out);
  }

 private:
  void add_risks(Prediction& out) const {
    const outcome::Circumstances circumstances = circumstances_of();
    for (const rules::Risk& risk : catalog_.risks) {
      const auto known = catalog::known_risk(risk);
      if (!known) {
        continue;
      }
      if (auto assessed = outcome::assess(*known, circumstances, draws_)) {
        out.risks.push_back(std::move(*assessed));
      }
    }
  }

  outcome::Circumstances circumstances_of() const {
    const intake::Case& stated = forecast_.facts.stated;
    outcome::Circumstances out;
    out.phototype_score = static_cast<double>(stated.patient.phototype) + 1;  // I counts 1
    out.pigment_exposure_d = healing::read(typical_course(forecast_), forecast_.timetable.at_d,
                                           catalog_.models.healing.values)
                                 .pigment_d;
    out.needle_length_mm = forecast_.zone.motion.depth_mm;
    out.rolled = forecast_.zone.handpiece.kind == device::HandpieceKind::roller;
    out.bony = is_bony();
    out.product_on_open_channels =
        std::any_of(stated.product.begin(), stated.product.end(), [](const intake::Product& one) {
          return one.use == intake::ProductUse::during && !one.sterile;
        });
    for (const intake::ConditionFact& condition : forecast_.facts.conditions) {
      if (condition.meaning.is("herpes_labialis")) {
        out.cold_sores_before = true;
        out.prophylaxis = condition.stated.prophylaxis == intake::Prophylaxis::started ||
                          condition.stated.prophylaxis == intake::Prophylaxis::planned;
      }
    }
    return out;
  }

  bool is_bony() const {
    for (const intake::ZoneFact& zone : forecast_.facts.zones) {
      const auto site = catalog_.sites.find(zone.site);
      if (zone.id == forecast_.zone.id && site != catalog_.sites.end()) {
        return site->second.bony;
      }
    }
    return false;
  }

  const Forecast& forecast_;
  std::span<const double> gains_;
  const catalog::Catalog& catalog_;
  std::vector<outcome::Parameters> draws_;
};

}  // namespace

std::optional<outcome::Question> question_of(const intake::Facts& facts,
                                             const catalog::Catalog& catalog, double at_d) {
  const intake::Goal& goal = facts.stated.goal;
  const std::string_view indication = base::word(goal.indication);
  const outcome::Measure* told = outcome::measure_of(indication, catalog.measures);
  if (told == nullptr) {
    return std::nullopt;
  }
  outcome::Question question;
  question.at_d = at_d;
  const auto own = stated_scale(goal, catalog);
  if (own != catalog.scales.end() && goal.severity_score && !own->second.stated_only) {
    question.scale = own->second;
    question.baseline = goal.severity_score;
  } else {
    question.scale = catalog.scales.find(told->scale.text)->second;
  }
  question.family = *outcome::family_of(question.scale, indication, catalog.measures);
  if (goal.scar_type) {
    for (const auto& [shape, word] : names(outcome::ScarShape{})) {
      if (word == base::word(*goal.scar_type)) {
        question.scar = shape;
      }
    }
  }
  return question;
}

void predict_outcome(const Forecast& forecast, std::span<const double> gains,
                     const catalog::Catalog& catalog, Prediction& out) {
  OutcomeForecast(forecast, gains, catalog).add_to(out);
}

}  // namespace percuta::plan
