#pragma once

#include <array>
#include <string_view>

#include "percuta/rules/answer_words.hpp"
#include "percuta/rules/page_word.hpp"
#include "percuta/rules/picture_words.hpp"
#include "percuta/rules/report_words.hpp"

namespace percuta::rules {

/// Of the frame of clinicians' pages.
inline constexpr auto page_words = std::to_array<PageWord>({
    {"decision-treat"},
    {"decision-treat-with-caution"},
    {"decision-defer"},
    {"decision-do-not-treat"},
    {"decision-until", "decision until"},
    {"grid-heading"},
    {"grid-varied", "keys"},
    {"grid-differ", "quantities"},
    {"grid-same", "quantities"},
    {"headline-treat", "provisional"},
    {"headline-treat-with-caution", "provisional"},
    {"headline-defer", "provisional"},
    {"headline-do-not-treat", "provisional"},
    {"questions-open"},
    {"only-for-zones", "zones"},
    {"earliest", "date"},
    {"waits-until", "until"},
    {"decision"},
    {"all-zones"},
    {"zone"},
    {"begin"},
    {"work-up-to"},
    {"not-beyond"},
    {"passes"},
    {"on-label"},
    {"yes"},
    {"no"},
    {"how"},
    {"done-when"},
    {"stop-if"},
    {"avoid"},
    {"avoid-after-any"},
    {"verdict-neutral"},
    {"verdict-recommended"},
    {"verdict-caution"},
    {"verdict-avoid"},
    {"product-never", "verdict because"},
    {"product-again", "verdict hours because"},
    {"not-for-hours", "hours classes"},
    {"unsterile-waits", "hours"},
    {"know-besides"},
    {"doubts", "disputed both assumed moved"},
    {"overridden", "by"},
    {"own-policy"},
    {"effect-allow"},
    {"effect-caution"},
    {"effect-defer"},
    {"effect-refuse"},
    {"finding-in", "effect zone"},
    {"before-starting"},
    {"what-the-rules-say"},
    {"notes"},
    {"ask-first"},
    {"still-open"},
    {"ask-again"},
    {"treatment-plan"},
    {"why-so"},
    {"what-is-computed"},
    {"what-to-expect"},
    {"plan-title"},
    {"foot", "use version knowledge date"},
    {"uncertain"},
    {"uncertain-subtitle"},
    {"say-otherwise"},
    {"assumed"},
    {"why-settings"},
    {"why-dates"},
    {"in-numbers"},
    {"patient-told"},
    {"every-weeks", "weeks window"},
    {"sessions-chosen", "chosen low high"},
    {"when"},
    {"wish-refused", "date because"},
    {"the-interval"},
    {"the-sessions"},
    {"staff"},
    {"before-and-after"},
    {"told-before"},
    {"told-after"},
    {"patient-told-before"},
    {"patient-told-after"},
    {"outcome"},
    {"downtime"},
    {"risks"},
    {"collagen"},
    {"elastin"},
    {"barrier"},
    {"uptake"},
    {"what-moves-it"},
    {"depends-most"},
    {"edge-of-choice"},
    {"depends-on", "number grade low told at_low high at_high"},
    {"downtime-days", "expected low high"},
    {"in-a-hundred", "risks"},
    {"less-than-one"},
    {"pictures"},
    {"pictures-subtitle"},
});

/// All of them. Only these keys compile, and `load` refuses messages that lack the English of one.
template <class Visit>
constexpr void for_each_page_word(Visit&& visit) {
  for (const PageWord& word : page_words) {
    visit(word);
  }
  for (const PageWord& word : answer_words) {
    visit(word);
  }
  for (const PageWord& word : picture_words) {
    visit(word);
  }
  for (const PageWord& word : report_words) {
    visit(word);
  }
}

/// A key of these lists.
struct PageKey {
  std::string_view text;
  consteval PageKey(const char* key)  // NOLINT(google-explicit-constructor): it is a name
      : text(key) {
    bool found = false;
    for_each_page_word([&](const PageWord& word) { found = found || word.key == text; });
    if (!found) {
      throw "add this key to one of the lists, and its words to knowledge/messages/en.toml";
    }
  }
};

}  // namespace percuta::rules
