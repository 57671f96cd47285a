// How many pages a report takes: one for the clinician, one for the patient, and an appendix.
#include <filesystem>
#include <regex>

#include "support/planned_pages.hpp"
#include <gtest/gtest.h>

#include "percuta/document/document.hpp"
#include "percuta/io/file.hpp"

namespace percuta::service {
namespace {

namespace fs = std::filesystem;

const fs::path cases = PERCUTA_SOURCE_DIR "/docs/examples/cases";

document::Document document_of(const std::string& text) {
  return support::planned_pages({text, "case.toml", *base::parse_date("2026-11-23"), 0}).document;
}

// Page objects are not compressed, so they can be counted without reading the PDF.
std::ptrdiff_t pages_of(document::Document document, std::string_view side) {
  static const std::regex page("/Type /Page[^s]");
  std::erase_if(document.sides, [&](const document::Side& one) { return one.id != side; });
  const std::string pdf = document::render_pdf(document);
  return std::distance(std::sregex_iterator(pdf.begin(), pdf.end(), page), std::sregex_iterator());
}

TEST(Pages, EveryExampleFitsOneOfEachKind) {
  for (const auto& entry : fs::directory_iterator(cases)) {
    const document::Document document = document_of(*io::read_file(entry.path()));
    for (const char* side : {"clinician", "patient", "appendix"}) {
      EXPECT_EQ(pages_of(document, side), 1) << entry.path().filename() << ", " << side;
    }
  }
}

TEST(Pages, ThePatientsFitsOneInEveryLanguage) {
  const std::string stated = *io::read_file(cases / "acne-scars.toml");
  for (const auto& [language, word] : names(intake::Language{})) {
    std::string text = stated;
    text.insert(text.find("age_y"), "language = \"" + std::string(word) + "\"\n");
    EXPECT_EQ(pages_of(document_of(text), "patient"), 1) << word;
  }
}

}  // namespace
}  // namespace percuta::service
