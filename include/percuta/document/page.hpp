#pragma once

#include <string>
#include <string_view>

namespace percuta::document {

/// How text for people is laid out.
struct TextStyle {
  bool colour = false;
  int width = 80;
};

enum class Tone { plain, bold, dim, good, warn, bad };

/// Builds text for a terminal: wrapped, indented, coloured only when the style says so.
class Page {
 public:
  explicit Page(TextStyle style) : style_(style) {}

  /// A line in capitals' stead: bold, an empty line before it unless it is the first.
  void heading(std::string_view text);

  /// Wrapped text; `first` stands before its first line, later lines are indented as far.
  void paragraph(std::string_view text, std::string_view first = {}, Tone tone = Tone::plain);

  /// A label in a column of its own, wrapped text beside it.
  void entry(std::string_view label, std::string_view text, int indent = 2, int column = 13,
             Tone tone = Tone::plain);

  void blank();

  [[nodiscard]] std::string text() && { return std::move(out_); }

 private:
  [[nodiscard]] std::string toned(std::string_view text, Tone tone) const;

  TextStyle style_;
  std::string out_;
};

}  // namespace percuta::document
