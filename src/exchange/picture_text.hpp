#pragma once

#include <string>
#include <vector>

#include "percuta/exchange/page.hpp"
#include "percuta/exchange/picture.hpp"

namespace percuta::exchange {

/// The picture in characters: title, panels, caption.
void add_picture(Page& page, const Picture& picture, const TextStyle& style);

/// A panel as lines of characters, none wider than `width`.
std::vector<std::string> text_lines(const Chart& chart, int width);
std::vector<std::string> text_lines(const Estimates& estimates, int width);
std::vector<std::string> text_lines(const SkinSection& section, int width);
std::vector<std::string> text_lines(const SkinSurface& surface, int width);

}  // namespace percuta::exchange
