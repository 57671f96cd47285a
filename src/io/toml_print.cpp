#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "percuta/base/assert.hpp"
#include "percuta/io/print.hpp"

namespace percuta::io {
namespace {

// Written here because toml++ 3.3 prints keys with line feeds in a way that it cannot read.

bool is_bare(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
  });
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '"' || letter == '\\') {
      out += '\\';
      out += letter;
    } else if (letter == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == 0x7f) {
      out += fmt::format("\\u{:04X}", byte);
    } else {
      out += letter;
    }
  }
  return out + "\"";
}

std::string key_text(std::string_view key) {
  return is_bare(key) ? std::string(key) : in_quotes(key);
}

// A number with a fraction stays one: "1.0", not "1".
std::string real(double value) {
  if (std::isnan(value)) {
    return "nan";
  }
  std::string out = fmt::format("{}", value);
  return out.find_first_of(".en") == std::string::npos ? out + ".0" : out;
}

bool is_nothing(const Node& node) { return std::holds_alternative<std::nullptr_t>(node.value); }

// Tables below one another, with a header each, rather than within one line.
bool has_headers(const Node& node) {
  const Node::Array* items = node.array();
  return items != nullptr && !items->empty() &&
         std::all_of(items->begin(), items->end(),
                     [](const Node& item) { return item.table() != nullptr; });
}

class Printer {
 public:
  std::string print(const Node::Table& root) {
    table(root, {});
    return std::move(out_);
  }

 private:
  // Plain values first: after a header they would belong to it.
  void table(const Node::Table& members, const std::string& path) {
    for (const Member& member : members) {
      const Node& node = member.node;
      if (!is_nothing(node) && node.table() == nullptr && !has_headers(node)) {
        out_ += key_text(member.key) + " = " + inline_text(node) + "\n";
      }
    }
    for (const Member& member : members) {
      const std::string below = path + (path.empty() ? "" : ".") + key_text(member.key);
      if (const Node::Table* inner = member.node.table()) {
        header("[" + below + "]");
        table(*inner, below);
      } else if (has_headers(member.node)) {
        for (const Node& item : *member.node.array()) {
          header("[[" + below + "]]");
          table(*item.table(), below);
        }
      }
    }
  }

  void header(const std::string& text) { out_ += (out_.empty() ? "" : "\n") + text + "\n"; }

  static std::string inline_text(const Node& node) {
    return std::visit([](const auto& value) { return text(value); }, node.value);
  }

  static std::string text(std::nullptr_t) { return {}; }
  static std::string text(bool value) { return value ? "true" : "false"; }
  static std::string text(std::int64_t value) { return fmt::format("{}", value); }
  static std::string text(double value) { return real(value); }
  static std::string text(const std::string& value) { return in_quotes(value); }
  static std::string text(base::Date value) { return base::to_string(value); }
  static std::string text(base::TimeOfDay value) { return base::to_string(value); }

  static std::string text(const Node::Array& items) {
    std::string out;
    for (const Node& item : items) {
      if (!is_nothing(item)) {
        out += (out.empty() ? "" : ", ") + inline_text(item);
      }
    }
    return "[" + out + "]";
  }

  static std::string text(const Node::Table& members) {
    std::string out;
    for (const Member& member : members) {
      if (!is_nothing(member.node)) {
        out += (out.empty() ? " " : ", ") + key_text(member.key) + " = " + inline_text(member.node);
      }
    }
    return "{" + out + (out.empty() ? "}" : " }");
  }

  std::string out_;
};

}  // namespace

std::string to_toml(const Node& node) {
  PERCUTA_EXPECT(node.table() != nullptr);
  return Printer{}.print(*node.table());
}

}  // namespace percuta::io
