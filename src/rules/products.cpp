#include "percuta/rules/products.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "percuta/inci/label.hpp"

namespace percuta::rules {
namespace {

using evidence::Reason;
using evidence::reason;

// The ingredients that decide: those that wait as long as the whole product, by their verdict.
std::vector<Reason> deciding(const LabelVerdict& label) {
  std::vector<std::string> names;
  for (const IngredientVerdict& ingredient : label.ingredients) {
    const bool strictest = ingredient.verdict == label.verdict || ingredient.windows.empty();
    const bool last = ingredient.allowed_from_h >= label.allowed_from_h;
    const bool counts = ingredient.verdict == Verdict::avoid ||
                        ingredient.verdict == Verdict::caution ||
                        label.verdict == Verdict::recommended;
    const std::string& name = ingredient.as_written;
    if (!ingredient.windows.empty() && counts && (strictest || last) &&
        std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(name);
    }
  }
  std::vector<Reason> out;
  if (!names.empty()) {
    out.push_back(
        reason("product-holds", {{"ingredients", fmt::format("{}", fmt::join(names, ", "))}}));
  }
  return out;
}

// Every allergen that the label holds, with the names that are it.
std::vector<Reason> allergens(const LabelVerdict& label) {
  std::vector<Reason> out;
  for (const IngredientVerdict& one : label.ingredients) {
    if (one.allergen) {
      out.push_back(
          reason("product-allergen", {{"name", one.as_written}, {"allergy", *one.allergen}}));
    }
  }
  return out;
}

ProductVerdict judge_product(const intake::Product& product, const inci::Dictionary& dictionary,
                             std::span<const Window> windows, const Parameters& parameters,
                             const Allergies& allergies) {
  const auto reading = inci::read_label(product.label, dictionary);
  const bool is_for_open_skin = product.sterile && product.for_needling;
  const LabelVerdict label =
      judge_label(reading, {std::nullopt, is_for_open_skin, allergies}, windows, parameters);
  ProductVerdict out{product.name,     product.use,     label.verdict, label.allowed_from_h,
                     label.decided_by, deciding(label), label.unknown, label.never};
  if (product.use == intake::ProductUse::during && !product.sterile) {
    out.verdict = Verdict::avoid;
    out.because.insert(out.because.begin(), reason("product-not-during"));
  }
  if (label.never) {
    out.because = allergens(label);
  } else if (reading.ingredients.empty()) {
    out.because.push_back(reason("label-not-read"));
  } else if (label.is_unreadable()) {
    out.because.push_back(reason("label-read-in-part", {{"read_count", label.read_count},
                                                        {"names_count", label.names_count}}));
  }
  if (product.photo && !reading.ingredients.empty()) {
    out.because.push_back(reason("photograph-not-read-well"));
  } else if (out.because.empty()) {
    out.because = {is_for_open_skin  ? reason("product-sterile")
                   : product.sterile ? reason("product-not-for-needling")
                                     : reason("product-not-sterile")};
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

bool is_judged(std::span<const evidence::Reason> because) {
  constexpr auto unread = std::to_array<std::string_view>(
      {"label-not-read", "label-read-in-part", "photograph-not-read-well"});
  return std::none_of(because.begin(), because.end(), [&](const evidence::Reason& reason) {
    return std::find(unread.begin(), unread.end(), reason.code) != unread.end();
  });
}

void wait_for_barrier(ProductTimeline& timeline, double recovered_h) {
  const double whole_h = std::ceil(recovered_h);
  for (ProductVerdict& product : timeline.products) {
    if (!product.never && product.allowed_from_h > 0 && product.allowed_from_h < whole_h) {
      product.allowed_from_h = whole_h;
      product.decided_by = DecidedBy::barrier;
      product.because.push_back(reason("skin-still-open", {{"open_h", whole_h}}));
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
