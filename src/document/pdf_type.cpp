#include "pdf_type.hpp"

#include <algorithm>

#include "breaking.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"

namespace percuta::document {
namespace {

constexpr double id_size = 0.74;  // of the text it follows

// From one byte to another, the attribute holds.
void over(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t to) {
  attribute->start_index = static_cast<guint>(from);
  attribute->end_index = static_cast<guint>(to);
  pango_attr_list_insert(list, attribute);
}

guint16 wide(std::uint8_t channel) { return static_cast<guint16>(channel * 257); }

PangoAttribute* foreground(Colour colour) {
  return pango_attr_foreground_new(wide(colour.red), wide(colour.green), wide(colour.blue));
}

// Whether no line is longer than the room.
bool fits(PangoLayout* layout, int room) {
  PangoRectangle extents;
  pango_layout_get_extents(layout, nullptr, &extents);
  return extents.width <= room;
}

int pango_units(double points) { return static_cast<int>(points * PANGO_SCALE); }

// All that tells one text that was set from another.
std::string key_of(const Sentence& sentence, const Face& face, const std::string& language,
                   double size, int room) {
  std::string out = fmt::format("{} {} {} {} {} {:02x}{:02x}{:02x} {} {}", language, face.family,
                                size, room, face.leading, face.colour.red, face.colour.green,
                                face.colour.blue, face.bold, face.whole_words);
  for (const std::string* part : {&sentence.lead, &sentence.text}) {
    out += fmt::format("\n{} {}", part->size(), *part);
  }
  for (const std::string& id : sentence.ids) {
    out += fmt::format("\n{} {}", id.size(), id);
  }
  return out;
}

}  // namespace

void paint(cairo_t* paper, Colour colour) {
  constexpr double full = 255;
  cairo_set_source_rgb(paper, colour.red / full, colour.green / full, colour.blue / full);
}

SetText::SetText(Shared<PangoLayout> layout, double leading) : layout_(std::move(layout)) {
  if (pango_layout_get_character_count(layout_.get()) == 0) {
    return;
  }
  PangoLayoutIter* at = pango_layout_get_iter(layout_.get());
  do {
    PangoRectangle extents;
    pango_layout_iter_get_line_extents(at, nullptr, &extents);
    const double height = pango_units_to_double(extents.height);
    const double baseline = pango_units_to_double(pango_layout_iter_get_baseline(at) - extents.y);
    lines_.push_back({.line = pango_layout_iter_get_line_readonly(at),
                      .left = pango_units_to_double(extents.x),
                      .height = leading * height,
                      .baseline = baseline - (1 - leading) * height / 2});
  } while (pango_layout_iter_next_line(at) != FALSE);
  pango_layout_iter_free(at);
}

double SetText::width() const {
  if (lines_.empty()) {
    return 0;
  }
  PangoRectangle extents;
  pango_layout_get_extents(layout_.get(), nullptr, &extents);
  return pango_units_to_double(extents.width);
}

void SetText::draw(cairo_t* paper, std::size_t line, double x, double baseline) const {
  cairo_move_to(paper, x + lines_[line].left, baseline);
  pango_cairo_show_layout_line(paper, lines_[line].line);
}

Fonts::Fonts() : map_(owned(pango_cairo_font_map_new())) {
  constexpr double points_per_inch = 72;  // the paper's unit is the point
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_.get()), points_per_inch);
}

Type::Type(std::shared_ptr<Fonts> fonts, const std::string& language, double scale)
    : fonts_(std::move(fonts)),
      language_(language),
      scale_(scale),
      context_(owned(pango_font_map_create_context(fonts_->map()))) {
  pango_context_set_language(context_.get(), pango_language_from_string(language.c_str()));
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context_.get(), options);
  cairo_font_options_destroy(options);
}

SetText Type::set(const Sentence& sentence, Face face, double width) const {
  const int room = pango_units(std::max(width, face.size * scale_));
  return fonts_->known(
      key_of(sentence, face, language_, face.size * scale_, room), [&]() -> SetText {
        Shared<PangoLayout> layout = broken(sentence, face, room, true);
        if (pango_layout_get_character_count(layout.get()) > 0 && !fits(layout.get(), room)) {
          layout = broken(sentence, face, room, false);
        }
        return {std::move(layout), face.leading};
      });
}

Shared<PangoLayout> Type::broken(const Sentence& sentence, const Face& face, int room,
                                 bool whole_ids) const {
  std::string text = held_together(base::printable(sentence.lead));
  const std::size_t lead = text.size();
  text += (text.empty() || sentence.text.empty() ? "" : " ") +
          held_together(base::printable(sentence.text));
  const std::size_t end = text.size();
  const Shared<PangoAttrList> attributes(pango_attr_list_new(), pango_attr_list_unref);
  const double size = face.size * scale_;
  over(attributes.get(), foreground(face.colour), 0, end);
  if (lead > 0) {
    over(attributes.get(), pango_attr_weight_new(PANGO_WEIGHT_BOLD), 0, lead);
  }
  for (std::size_t from = 0; face.whole_words && whole_ids && from < end;) {
    const std::size_t to = std::min(text.find(' ', from), end);
    over(attributes.get(), pango_attr_allow_breaks_new(FALSE), from, to);
    from = to + 1;
  }
  for (const std::string& id : sentence.ids) {
    text += text.empty() ? "" : "  ";
    const std::size_t begin = text.size();
    text += "[" + base::printable(id) + "]";
    over(attributes.get(), pango_attr_insert_hyphens_new(FALSE), begin, text.size());
    if (whole_ids) {
      over(attributes.get(), pango_attr_allow_breaks_new(FALSE), begin, text.size());
    }
  }
  over(attributes.get(), pango_attr_size_new_absolute(pango_units(size * id_size)), end,
       text.size());
  over(attributes.get(), pango_attr_weight_new(PANGO_WEIGHT_NORMAL), end, text.size());
  over(attributes.get(), foreground(palette().quiet), end, text.size());
  Shared<PangoLayout> layout = owned(pango_layout_new(context_.get()));
  const Shared<PangoFontDescription> font(pango_font_description_from_string(face.family),
                                          pango_font_description_free);
  pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
  pango_font_description_set_weight(font.get(),
                                    face.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout.get(), font.get());
  pango_layout_set_attributes(layout.get(), attributes.get());
  pango_layout_set_width(layout.get(), room);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return layout;
}

}  // namespace percuta::document
