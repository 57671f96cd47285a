#pragma once

#include <string>
#include <variant>
#include <vector>

#include "percuta/document/page.hpp"
#include "percuta/document/picture.hpp"

namespace percuta::document {

// What a page says, apart from how it looks: written once, rendered as text for a terminal, as
// HTML and as PDF. Outside text in it is kept as it came; each renderer makes it safe.

/// Running text, with the ids it rests on; a renderer leads each id to its explanation. `lead`:
/// bold words that it begins with.
struct Sentence {
  std::string text;
  std::vector<std::string> ids;
  Tone tone = Tone::plain;
  std::string lead = {};
};

/// The one thing to read first: a decision, in its colour, and what it means.
struct Callout {
  Tone tone = Tone::plain;
  std::string title;
  std::vector<Sentence> lines;
};

/// Label and value, one below the other.
struct Facts {
  struct Row {
    std::string label;
    Sentence value;
  };
  std::vector<Row> rows;
};

struct List {
  bool numbered = false;
  std::vector<Sentence> items;
  bool paired = false;  ///< short items: two stand side by side where there is room
};

/// Cells of text; the first column is the row's name. Too wide for the page, it wraps in its cells.
struct Table {
  std::vector<std::string> head;
  std::vector<std::vector<Sentence>> rows;
};

/// Waiting times drawn as bars on one axis: the shaded part is not yet.
struct Bars {
  struct Row {
    std::string label;
    double until = 0;
    Tone tone = Tone::plain;
  };
  std::string axis;           ///< what the axis counts, with its unit: "hours after the session"
  std::vector<double> ticks;  ///< the last one ends the axis
  std::vector<Row> rows;
};

using Block = std::variant<Sentence, Callout, Facts, List, Table, Bars, Picture>;

struct Section {
  std::string heading;
  std::vector<Block> blocks;
};

/// One side for one reader: the clinician's, the patient's, and what is looked up. Printed, it
/// begins a new sheet.
struct Side {
  std::string id;        ///< "clinician", "patient", "appendix"
  std::string language;  ///< "en", "de" …
  std::string title;
  std::string subtitle;
  std::vector<Section> sections;
  std::string foot;                  ///< intended use, version, date
  std::string draft_word = "DRAFT";  ///< in its language
  bool large_print = false;          ///< for patients who read with difficulty
};

struct Document {
  std::string title;
  bool draft = true;  ///< not approved: every page says so
  std::vector<Side> sides;
};

/// Text for a terminal of `style.width` columns; only the side asked for.
std::string render_text(const Side& side, const TextStyle& style);

struct Rendered {
  std::string html;
  std::string pdf;
};

/// Both formats; the document is laid out once for the two.
Rendered render(const Document& document);

/// One self-contained page of HTML: no script, no address, printing on one sheet a side.
std::string render_html(const Document& document);

/// A PDF, A4, a side to a page and more only where it does not fit. Same input, same bytes.
std::string render_pdf(const Document& document);

}  // namespace percuta::document
