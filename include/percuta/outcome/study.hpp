#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/outcome/study_harm.hpp"
#include "percuta/outcome/study_score.hpp"
#include "percuta/outcome/study_words.hpp"
#include "percuta/outcome/trial.hpp"

namespace percuta::outcome {

/// People, or sides of people, who were treated alike.
struct StudyArm {
  std::string id;  ///< within its study
  Treatment treatment = Treatment::needling;
  std::optional<std::string> beside;
  std::optional<int> people_count;
  std::optional<int> enrolled_count;
  std::optional<int> phototype_low_score;
  std::optional<int> phototype_high_score;
  std::optional<double> age_y;
  std::optional<double> age_y_low;
  std::optional<double> age_y_high;
  Place place = Place::not_told;
  Instrument instrument = Instrument::not_told;
  std::optional<double> depth_mm;
  std::optional<double> depth_mm_high;
  std::optional<DepthStatus> depth_status;
  std::optional<int> sessions_count;
  std::optional<int> sessions_count_high;
  std::optional<double> interval_weeks;
  std::vector<Score> scores;
  std::vector<HarmCount> harms;
  std::vector<ReactionSeen> reactions;
  std::optional<Pain> pain;
};

void arm_settings_fields(auto& arm, auto&& field) {
  field("place", arm.place, Need::defaulted, "Where on the body.");
  field("instrument", arm.instrument, Need::defaulted, "What held the needles.");
  field("depth_mm", arm.depth_mm, Range{0.05, 5}, "Needle length or dial.");
  field("depth_mm_high", arm.depth_mm_high, Range{0.05, 5}, "The deepest, where it varied.");
  field("depth_status", arm.depth_status, "How that depth is known; absent: told.");
  field("sessions_count", arm.sessions_count, Range{1, 50}, base::unitless,
        "Sessions; the fewest, where they varied.");
  field("sessions_count_high", arm.sessions_count_high, Range{1, 50}, base::unitless,
        "The most anybody had.");
  field("interval_weeks", arm.interval_weeks, Range{0.1, 104}, "From one to the next.");
}

void fields(Is<StudyArm> auto& arm, auto&& field) {
  field("id", arm.id, "What its study calls it here.");
  field("treatment", arm.treatment, "What was done.");
  field("beside", arm.beside, "What was given besides needling, or instead.");
  field("people_count", arm.people_count, Range{1, 1e5}, base::unitless,
        "People, or sides of people, at the end; absent: not told.");
  field("enrolled_count", arm.enrolled_count, Range{1, 1e5}, base::unitless, "At the start.");
  field("phototype_low_score", arm.phototype_low_score, Range{1, 6}, "Lightest phototype.");
  field("phototype_high_score", arm.phototype_high_score, Range{1, 6}, "Darkest phototype.");
  field("age_y", arm.age_y, Range{0, 120}, "Mean age.");
  field("age_y_low", arm.age_y_low, Range{0, 120}, "The youngest.");
  field("age_y_high", arm.age_y_high, Range{0, 120}, "The oldest.");
  arm_settings_fields(arm, field);
  field("score", arm.scores, Need::defaulted, "What was found.");
  field("harm", arm.harms, Need::defaulted, "What went wrong, or did not.");
  field("reaction", arm.reactions, Need::defaulted, "Redness and the like, by day.");
  field("pain", arm.pain, "How much it hurt.");
}

/// What is said of one arm against another of the same study.
struct Contrast {
  std::string arm;
  std::string against;
  std::optional<Name<"indication">> indication;
  Finding finding = Finding::not_significant;
  std::optional<std::string> note;
};

void fields(Is<Contrast> auto& contrast, auto&& field) {
  field("arm", contrast.arm, "The arm that is judged.");
  field("against", contrast.against, "The one it is judged by.");
  field("indication", contrast.indication, "In what; absent: in anything else.");
  field("finding", contrast.finding, "What is said of it.");
  field("note", contrast.note, "How it was said.");
}

/// One group of people whom somebody studied, with all arms, scales and papers: the unit that is
/// left out when a model is tried.
struct Study {
  std::string id;
  std::string population;
  bool same_people = false;
  std::vector<StudyArm> arms;
  std::vector<Contrast> contrasts;
  std::string says;
  std::vector<Name<"source">> sources;
};

void fields(Is<Study> auto& study, auto&& field) {
  field("id", study.id, "What an answer cites.");
  field("population", study.population, "Who was treated, for what.");
  field("same_people", study.same_people, Need::defaulted,
        "Arms are sides of the same people, so they are not independent.");
  field("arm", study.arms, "Those treated alike.");
  field("contrast", study.contrasts, Need::defaulted, "One arm against another.");
  field("says", study.says, "What it found, in a sentence.");
  field("sources", study.sources, "Where it was read.");
}

/// What cannot be between the numbers of a study; `key` is where it stands.
std::vector<base::Complaint> check(const Study& study, const std::string& key);

}  // namespace percuta::outcome
