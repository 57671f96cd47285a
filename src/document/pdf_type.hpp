#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "style.hpp"
#include <pango/pangocairo.h>

#include "percuta/document/document.hpp"

namespace percuta::document {

/// Owns something of GLib's.
template <class T>
using Shared = std::shared_ptr<T>;

template <class T>
Shared<T> owned(T* object) {
  return Shared<T>(object, [](T* one) { g_object_unref(one); });
}

/// How a text is set; sizes in points.
struct Face {
  const char* family = "Noto Sans, sans-serif";
  double size = 9;
  bool bold = false;
  Colour colour = {};
  bool whole_words = false;  ///< a hyphen is no place to break, as in names and ids
  double leading = 1;        ///< height of a line as a share of what the font asks for
};

/// One line of a text that was set: its height, and its baseline below its top.
struct SetLine {
  PangoLayoutLine* line = nullptr;  ///< lives as long as the text
  double left = 0;
  double height = 0;
  double baseline = 0;
};

/// A text broken into lines of a given width. Empty text has no line.
class SetText {
 public:
  SetText() = default;
  SetText(Shared<PangoLayout> layout, double leading);

  [[nodiscard]] const std::vector<SetLine>& lines() const { return lines_; }
  [[nodiscard]] double width() const;  ///< of its longest line

  void draw(cairo_t* paper, std::size_t line, double x, double baseline) const;

 private:
  Shared<PangoLayout> layout_;
  std::vector<SetLine> lines_;
};

/// The fonts of the machine, and every text that was set in them: a page is set again and again
/// until it fits. Nothing is global, so that nothing is shared between threads.
class Fonts {
 public:
  Fonts();

  [[nodiscard]] PangoFontMap* map() const { return map_.get(); }
  /// The text of that key, set when it is first asked for.
  template <class Make>
  const SetText& known(const std::string& key, const Make& make) {
    const auto [at, is_new] = known_.try_emplace(key);
    if (is_new) {
      at->second = make();
    }
    return at->second;
  }

 private:
  Shared<PangoFontMap> map_;
  std::unordered_map<std::string, SetText> known_;
};

/// Breaks texts into lines: one language, one scale.
class Type {
 public:
  Type(std::shared_ptr<Fonts> fonts, const std::string& language, double scale);

  /// Outside text is made safe; the sentence's ids follow it, small.
  [[nodiscard]] SetText set(const Sentence& sentence, Face face, double width) const;

  [[nodiscard]] double scale() const { return scale_; }

 private:
  // An id is not broken where it can be helped: `whole_ids`.
  [[nodiscard]] Shared<PangoLayout> broken(const Sentence& sentence, const Face& face, int room,
                                           bool whole_ids) const;

  std::shared_ptr<Fonts> fonts_;
  std::string language_;
  double scale_;
  Shared<PangoContext> context_;
};

void paint(cairo_t* paper, Colour colour);

}  // namespace percuta::document
