#include "edges.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "population.hpp"
#include "predict_outcome.hpp"
#include "zone_limits.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/base/percent.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::plan {
namespace {

using base::percent;
using evidence::reason;

constexpr std::size_t sensitivities_count = 3;
constexpr std::size_t ends_per_block = 4;

// The same without telling how far it is.
num::Parallel quiet(const num::Parallel& how) {
  return {.threads_count = how.threads_count, .stop = how.stop, .progress = {}};
}

/// The zone that leads, what may be chosen there, and the courses there may be.
struct Asked {
  TreatedZone planned;  ///< with the settings of the plan
  TreatedZone open;     ///< with those of the case alone
  Limits limits;
  std::vector<int> lengths;
  std::vector<Timetable> timetables;  ///< of each length
  Timetable look;                     ///< the sessions as they are planned
};

std::vector<int> lengths_of(const Screened& from) {
  const intake::Case& stated = from.facts.stated;
  const auto* protocol = rules::protocol_for(stated.goal.indication, from.catalog.protocols);
  if (protocol == nullptr || stated.course.sessions_count) {
    return {static_cast<int>(usual_timetable(from).session_d.size())};
  }
  const rules::Counts sessions = rules::counts(protocol->sessions_count);
  std::vector<int> out(static_cast<std::size_t>(sessions.high - sessions.low + 1));
  std::iota(out.begin(), out.end(), sessions.low);
  return out;
}

std::optional<Asked> asked_of(const Basis& from) {
  const auto planned = leading_zone(from);
  const auto look = planned_timetable(from);
  if (!planned || !look) {
    return std::nullopt;
  }
  const auto& zones = from.facts.zones;
  const auto fact = std::find_if(zones.begin(), zones.end(),
                                 [&](const auto& zone) { return zone.id == planned->id; });
  PERCUTA_EXPECT(fact != zones.end());
  const auto* site = site_depth(fact->site, from.catalog);
  const auto* target = target_for(from.facts.stated.goal.indication, from.catalog);
  if (site == nullptr || target == nullptr) {
    return std::nullopt;
  }
  const Screened screened = from.screened();
  Asked out{*planned,
            treated_zone(from.facts, *fact, from.catalog),
            choosable(limits_of(screened, *fact, *site), *fact, *target),
            lengths_of(screened),
            {},
            *look};
  for (const int length : out.lengths) {
    out.timetables.push_back(usual_timetable(screened, length));
  }
  return out;
}

double dose_in(rules::DermalLayer layer, const healing::Dose& dose) {
  return layer == rules::DermalLayer::papillary_dermis ? dose.papillary : dose.reticular;
}

/// Moves one number after the other, and looks what would be chosen and what would be gained.
class OneAtATime {
 public:
  OneAtATime(const Basis& from, const Asked& asked)
      : from_(from),
        asked_(asked),
        numbers_(movables(from.catalog, asked.planned, asked.limits)),
        question_(question_of(from.facts, from.catalog, asked.look.at_d)) {
    const catalog::Models& models = from.catalog.models;
    base_ = {choice_numbers(asked.open.handpiece, from.catalog), models.outcome.values,
             asked.open.layers, asked.open.motion.glide_speed_mm_per_s};
    count_in_own_reference(base_);
    share_ = share_at_age(asked.planned,
                          strike::expected(asked.planned.skin, asked.planned.handpiece,
                                           asked.planned.motion, base_.numbers.strike),
                          base_.numbers.strike);
  }

  void fill(Plan& plan) {
    ends_.push_back(base_);
    for (const Movable& number : numbers_) {
      for (const double to : {*number.told.declared.low, *number.told.declared.high}) {
        ends_.push_back(base_);
        number.move(ends_.back(), to);
      }
    }
    answers_.resize(ends_.size());
    look_at_gains(from_.piece(0, 1, 4).how);
    choose_each(from_.piece(1, 4, 4).how);
    num::stop_if_asked(from_.how);
    plan.edges = edges();
    plan.prediction->sensitivity = most_moving();
  }

 private:
  /// For each number of sessions, the typical person's, then those of who heals otherwise.
  using Tables = std::vector<std::vector<GainTable>>;

  // Which end of which number; the first of all is nobody's.
  static constexpr std::size_t low_of(std::size_t number) { return 1 + 2 * number; }
  static constexpr std::size_t high_of(std::size_t number) { return 2 + 2 * number; }
  [[nodiscard]] Touches touches(std::size_t end) const {
    return end == 0 ? Touches::needles : numbers_[(end - 1) / 2].touches;
  }

  // Needles that are moved move the session that doses are counted in alike.
  void count_in_own_reference(Assumed& all) const {
    const strike::Wall wall = reference_injury(all.numbers.strike, from_.catalog).wall_mm_per_mm2;
    all.numbers.healing.reference_wall_epidermis_mm_per_mm2 = wall.epidermis;
    all.numbers.healing.reference_wall_papillary_mm_per_mm2 = wall.papillary_dermis;
    all.numbers.healing.reference_wall_reticular_mm_per_mm2 = wall.reticular_dermis;
  }

  [[nodiscard]] TreatedZone zone_in(const Assumed& all, TreatedZone zone) const {
    zone.skin = skin::typical(all.layers, zone.sex, zone.age_y);
    zone.motion.glide_speed_mm_per_s = all.glide_speed_mm_per_s;
    return zone;
  }

  [[nodiscard]] std::vector<healing::Dose> course_in(const Assumed& all) const {
    const TreatedZone zone = zone_in(all, asked_.planned);
    const auto injury =
        strike::expected(zone.skin, zone.handpiece, zone.motion, all.numbers.strike);
    healing::Dose dose = healing::dose(0, injury, all.numbers.healing);
    dose.papillary *= share_.papillary;
    dose.reticular *= share_.reticular;
    dose.epidermis *= share_.epidermis;
    return course_of(dose, asked_.look.session_d);
  }

  // What the plan's own settings give at each end.
  void look_at_gains(const num::Parallel& how) {
    std::vector<std::vector<healing::Dose>> courses(ends_.size());
    num::for_blocks(ends_.size(), ends_per_block, how, [&](const num::Block& block) {
      for (std::size_t end = block.begin; end < block.end; ++end) {
        if (end > 0 && touches(end) == Touches::needles) {
          count_in_own_reference(ends_[end]);
        }
        courses[end] = course_in(ends_[end]);
      }
    });
    num::stop_if_asked(how);
    const auto typical =
        healing::collagen_gains({&base_.numbers.healing, 1}, courses, asked_.look.at_d, quiet(how));
    const auto healed =
        healing::collagen_gains(people(), {courses.data(), 1}, asked_.look.at_d, quiet(how));
    num::stop_if_asked(how);
    std::size_t person = 0;
    for (std::size_t end = 0; end < ends_.size(); ++end) {
      AtEnd& answer = answers_[end];
      answer.gain_ratio = touches(end) == Touches::healing ? healed[person++] : typical[end];
      if (question_) {
        answer.improved_frac = outcome::improved_frac(answer.gain_ratio, question_->family,
                                                      question_->scar, ends_[end].outcome);
      }
    }
  }

  // Those who heal otherwise, in the order of their ends.
  [[nodiscard]] std::vector<healing::Parameters> people() const {
    std::vector<healing::Parameters> out;
    for (std::size_t end = 0; end < ends_.size(); ++end) {
      if (touches(end) == Touches::healing) {
        out.push_back(ends_[end].numbers.healing);
      }
    }
    return out;
  }

  void choose_each(const num::Parallel& how) {
    Tables tables;
    for (const Timetable& timetable : asked_.timetables) {
      tables.push_back(GainTable::of({&base_.numbers.healing, 1}, timetable, {}, quiet(how)));
      num::stop_if_asked(how);
    }
    choose_at(0, tables, 0);
    const std::vector<healing::Parameters> others = people();
    for (std::size_t i = 0; i < tables.size(); ++i) {  // who heals otherwise gets the same doses
      auto more = GainTable::of(others, asked_.timetables[i], doses_, quiet(how));
      num::stop_if_asked(how);
      tables[i].insert(tables[i].end(), more.begin(), more.end());
    }
    std::vector<std::size_t> person(ends_.size(), 0);
    std::size_t next = 1;
    for (std::size_t end = 0; end < ends_.size(); ++end) {
      person[end] = touches(end) == Touches::healing ? next++ : 0;
    }
    num::for_blocks(ends_.size(), ends_per_block, how, [&](const num::Block& block) {
      for (std::size_t end = block.begin; end < block.end; ++end) {
        if (end > 0 && touches(end) != Touches::outcome) {
          choose_at(end, tables, person[end]);
        }
      }
    });
    for (std::size_t end = 0; end < ends_.size(); ++end) {
      if (touches(end) == Touches::outcome) {  // the choice does not look at it
        answers_[end].depth_mm = answers_.front().depth_mm;
        answers_[end].passes_count = answers_.front().passes_count;
        answers_[end].sessions_count = answers_.front().sessions_count;
      }
    }
  }

  // As the plan chooses: the fewest sessions at which, set for so many, enough is gained.
  void choose_at(std::size_t end, const Tables& tables, std::size_t person) {
    const Assumed& all = ends_[end];
    const TreatedZone zone = zone_in(all, asked_.open);
    for (std::size_t i = 0; i < tables.size(); ++i) {
      const Choice choice = choose(zone, asked_.limits, tables[i][person], all.numbers);
      const double dose =
          dose_in(asked_.limits.layer, healing::dose(0, choice.chosen.injury, all.numbers.healing));
      const double enough = all.numbers.enough_gain_frac * tables.back()[person].gain(dose);
      if (i + 1 == tables.size() || tables[i][person].gain(dose) >= enough) {
        answers_[end].depth_mm = choice.chosen.depth_mm;
        answers_[end].passes_count = choice.chosen.passes_count;
        answers_[end].sessions_count = asked_.lengths[i];
        if (end == 0) {
          constexpr double fewer_passes = 0.25;  // for fewer may be chosen than were looked at
          doses_ = {fewer_passes * choice.doses.low, choice.doses.high};
          beside_ = beside(choice, all.numbers, asked_.limits.layer);
        }
        return;
      }
    }
  }

  [[nodiscard]] bool is_computed(std::size_t end) const {
    return std::isfinite(answers_[end].gain_ratio);
  }

  [[nodiscard]] Sensitivity told(std::size_t number) const {
    Sensitivity out = numbers_[number].told;
    out.at_low = answers_[low_of(number)];
    out.at_high = answers_[high_of(number)];
    return out;
  }

  [[nodiscard]] Edges edges() const {
    Edges out;
    out.zone = asked_.planned.id;
    std::array<int, 3> kinds{};  // depth, passes, sessions
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      if (numbers_[i].touches == Touches::outcome) {
        continue;
      }
      bool any = false;
      for (const std::size_t end : {low_of(i), high_of(i)}) {
        const AtEnd& here = answers_[end];
        const AtEnd& usual = answers_.front();
        const std::array differs = {here.depth_mm != usual.depth_mm,
                                    here.passes_count != usual.passes_count,
                                    here.sessions_count != usual.sessions_count};
        const bool moved = differs[0] || differs[1] || differs[2];
        for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
          kinds[kind] += differs[kind] ? 1 : 0;
        }
        out.changes_count += 1;
        out.moving_count += moved ? 1 : 0;
        any = any || moved;
      }
      if (any) {
        out.moved_by.push_back(told(i));
      }
    }
    out.told = beside_;
    out.told.push_back(how_many(out, kinds));
    return out;
  }

  [[nodiscard]] static Reason how_many(const Edges& edges, const std::array<int, 3>& kinds) {
    if (edges.moving_count == 0) {
      return reason("edge-firm", {{"changes_count", edges.changes_count}});
    }
    std::vector<std::string> ids;
    for (const Sensitivity& one : edges.moved_by) {
      if (std::count(ids.begin(), ids.end(), one.id) == 0) {
        ids.push_back(one.id);
      }
    }
    return reason("edge-moved",
                  {{"moving_count", edges.moving_count},
                   {"changes_count", edges.changes_count},
                   {"depths_count", kinds[0]},
                   {"passes_count", kinds[1]},
                   {"sessions_count", kinds[2]}},
                  std::move(ids));
  }

  // How far the improvement goes with a number; where none is told, the gain.
  [[nodiscard]] double moved_by(std::size_t number) const {
    const auto told = [&](std::size_t end) {
      return answers_[end].improved_frac.value_or(answers_[end].gain_ratio);
    };
    const auto [least, most] = std::minmax({told(0), told(low_of(number)), told(high_of(number))});
    return most - least;
  }

  [[nodiscard]] std::vector<Sensitivity> most_moving() const {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      if (is_computed(low_of(i)) && is_computed(high_of(i)) && moved_by(i) > 0) {
        order.push_back(i);
      }
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return moved_by(a) > moved_by(b); });
    order.resize(std::min(order.size(), sensitivities_count));
    std::vector<Sensitivity> out;
    for (const std::size_t i : order) {
      out.push_back(told(i));
    }
    return out;
  }

  const Basis& from_;
  const Asked& asked_;
  std::vector<Movable> numbers_;
  std::optional<outcome::Question> question_;
  Assumed base_;
  healing::Dose share_;
  std::vector<Assumed> ends_;
  std::vector<AtEnd> answers_;  ///< of each end
  std::vector<Reason> beside_;
  GainTable::Asked doses_;
};

// As it is told; no zero is negative.
base::Band in_whole_points(const base::Band& ratio) {
  const auto whole = [](double value) {
    return std::round(percent * value) / percent + 0.0;
  };
  return {whole(ratio.low), whole(ratio.middle), whole(ratio.high)};
}

// The depths next to the chosen one that cannot be told from it.
void add_alike(const std::vector<Alternative>& alternatives, Edges& edges) {
  std::vector<const Alternative*> here;
  std::size_t chosen = 0;
  for (const Alternative& one : alternatives) {
    if (one.zone == edges.zone) {
      chosen = one.chosen ? here.size() : chosen;
      here.push_back(&one);
    }
  }
  for (std::size_t i = 0; i < here.size(); ++i) {
    const bool is_next = i + 1 == chosen || i == chosen + 1;
    if (is_next && here[i]->told_apart && !*here[i]->told_apart) {
      const base::Band by = in_whole_points(*here[i]->gain_difference_ratio);
      edges.told.push_back(reason("edge-not-apart",
                                  {{"depth_mm", here[i]->depth_mm},
                                   {"passes_count", here[i]->passes_count},
                                   {"better_frac", *here[i]->better_frac},
                                   {"more_ratio", evidence::Measure{by.middle, by.low, by.high}}}));
    }
  }
}

}  // namespace

void weigh_choice(const Basis& from, Plan& plan) {
  if (!plan.prediction) {
    return;
  }
  const auto asked = asked_of(from);
  if (!asked) {
    return;
  }
  const Basis first = from.piece(0, 2, 3);
  OneAtATime(first, *asked).fill(plan);
  tell_apart(from.piece(2, 3, 3), asked->planned, asked->limits.layer, asked->look,
             plan.alternatives);
  add_alike(plan.alternatives, *plan.edges);
}

}  // namespace percuta::plan
