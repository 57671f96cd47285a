#include "verbs.hpp"

#include <iostream>
#include <vector>

#include "embedded/knowledge.hpp"
#include "exit_codes.hpp"
#include "output.hpp"
#include "progress.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/service/answer.hpp"
#include "percuta/service/compare.hpp"
#include "percuta/service/input.hpp"
#include "percuta/service/knowledge.hpp"
#include "percuta/service/plan.hpp"
#include "percuta/service/service.hpp"
#include "percuta/service/simulate.hpp"
#include "percuta/service/validate.hpp"

namespace percuta::cli {
namespace {

using catalog::Catalog;
using service::Extent;
using service::Request;

// The knowledge of this run: a folder's, read and checked, or what is built in and was.
base::Result<Catalog> load_knowledge(const std::optional<std::string>& folder, Extent extent) {
  if (!folder) {
    return service::open_snapshot(embedded::snapshot(), extent);
  }
  const auto read = service::read_folder(*folder);
  return read ? service::load(read->view(), extent) : read.problems();
}

// How much of knowledge a verb needs: loading is most of what the small ones cost.
Extent needed_for(const Invocation& asked) {
  if (asked.verb == "schema") {
    return Extent::screening;
  }
  const bool only_label = asked.verb == "check-label" && !asked.case_file;
  const bool reads_labels = asked.verb == "explain" || only_label;
  return reads_labels ? Extent::labels : Extent::models;
}

// Built in, it is checked as the files that it was built from.
base::Result<service::KnowledgeFolder> knowledge_files(const std::optional<std::string>& folder) {
  if (folder) {
    return service::read_folder(*folder);
  }
  service::KnowledgeFolder out;
  for (const embedded::File& file : embedded::knowledge()) {
    out.files.push_back({std::string(file.path), std::string(file.text)});
  }
  return out;
}

int check_knowledge(const Invocation& asked) {
  const auto folder =
      asked.inputs.empty() ? asked.knowledge : std::optional<std::string>{asked.inputs.front()};
  const auto knowledge = knowledge_files(folder);
  if (!knowledge) {
    return fail(knowledge.problems(), asked.format);
  }
  const auto files = knowledge->view();
  const auto count = service::check_knowledge(files);
  if (!count) {
    return fail(count.problems(), asked.format);
  }
  if (asked.negations) {
    return print(service::negations(service::load(files, Extent::labels).value()));
  }
  return print(asked.format == Format::json ? service::to_json(*count) : service::to_text(*count));
}

int schema(const Invocation& asked, const Catalog& catalog) {
  if (asked.inputs.empty()) {
    std::string names;
    for (const std::string& name : service::schema_names()) {
      names += name + "\n";
    }
    return print(names);
  }
  const auto found = service::schema(asked.inputs.front(), catalog);
  return found ? print(*found) : fail(found.problems(), asked.format);
}

// The file first: when it cannot be written nothing is shown as done.
int calendar(const Invocation& asked, const Request& request, const Catalog& catalog) {
  const auto calendar = service::calendar(request, catalog);
  if (calendar && asked.ics == "-") {
    const auto text = service::to_icalendar(*calendar, catalog);
    if (!text && !asked.quiet) {
      std::cerr << "percuta: no session has a day, so there is no iCalendar file.\n";
    }
    return print(text.value_or(""));
  }
  if (calendar && asked.ics && !service::write_icalendar(*calendar, catalog, *asked.ics) &&
      !asked.quiet) {
    std::cerr << "percuta: no session has a day, so " << base::quoted(*asked.ics)
              << " was not written.\n";
  }
  return show(calendar, asked.format);
}

void tell_where(const Invocation& asked) {
  if (!asked.quiet) {
    std::cerr << "percuta: the report is in " << base::quoted(*asked.out) << ".\n";
  }
}

int plan(const Invocation& asked, const Request& request, const Catalog& catalog) {
  auto planned = service::plan(request, catalog);
  if (planned && asked.large_print) {
    service::print_large(*planned);
  }
  if (planned && asked.out) {
    service::write_plan(*planned, *asked.out);
    tell_where(asked);
  }
  return show(planned, asked.format);
}

int compare(const Invocation& asked, std::vector<Request> requests, const Catalog& catalog) {
  if (asked.vary) {
    auto varied = service::vary(requests.front(), *asked.vary, catalog);
    if (!varied) {
      return fail(varied.problems(), asked.format);
    }
    requests = std::move(*varied);
  }
  const auto compared = service::compare(requests, catalog);
  if (compared && asked.out) {
    service::write_comparison(*compared, *asked.out);
    tell_where(asked);
  }
  return show(compared, asked.format);
}

// Every input as a request; all that cannot be read are told at once.
base::Result<std::vector<Request>> read_requests(const Invocation& asked,
                                                 const std::vector<std::string>& inputs) {
  std::vector<Request> out;
  base::Problems problems;
  for (const std::string& path : inputs) {
    auto input = service::read_input(path);
    if (input) {
      out.push_back({std::move(input->text), std::move(input->name), asked.today, asked.seed});
    } else {
      problems.insert(problems.end(), input.problems().begin(), input.problems().end());
    }
  }
  if (!problems.empty()) {
    return problems;
  }
  return out;
}

int check_label(const Invocation& asked, const Request& request, const Catalog& catalog) {
  base::Result<service::Answer<rules::LabelVerdict>> answer =
      service::check_label(request, {asked.hours_since, asked.sterile, {}}, catalog);
  if (asked.case_file) {
    const auto patient = read_requests(asked, {*asked.case_file});
    if (!patient) {
      return fail(patient.problems(), asked.format);
    }
    answer = service::check_label(request, patient->front(), {asked.hours_since, asked.sterile, {}},
                                  catalog);
  }
  if (!answer || asked.format == Format::json) {
    return answer ? print(to_json(*answer)) : fail(answer.problems(), asked.format);
  }
  return print(service::to_text(*answer, asked.language, catalog, terminal_style()));
}

// The files asked for, or all that are built in.
base::Result<std::vector<Request>> experiments(const Invocation& asked) {
  if (!asked.inputs.empty()) {
    return read_requests(asked, asked.inputs);
  }
  std::vector<Request> out;
  for (const embedded::File& file : embedded::experiments()) {
    out.push_back({std::string(file.text), std::string(file.path), asked.today, asked.seed});
  }
  return out;
}

int validate(const Invocation& asked, const Catalog& catalog) {
  const auto requests = experiments(asked);
  if (!requests) {
    return fail(requests.problems(), asked.format);
  }
  Progress progress(asked.quiet);
  service::Watch watch;
  watch.progress = [&](std::size_t done, std::size_t all) {
    progress.tell(done, all);
  };
  return show(service::validate(*requests, catalog, watch), asked.format);
}

int answer(const Invocation& asked, const Catalog& catalog) {
  if (asked.verb == "validate") {
    return validate(asked, catalog);
  }
  if (asked.verb == "schema") {
    return schema(asked, catalog);
  }
  if (asked.verb == "explain") {
    const std::string& id = asked.inputs.front();
    return show(service::explain({id, id, asked.today, asked.seed}, catalog), asked.format);
  }
  const bool by_case = asked.verb == "check-label" && asked.inputs.empty();
  auto requests =
      read_requests(asked, by_case ? std::vector<std::string>{*asked.case_file} : asked.inputs);
  if (!requests) {
    return fail(requests.problems(), asked.format);
  }
  const Request& request = requests->front();
  if (by_case) {
    return show(service::check_products(request, catalog), asked.format);
  }
  if (asked.verb == "check-label") {
    return check_label(asked, request, catalog);
  }
  if (asked.verb == "calendar") {
    return calendar(asked, request, catalog);
  }
  if (asked.verb == "simulate") {
    return show(service::simulate(request, asked.stage, catalog), asked.format);
  }
  if (asked.verb == "compare") {
    return compare(asked, std::move(*requests), catalog);
  }
  PERCUTA_EXPECT(asked.verb == "plan");  // every other verb of the table has its case above
  return plan(asked, request, catalog);
}

// Whether the day asked for is none to answer for; that is told.
bool refuses_today(const Invocation& asked, const Catalog& catalog) {
  const auto problem = service::check_today(asked.today, asked.clock, catalog);
  if (problem) {
    std::cerr << "percuta " << asked.verb << ": " << base::to_string(*problem) << '\n';
  }
  return problem.has_value();
}

// The case first: without products no label is read, and the knowledge of labels takes longest.
int screen(const Invocation& asked) {
  const auto requests = read_requests(asked, asked.inputs);
  if (!requests) {
    return fail(requests.problems(), asked.format);
  }
  const Request& request = requests->front();
  const auto catalog = load_knowledge(asked.knowledge, service::extent_to_screen(request));
  if (!catalog) {
    return fail(catalog.problems(), asked.format);
  }
  if (refuses_today(asked, *catalog)) {
    return exit_usage;
  }
  return show(service::screen(request, *catalog), asked.format);
}

}  // namespace

int run(const Invocation& asked) {
  if (asked.verb == "check-knowledge") {
    return check_knowledge(asked);
  }
  if (asked.verb == "screen") {
    return screen(asked);
  }
  const auto catalog = load_knowledge(asked.knowledge, needed_for(asked));
  if (!catalog) {
    return fail(catalog.problems(), asked.format);
  }
  if (refuses_today(asked, *catalog)) {
    return exit_usage;
  }
  return answer(asked, *catalog);
}

}  // namespace percuta::cli
