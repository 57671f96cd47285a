#include <algorithm>

#include "product_photos.hpp"
#include "provenance.hpp"
#include "requests.hpp"
#include "stopping.hpp"
#include "worked_case.hpp"
#include <fmt/format.h>

#include "percuta/base/assert.hpp"
#include "percuta/catalog/limits.hpp"
#include "percuta/inci/dictionary.hpp"
#include "percuta/inci/label.hpp"
#include "percuta/photo/picture.hpp"
#include "percuta/report/reasons.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {
namespace {

base::Problem no_label(const Ask& request, std::string what) {
  return {"not-a-label",
          {request.name, 0, 0, {}},
          std::move(what),
          "Paste the ingredient list as it stands on the product, like \"Aqua, Glycerin, …\"."};
}

std::optional<base::Problem> too_long(const Ask& request, const catalog::Catalog& catalog) {
  const double most = catalog::limits(catalog).pasted_letters_limit_count;
  if (static_cast<double>(request.text.size()) <= most) {
    return std::nullopt;
  }
  return base::Problem{"too-long",
                       {request.name, 0, 0, {}},
                       fmt::format("{} letters are too many for a label (up to {} are read)",
                                   request.text.size(), most),
                       "Paste the ingredient list alone."};
}

// A few names between words that nobody reads are no answer; one that harms is.
bool is_in_strange_script(const inci::LabelReading& reading, std::string_view text) {
  constexpr std::size_t few = 5;
  std::size_t read = 0;  // bytes
  for (const inci::Token& token : reading.ingredients) {
    read += token.end - token.begin;
  }
  const auto harms = [](const inci::Token& token) {
    return std::any_of(token.classes.begin(), token.classes.end(), [](inci::IngredientClass one) {
      return one <= inci::IngredientClass::essential_oil;
    });
  };
  return !reading.strange_script.empty() && reading.ingredients.size() < few &&
         2 * read < text.size() &&
         std::none_of(reading.ingredients.begin(), reading.ingredients.end(), harms);
}

// What a machine reads in it is checked as if somebody had typed it, and given back for comparison.
base::Result<Answer<rules::LabelVerdict>> check_photograph(const Ask& request,
                                                           const rules::LabelQuestion& question,
                                                           const catalog::Catalog& catalog) {
  return unless_stopped(request.watch, [&]() -> base::Result<Answer<rules::LabelVerdict>> {
    auto read = recognise_label(request.text, request.name, request.watch, catalog);
    if (!read) {
      return read.problems();
    }
    auto answer =
        check_label({read->text, request.name, request.today, request.seed}, question, catalog);
    if (answer) {
      const bool doubtful = read->is_doubtful();
      answer->result.photo = {std::move(read->text), read->confidence_pct, doubtful};
    }
    return answer;
  });
}

// What to know of a label that was read.
std::vector<evidence::Reason> noticed(const inci::LabelReading& reading) {
  std::vector<evidence::Reason> out;
  if (reading.kind == inci::LabelKind::prose) {
    out.push_back(evidence::reason("label-like-prose"));
  }
  if (!reading.strange_script.empty()) {
    out.push_back(evidence::reason("label-script-not-read", {{"script", reading.strange_script}}));
  }
  if (reading.products_count > 1) {
    out.push_back(evidence::reason("label-of-several"));
  }
  return out;
}

}  // namespace

base::Result<Answer<rules::LabelVerdict>> check_label(const Ask& request,
                                                      const rules::LabelQuestion& question,
                                                      const catalog::Catalog& catalog) {
  if (photo::is_photograph(request.text)) {
    return check_photograph(request, question, catalog);
  }
  if (auto problem = too_long(request, catalog)) {
    return *std::move(problem);
  }
  const inci::Dictionary& dictionary = catalog.dictionary();
  const inci::LabelReading reading = inci::read_label(request.text, dictionary);
  if (reading.kind == inci::LabelKind::empty) {
    return no_label(request, "there is no ingredient list in it");
  }
  if (reading.kind == inci::LabelKind::noise) {
    return no_label(request, "this is not text");
  }
  if (is_in_strange_script(reading, request.text)) {
    return base::Problem{
        "script-not-read",
        {request.name, 0, 0, {}},
        fmt::format("most of it is in {} letters, which are not read here", reading.strange_script),
        "Give the INCI list in Latin letters, as it stands on the product in most countries."};
  }
  if (reading.ingredients.empty()) {
    return no_label(request, reading.kind == inci::LabelKind::prose
                                 ? "this reads like running text, not like an ingredient list"
                                 : "no ingredient in it is known");
  }
  Answer<rules::LabelVerdict> answer{
      rules::judge_label(reading, question, catalog.windows, catalog.parameters),
      provenance(request, catalog, noticed(reading))};
  answer.result.set_aside = rules::set_aside(request.text, reading);
  answer.result.marked = rules::mark_label(request.text, reading, answer.result);
  report::tell_reasons(answer.result, catalog.speech(intake::Language::en));
  return answer;
}

base::Result<Answer<rules::LabelVerdict>> check_label(const Ask& request, const Ask& patient,
                                                      rules::LabelQuestion question,
                                                      const catalog::Catalog& catalog) {
  return unless_stopped(request.watch, [&]() -> base::Result<Answer<rules::LabelVerdict>> {
    const auto worked = work_case(patient, catalog, num::piece(request.watch, 0, 1, 2));
    if (!worked) {
      return worked.problems();
    }
    question.allergies = rules::allergies_of(worked->stated, catalog.allergens());
    auto answer = check_label(request, question, catalog);
    if (answer) {
      const plan::Screened known{worked->known.facts, worked->screening, catalog,
                                 num::piece(request.watch, 1, 2, 2)};
      rules::wait_for_barrier(answer->result,
                              plan::skin_open_h(known, worked->treatment, *worked->cohorts));
    }
    return answer;
  });
}

std::string to_text(const Answer<rules::LabelVerdict>& answer, intake::Language language,
                    const catalog::Catalog& catalog, const TextStyle& style) {
  const auto wording =
      std::find_if(catalog.wordings.begin(), catalog.wordings.end(),
                   [&](const rules::Wording& one) { return one.language == language; });
  PERCUTA_EXPECT(wording != catalog.wordings.end());
  return report::to_text(answer.result, answer.provenance, catalog.windows, *wording, style);
}

std::string check_label_misused(const Asked& asked) {
  return asked.asks.empty() && !asked.has("case") ? "give a label, or a case with --case" : "";
}

std::optional<Extent> extent_of_label(const Asked& asked) {
  return asked.has("case") ? Extent::models : Extent::labels;
}

base::Result<Told> check_label_asked(const Asked& asked, const Engine& engine) {
  const catalog::Catalog& catalog = *engine.catalog;
  std::optional<Ask> patient;
  if (asked.has("case")) {
    patient = asked.common;
    patient->text = asked.options.find("case")->second.text;
    patient->name = asked.options.find("case")->second.name;
  }
  if (asked.asks.empty()) {
    return tell(check_products(*patient, catalog), asked, engine);
  }
  const rules::LabelQuestion question{asked.number("hours-since"), asked.has("sterile"), {}};
  const Ask& label = asked.asks.front();
  const auto answer = patient ? check_label(label, *patient, question, catalog)
                              : check_label(label, question, catalog);
  if (!answer) {
    return answer.problems();
  }
  if (asked.json) {
    return Told{to_json(*answer)};
  }
  intake::Language told = intake::Language::en;
  for (const auto& [language, word] : names(intake::Language{})) {
    told = word == asked.value("language") ? language : told;
  }
  return Told{to_text(*answer, told, catalog, asked.style)};
}

}  // namespace percuta::service
