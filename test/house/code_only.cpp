#include <cctype>

#include "house.hpp"

namespace percuta::house {
namespace {

/// Walks over C++ text and copies what is code; everything else becomes blanks.
class Eraser {
 public:
  explicit Eraser(std::string_view text) : text_(text) {}

  std::string run() {
    while (at_ < text_.size()) {
      step();
    }
    return std::move(code_);
  }

 private:
  bool sees(std::string_view word) const { return text_.substr(at_, word.size()) == word; }

  bool line_is_empty_so_far() const {
    const auto last = code_.find_last_not_of(" \t");
    return last == std::string::npos || code_[last] == '\n';
  }

  /// True for the quote of 1'000, which opens nothing.
  bool separates_digits() const {
    return at_ > 0 && at_ + 1 < text_.size() && std::isxdigit(text_[at_ - 1]) != 0 &&
           std::isxdigit(text_[at_ + 1]) != 0;
  }

  void keep() { code_ += text_[at_++]; }

  void erase(std::size_t end) {
    for (; at_ < std::min(end, text_.size()); ++at_) {
      code_ += text_[at_] == '\n' ? '\n' : ' ';
    }
  }

  /// The end of the line, where a backslash continues a line.
  std::size_t end_of_line() const {
    auto end = text_.find('\n', at_);
    while (end != std::string_view::npos && end > 0 && text_[end - 1] == '\\') {
      end = text_.find('\n', end + 1);
    }
    return end;
  }

  std::size_t after(std::string_view word, std::size_t from) const {
    const auto found = text_.find(word, from);
    return found == std::string_view::npos ? found : found + word.size();
  }

  std::size_t after_literal(char quote) const {
    auto end = at_ + 1;
    while (end < text_.size() && text_[end] != quote && text_[end] != '\n') {
      end += text_[end] == '\\' ? 2 : 1;
    }
    return end + 1;
  }

  std::size_t after_raw_literal() const {
    const auto open = text_.find('(', at_);
    const auto tag = text_.substr(at_ + 2, open - at_ - 2);
    return after(")" + std::string(tag) + "\"", open);
  }

  void step() {
    if (sees("//") || (text_[at_] == '#' && line_is_empty_so_far())) {
      erase(end_of_line());
    } else if (sees("/*")) {
      erase(after("*/", at_ + 2));
    } else if (sees("R\"")) {
      erase(after_raw_literal());
    } else if (text_[at_] == '"' || (text_[at_] == '\'' && !separates_digits())) {
      erase(after_literal(text_[at_]));
    } else {
      keep();
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string code_;
};

}  // namespace

std::string code_only(std::string_view text) { return Eraser(text).run(); }

}  // namespace percuta::house
