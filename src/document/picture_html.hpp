#pragma once

#include <string>

#include "percuta/document/picture.hpp"

namespace percuta::document {

class Type;

/// The picture as an element <figure>: its panels stand side by side where the page is wide.
std::string html_picture(const Picture& picture, int level, const Type& type);

}  // namespace percuta::document
