#include "readings.hpp"

#include <algorithm>
#include <utility>

#include "name_parts.hpp"

#include "percuta/base/text.hpp"

namespace percuta::intake {
namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

struct Piece {
  std::string text;
  NamePart part = name_itself;
};

// "5mg" is a strength like "5 mg"; "b12" and "5-fu" are names.
NamePart part_of_number(const std::string& word) {
  const std::size_t letters = word.find_first_not_of("0123456789.,/-x%'");
  if (letters == std::string::npos) {
    return strength;
  }
  if (part_of(word) != name_itself) {
    return part_of(word);
  }
  return is_digit(word.front()) && part_of(word.substr(letters)) == strength ? strength
                                                                             : name_itself;
}

std::string with_plain_apostrophes(std::string text) {
  constexpr std::string_view typographic = "\u2019";
  for (std::size_t at = text.find(typographic); at != std::string::npos;
       at = text.find(typographic, at)) {
    text.replace(at, typographic.size(), "'");
  }
  return text;
}

// "chlorhydrate d'amiodarone"
bool is_elision(const std::string& word, char byte) {
  return byte == '\'' && (word == "d" || word == "l");
}

// The commonest maker of Germany, whose name begins with a number.
std::string with_joined_maker(std::string text) {
  constexpr std::string_view apart = "1 a pharma";
  const std::size_t at = text.find(apart);
  if (at != std::string::npos && (at == 0 || !is_digit(text[at - 1]))) {
    text.replace(at, apart.size(), "1apharma");
    if (at > 0 && text[at - 1] == '-') {
      text[at - 1] = ' ';
    }
  }
  return text;
}

// "Pulmicort-200": a number behind a whole word is no part of its name, as
// in "omega-3".
bool is_own_number(const std::string& word, std::string_view behind) {
  constexpr std::size_t shortest = 6;
  const std::size_t end = behind.find_first_not_of("0123456789.,");  // "-0.5"
  const bool ends = end == std::string_view::npos || behind[end] == ' ';
  return ends && word.size() >= shortest && std::none_of(word.begin(), word.end(), is_digit);
}

std::vector<Piece> pieces(std::string_view written) {
  std::vector<Piece> out;
  std::string word;
  bool behind_hyphen = false;
  const auto end_word = [&] {
    while (word.ends_with('.') || word.ends_with('-')) {
      word.pop_back();
    }
    if (!word.empty()) {
      const bool number = std::any_of(word.begin(), word.end(), is_digit) || word == "%";
      const bool mark = behind_hyphen && !out.empty() && is_biosimilar_mark(out.back().text, word);
      const bool of_maker =
          word == "hc" && !out.empty() && out.back().part == maker;  // "Spirig HC"
      const NamePart part = number             ? part_of_number(word)
                            : mark || of_maker ? maker
                                               : part_of(word);
      out.push_back({std::exchange(word, {}), part});
    }
  };
  const std::string folded = with_joined_maker(with_plain_apostrophes(base::fold_case(written)));
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char byte = folded[i];
    const bool joins = byte == '-' && i + 1 < folded.size() && !word.empty() &&
                       (is_digit(word.back()) || is_digit(folded[i + 1])) &&
                       !is_own_number(word, std::string_view(folded).substr(i + 1));
    const bool ends = byte == ' ' || byte == '(' || byte == ')' || byte == '[' || byte == ']' ||
                      byte == ';' || byte == ':' || byte == '+' || byte == '/' ||
                      (byte == ',' && !(i + 1 < folded.size() && is_digit(folded[i + 1]))) ||
                      (byte == '-' && !joins);
    if (is_elision(word, byte)) {
      word.clear();
    } else if (ends) {
      end_word();
      behind_hyphen = byte == '-';
    } else {
      word += byte;
    }
  }
  end_word();
  return out;
}

std::string without(const std::vector<Piece>& all, unsigned parts) {
  std::string out;
  for (const Piece& piece : all) {
    if ((piece.part & parts) == 0) {
      out += (out.empty() ? "" : " ") + piece.text;
    }
  }
  return out;
}

// Forms that lie on no skin. Folded.
constexpr std::string_view hollows =
    " nasal nasenspray nasentropfen nasale ohrentropfen inhaler inhalator inhaled dosieraerosol "
    "turbuhaler diskus respimat evohaler mouthwash lozenge vaginal pessary suppository "
    "suppositories zapfchen suppositoire rectal enema ";

// What stands before a bracket, where that is a name; with what stands behind it, where that names
// something too: "ramipril (5 mg) and warfarin" is not ramipril alone.
void add_before_bracket(std::string_view written, std::vector<Reading>& out) {
  const std::size_t open = written.find('(');
  if (open == std::string_view::npos || base::name_key(written.substr(0, open)).empty()) {
    return;
  }
  const std::size_t close = written.find(')', open);
  const std::string_view behind =
      close == std::string_view::npos ? std::string_view() : written.substr(close + 1);
  const std::string before(written.substr(0, open));
  out.push_back({name_words(behind).empty() ? before : before + std::string(behind), false});
}

}  // namespace

bool is_put_inside(std::string_view written) {
  const std::vector<Piece> all = pieces(written);
  return std::any_of(all.begin(), all.end(), [](const Piece& piece) {
    return hollows.find(" " + piece.text + " ") != std::string_view::npos;
  });
}

std::vector<std::string> name_words(std::string_view written) {
  std::vector<std::string> out;
  for (Piece& piece : pieces(written)) {
    if (piece.part == name_itself) {
      out.push_back(std::move(piece.text));
    }
  }
  return out;
}

std::vector<Reading> readings(std::string_view written) {
  std::vector<Reading> out{{std::string(written), false}};
  const std::vector<Piece> all = pieces(written);
  const bool swallowed =
      std::any_of(all.begin(), all.end(), [](const Piece& piece) { return piece.part == form_in; });
  add_before_bracket(written, out);  // "Amoxil (amoxicillin)"
  constexpr unsigned dose = strength | maker;
  constexpr unsigned forms = form_on | form_in;
  const auto add = [&](std::string rest, bool without_form) {
    const bool is_new = std::none_of(out.begin(), out.end(), [&](const Reading& reading) {
      return base::name_key(reading.name) == base::name_key(rest);
    });
    if (!rest.empty() && is_new) {
      out.push_back({std::move(rest), swallowed && without_form});
    }
  };
  for (const unsigned parts : {dose, dose | salt, dose | forms, dose | salt | forms}) {
    add(without(all, parts), (parts & forms) != 0);
  }
  std::string bare;
  for (const std::string& word : name_words(written)) {
    bare += (bare.empty() ? "" : " ") + std::string(without_joined_salt(word));
  }
  add(bare, true);
  return out;
}

}  // namespace percuta::intake
