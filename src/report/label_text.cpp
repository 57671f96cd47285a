#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "common.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/base/units.hpp"
#include "percuta/report/text.hpp"
#include "percuta/rules/products.hpp"
#include "percuta/rules/wording.hpp"

namespace percuta::report {
namespace {

using document::Page;
using document::TextStyle;
using document::Tone;

using rules::Certainty;
using rules::IngredientVerdict;
using rules::LabelVerdict;
using rules::Mark;
using rules::Verdict;

// With a capital at its beginning: classes are written as they stand within a sentence.
std::string raised(std::string text) {
  constexpr char case_bit = 0x20;
  const bool ascii = !text.empty() && text[0] >= 'a' && text[0] <= 'z';
  const bool latin = text.size() > 1 && text[0] == '\xc3' && text[1] >= '\xa0' && text[1] <= '\xbe';
  if (ascii) {
    text[0] = static_cast<char>(text[0] - case_bit);
  } else if (latin) {
    text[1] = static_cast<char>(text[1] - case_bit);
  }
  return text;
}

/// The sentences of the page in one language.
class LabelWords {
 public:
  explicit LabelWords(const rules::Wording& wording)
      : wording_(wording), speech_(wording, wording) {}

  [[nodiscard]] std::string say(const std::string& key, const rules::Fillings& values = {}) const {
    const auto found = wording_.label.find(key);
    return found == wording_.label.end()
               ? key
               : rules::filled(found->second, values, wording_.language).value_or(found->second);
  }

  [[nodiscard]] std::string class_name(inci::IngredientClass one) const {
    return raised(report::class_name(one, speech_));
  }

  [[nodiscard]] std::string window(const rules::Window& window) const {
    return wording_.translate("window." + window.id + ".says", window.says);
  }

  [[nodiscard]] bool is_english() const { return wording_.language == intake::Language::en; }

  [[nodiscard]] std::string after(double hours) const {
    return say(hours >= 2 * base::hours_per_day ? "after_days" : "after",
               {{"hours", fmt::format("{:g}", hours)},
                {"days", fmt::format("{:g}", hours / base::hours_per_day)}});
  }

 private:
  const rules::Wording& wording_;
  rules::Speech speech_;
};

std::string headline(const LabelVerdict& label, const LabelWords& speech) {
  const bool all_read = label.read_count == label.names_count;
  std::string out;
  if (label.is_unreadable()) {
    out = speech.say("unreadable") + ". ";
  }
  if (label.verdict != Verdict::neutral) {
    out += speech.say(std::string(base::word(label.verdict)));
  } else if (!label.is_unreadable()) {
    out += speech.say(all_read && !label.ingredients.empty() ? "neutral" : "neutral_unread");
  }
  return out;
}

void add_verdict(Page& page, const LabelVerdict& label, const LabelWords& speech) {
  page.paragraph(headline(label, speech), {}, tone_of(label.verdict));
  page.paragraph(speech.say("read", {{"read", std::to_string(label.read_count)},
                                     {"names", std::to_string(label.names_count)}}),
                 "  ", label.read_count == label.names_count ? Tone::plain : Tone::warn);
  if (label.photo) {
    page.paragraph(speech.say(label.photo->doubtful ? "photo_doubtful" : "photo",
                              {{"pct", std::to_string(label.photo->confidence_pct)}}),
                   "  ", label.photo->doubtful ? Tone::bad : Tone::warn);
  }
  page.entry(speech.say("again"), label.never                ? speech.say("never")
                                  : label.allowed_from_h > 0 ? speech.after(label.allowed_from_h)
                                                             : speech.say("at_end"));
  if (label.hours_since_h) {
    const bool allowed = label.allowed_now.value_or(false);
    page.entry(speech.say("at", {{"hours", fmt::format("{:g}", *label.hours_since_h)}}),
               speech.say(allowed ? "may" : "not_yet"), 2, 13, allowed ? Tone::good : Tone::bad);
  }
}

// A short label as it was given, with what counts between marks that also print without colour.
void add_marked(Page& page, const LabelVerdict& label, const LabelWords& speech) {
  std::string text;
  for (const rules::Marked& piece : label.marked) {
    const std::string safe = base::printable(piece.text);
    switch (piece.mark) {
      case Mark::avoid:
        text += "[" + speech.say("mark_avoid") + " " + safe + "]";
        break;
      case Mark::caution:
        text += "[" + speech.say("mark_caution") + " " + safe + "]";
        break;
      case Mark::unknown:
        text += "[? " + safe + "]";
        break;
      default:
        text += safe;
    }
  }
  constexpr std::size_t longest_shown = 600;    // bytes: a page is no copy of a long label
  constexpr std::size_t longest_photo = 2'500;  // what a machine read has to be compared
  if (text.size() > (label.photo ? longest_photo : longest_shown)) {
    return;
  }
  page.heading(speech.say("marked"));
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find("\\x0A"), rest.size());
    page.paragraph(rest.substr(0, end), "  ");
    rest.remove_prefix(std::min(end + 4, rest.size()));
  }
}

/// Ingredients that share a class and their hours: one paragraph for all of them.
struct Group {
  std::string title;
  double until_h = 0;
  std::vector<std::string> windows;
  std::vector<std::string> names;
  std::string allergen;
};

bool is_in(const std::string& word, const std::vector<std::string>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// The class for which an ingredient is told: the first that a cited window is for.
std::string title_of(const IngredientVerdict& one, std::span<const rules::Window> windows,
                     const LabelWords& speech) {
  for (const rules::Window& window : windows) {
    if (!is_in(window.id, one.windows)) {
      continue;
    }
    for (const inci::IngredientClass wanted : window.classes) {
      if (window.verdict == one.verdict &&
          std::find(one.classes.begin(), one.classes.end(), wanted) != one.classes.end()) {
        return speech.class_name(wanted);
      }
    }
  }
  return one.classes.empty() ? std::string{} : speech.class_name(one.classes.front());
}

std::string shown(const IngredientVerdict& one) {
  std::string name = one.as_written;
  std::replace(name.begin(), name.end(), '\n', ' ');  // a name may run over the end of a line
  const std::string written = base::printable(name);
  switch (one.reading) {
    case Certainty::near:
      return written + " (?)";
    case Certainty::family:
      return written + " (~)";
    case Certainty::certain:
      break;
  }
  return written;
}

std::vector<Group> groups_of(const LabelVerdict& label, Verdict verdict,
                             std::span<const rules::Window> windows, const LabelWords& speech) {
  std::vector<Group> out;
  for (const IngredientVerdict& one : label.ingredients) {
    if (one.verdict != verdict || one.windows.empty()) {
      continue;
    }
    const std::string title = title_of(one, windows, speech);
    const std::string allergen = one.allergen.value_or("");
    const auto same = std::find_if(out.begin(), out.end(), [&](const Group& other) {
      return other.title == title && other.until_h == one.allowed_from_h &&
             other.allergen == allergen;
    });
    Group& group = same == out.end()
                       ? out.emplace_back(Group{title, one.allowed_from_h, {}, {}, allergen})
                       : *same;
    // What makes it this bad; the milder words of another window would mislead.
    for (const rules::Window& window : windows) {
      if (window.verdict == verdict && is_in(window.id, one.windows) &&
          !is_in(window.id, group.windows)) {
        group.windows.push_back(window.id);
      }
    }
    if (!is_in(shown(one), group.names)) {
      group.names.push_back(shown(one));
    }
  }
  return out;
}

// Why a kind waits is said once, below the first group that it holds for.
class Reasons {
 public:
  Reasons(std::span<const rules::Window> windows, const LabelWords& speech)
      : windows_(windows), speech_(speech) {}

  std::string of(const Group& group) {
    std::string out;
    for (const rules::Window& window : windows_) {
      if (is_in(window.id, group.windows) && !is_in(window.id, told_)) {
        out += (out.empty() ? "" : " ") + speech_.window(window) + " [" + window.id + "]";
        told_.push_back(window.id);
      }
    }
    return out;
  }

 private:
  std::span<const rules::Window> windows_;
  const LabelWords& speech_;
  std::vector<std::string> told_;
};

void add_groups(Page& page, const std::vector<Group>& groups, std::string_view title,
                const LabelWords& speech, Reasons& reasons) {
  if (!groups.empty()) {
    page.heading(title);
  }
  for (const Group& group : groups) {
    const std::string allergy =
        group.allergen.empty()
            ? ""
            : "; " + speech.say("allergy", {{"what", base::printable(group.allergen)}});
    const std::string until = group.allergen.empty()
                                  ? fmt::format(", {} {:g} h", speech.say("until"), group.until_h)
                                  : std::string{};
    page.paragraph(fmt::format("{}{}{}: {}", group.title, until, allergy, listed(group.names)),
                   "  ");
    if (const std::string why = reasons.of(group); !why.empty()) {
      page.paragraph(why, "    ", Tone::dim);
    }
  }
}

void add_supporting(Page& page, const LabelVerdict& label, const LabelWords& speech) {
  std::vector<std::string> names;
  for (const IngredientVerdict& ingredient : label.ingredients) {
    if (ingredient.verdict == Verdict::recommended) {
      names.push_back(shown(ingredient));
    }
  }
  if (!names.empty()) {
    page.heading(speech.say("supports"));
    page.paragraph(listed(names), "  ", Tone::good);
  }
}

// Names under a heading of their own, the first of many.
void add_few(Page& page, std::vector<std::string> names, const std::string& heading) {
  if (names.empty()) {
    return;
  }
  constexpr std::size_t most_shown = 40;
  const std::size_t more = names.size() > most_shown ? names.size() - most_shown : 0;
  names.resize(std::min(names.size(), most_shown));
  page.heading(heading);
  page.paragraph(listed(names) + (more > 0 ? fmt::format(" + {}", more) : ""), "  ", Tone::warn);
}

// What was read, but not as it stands; what was not read at all; what is said besides.
void add_doubtful(Page& page, const LabelVerdict& label, const LabelWords& speech) {
  std::vector<std::string> near;
  std::vector<std::string> families;
  for (const IngredientVerdict& one : label.ingredients) {
    if (one.reading == Certainty::family) {
      families.push_back(shown(one));
    }
    if (one.reading == Certainty::near) {
      near.push_back(speech.say("near_line", {{"written", base::printable(one.as_written)},
                                              {"meant", base::printable(one.read_as)}}));
    }
  }
  if (!near.empty()) {
    page.heading(speech.say("near"));
    page.paragraph(fmt::format("{}", fmt::join(near, "; ")), "  ", Tone::warn);
  }
  add_few(page, std::move(families), speech.say("by_words"));
  std::vector<std::string> unread;
  for (const std::string& word : label.unknown) {
    const auto perhaps =
        std::find_if(label.perhaps.begin(), label.perhaps.end(),
                     [&](const rules::Perhaps& one) { return one.as_written == word; });
    unread.push_back(perhaps == label.perhaps.end()
                         ? base::printable(word)
                         : speech.say("perhaps", {{"written", base::printable(word)},
                                                  {"meant", base::printable(perhaps->may_be)}}));
  }
  add_few(page, std::move(unread), speech.say("unread"));
  std::vector<std::string> aside;
  for (const std::string& words : label.set_aside) {
    aside.push_back(base::printable(words));
  }
  add_few(page, std::move(aside), speech.say("set_aside"));
}

}  // namespace

std::string to_text(const LabelVerdict& label, const evidence::Provenance& provenance,
                    std::span<const rules::Window> windows, const rules::Wording& wording,
                    const TextStyle& style) {
  const LabelWords speech(wording);
  Reasons reasons(windows, speech);
  Page page(style);
  add_verdict(page, label, speech);
  add_groups(page, groups_of(label, Verdict::avoid, windows, speech), speech.say("harms"), speech,
             reasons);
  add_groups(page, groups_of(label, Verdict::caution, windows, speech), speech.say("care"), speech,
             reasons);
  add_supporting(page, label, speech);
  add_doubtful(page, label, speech);
  add_marked(page, label, speech);
  page.heading(speech.say("sources"));
  page.paragraph(listed(label.sources), "  ");
  if (speech.is_english()) {
    const rules::Speech english(wording, wording);
    add_disputes(page, label.disputes, english, 2, 11);
    add_footer(page, provenance, english);
  } else {
    page.paragraph(rules::Speech(wording, wording).say("foot"), "  ", Tone::dim);
  }
  return std::move(page).text();
}

}  // namespace percuta::report
