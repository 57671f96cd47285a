#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "percuta/report/plan_document.hpp"

namespace percuta::report {
namespace {

using document::Block;
using document::Facts;
using document::List;
using document::Section;
using document::Sentence;
using document::Side;

// Stands in the whole answer: it explains, or is for the day.
constexpr std::array<std::string_view, 4> left_out = {"What to expect", "Before and after",
                                                      "Ask again on the day", "Notes of the case"};
// Gives way where the page is full, the last first.
constexpr std::array<std::string_view, 9> by_weight = {
    "Decision", "Ask first",  "Before starting", "What the rules say",  "How",
    "When",     "Still open", "What to avoid",   "What to know besides"};

std::size_t weight_of(const Section& section) {
  const auto found = std::find_if(by_weight.begin(), by_weight.end(), [&](std::string_view one) {
    return section.heading.starts_with(one);
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

// The signs to stop at are learnt before, not read in passing; what the patient does on other days
// stands on the patient's page, and what is uncertain in the appendix.
void shorten(Side& side, const plan::Plan& plan) {
  change_blocks<Facts>(section_of(side, "How"), [](Facts& facts) {
    std::erase_if(facts.rows, [](const Facts::Row& row) { return row.label == "Stop if"; });
  });
  change_blocks<List>(section_of(side, "When"), [&](List& list) {
    std::erase_if(list.items, [&](const Sentence& item) {
      return std::any_of(plan.first.dates.begin(), plan.first.dates.end(),
                         [&](const plan::Reason& date) {
                           return date.code == "day-to-keep" && date.says == item.text;
                         });
    });
  });
  change_blocks<List>(section_of(side, "What to know besides"), [](List& list) {
    std::erase_if(list.items,
                  [](const Sentence& item) { return item.tone != document::Tone::warn; });
  });
  for (const std::string_view heading : {"When", "What to avoid"}) {
    change_blocks<Sentence>(section_of(side, heading),
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
Side side_of(const Side& head, const std::vector<Kept>& kept, const std::string& foot) {
  Side out = head;
  out.sections.clear();
  std::string gone;
  for (const Kept& one : kept) {
    Section section = one.section;
    std::erase_if(section.blocks, is_used_up);
    if (section.blocks.empty()) {
      gone += one.cut == 0 ? "" : (gone.empty() ? "" : ", ") + section.heading;
      continue;
    }
    if (one.cut > 0) {
      section.blocks.emplace_back(Sentence{fmt::format("{} more: --full.", one.cut), {}});
    }
    out.sections.push_back(std::move(section));
  }
  out.foot = (gone.empty() ? "" : "Left out here: " + gone + ". ") + foot;
  return out;
}

// What to do next, in a line or two.
std::string next_step(const plan::Plan& plan) {
  std::string out;
  if (rules::must_ask_first(plan.screening)) {
    out = "Next: ask these questions, write the answers into the case, and plan again. ";
  } else if (rules::may_be_planned(plan.screening)) {
    out = fmt::format("Next: agree on the dates, and ask {} questions again on the day. ",
                      plan.first.ask_today.size());
  }
  return out +
         "Reasons, risks, pictures and what is uncertain: --full. Pages for the clinic and "
         "the patient, and the calendar: --out DIR.";
}

bool shorten_least(std::vector<Kept>& kept) {
  Kept* least = nullptr;
  for (Kept& one : kept) {
    const bool can =
        std::any_of(one.section.blocks.begin(), one.section.blocks.end(), can_give_way);
    if (can && weight_of(one.section) > 0 &&
        (least == nullptr || weight_of(one.section) > weight_of(least->section))) {
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

Side first_page(const plan::Plan& plan, const Side& clinician, int width) {
  Side whole = clinician;
  std::erase_if(whole.sections, [](const Section& section) {
    return std::count(left_out.begin(), left_out.end(), section.heading) > 0;
  });
  for (const std::string_view heading : {"Before starting", "What the rules say"}) {
    if (Section* section = section_of(whole, heading)) {
      shorten_findings(*section, plan);
    }
  }
  shorten(whole, plan);
  std::vector<Kept> kept;
  for (Section& section : whole.sections) {
    kept.push_back({std::move(section)});
  }
  const std::string foot = next_step(plan);
  const document::TextStyle style{.colour = false, .width = width};
  const auto lines_of = [&](const Side& side) {
    const std::string text = document::render_text(side, style);
    return std::count(text.begin(), text.end(), '\n');
  };
  Side out = side_of(whole, kept, foot);
  while (lines_of(out) > first_page_lines && shorten_least(kept)) {
    out = side_of(whole, kept, foot);
  }
  return out;
}

}  // namespace percuta::report
