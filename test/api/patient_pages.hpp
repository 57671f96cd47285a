#pragma once

#include <filesystem>
#include <regex>
#include <stdexcept>
#include <string>

#include "support/planned_pages.hpp"
#include <gtest/gtest.h>

#include "percuta/document/document.hpp"
#include "percuta/io/file.hpp"

namespace percuta::service {

/// An example of the documentation, in a patient's language.
inline std::string example(const std::string& name,
                           intake::Language language = intake::Language::en) {
  std::string text =
      *io::read_file(std::filesystem::path(PERCUTA_SOURCE_DIR "/docs/examples/cases") / name);
  text = std::regex_replace(text, std::regex("\nlanguage = [^\n]*"), "");
  text.insert(text.find("age_y"), "language = \"" + std::string(base::word(language)) + "\"\n");
  return text;
}

inline std::string changed(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

using Planned = support::PlannedPages;

inline Planned planned(const std::string& text) {
  return support::planned_pages({text, "case.toml", *base::parse_date("2026-11-23"), 0});
}

inline const document::Side& side_of(const Planned& made, std::string_view id) {
  for (const document::Side& side : made.document.sides) {
    if (side.id == id) {
      return side;
    }
  }
  throw std::logic_error("no such side");
}

inline std::string text_of(const document::Side& side) {
  return document::render_text(side, {.colour = false, .width = 100'000});
}

inline std::string page_of(const std::string& text) {
  return text_of(side_of(planned(text), "patient"));
}

}  // namespace percuta::service
