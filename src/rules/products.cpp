#include "percuta/rules/products.hpp"

#include <cmath>

#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/inci/label.hpp"

namespace percuta::rules {
namespace {

// The ingredients that decide: those that wait as long as the whole product, by their verdict.
std::string deciding(const LabelVerdict& label) {
  std::vector<std::string> names;
  for (const IngredientVerdict& ingredient : label.ingredients) {
    const bool strictest = ingredient.verdict == label.verdict || ingredient.windows.empty();
    const bool last = ingredient.allowed_from_h >= label.allowed_from_h;
    const bool counts = ingredient.verdict == Verdict::avoid ||
                        ingredient.verdict == Verdict::caution ||
                        label.verdict == Verdict::recommended;
    if (!ingredient.windows.empty() && counts && (strictest || last)) {
      names.push_back(base::printable(ingredient.as_written));
    }
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

ProductVerdict judge_product(const intake::Product& product, const inci::Dictionary& dictionary,
                             std::span<const Window> windows, const Parameters& parameters) {
  const auto reading = inci::read_label(product.label, dictionary);
  const LabelVerdict label =
      judge_label(reading, {std::nullopt, product.sterile}, windows, parameters);
  ProductVerdict out{product.name,     product.use,     label.verdict, label.allowed_from_h,
                     label.decided_by, deciding(label), label.unknown};
  if (product.use == intake::ProductUse::during && !product.sterile) {
    out.verdict = Verdict::avoid;
    out.because =
        "not sterile, so never during needling" + (out.because.empty() ? "" : "; " + out.because);
  } else if (reading.ingredients.empty()) {
    out.because = "no ingredient could be read; ask for the label";
  } else if (out.because.empty()) {
    out.because = product.sterile ? "sterile" : "not sterile";
  }
  return out;
}

}  // namespace

ProductTimeline judge_products(std::span<const intake::Product> products,
                               const inci::Dictionary& dictionary, std::span<const Window> windows,
                               const Parameters& parameters) {
  ProductTimeline out;
  for (const intake::Product& product : products) {
    out.products.push_back(judge_product(product, dictionary, windows, parameters));
  }
  return out;
}

void wait_for_barrier(ProductTimeline& timeline, double recovered_h) {
  const double whole_h = std::ceil(recovered_h);
  for (ProductVerdict& product : timeline.products) {
    if (product.allowed_from_h > 0 && product.allowed_from_h < whole_h) {
      product.allowed_from_h = whole_h;
      product.decided_by = DecidedBy::barrier;
      product.because += fmt::format("; the skin may still be open for {:g} h", whole_h);
    }
  }
}

}  // namespace percuta::rules
