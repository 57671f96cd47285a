#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "percuta/base/fields.hpp"
#include "percuta/base/lexicon.hpp"
#include "percuta/base/problem.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/catalog/kinds.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/read.hpp"

namespace percuta::catalog {

using Complaints = std::vector<base::Complaint>;

/// Reads files of knowledge as structs and collects what is wrong with any of them: ids given
/// twice, names that mean two things, claims without a source.
class KnowledgeReader {
 public:
  /// `words` learns the names that a case may use.
  explicit KnowledgeReader(base::Lexicon& words) : words_(words) {}

  /// One file as a struct; its problems are kept, and what it holds is used only without them.
  /// `kinds`: of the ids that it gives. Where it could not be read as it is meant, nothing of these
  /// kinds is called unknown any more: that would be an echo.
  template <class T, class More>
  std::optional<T> read(const KnowledgeFile& file, const std::vector<std::string_view>& kinds,
                        More&& more) {
    auto document = io::parse_toml(file.text, std::string(file.path));
    if (!document) {
      fail(file, kinds, std::move(document).problems());
      return std::nullopt;
    }
    auto result = io::read<T>(*document, ids_, more);
    if (!result) {
      fail(file, kinds, std::move(result).problems());
      return std::nullopt;
    }
    return std::move(*result);
  }

  /// From here on nothing of this kind is called unknown.
  void doubt(std::string_view kind);

  /// Whether a file whose path begins so has a problem: what asks for all such files then waits.
  [[nodiscard]] bool failed(std::string_view begin) const;

  /// Checks things of one kind: an id of their own, sources where they have room for them, and what
  /// `check(thing, key)` says of them. Those that a case names it learns as words.
  template <class T>
  void check_all(std::string_view kind, const std::vector<T>& things, InCases in_cases,
                 Complaints& out) {
    for (std::size_t i = 0; i < things.size(); ++i) {
      const T& thing = things[i];
      const std::string key = fmt::format("{}[{}]", kind, i);
      claim(kind, thing.id, key + ".id", out);
      if (in_cases == InCases::yes) {
        learn_names(kind, thing, key, out);
      }
      if constexpr (requires { thing.sources; }) {
        require_sources(thing.sources, key, thing.id, out);
      }
      if constexpr (requires { check(thing, key); }) {
        const Complaints more = check(thing, key);
        out.insert(out.end(), more.begin(), more.end());
      }
    }
  }

  /// Lets a case name a thing, by its id and by its names, as a word of this kind.
  template <class T>
  void learn_names(std::string_view word_kind, const T& thing, const std::string& key,
                   Complaints& out) {
    if (!words_.add(word_kind, thing.id, thing.id)) {
      tell_ambiguous(word_kind, thing.id, key + ".id", out);
    }
    if constexpr (requires { thing.names; }) {
      for (std::size_t j = 0; j < thing.names.size(); ++j) {
        if (!words_.add(word_kind, thing.id, thing.names[j])) {
          tell_ambiguous(word_kind, thing.names[j], fmt::format("{}.names[{}]", key, j), out);
        }
      }
    }
  }

  /// Tells an id that this kind already has, and learns it otherwise.
  void claim(std::string_view kind, std::string_view id, std::string key, Complaints& out);

  /// Lets a case name a thing of this kind by one more name.
  void learn(std::string_view kind, std::string_view id, std::string_view name, std::string key,
             Complaints& out);

  /// The id a name of this kind leads to, as far as files were read.
  [[nodiscard]] std::optional<std::string> word(std::string_view kind,
                                                std::string_view name) const {
    return words_.find(kind, name);
  }

  /// An id that code has, not knowledge.
  void know(std::string_view kind, std::string_view id);

  static void require_sources(const std::vector<base::Name<"source">>& sources,
                              const std::string& key, std::string_view id, Complaints& out);

  void add(base::Problem problem) { problems_.push_back(std::move(problem)); }
  base::Problems take_problems();

  /// Complains that a name already means something else.
  void tell_ambiguous(std::string_view kind, std::string_view name, std::string key,
                      Complaints& out) const;

 private:
  void fail(const KnowledgeFile& file, const std::vector<std::string_view>& kinds,
            base::Problems problems);

  base::Lexicon& words_;
  base::Lexicon ids_{base::Matching::exact};    // what knowledge itself may name, to the letter
  std::set<std::string, std::less<>> kinds_;    // of these ids
  std::set<std::string, std::less<>> doubted_;  // kinds some of whose ids could not be read
  std::vector<std::string> failed_;             // paths
  base::Problems problems_;
};

}  // namespace percuta::catalog
