#pragma once

#include <string>

#include "percuta/document/document.hpp"

namespace percuta::document {

inline Sentence says(std::string text, std::vector<std::string> ids = {}, Tone tone = Tone::plain) {
  return {.text = std::move(text), .ids = std::move(ids), .tone = tone};
}

/// Two sides that use every kind of block.
inline Document sample_document() {
  Side clinician{.id = "clinician",
                 .language = "en",
                 .title = "Plan",
                 .subtitle = "Case 1",
                 .sections = {},
                 .foot = "Decision support."};
  clinician.sections.push_back(
      {"", {Callout{Tone::warn, "Treat with caution", {says("With the precautions below.")}}}});
  clinician.sections.push_back(
      {"Before starting",
       {List{true, {says("Ask about cold sores.", {"herpes-history"})}},
        Facts{{{"First session", says("10 December 2026", {"interval-scars"})}}}}});
  clinician.sections.push_back(
      {"Settings",
       {Table{{"Zone", "Depth"},
              {{says("cheek"), says("as the protocol says", {"depth-cheek"})},
               {says("chin"), says("beyond the label", {}, Tone::bad)}}},
        says("Stop when the patient asks.", {"stop-signs"}, Tone::bold)}});
  Side patient{.id = "patient",
               .language = "pl",
               .title = "Po zabiegu",
               .subtitle = "Γιὰ τὴν Żaneta Ångström",
               .sections = {},
               .foot = "Zapytaj klinikę."};
  patient.sections.push_back({"Kiedy",
                              {Bars{"godziny po zabiegu",
                                    {0, 24, 48, 72},
                                    {{"Krem", 24, Tone::good}, {"Retinol", 96, Tone::bad}}}}});
  patient.sections.push_back({"Czego nie", {List{false, {says("Sauny.")}}}});
  return {.title = "Plan of case 1",
          .draft = true,
          .sides = {std::move(clinician), std::move(patient)}};
}

/// A document of one side with one section.
inline Document document_of(std::vector<Block> blocks) {
  Document document{.title = "One", .draft = false, .sides = {}};
  document.sides.push_back({.id = "clinician",
                            .language = "en",
                            .title = "Side",
                            .subtitle = "",
                            .sections = {{"Section", std::move(blocks)}},
                            .foot = ""});
  return document;
}

}  // namespace percuta::document
