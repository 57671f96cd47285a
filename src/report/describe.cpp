#include "percuta/report/describe.hpp"

#include <algorithm>
#include <cstddef>

#include "common.hpp"
#include <fmt/format.h>

#include "percuta/base/units.hpp"
#include "percuta/catalog/layer_record.hpp"
#include "percuta/catalog/permeant.hpp"
#include "percuta/intake/limits.hpp"

namespace percuta::report {
namespace {

using catalog::Catalog;
using intake::spaced;

rules::Speech words(const Catalog& catalog) { return catalog.speech(intake::Language::en); }

std::string number(double value) { return fmt::format("{}", value); }

// What a thing says of itself, and behind it the first of its many names, so that a line stays
// readable.
std::string with_names(const std::string& says, const std::vector<std::string>& names,
                       const Catalog& catalog) {
  constexpr std::size_t shown = 12;
  if (names.empty()) {
    return says;
  }
  const auto end = names.begin() + static_cast<std::ptrdiff_t>(std::min(shown, names.size()));
  return says + " " +
         words(catalog).page("names-lead-here",
                             {{"names", listed(std::vector<std::string>(names.begin(), end))},
                              {"more", static_cast<double>(names.end() - end)}});
}

void append(std::vector<evidence::Dispute>& all, const std::vector<evidence::Dispute>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

// A number as it is practised, in words.
std::string practised(const rules::Practice& practice, std::string_view unit,
                      const Catalog& catalog) {
  const rules::Fillings filled = {{"usual", number(practice.usual)},
                                  {"unit", std::string(unit)},
                                  {"low", number(practice.low)},
                                  {"high", number(practice.high)}};
  return practice.low < practice.high ? words(catalog).page("practised-from-to", filled)
                                      : words(catalog).page("practised", filled);
}

void describe_practice(const rules::Practice& practice, std::string_view unit, Explanation& out) {
  out.value = practice.usual;
  out.low = practice.low;
  out.high = practice.high;
  out.unit = std::string(unit);
  out.grade = practice.grade;
  out.status = practice.status;
  append(out.disputes, practice.disputes);
}

void describe_number(const std::string& id, const evidence::Graded& number, Explanation& out) {
  std::string_view unit = base::unit_suffix(id);
  unit.remove_prefix(unit.empty() ? 0 : 1);
  out.value = number.value;
  out.low = number.low;
  out.high = number.high;
  out.unit = std::string(unit);
  out.grade = number.grade;
  out.status = number.status;
  append(out.disputes, number.disputes);
}

// The number that a window or an activity rests on.
void describe_hold(const base::Name<"parameter">& hold, const Catalog& catalog, Explanation& out) {
  const auto parameter = catalog.parameters.find(hold.text);
  if (parameter != catalog.parameters.end()) {
    describe_number(parameter->first, parameter->second, out);
  }
}

}  // namespace

void describe(const evidence::Graded& number, const Catalog& catalog, Explanation& out) {
  out.says = number.note.value_or(words(catalog).page("a-number"));
  describe_number(out.id, number, out);
  if (number.person_cv.value_or(0) > 0) {
    out.person_cv = number.person_cv;
  }
  const auto act = [&](const auto& parameters, std::string_view where) {
    base::for_each_field(parameters, [&](const base::FieldSpec& spec, const auto&) {
      if (spec.name == out.id) {
        out.meaning = std::string(spec.says);
        out.acts_in.emplace_back(where);
      }
    });
  };
  catalog::for_each_model(catalog.models, [&](std::string_view room, const auto& model) {
    act(model.values, words(catalog).page("room-and-page", {{"room", std::string(room)}}));
  });
  act(intake::Limits{}, words(catalog).page("acts-in-intake"));
  const auto asked = [&](const auto& names, const std::string& rooms) {
    if (std::find(names.begin(), names.end(), out.id) != names.end()) {
      out.acts_in.push_back(rooms);
    }
  };
  asked(catalog::asked_at_screening, words(catalog).page("acts-in-rules"));
  asked(catalog::asked_by_plans, words(catalog).page("room-and-page", {{"room", "plan"}}));
  asked(catalog::asked_by_verification, "test/verify");
}

void describe(const rules::Window& window, const Catalog& catalog, Explanation& out) {
  out.says = window.says;
  out.disputes = window.disputes;
  describe_hold(window.hold, catalog, out);
}

void describe(const rules::AllergenGroup& group, const Catalog& catalog, Explanation& out) {
  std::vector<std::string> called = group.names;
  for (const auto& term : group.terms) {
    called.push_back(spaced(term.text));
  }
  std::vector<std::string> found = group.words;
  for (const auto one : group.classes) {
    found.push_back(spaced(base::word(one)));
  }
  const rules::Speech speech = words(catalog);
  out.says =
      speech.page("allergy-and-what-belongs",
                  {{"names", listed(called)},
                   {"found", found.empty() ? speech.page("nothing-on-labels") : listed(found)}});
}

void describe(const rules::Activity& activity, const Catalog& catalog, Explanation& out) {
  out.says = activity.what + " " + activity.says;
  out.disputes = activity.disputes;
  if (activity.hold) {
    describe_hold(*activity.hold, catalog, out);
  }
}

void describe(const rules::WarningSign& sign, const Catalog& /*catalog*/, Explanation& out) {
  out.says = fmt::format("{}. {} ({})", sign.sign, sign.says, spaced(base::word(sign.urgency)));
}

void describe(const rules::Protocol& protocol, const Catalog& catalog, Explanation& out) {
  const rules::Speech speech = words(catalog);
  out.says = speech.page(
      "protocol-told",
      {{"says", protocol.says},
       {"interval", practised(protocol.interval_weeks, speech.page("unit-weeks"), catalog)},
       {"course", practised(protocol.sessions_count, speech.page("unit-sessions"), catalog)}});
  out.grade = protocol.interval_weeks.grade;
  out.status = protocol.interval_weeks.status;
  append(out.disputes, protocol.interval_weeks.disputes);
  append(out.disputes, protocol.sessions_count.disputes);
}

void describe(const rules::Precare& precare, const Catalog& /*catalog*/, Explanation& out) {
  out.says = precare.says;
  out.disputes = precare.disputes;
  if (precare.before_d) {
    describe_practice(*precare.before_d, "d", out);
  }
}

void describe(const rules::Milestone& milestone, const Catalog& catalog, Explanation& out) {
  out.says = milestone.says;
  describe_hold(milestone.hold, catalog, out);
}

void describe(const rules::EmergencyNumber& number, const Catalog& /*catalog*/, Explanation& out) {
  out.says = number.says;
}

void describe(const rules::StaffDuty& duty, const Catalog& /*catalog*/, Explanation& out) {
  out.says = duty.says;
}

void describe(const rules::CourseDay& day, const Catalog& /*catalog*/, Explanation& out) {
  out.says = day.says;
  if (day.after_d) {
    describe_practice(*day.after_d, "d", out);
  }
}

void describe(const rules::SiteDepth& depth, const Catalog& catalog, Explanation& out) {
  out.says = words(catalog).page("site-depth-told",
                                 {{"says", depth.says},
                                  {"start", practised(depth.start_depth_mm, "mm", catalog)},
                                  {"ceiling", practised(depth.ceiling_depth_mm, "mm", catalog)}});
  describe_practice(depth.ceiling_depth_mm, "mm", out);
  append(out.disputes, depth.start_depth_mm.disputes);
}

void describe(const rules::TargetDepth& target, const Catalog& /*catalog*/, Explanation& out) {
  out.says = target.says;
  describe_practice(target.depth_mm, "mm", out);
}

void describe(const rules::Technique& technique, const Catalog& catalog, Explanation& out) {
  const rules::Speech speech = words(catalog);
  out.says = speech.page(
      "technique-told",
      {{"says", technique.says},
       {"passes", practised(technique.passes_count, speech.page("unit-passes"), catalog)}});
  if (technique.glide_speed_mm_per_s) {
    append(out.disputes, technique.glide_speed_mm_per_s->disputes);
  }
  append(out.disputes, technique.passes_count.disputes);
  out.grade = technique.passes_count.grade;
  out.status = technique.passes_count.status;
}

void describe(const rules::Caveat& caveat, const Catalog& /*catalog*/, Explanation& out) {
  out.says = caveat.says;
}

void describe(const rules::ReferenceSession& session, const Catalog& /*catalog*/,
              Explanation& out) {
  out.says = session.says;
}

void describe(const rules::Endpoint& endpoint, const Catalog& /*catalog*/, Explanation& out) {
  out.says = endpoint.endpoint + " " + endpoint.says;
  out.disputes = endpoint.disputes;
}

void describe(const rules::StopSign& stop, const Catalog& /*catalog*/, Explanation& out) {
  out.says = stop.sign + ". " + stop.says;
}

void describe(const rules::Risk& risk, const Catalog& /*catalog*/, Explanation& out) {
  out.says = risk.name + ". " + risk.says;
  out.disputes = risk.disputes;
}

void describe(const outcome::Scale& scale, const Catalog& catalog, Explanation& out) {
  out.says = words(catalog).page("scale-told", {{"name", scale.name},
                                                {"low", number(scale.minimum_score)},
                                                {"high", number(scale.maximum_score)},
                                                {"direction", spaced(base::word(scale.direction))},
                                                {"measures", scale.measures}}) +
             (scale.note ? " " + *scale.note : "");
}

void describe(const outcome::Measure& measure, const Catalog& /*catalog*/, Explanation& out) {
  out.says = measure.says;
}

void describe(const outcome::Trial& trial, const Catalog& catalog, Explanation& out) {
  out.says = words(catalog).page("trial-told", {{"population", trial.population},
                                                {"says", trial.says},
                                                {"use", std::string(base::word(trial.use))}});
}

void describe(const outcome::Study& study, const Catalog& catalog, Explanation& out) {
  out.says =
      words(catalog).page("study-told", {{"population", study.population}, {"says", study.says}});
}

void describe(const skin::Site& site, const Catalog& catalog, Explanation& out) {
  out.says = with_names(site.says, site.names, catalog);
  for (const auto& [id, record] : catalog.layers) {
    if (record.site && record.site->text == site.id) {
      Explanation layers;
      describe(record, catalog, layers);
      out.says += " " + words(catalog).page("site-layers", {{"id", id}, {"layers", layers.says}});
    }
  }
}

void describe(const skin::Region& region, const Catalog& catalog, Explanation& out) {
  out.says = with_names(region.says, region.names, catalog);
}

void describe(const catalog::LayerRecord& record, const Catalog& catalog, Explanation& out) {
  const rules::Speech speech = words(catalog);
  std::vector<std::string> layers;
  base::for_each_field(record, [&](const base::FieldSpec& spec, const auto& value) {
    if constexpr (std::same_as<std::decay_t<decltype(value)>, evidence::Graded>) {
      if (spec.name.ends_with("_um")) {
        layers.push_back(
            speech.page("layer-told", {{"name", spaced(spec.name.substr(0, spec.name.size() - 3))},
                                       {"value", number(value.value)},
                                       {"low", number(value.low)},
                                       {"high", number(value.high)},
                                       {"grade", std::string(base::word(value.grade))}}));
      }
    }
  });
  out.says = speech.page("layers-told", {{"says", record.says}, {"layers", listed(layers)}});
}

void describe(const skin::Series& series, const Catalog& catalog, Explanation& out) {
  out.says = words(catalog).page(
      "series-told", {{"says", series.says}, {"method", std::string(base::word(series.method))}});
}

void describe(const device::Handpiece& handpiece, const Catalog& catalog, Explanation& out) {
  out.says = with_names(handpiece.says, handpiece.names, catalog);
}

void describe(const evidence::GlossaryWord& word, const Catalog& catalog, Explanation& out) {
  out.says = with_names(word.says, word.names, catalog);
}

void describe(const evidence::Source& source, const Catalog& /*catalog*/, Explanation& out) {
  out.says = source.says;
  out.sources = {source};
}

void describe(const intake::Term& term, const Catalog& catalog, Explanation& out) {
  out.says = with_names(term.says, term.names, catalog);
}

void describe(const intake::TopicQuestion& topic, const Catalog& /*catalog*/, Explanation& out) {
  out.says = topic.question;
}

void describe(const catalog::Permeant& permeant, const Catalog& catalog, Explanation& out) {
  out.says =
      words(catalog).page("permeant-told", {{"mass", number(permeant.molar_mass_g)},
                                            {"kow", number(permeant.log_kow_ratio)},
                                            {"low", number(permeant.log_kow_ratio_low)},
                                            {"high", number(permeant.log_kow_ratio_high)},
                                            {"usual", number(permeant.concentration_mg_per_mL)}}) +
      (permeant.note ? " " + *permeant.note : "");
  out.grade = permeant.grade;
  out.status = permeant.status;
}

void describe(const inci::Ingredient& ingredient, const Catalog& catalog, Explanation& out) {
  const rules::Speech speech = words(catalog);
  std::vector<std::string> classes;
  for (const auto one : ingredient.classes) {
    classes.push_back(spaced(base::word(one)));
  }
  out.says = fmt::format("{}: {}.", ingredient.function,
                         classes.empty() ? speech.page("no-class-that-matters") : listed(classes));
  for (const auto& note : {ingredient.note, ingredient.broad_note}) {
    if (note) {
      out.says += " " + speech.page("note-told", {{"note", *note}});
    }
  }
  if (!ingredient.names.empty()) {
    out.says += " " + speech.page("also-written", {{"names", listed(ingredient.names)}});
  }
  out.status = ingredient.status == inci::Standing::checked ? evidence::Status::read
                                                            : evidence::Status::recalled;
}

}  // namespace percuta::report
