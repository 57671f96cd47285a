#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "percuta/io/parse.hpp"
#include "percuta/io/print.hpp"

namespace percuta::io {
namespace {

using Json = nlohmann::ordered_json;

// Builds nodes as the text goes by; nlohmann's own values would let a second key win silently.
class NodeBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  NodeBuilder(std::string_view text, std::string file) : text_(text), file_(std::move(file)) {}

  bool null() override { return add(nullptr); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(number_integer_t value) override { return add(std::int64_t{value}); }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max())) {
      return add(static_cast<double>(value));
    }
    return add(static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t value, const string_t& /*text*/) override { return add(value); }
  bool string(string_t& value) override { return add(std::move(value)); }
  bool binary(binary_t& /*value*/) override { return false; }

  bool start_object(std::size_t /*size*/) override { return open(Node::Table{}); }
  bool start_array(std::size_t /*size*/) override { return open(Node::Array{}); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    if (!keys_.back().insert(name).second) {
      return fail({"duplicate-key",
                   {file_, rank_ + 1, 0, pointer() + "/" + base::printable(name)},
                   "the key " + base::quoted(name) + " is given twice",
                   "Keep one of them."});
    }
    std::get<Node::Table>(open_.back().value).push_back({std::move(name), {}});
    return true;
  }

  bool parse_error(std::size_t byte, const std::string& /*token*/,
                   const nlohmann::json::exception& error) override {
    const std::string_view before = text_.substr(0, std::min(byte, text_.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t start = before.rfind('\n') + 1;  // npos + 1 is 0
    std::string_view said = error.what();
    said.remove_prefix(std::min(said.size(), said.find("; last read") == std::string_view::npos
                                                 ? said.find("] ") + 2
                                                 : said.find(": ") + 2));
    constexpr std::size_t longest = 120;  // the library repeats what it could not read
    return fail({"bad-syntax",
                 {file_, static_cast<int>(line), static_cast<int>(before.size() - start), {}},
                 "this is not JSON (" + base::printable(said.substr(0, longest)) + ")",
                 "Mend this place first; other problems are looked for afterwards."});
  }

  base::Result<Document> take() && {
    if (problem_) {
      return *problem_;
    }
    return Document{std::move(file_), Syntax::json, std::move(root_)};
  }

 private:
  bool fail(base::Problem problem) {
    problem_ = std::move(problem);
    return false;
  }

  // Puts a finished value where it belongs.
  void place(Node node) {
    if (open_.empty()) {
      root_ = std::move(node);
    } else if (auto* members = std::get_if<Node::Table>(&open_.back().value)) {
      members->back().node = std::move(node);
    } else {
      std::get<Node::Array>(open_.back().value).push_back(std::move(node));
    }
  }

  template <class T>
  bool add(T&& value) {
    place(Node{std::forward<T>(value), ++rank_, 0});
    return true;
  }

  template <class T>
  bool open(T&& value) {
    if (static_cast<int>(open_.size()) >= deepest_nesting) {
      return fail(nested_too_deep({file_, rank_ + 1, 0, {}}));
    }
    open_.push_back(Node{std::forward<T>(value), ++rank_, 0});
    keys_.emplace_back();
    return true;
  }

  bool close() {
    Node done = std::move(open_.back());
    open_.pop_back();
    keys_.pop_back();
    place(std::move(done));
    return true;
  }

  [[nodiscard]] std::string pointer() const {
    std::string out;
    for (std::size_t i = 0; i + 1 < open_.size(); ++i) {
      if (const auto* members = open_[i].table()) {
        out += "/" + members->back().key;
      } else {
        out += "/" + std::to_string(open_[i].array()->size());
      }
    }
    return out;
  }

  std::string_view text_;
  std::string file_;
  Node root_;
  std::vector<Node> open_;                             // from the root to where the text is now
  std::vector<std::unordered_set<std::string>> keys_;  // of each open table
  int rank_ = 0;
  std::optional<base::Problem> problem_;
};

Json to_value(const Node& node);

struct ToJson {
  Json operator()(const base::Date& date) const { return base::to_string(date); }
  Json operator()(const base::TimeOfDay& time) const { return base::to_string(time); }
  Json operator()(const Node::Array& items) const {
    Json out = Json::array();
    for (const Node& item : items) {
      out.push_back(to_value(item));
    }
    return out;
  }
  Json operator()(const Node::Table& members) const {
    Json out = Json::object();
    for (const Member& member : members) {
      out[member.key] = to_value(member.node);
    }
    return out;
  }
  template <class T>
  Json operator()(const T& value) const {
    return value;
  }
};

Json to_value(const Node& node) { return std::visit(ToJson{}, node.value); }

// The code point of a whole UTF-8 character.
std::uint32_t code_point(std::string_view letter) {
  const auto first = static_cast<unsigned char>(letter.front());
  std::uint32_t out = letter.size() == 1 ? first : first & (0xFFU >> (letter.size() + 1));
  for (const char byte : letter.substr(1)) {
    out = out << 6U | (static_cast<unsigned char>(byte) & 0x3FU);
  }
  return out;
}

std::string json_escape(std::uint32_t point) {
  if (point < 0x10000) {
    return fmt::format("\\u{:04x}", point);
  }
  point -= 0x10000;
  return fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (point >> 10U), 0xDC00 + (point & 0x3FFU));
}

// JSON leaves characters as they are that steer a terminal or reorder what a person reads. They can
// only stand inside its strings, so that an escape means the same.
std::string without_unsafe(std::string_view json) {
  constexpr char delete_character = 0x7f;
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    std::size_t end = at + 1;
    while (end < json.size() && (static_cast<unsigned char>(json[end]) & 0xC0U) == 0x80U) {
      ++end;
    }
    const std::string_view letter = json.substr(at, end - at);
    const bool plain = letter.size() == 1 && letter.front() != delete_character;
    out += plain || base::printable(letter) == letter ? std::string(letter)
                                                      : json_escape(code_point(letter));
    at = end;
  }
  return out;
}

}  // namespace

base::Result<Document> parse_json(std::string_view text, std::string file) {
  if (auto problem = refuse_text(text, file)) {
    return *problem;
  }
  NodeBuilder builder(text, std::move(file));
  nlohmann::json::sax_parse(text, &builder);
  return std::move(builder).take();
}

std::string to_json(const Node& node) {
  return without_unsafe(to_value(node).dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace percuta::io
