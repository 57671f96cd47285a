#include "toml_nesting.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace percuta::io {
namespace {

// Agrees with a parser as long as the text is TOML; where it is not, the parser stops.
class NestingScan {
 public:
  NestingScan(std::string_view text, int limit) : text_(text), limit_(limit) {}

  std::optional<TextPlace> run() {
    while (at_ < text_.size()) {
      const char letter = text_[at_];
      if (letter == '"' || letter == '\'') {
        skip_string(letter);
        continue;
      }
      if (letter == '#') {
        skip_to(text_.find('\n', at_));
        continue;
      }
      count(letter);
      if (header_ + depth_ > limit_) {
        return TextPlace{line_, static_cast<int>(at_ - line_start_) + 1};
      }
      ++at_;
    }
    return std::nullopt;
  }

 private:
  void count(char letter) {
    if (line_is_blank_ && letter == '[' && dots_.size() == 1) {
      in_header_ = true;
      header_ = 0;
    }
    line_is_blank_ = line_is_blank_ && (letter == ' ' || letter == '\t');
    switch (letter) {
      case '[':
      case '{':
        ++depth_;
        dots_.push_back(0);
        break;
      case ']':
      case '}':
        if (dots_.size() > 1) {
          deepest_ = std::max(deepest_, depth_);
          --depth_;
          forget_dots();
          dots_.pop_back();
        }
        break;
      case '.':
        ++depth_;
        ++dots_.back();
        break;
      case ',':
        forget_dots();
        break;
      case '\n':
        if (dots_.size() == 1) {  // inside brackets a key goes on being the parent
          end_of_statement();
        }
        new_line(at_);
        break;
      default:
        break;
    }
  }

  // What follows a header lies as deep as the header goes.
  void end_of_statement() {
    forget_dots();
    if (in_header_) {
      header_ = deepest_;
    }
    in_header_ = false;
    line_is_blank_ = true;
    deepest_ = 0;
  }

  void forget_dots() {
    depth_ -= dots_.back();
    dots_.back() = 0;
  }

  void new_line(std::size_t line_feed) {
    ++line_;
    line_start_ = line_feed + 1;
  }

  void skip_to(std::size_t end) {
    end = std::min(end, text_.size());
    for (; at_ < end; ++at_) {
      if (text_[at_] == '\n') {
        new_line(at_);
      }
    }
  }

  void skip_string(char quote) {
    const std::string_view rest = text_.substr(at_);
    const std::string three(3, quote);
    const bool many_lines = rest.starts_with(three);
    std::size_t end = many_lines ? 3 : 1;
    while (end < rest.size()) {
      if (quote == '"' && rest[end] == '\\') {
        end += 2;
      } else if (many_lines ? rest.substr(end).starts_with(three) : rest[end] == quote) {
        end += many_lines ? 3 : 1;
        break;
      } else if (!many_lines && rest[end] == '\n') {
        break;
      } else {
        ++end;
      }
    }
    // Two more quotes may belong to the text of a string that three quotes close.
    for (int more = 0; many_lines && more < 2 && end < rest.size() && rest[end] == quote; ++more) {
      ++end;
    }
    skip_to(at_ + end);
  }

  std::string_view text_;
  int limit_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::size_t line_start_ = 0;
  bool line_is_blank_ = true;
  bool in_header_ = false;
  int header_ = 0;   // levels of the table that the last header opened
  int deepest_ = 0;  // within this statement
  int depth_ = 0;
  std::vector<int> dots_{0};  // of the key that is being read, for each open bracket
};

}  // namespace

std::optional<TextPlace> too_deep(std::string_view text, int limit) {
  return NestingScan(text, limit).run();
}

}  // namespace percuta::io
