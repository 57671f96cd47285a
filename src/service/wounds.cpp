// What needles wound, over everything that is not known: bands and Sobol's indices by group.
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "percuta/catalog/catalog.hpp"
#include "percuta/num/random.hpp"
#include "percuta/num/statistics.hpp"
#include "percuta/plan/treated_zone.hpp"
#include "percuta/service/calibration.hpp"
#include "percuta/service/made_of.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::service {
namespace {

constexpr std::size_t worlds = 1024;
constexpr std::uint64_t seed = 1;

/// What is drawn of a world together.
enum class Group { rims, tear, taper, depth, layers, glide };
constexpr std::array<rules::PageKey, 6> group_words = {
    "wounds-rims", "wounds-tear", "wounds-taper", "wounds-depth", "wounds-layers", "wounds-glide"};
constexpr std::size_t groups = group_words.size();

Group group_of(std::string_view parameter) {
  if (parameter == "crack_rim_um") {
    return Group::rims;
  }
  if (parameter == "tear_onset_mm" || parameter == "pen_contact_frac") {
    return Group::tear;
  }
  if (parameter.ends_with("_taper_mm")) {
    return Group::taper;
  }
  return parameter == "layer_undulation_ratio" ? Group::layers : Group::depth;
}

/// Standard normal variates of one world.
struct World {
  std::vector<double> strike;
  skin::Variates skin{};
  double glide = 0;
};

/// One treatment, in any world.
class Treated {
 public:
  Treated(std::string_view handpiece, double depth_mm, const catalog::Catalog& catalog)
      : handpiece_(catalog.handpieces.find(handpiece)->second),
        layers_(catalog.skins.find("cheek")->second),
        model_(catalog.models.strike),
        motion_(plan::usual_motion(handpiece_, catalog)) {
    motion_.depth_mm = depth_mm;
    motion_.area_cm2 = 1;
    if (const auto& speed = plan::technique_for(handpiece_, catalog).glide_speed_mm_per_s) {
      glide_ = {speed->usual, speed->low, speed->high, 0};
    }
    strike::Parameters names;
    base::for_each_field(names, [&](const base::FieldSpec& spec, double&) {
      group_of_.push_back(group_of(spec.name));
    });
  }

  [[nodiscard]] bool glides() const { return glide_.value > 0; }
  [[nodiscard]] const device::Motion& motion() const { return motion_; }

  [[nodiscard]] World world(std::uint64_t half, std::size_t index) const {
    const num::Stream stream(seed, {half, index});
    World out;
    std::uint64_t at = 0;
    for (std::size_t i = 0; i < group_of_.size(); ++i) {
      out.strike.push_back(stream.normal(at++));
    }
    for (double& each : out.skin) {
      each = stream.normal(at++);
    }
    out.glide = stream.normal(at);
    return out;
  }

  /// `one`, with a group as in `other`.
  [[nodiscard]] World mixed(World one, const World& other, Group group) const {
    constexpr std::size_t bed = 5;  // of the skin's variates
    for (std::size_t i = 0; i < group_of_.size(); ++i) {
      one.strike[i] = group_of_[i] == group ? other.strike[i] : one.strike[i];
    }
    for (std::size_t i = 0; i < one.skin.size(); ++i) {
      const Group its = i == bed ? Group::depth : Group::layers;
      one.skin[i] = its == group ? other.skin[i] : one.skin[i];
    }
    one.glide = group == Group::glide ? other.glide : one.glide;
    return one;
  }

  /// At that speed, or at the world's own.
  [[nodiscard]] strike::Wounded wounded(const World& world, std::optional<double> glide) const {
    device::Motion motion = motion_;
    if (glides()) {
      motion.glide_speed_mm_per_s = glide.value_or(num::draw(glide_, world.glide, 0));
    }
    const std::vector<double> nobody(world.strike.size());
    const auto drawn = num::draw<strike::Parameters>(model_.spreads, world.strike, nobody);
    const skin::Skin skin =
        skin::draw(layers_, skin::Sex::female, layers_.reference_age_y, world.skin, {});
    return strike::expected(skin, handpiece_, motion, drawn).wounded_frac;
  }

 private:
  const device::Handpiece& handpiece_;
  const skin::Layers& layers_;
  const catalog::Model<strike::Parameters>& model_;
  device::Motion motion_;
  num::Spread glide_;
  std::vector<Group> group_of_;
};

std::string banded(const Treated& treated, std::optional<double> glide,
                   double strike::Wounded::*layer) {
  std::vector<double> shares;
  for (std::size_t i = 0; i < worlds; ++i) {
    shares.push_back(100 * treated.wounded(treated.world(0, i), glide).*layer);
  }
  return fmt::format("{:.2g} ({:.2g} to {:.2g})", num::quantile(shares, num::band_middle),
                     num::quantile(shares, num::band_low), num::quantile(shares, num::band_high));
}

/// First-order index by the estimator of Saltelli (2010), which is exact where a group does
/// nothing, and total index by that of Jansen.
struct Indices {
  double first = 0;
  double total = 0;
};

std::array<Indices, groups> indices(const Treated& treated) {
  constexpr std::size_t pairs = 4 * worlds;
  const auto share = [&](const World& world) {
    return treated.wounded(world, std::nullopt).papillary_dermis;
  };
  std::vector<double> all;
  std::vector<std::array<double, groups>> mixed(pairs);
  for (std::size_t i = 0; i < pairs; ++i) {
    const World own = treated.world(1, i);
    const World other = treated.world(2, i);
    all.push_back(share(own));
    all.push_back(share(other));
    for (std::size_t group = 0; group < groups; ++group) {
      mixed[i][group] = share(treated.mixed(own, other, static_cast<Group>(group)));
    }
  }
  const double mean = num::mean(all);
  const double sd = num::standard_deviation(all);
  std::array<Indices, groups> out{};
  for (std::size_t i = 0; i < pairs; ++i) {
    const double of_own = all[2 * i];
    const double of_other = all[2 * i + 1];
    for (std::size_t group = 0; group < groups; ++group) {
      const double moved = (mixed[i][group] - of_own) / (sd * sd * pairs);
      out[group].first += (of_other - mean) * moved;
      out[group].total += (mixed[i][group] - of_own) * moved / 2;
    }
  }
  return out;
}

std::string bands_of(const Treated& treated, std::string_view name) {
  using strike::Wounded;
  std::string out;
  const auto row = [&](std::string_view speed, std::optional<double> glide) {
    out += fmt::format("| {} | {} | {} | {} | {} |\n", name, speed,
                       banded(treated, glide, &Wounded::epidermis),
                       banded(treated, glide, &Wounded::papillary_dermis),
                       banded(treated, glide, &Wounded::reticular_dermis));
  };
  if (!treated.glides()) {
    row("–", std::nullopt);
    return out;
  }
  for (const double speed : {5.0, 10.0, treated.motion().glide_speed_mm_per_s, 30.0}) {
    row(fmt::format("{:g} mm/s", speed), speed);
  }
  return out;
}

}  // namespace

std::string wounds_made_of(const catalog::Catalog& catalog) {
  MadeOf out;
  out.word("wounds").number(static_cast<double>(worlds));
  for (const auto& [handpiece, depth_mm] :
       {std::pair("pen-12", 1.0), std::pair("roller-192", 1.5)}) {
    const Treated treated(handpiece, depth_mm, catalog);
    for (std::size_t i = 0; i < 8; ++i) {  // any number that enters moves some of these
      const strike::Wounded share = treated.wounded(treated.world(0, i), std::nullopt);
      out.number(share.epidermis).number(share.papillary_dermis).number(share.reticular_dermis);
    }
  }
  return out.stamp();
}

std::string wounds_table(const catalog::Catalog& catalog) {
  const Treated pen("pen-12", 1.0, catalog);
  const Treated roller("roller-192", 1.5, catalog);
  const rules::Speech speech = catalog.speech(intake::Language::en);
  const auto passes = [](const Treated& treated) {
    return rules::Fillings{{"depth", fmt::format("{:g}", treated.motion().depth_mm)},
                           {"passes", static_cast<double>(treated.motion().passes_count)}};
  };
  std::string out = speech.page("wounds-head", {{"worlds", fmt::format("{}", worlds)}}) + "\n";
  out += bands_of(pen, speech.page("wounds-pen", passes(pen)));
  out += bands_of(roller, speech.page("wounds-roller", passes(roller)));
  out += "\n" + speech.page("wounds-shares-head") + "\n";
  const auto of_pen = indices(pen);
  const auto of_roller = indices(roller);
  for (std::size_t group = 0; group < groups; ++group) {
    out +=
        fmt::format("| {} | {:.2f}, {:.2f} | {:.2f}, {:.2f} |\n", speech.page(group_words[group]),
                    std::max(0.0, of_pen[group].first), of_pen[group].total,
                    std::max(0.0, of_roller[group].first), of_roller[group].total);
  }
  return out + wounds_made_of(catalog);
}

}  // namespace percuta::service
