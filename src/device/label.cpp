#include <algorithm>

#include "percuta/device/handpiece.hpp"

namespace percuta::device {
namespace {

bool lies_in(const std::vector<Name<"site">>& sites, std::string_view site) {
  return sites.empty() || std::any_of(sites.begin(), sites.end(),
                                      [&](const auto& name) { return name.text == site; });
}

template <class T>
bool allows(const std::vector<T>& listed, const T& one) {
  return listed.empty() || std::find(listed.begin(), listed.end(), one) != listed.end();
}

std::optional<double> depth_of(const Authorisation& use, const Handpiece& handpiece) {
  return use.max_depth_mm ? use.max_depth_mm : handpiece.label_max_depth_mm;
}

// At whatever depth.
bool is_named(const Authorisation& use, const Use& asked) {
  return allows(use.indications, asked.indication) && lies_in(use.sites, asked.site) &&
         allows(use.phototypes, asked.phototype) && asked.age_y >= use.age_low_y.value_or(0);
}

}  // namespace

std::optional<double> label_max_depth_mm(const Handpiece& handpiece, const Use& asked) {
  std::optional<double> deepest;
  std::optional<double> shallowest = handpiece.label_max_depth_mm;
  for (const Authorisation& use : handpiece.authorised) {
    if (const auto depth_mm = depth_of(use, handpiece)) {
      shallowest = std::min(shallowest.value_or(*depth_mm), *depth_mm);
      if (is_named(use, asked)) {
        deepest = std::max(deepest.value_or(*depth_mm), *depth_mm);
      }
    }
  }
  return deepest ? deepest : shallowest;
}

bool is_authorised(const Handpiece& handpiece, const Use& asked) {
  return std::any_of(handpiece.authorised.begin(), handpiece.authorised.end(),
                     [&](const Authorisation& use) {
                       const auto depth_mm = depth_of(use, handpiece);
                       return is_named(use, asked) && depth_mm && asked.depth_mm <= *depth_mm;
                     });
}

}  // namespace percuta::device
