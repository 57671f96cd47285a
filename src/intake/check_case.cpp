#include <algorithm>

#include "check_dates.hpp"
#include "facts_to_check.hpp"
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
      : stated_(stated), facts_(facts_to_check(stated, knowledge, today)), knowledge_(knowledge) {}

  std::vector<base::Complaint> complaints() {
    schema();
    zones();
    test_spots();
    anaesthetic();
    const auto dates = check_dates(stated_, facts_.today);
    out_.insert(out_.end(), dates.begin(), dates.end());
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
      side(stated_.zone[i], fmt::format("zone[{}].side", i));
    }
    parts_of_regions(ids);
    places();
  }

  // A left cheek lies on no other side.
  void side(const Zone& zone, const std::string& key) {
    const auto told = sides_told(zone.site.text, knowledge_.vocabulary.lexicon);
    const bool agrees = !zone.side || told.empty() || told == std::vector{*zone.side};
    if (told.size() > 1 || !agrees) {
      add({key, "zone"}, "two-sides",
          fmt::format("the zone {} lies on two sides: {}{}", base::quoted(zone.id),
                      base::quoted(zone.site.text),
                      zone.side ? fmt::format(", side = \"{}\"", base::word(*zone.side)) : ""),
          "Write one zone for each side, or side = \"both\".");
    }
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

  void test_spots() {
    for (std::size_t i = 0; i < stated_.test_spot.size(); ++i) {
      const std::string& zone = stated_.test_spot[i].zone;
      if (std::none_of(facts_.zones.begin(), facts_.zones.end(), [&](const ZoneFact& fact) {
            return fact.id == zone || fact.stated_id == zone;
          })) {
        add({fmt::format("test_spot[{}].zone", i), "zone"}, "unknown-zone",
            base::quoted(zone) + " is no zone of this case", "Use the id of a [[zone]].");
      }
    }
  }

  void anaesthetic() {
    if (stated_.anaesthetic && facts_.numbing.front().agents.empty()) {
      add({"anaesthetic"}, "missing-key", "the anaesthetic names neither agent nor product",
          "Add agents = [{ agent = \"…\", strength_pct = … }], or remove the table.");
    }
  }

  // What is denied and stated at once is told where it is denied.
  void denials() {
    if (!stated_.intake) {
      return;
    }
    const auto statements = topic_statements(facts_, knowledge_.vocabulary);
    for (std::size_t i = 0; i < stated_.intake->denies.size(); ++i) {
      const std::string& denied = stated_.intake->denies[i].text;
      const std::string key = fmt::format("intake.denies[{}]", i);
      if (const auto topic = Vocabulary::topic_named(denied)) {
        const auto said = std::find_if(
            statements.begin(), statements.end(), [&](const TopicStatement& statement) {
              return statement.topic == *topic && statement.affirms && statement.contradicts;
            });
        if (said != statements.end()) {
          contradiction(key, denied, said->key, said->words);
        }
      } else {
        denied_by_name(key, denied);
      }
    }
  }

  void denied_by_name(const std::string& key, const std::string& denied) {
    const auto id = knowledge_.vocabulary.find("condition", denied);
    for (const ConditionFact& fact : facts_.conditions) {
      if (id && fact.meaning.is(*id)) {
        contradiction(key, denied, fact.key + ".name", fact.stated.name.text);
      }
    }
  }

  void contradiction(const std::string& denial, const std::string& denied, const std::string& key,
                     const std::string& words) {
    add({denial, key}, "contradiction",
        fmt::format("{} is denied, yet the case states {}", base::quoted(denied),
                    base::quoted(words)),
        "Remove one of the two.");
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
      std::vector<std::string_view> scales;
      for (const auto& [id, scores] : knowledge_.vocabulary.scores) {
        scales.emplace_back(id);
      }
      add(keys, "missing-key",
          fmt::format("severity_score = {} says nothing without its scale", *goal.severity_score),
          fmt::format("Add severity_scale, one of {}.", fmt::join(scales, ", ")));
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
