#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace percuta::intake {

/// The same condition in other words: "disorders of the liver" as "liver disease", "problemas
/// renales" as "enfermedad renal", "malignant neoplasm of kidney" as "kidney cancer" or, where no
/// such name is known, "cancer", "fracture of the wrist" as "broken bone". Folded. Guesses: for
/// exact look-up only, after everything else. What says when, whether or in whom it was stays where
/// it stands. `among_several`: the entry tells of other things too, of which none may stand for the
/// rest ("infections, that is cold sores").
std::vector<std::string> in_other_words(const std::string& folded, bool among_several = false);

/// Whether an entry names several things, or one and examples of it. Folded.
bool names_several(const std::string& folded);

/// Whether an entry says that something is not there. Folded.
bool begins_with_denial(std::string_view folded);

/// Whether an entry tells of the patient's family, so that no part of it is the patient's. Folded.
bool tells_of_family(std::string_view folded);

}  // namespace percuta::intake
