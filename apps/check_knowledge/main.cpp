#include <exception>
#include <iostream>

#include "exit_codes.hpp"

#include "percuta/service/knowledge.hpp"

namespace {

using namespace percuta;  // NOLINT(google-build-using-namespace)

int refuse(const char* folder, const base::Problems& problems) {
  for (const base::Problem& problem : problems) {
    std::cerr << folder << '/' << base::to_string(problem) << '\n';
  }
  return exit_input;
}

}  // namespace

// Refuses a folder of knowledge with a mistake, before it is embedded: it carries none itself.
// Sound knowledge it writes as a snapshot, where it is told to.
int main(int argc, char** argv) {
  if (argc != 2 && argc != 3) {
    std::cerr << "usage: percuta_check_knowledge FOLDER [SNAPSHOT]\n";
    return exit_usage;
  }
  try {
    const auto folder = service::read_folder(argv[1]);
    if (!folder) {
      return refuse(argv[1], folder.problems());
    }
    const auto files = folder->view();
    const auto count = service::check_knowledge(files);
    if (!count) {
      return refuse(argv[1], count.problems());
    }
    if (argc == 3) {
      service::write_snapshot(service::load(files, service::Extent::models).value(), argv[2]);
    }
    return exit_done;
  } catch (const std::exception& error) {
    std::cerr << "percuta_check_knowledge: " << error.what() << '\n';
    return exit_world;
  }
}
