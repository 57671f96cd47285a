// Bands are computed to the digits that are printed: another seed moves their ends no further than
// is allowed, and wider ranges never narrow one.
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>

#include "support/real_knowledge.hpp"
#include <gtest/gtest.h>

#include "percuta/catalog/catalog.hpp"
#include "percuta/experiment/experiment.hpp"
#include "percuta/experiment/report.hpp"
#include "percuta/io/file.hpp"

namespace percuta::validation {
namespace {

namespace fs = std::filesystem;

using experiment::Compared;
using support::real_catalog;

const fs::path folder = PERCUTA_SOURCE_DIR "/test/validate";

// One of each room, and of each way to look.
const std::vector<std::string> sample = {"roller-geometry",    "kalluri2011-roller",
                                         "gill2008-pain",      "betz-wounds",
                                         "lotfi2013-biopsies", "eldomyati2015-signs"};

std::vector<std::string> all_files() {
  std::set<std::string> out;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".toml") {
      out.insert(entry.path().stem().string());
    }
  }
  return {out.begin(), out.end()};
}

std::vector<Compared> predict(const std::string& file, const catalog::Catalog& catalog,
                              std::uint64_t seed, const num::Worlds& worlds) {
  const std::string name = file + ".toml";
  const auto read = experiment::read(*io::read_file(folder / name), name, catalog);
  EXPECT_TRUE(read.ok()) << file;
  return read ? experiment::run(*read, catalog, seed, {}, worlds).observations
              : std::vector<Compared>{};
}

bool in_percent(const Compared& one) {
  return experiment::traits(one.quantity).word.ends_with("_pct");
}

bool is_ratio(const Compared& one) {
  return one.op == experiment::Operator::ratio || one.op == experiment::Operator::cv ||
         experiment::traits(one.quantity).word.ends_with("_ratio");
}

// One of few numbers, between which an end of a band can only jump: it is told with its error.
bool is_order(const Compared& one) {
  return one.op == experiment::Operator::rank || one.op == experiment::Operator::sign;
}

// How far apart two seeds put an end, of what another seed may move it at most: 1 point of a
// percent row; else 5 % of the band, of ratios on a logarithmic scale. An order may jump where its
// printed error says so.
// What no reader of the observation could see, a hundredth of the band in which a model agrees, is
// nothing.
double moved(double a, double b, double error, const Compared& one) {
  if (is_order(one)) {
    return std::abs(a - b) <= 2 * error ? 0 : std::numeric_limits<double>::infinity();
  }
  if (std::abs(a - b) <= 0.01 * (one.high - one.low)) {
    return 0;
  }
  if (in_percent(one)) {
    return std::abs(a - b);
  }
  const double low = *one.predicted_low;
  const double high = *one.predicted_high;
  const bool logarithmic = is_ratio(one) && std::min({a, b, low}) > 0;
  const double width = logarithmic ? std::log(high / low) : high - low;
  const double way = logarithmic ? std::abs(std::log(a / b)) : std::abs(a - b);
  return way / (0.05 * width);
}

// The furthest that four other seeds move an end of the first one's bands.
void expect_little_moves(const std::vector<std::string>& files, const num::Worlds& worlds,
                         double most) {
  for (const std::string& file : files) {
    const auto first = predict(file, real_catalog(), 0, worlds);
    for (std::uint64_t seed = 1; seed < 5; ++seed) {
      const auto other = predict(file, real_catalog(), seed, worlds);
      for (std::size_t i = 0; i < first.size(); ++i) {
        ASSERT_EQ(first[i].predicted.has_value(), other[i].predicted.has_value());
        if (first[i].predicted) {
          const auto expect = [&](std::optional<double> a, std::optional<double> b, double error,
                                  const char* end) {
            EXPECT_LE(moved(*a, *b, error, first[i]), most)
                << first[i].id << ", " << end << " end of seed " << seed << ": " << *a << ", "
                << *b;
          };
          expect(first[i].predicted_low, other[i].predicted_low,
                 std::max(first[i].error->low, other[i].error->low), "low");
          expect(first[i].predicted_high, other[i].predicted_high,
                 std::max(first[i].error->high, other[i].error->high), "high");
        }
      }
    }
  }
}

// An eighth of the worlds: √8 times as far, were they drawn by chance alone.
TEST(Seeds, MoveNoEdgeFarOfFewerWorlds) {
  const double ratio = static_cast<double>(num::published_worlds.count()) /
                       static_cast<double>(num::Worlds{}.count());
  expect_little_moves(sample, {}, std::sqrt(ratio));
}

TEST(Seeds, DISABLED_MoveNoEdgeOfThePage) {
  expect_little_moves(all_files(), num::published_worlds, 1);
}

num::Spread wider(num::Spread spread) {
  constexpr double wider = 1.5;
  const auto moved = [&](double end) {
    return spread.value > 0 && end > 0 ? spread.value * std::pow(end / spread.value, wider)
                                       : spread.value + wider * (end - spread.value);
  };
  spread.low = moved(spread.low);
  spread.high = moved(spread.high);
  return spread;
}

TEST(Ranges, WiderNeverNarrowABand) {
  catalog::Catalog catalog = real_catalog();
  for_each_model(catalog.models, [](std::string_view, auto& model) {
    std::transform(model.spreads.begin(), model.spreads.end(), model.spreads.begin(), wider);
  });
  for (const std::string& file : sample) {
    const auto narrow = predict(file, real_catalog(), 0, {});
    const auto wide = predict(file, catalog, 0, {});
    for (std::size_t i = 0; i < narrow.size(); ++i) {
      if (narrow[i].predicted) {
        EXPECT_GE(*wide[i].predicted_high - *wide[i].predicted_low,
                  0.98 * (*narrow[i].predicted_high - *narrow[i].predicted_low))
            << narrow[i].id;
      }
    }
  }
}

}  // namespace
}  // namespace percuta::validation
