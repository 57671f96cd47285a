#include "percuta/base/phrase.hpp"

#include <algorithm>

namespace percuta::base {
namespace {

constexpr std::size_t most_words_count = 12;  // of a phrase: more are a sentence
constexpr std::string_view between = " \t,;/&+()-'.:";
constexpr std::string_view apostrophe = "\u2019";

struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Extent> words_of(std::string_view text) {
  std::vector<Extent> out;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool curly = text.substr(at).starts_with(apostrophe);
    if (curly || between.find(text[at]) != std::string_view::npos) {
      open = false;
      at += curly ? apostrophe.size() : 1;
      continue;
    }
    if (!open) {
      out.push_back({at, at});
      open = true;
    }
    out.back().end = ++at;
  }
  return out;
}

void add_once(std::string id, std::vector<std::string>& out) {
  if (std::find(out.begin(), out.end(), id) == out.end()) {
    out.push_back(std::move(id));
  }
}

}  // namespace

Phrase read_phrase(const Lexicon& lexicon, std::string_view kind, std::string_view text) {
  Phrase out;
  const std::vector<Extent> words = words_of(text);
  if (!lexicon.knows_kind(around(kind)) || words.size() > most_words_count) {
    out.rest = true;
    return out;
  }
  const auto read = [&](std::string_view name) {
    if (auto id = lexicon.find_name(kind, name)) {
      add_once(*std::move(id), out.ids);
    } else if (auto say = lexicon.find_name(refused(kind), name)) {
      out.refusal = std::move(say);
    } else if (auto beside = lexicon.find_name(around(kind), name)) {
      add_once(*std::move(beside), out.around);
    } else {
      return false;
    }
    return true;
  };
  for (std::size_t first = 0; first < words.size();) {
    std::size_t last = words.size();
    const auto name = [&] {
      return text.substr(words[first].begin, words[last - 1].end - words[first].begin);
    };
    while (last > first && !read(name())) {
      --last;
    }
    out.rest = out.rest || last == first;
    first = std::max(last, first + 1);
  }
  return out;
}

}  // namespace percuta::base
