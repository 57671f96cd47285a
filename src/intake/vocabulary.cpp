#include "percuta/intake/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>
#include <utility>

#include "condition_readings.hpp"
#include "entry.hpp"
#include "entry_words.hpp"
#include "readings.hpp"

#include "percuta/base/text.hpp"

namespace percuta::intake {

std::string spaced(std::string_view word) {
  std::string out(word);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

namespace {

std::vector<std::string> split_at(const std::string& text,
                                  std::span<const std::string_view> marks) {
  std::vector<std::string> out{std::string()};
  for (std::size_t i = 0; i < text.size();) {
    const auto mark = std::find_if(marks.begin(), marks.end(), [&](std::string_view one) {
      return std::string_view(text).substr(i).starts_with(one);
    });
    if (mark == marks.end()) {
      out.back() += text[i];
      ++i;
    } else {
      out.emplace_back();
      i += mark->size();
    }
  }
  std::erase_if(out, [](const std::string& part) { return base::name_key(part).empty(); });
  return out;
}

bool has_same_consequences(const Term& a, const Term& b) {
  const auto told = [](const Term& term) {
    std::vector<std::string> out;
    for (const auto& condition : term.tells_of) {
      out.push_back(condition.text);
    }
    return out;
  };
  return a.groups == b.groups && a.topic == b.topic && told(a) == told(b) &&
         std::tie(a.on_skin, a.never_on_skin, a.on_face, a.whole_person, a.elsewhere, a.numbs) ==
             std::tie(b.on_skin, b.never_on_skin, b.on_face, b.whole_person, b.elsewhere, b.numbs);
}

// Of several ids the one that holds the others, or any where the same follows from each; none where
// they have nothing in common.
std::optional<std::string> broadest(const Terms* terms, const std::vector<std::string>& ids) {
  const auto holds_all = [&](const std::string& broad) {
    return std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
      const auto means =
          terms == nullptr ? std::vector<std::string>{id} : Vocabulary::meanings(*terms, id);
      return id == broad || std::find(means.begin(), means.end(), broad) != means.end();
    });
  };
  const auto found = std::find_if(ids.begin(), ids.end(), holds_all);
  if (found != ids.end() || ids.empty() || terms == nullptr) {
    return found == ids.end() ? std::nullopt : std::optional{*found};
  }
  const bool all_alike = std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
    return has_same_consequences(terms->at(ids.front()), terms->at(id));
  });
  return all_alike ? std::optional{ids.front()} : std::nullopt;
}

// "Juvederm fillers": where each word is known.
Vocabulary::Named brand_and_kind(const base::Lexicon& lexicon, std::string_view written) {
  Vocabulary::Named out;
  constexpr std::array<std::string_view, 1> space = {" "};
  for (const std::string& word : split_at(base::fold_case(written), space)) {
    const auto id = lexicon.find("procedure", word);
    if (!id) {
      return {{}, true};
    }
    out.ids.push_back(*id);
  }
  out.rest = out.ids.empty();
  return out;
}

// Everything that an entry names, each word of it understood: as a name, as another language
// spells it, as one where many are meant, then word by word.
std::vector<std::string> find_conditions(const Vocabulary& words, std::string_view written) {
  const std::vector<std::string> all = without_brackets(written);
  std::optional<std::string> id;
  const auto look_up = [&](const std::vector<std::string>& readings) {
    for (std::size_t i = 0; i < readings.size() && !id; ++i) {
      id = words.find_name("condition", readings[i]);
    }
  };
  for (const std::string& text : all) {
    look_up({text, joined(words_of(text))});
    id = id ? id : broadest(&words.conditions, words.lexicon.find_spelling("condition", text));
  }
  look_up(singular_readings(all));
  for (std::size_t i = 0; i < all.size() && !id; ++i) {
    id = read_head(words.lexicon, all[i]);
    Vocabulary::Named named = id ? Vocabulary::Named{} : read_entry(words, "condition", all[i]);
    if (!named.ids.empty() && !named.rest) {
      return std::move(named.ids);
    }
  }
  return id ? std::vector<std::string>{*id} : std::vector<std::string>{};
}

// "chemical peels", "gel nails": one may be told where many are meant.
std::optional<std::string> find_one_of_many(const base::Lexicon& lexicon, std::string_view kind,
                                            std::string_view written) {
  std::optional<std::string> id;
  for (const std::string& one : singular_readings({std::string(written)})) {
    id = id ? id : lexicon.find(kind, one);
  }
  return id;
}

std::optional<std::string> find_by_parts(const Vocabulary& words, std::string_view kind,
                                         std::string_view written) {
  std::optional<std::string> id;
  const std::vector<Reading> all = readings(written);
  const auto fits = [&](const Reading& reading) {
    const auto term = words.medications.find(id.value_or(""));
    return id && !(reading.not_on_skin && kind == "medication" && term != words.medications.end() &&
                   term->second.on_skin);
  };
  for (const Reading& reading : all) {
    id = words.find_name(kind, reading.name);
    if (fits(reading)) {
      return id;
    }
  }
  for (const Reading& reading : all) {
    id = broadest(words.terms_of(kind), words.lexicon.find_spelling(kind, reading.name));
    if (fits(reading)) {
      return id;
    }
  }
  return kind == "medication" ? std::nullopt : find_one_of_many(words.lexicon, kind, written);
}

std::vector<std::string> readings_of(std::string_view kind, std::string_view written) {
  if (kind == "condition") {
    return without_brackets(written);
  }
  std::vector<std::string> out;
  for (Reading& reading : readings(written)) {
    out.push_back(std::move(reading.name));
  }
  return out;
}

std::vector<std::string> find_whole(const Vocabulary& words, std::string_view kind,
                                    std::string_view written) {
  if (auto id = words.find_name(kind, written)) {
    return {*std::move(id)};
  }
  if (kind == "condition") {
    return find_conditions(words, written);
  }
  auto id = find_by_parts(words, kind, written);
  return id ? std::vector<std::string>{*std::move(id)} : std::vector<std::string>{};
}

// A part of an entry, by itself or with a word that it shares with the others.
std::vector<std::string> find_part(const Vocabulary& words, std::string_view kind,
                                   const std::string& part, const std::vector<std::string>& parts) {
  auto ids = find_whole(words, kind, part);
  if (ids.empty() && kind != "medication") {
    for (const std::string& whole : with_shared_words(part, parts)) {
      ids = ids.empty() ? find_whole(words, kind, whole) : ids;
    }
  }
  return ids;
}

void add_once(const std::vector<std::string>& more, std::vector<std::string>& out) {
  for (const std::string& id : more) {
    if (std::find(out.begin(), out.end(), id) == out.end()) {
      out.push_back(id);
    }
  }
}

}  // namespace

const Terms* Vocabulary::terms_of(std::string_view kind) const {
  return kind == "condition"    ? &conditions
         : kind == "medication" ? &medications
         : kind == "procedure"  ? &procedures
         : kind == "allergen"   ? &allergens
                                : nullptr;
}

std::optional<std::string> Vocabulary::find_name(std::string_view kind,
                                                 std::string_view name) const {
  auto id = lexicon.find(kind, name);
  return id ? id : lexicon.find(std::string(registered) + std::string(kind), name);
}

std::optional<std::string> Vocabulary::find(std::string_view kind, std::string_view written) const {
  const auto ids = find_whole(*this, kind, written);
  return ids.size() == 1 ? std::optional(ids.front()) : std::nullopt;
}

Vocabulary::Named Vocabulary::find_all(std::string_view kind, std::string_view written) const {
  Named out{find_whole(*this, kind, written), false};
  if (!out.ids.empty()) {
    out.rest = is_doubtful(kind, written);
    const std::string examples =
        kind == "condition" && !find_name(kind, written) ? in_brackets(written) : std::string();
    for (const std::string& part : parts_of_entry(lexicon, examples)) {  // "(such as lupus)"
      add_once(find_whole(*this, kind, part), out.ids);
    }
    return out;
  }
  const std::vector<std::string> parts = parts_of_entry(lexicon, written);
  for (const std::string& part : parts) {
    auto ids = parts.size() > 1 ? find_part(*this, kind, part, parts) : std::vector<std::string>{};
    add_once(ids, out.ids);
    if (ids.empty() && kind == "condition") {  // "prominent varicose veins": known, and asked
      add_once(read_entry(*this, kind, part).ids, out.ids);
    }
    const bool says_nothing_else = kind == "medication"  ? name_words(part).empty()
                                   : kind == "condition" ? says_nothing(lexicon, part)
                                                         : false;
    out.rest = out.rest || (ids.empty() && !says_nothing_else);
  }
  out.rest = out.rest || out.ids.empty();
  if (out.ids.empty() && kind == "medication") {
    return word_by_word(written);
  }
  return out.ids.empty() && kind == "procedure" ? brand_and_kind(lexicon, written) : out;
}

std::optional<Vocabulary::Misplaced> Vocabulary::find_whole_elsewhere(
    std::string_view kind, std::string_view written) const {
  const std::string bare = without_habits(lexicon, written);
  for (const std::string_view other : {"procedure", "medication", "condition", "allergen"}) {
    Misplaced out{other, {}};
    if (other != kind) {
      Named named = read_entry(*this, other, written);
      out.ids = named.rest ? std::vector<std::string>{} : std::move(named.ids);
    }
    for (const std::string_view text : {written, std::string_view(bare)}) {
      const bool is_asked = other != kind && out.ids.empty() && !text.empty();
      const Named named = is_asked ? find_all(other, text) : Named{};
      out.ids = named.ids.empty() || named.rest ? out.ids : named.ids;
    }
    if (!out.ids.empty()) {
      return out;
    }
  }
  return std::nullopt;
}

std::vector<Vocabulary::Misplaced> Vocabulary::find_elsewhere(std::string_view kind,
                                                              std::string_view written) const {
  if (tells_of_none(lexicon, written)) {
    return {};
  }
  if (auto whole = find_whole_elsewhere(kind, written)) {
    return {*std::move(whole)};
  }
  std::vector<Misplaced> out;
  const std::vector<std::string> parts = parts_of_entry(lexicon, written);
  for (const std::string& part : parts.size() > 1 ? parts : std::vector<std::string>{}) {
    if (!find_part(*this, kind, part, parts).empty() || says_nothing(lexicon, part)) {
      continue;
    }
    auto elsewhere = find_whole_elsewhere(kind, part);
    if (!elsewhere) {
      return {};
    }
    out.push_back(*std::move(elsewhere));
  }
  return out;
}

// "perindopril indapamide": what is not known beside a known word, somebody asks about.
Vocabulary::Named Vocabulary::word_by_word(std::string_view written) const {
  Named out;
  for (const std::string& word : name_words(written)) {
    const auto id = find("medication", word);
    if (!id && out.ids.empty()) {
      break;
    }
    if (id) {
      out.ids.push_back(*id);
    }
    out.rest = out.rest || !id;
  }
  return out.ids.empty() ? perhaps(written) : out;
}

Vocabulary::Named Vocabulary::perhaps(std::string_view written) const {
  const std::pair<const std::string, std::string>* best = nullptr;  // the longest stem
  for (const std::string& word : name_words(written)) {
    const std::string spelling = base::shared_spelling(word);
    for (const auto& stem : stems) {
      const bool fits = spelling.size() > stem.first.size() + 1 && spelling.ends_with(stem.first);
      if (fits && (best == nullptr || best->first.size() < stem.first.size())) {
        best = &stem;
      }
    }
  }
  return best == nullptr ? Named{{}, true} : Named{{best->second}, true};
}

bool Vocabulary::is_doubtful(std::string_view kind, std::string_view written) const {
  return lexicon.find(std::string(doubtful) + std::string(kind), written).has_value();
}

std::vector<std::string> Vocabulary::may_mean(std::string_view kind,
                                              std::string_view written) const {
  const Terms* terms = terms_of(kind);
  if (const auto id = find(kind, written)) {
    const auto term = terms == nullptr ? Terms::const_iterator{} : terms->find(*id);
    return terms != nullptr && term != terms->end() && is_doubtful(kind, written)
               ? term->second.groups
               : std::vector<std::string>{};
  }
  for (const std::string& name : readings_of(kind, written)) {
    auto ids = lexicon.find_spelling(kind, name);
    if (ids.size() > 1) {
      return ids;
    }
  }
  return {};
}

// A wrong suggestion for a medicine is worse than none. Well known are its id and the names that
// its row begins with.
bool Vocabulary::is_slip_of_medicine(std::string_view written, const std::string& meant) const {
  const auto id = lexicon.find("medication", meant);
  const auto term = medications.find(id.value_or(""));
  if (term == medications.end()) {
    return false;
  }
  constexpr std::ptrdiff_t well_known = 2;
  const auto& names = term->second.names;
  const auto place = std::find(names.begin(), names.end(), meant);
  const bool begins = place != names.end() && place - names.begin() < well_known;
  return base::is_slip_of(written, meant, begins || meant == *id);
}

std::optional<std::string> Vocabulary::near(std::string_view kind, std::string_view written) const {
  if (kind == "condition") {
    return lexicon.near(kind, written);
  }
  for (const Reading& reading : readings(written)) {
    auto meant = lexicon.near(kind, reading.name);
    if (meant && (kind != "medication" || is_slip_of_medicine(reading.name, *meant))) {
      return meant;
    }
  }
  return std::nullopt;
}

std::optional<Topic> Vocabulary::topic_named(std::string_view word) {
  for (const auto& [topic, name] : names(Topic{})) {
    if (base::name_key(name) == base::name_key(word)) {
      return topic;
    }
  }
  return std::nullopt;
}

std::vector<std::string> Vocabulary::meanings(const Terms& terms, std::string_view id) {
  std::vector<std::string> out;
  if (!terms.contains(id)) {
    return out;
  }
  out.emplace_back(id);
  for (std::size_t i = 0; i < out.size(); ++i) {  // grows while it is walked
    const auto term = terms.find(out[i]);
    if (term == terms.end()) {
      continue;
    }
    for (const std::string& group : term->second.groups) {
      if (std::find(out.begin(), out.end(), group) == out.end()) {
        out.push_back(group);
      }
    }
  }
  return out;
}

}  // namespace percuta::intake
