#include <algorithm>
#include <set>
#include <span>

#include "required.hpp"
#include "spoken.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/evidence/reason.hpp"
#include "percuta/evidence/reason_codes.hpp"
#include "percuta/rules/answer_words.hpp"
#include "percuta/rules/page_word.hpp"
#include "percuta/rules/page_words.hpp"
#include "percuta/rules/picture_words.hpp"
#include "percuta/rules/report_words.hpp"

namespace percuta::catalog {
namespace {

using intake::Language;
using Texts = std::map<std::string, std::string>;

/// One language against the English, text by text.
class Check {
 public:
  Check(const rules::Wording& wording, const rules::Wording& english, base::Problems& out)
      : wording_(wording), english_(english), out_(out) {}

  void compare(std::string_view table, const Texts& english, const Texts& given) {
    for (const auto& [key, text] : english) {
      const auto found = given.find(key);
      if (found == given.end()) {
        tell("untranslated", fmt::format("the table {} has no words for \"{}\"", table, key),
             "Translate it.");
      } else {
        compare(key, text, found->second);
      }
    }
    for (const auto& [key, text] : given) {
      if (!english.contains(key)) {
        tell("unknown-key",
             fmt::format("the table {} has words for \"{}\", which nothing says", table, key),
             "Remove it, or check its spelling.");
      }
    }
  }

 private:
  void tell(std::string code, std::string what, std::string hint) {
    const std::string file = fmt::format("messages/{}.toml", base::word(wording_.language));
    out_.push_back({std::move(code), {file, 0, 0, {}}, std::move(what), std::move(hint)});
  }

  void compare(const std::string& key, const std::string& english, const std::string& text) {
    const rules::Message said = rules::read_message(text, wording_.language);
    for (const std::string& fault : said.faults) {
      tell("broken-message", fmt::format("\"{}\": {}", key, fault), "Mend the sentence.");
    }
    if (!said.faults.empty() || wording_.language == Language::en) {
      return;
    }
    const rules::Message meant = rules::read_message(english, Language::en);
    if (said.placeholders != meant.placeholders) {
      tell("other-placeholders",
           fmt::format("\"{}\" does not hold the same placeholders as the English", key),
           fmt::format("It needs {}.", listed(meant.placeholders)));
    }
    if (numbers(said, wording_) != numbers(meant, english_)) {
      tell("other-number", fmt::format("\"{}\" does not tell the numbers of the English", key),
           fmt::format("It needs {}.", listed(numbers(meant, english_))));
    }
    if (denies(said, wording_) != denies(meant, english_)) {
      tell("other-negation",
           fmt::format("\"{}\" {}", key,
                       denies(meant, english_) ? "does not deny what the English denies"
                                               : "denies what the English does not deny"),
           "Say the same, or list the word that denies under negations.");
    }
  }

  static std::string listed(const std::map<std::string, std::string>& placeholders) {
    std::string out;
    for (const auto& [name, kind] : placeholders) {
      out += fmt::format("{}{{{}{}{}}}", out.empty() ? "" : ", ", name, kind.empty() ? "" : ", ",
                         kind);
    }
    return out.empty() ? "none" : out;
  }

  static std::string listed(const std::set<std::string>& words) {
    return words.empty() ? "none" : fmt::format("{}", fmt::join(words, ", "));
  }

  // Those in digits and those in words, each once: plural forms repeat a text.
  static std::set<std::string> numbers(const rules::Message& message,
                                       const rules::Wording& wording) {
    std::set<std::string> out;
    for (const std::string& text : message.texts) {
      for (const std::string& number : rules::digits_of(text)) {
        out.insert(number);
      }
      for (const std::string& word : rules::words_of(text)) {
        const auto named = wording.number_words.find(word);
        if (named != wording.number_words.end()) {
          out.insert(std::to_string(named->second));
        }
      }
    }
    return out;
  }

  static bool denies(const rules::Message& message, const rules::Wording& wording) {
    return std::any_of(message.texts.begin(), message.texts.end(), [&](const std::string& text) {
      return rules::denies(text, wording.negations);
    });
  }

  const rules::Wording& wording_;
  const rules::Wording& english_;
  base::Problems& out_;
};

// A placeholder that nothing fills would never be said.
void check_fillings(const std::map<std::string, Spoken>& all, base::Problems& out) {
  for (const auto& [key, one] : all) {
    for (const auto& [name, kind] : rules::read_message(one.english, Language::en).placeholders) {
      if (!one.fillings.contains(name)) {
        out.push_back({"unknown-placeholder",
                       {"knowledge", 0, 0, {}},
                       fmt::format("\"{}\" holds {{{}}}, which nothing fills", key, name),
                       "Remove it, or check its spelling."});
      }
    }
  }
}

// A reminder names what ends between the one before and itself, and nothing else.
void check_reminders(const Catalog& catalog, base::Problems& out) {
  double before_h = 0;
  for (const rules::Milestone& milestone : catalog.milestones) {
    const double after_h = catalog.parameters.at(milestone.hold.text).value;
    std::set<std::string> ends;
    for (const rules::Activity* activity :
         rules::ending_between(before_h, after_h, catalog.activities, catalog.parameters)) {
      ends.insert(activity->is_needed ? "must" : "may");
    }
    const auto named = rules::read_message(milestone.says, Language::en).placeholders;
    for (const char* word : {"must", "may"}) {
      if (ends.contains(word) != named.contains(word)) {
        out.push_back({"reminder-incomplete",
                       {"protocols/milestones.toml", 0, 0, {}},
                       fmt::format("\"{}\" {}", milestone.id,
                                   ends.contains(word) ? "does not tell what ends by then"
                                                       : "tells what ends, and nothing does"),
                       fmt::format("Write {{{}}} where something ends, nowhere else.", word)});
      }
    }
    before_h = after_h;
  }
}

// The names that a message of a kind of reasons may hold.
std::set<std::string> fillings_of(const evidence::ReasonKind& kind) {
  std::set<std::string> out = {"ids"};
  for (const auto& [name, what] : evidence::values_of(kind)) {
    out.insert(name);
    if (what.optional) {
      out.insert("has_" + name);
    }
    switch (what.kind) {
      case evidence::FillingKind::number:
        out.insert({name + "_low", name + "_high", name + "_banded", name + "_series"});
        break;
      case evidence::FillingKind::finding:
        out.insert(name + "_because");
        break;
      case evidence::FillingKind::date:
        out.insert(name + "_weekday");
        break;
      default:
        break;
    }
  }
  return out;
}

void check_reason(const std::string& file, const std::string& code, const std::string& text,
                  Language language, base::Problems& out) {
  const evidence::ReasonKind* kind = evidence::kind_of(code);
  if (kind == nullptr) {
    out.push_back(
        {"unknown-key",
         {file, 0, 0, {}},
         fmt::format("there is a sentence for the reason \"{}\", which nobody gives", code),
         "Remove it, or check its spelling."});
    return;
  }
  const rules::Message said = rules::read_message(text, language);
  for (const std::string& fault : said.faults) {
    out.push_back({"broken-message",
                   {file, 0, 0, {}},
                   fmt::format("\"{}\": {}", code, fault),
                   "Mend the sentence."});
  }
  const std::set<std::string> known = fillings_of(*kind);
  for (const auto& [name, what] : said.placeholders) {
    if (!known.contains(name)) {
      out.push_back({"unknown-placeholder",
                     {file, 0, 0, {}},
                     fmt::format("\"{}\" holds {{{}}}, which nothing fills", code, name),
                     fmt::format("A reason of this kind has {}.", fmt::join(known, ", "))});
    }
  }
}

// English has a sentence for every reason; other languages may.
void check_reasons(const rules::Wording& wording, base::Problems& out) {
  const std::string file = fmt::format("messages/{}.toml", base::word(wording.language));
  for (const auto& [code, text] : wording.reason) {
    check_reason(file, code, text, wording.language, out);
  }
  for (const evidence::ReasonKind& kind : evidence::reason_kinds) {
    if (wording.language == Language::en && !wording.reason.contains(std::string(kind.code))) {
      out.push_back({"missing-key",
                     {file, 0, 0, {}},
                     fmt::format("the reason \"{}\" has no sentence", kind.code),
                     "Write it in the table reason."});
    }
  }
}

// English has every part of the frame of clinicians' pages; other languages may.
void check_page(const rules::Wording& wording, base::Problems& out) {
  const std::string file = fmt::format("messages/{}.toml", base::word(wording.language));
  const auto tell = [&](const char* code, std::string what, std::string hint) {
    out.push_back({code, {file, 0, 0, {}}, std::move(what), std::move(hint)});
  };
  std::set<std::string, std::less<>> known;
  const auto check = [&](const rules::PageWord& word) {
    known.emplace(word.key);
    const auto text = wording.page.find(std::string(word.key));
    if (text == wording.page.end()) {
      if (wording.language == Language::en) {
        tell("missing-key", fmt::format("no page says \"{}\"", word.key),
             "Write it in the table page.");
      }
      return;
    }
    const rules::Message said = rules::read_message(text->second, wording.language);
    for (const std::string& fault : said.faults) {
      tell("broken-message", fmt::format("\"{}\": {}", word.key, fault), "Mend the sentence.");
    }
    for (const auto& [name, kind] : said.placeholders) {
      if (fmt::format(" {} ", word.fillings).find(" " + name + " ") == std::string::npos) {
        tell("unknown-placeholder",
             fmt::format("\"{}\" holds {{{}}}, which nothing fills", word.key, name),
             fmt::format("It is filled with: {}.", word.fillings));
      }
    }
  };
  for (const std::span<const rules::PageWord> words :
       {std::span<const rules::PageWord>(rules::page_words),
        {rules::answer_words},
        {rules::picture_words},
        {rules::report_words}}) {
    std::for_each(words.begin(), words.end(), check);
  }
  for (const auto& [key, text] : wording.page) {
    if (!known.contains(key)) {
      tell("unknown-key", fmt::format("no page has \"{}\"", key),
           "Remove it, or check its spelling.");
    }
  }
}

// Who needs help at once is told so, whatever else is wrong.
void check_emergency(const rules::Wording& english, base::Problems& out) {
  for (const char* key : {"emergency", "emergency_unknown", "same_day", "soon", "closed",
                          "telephone", "no_telephone", "help"}) {
    if (!english.phrase.contains(key)) {
      out.push_back({"missing-key",
                     {"messages/en.toml", 0, 0, {}},
                     fmt::format("nobody is told \"{}\"", key),
                     "Write the sentence: a page without it may cost a life."});
    }
  }
}

}  // namespace

base::Problems check_wordings(const Catalog& catalog) {
  base::Problems out;
  const rules::Wording* english = nullptr;
  for (const rules::Wording& wording : catalog.wordings) {
    english = wording.language == Language::en ? &wording : english;
  }
  if (english == nullptr) {
    return {{"untranslated",
             {"messages/en.toml", 0, 0, {}},
             "the language that knowledge is written in is missing",
             "Write the sentences of the page."}};
  }
  check_emergency(*english, out);
  const std::map<std::string, Spoken> all = spoken(catalog);
  check_fillings(all, out);
  check_reminders(catalog, out);
  Texts in_english;
  for (const auto& [key, one] : all) {
    in_english[key] = one.english;
  }
  for (const auto& [known, word] : names(Language{})) {
    const Language language = known;  // a structured binding cannot be captured
    const auto found =
        std::find_if(catalog.wordings.begin(), catalog.wordings.end(),
                     [&](const rules::Wording& one) { return one.language == language; });
    if (found == catalog.wordings.end()) {
      const std::string file = fmt::format("messages/{}.toml", word);
      out.push_back({"untranslated", {file, 0, 0, {}}, "a language is missing", "Translate it."});
      continue;
    }
    check_reasons(*found, out);
    check_page(*found, out);
    Check check(*found, *english, out);
    check.compare("phrase", english->phrase, found->phrase);
    check.compare("class", english->ingredient_class, found->ingredient_class);
    check.compare("label", english->label, found->label);
    check.compare("knowledge", in_english,
                  language == Language::en ? in_english : found->knowledge);
  }
  return out;
}

}  // namespace percuta::catalog
