#include <cstdlib>
#include <exception>
#include <iostream>
#include <vector>

#include "command_line.hpp"
#include "embedded/knowledge.hpp"
#include "exit_codes.hpp"
#include <unistd.h>

#include "percuta/service/input.hpp"
#include "percuta/service/service.hpp"

namespace percuta::cli {
namespace {

using service::Extent;

int fail(const base::Problems& problems, Format format) {
  if (format == Format::json) {
    std::cerr << service::problems_json(problems);
  } else {
    for (const base::Problem& problem : problems) {
      std::cerr << base::to_string(problem) << '\n';
    }
  }
  return exit_input;
}

int print(const std::string& text) {
  std::cout << text << std::flush;
  if (!std::cout) {
    std::cerr << "percuta: standard output cannot be written.\n";
    return exit_world;
  }
  return exit_done;
}

service::TextStyle terminal_style() {
  const char* no_colour = std::getenv("NO_COLOR");
  const bool colour = isatty(STDOUT_FILENO) != 0 && (no_colour == nullptr || *no_colour == '\0');
  return {.colour = colour};
}

template <class T>
int show(const base::Result<service::Answer<T>>& answer, Format format) {
  if (!answer) {
    return fail(answer.problems(), format);
  }
  return print(format == Format::json ? service::to_json(*answer)
                                      : service::to_text(*answer, terminal_style()));
}

// The knowledge of this run: a folder's, or what is built in.
struct KnowledgeFiles {
  service::KnowledgeFolder folder;
  std::vector<catalog::KnowledgeFile> files;
};

base::Result<KnowledgeFiles> knowledge_files(const std::optional<std::string>& folder) {
  KnowledgeFiles out;
  if (!folder) {
    for (const embedded::File& file : embedded::knowledge()) {
      out.files.push_back({file.path, file.text});
    }
    return out;
  }
  auto read = service::read_folder(*folder);
  if (!read) {
    return std::move(read).problems();
  }
  out.folder = std::move(*read);
  out.files = out.folder.view();
  return out;
}

int check_knowledge(const Invocation& invocation) {
  const auto folder = invocation.input.empty() ? invocation.knowledge
                                               : std::optional<std::string>{invocation.input};
  const auto knowledge = knowledge_files(folder);
  if (!knowledge) {
    return fail(knowledge.problems(), invocation.format);
  }
  const auto count = service::check_knowledge(knowledge->files);
  if (!count) {
    return fail(count.problems(), invocation.format);
  }
  return print(invocation.format == Format::json ? service::to_json(*count)
                                                 : service::to_text(*count));
}

int list_schemas() {
  std::string out;
  for (const std::string& name : service::schema_names()) {
    out += name + "\n";
  }
  return print(out);
}

// The file first: when it cannot be written nothing is shown as done.
int show_calendar(const service::Request& request, const Invocation& invocation,
                  const catalog::Catalog& catalog) {
  const auto calendar = service::calendar(request, catalog);
  if (calendar && invocation.ics && !service::write_icalendar(*calendar, *invocation.ics) &&
      !invocation.quiet) {
    std::cerr << "percuta: no session has a day, so " << base::quoted(*invocation.ics)
              << " was not written.\n";
  }
  return show(calendar, invocation.format);
}

int answer(const Invocation& invocation, const catalog::Catalog& catalog) {
  service::Request request{invocation.input, invocation.input, invocation.today, invocation.seed};
  if (invocation.verb == "explain") {
    return show(service::explain(request, catalog), invocation.format);
  }
  if (invocation.verb == "schema") {
    const auto schema = service::schema(invocation.input, catalog);
    return schema ? print(*schema) : fail(schema.problems(), invocation.format);
  }
  auto input = service::read_input(invocation.input);
  if (!input) {
    return fail(input.problems(), invocation.format);
  }
  request.name = input->name;
  request.text = std::move(input->text);
  if (invocation.verb == "calendar") {
    return show_calendar(request, invocation, catalog);
  }
  if (invocation.verb == "check-label") {
    const rules::LabelQuestion question{invocation.hours_since, invocation.sterile};
    return show(service::check_label(request, question, catalog), invocation.format);
  }
  return show(service::screen(request, catalog), invocation.format);
}

int run(const Invocation& invocation) {
  if (invocation.verb == "check-knowledge") {
    return check_knowledge(invocation);
  }
  if (invocation.verb == "schema" && invocation.input.empty()) {
    return list_schemas();
  }
  const auto knowledge = knowledge_files(invocation.knowledge);
  if (!knowledge) {
    return fail(knowledge.problems(), invocation.format);
  }
  const bool labels = invocation.verb == "calendar" || invocation.verb == "check-label" ||
                      invocation.verb == "explain";
  const auto catalog = catalog::load(knowledge->files, labels ? Extent::labels : Extent::screening);
  if (!catalog) {
    return fail(catalog.problems(), invocation.format);
  }
  return answer(invocation, *catalog);
}

}  // namespace
}  // namespace percuta::cli

int main(int argc, char** argv) {
  using namespace percuta::cli;  // NOLINT(google-build-using-namespace)
  try {
    const auto command = read_command_line(argc, argv);
    if (const auto* leave = std::get_if<Leave>(&command)) {
      return leave->exit_code;
    }
    return run(std::get<Invocation>(command));
  } catch (const std::exception& error) {
    std::cerr << "percuta: " << error.what() << '\n';
    return exit_world;
  }
}
