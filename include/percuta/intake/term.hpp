#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/intake/words.hpp"

namespace percuta::intake {

/// A condition, medication, procedure or allergen that a case may name.
///
/// `groups` are what it is, as seen by rules: a rule on a group holds for its members (apixaban is
/// an anticoagulant). `topic` is the question of the intake that the word answers with yes; leave
/// it out where the question does not mean it: a term with a topic contradicts a denial of that
/// topic. Where it lies, when a case does not say: `whole_person` everywhere (chickenpox, fever);
/// `on_face` on the face (cold sores, a facelift); `elsewhere` far from every zone by its nature
/// (athlete's foot, a Caesarean); none of the three: it could lie in a zone, so it is asked.
/// `tells_of`, of medicines: conditions it is taken for so regularly that one asks for them
/// (insulin: diabetes); leave out what has no rule. `on_skin`: a medicine that is put on the skin
/// only, so that its name beside "tablets" means another one. `never_on_skin`: one that is
/// swallowed or injected only, as is what belongs to it; where nobody says how it is taken, rules
/// on the skin leave it alone. `numbs`, of what one may react to: it is a local anaesthetic, as
/// everything is that belongs to it.
struct Term {
  std::string id;
  std::vector<std::string> names;
  std::vector<std::string> groups;
  std::optional<Topic> topic;
  bool on_face = false;
  std::string says;
  bool whole_person = false;
  bool elsewhere = false;
  std::vector<Name<"condition">> tells_of{};
  bool on_skin = false;
  std::vector<Name<"source">> sources{};
  bool numbs = false;
  bool never_on_skin = false;
};

void fields(Is<Term> auto& term, auto&& field) {
  field("id", term.id, "The word that rules use.");
  field("names", term.names, Need::defaulted, "Synonyms, brands and common misspellings.");
  field("groups", term.groups, Need::defaulted, "Broader terms that hold it.");
  field("topic", term.topic, "The intake topic it answers.");
  field("on_face", term.on_face, Need::defaulted, "Whether it always lies on the face.");
  field("whole_person", term.whole_person, Need::defaulted,
        "Whether it concerns the whole person, wherever it shows.");
  field("elsewhere", term.elsewhere, Need::defaulted,
        "Whether it lies away from the zones by its nature.");
  field("tells_of", term.tells_of, Need::defaulted,
        "Conditions that a medicine tells of, asked until stated, denied or explained.");
  field("on_skin", term.on_skin, Need::defaulted, "Whether it is only put on the skin.");
  field("never_on_skin", term.never_on_skin, Need::defaulted,
        "Whether it, and what belongs to it, is swallowed or injected only.");
  field("numbs", term.numbs, Need::defaulted, "Whether it, or what belongs to it, numbs.");
  field("says", term.says, "What it is.");
  field("sources", term.sources, Need::defaulted, "Who says so; absent: the file's.");
}

/// Terms by their ids. Thousands are known and a case names a few, so where they were packed each
/// is made when somebody asks for it; to walk over them makes all. Threads may ask at the same
/// time.
class Terms {
 public:
  using Map = std::map<std::string, Term, std::less<>>;
  using const_iterator = Map::const_iterator;  // NOLINT(readability-identifier-naming)

  /// Where terms come from that were packed, numbered in the order of their ids.
  struct Source {
    std::size_t count = 0;
    std::function<std::string_view(std::size_t)> id;
    std::function<Term(std::size_t)> term;
  };

  Terms() = default;
  explicit Terms(Source source) : source_(std::make_shared<const Source>(std::move(source))) {}
  Terms(const Terms& other);
  Terms(Terms&& other) noexcept;
  Terms& operator=(Terms other) noexcept;
  ~Terms() = default;

  /// Adds a term, if its id is new.
  void add(Term term);
  /// One more name of a term that was added.
  void add_name(std::string_view id, std::string name);

  [[nodiscard]] const_iterator find(std::string_view id) const;
  [[nodiscard]] const Term& at(std::string_view id) const;
  [[nodiscard]] bool contains(std::string_view id) const { return find(id) != end(); }
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] const_iterator begin() const;
  [[nodiscard]] const_iterator end() const { return made_.end(); }

 private:
  [[nodiscard]] std::optional<std::size_t> number_of(std::string_view id) const;

  std::shared_ptr<const Source> source_;  // none: all were added
  mutable std::mutex mutex_;
  mutable Map made_;  // its entries stay where they are when others come
};

}  // namespace percuta::intake
