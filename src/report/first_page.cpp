#include <algorithm>
#include <array>
#include <string_view>

#include "common.hpp"

#include "percuta/report/plan_document.hpp"

namespace percuta::report {
namespace {

using document::Block;
using document::Facts;
using document::List;
using document::Section;
using document::Sentence;
using document::Side;

using rules::PageKey;

// Stands in the whole answer: it explains, or is for the day.
constexpr std::array<PageKey, 4> left_out = {"what-to-expect", "before-and-after", "ask-again",
                                             "notes"};
// Gives way where the page is full, the last first.
constexpr std::array<PageKey, 10> by_weight = {
    "decision",   "ask-first",        "before-starting", "what-the-rules-say", "how", "when",
    "still-open", "what-is-computed", "avoid",           "know-besides"};

std::size_t weight_of(const Section& section, const rules::Speech& speech) {
  const auto found = std::find_if(by_weight.begin(), by_weight.end(), [&](PageKey one) {
    return section.heading.starts_with(speech.page(one));
  });
  return static_cast<std::size_t>(found - by_weight.begin());
}

Section* section_of(Side& side, std::string_view heading) {
  const auto found =
      std::find_if(side.sections.begin(), side.sections.end(),
                   [&](const Section& one) { return one.heading.starts_with(heading); });
  return found == side.sections.end() ? nullptr : &*found;
}

// What was found and what to do; why the rule is there, `explain` tells.
void shorten_findings(Section& section, const plan::Plan& plan) {
  for (Block& block : section.blocks) {
    if (auto* facts = std::get_if<Facts>(&block)) {
      for (Facts::Row& row : facts->rows) {
        for (const rules::Finding& finding : plan.screening.findings) {
          const std::string why = " " + finding.says;
          const std::size_t at = row.value.text.find(why);
          if (row.value.ids == std::vector{finding.rule} && at != std::string::npos) {
            row.value.text.erase(at, why.size());
          }
        }
      }
    }
  }
}

template <class T, class Change>
void change_blocks(Section* section, const Change& change) {
  if (section == nullptr) {
    return;
  }
  for (Block& block : section->blocks) {
    if (auto* one = std::get_if<T>(&block)) {
      change(*one);
    }
  }
}

// What the patient does on other days stands on the patient's page, what is uncertain in the
// appendix.
void shorten(Side& side, const plan::Plan& plan, const rules::Speech& speech) {
  change_blocks<List>(section_of(side, speech.page("when")), [&](List& list) {
    std::erase_if(list.items, [&](const Sentence& item) {
      return std::any_of(plan.first.dates.begin(), plan.first.dates.end(),
                         [&](const plan::Reason& date) {
                           return date.code == "day-to-keep" && date.says == item.text;
                         });
    });
  });
  change_blocks<List>(section_of(side, speech.page("know-besides")), [](List& list) {
    std::erase_if(list.items,
                  [](const Sentence& item) { return item.tone != document::Tone::warn; });
  });
  for (const PageKey heading : {PageKey("when"), PageKey("avoid")}) {
    change_blocks<Sentence>(section_of(side, speech.page(heading)),
                            [](Sentence& sentence) { sentence.ids.clear(); });
  }
}

// Tables stand as they are.
bool can_give_way(const Block& block) {
  const auto* facts = std::get_if<Facts>(&block);
  const auto* list = std::get_if<List>(&block);
  const auto* sentence = std::get_if<Sentence>(&block);
  return (facts != nullptr && !facts->rows.empty()) || (list != nullptr && !list->items.empty()) ||
         (sentence != nullptr && !sentence->text.empty());
}

bool is_used_up(const Block& block) {
  return !can_give_way(block) &&
         (std::holds_alternative<Facts>(block) || std::holds_alternative<List>(block) ||
          std::holds_alternative<Sentence>(block));
}

// Gives up its last entry.
void give_way(Block& block) {
  if (auto* facts = std::get_if<Facts>(&block)) {
    facts->rows.pop_back();
  } else if (auto* list = std::get_if<List>(&block)) {
    list->items.pop_back();
  } else {
    block = Sentence{};
  }
}

/// A section while it is being shortened, and how many of its entries are gone.
struct Kept {
  Section section;
  std::size_t cut = 0;
};

// What is left, with a word on what is missing: nothing goes in silence.
Side side_of(const Side& head, const std::vector<Kept>& kept, const rules::Speech& speech) {
  Side out = head;
  out.sections.clear();
  std::vector<std::string> gone;
  for (const Kept& one : kept) {
    Section section = one.section;
    std::erase_if(section.blocks, is_used_up);
    if (section.blocks.empty()) {
      if (one.cut > 0) {
        gone.push_back(section.heading);
      }
      continue;
    }
    if (one.cut > 0) {
      section.blocks.emplace_back(
          Sentence{speech.page("more-in-full", {{"count", static_cast<double>(one.cut)}}), {}});
    }
    out.sections.push_back(std::move(section));
  }
  out.foot =
      (gone.empty() ? "" : speech.page("left-out", {{"sections", listed(gone)}}) + " ") + head.foot;
  return out;
}

// What to do next, in a line or two.
std::string next_step(const plan::Plan& plan, const rules::Speech& speech) {
  std::string out;
  if (rules::must_ask_first(plan.screening)) {
    out = speech.page("next-ask") + " ";
  } else if (rules::may_be_planned(plan.screening)) {
    out = speech.page("next-agree", {{"count", static_cast<double>(plan.first.ask_today.size())}}) +
          " ";
  }
  return out + speech.page("where-more");
}

bool shorten_least(std::vector<Kept>& kept, const rules::Speech& speech) {
  Kept* least = nullptr;
  for (Kept& one : kept) {
    const bool can =
        std::any_of(one.section.blocks.begin(), one.section.blocks.end(), can_give_way);
    if (can && weight_of(one.section, speech) > 0 &&
        (least == nullptr || weight_of(one.section, speech) > weight_of(least->section, speech))) {
      least = &one;
    }
  }
  if (least == nullptr) {
    return false;
  }
  const auto last =
      std::find_if(least->section.blocks.rbegin(), least->section.blocks.rend(), can_give_way);
  give_way(*last);
  ++least->cut;
  return true;
}

}  // namespace

Side first_page(const plan::Plan& plan, const Side& clinician, const rules::Speech& speech,
                int width) {
  Side whole = clinician;
  std::erase_if(whole.sections, [&](const Section& section) {
    return std::any_of(left_out.begin(), left_out.end(),
                       [&](PageKey key) { return section.heading == speech.page(key); });
  });
  for (const PageKey heading : {PageKey("before-starting"), PageKey("what-the-rules-say")}) {
    if (Section* section = section_of(whole, speech.page(heading))) {
      shorten_findings(*section, plan);
    }
  }
  shorten(whole, plan, speech);
  std::vector<Kept> kept;
  for (Section& section : whole.sections) {
    kept.push_back({std::move(section)});
  }
  whole.foot = next_step(plan, speech);
  const document::TextStyle style{.colour = false, .width = width};
  const auto lines_of = [&](const Side& side) {
    const std::string text = document::render_text(side, style);
    return std::count(text.begin(), text.end(), '\n');
  };
  Side out = side_of(whole, kept, speech);
  while (lines_of(out) > first_page_lines && shorten_least(kept, speech)) {
    out = side_of(whole, kept, speech);
  }
  return out;
}

}  // namespace percuta::report
