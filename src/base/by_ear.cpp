#include "by_ear.hpp"

#include <algorithm>

namespace percuta::base {
namespace {

// The beginning of a word in one sound, and how many letters that takes. Folded text has no
// accents, but ł keeps its own.
struct Sound {
  std::string_view spelling;
  std::size_t letters;
};

Sound sound_at(std::string_view rest) {
  const auto begins = [&](std::string_view with) {
    return rest.starts_with(with);
  };
  switch (rest.front()) {
    case 's':
      return begins("sch")                  ? Sound{"s", 3}
             : begins("sh") || begins("sz") ? Sound{"s", 2}
                                            : Sound{"s", 1};
    case 'p':
      return begins("ph") ? Sound{"f", 2} : Sound{"p", 1};
    case 't':
      return begins("th") ? Sound{"t", 2} : Sound{"t", 1};
    case 'r':
      return begins("rh") ? Sound{"r", 2} : Sound{"r", 1};
    case 'c':
      return begins("ck") || begins("ch")                   ? Sound{"k", 2}
             : begins("cz")                                 ? Sound{"ks", 2}
             : begins("ce") || begins("ci") || begins("cy") ? Sound{"s", 1}
                                                            : Sound{"k", 1};
    case 'q':
      return begins("qu") ? Sound{"k", 2} : Sound{"k", 1};
    case 'k':
      return begins("kw") ? Sound{"k", 2} : Sound{"k", 1};
    case 'a':
      return begins("ae") ? Sound{"e", 2} : Sound{"a", 1};
    case 'o':
      return begins("oe") ? Sound{"e", 2} : Sound{"o", 1};
    case 'x':
      return {"ks", 1};
    case 'z':
      return {"s", 1};
    case 'y':
    case 'j':
      return {"i", 1};
    case 'w':
      return {"v", 1};
    default:
      return begins("ł") ? Sound{"l", 2} : Sound{rest.substr(0, 1), 1};
  }
}

}  // namespace

std::string without_doubles(std::string_view text) {
  std::string out(text);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::string by_ear(std::string_view heard) {
  const std::string once = without_doubles(heard);
  std::string out;
  out.reserve(once.size() + 4);
  for (std::string_view rest = once; !rest.empty();) {
    const Sound sound = sound_at(rest);
    out += sound.spelling;
    rest.remove_prefix(sound.letters);
  }
  std::erase(out, 'h');  // silent, or a breath
  if (out.starts_with("ks") || out.starts_with("ps")) {
    out.erase(0, 1);
  }
  return without_doubles(out);
}

}  // namespace percuta::base
