#include "world.hpp"

namespace percuta::rules {

const support::SmallWorld& world() {
  static const support::SmallWorld made = support::small_world();
  return made;
}

Rule rule(std::string id, When when, Effect then) {
  Rule out;
  out.id = std::move(id);
  out.when = {std::move(when)};
  out.then = then;
  out.overridable = true;
  out.says = "Says " + out.id + ".";
  out.action = "Do it.";
  out.sources = {{"doe2016"}};
  if (then == Effect::defer) {
    out.until = "resolved";
    out.waits_for = out.id + " is over";
  }
  return out;
}

When when_procedure(std::string id) {
  When out;
  out.procedure = {{std::move(id)}};
  out.where = Where::in_zone;
  return out;
}

}  // namespace percuta::rules
