#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "percuta/base/result.hpp"

namespace percuta::photo {

/// What a machine read from a photograph.
struct Recognised {
  std::string text;
  int confidence_pct = 0;  ///< its own mean
  std::string languages;   ///< it was asked to read, "eng+deu"

  /// So low that a person has to compare it with the label.
  [[nodiscard]] bool is_doubtful() const {
    constexpr int doubtful_pct = 75;
    return confidence_pct < doubtful_pct;
  }
};

/// How much of a text is understood, as names of ingredients: of several readings the one that
/// makes most sense is taken.
using Worth = std::function<int(std::string_view text)>;

/// Whether the reading is to end before it is done; asked at every word.
using Stop = std::function<bool()>;

/// Reads the text of a JPEG or PNG with Tesseract, which is loaded on first use; nothing of ours is
/// linked with it. Problems: too-large, bad-picture, no-text; what comes of a reading that was
/// stopped means nothing. Throws std::runtime_error, with what to install, where there is no
/// Tesseract.
base::Result<Recognised> recognise(std::string_view bytes, const std::string& name,
                                   const Worth& worth = {}, const Stop& stop = {});

}  // namespace percuta::photo
