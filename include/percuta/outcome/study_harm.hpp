#pragma once

#include <optional>
#include <string>

#include "percuta/base/fields.hpp"
#include "percuta/outcome/study_words.hpp"

namespace percuta::outcome {

using base::Is;
using base::Need;
using base::Range;

/// How many people of an arm it happened to. Zero only where the authors say that nobody had it.
struct HarmCount {
  Harm event = Harm::pigmentation;
  int events_count = 0;
  std::optional<int> people_count;
  std::optional<int> phototype_low_score;
  std::optional<int> phototype_high_score;
  std::optional<std::string> note;
};

void fields(Is<HarmCount> auto& harm, auto&& field) {
  field("event", harm.event, "What happened.");
  field("events_count", harm.events_count, Range{0, 1e5}, base::unitless, "To how many people.");
  field("people_count", harm.people_count, Range{1, 1e5}, base::unitless,
        "Of how many; absent: all of the arm.");
  field("phototype_low_score", harm.phototype_low_score, Range{1, 6},
        "Lightest phototype of those; absent: as the arm.");
  field("phototype_high_score", harm.phototype_high_score, Range{1, 6}, "Darkest phototype.");
  field("note", harm.note, "How it was said.");
}

/// How long a reaction of needling was there: people who had it so long after a session, or its
/// length.
struct ReactionSeen {
  Reaction reaction = Reaction::erythema;
  std::optional<double> after_d;
  std::optional<int> people_with_count;
  std::optional<int> people_count;
  std::optional<double> lasts_d;
  std::optional<double> lasts_d_low;
  std::optional<double> lasts_d_high;
  std::optional<double> lasts_se_d;
  std::optional<std::string> note;
};

void fields(Is<ReactionSeen> auto& seen, auto&& field) {
  const Range days{0, 400};
  field("reaction", seen.reaction, "What was seen.");
  field("after_d", seen.after_d, days, "So long after a session; absent: at any time.");
  field("people_with_count", seen.people_with_count, Range{0, 1e5}, base::unitless,
        "People who had it then.");
  field("people_count", seen.people_count, Range{1, 1e5}, base::unitless,
        "Of how many; absent: all of the arm.");
  field("lasts_d", seen.lasts_d, days, "Mean length.");
  field("lasts_d_low", seen.lasts_d_low, days, "Shortest that is told.");
  field("lasts_d_high", seen.lasts_d_high, days, "Longest that is told.");
  field("lasts_se_d", seen.lasts_se_d, days, "Standard error of the mean.");
  field("note", seen.note, "How it was said.");
}

/// Pain of a session.
struct Pain {
  double mean_score = 0;
  std::optional<double> sd_score;
  std::optional<double> se_score;
  double worst_score = 0;
  std::optional<bool> numbed;
};

void fields(Is<Pain> auto& pain, auto&& field) {
  const Range points{0, 100};
  field("mean_score", pain.mean_score, points, "Mean over people; 0 is none.");
  field("sd_score", pain.sd_score, points, "Its standard deviation.");
  field("se_score", pain.se_score, points, "Standard error of the mean.");
  field("worst_score", pain.worst_score, points, "The most that the scale has.");
  field("numbed", pain.numbed, "Whether a numbing cream was on; absent: not told.");
}

}  // namespace percuta::outcome
