#include <array>
#include <cmath>

#include <fmt/format.h>

#include "percuta/base/percent.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/healing/healing.hpp"
#include "percuta/num/random.hpp"
#include "percuta/num/spread.hpp"
#include "percuta/num/statistics.hpp"
#include "percuta/outcome/downtime.hpp"
#include "percuta/service/calibration.hpp"

namespace percuta::service {
namespace {

constexpr std::array doses = {1.0, 5.0, 15.0, 45.0};  // the studied one and up to a dense pen's
constexpr int sessions_count = 5;
constexpr double interval_d = 28;
constexpr double read_d = (sessions_count - 1) * interval_d + 56;
constexpr std::size_t people_count = 256;

std::string banded(std::vector<double> samples, double middle, int digits) {
  const base::Band band = num::band_of(samples, middle);
  return fmt::format("{:.{}f} ({:.{}f} to {:.{}f})", middle, digits, band.low, digits, band.high,
                     digits);
}

// What courses of one dose do to the typical person and to the others.
class Row {
 public:
  Row(const catalog::Models& models, double dose)
      : models_(models), people_{models.healing.spreads, people_count, {}}, dose_(dose) {
    for (int i = 0; i < sessions_count; ++i) {
      course_.push_back({i * interval_d, dose, dose, dose});
    }
    typical_ = healing::read(course_, read_d, models.healing.values);
    const std::vector<std::vector<healing::Dose>> one{course_};
    members_ = healing::read(one, read_d, models.healing.values, people_, {}).members;
  }

  [[nodiscard]] std::string text() const {
    const auto of = [&](auto&& value, int digits) {
      std::vector<double> samples;
      for (const healing::Reading& each : members_) {
        samples.push_back(value(each));
      }
      return banded(std::move(samples), value(typical_), digits);
    };
    return fmt::format("| {:g} | {} | {} | {} | {} | {} | {} | {} |\n", dose_, damage(),
                       of([](const auto& r) { return base::percent * r.collagen_gain_ratio; }, 0),
                       destroyed(), of([](const auto& r) { return r.inflammation_d; }, 0),
                       of([](const auto& r) { return r.pigment_d; }, 0), elastin(), downtime());
  }

 private:
  template <class Value>
  [[nodiscard]] std::string of_people(Value&& value, int digits) const {
    std::vector<double> samples;
    for (std::size_t m = 0; m < people_count; ++m) {
      samples.push_back(value(healing::member(people_, m)));
    }
    return banded(std::move(samples), value(models_.healing.values), digits);
  }

  [[nodiscard]] std::string damage() const {
    return of_people([&](const healing::Parameters& p) { return healing::damage_of(dose_, p); }, 1);
  }

  [[nodiscard]] std::string destroyed() const {
    return of_people(
        [&](const healing::Parameters& p) {
          return base::percent *
                 (1 - std::pow(1 - p.retrauma_loss_frac, healing::damage_of(dose_, p)));
        },
        0);
  }

  [[nodiscard]] std::string elastin() const {
    const std::vector<std::vector<healing::Dose>> one{course_};
    const auto& told =
        healing::heal({course_, models_.healing.values}, one, read_d, people_, {}).response;
    return fmt::format("{:.0f} ({:.0f} to {:.0f})", base::percent * told.papillary.elastin.back(),
                       base::percent * told.papillary.elastin_low.back(),
                       base::percent * told.papillary.elastin_high.back());
  }

  [[nodiscard]] std::string downtime() const {
    const auto& spreads = models_.outcome.spreads;
    std::vector<outcome::Parameters> draws;
    for (std::size_t m = 0; m < people_count; ++m) {
      const num::Stream stream(0, {m});
      std::vector<double> world_z;
      std::vector<double> person_z;
      for (std::size_t i = 0; i < spreads.size(); ++i) {
        world_z.push_back(stream.normal(2 * i));
        person_z.push_back(stream.normal(2 * i + 1));
      }
      draws.push_back(num::draw<outcome::Parameters>(spreads, world_z, person_z));
    }
    const double depth_mm = models_.outcome.values.downtime_reference_depth_mm;
    const base::Band days = outcome::downtime({depth_mm, dose_}, draws).whole_d;
    return fmt::format("{:.1f} ({:.1f} to {:.1f})", days.middle, days.low, days.high);
  }

  const catalog::Models& models_;
  healing::Population people_;
  double dose_;
  std::vector<healing::Dose> course_;
  healing::Reading typical_;
  std::vector<healing::Reading> members_;
};

}  // namespace

std::string dose_table(const catalog::Catalog& catalog) {
  std::string out = catalog.speech(intake::Language::en).page("doses-head") + "\n";
  for (const double dose : doses) {
    out += Row(catalog.models, dose).text();
  }
  return out;
}

}  // namespace percuta::service
