#pragma once

#include <span>
#include <string>

#include "percuta/document/document.hpp"
#include "percuta/document/page.hpp"

namespace percuta::calendar {
struct Calendar;
}  // namespace percuta::calendar
namespace percuta::evidence {
struct Explanation;
struct Provenance;
}  // namespace percuta::evidence
namespace percuta::plan {
struct Comparison;
struct Simulation;
}  // namespace percuta::plan
namespace percuta::rules {
struct LabelVerdict;
struct ProductTimeline;
struct Screening;
class Speech;
struct Window;
struct Wording;
}  // namespace percuta::rules

namespace percuta::report {

// Answers as text for people, the decision first, in the words of `speech`. Outside text in them is
// made safe to print.

std::string to_text(const rules::Screening& screening, const evidence::Provenance& provenance,
                    const rules::Speech& speech, const document::TextStyle& style);
/// In the language of the wording; `windows` are those that the verdict cites.
std::string to_text(const rules::LabelVerdict& verdict, const evidence::Provenance& provenance,
                    std::span<const rules::Window> windows, const rules::Wording& wording,
                    const document::TextStyle& style);
std::string to_text(const rules::ProductTimeline& timeline, const evidence::Provenance& provenance,
                    const rules::Speech& speech, const document::TextStyle& style);
std::string to_text(const calendar::Calendar& calendar, const evidence::Provenance& provenance,
                    const rules::Speech& speech, const document::TextStyle& style);
std::string to_text(const plan::Simulation& simulation, const evidence::Provenance& provenance,
                    const rules::Speech& speech, const document::TextStyle& style);
std::string to_text(const plan::Comparison& comparison, const evidence::Provenance& provenance,
                    const rules::Speech& speech, const document::TextStyle& style);
/// A comparison with its pictures, for a page.
document::Document comparison_document(const plan::Comparison& comparison,
                                       const evidence::Provenance& provenance,
                                       const rules::Speech& speech);
std::string to_text(const evidence::Explanation& explanation,
                    const evidence::Provenance& provenance, const rules::Speech& speech,
                    const document::TextStyle& style);

}  // namespace percuta::report
