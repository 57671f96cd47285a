#include "percuta/base/problem_codes.hpp"

#include <algorithm>
#include <array>

namespace percuta::base {
namespace {

// Codes are for programs: once told, none changes its meaning. HTTP 422 unless another is more
// exact.
constexpr std::array kinds = std::to_array<ProblemKind>({
    // Of a request.
    {"bad-option",
     "An option that the request lacks, a value that it does not take, or two that do not go "
     "together.",
     400, Ends::usage},
    {"not-allowed", "Who asks has no role that may.", 403, Ends::usage},
    {"stopped", "The request was stopped before its end.", 499, Ends::stopped},
    {"today-too-far", "The day to answer for lies too far from the clock's.", 400, Ends::usage},
    {"bad-vary", "What to vary is not written KEY=A,B,C or KEY=LOW:HIGH:STEP.", 400},
    {"bad-key", "The key to vary is none of the case.", 400},
    {"unknown-id", "Nothing is called so.", 404},
    {"unknown-schema", "There is no schema of that name.", 404},
    {"unknown-shell", "No completion is made for that shell.", 404},
    {"unknown-stage", "A simulation has no such stage.", 400},
    {"too-many", "More of them than may stand together."},
    {"more-problems", "So many problems follow that they are only counted."},
    // Of a file.
    {"empty", "There is nothing in it.", 400},
    {"file-missing", "There is no such file.", 404},
    {"not-a-file", "It is a folder, a pipe or a device.", 400},
    {"file-unreadable", "The file cannot be opened.", 403},
    {"folder-missing", "There is no such folder.", 404},
    {"too-large", "It has more bytes than are read.", 413},
    {"not-utf8", "It is not text in UTF-8.", 400},
    {"bad-syntax", "It is neither sound TOML nor sound JSON.", 400},
    {"duplicate-key", "A key stands twice.", 400},
    {"nested-too-deep", "Tables lie in tables, deeper than is read.", 400},
    // Of values.
    {"wrong-kind", "Text where a number belongs, or the like."},
    {"missing-key", "A key that must be there is not."},
    {"unknown-key", "A key that nothing knows."},
    {"unknown-word", "A word that is none of those known here."},
    {"several-words", "A word that may mean several, each of them known."},
    {"empty-word", "A word without a letter."},
    {"out-of-range", "A number beyond what may be."},
    {"not-finite", "A number that is none, or without end."},
    {"bad-character", "A character that may not stand there."},
    {"bad-date", "Not a day of the calendar."},
    {"bad-time", "Not a time of day."},
    {"bad-id", "An id that may not be one."},
    {"duplicate-id", "One id for two things."},
    {"ambiguous-name", "One name for two things."},
    {"one-meaning", "A word of several meanings where one is needed."},
    {"out-of-order", "A low above a high, or days that run backwards."},
    // Of a case.
    {"bad-zone-id", "An id that cannot name a zone."},
    {"unknown-zone", "A zone that the case does not have."},
    {"no-zone", "The case names no zone."},
    {"two-sides", "Two sides of the body for one thing."},
    {"contradiction", "Two statements of a case cannot both be so."},
    {"not-a-severity", "A score that its scale does not reach."},
    {"date-before-birth", "A day before the patient was born."},
    {"date-in-future", "A day to come, of what was done."},
    {"date-too-far", "A day further away than a case may reach."},
    {"dates-out-of-order", "An end before its beginning."},
    {"unknown-time-zone", "No time zone is called so."},
    {"too-long", "More letters than are read."},
    {"beyond-handpiece", "A setting that the handpiece cannot do."},
    {"not-for-roller", "A setting that a roller does not have."},
    {"pen-without-frequency", "A pen whose strikes in a second are not known."},
    {"pen-without-glide", "A pen whose speed over the skin is not known."},
    {"no-area", "An area that the motion needs is missing."},
    // Of a label.
    {"not-a-label", "Nothing in it is a known ingredient."},
    {"script-not-read", "Most of it is in letters that nobody here reads."},
    {"bad-picture", "The picture cannot be read."},
    {"no-text", "No text could be read in the picture."},
    // Of an experiment.
    {"along-wrong", "Not as many places along the slope as arms."},
    {"assay-blind", "An assay that cannot see the quantity."},
    {"band-reversed", "A band whose low end is above its high end."},
    {"curve-wrong", "A curve where none belongs, or none where one does."},
    {"id-twice", "One id for two observations."},
    {"injury-twice", "An injury given beside the device that makes it."},
    {"interval-missing", "Several sessions without the days between them."},
    {"moment-missing", "A quantity of some day without the day."},
    {"moment-needless", "A day for a quantity that has none."},
    {"no-curve", "A curve of a quantity that has none."},
    {"no-source", "Nobody who measured it."},
    {"reason-missing", "A known miss without a reason."},
    {"reason-needless", "A reason where nothing is missed."},
    {"subject-unclear", "Nobody who was measured, or two."},
    {"threshold-missing", "A share above a threshold without the threshold."},
    {"threshold-needless", "A threshold that nothing asks for."},
    {"unknown-arm", "An arm that the experiment does not have."},
    {"visits-unsorted", "Visits that do not follow one another."},
    {"wrong-arms", "Not as many arms as the operator takes."},
    {"nothing-to-fit", "The files hold nothing for that room."},
    {"fitted-elsewhere", "That room is not fitted to validation files."},
    // Of knowledge.
    {"bad-course-day", "A day of the course that tells nothing, or twice."},
    {"bad-end", "Not exactly one end of a deferral or an advice."},
    {"bad-precare", "Advice before a session that lacks its days, or has too many."},
    {"bad-row", "A row that is not written id = name; name."},
    {"bad-stop", "What holds after a stop is not told whole."},
    {"bad-traits", "Traits of a group that make no sense together."},
    {"bad-until", "An end that no deferral can have."},
    {"broken-message", "A message that its format does not allow."},
    {"damaged-snapshot", "The knowledge inside the program is not what was built.", 500,
     Ends::world},
    {"stale-snapshot", "The knowledge inside the program was made for another version of it.", 500,
     Ends::world},
    {"empty-group", "A group without rows."},
    {"missing-count", "A share without the people it was counted of."},
    {"missing-layers", "A site without layers."},
    {"missing-parameter", "A model asks for a number that knowledge lacks."},
    {"missing-part", "A part of knowledge that must be there is not."},
    {"needles-and-places", "Needles that do not fill the places of the cartridge."},
    {"needle-too-short", "A needle shorter than the handpiece is deep."},
    {"never-found", "Something that no label could ever hold."},
    {"never-holds", "A condition that no case can meet."},
    {"no-family", "A scale that belongs to no family."},
    {"no-scale", "A trial on a scale that knowledge lacks."},
    {"not-everybody", "Groups of a trial that do not add up."},
    {"not-for-this-kind", "A key that this kind of thing does not have."},
    {"number-in-sentence", "A sentence tells a number that stands elsewhere in knowledge."},
    {"other-negation", "A translation that denies what the English does not, or not what it does."},
    {"other-number", "A translation that tells another number."},
    {"other-placeholders", "A translation with other placeholders."},
    {"places-not-listed", "Places of a cartridge that are not listed."},
    {"recalled-number", "A number that nobody read, where one must have."},
    {"reminder-incomplete", "A reminder that lacks its words."},
    {"tip-above-shaft", "A tip wider than its shaft."},
    {"two-truths", "One number told in two places."},
    {"unclear-study", "A study whose numbers lack what they need, or contradict each other."},
    {"unknown-file", "A file that belongs to no part."},
    {"unknown-placeholder", "A placeholder that nothing fills."},
    {"unknown-unit", "A name that ends in no known unit."},
    {"unlisted-file", "A file that parts.toml does not name."},
    {"unsourced", "A number or rule that names no source."},
    {"untranslated", "Words that a language lacks."},
    {"unused-mark", "A mark of a sentence that tells no such number."},
    {"unused-source", "A source that nothing names."},
    {"whose-skin", "A thickness that does not say whose."},
});

}  // namespace

std::span<const ProblemKind> problem_kinds() { return kinds; }

const ProblemKind* problem_kind(std::string_view code) {
  const auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [&](const ProblemKind& kind) { return kind.code == code; });
  return found == kinds.end() ? nullptr : &*found;
}

int exit_code_of(const Problems& problems) {
  const ProblemKind* kind = problems.empty() ? nullptr : problem_kind(problems.front().code);
  return static_cast<int>(kind == nullptr ? Ends::input : kind->ends);
}

}  // namespace percuta::base
