#pragma once

#include <array>

#include "percuta/rules/page_word.hpp"

namespace percuta::rules {

/// Of what says how good the models are: validation, trials, fits.
inline constexpr auto report_words = std::to_array<PageWord>({
    // of validation
    {"agrees"},
    {"misses"},
    {"now-agrees"},
    {"known-miss"},
    {"predicted-head"},
    {"band-head"},
    {"range-head"},
    {"group-calibration"},
    {"group-validation"},
    {"known-misses"},
    {"observations-counted", "count agree known unexpected"},
    {"foot-seed", "version knowledge seed"},
    {"validation-head"},
    {"validation-calibration"},
    {"validation-validation"},
    {"validation-columns"},
    {"trials-head", "differ site"},
    {"trials-own-instrument"},
    {"trials-reference"},
    {"trials-off"},
    {"trials-constants"},
    {"trials-without"},
    {"trials-own-columns"},
    {"trials-reference-columns"},
    {"trials-gap-columns"},
    {"trial-missed", "trial points place inside says"},
    {"none"},
    {"assumed-number", "number"},
    {"recalled-number", "number"},
    {"device-and-passes", "device passes"},
    {"fit-columns"},
    {"fit-trial-columns"},
    {"fit-one-trial"},
    {"fit-left-out", "trial lacks"},
    {"calibration-columns"},
    {"calibration-silent", "names"},
    {"calibration-none"},
    {"calibration-data-columns"},
    {"calibration-root-mean-square", "errors count"},
    {"sweep-columns"},
    {"sweep-equal-sessions"},
    {"sweep-equal-time"},
    {"sweep-falls-below"},
    {"sweep-falls", "share day"},
    {"range-to", "low high"},
});

}  // namespace percuta::rules
