#pragma once

#include <array>
#include <string_view>

namespace percuta::evidence {

/// What a reason of one code holds: the names of its values, apart by a blank; `?` ends one that it
/// may lack. One that ends in a unit is a number; `name:date` is a day, `name:word` a word of a
/// case or an answer, `name:finding` the rule of a finding of the same answer, whose own reasons
/// are told with it; any other is a text as the case or knowledge has it.
struct ReasonKind {
  std::string_view code;
  std::string_view values = {};
};

/// Every reason that a room may give. Only these codes compile, and `load` refuses messages that
/// lack a sentence for one of them.
inline constexpr auto reason_kinds = std::to_array<ReasonKind>({
    // what in a case makes a rule hold
    {"condition-stated",
     "name:word status:word since:date? resolved:date? control:word? prophylaxis:word?"},
    {"medicine-taken", "name:word product? route:word?"},
    {"medicine-to-be-stopped", "name:word product? route:word? stopped:date"},
    {"medicine-stopped", "name:word product? route:word? stopped:date"},
    {"medicine-stopped-some-day", "name:word product? route:word?"},
    {"procedure-on", "name:word day:date"},
    {"procedure-undated", "name:word"},
    {"allergy-stated", "to:word"},
    {"word-unknown", "word kind"},
    {"word-may-mean", "word meaning"},
    {"word-of-other-kind", "word kind other"},
    {"pregnancy-is", "answer:word"},
    {"age-is", "age_y"},
    {"phototype-is", "phototype:word"},
    {"guardian-agreed"},
    {"guardian-not-agreed"},
    {"assent-given"},
    {"assent-missing"},
    {"capacity-is", "capacity:word"},
    {"indication-is", "indication:word"},
    {"scar-since", "since:date"},
    {"site-is", "site:word"},
    {"product-used", "name use:word? sterile:word? for_needling:word? holding? label:word?"},
    {"anaesthetic-used", "agent:word strength_pct? area_cm2? reacted_to:word?"},
    {"needled-on", "place:word depth_mm? day:date"},
    {"reaction-after", "reaction:word day:date"},
    {"no-test-spot"},
    {"test-spot", "day:date zone state:word"},
    {"set-beyond-label", "depth_mm limit_mm"},
    {"set-beyond-ceiling", "depth_mm limit_mm"},
    {"set-beyond-limit", "depth_mm limit_mm"},
    {"set-beyond-passes", "passes_count most_count"},
    {"cartridge-is", "cartridge:word"},
    {"needles-are-of", "material:word"},
    {"operator-is", "role:word"},
    {"dressing-afterwards"},
    {"home-device"},
    {"radio-frequency"},
    // how a numbing cream stands to its labels
    {"dose-of", "agent:word strength_pct?"},
    {"dose-of-something"},
    {"dose-in-no-label"},
    {"dose-not-stated", "keys:word"},
    {"dose-area-above", "area_cm2 most_cm2"},
    {"dose-amount-above", "amount_g most_g"},
    {"dose-time-above", "time_min most_min"},
    {"dose-under-film"},
    {"dose-not-at-age", "age_y"},
    {"dose-area-small", "area_cm2 zones_cm2"},
    {"dose-time-short", "time_min least_min"},
    // what a clinician decided otherwise
    {"overridden", "by date:date why"},
    {"override-without-word", "rule"},
    {"override-of-nothing", "rule"},
    {"override-not-by-clinician", "rule"},
    {"override-without-reason", "rule"},
    {"override-to-come", "rule"},
    {"override-used-up", "rule"},
    {"override-not-possible", "rule"},
    // when a product may be used again
    {"product-holds", "ingredients"},
    {"product-allergen", "name allergy"},
    {"product-not-during"},
    {"product-sterile"},
    {"product-not-sterile"},
    {"product-not-for-needling"},
    {"label-not-read"},
    {"label-read-in-part", "read_count names_count"},
    {"photograph-not-read-well"},
    {"skin-still-open", "open_h"},
    {"read-as-near", "name"},
    {"read-as-family"},
    {"ingredient-note", "says"},
    {"ingredient-window", "says"},
    // what is done before a session
    {"advice", "says"},
    {"advice-from", "says before_d"},
    {"advice-from-today", "says before_d"},
    {"advice-at-least", "says before_d"},
    {"advice-at-least-today", "says before_d"},
    // what plans are compared by
    {"row-decision"},
    {"row-provisional"},
    {"row-earliest-date"},
    {"row-findings"},
    {"row-disagreements"},
    {"row-assumptions"},
    {"row-sessions"},
    {"row-interval"},
    {"row-first-session"},
    {"row-last-session"},
    {"row-zone-shown"},
    {"row-needle-set-to"},
    {"row-depth-reached"},
    {"row-channels"},
    {"row-strikes-into-the-papillary-dermis"},
    {"row-strikes-into-the-reticular-dermis"},
    {"row-strikes-through-the-dermis"},
    {"row-epidermis-wounded"},
    {"row-papillary-dermis-wounded"},
    {"row-water-loss-recovered-at-the-latest"},
    {"row-collagen-gained-in-a-year"},
    {"row-trials-with-needles-like-these"},
    {"row-improvement"},
    {"row-downtime"},
    {"row-zone-decision", "zone"},
    {"row-zone-begin-at", "zone"},
    {"row-zone-work-up-to", "zone"},
    {"row-zone-not-beyond", "zone"},
    {"row-zone-passes", "zone"},
    {"row-zone-label", "zone"},
    {"row-risk", "name"},
    {"row-product-again", "product"},
    // why a course has no session
    {"ask-first"},
    {"do-not-treat"},
    {"deferred-without-date", "waits_for"},
    {"no-protocol", "indication:word"},
    {"course-complete", "most_count held_count last:date"},
    // why a day is not to be had
    {"day-past"},
    {"day-before-not-before", "not_before:date"},
    {"day-deferred", "until:date"},
    {"day-before-spot-reading", "treated:date read:date"},
    {"day-before-new-spot-reading", "treated:date read:date"},
    {"day-before-prophylaxis", "begins:date least_d"},
    {"day-before-product-left-off", "product before_d begins:date"},
    {"day-unavailable", "day:date from:date to:date"},
    {"day-closed", "day:date"},
    {"day-too-early", "session_count earliest:date"},
    {"day-too-soon", "session_count apart_d before:date least_d"},
    {"day-taken", "session_count taken:date"},
    {"day-after-window", "session_count latest:date"},
    {"no-session"},
    // why a session is where it is
    {"as-wished"},
    {"aim-unavailable", "day:date from:date to:date"},
    {"aim-closed", "day:date"},
    {"no-day-in-window"},
    {"window-over", "session_count before:date latest:date"},
    {"no-day-at-all", "session_count earliest:date"},
    {"sessions-follow", "session_count"},
    // why this interval and so many sessions
    {"protocol", "says"},
    {"protocol-interval", "says"},
    {"label-interval-holds", "handpiece label_d label_weeks"},
    {"label-interval-sets", "handpiece label_d label_weeks"},
    {"label-interval-beyond", "handpiece label_d label_weeks"},
    {"case-asks"},
    {"interval-outside", "asked_weeks earliest_d latest_d kept_d kept_weeks"},
    {"sessions-usual", "usual_count"},
    {"sessions-held", "held_count most_count"},
    {"sessions-enough", "chosen_count enough_frac fewest_count zone gain_ratio"},
    // what to know of a calendar
    {"sessions-outside-usual", "asked_count low_count high_count"},
    {"course-begun", "chosen_count held_count"},
    {"session-time-assumed", "time"},
    {"screening-provisional", "open_count"},
    {"product-without-label", "product"},
    {"product-with-unread-names", "product"},
    // why a zone has no settings
    {"settings-self"},
    {"settings-ask-first"},
    {"settings-refused"},
    {"settings-deferred"},
    {"depth-unknown", "indication:word"},
    {"needles-too-long", "needle_mm limit_mm says"},
    {"dial-too-deep", "says"},
    {"see-findings"},
    {"zone-refused"},
    {"zone-waits"},
    {"zone-waits-until", "until:date"},
    {"zone-waits-for", "waits_for"},
    // why these settings
    {"depth-sound", "depth_mm enough_frac layer:word practice_mm"},
    {"depth-spares-fat", "depth_mm enough_frac layer:word practice_mm"},
    {"depth-shallowest", "depth_mm enough_frac layer:word practice_mm"},
    {"depth-set", "depth_mm kept_mm"},
    {"target-depth", "says"},
    {"strikes-computed", "reached_frac layer:word"},
    {"dermis-spared", "thin_mm"},
    {"dermis-doubt", "thin_mm thick_mm beyond_thin_frac beyond_thick_frac"},
    {"dose-extrapolated", "dose_ratio"},
    {"passes-usual", "passes_count"},
    {"passes-chosen", "passes_count enough_frac"},
    {"glide-usual", "glide_mm_per_s"},
    {"endpoint", "says"},
    {"begin-at", "start_mm"},
    {"label-depth", "handpiece label_mm"},
    {"ceiling-narrowed", "rule:finding zone? share_frac"},
    {"start-narrowed", "rule:finding zone? share_frac"},
    {"passes-narrowed", "rule:finding zone? share_frac"},
    // how firm the choice is
    {"edge-shallower", "depth_mm passes_count gained_frac enough_frac short_frac"},
    {"edge-unreached", "depth_mm reached_frac least_frac layer:word"},
    {"edge-chosen", "depth_mm gained_frac enough_frac"},
    {"edge-fewer-passes", "fewer_count gained_frac enough_frac"},
    {"edge-moved", "moving_count changes_count depths_count passes_count sessions_count"},
    {"edge-firm", "changes_count"},
    {"edge-not-apart", "depth_mm passes_count better_frac more_ratio"},
    // what speaks against them
    {"nothing-gained", "layer:word"},
    {"layer-out-of-reach", "layer:word"},
    {"dermis-thin", "beyond_thin_frac beyond_thick_frac"},
    {"handpiece-drags", "drag_um onset_um"},
    {"depth-set-beyond", "depth_mm kept_mm says"},
    {"depth-not-followed", "wish_mm kept_mm says"},
    {"passes-not-followed", "wish_count kept_count says"},
    // what is read first
    {"first-zone-refused", "zone"},
    {"first-zone-waits", "zone"},
    {"first-zone-waits-until", "zone until:date"},
    {"first-zone-waits-for", "zone waits_for"},
    {"finding-action", "says"},
    {"finding-action-here", "says zone"},
    {"settings-of", "zones start_mm depth_mm ceiling_mm"},
    {"settings-and-passes-of", "zones start_mm depth_mm ceiling_mm passes_count"},
    {"day-to-keep", "day:date says"},
    {"session-on", "session_count day:date time earliest:date latest:date"},
    {"session-without-day", "session_count earliest:date latest:date"},
    {"risk", "name says"},
    // around a session
    {"supports-healing", "from_h classes"},
    {"staff-duty", "says"},
    {"assumption", "says"},
    // what was noticed on the way to an answer
    {"time-zone-assumed", "time_zone"},
    {"photo-beside-label", "product"},
    {"photo-not-read", "product why"},
    {"photo-read-doubtfully", "product confidence_pct"},
    {"telephone-missing"},
    {"emergency-number-unknown"},
    {"zone-stands-for-more", "zone patch_mm2"},
    {"label-like-prose"},
    {"label-script-not-read", "script"},
    {"label-of-several"},
    {"numbers-varied"},
});

/// A code of that list.
struct ReasonCode {
  std::string_view text;
  consteval ReasonCode(const char* code)  // NOLINT(google-explicit-constructor): it is a name
      : text(code) {
    bool found = false;
    for (const ReasonKind& kind : reason_kinds) {
      found = found || kind.code == text;
    }
    if (!found) {
      throw "add this code to the list above, and its sentence to knowledge/messages/en.toml";
    }
  }
};

}  // namespace percuta::evidence
