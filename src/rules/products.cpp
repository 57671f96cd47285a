#include "percuta/rules/products.hpp"

#include <algorithm>
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
    std::string name = base::printable(ingredient.as_written);
    if (!ingredient.windows.empty() && counts && (strictest || last) &&
        std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(std::move(name));
    }
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

// Every allergen that the label holds, with the names that are it.
std::string allergens(const LabelVerdict& label) {
  std::string out;
  for (const IngredientVerdict& one : label.ingredients) {
    if (one.allergen) {
      out += fmt::format("{}{} (allergy to {})", out.empty() ? "" : ", ",
                         base::printable(one.as_written), base::printable(*one.allergen));
    }
  }
  return out;
}

ProductVerdict judge_product(const intake::Product& product, const inci::Dictionary& dictionary,
                             std::span<const Window> windows, const Parameters& parameters,
                             const Allergies& allergies) {
  const auto reading = inci::read_label(product.label, dictionary);
  const LabelVerdict label =
      judge_label(reading, {std::nullopt, product.sterile, allergies}, windows, parameters);
  ProductVerdict out{product.name,     product.use,     label.verdict, label.allowed_from_h,
                     label.decided_by, deciding(label), label.unknown, label.never};
  if (product.use == intake::ProductUse::during && !product.sterile) {
    out.verdict = Verdict::avoid;
    out.because =
        "not sterile, so never during needling" + (out.because.empty() ? "" : "; " + out.because);
  } else if (label.never) {
    out.because = allergens(label);
  } else if (reading.ingredients.empty()) {
    out.because = "no ingredient could be read; ask for the label";
  } else if (label.is_unreadable()) {
    out.because +=
        fmt::format("{}only {} of {} names could be read", out.because.empty() ? "" : "; ",
                    label.read_count, label.names_count);
  }
  if (product.photo && !reading.ingredients.empty()) {
    out.because += fmt::format("{}its photograph was not read well: compare the label",
                               out.because.empty() ? "" : "; ");
  } else if (out.because.empty()) {
    out.because = product.sterile ? "sterile" : "not sterile";
  }
  return out;
}

}  // namespace

ProductTimeline judge_products(std::span<const intake::Product> products,
                               const inci::Dictionary& dictionary, std::span<const Window> windows,
                               const Parameters& parameters, const Allergies& allergies) {
  ProductTimeline out;
  for (const intake::Product& product : products) {
    out.products.push_back(judge_product(product, dictionary, windows, parameters, allergies));
  }
  return out;
}

void wait_for_barrier(ProductTimeline& timeline, double recovered_h) {
  const double whole_h = std::ceil(recovered_h);
  for (ProductVerdict& product : timeline.products) {
    if (!product.never && product.allowed_from_h > 0 && product.allowed_from_h < whole_h) {
      product.allowed_from_h = whole_h;
      product.decided_by = DecidedBy::barrier;
      product.because += fmt::format("; the skin may still be open for {:g} h", whole_h);
    }
  }
}

void wait_for_barrier(LabelVerdict& label, double recovered_h) {
  const double whole_h = std::ceil(recovered_h);
  if (label.allowed_from_h > 0 && label.allowed_from_h < whole_h) {
    label.allowed_from_h = whole_h;
    label.decided_by = DecidedBy::barrier;
    if (label.hours_since_h) {
      label.allowed_now = !label.never && *label.hours_since_h >= whole_h;
    }
  }
}

}  // namespace percuta::rules
