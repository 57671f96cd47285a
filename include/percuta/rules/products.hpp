#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/evidence/reason.hpp"
#include "percuta/inci/dictionary.hpp"
#include "percuta/intake/treatment.hpp"
#include "percuta/rules/aftercare.hpp"

namespace percuta::rules {

/// When one of a patient's products may be used again.
struct ProductVerdict {
  std::string name;
  std::optional<intake::ProductUse> use;
  Verdict verdict = Verdict::neutral;
  double allowed_from_h = 0;
  DecidedBy decided_by = DecidedBy::rule;
  std::vector<evidence::Reason> because;
  std::vector<std::string> unknown;
  bool never = false;
};

void fields(Is<ProductVerdict> auto& product, auto&& field) {
  field("name", product.name, "What the patient calls it.");
  field("use", product.use, "When it is put on.");
  field("verdict", product.verdict, "The strictest of its ingredients.");
  field("allowed_from_h", product.allowed_from_h, "Hours after the session.");
  field("decided_by", product.decided_by, "A rule, or the predicted barrier.");
  field("because", product.because, "What in it decided.");
  field("unknown", product.unknown, "Names on its label that are not known here.");
  field("never", product.never, "Whether it holds what the case is allergic to: at no hour.");
}

/// Every product of a case on one timeline.
struct ProductTimeline {
  std::vector<ProductVerdict> products;
};

void fields(Is<ProductTimeline> auto& timeline, auto&& field) {
  field("products", timeline.products, "In the order of the case.");
}

/// Judges each product of a case by its label. One to be used during needling must be sterile; one
/// that holds what the case is allergic to is never used.
ProductTimeline judge_products(std::span<const intake::Product> products,
                               const inci::Dictionary& dictionary, std::span<const Window> windows,
                               const Parameters& parameters, const Allergies& allergies = {});

/// Whether the label told enough to say when a product may be used again: there is one, most of its
/// names were read, and no photograph of it was doubtful. `because` is that of its verdict.
bool is_judged(std::span<const evidence::Reason> because);

/// The later of the rule and the predicted barrier: what waits at all waits at least until the skin
/// has closed, `recovered_h` after the session. What is sterile and labelled for needled skin waits
/// for nothing.
void wait_for_barrier(ProductTimeline& timeline, double recovered_h);
void wait_for_barrier(LabelVerdict& label, double recovered_h);

}  // namespace percuta::rules
