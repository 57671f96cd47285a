#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "percuta/barrier/response.hpp"
#include "percuta/document/document.hpp"
#include "percuta/document/page.hpp"
#include "percuta/evidence/provenance.hpp"
#include "percuta/evidence/source.hpp"
#include "percuta/intake/vocabulary.hpp"
#include "percuta/rules/aftercare.hpp"
#include "percuta/rules/screening.hpp"
#include "percuta/rules/wording.hpp"

namespace percuta::report {

// What the texts of answers have in common.

using intake::spaced;

/// Ids or words, one after the other, separated by commas.
std::string listed(const std::vector<std::string>& words, std::string_view between = ", ");

/// A word as people read it, in capitals: "TREAT WITH CAUTION".
std::string capitals(std::string_view word);

/// What a class is called, "vitamin C serums", where messages name it, else its word, "enzyme
/// botanical".
std::string class_name(inci::IngredientClass one, const rules::Speech& speech);

/// Decisions, effects and verdicts as pages for clinicians say them.
std::string told(rules::Decision decision, const rules::Speech& speech);
std::string told(rules::Effect effect, const rules::Speech& speech);
std::string told(rules::Verdict verdict, const rules::Speech& speech);

/// "TREAT WITH CAUTION (PROVISIONAL)".
std::string headline(const rules::Screening& screening, const rules::Speech& speech);

/// A picture as a section: its title is the heading, so that it is said once.
document::Section pictured(document::Picture picture);

/// The colours of decisions and verdicts.
document::Tone tone_of(rules::Decision decision);
document::Tone tone_of(rules::Verdict verdict);

/// Who says otherwise, one entry each.
void add_disputes(document::Page& page, const std::vector<evidence::Dispute>& disputes,
                  const rules::Speech& speech, int indent, int column);

/// How far a series lies from rest at one of its times, with its band: "+63 % (+39 to +89)".
std::string change_told(const std::vector<double>& ratio, const std::vector<double>& low,
                        const std::vector<double>& high, std::size_t at,
                        const rules::Speech& speech);

/// What of an ingredient gets into needled skin, with its band, and how many times that of intact
/// skin where intact skin lets something through.
std::string uptake_told(const barrier::Uptake& uptake, const rules::Speech& speech);

/// Who says what has to stand beside every uptake.
inline constexpr std::string_view delivery_source = "fda-device-class.definition";

/// Warnings, and what ends every answer: who it is for and how to find a source.
void add_footer(document::Page& page, const evidence::Provenance& provenance,
                const rules::Speech& speech);

/// Who an answer is for, and what it was computed with.
rules::Fillings origin(const evidence::Provenance& provenance);

}  // namespace percuta::report
