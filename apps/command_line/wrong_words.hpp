#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace percuta {

// What is wrong with a command line, in our words instead of the library's.

/// `input`: what the words without a dash are.
std::string what_is_wrong(const CLI::ParseError& error, const std::string& input);

/// An argument that nothing takes, and the option that was probably meant.
std::string unexpected(const std::string& word, const CLI::App& app);

}  // namespace percuta
