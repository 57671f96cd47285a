#include "percuta/catalog/dermis.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/ranges.h>

#include "percuta/base/units.hpp"
#include "percuta/catalog/catalog.hpp"

namespace percuta::catalog {
namespace {

double epidermis_um(const skin::Layers& layers, skin::Sex sex) {
  const skin::Skin typical = skin::typical(layers, sex, layers.reference_age_y);
  return typical.stratum_corneum_um + typical.viable_epidermis_um;
}

std::vector<skin::FittedSite> fitted_sites(const Catalog& catalog) {
  std::vector<skin::FittedSite> out;
  for (const auto& [id, record] : catalog.layers) {
    if (record.site) {
      const skin::Layers& layers = catalog.skins.find(record.site->text)->second;
      out.push_back({record.site->text, catalog.sites.find(record.site->text)->second.on_face,
                     epidermis_um(layers, skin::Sex::female),
                     epidermis_um(layers, skin::Sex::male)});
    }
  }
  return out;
}

bool is_of(const skin::Measured& measured, std::string_view site) {
  return std::any_of(measured.sites.begin(), measured.sites.end(),
                     [&](const auto& each) { return each.text == site; });
}

std::string mm(double um) { return fmt::format("{:.2f}", um / base::um_per_mm); }

std::string banded(const num::Spread& spread) {
  return fmt::format("{} ({} to {})", mm(spread.value), mm(spread.low), mm(spread.high));
}

// What one series told of a site, women's and men's means in the order they stand.
std::string told(const skin::Series& series, std::string_view site) {
  std::vector<std::string> means;
  for (const skin::Measured& measured : series.measured) {
    if (is_of(measured, site)) {
      const std::string_view of = measured.sex == skin::Sex::female ? "w "
                                  : measured.sex == skin::Sex::male ? "m "
                                                                    : "";
      means.push_back(
          fmt::format("{}{}{}", of, mm(measured.mean_um), measured.sites.size() > 1 ? "\\*" : ""));
    }
  }
  return fmt::format("{}", fmt::join(means, ", "));
}

}  // namespace

skin::DermisFit fit_dermis(const Catalog& catalog) {
  return skin::fit_dermis(catalog.series, fitted_sites(catalog));
}

std::string to_toml(const skin::DermisFit& fit) {
  std::string out;
  for (const skin::FittedDermis& site : fit.sites) {
    out += fmt::format("\n# {}\n", site.site);
    for (const auto& [key, spread] :
         {std::pair("dermis_um", site.women_um), std::pair("dermis_men_um", site.men_um)}) {
      out += fmt::format(
          "{} = {{ value = {:.0f}, low = {:.0f}, high = {:.0f}, person_cv = {:.2g} }}\n", key,
          spread.value, spread.low, spread.high, spread.person_cv);
    }
  }
  return out;
}

std::string to_markdown(const skin::DermisFit& fit, const Catalog& catalog) {
  std::string out =
      "In mm; series as they told it, whole skin with its epidermis; w women, m men; \\* a mean "
      "over "
      "several sites.\n\n| site | women, 5 % to 95 % | men |";
  std::string rule = "\n|---|---|---|";
  for (const skin::Series& series : catalog.series) {
    out += fmt::format(" {} ({}, {}) |", series.id.substr(series.id.find('-') + 1),
                       base::word(series.method),
                       series.depth == skin::Depth::dermis ? "dermis" : "whole skin");
    rule += "---|";
  }
  out += rule + "\n";
  for (const skin::FittedDermis& site : fit.sites) {
    out += fmt::format("| {} | {} | {} |", site.site, banded(site.women_um), banded(site.men_um));
    for (const skin::Series& series : catalog.series) {
      const std::string means = told(series, site.site);
      out += fmt::format(" {} |", means.empty() ? "–" : means);
    }
    out += "\n";
  }
  const skin::DermisScatter& scatter = fit.scatter;
  out += fmt::format(
      "\nStandard deviations of the logarithm, means of what is likely: sites of one part of the "
      "body {:.2f}, methods {:.2f}, series {:.2f}, series at a site {:.2f}.\n",
      scatter.sites, scatter.methods, scatter.series, scatter.residuals);
  return out;
}

}  // namespace percuta::catalog
