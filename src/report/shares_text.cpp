#include <algorithm>
#include <cmath>

#include "markdown.hpp"
#include <fmt/format.h>

#include "percuta/base/percent.hpp"
#include "percuta/intake/vocabulary.hpp"
#include "percuta/report/validation.hpp"

namespace percuta::report {
namespace {

// Twenty cells for the whole variance.
std::string bar(double share) {
  const double cells = std::round(20 * std::clamp(share, 0.0, 1.0));
  std::string out;
  for (int i = 0; i < static_cast<int>(cells); ++i) {
    out += "█";
  }
  return out;
}

std::string share(double share, double error) {
  return fmt::format("{:.0f} ± {:.0f}", base::percent * share, std::ceil(base::percent * error));
}

std::string told(plan::Shared what, const rules::Speech& speech) {
  switch (what) {
    case plan::Shared::channel_depth_mm:
      return speech.page("shares-channel-depth");
    case plan::Shared::water_loss_h:
      return speech.page("shares-water-loss");
    case plan::Shared::collagen_gain_pct:
      return speech.page("shares-collagen-gain");
    case plan::Shared::downtime_d:
      return speech.page("shares-downtime");
    case plan::Shared::improvement_pct:
      return speech.page("shares-improvement");
  }
  return {};
}

std::string table(const plan::SharesOf& number, const rules::Speech& speech) {
  std::string out = speech.page("shares-number", {{"number", told(number.what, speech)},
                                                  {"mean", fmt::format("{:.3g}", number.mean)},
                                                  {"sd", fmt::format("{:.2g}", number.sd)}}) +
                    "\n\n" + headed(speech.page("shares-columns"));
  std::size_t i = 0;
  for (const auto& [group, word] : names(plan::Unknowns{})) {
    const plan::Share& one = number.shares[i++];
    out += fmt::format("| {} | {} | {} | {} |\n", intake::spaced(word),
                       share(one.first_order, one.first_order_error),
                       share(one.total, one.total_error), bar(one.total));
  }
  return out + '\n';
}

}  // namespace

std::string to_markdown(const std::vector<plan::SharesOf>& numbers, const num::Worlds& worlds,
                        const rules::Speech& speech) {
  std::string out =
      speech.page("shares-head", {{"worlds", fmt::format("{}", worlds.count())}}) + "\n\n";
  for (const plan::SharesOf& number : numbers) {
    out += table(number, speech);
  }
  return out;
}

}  // namespace percuta::report
