#include "percuta/intake/term_table.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "percuta/base/text.hpp"

namespace percuta::intake {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t from = text.find_first_not_of(' ');
  return from == std::string_view::npos ? std::string_view{}
                                        : text.substr(from, text.find_last_not_of(' ') - from + 1);
}

struct Row {
  std::string_view id;
  std::vector<std::string> names;
  std::string_view says;
};

Row parse_row(std::string_view text) {
  Row row;
  const std::size_t bar = text.find(" | ");
  if (bar != std::string_view::npos) {
    row.says = trimmed(text.substr(bar + 3));
  }
  const std::string_view head = text.substr(0, bar);
  const std::size_t equals = head.find(" = ");
  row.id = trimmed(head.substr(0, equals));
  if (equals != std::string_view::npos) {
    row.names = split_names(head.substr(equals + 3));
  }
  return row;
}

bool is_id(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '_';
  });
}

bool is_nameless(const std::string& name) { return base::name_key(name).empty(); }

Term term_of(const TermGroup& group, Row row) {
  Term out;
  out.id = row.id;
  out.names = std::move(row.names);
  out.groups = group.groups;
  out.topic = group.topic;
  out.on_face = group.on_face;
  out.whole_person = group.whole_person;
  out.elsewhere = group.elsewhere;
  out.on_skin = group.on_skin;
  out.never_on_skin = group.never_on_skin;
  out.tells_of = group.tells_of;
  out.says = row.says.empty() ? group.says : std::string(row.says);
  return out;
}

}  // namespace

std::vector<std::string> split_names(std::string_view list) {
  std::vector<std::string> out;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(';'), list.size());
    out.emplace_back(trimmed(list.substr(0, end)));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return out;
}

std::vector<base::Complaint> check(const TermTable& table) {
  std::vector<base::Complaint> out;
  const auto add = [&](std::string key, std::string what, std::string hint) {
    out.push_back({{std::move(key)}, "bad-row", std::move(what), std::move(hint)});
  };
  if (table.sources.empty() &&
      !(table.group.empty() && table.names.empty() && table.registered.empty())) {
    out.push_back(
        {{"sources"}, "unsourced", "a file of rows names no source", "Say who claims it."});
  }
  for (std::size_t i = 0; i < table.group.size(); ++i) {
    const TermGroup& group = table.group[i];
    if (group.rows.empty()) {
      out.push_back({{fmt::format("group[{}].rows", i)},
                     "empty-group",
                     "a group without a row says nothing",
                     "Write rows, or take the group out."});
    }
    for (std::size_t j = 0; j < group.rows.size(); ++j) {
      const Row row = parse_row(group.rows[j]);
      if (!is_id(row.id) || std::any_of(row.names.begin(), row.names.end(), is_nameless)) {
        add(fmt::format("group[{}].rows[{}]", i, j),
            "a row begins with an id, and each of its names has a letter or a digit",
            "Write id = name; name | what it is.");
      }
    }
  }
  const auto check_lists = [&](const std::string& of,
                               const std::map<std::string, std::string>& all) {
    for (const auto& [id, list] : all) {
      const std::vector<std::string> names = split_names(list);
      if (names.empty() || std::any_of(names.begin(), names.end(), is_nameless)) {
        add(of + id, "a name without a letter or digit in it", "Write id = \"name; name\".");
      }
    }
  };
  check_lists("names.", table.names);
  check_lists("registered.", table.registered);
  return out;
}

std::vector<std::pair<Term, std::string>> terms(const TermTable& table) {
  std::vector<std::pair<Term, std::string>> out;
  for (std::size_t i = 0; i < table.term.size(); ++i) {
    out.emplace_back(table.term[i], fmt::format("term[{}]", i));
    out.back().first.sources = table.sources;
  }
  for (std::size_t i = 0; i < table.group.size(); ++i) {
    const TermGroup& group = table.group[i];
    for (std::size_t j = 0; j < group.rows.size(); ++j) {
      out.emplace_back(term_of(group, parse_row(group.rows[j])),
                       fmt::format("group[{}].rows[{}]", i, j));
      out.back().first.sources = group.sources.empty() ? table.sources : group.sources;
    }
  }
  return out;
}

}  // namespace percuta::intake
