#include "provenance.hpp"

#include "percuta/inci/dictionary.hpp"
#include "percuta/inci/label.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {
namespace {

base::Problem no_label(const Request& request, std::string what) {
  return {"not-a-label",
          {request.name, 0, 0, {}},
          std::move(what),
          "Paste the ingredient list as it stands on the product, like \"Aqua, Glycerin, …\"."};
}

}  // namespace

base::Result<Answer<rules::LabelVerdict>> check_label(const Request& request,
                                                      const rules::LabelQuestion& question,
                                                      const catalog::Catalog& catalog) {
  const inci::Dictionary& dictionary = catalog.dictionary();
  const inci::LabelReading reading = inci::read_label(request.text, dictionary);
  if (reading.kind == inci::LabelKind::empty) {
    return no_label(request, "there is no ingredient list in it");
  }
  if (reading.kind == inci::LabelKind::noise) {
    return no_label(request, "this is not text");
  }
  if (reading.ingredients.empty()) {
    return no_label(request, reading.kind == inci::LabelKind::prose
                                 ? "this reads like running text, not like an ingredient list"
                                 : "no ingredient in it is known");
  }
  Answer<rules::LabelVerdict> answer{
      rules::judge_label(reading, question, catalog.windows, catalog.parameters),
      provenance(request, catalog)};
  answer.result.marked = rules::mark_label(request.text, reading, answer.result);
  if (reading.kind == inci::LabelKind::prose) {
    answer.provenance.warnings.emplace_back(
        "This reads like running text; what looked like ingredients was taken from it.");
  }
  if (reading.products_count > 1) {
    answer.provenance.warnings.emplace_back(
        "This looks like the labels of several products; they are judged as one.");
  }
  return answer;
}

}  // namespace percuta::service
