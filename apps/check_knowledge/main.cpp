#include <exception>
#include <iostream>

#include "exit_codes.hpp"

#include "percuta/service/knowledge.hpp"

// Refuses a folder of knowledge with a mistake, before it is embedded: it carries none itself.
int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: percuta_check_knowledge FOLDER\n";
    return percuta::exit_usage;
  }
  try {
    const auto folder = percuta::service::read_folder(argv[1]);
    const auto count =
        folder ? percuta::service::check_knowledge(folder->view())
               : percuta::base::Result<percuta::service::KnowledgeCount>(folder.problems());
    if (count) {
      return percuta::exit_done;
    }
    for (const auto& problem : count.problems()) {
      std::cerr << argv[1] << '/' << percuta::base::to_string(problem) << '\n';
    }
    return percuta::exit_input;
  } catch (const std::exception& error) {
    std::cerr << "percuta_check_knowledge: " << error.what() << '\n';
    return percuta::exit_world;
  }
}
