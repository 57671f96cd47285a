#include "percuta/barrier/uptake.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "unit_cell.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/base/units.hpp"
#include "percuta/num/diffusion.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::barrier {
namespace {

constexpr double mm_per_um = 1e-3;

// Below it a ratio to intact skin means nothing: a ten-thousandth of what an assay would find.
constexpr double least_ug_per_cm2 = 1e-4;

/// Steps grow with the time since the product came or went.
struct Pace {
  double first_h = 0;
  double growth = 0;
};

// In units of the time in which a film would empty into skin that takes all: a step of TR-BDF2 up
// to 2.4 keeps it from going negative, and e^-21 of a dose is nothing.
constexpr double not_too_far = 1.5;
constexpr double emptied = 21.0;

Pace pace(Mesh mesh) {
  switch (mesh) {
    case Mesh::fine:
      return {1e-4, 0.1};
    case Mesh::fast:
      return {1e-3, 0.4};
    case Mesh::coarse:
      break;
  }
  return {3e-3, 0.6};
}

/// One dose on one unit cell, on its way.
class Way {
 public:
  Way(const Molecule& molecule, const Application& application, const Substrate& substrate,
      const Parameters& parameters, Mesh mesh)
      : cell_(unit_cell(molecule, substrate, parameters, mesh)),
        pace_(pace(mesh)),
        diffuser_(exchange(molecule, application, substrate.below),
                  [this, faces = num::Faces(cell_.body), application, closure = substrate.channels](
                      double time, num::Exchange& changing) {
                    const double open = closure.open_frac(application.applied_at_h + time);
                    cell_.set_diffusivity(open, cell_.body.diffusivity);
                    faces.set_conductances(cell_.body.diffusivity, changing);
                    if (washed_) {
                      std::fill(changing.top.begin(), changing.top.end(), 0.0);
                    } else {
                      cell_.set_top(open, cell_.body.diffusivity, changing.top);
                    }
                  }) {
    amounts_.concentration.assign(diffuser_.exchange().volume.size(), 0.0);
    dose_ = application.concentration_mg_per_mL * application.film_um * mm_per_um * cell_.area_mm2;
    amounts_.reservoir_concentration = dose_ / diffuser_.exchange().reservoir_volume;
  }

  void to(double hour, double contact_h) {
    if (!washed_ && hour > contact_h) {
      advance(contact_h, 0.0);
      wash();
    }
    advance(hour, washed_ ? contact_h : 0.0);
  }

  void record(Passage& out) const {
    const double per_cm2 = base::mm2_per_cm2 / cell_.area_mm2;
    const double on_skin = amounts_.reservoir_concentration * diffuser_.exchange().reservoir_volume;
    const double in_skin = diffuser_.content(amounts_);
    const double gone = amounts_.sunk + amounts_.drained;
    out.time_h.push_back(time_);
    out.on_skin_ug_per_cm2.push_back(on_skin * per_cm2);
    out.in_skin_ug_per_cm2.push_back(in_skin * per_cm2);
    out.gone_ug_per_cm2.push_back(gone * per_cm2);
    out.absorbed_ug_per_cm2.push_back(amounts_.entered * per_cm2);
    out.profile_mg_per_mL.push_back(profile());
    if (dose_ > 0) {
      const double above = std::abs(dose_ - on_skin - washed_off_ - amounts_.entered);
      const double below = std::abs(amounts_.entered - in_skin - gone);
      out.imbalance_frac = std::max({out.imbalance_frac, above / dose_, below / dose_});
    }
  }

  [[nodiscard]] std::vector<double> depths_um() const {
    std::vector<double> out;
    for (std::size_t i = 0; i + 1 < cell_.body.layer_edges.size(); ++i) {
      out.push_back(0.5 * (cell_.body.layer_edges[i] + cell_.body.layer_edges[i + 1]) / mm_per_um);
    }
    return out;
  }

 private:
  // Oil holds back what loves oil: only what is dissolved in water drives. Equation B5.
  num::Exchange exchange(const Molecule& molecule, const Application& application, Below below) {
    num::Exchange out = num::cut(cell_.body);
    const double held_back =
        1.0 - application.oil_frac + application.oil_frac * std::pow(10.0, molecule.log_kow_ratio);
    out.reservoir_volume = application.film_um * mm_per_um * cell_.area_mm2 * held_back;
    if (below == Below::receptor) {
      for (std::size_t ring = 0; ring < out.rings; ++ring) {
        out.bottom[ring] = num::bottom_conductance(cell_.body, ring, 0.0);
      }
    }
    return out;
  }

  // Steps grow; but while a thin film empties they stay so short that it cannot empty too far.
  void advance(double end, double start) {
    while (time_ < end) {
      double step = pace_.growth * (time_ - start + pace_.first_h) + pace_.first_h;
      const double emptying_h = washed_ ? 0.0 : emptying_time();
      if (time_ < emptied * emptying_h) {
        step = std::min(step, not_too_far * emptying_h);
      }
      const double left = end - time_;
      step = step >= left ? left : std::min(step, 0.5 * left);
      diffuser_.step(time_, step, amounts_);
      time_ = step == left ? end : time_ + step;
    }
  }

  [[nodiscard]] double emptying_time() const {
    const auto& top = diffuser_.exchange().top;
    const double through = std::accumulate(top.begin(), top.end(), 0.0);
    return through > 0 ? diffuser_.exchange().reservoir_volume / through : 0.0;
  }

  void wash() {
    washed_ = true;
    washed_off_ = amounts_.reservoir_concentration * diffuser_.exchange().reservoir_volume;
    amounts_.reservoir_concentration = 0;
    diffuser_.forget_refresh();
  }

  [[nodiscard]] std::vector<double> profile() const {
    const num::Exchange& cells = diffuser_.exchange();
    std::vector<double> out(cells.layers, 0.0);
    for (std::size_t layer = 0; layer < cells.layers; ++layer) {
      double amount = 0;
      double volume = 0;
      for (std::size_t ring = 0; ring < cells.rings; ++ring) {
        amount +=
            cells.volume[cells.at(ring, layer)] * amounts_.concentration[cells.at(ring, layer)];
        volume += cells.volume[cells.at(ring, layer)];
      }
      out[layer] = amount / volume;
    }
    return out;
  }

  UnitCell cell_;
  Pace pace_;
  bool washed_ = false;
  double washed_off_ = 0;
  double dose_ = 0;
  double time_ = 0;
  num::Diffuser diffuser_;
  num::Amounts amounts_;
};

}  // namespace

Passage follow(const Molecule& molecule, const Application& application, const Substrate& substrate,
               const Parameters& parameters, const std::vector<double>& hours, Mesh mesh) {
  PERCUTA_EXPECT(std::is_sorted(hours.begin(), hours.end()));
  PERCUTA_EXPECT(application.film_um > 0 && application.contact_h > 0);
  Way way(molecule, application, substrate, parameters, mesh);
  Passage out;
  out.depth_um = way.depths_um();
  for (const double hour : hours) {
    way.to(hour, application.contact_h);
    way.record(out);
  }
  return out;
}

std::vector<double> hours_followed() { return {1, 6, 24, 72}; }

Uptake take_up(const std::string& ingredient, const Molecule& molecule,
               const Application& application, const Needled& needled, const Parameters& parameters,
               Mesh mesh) {
  const auto absorbed = [&](const Closure& channels) {
    return follow(molecule, application, {needled.skin, channels, needled.injury.depth_mm.mean},
                  parameters, {application.contact_h}, mesh)
        .absorbed_ug_per_cm2.back();
  };
  Uptake out;
  out.ingredient = ingredient;
  out.applied_at_h = application.applied_at_h;
  out.intact_ug_per_cm2 = absorbed(Closure{});
  out.absorbed_ug_per_cm2 = out.intact_ug_per_cm2;
  const Closure channels = closure(needled.injury, needled.skin, needled.conditions, parameters);
  if (channels.channels_per_cm2 > 0) {  // less than through intact skin is an error of the mesh
    out.absorbed_ug_per_cm2 = std::max(absorbed(channels), out.intact_ug_per_cm2);
  }
  if (out.intact_ug_per_cm2 >= least_ug_per_cm2) {
    out.enhancement_ratio = out.absorbed_ug_per_cm2 / out.intact_ug_per_cm2;
  }
  return out;
}

void add_band(std::span<const Uptake> draws, Uptake& line) {
  std::vector<double> absorbed;
  std::vector<double> ratios;
  for (const Uptake& draw : draws) {
    absorbed.push_back(draw.absorbed_ug_per_cm2);
    if (draw.enhancement_ratio) {
      ratios.push_back(*draw.enhancement_ratio);
    }
  }
  const double taken = line.absorbed_ug_per_cm2;
  const base::Band amounts = num::band_of(absorbed, taken);
  line.absorbed_ug_per_cm2_low = std::min(taken, amounts.low);
  line.absorbed_ug_per_cm2_high = std::max(taken, amounts.high);
  if (line.enhancement_ratio && !ratios.empty()) {
    const double ratio = *line.enhancement_ratio;
    const base::Band band = num::band_of(ratios, ratio);
    line.enhancement_ratio_low = std::min(ratio, band.low);
    line.enhancement_ratio_high = std::max(ratio, band.high);
  }
}

}  // namespace percuta::barrier
