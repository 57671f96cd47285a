#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <cairo.h>

namespace percuta::document {

/// An element of the PDF's structure, which a screen reader follows: a table, a row, a figure. What
/// shares one object stands in one element.
struct ElementOfPdf {
  const char* tag = "";        ///< by its name in the standard: "Table", "TR", "Figure"
  std::string alternative;     ///< of a figure: what it shows, for who cannot see it
  bool holds_content = false;  ///< marks are drawn in it directly, so it ends with the page
};
using Element = std::shared_ptr<const ElementOfPdf>;

Element element(const char* tag);
Element figure(std::string alternative);

/// Opens and closes elements while marks are drawn in them.
class Structure {
 public:
  explicit Structure(cairo_t* paper) : paper_(paper) {}

  /// A side of the document follows, a section of its own.
  void begin_side();
  /// What is drawn from now on stands in these elements of the side, outermost first.
  void enter(const std::vector<Element>& path);
  /// A page may not end inside an element that holds content.
  void end_page();
  void finish() { leave(0); }
  /// The alternatives of the figures, in the order they were begun.
  [[nodiscard]] const std::vector<std::string>& alternatives() const { return alternatives_; }

 private:
  void leave(std::size_t depth);

  cairo_t* paper_;
  std::vector<Element> root_;
  std::vector<Element> open_;
  std::vector<std::string> alternatives_;
};

/// The PDF with what cairo has no call for: the document's language, that its title is shown, and
/// what figures show. Throws std::runtime_error where libqpdf is not there.
std::string completed(const std::string& bytes, std::string_view language,
                      const std::vector<std::string>& alternatives);

}  // namespace percuta::document
