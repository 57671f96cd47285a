#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace percuta::intake {

/// A way to read what somebody wrote as the name of a medicine.
struct Reading {
  std::string name;
  bool not_on_skin = false;  ///< a form was left out that is swallowed or injected
};

/// The ways to read "Ramipril-ratiopharm 5 mg tabl. 1-0-0", as written first: then without
/// strength, dosing and maker ("ramipril tabl"), without the salt, without the form, without both.
/// A form is kept as long as possible, since "isotretinoin gel" is not "isotretinoin".
std::vector<Reading> readings(std::string_view written);

/// What is left of a medicine's name without strength, dosing, maker, salt and form, word by word:
/// nothing of "12.5 mg" and "Zentiva".
std::vector<std::string> name_words(std::string_view written);

/// Whether a name tells by its form that a medicine is put into nose, lungs or another hollow: a
/// nasal spray lies on no skin.
bool is_put_inside(std::string_view written);

}  // namespace percuta::intake
