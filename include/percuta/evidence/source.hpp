#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"

namespace percuta::evidence {

using base::Is;
using base::Name;
using base::Need;

/// What sort of thing a source is; a reader weighs a trial and a vendor's page differently.
enum class SourceKind {
  article,
  paper,
  trial,
  review,
  label,
  regulator,
  guideline,
  clinic,
  vendor,
  textbook,
  list,
  policy
};
constexpr auto names(SourceKind) {
  using enum SourceKind;
  return std::to_array<base::Word<SourceKind>>({{article, "article"},
                                                {paper, "paper"},
                                                {trial, "trial"},
                                                {review, "review"},
                                                {label, "label"},
                                                {regulator, "regulator"},
                                                {guideline, "guideline"},
                                                {clinic, "clinic"},
                                                {vendor, "vendor"},
                                                {textbook, "textbook"},
                                                {list, "list"},
                                                {policy, "policy"}});
}

/// How we know: seen in the source, seen quoted, remembered, or computed from another row.
enum class Status { read, second_hand, recalled, derived };
constexpr auto names(Status) {
  using enum Status;
  return std::to_array<base::Word<Status>>(
      {{read, "read"}, {second_hand, "second-hand"}, {recalled, "recalled"}, {derived, "derived"}});
}

/// How far the collection's authors trust a row.
enum class Confidence { high, medium, low, not_stated };
constexpr auto names(Confidence) {
  using enum Confidence;
  return std::to_array<base::Word<Confidence>>(
      {{high, "high"}, {medium, "medium"}, {low, "low"}, {not_stated, "not-stated"}});
}

/// Who claims something: one row of the evidence, cited as `[ev:id]`.
struct Source {
  std::string id;
  std::string title;
  std::optional<std::string> authors;
  std::optional<int> year;
  std::optional<std::string> locator;
  SourceKind kind = SourceKind::paper;
  std::string row;
  Status status = Status::read;
  Confidence confidence = Confidence::not_stated;
  std::string says;
};

void fields(Is<Source> auto& source, auto&& field) {
  field("id", source.id, "What a citation names.");
  field("title", source.title, "Title of the paper, label or page.");
  field("authors", source.authors, "Who wrote it.");
  field("year", source.year, base::Range{1900, 2100}, base::unitless, "Year of publication.");
  field("locator", source.locator, "DOI, PMID, PMC, K or NCT number.");
  field("kind", source.kind, "What sort of source it is.");
  field("row", source.row, "Row of the evidence collection it came from.");
  field("status", source.status, "Whether the number was seen in the source itself.");
  field("confidence", source.confidence, Need::defaulted, "How far the collection trusts it.");
  field("says", source.says, "What it claims, in a sentence.");
}

/// Adds sources to those that are cited, each once.
void cite(const std::vector<Name<"source">>& sources, std::vector<std::string>& cited);

/// A source that says otherwise, and what it says.
struct Dispute {
  Name<"source"> source;
  std::string says;
};

void fields(Is<Dispute> auto& dispute, auto&& field) {
  field("source", dispute.source, "Who says otherwise.");
  field("says", dispute.says, "What that source says instead.");
}

}  // namespace percuta::evidence
