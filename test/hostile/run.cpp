#include "run.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace percuta::hostile {
namespace {

std::string read(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

[[noreturn]] void become(const std::vector<std::string>& words,
                         const std::filesystem::path& folder) {
  constexpr rlim_t most_cpu_s = 20;  // what hangs is ended
  constexpr rlim_t watched = 10;     // times as long under sanitizers
  const rlim_t most = is_watched() ? watched * most_cpu_s : most_cpu_s;
  const rlimit cpu{most, most};
  setrlimit(RLIMIT_CPU, &cpu);
  const auto opened = [&](const std::filesystem::path& path, int how, int as) {
    dup2(open(path.c_str(), how, 0600), as);
  };
  opened("/dev/null", O_RDONLY, STDIN_FILENO);
  opened(folder / "output", O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
  opened(folder / "errors", O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
  const std::string program = is_watched() ? std::getenv("PERCUTA_WATCHED") : PERCUTA_BINARY;
  std::vector<char*> all{const_cast<char*>(program.c_str())};
  for (const std::string& word : words) {
    all.push_back(const_cast<char*>(word.c_str()));
  }
  all.push_back(nullptr);
  execv(program.c_str(), all.data());
  _exit(127);
}

double seconds(const timeval& time) {
  constexpr double per_us = 1e-6;
  return static_cast<double>(time.tv_sec) + per_us * static_cast<double>(time.tv_usec);
}

}  // namespace

bool is_watched() { return std::getenv("PERCUTA_WATCHED") != nullptr; }

Ending run(const Input& input, const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  const std::filesystem::path file = folder / "input";
  std::ofstream(file, std::ios::binary) << input.content;
  std::vector<std::string> words = input.words;
  for (std::string& word : words) {
    word = word == "FILE" ? file.string() : word;
  }
  const pid_t child = fork();
  if (child == 0) {
    become(words, folder);
  }
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  Ending out;
  out.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  out.signal_number = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  out.cpu_s = seconds(used.ru_utime) + seconds(used.ru_stime);
  constexpr double KiB_per_MiB = 1024;
  out.memory_MiB = static_cast<double>(used.ru_maxrss) / KiB_per_MiB;
  out.output = read(folder / "output");
  out.errors = read(folder / "errors");
  return out;
}

}  // namespace percuta::hostile
