#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

namespace percuta::cli_test {

/// A folder of this test alone, removed with it.
class Scratch {
 public:
  Scratch() {
    std::string name = (std::filesystem::temp_directory_path() / "percuta-test-XXXXXX").string();
    folder_ = mkdtemp(name.data());
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::filesystem::path path(const std::string& name) const { return folder_ / name; }

  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path(name), std::ios::binary) << text;
    return path(name).string();
  }

  [[nodiscard]] std::string read(const std::string& name) const {
    std::ostringstream text;
    text << std::ifstream(path(name), std::ios::binary).rdbuf();
    return text.str();
  }

 private:
  std::filesystem::path folder_;
};

struct Outcome {
  int exit_code = 0;
  std::string output;
  std::string errors;
};

/// What a shell makes of a command.
inline Outcome run_shell(const Scratch& scratch, const std::string& command) {
  const std::string caught = "{ " + command + "\n} >" + scratch.path("stdout").string() + " 2>" +
                             scratch.path("stderr").string() + " </dev/null";
  const int status = std::system(caught.c_str());  // NOLINT(cert-env33-c): the shell is the point
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, scratch.read("stdout"),
          scratch.read("stderr")};
}

/// Runs the program; `words` are shell words.
inline Outcome run(const Scratch& scratch, const std::string& words) {
  return run_shell(scratch, std::string(PERCUTA_BINARY) + " " + words);
}

inline const std::string examples = PERCUTA_SOURCE_DIR "/docs/examples/";

}  // namespace percuta::cli_test
