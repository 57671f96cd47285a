#include "percuta/skin/dermis_fit.hpp"

#include <algorithm>
#include <cmath>

#include "cholesky.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::skin {
namespace {

// Priors, wide on purpose: what all skin has in common is left to the data, parts of the body and
// the sexes differ by a third or so. The scatter of everything else is half-normal with these
// scales, each taken at as many equally likely values.
constexpr double common_sd = 2.0;
constexpr double part_sd = 0.3;
constexpr double men_sd = 0.3;
constexpr DermisScatter scales = {0.3, 0.3, 0.3, 0.15};
constexpr int likely_values = 7;
constexpr double usual_people_cv = 0.2;  // where a series tells no spread of people: S1 to S19

/// What an observation or an answer is about: shares of sites, and a share of men.
struct About {
  std::vector<std::size_t> sites;
  double men = 0;
};

struct Observation {
  About about;
  std::size_t series = 0;
  Method method = Method::ultrasound;
  double log_um = 0;
  double variance = 0;
  double people_cv = 0;  // 0: not told
  int people_count = 1;
};

double share_of_men(Sex sex) { return sex == Sex::male ? 1.0 : sex == Sex::female ? 0.0 : 0.5; }

double square(double x) { return x * x; }

class Model {
 public:
  Model(std::span<const Series> series, std::span<const FittedSite> sites) : sites_(sites) {
    for (std::size_t i = 0; i < series.size(); ++i) {
      for (const Measured& measured : series[i].measured) {
        add(series[i], i, measured);
      }
    }
    for (const Observation& one : observed_) {
      centre_ += one.log_um / static_cast<double>(observed_.size());
    }
    for (std::size_t site = 0; site < sites.size(); ++site) {
      asked_.push_back({{site}, share_of_men(Sex::female)});
      asked_.push_back({{site}, share_of_men(Sex::male)});
    }
  }

  DermisFit fit() {
    look_everywhere();
    DermisFit out;
    double all = 0;
    for (const Look& look : looks_) {
      all += look.weight;
    }
    for (Look& look : looks_) {
      look.weight /= all;
      out.scatter.sites += look.weight * look.scatter.sites;
      out.scatter.methods += look.weight * look.scatter.methods;
      out.scatter.series += look.weight * look.scatter.series;
      out.scatter.residuals += look.weight * look.scatter.residuals;
    }
    for (std::size_t site = 0; site < sites_.size(); ++site) {
      out.sites.push_back({sites_[site].id, spread(2 * site, site), spread(2 * site + 1, site)});
    }
    return out;
  }

 private:
  /// What one scatter makes likely of everything asked.
  struct Look {
    DermisScatter scatter;
    double weight = 0;
    std::vector<double> mean;
    std::vector<double> sd;
  };

  void add(const Series& series, std::size_t index, const Measured& measured) {
    Observation out;
    out.series = index;
    out.method = series.method;
    out.about.men = share_of_men(measured.sex);
    double epidermis_um = 0;
    for (const auto& name : measured.sites) {
      const auto found = std::find_if(sites_.begin(), sites_.end(),
                                      [&](const FittedSite& site) { return site.id == name.text; });
      PERCUTA_EXPECT(found != sites_.end());
      out.about.sites.push_back(static_cast<std::size_t>(found - sites_.begin()));
      epidermis_um += (found->epidermis_women_um * (1 - out.about.men) +
                       found->epidermis_men_um * out.about.men) /
                      static_cast<double>(measured.sites.size());
    }
    const double dermis_um =
        measured.mean_um - (series.depth == Depth::whole_skin ? epidermis_um : 0);
    PERCUTA_EXPECT(dermis_um > 0);
    out.log_um = std::log(dermis_um);
    out.people_count = measured.people_count;
    out.people_cv = measured.sd_um ? *measured.sd_um / dermis_um : 0;
    const double cv = out.people_cv > 0 ? out.people_cv : usual_people_cv;
    out.variance = square(cv) / measured.people_count;
    if (measured.lowest_um && measured.highest_um) {
      out.variance += square(std::log(*measured.highest_um / *measured.lowest_um) / 2 / num::z95);
    }
    observed_.push_back(std::move(out));
  }

  // What two things have in common beside what their series share.
  double covariance(const About& a, const About& b, const DermisScatter& scatter) const {
    double sum = 0;
    for (const std::size_t i : a.sites) {
      for (const std::size_t j : b.sites) {
        sum += square(common_sd);
        sum += sites_[i].on_face == sites_[j].on_face ? square(part_sd) : 0;
        sum += i == j ? square(scatter.sites) : 0;
      }
    }
    return sum / static_cast<double>(a.sites.size() * b.sites.size()) +
           square(men_sd) * a.men * b.men;
  }

  double covariance(const Observation& a, const Observation& b,
                    const DermisScatter& scatter) const {
    double sum = covariance(a.about, b.about, scatter);
    sum += a.method == b.method ? square(scatter.methods) : 0;
    if (a.series == b.series) {
      sum += square(scatter.series);
      sum += a.about.sites == b.about.sites ? square(scatter.residuals) : 0;
    }
    return sum;
  }

  void look_everywhere() {
    for (const double sites : likely(scales.sites)) {
      for (const double methods : likely(scales.methods)) {
        for (const double series : likely(scales.series)) {
          for (const double residuals : likely(scales.residuals)) {
            looks_.push_back(look({sites, methods, series, residuals}));
          }
        }
      }
    }
    double best = -1e300;
    for (const Look& each : looks_) {
      best = std::max(best, each.weight);
    }
    for (Look& each : looks_) {
      each.weight = std::exp(each.weight - best);
    }
  }

  // The middles of equally likely parts of a half-normal.
  static std::vector<double> likely(double scale) {
    std::vector<double> out;
    for (int i = 0; i < likely_values; ++i) {
      out.push_back(scale * num::normal_quantile(0.5 + (i + 0.5) / (2 * likely_values)));
    }
    return out;
  }

  // Conditioning of a normal on what was observed; `weight` is the logarithm of how likely that is.
  Look look(const DermisScatter& scatter) const {
    const std::size_t n = observed_.size();
    Cholesky root(n, [&](std::size_t i, std::size_t j) {
      return covariance(observed_[i], observed_[j], scatter) + (i == j ? observed_[i].variance : 0);
    });
    std::vector<double> misses;
    for (const Observation& one : observed_) {
      misses.push_back(one.log_um - centre_);
    }
    root.solve_lower(misses);
    Look out{scatter, -root.log_determinant() / 2, {}, {}};
    for (const double miss : misses) {
      out.weight -= miss * miss / 2;
    }
    for (const About& asked : asked_) {
      std::vector<double> shared;
      for (const Observation& one : observed_) {
        shared.push_back(covariance(asked, one.about, scatter));
      }
      root.solve_lower(shared);
      double mean = centre_;
      double variance = covariance(asked, asked, scatter);
      for (std::size_t i = 0; i < n; ++i) {
        mean += shared[i] * misses[i];
        variance -= shared[i] * shared[i];
      }
      out.mean.push_back(mean);
      out.sd.push_back(std::sqrt(std::max(variance, 0.0)));
    }
    return out;
  }

  // A quantile of the mixture of all looks, by bisection.
  double quantile_um(std::size_t asked, double probability) const {
    double low = 0;  // of the logarithm: a micrometre
    double high = std::log(1e5);
    for (int i = 0; i < 60; ++i) {
      const double middle = (low + high) / 2;
      double below = 0;
      for (const Look& look : looks_) {
        below += look.weight * num::normal_cdf((middle - look.mean[asked]) / look.sd[asked]);
      }
      (below < probability ? low : high) = middle;
    }
    return std::exp((low + high) / 2);
  }

  num::Spread spread(std::size_t asked, std::size_t site) const {
    return {quantile_um(asked, num::band_middle), quantile_um(asked, num::band_low),
            quantile_um(asked, num::band_high), people_cv(site, asked_[asked].men)};
  }

  // How people of that sex differ at the site, over its series; else over every site.
  double people_cv(std::size_t site, double men) const {
    for (const bool here : {true, false}) {
      double people = 0;
      double sum = 0;
      for (const Observation& one : observed_) {
        if (one.people_cv > 0 && one.about.men == men &&
            (!here || one.about.sites == std::vector<std::size_t>{site})) {
          people += one.people_count;
          sum += one.people_count * square(one.people_cv);
        }
      }
      if (people > 0) {
        return std::sqrt(sum / people);
      }
    }
    return usual_people_cv;
  }

  std::span<const FittedSite> sites_;
  std::vector<Observation> observed_;
  std::vector<About> asked_;
  std::vector<Look> looks_;
  double centre_ = 0;
};

}  // namespace

DermisFit fit_dermis(std::span<const Series> series, std::span<const FittedSite> sites) {
  return Model(series, sites).fit();
}

}  // namespace percuta::skin
