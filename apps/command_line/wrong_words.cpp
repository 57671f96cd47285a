#include "wrong_words.hpp"

#include <vector>

#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"

namespace percuta {

std::string what_is_wrong(const CLI::ParseError& error, const std::string& input) {
  const std::string said = error.what();
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    return "the input is missing (" + input + ").";
  }
  if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr) {
    return base::printable(said) + (said.ends_with('?') ? "" : ".");
  }
  const std::string option = base::printable(said.substr(0, said.find(':')));
  return option.starts_with("--") ? option + " takes one value, and is given once."
                                  : "an option has a value that it does not take.";
}

std::string unexpected(const std::string& word, const CLI::App& app) {
  if (!word.starts_with('-') || word == "-") {
    return base::quoted(word) + " is one word too many.";
  }
  std::vector<std::string> known;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) {
      known.push_back("--" + name);
    }
  }
  const auto meant = base::nearest(word.substr(0, word.find('=')), known);
  return "there is no option " + base::quoted(word) + "." +
         (meant ? " Did you mean " + *meant + "?" : "");
}

}  // namespace percuta
