#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "percuta/base/on_first_use.hpp"

namespace percuta::base {

/// How a lexicon compares names: to the letter, or whatever their case, accents and separators.
enum class Matching { exact, folded };

/// A name as every language of Europe would spell it, to be compared with others: "Doxycyclin" and
/// "doksycyklina" are one. Empty for what is too short to be told apart.
std::string shared_spelling(std::string_view name);

/// Whether a name is most likely another one with a slip: it sounds the same, or differs by one
/// letter in nine, two in twelve that sound alike. Six to eight letters may differ by one only
/// where the other is `well_known`, shorter ones not at all: brands are short, and many look alike.
bool is_slip_of(std::string_view typed, std::string_view known, bool well_known);

class PackedNames;

/// The words that outside data may use, kind by kind ("site", "condition" …): every name and
/// synonym leads to one id.
class Lexicon {
 public:
  Lexicon() : Lexicon(Matching::folded) {}
  explicit Lexicon(Matching matching) : matching_(matching) {}

  /// The words as bytes that are searched where they lie.
  [[nodiscard]] std::string pack() const;

  /// Words that were packed. The bytes must outlive it and its copies; no more words are added.
  static Lexicon unpack(std::string_view packed);

  /// Adds a name for an id. False when the name already leads to another id of that kind.
  bool add(std::string_view kind, std::string_view id, std::string_view name);

  /// Lets the words of another kind count for this kind too, after its own.
  void include(std::string_view kind, std::string_view other);

  /// Whether anything at all is known of this kind.
  [[nodiscard]] bool knows_kind(std::string_view kind) const;

  /// The id a name leads to: as it stands, else as a phrase that names one thing (`read_phrase`).
  [[nodiscard]] std::optional<std::string> find(std::string_view kind, std::string_view name) const;

  /// The id a name leads to as it stands.
  [[nodiscard]] std::optional<std::string> find_name(std::string_view kind,
                                                     std::string_view name) const;

  /// The ids of the names that another language spells so (`WrittenName::spelling`), sorted.
  [[nodiscard]] std::vector<std::string> find_spelling(std::string_view kind,
                                                       std::string_view name) const;

  /// The name of this kind that a misspelt one was probably meant to be; none if nothing is near in
  /// spelling or sound, or if two things are as near as each other.
  [[nodiscard]] std::optional<std::string> near(std::string_view kind, std::string_view name) const;

  /// Every name of a kind as it was added, sorted.
  [[nodiscard]] std::vector<std::string> names(std::string_view kind) const;

 private:
  struct Entry {
    std::string id;
    std::string name;
  };
  [[nodiscard]] std::string key(std::string_view name) const;

  using Entries = std::unordered_map<std::string, Entry>;  // by key
  struct Kind {
    Entries entries;               // as they were added
    std::string_view packed;       // in their place, where words were packed
    OnFirstUse<std::string> made;  // the same of the entries: dear, and asked for only where a name
                                   // is not known as it is
    [[nodiscard]] PackedNames names() const;
    [[nodiscard]] std::string pack() const;
  };
  [[nodiscard]] std::vector<const Kind*> kinds_of(std::string_view kind) const;

  Matching matching_;
  std::map<std::string, Kind, std::less<>> kinds_;
  std::map<std::string, std::string, std::less<>> included_;  // kind -> the kind it includes
};

}  // namespace percuta::base
