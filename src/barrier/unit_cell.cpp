#include "unit_cell.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "percuta/base/assert.hpp"
#include "percuta/base/units.hpp"

namespace percuta::barrier {
namespace {

constexpr double pi = std::numbers::pi;
constexpr double mm_per_um = 1e-3;
constexpr double mm_per_cm = 10.0;
constexpr double widest_open_frac = 0.8;  // of the skin; denser channels count as this many

/// How cells grow away from where concentration bends. Found by refining until uptake lay within
/// 0.2 % (fine) and 1 % (fast) of a mesh finer still, and by coarsening up to 5 % (coarse).
struct Grading {
  double first_layer_mm = 0;  ///< at most
  double first_layer = 0;     ///< over the radius of the channel
  double layer_growth = 0;
  double first_ring = 0;  ///< over the radius of the channel
  double ring_growth = 0;
  std::size_t rings_in_channel = 0;
  double milder_bottom_mm = 0;
};

Grading grading(Mesh mesh) {
  switch (mesh) {
    case Mesh::fine:
      return {0.002, 0.06, 0.12, 0.08, 0.20, 8, 0.0};
    case Mesh::fast:
      return {0.006, 0.17, 0.33, 0.16, 0.50, 5, 0.05};
    case Mesh::coarse:
      break;
  }
  return {0.012, 0.34, 0.6, 0.4, 1.2, 2, 0.1};
}

/// Where concentration bends; `milder`: as if seen from so far away.
struct Hot {
  double at = 0;
  double milder = 0;
};

/// Edges from `begin` to `end`, their spacing `first + growth × distance to the nearest hot place`,
/// placed at equal shares of what that spacing asks for.
void add_edges(double begin, double end, const std::vector<Hot>& hot, double first, double growth,
               std::vector<double>& edges) {
  constexpr int samples = 400;
  std::vector<double> asked(samples + 1, 0.0);
  for (int i = 0; i < samples; ++i) {
    const double at = begin + (end - begin) * (i + 0.5) / samples;
    double away = end;
    for (const Hot& place : hot) {
      away = std::min(away, place.milder + std::abs(at - place.at));
    }
    asked[static_cast<std::size_t>(i) + 1] =
        asked[static_cast<std::size_t>(i)] + (end - begin) / samples / (first + growth * away);
  }
  const int cells = std::max(1, static_cast<int>(std::ceil(asked.back() - 1e-9)));
  std::size_t i = 0;
  for (int n = 1; n < cells; ++n) {
    const double share = asked.back() * n / cells;
    while (asked[i + 1] < share) {
      ++i;
    }
    const double within = (share - asked[i]) / (asked[i + 1] - asked[i]);
    edges.push_back(begin + (end - begin) * (static_cast<double>(i) + within) / samples);
  }
  edges.push_back(end);
}

std::vector<double> ring_edges(double channel_radius, double outer_radius, const Grading& grade) {
  std::vector<double> edges{0.0};
  if (channel_radius <= 0) {
    edges.push_back(outer_radius);
    return edges;
  }
  const auto inside = static_cast<double>(grade.rings_in_channel);
  for (std::size_t i = 1; i <= grade.rings_in_channel; ++i) {  // rings of equal area
    edges.push_back(channel_radius * std::sqrt(static_cast<double>(i) / inside));
  }
  add_edges(channel_radius, outer_radius, {{channel_radius, 0.0}},
            grade.first_ring * channel_radius, grade.ring_growth, edges);
  return edges;
}

/// Where layers of tissue begin and end, in mm below the stratum corneum.
struct Strata {
  double junction_top = 0;
  double dermis_top = 0;
  double bottom = 0;
  double channel_bottom = 0;
};

Strata strata(const skin::Skin& skin, double depth_mm, const Parameters& p) {
  const double junction = std::min(p.junction_um, 0.5 * skin.viable_epidermis_um);
  Strata out;
  out.junction_top = (skin.viable_epidermis_um - junction) * mm_per_um;
  out.dermis_top = skin.viable_epidermis_um * mm_per_um;
  out.bottom = out.dermis_top + (skin.papillary_dermis_um + skin.reticular_dermis_um) * mm_per_um;
  out.channel_bottom =
      std::clamp(depth_mm - skin.stratum_corneum_um * mm_per_um, 0.0, 0.98 * out.bottom);
  return out;
}

std::vector<double> layer_edges(const Strata& at, double channel_radius, const Grading& grade) {
  const double first = channel_radius > 0
                           ? std::min(grade.first_layer_mm, grade.first_layer * channel_radius)
                           : grade.first_layer_mm;
  std::vector<double> stops{at.junction_top, at.dermis_top, at.bottom};
  std::vector<Hot> hot{{0.0, 0.0}};
  if (at.channel_bottom > 0) {
    stops.push_back(at.channel_bottom);
    hot.push_back({at.channel_bottom, grade.milder_bottom_mm});
  }
  std::sort(stops.begin(), stops.end());
  std::vector<double> edges{0.0};
  for (const double stop : stops) {
    if (stop > edges.back() + 1e-6) {
      add_edges(edges.back(), stop, hot, first, grade.layer_growth, edges);
    }
  }
  return edges;
}

}  // namespace

UnitCell unit_cell(const Molecule& molecule, const Substrate& substrate, const Parameters& p,
                   Mesh mesh) {
  const skin::Skin& skin = substrate.skin;
  const Closure& closure = substrate.channels;
  PERCUTA_EXPECT(skin.viable_epidermis_um > 0 && skin.papillary_dermis_um > 0);
  const Grading grade = grading(mesh);
  const bool needled = closure.channels_per_cm2 > 0 && closure.diameter_um > 0;
  const Strata at = strata(skin, needled ? substrate.channel_depth_mm : 0.0, p);
  const Diffusivity d = diffusivity(molecule, p);

  UnitCell out;
  out.area_mm2 = needled ? base::mm2_per_cm2 / closure.channels_per_cm2 : base::mm2_per_cm2;
  const double radius = std::sqrt(out.area_mm2 / pi);
  if (needled) {
    out.channel_radius_mm =
        std::min(0.5 * closure.diameter_um * mm_per_um * std::sqrt(p.channel_fluid_frac),
                 radius * std::sqrt(widest_open_frac));
    out.channel_rings = grade.rings_in_channel;
  }
  out.mouth_length_mm = std::min(skin.stratum_corneum_um * mm_per_um, substrate.channel_depth_mm);
  out.channel_mm2_per_h = d.channel_mm2_per_h;
  // A measured permeability is that of the very skin; the rule is for skin of one thickness.
  const double thicker =
      molecule.intact_cm_per_h ? 1.0 : skin.stratum_corneum_um / p.permeability_stratum_corneum_um;
  out.permeability_mm_per_h = mm_per_cm * intact_cm_per_h(molecule, p) / thicker;

  out.body.ring_edges = ring_edges(out.channel_radius_mm, radius, grade);
  out.body.layer_edges = layer_edges(at, out.channel_radius_mm, grade);
  const double clearance =
      substrate.below == Below::living
          ? d.dermis_mm2_per_h / (p.dermis_clearance_mm * p.dermis_clearance_mm)
          : 0.0;
  const std::size_t rings = out.body.ring_edges.size() - 1;
  for (std::size_t layer = 0; layer + 1 < out.body.layer_edges.size(); ++layer) {
    const double middle = 0.5 * (out.body.layer_edges[layer] + out.body.layer_edges[layer + 1]);
    const bool dermis = middle > at.dermis_top;
    out.tissue.insert(out.tissue.end(), rings,
                      dermis                     ? d.dermis_mm2_per_h
                      : middle > at.junction_top ? d.junction_mm2_per_h
                                                 : d.epidermis_mm2_per_h);
    out.body.sink_rate.insert(out.body.sink_rate.end(), rings, dermis ? clearance : 0.0);
    out.channel_layers += middle < at.channel_bottom ? 1 : 0;
  }
  out.body.diffusivity = out.tissue;
  return out;
}

void UnitCell::set_diffusivity(double open_frac, std::vector<double>& diffusivity) const {
  const std::size_t rings = body.ring_edges.size() - 1;
  for (std::size_t layer = 0; layer < channel_layers; ++layer) {
    for (std::size_t ring = 0; ring < channel_rings; ++ring) {
      const std::size_t cell = layer * rings + ring;
      diffusivity[cell] = tissue[cell] + open_frac * (channel_mm2_per_h - tissue[cell]);
    }
  }
}

void UnitCell::set_top(double open_frac, const std::vector<double>& diffusivity,
                       std::vector<double>& top) const {
  const double narrowed = channel_radius_mm * std::sqrt(open_frac);
  const double mouth = (mouth_length_mm + pi / 4.0 * narrowed) / channel_mm2_per_h;
  const double half_layer = 0.5 * (body.layer_edges[1] - body.layer_edges[0]);
  for (std::size_t ring = 0; ring < top.size(); ++ring) {
    const double inner = body.ring_edges[ring];
    const double outer = body.ring_edges[ring + 1];
    const double area = pi * (outer * outer - inner * inner);
    const double below = half_layer / diffusivity[ring];
    const double open = ring < channel_rings ? open_frac : 0.0;
    const double through = (open > 0 ? open / mouth : 0.0) + (1.0 - open) * permeability_mm_per_h;
    top[ring] = through > 0 ? area / (1.0 / through + below) : 0.0;
  }
}

}  // namespace percuta::barrier
