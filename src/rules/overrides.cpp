#include <algorithm>
#include <utility>

#include "findings.hpp"

#include "percuta/base/text.hpp"
#include "percuta/intake/session.hpp"

namespace percuta::rules {
namespace {

using evidence::Reason;
using evidence::ReasonCode;
using intake::Override;
using intake::ZoneFact;

class Decider {
 public:
  Decider(const intake::Facts& facts, std::vector<Finding>& findings)
      : facts_(facts), findings_(findings) {}

  std::vector<Reason> apply() {
    for (const Override& decision : facts_.stated.overrides) {
      if (const auto refusal = refuse(decision)) {
        ignored_.push_back(evidence::reason(*refusal, {{"rule", decision.finding}}));
        continue;
      }
      if (decision.zone) {
        split_by_zone(decision.finding);
      }
      for (Finding* finding : meant(decision)) {
        finding->overridden = finding->overridable;
        finding->overridden_by = evidence::reason(
            "overridden", {{"by", decision.by}, {"date", decision.date}, {"why", decision.reason}});
      }
    }
    return std::move(ignored_);
  }

 private:
  // A decision is for one session: it has been used up once a session followed it.
  bool used_up(const Override& decision) const {
    const auto& sessions = facts_.stated.past_session;
    return std::any_of(sessions.begin(), sessions.end(), [&](const intake::PastSession& session) {
      return session.date >= decision.date;
    });
  }

  std::optional<ReasonCode> refuse(const Override& decision) {
    const bool nowhere = decision.zone && !is_zone(*decision.zone);
    const auto found = nowhere ? std::vector<Finding*>{} : meant(decision);
    if (found.empty()) {
      return of_words(decision.finding) && !decision.word ? ReasonCode("override-without-word")
                                                          : ReasonCode("override-of-nothing");
    }
    if (decision.role != intake::Role::clinician) {
      return ReasonCode("override-not-by-clinician");
    }
    if (decision.by.empty() || decision.reason.empty()) {
      return ReasonCode("override-without-reason");
    }
    if (decision.date > facts_.today) {
      return ReasonCode("override-to-come");
    }
    if (used_up(decision)) {
      return ReasonCode("override-used-up");
    }
    if (std::none_of(found.begin(), found.end(),
                     [](const Finding* finding) { return finding->overridable; })) {
      return ReasonCode("override-not-possible");
    }
    return std::nullopt;
  }

  // A zone by its own id, or by that of the stated zone it is a part of.
  static bool is_called(const ZoneFact& zone, const std::string& id) {
    return zone.id == id || zone.stated_id == id;
  }

  bool is_zone(const std::string& id) const {
    return std::any_of(facts_.zones.begin(), facts_.zones.end(),
                       [&](const ZoneFact& zone) { return is_called(zone, id); });
  }

  bool bears_on(const Finding& finding, const std::string& zone_id) const {
    return !finding.zone ||
           std::any_of(facts_.zones.begin(), facts_.zones.end(), [&](const ZoneFact& zone) {
             return zone.id == *finding.zone && is_called(zone, zone_id);
           });
  }

  bool of_words(const std::string& rule) const {
    return std::any_of(findings_.begin(), findings_.end(), [&](const Finding& finding) {
      return finding.rule == rule && finding.word;
    });
  }

  // Each word that nobody knows is decided by itself.
  static bool is_about(const Finding& finding, const Override& decision) {
    return !finding.word ||
           (decision.word && base::name_key(*decision.word) == base::name_key(*finding.word));
  }

  std::vector<Finding*> meant(const Override& decision) {
    std::vector<Finding*> out;
    for (Finding& finding : findings_) {
      if (finding.rule == decision.finding && is_about(finding, decision) &&
          (!decision.zone || bears_on(finding, *decision.zone))) {
        out.push_back(&finding);
      }
    }
    return out;
  }

  // A finding on the whole person becomes one for each zone, so that a decision for one zone
  // leaves the others as they are.
  void split_by_zone(const std::string& rule) {
    std::vector<Finding> split;
    for (Finding& finding : findings_) {
      if (finding.rule != rule || finding.zone || !finding.overridable) {
        split.push_back(std::move(finding));
        continue;
      }
      for (const ZoneFact& zone : facts_.zones) {
        split.push_back(finding);
        split.back().zone = zone.id;
      }
    }
    findings_ = std::move(split);
  }

  const intake::Facts& facts_;
  std::vector<Finding>& findings_;
  std::vector<Reason> ignored_;
};

}  // namespace

std::vector<evidence::Reason> apply_overrides(const intake::Facts& facts,
                                              std::vector<Finding>& findings) {
  return Decider(facts, findings).apply();
}

}  // namespace percuta::rules
