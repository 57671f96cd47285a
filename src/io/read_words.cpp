#include <algorithm>

#include "named.hpp"
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "percuta/base/phrase.hpp"
#include "percuta/base/text.hpp"
#include "percuta/io/read.hpp"

// How words of a lexicon are read, and what is said of those that are not known.

namespace percuta::io {
namespace {

// What may be written instead of a word nobody is near to.
std::string known_words(const std::vector<std::string>& words,
                        const std::optional<std::string>& hint = {}) {
  constexpr std::size_t most = 12;  // a longer list is no help on a terminal
  if (words.size() > most) {
    if (hint) {
      return *hint;
    }
    return fmt::format("None of the {} words known here is near it; the schema lists them.",
                       words.size());
  }
  return fmt::format("Known are: {}.", fmt::join(words, ", "));
}

}  // namespace

void Reader::report_word(const Node& node, const base::FieldSpec& spec, std::string_view kind,
                         std::string_view text, const std::string& hint) {
  const std::string what = named(spec, base::quoted(text));
  const base::Phrase phrase = base::read_phrase(lexicon_, kind, text);
  const auto refusal = lexicon_.find_name(base::refused(kind), text);
  if (refusal || phrase.refusal) {
    report(node, "unknown-word", what + " cannot be planned", refusal ? *refusal : *phrase.refusal);
  } else if (!phrase.rest && phrase.ids.size() > 1) {
    report(node, "several-words",
           fmt::format("{} names several things: {}", what, fmt::join(phrase.ids, ", ")),
           "Name one of them here; write another entry, or another case, for each other.");
  } else {
    report(node, "unknown-word", what + " is not a word known here", hint);
  }
}

std::optional<std::size_t> Reader::find_word(const Node& node, const base::FieldSpec& spec,
                                             const std::vector<std::string_view>& words,
                                             std::string_view kind) {
  const auto* text = std::get_if<std::string>(&node.value);
  if (text == nullptr) {
    report_kind(node, spec, "a word");
    return std::nullopt;
  }
  const auto place = [&](std::string_view word) -> std::optional<std::size_t> {
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - words.begin()));
  };
  if (const auto index = place(*text)) {
    return index;
  }
  if (const auto meant = lexicon_.find(kind, *text)) {
    if (const auto index = place(*meant)) {
      return index;
    }
  }
  const std::vector<std::string> allowed(words.begin(), words.end());
  const auto meant = suggests() ? base::nearest(*text, allowed) : std::nullopt;
  report_word(node, spec, kind, *text,
              meant ? fmt::format("Did you mean \"{}\"?", *meant) : known_words(allowed));
  return std::nullopt;
}

void Reader::fill_name(const Node& node, std::string_view kind, std::string& value,
                       const base::FieldSpec& spec) {
  fill_text(node, value, spec);
  const bool is_text = std::holds_alternative<std::string>(node.value);
  if (is_text && lexicon_.knows_kind(kind) && !lexicon_.find(kind, value)) {
    const auto meant = suggests() ? lexicon_.near(kind, value) : std::nullopt;
    const std::vector<std::string> known =
        suggests() && !meant ? lexicon_.names(kind) : std::vector<std::string>{};
    report_word(node, spec, kind, value,
                meant           ? fmt::format("Did you mean \"{}\"?", *meant)
                : known.empty() ? "Check its spelling."
                                : known_words(known, lexicon_.find_name(base::hint_kind, kind)));
  }
}

void Reader::fill_open_name(const Node& node, std::string_view kind, std::string& value,
                            const base::FieldSpec& spec) {
  fill_text(node, value, spec);
  const bool is_text = std::holds_alternative<std::string>(node.value);
  if (is_text && lexicon_.knows_kind(kind) && base::name_key(value).empty()) {
    report(node, "empty-word", named(spec, base::quoted(value)) + " says nothing",
           "Write the word, or remove the entry.");
  }
}

}  // namespace percuta::io
