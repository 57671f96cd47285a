#include "percuta/outcome/study.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "percuta/base/problem.hpp"

namespace percuta::outcome {
namespace {

using Complaints = std::vector<base::Complaint>;

void complain(Complaints& out, std::string key, std::string code, std::string what,
              std::string hint) {
  out.push_back({{std::move(key)}, std::move(code), std::move(what), std::move(hint)});
}

// As told for the number itself, or for its arm; none, so that no count fits, where neither is.
int people_of(const std::optional<int>& own, const StudyArm& arm) {
  return own ? *own : arm.people_count.value_or(0);
}

bool tells_something(const Score& score) {
  return (score.before_score && score.after_score) || score.change_score || score.improved_pct ||
         !score.classes.empty() || score.responders_count || score.finding;
}

bool tells_points(const Score& score) {
  return score.before_score || score.after_score || score.change_score || score.improved_pct ||
         !score.classes.empty();
}

void check_classes(const Score& score, int people, const std::string& key, Complaints& out) {
  int counted = 0;
  double reached = -1e9;
  for (const ImprovedClass& one : score.classes) {
    if (one.from_pct >= one.to_pct || one.from_pct < reached) {
      complain(out, key + ".classes", "out-of-order",
               "the class " + base::quoted(one.name) + " does not lie above the one before it",
               "Write them lowest first, from below to above.");
    }
    reached = one.to_pct;
    counted += one.people_count;
  }
  if (!score.classes.empty() && counted != people) {
    complain(out, key + ".classes", "not-everybody",
             fmt::format("the classes hold {} people of {}", counted, people),
             "Mend people_count of the classes, or say how many were scored.");
  }
  if (!score.classes.empty() && !score.bounds) {
    complain(out, key + ".classes", "unclear-study", "nobody tells where the classes begin",
             "Say bounds = \"told\" or \"assumed\".");
  }
}

void check_score(const Score& score, const StudyArm& arm, const std::string& key, Complaints& out) {
  const int people = people_of(score.people_count, arm);
  if (!tells_something(score) && !score.left_out) {
    complain(out, key, "unclear-study", "the score tells no result", "Add one, or say left_out.");
  }
  if (tells_points(score) && !score.scale) {
    complain(out, key, "no-scale", "a number without the scale it was scored on",
             "Name the scale.");
  }
  check_classes(score, people, key, out);
  if (!score.responders_count) {
    return;
  }
  if (*score.responders_count > people) {
    complain(out, key + ".responders_count", "out-of-range",
             "more people responded than were scored", "Mend one of the two.");
  }
  const bool from = score.responds_from_pct || score.responds_from_score;
  if ((!from || !score.bounds) && !score.left_out) {
    complain(out, key + ".responders_count", "unclear-study",
             "nobody tells who counts as a responder",
             "Say responds_from_pct or responds_from_score, and bounds.");
  }
}

void check_counts(const StudyArm& arm, const std::string& key, Complaints& out) {
  std::set<std::tuple<Harm, int, int>> seen;
  for (std::size_t i = 0; i < arm.harms.size(); ++i) {
    const HarmCount& harm = arm.harms[i];
    const std::string here = fmt::format("{}.harm[{}]", key, i);
    if (harm.events_count > people_of(harm.people_count, arm)) {
      complain(out, here + ".events_count", "out-of-range", "more events than people",
               "Mend one of the two.");
    }
    if (!seen.emplace(harm.event, harm.phototype_low_score.value_or(0),
                      harm.phototype_high_score.value_or(0))
             .second) {
      complain(out, here + ".event", "duplicate-id",
               base::quoted(base::word(harm.event)) + " is counted twice in one arm",
               "Join the two, or tell their phototypes.");
    }
  }
  for (std::size_t i = 0; i < arm.reactions.size(); ++i) {
    const ReactionSeen& reaction = arm.reactions[i];
    const std::string here = fmt::format("{}.reaction[{}]", key, i);
    if (!reaction.people_with_count && !reaction.lasts_d && !reaction.lasts_d_high) {
      complain(out, here, "unclear-study", "the reaction tells neither people nor days",
               "Add one of them.");
    }
    if (reaction.people_with_count.value_or(0) > people_of(reaction.people_count, arm)) {
      complain(out, here + ".people_with_count", "out-of-range", "more people than were looked at",
               "Mend one of the two.");
    }
  }
}

void check_arm(const StudyArm& arm, const std::string& key, Complaints& out) {
  if (arm.treatment == Treatment::needling_with_product && !arm.beside) {
    complain(out, key + ".treatment", "unclear-study",
             "a product was given, and nobody tells which", "Say it under `beside`.");
  }
  if (arm.treatment == Treatment::control && (arm.depth_mm || arm.interval_weeks)) {
    complain(out, key + ".treatment", "unclear-study", "a control has settings of needles",
             "Leave them out, or say that it was needled.");
  }
  for (std::size_t i = 0; i < arm.scores.size(); ++i) {
    check_score(arm.scores[i], arm, fmt::format("{}.score[{}]", key, i), out);
  }
  check_counts(arm, key, out);
}

}  // namespace

std::vector<base::Complaint> check(const Study& study, const std::string& key) {
  Complaints out;
  std::set<std::string> arms;
  for (std::size_t i = 0; i < study.arms.size(); ++i) {
    const std::string here = fmt::format("{}.arm[{}]", key, i);
    if (!arms.insert(study.arms[i].id).second) {
      complain(out, here + ".id", "duplicate-id", "two arms have the same id", "Choose another.");
    }
    check_arm(study.arms[i], here, out);
  }
  for (std::size_t i = 0; i < study.contrasts.size(); ++i) {
    const Contrast& contrast = study.contrasts[i];
    if (!arms.contains(contrast.arm) || !arms.contains(contrast.against) ||
        contrast.arm == contrast.against) {
      complain(out, fmt::format("{}.contrast[{}]", key, i), "unknown-word",
               "a contrast needs two arms of its study", "Name their ids.");
    }
  }
  return out;
}

}  // namespace percuta::outcome
