#pragma once

#include <string>
#include <vector>

#include "percuta/document/page.hpp"
#include "percuta/document/picture.hpp"

namespace percuta::document {

/// The picture in characters: title, panels, caption.
void add_picture(Page& page, const Picture& picture, const TextStyle& style);

/// A panel as lines of characters, none wider than `width`.
std::vector<std::string> text_lines(const Chart& chart, int width);
std::vector<std::string> text_lines(const Estimates& estimates, int width);
std::vector<std::string> text_lines(const LayersCut& section, int width);
std::vector<std::string> text_lines(const LayersFromAbove& surface, int width);

}  // namespace percuta::document
