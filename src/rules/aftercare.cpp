#include "percuta/rules/aftercare.hpp"

#include <algorithm>

#include "percuta/base/assert.hpp"
#include "percuta/base/text.hpp"

namespace percuta::rules {
namespace {

// The stricter, the later: of several verdicts the greatest holds.
static_assert(Verdict::neutral < Verdict::recommended && Verdict::recommended < Verdict::caution &&
              Verdict::caution < Verdict::avoid);

template <class T>
bool holds(const std::vector<T>& all, const T& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

// How a token was recognised, where it was not by its own name.
std::vector<evidence::Reason> how_read(const inci::Token& token) {
  std::vector<evidence::Reason> out;
  if (token.recognition == inci::Recognition::near_miss) {
    out.push_back(evidence::reason("read-as-near", {{"name", token.read_as}}));
  } else if (token.recognition == inci::Recognition::family) {
    out.push_back(evidence::reason("read-as-family"));
  }
  for (std::string_view note : token.notes) {
    note.remove_suffix(note.ends_with('.') ? 1 : 0);
    out.push_back(evidence::reason("ingredient-note", {{"says", note}}));
  }
  return out;
}

// A name as it is told: of one that is longer than any, its beginning.
std::string told(const std::string& name) {
  constexpr std::size_t longest = 300;  // bytes
  if (name.size() <= longest) {
    return name;
  }
  return name.substr(0, base::utf8_length(std::string_view(name).substr(0, longest))) + "…";
}

class Judge {
 public:
  Judge(const inci::LabelReading& reading, const LabelQuestion& question,
        std::span<const Window> windows, const Parameters& parameters)
      : reading_(reading), question_(question), windows_(windows), parameters_(parameters) {}

  LabelVerdict judge() {
    const Window& whole = product_window();
    cite(whole);
    out_.allowed_from_h = hours(whole);
    for (const inci::Token& token : reading_.ingredients) {
      add(judge_token(token, whole));
    }
    for (const inci::Token& token : reading_.unknown) {
      if (question_.allergies.of(token)) {
        add_allergen(token, whole);
      }
      out_.unknown.push_back(told(token.as_written));
      if (!token.perhaps.empty()) {
        out_.perhaps.push_back({told(token.as_written), token.perhaps});
      }
    }
    out_.read_count = static_cast<int>(reading_.ingredients.size());
    out_.names_count = out_.read_count + static_cast<int>(reading_.unknown.size());
    // A name nobody knows must not hide behind the good ones beside it.
    if (!out_.unknown.empty() && out_.verdict == Verdict::recommended) {
      out_.verdict = Verdict::neutral;
    }
    out_.hours_since_h = question_.hours_since_h;
    if (question_.hours_since_h) {
      out_.allowed_now = !out_.never && *question_.hours_since_h >= out_.allowed_from_h;
    }
    return std::move(out_);
  }

 private:
  void add(IngredientVerdict one) {
    out_.verdict = std::max(out_.verdict, one.verdict);
    out_.never = out_.never || one.allergen.has_value();
    out_.readings.push_back(one.reading);
    out_.allowed_from_h = std::max(out_.allowed_from_h, one.allowed_from_h);
    out_.ingredients.push_back(std::move(one));
  }

  // Not known to the dictionary, yet it is, or may be, what the patient reacts to.
  void add_allergen(const inci::Token& token, const Window& whole) {
    IngredientVerdict one = judge_token(token, whole);
    one.reading = Certainty::near;
    one.read_as = *one.allergen;
    add(std::move(one));
  }

  double hours(const Window& window) const {
    const auto parameter = parameters_.find(window.hold.text);
    PERCUTA_EXPECT(parameter != parameters_.end());
    return parameter->second.value;
  }

  // What holds for the product as a whole.
  const Window& product_window() const {
    const Sterility asked = question_.sterile ? Sterility::sterile : Sterility::unsterile;
    const auto window =
        std::find_if(windows_.begin(), windows_.end(),
                     [&](const Window& candidate) { return candidate.product == asked; });
    PERCUTA_EXPECT(window != windows_.end());
    return *window;
  }

  void cite(const Window& window) {
    evidence::cite(window.sources, out_.sources);
    for (const evidence::Dispute& dispute : window.disputes) {
      const bool told = std::any_of(
          out_.disputes.begin(), out_.disputes.end(), [&](const evidence::Dispute& other) {
            return other.source == dispute.source && other.says == dispute.says;
          });
      if (!told) {
        out_.disputes.push_back(dispute);
      }
    }
  }

  static bool is_for(const Window& window, const inci::Token& token) {
    const bool of_class =
        std::any_of(window.classes.begin(), window.classes.end(),
                    [&](inci::IngredientClass one) { return holds(token.classes, one); });
    return of_class && (!window.only || holds(token.traits, *window.only));
  }

  IngredientVerdict judge_token(const inci::Token& token, const Window& whole) {
    IngredientVerdict out{told(token.as_written),
                          token.inci,
                          token.position,
                          token.classes,
                          Verdict::neutral,
                          hours(whole),
                          {},
                          {}};
    out.why = how_read(token);
    if (token.recognition == inci::Recognition::near_miss) {
      out.reading = Certainty::near;
    } else if (token.recognition == inci::Recognition::family) {
      out.reading = Certainty::family;
    }
    out.read_as = token.read_as;
    out.allergen = question_.allergies.of(token);
    for (const Window& window : windows_) {
      if (!is_for(window, token) && !(window.stated_allergy && out.allergen)) {
        continue;
      }
      cite(window);
      out.windows.push_back(window.id);
      out.verdict = std::max(out.verdict, window.verdict);
      // What merely waits for the channels to close need not wait when it is sterile.
      const bool only_sterility = window.hold == whole_unsterile_hold();
      out.allowed_from_h =
          std::max(out.allowed_from_h, only_sterility ? hours(whole) : hours(window));
      out.why.push_back(
          evidence::reason("ingredient-window", {{"says", window.says}}, {window.id}));
    }
    return out;
  }

  const Name<"parameter">& whole_unsterile_hold() const {
    const auto window = std::find_if(windows_.begin(), windows_.end(), [](const Window& candidate) {
      return candidate.product == Sterility::unsterile;
    });
    PERCUTA_EXPECT(window != windows_.end());
    return window->hold;
  }

  const inci::LabelReading& reading_;
  const LabelQuestion& question_;
  std::span<const Window> windows_;
  const Parameters& parameters_;
  LabelVerdict out_;
};

Mark mark_of(Verdict verdict) {
  return verdict == Verdict::avoid         ? Mark::avoid
         : verdict == Verdict::caution     ? Mark::caution
         : verdict == Verdict::recommended ? Mark::recommended
                                           : Mark::none;
}

// Neighbouring stretches that are marked alike become one.
void append(std::vector<Marked>& out, std::string_view text, Mark mark) {
  if (mark == Mark::none && !out.empty() && out.back().mark == Mark::none) {
    out.back().text += text;
  } else {
    out.push_back({std::string(text), mark});
  }
}

}  // namespace

LabelVerdict judge_label(const inci::LabelReading& reading, const LabelQuestion& question,
                         std::span<const Window> windows, const Parameters& parameters) {
  return Judge(reading, question, windows, parameters).judge();
}

std::vector<std::string> set_aside(std::string_view text, const inci::LabelReading& reading) {
  constexpr std::size_t most = 20;
  constexpr std::size_t longest = 80;  // bytes
  constexpr std::size_t shortest = 3;
  std::vector<std::string> out;
  for (const inci::Span& span : reading.spans) {
    const std::size_t size = span.end - span.begin;
    const bool aside = span.kind == inci::SpanKind::mention || span.kind == inci::SpanKind::prose;
    if (aside && size >= shortest && size <= longest && out.size() < most) {
      out.emplace_back(text.substr(span.begin, size));
    }
  }
  return out;
}

std::vector<Marked> mark_label(std::string_view text, const inci::LabelReading& reading,
                               const LabelVerdict& verdict) {
  std::vector<Marked> out;
  for (const inci::Span& span : reading.spans) {
    Mark mark = Mark::none;
    if (span.kind == inci::SpanKind::unknown) {
      mark = Mark::unknown;
    } else if (span.kind == inci::SpanKind::ingredient) {
      mark = mark_of(verdict.ingredients[span.token].verdict);
    }
    append(out, text.substr(span.begin, span.end - span.begin), mark);
  }
  return out;
}

}  // namespace percuta::rules
