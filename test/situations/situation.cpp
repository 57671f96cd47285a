#include "situation.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include <fmt/format.h>

#include "percuta/io/file.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/print.hpp"
#include "percuta/io/read.hpp"

namespace percuta::situations {
namespace {

namespace fs = std::filesystem;
using io::Node;

struct Rows {
  std::vector<Situation> situation;
};
void fields(base::Is<Rows> auto& rows, auto&& field) {
  field("situation", rows.situation, "Situations.");
}

io::Document parsed(const std::string& text, const std::string& name) {
  auto document = io::parse_toml(text, name);
  if (!document) {
    throw std::logic_error(base::to_string(document.problems().front()));
  }
  return std::move(*document);
}

std::string text_of(const fs::path& path) {
  auto text = io::read_file(path);
  if (!text) {
    throw std::logic_error(base::to_string(text.problems().front()));
  }
  return std::move(*text);
}

Node* child(Node& node, std::string_view key) { return const_cast<Node*>(node.find(key)); }

bool is_list_of_tables(const Node& node) {
  const Node::Array* list = node.array();
  return list != nullptr && !list->empty() &&
         std::all_of(list->begin(), list->end(), [](const Node& one) { return one.table(); });
}

void lay_over(Node& base, const Node& more) {
  if (base.table() != nullptr && more.table() != nullptr) {
    for (const io::Member& member : *more.table()) {
      if (Node* known = child(base, member.key)) {
        lay_over(*known, member.node);
      } else {
        std::get<Node::Table>(base.value).push_back(member);
      }
    }
  } else if (is_list_of_tables(base) && is_list_of_tables(more)) {
    auto& list = std::get<Node::Array>(base.value);
    list.insert(list.end(), more.array()->begin(), more.array()->end());
  } else {
    base = more;
  }
}

// Takes out "table.key"; it must be there, or the row means something else than it says.
void drop(Node& root, const std::string& path) {
  const std::size_t dot = path.find('.');
  const std::string key = path.substr(0, dot);
  Node* found = child(root, key);
  if (found == nullptr) {
    throw std::logic_error("the base has no " + path);
  }
  if (dot != std::string::npos) {
    return drop(*found, path.substr(dot + 1));
  }
  std::erase_if(std::get<Node::Table>(root.value),
                [&](const io::Member& member) { return member.key == key; });
}

void take_back_denial(Node& root, const std::string& topic) {
  auto& denies = std::get<Node::Array>(child(*child(root, "intake"), "denies")->value);
  const auto count = std::erase_if(
      denies, [&](const Node& one) { return std::get<std::string>(one.value) == topic; });
  if (count != 1) {
    throw std::logic_error("the base does not deny " + topic);
  }
}

std::vector<fs::path> files_of_rows() {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(folder())) {
    if (entry.path().extension() == ".toml" && entry.path().filename() != "base.toml") {
      out.push_back(entry.path());
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<Row> read_rows() {
  std::vector<Row> out;
  for (const fs::path& path : files_of_rows()) {
    auto table = io::read<Rows>(parsed(text_of(path), path.string()));
    if (!table) {
      throw std::logic_error(base::to_string(table.problems().front()));
    }
    int number = 0;
    for (Situation& situation : table->situation) {
      out.push_back({fmt::format("{}_{:02}", path.stem().string(), ++number), situation});
    }
  }
  return out;
}

}  // namespace

fs::path folder() {
  const char* other = std::getenv("PERCUTA_SITUATIONS");
  return other != nullptr && *other != '\0' ? other : PERCUTA_SOURCE_DIR "/test/situations";
}

const std::vector<Row>& rows() {
  static const std::vector<Row> all = read_rows();
  return all;
}

const std::set<std::string>& pending() {
  static const std::set<std::string> all = [] {
    std::set<std::string> names;
    std::ifstream file(folder() / "pending.txt");
    for (std::string line; std::getline(file, line);) {
      if (!line.empty() && !line.starts_with('#')) {
        names.insert(line);
      }
    }
    return names;
  }();
  return all;
}

std::string case_text(const std::string& adds, const std::vector<std::string>& states,
                      const std::vector<std::string>& drops) {
  static const Node base =
      parsed(text_of(PERCUTA_SOURCE_DIR "/test/situations/base.toml"), "base.toml").root;
  Node stated = base;
  for (const std::string& path : drops) {
    drop(stated, path);
  }
  for (const std::string& topic : states) {
    take_back_denial(stated, topic);
  }
  if (!adds.empty()) {
    lay_over(stated, parsed(adds, "adds").root);
  }
  return io::to_toml(stated);
}

std::string case_text(const Situation& situation) {
  return case_text(situation.adds, situation.states, situation.drops);
}

}  // namespace percuta::situations
