#include <algorithm>

#include "where.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"
#include "percuta/intake/facts.hpp"
#include "percuta/intake/topics.hpp"

namespace percuta::intake {
namespace {

class CaseCheck {
 public:
  CaseCheck(const Case& stated, const Surroundings& knowledge, Date today)
      : stated_(stated), facts_(facts(stated, knowledge, today)), knowledge_(knowledge) {}

  std::vector<base::Complaint> complaints() {
    schema();
    zones();
    dates();
    denials();
    device();
    severity();
    return std::move(out_);
  }

 private:
  void add(std::vector<std::string> keys, std::string code, std::string what, std::string hint) {
    out_.push_back({std::move(keys), std::move(code), std::move(what), std::move(hint)});
  }

  void schema() {
    if (stated_.schema != case_schema) {
      add({"schema"}, "unknown-schema",
          fmt::format("schema = {} is not a case this program reads (it reads \"{}\")",
                      base::quoted(stated_.schema), case_schema),
          fmt::format("Write schema = \"{}\".", case_schema));
    }
  }

  void zones() {
    if (stated_.zone.empty()) {
      add({"zone"}, "no-zone", "there is no zone (a plan is for at least one place on the skin)",
          "Add a [[zone]] with id and site.");
    }
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < stated_.zone.size(); ++i) {
      const std::string& id = stated_.zone[i].id;
      const std::string key = fmt::format("zone[{}].id", i);
      if (id.empty() || id == "all" || id == "elsewhere") {
        add({key}, "bad-zone-id", fmt::format("id = {} cannot name a zone", base::quoted(id)),
            "Choose another word, like \"cheek-left\".");
      } else if (std::find(ids.begin(), ids.end(), id) != ids.end()) {
        add({key}, "duplicate-id", fmt::format("id = {} names two zones", base::quoted(id)),
            "Give each zone a word of its own.");
      }
      ids.push_back(id);
    }
    parts_of_regions(ids);
    places();
  }

  // The parts of a zone on a region are zones too, so no other zone may be called like one.
  void parts_of_regions(std::vector<std::string>& ids) {
    for (const ZoneFact& part : facts_.zones) {
      if (part.id != part.stated_id && std::find(ids.begin(), ids.end(), part.id) != ids.end()) {
        add({"zone"}, "duplicate-id",
            fmt::format("id = {} names a zone and a part of {}", base::quoted(part.id),
                        base::quoted(part.stated_id)),
            "Give each zone a word of its own.");
      }
    }
  }

  void places() {
    const Patient& patient = stated_.patient;
    for (std::size_t i = 0; i < patient.condition.size(); ++i) {
      place_list(patient.condition[i].zones, fmt::format("patient.condition[{}].zones", i));
    }
    for (std::size_t i = 0; i < patient.medication.size(); ++i) {
      place_list(patient.medication[i].zones, fmt::format("patient.medication[{}].zones", i));
    }
    for (std::size_t i = 0; i < patient.procedure.size(); ++i) {
      place_list(patient.procedure[i].zones, fmt::format("patient.procedure[{}].zones", i));
    }
    for (std::size_t i = 0; i < stated_.past_session.size(); ++i) {
      place_list(stated_.past_session[i].zones, fmt::format("past_session[{}].zones", i));
    }
  }

  void place_list(const ZoneIds& list, const std::string& key) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (tells_where(list[i], facts_.zones, knowledge_)) {
        continue;
      }
      std::vector<std::string> known = knowledge_.vocabulary.lexicon.names("site");
      const auto regions = knowledge_.vocabulary.lexicon.names("region");
      known.insert(known.end(), regions.begin(), regions.end());
      for (const ZoneFact& zone : facts_.zones) {
        known.push_back(zone.stated_id);
      }
      const auto meant = base::nearest(list[i], known);
      add({fmt::format("{}[{}]", key, i), "zone"}, "unknown-zone",
          fmt::format("{} is no zone of this case, and no place on the body that is known",
                      base::quoted(list[i])),
          meant ? fmt::format("Did you mean {}?", base::quoted(*meant))
                : "Use the id of a [[zone]], a site, a region like \"face\", \"all\" or "
                  "\"elsewhere\".");
    }
  }

  void ordered(const std::optional<Date>& first, const std::optional<Date>& last,
               const std::string& table, std::string_view first_key, std::string_view last_key) {
    if (first && last && *last < *first) {
      add({fmt::format("{}.{}", table, last_key), fmt::format("{}.{}", table, first_key)},
          "dates-out-of-order",
          fmt::format("{} = {} is before {} = {}", last_key, base::to_string(*last), first_key,
                      base::to_string(*first)),
          "Exchange or mend the dates.");
    }
  }

  void not_in_future(const std::optional<Date>& date, const std::string& key,
                     std::string_view name) {
    if (date && *date > facts_.today) {
      add({key}, "date-in-future",
          fmt::format("{} = {} is still to come (today is {})", name, base::to_string(*date),
                      base::to_string(facts_.today)),
          "Mend the date, or leave out what has not happened yet.");
    }
  }

  void dates() {
    const Patient& patient = stated_.patient;
    for (std::size_t i = 0; i < patient.condition.size(); ++i) {
      const std::string table = fmt::format("patient.condition[{}]", i);
      ordered(patient.condition[i].since, patient.condition[i].resolved, table, "since",
              "resolved");
      not_in_future(patient.condition[i].since, table + ".since", "since");
    }
    for (std::size_t i = 0; i < stated_.past_session.size(); ++i) {
      not_in_future(stated_.past_session[i].date, fmt::format("past_session[{}].date", i), "date");
    }
    for (std::size_t i = 0; i < stated_.course.unavailable.size(); ++i) {
      const DateSpan& span = stated_.course.unavailable[i];
      ordered(span.from, span.to, fmt::format("course.unavailable[{}]", i), "from", "to");
    }
    not_in_future(stated_.goal.scar_since, "goal.scar_since", "scar_since");
  }

  // What is denied and stated at once is told where it is denied.
  void denials() {
    if (!stated_.intake) {
      return;
    }
    const auto statements = topic_statements(facts_, knowledge_.vocabulary);
    for (std::size_t i = 0; i < stated_.intake->denies.size(); ++i) {
      const auto topic = Vocabulary::topic_named(stated_.intake->denies[i].text);
      for (const TopicStatement& statement : statements) {
        if (statement.topic == topic && statement.affirms) {
          add({fmt::format("intake.denies[{}]", i), statement.key}, "contradiction",
              fmt::format("{} is denied, yet the case states {}",
                          base::quoted(stated_.intake->denies[i].text),
                          base::quoted(statement.words)),
              "Remove one of the two.");
          break;
        }
      }
    }
  }

  void device() {
    if (const auto* own = std::get_if<device::Handpiece>(&stated_.device.handpiece)) {
      const auto more = check(*own, "device.handpiece");
      out_.insert(out_.end(), more.begin(), more.end());
    }
    if (facts_.handpiece.id.empty()) {
      return;
    }
    settings(stated_.device.settings, "device");
    for (std::size_t i = 0; i < stated_.zone.size(); ++i) {
      settings(stated_.zone[i].settings, fmt::format("zone[{}]", i));
    }
  }

  void settings(const Settings& given, const std::string& table) {
    const device::Dialled dialled{given.depth_mm, given.frequency_Hz, given.glide_speed_mm_per_s,
                                  given.pressure, given.slip_ratio};
    for (base::Complaint& complaint : device::check(dialled, facts_.handpiece)) {
      complaint.keys = {fmt::format("{}.{}", table, complaint.keys.front()), "device.handpiece"};
      out_.push_back(std::move(complaint));
    }
  }

  void severity() {
    const Goal& goal = stated_.goal;
    if (!goal.severity_score) {
      return;
    }
    const std::vector<std::string> keys = {"goal.severity_score", "goal.severity_scale"};
    if (!goal.severity_scale) {
      add(keys, "missing-key",
          fmt::format("severity_score = {} says nothing without its scale", *goal.severity_score),
          fmt::format("Add severity_scale, one of {}.",
                      fmt::join(knowledge_.vocabulary.lexicon.names("scale"), ", ")));
      return;
    }
    const std::string id =
        knowledge_.vocabulary.lexicon.find("scale", goal.severity_scale->text).value_or("");
    const auto scores = knowledge_.vocabulary.scores.find(id);
    if (scores == knowledge_.vocabulary.scores.end()) {
      return;  // an unknown scale is told where it is read
    }
    if (!scores->second) {
      add(keys, "not-a-severity",
          fmt::format("{} tells an improvement, which nobody has before a treatment",
                      base::quoted(id)),
          "Give the severity on another scale, or leave it out.");
    } else if (!scores->second->contains(*goal.severity_score)) {
      add(keys, "out-of-range",
          fmt::format("severity_score = {} is outside {} to {}, the scores of {}",
                      *goal.severity_score, scores->second->low, scores->second->high,
                      base::quoted(id)),
          "Mend the score, or name the scale it was given on.");
    }
  }

  const Case& stated_;
  Facts facts_;
  const Surroundings& knowledge_;
  std::vector<base::Complaint> out_;
};

}  // namespace

std::vector<base::Complaint> check_case(const Case& stated, const Surroundings& knowledge,
                                        Date today) {
  return CaseCheck(stated, knowledge, today).complaints();
}

}  // namespace percuta::intake
