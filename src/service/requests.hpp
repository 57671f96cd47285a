#pragma once

#include <array>

#include "telling.hpp"

#include "percuta/intake/case.hpp"
#include "percuta/service/compare.hpp"
#include "percuta/service/plan.hpp"
#include "percuta/service/service.hpp"
#include "percuta/service/simulate.hpp"
#include "percuta/service/validate.hpp"

namespace percuta::service {

/// In place of a type where there is nothing, or plain text.
struct Plain {};

/// A request: what comes in, what goes out (for some inputs another thing), and all that a door has
/// to know.
template <class Body, class Reply, class Other = Plain>
struct Row : Door {};

/// What `schema` without a name answers.
struct SchemaNames {
  std::vector<std::string> names;
};

void fields(base::Is<SchemaNames> auto& schemas, auto&& field) {
  field("names", schemas.names, "What `schema` knows.");
}

inline constexpr std::array clinic = {Role::clinician, Role::assistant};
inline constexpr std::array staff_and_research = {Role::clinician, Role::assistant,
                                                  Role::researcher};
inline constexpr std::array anybody = {Role::clinician, Role::assistant, Role::researcher,
                                       Role::administrator};
inline constexpr Through everywhere = {.command_line = true, .server = true, .python = true};
inline constexpr const char* case_input = "Case file, TOML or JSON; - for standard input";

std::vector<std::string> language_words();
std::vector<std::string> stage_words();

inline constexpr std::array plan_options = {
    Option{"full", OptionIs::flag, "", "Everything, with pictures, not the first page alone"},
    Option{"out", OptionIs::folder, "DIR",
           "Write plan.json, report.html, report.pdf, calendar.ics"},
    Option{"large-print", OptionIs::flag, "", "With --out: the patient's page in large type"}};
inline constexpr std::array calendar_options = {
    Option{"ics", OptionIs::path, "FILE",
           "Write an iCalendar file as well; -: to standard output, instead of the text"}};
inline constexpr std::array simulate_options = {
    Option{"stage", OptionIs::word, "STAGE", "How far: strike, barrier, healing or all",
           stage_words},
    Option{"csv", OptionIs::path, "FILE", "Write curves and histograms as columns of a table"}};
inline constexpr std::array compare_options = {
    Option{"vary", OptionIs::texts, "KEY=…",
           "One case with other values: KEY=A,B,C or KEY=LOW:HIGH:STEP, KEY of the case or "
           "parameter:ID; given several times, each with each"},
    Option{"csv", OptionIs::path, "FILE", "Write one row a case as a table"},
    Option{"out", OptionIs::folder, "DIR", "Write compare.json, compare.html, compare.pdf"}};
inline constexpr std::array label_options = {
    Option{"hours-since", OptionIs::hours, "N", "Hours since the session ended; 0 if absent"},
    Option{"sterile", OptionIs::flag, "", "The product is sterile, labelled for needled skin"},
    Option{"case", OptionIs::input, "CASE",
           "The patient's case: its allergies and barrier; without INPUT its own products"},
    Option{"language", OptionIs::word, "LANG", "Of the text: en, de, es, fr, pl or pt",
           language_words}};
inline constexpr std::array explain_options = {
    Option{"case", OptionIs::input, "CASE", "What of the plan of this case rests on it"}};
inline constexpr std::array validate_options = {
    Option{"published", OptionIs::flag, "",
           "As many worlds as docs/validation.md is made of; takes minutes"}};
inline constexpr std::array knowledge_options = {
    Option{"negations", OptionIs::flag, "", "List what patients must not do, in each language"}};

// What requests with options do; each stands beside its request.
base::Result<Told> plan_asked(const Asked& asked, const Engine& engine);
base::Result<Told> calendar_asked(const Asked& asked, const Engine& engine);
base::Result<Told> simulate_asked(const Asked& asked, const Engine& engine);
base::Result<Told> compare_asked(const Asked& asked, const Engine& engine);
base::Result<Told> check_label_asked(const Asked& asked, const Engine& engine);
base::Result<Told> validate_asked(const Asked& asked, const Engine& engine);
base::Result<Told> explain_asked(const Asked& asked, const Engine& engine);
base::Result<Told> schema_asked(const Asked& asked, const Engine& engine);
base::Result<Told> check_knowledge_asked(const Asked& asked, const Engine& engine);
base::Result<Told> completion_asked(const Asked& asked, const Engine& engine);
std::string calendar_misused(const Asked& asked);
std::string csv_misused(const Asked& asked);
std::string compare_misused(const Asked& asked);
std::string knowledge_misused(const Asked& asked);
std::string check_label_misused(const Asked& asked);
std::optional<Extent> extent_of_screening(const Asked& asked);
std::optional<Extent> extent_of_label(const Asked& asked);

namespace rows {

template <class Visit>
void of_cases(Visit&& visit) {
  visit(Row<intake::Case, Answer<plan::Plan>>{
      {.name = "plan",
       .says = "The whole plan: whether, how, when, and what follows.",
       .example = "percuta plan docs/examples/cases/acne-scars.toml --out out",
       .input_says = case_input,
       .options = plan_options,
       .roles = clinic,
       .body_schema = "case",
       .answer_schema = "plan",
       .route = {"POST", "/plan"},
       .through = everywhere,
       .effect = Effect::streams,
       .extent = always<Extent::models>,
       .answer = plan_asked}});
  visit(Row<intake::Case, Answer<rules::Screening>>{
      {.name = "screen",
       .says = "May this patient be treated today, and where?",
       .example = "percuta screen docs/examples/cases/acne-scars.toml --today 2026-12-05",
       .input_says = case_input,
       .common = {.seed = false, .threads = false, .quiet = false},
       .roles = clinic,
       .body_schema = "case",
       .answer_schema = "screen",
       .route = {"POST", "/screen"},
       .through = everywhere,
       .extent = extent_of_screening,
       .answer = one<&screen>}});
  visit(Row<intake::Case, Answer<calendar::Calendar>>{
      {.name = "calendar",
       .says = "When may the sessions be, and the products after them?",
       .example = "percuta calendar docs/examples/cases/acne-scars.toml --ics course.ics",
       .input_says = case_input,
       .options = calendar_options,
       .roles = clinic,
       .body_schema = "case",
       .answer_schema = "calendar",
       .route = {"POST", "/calendar"},
       .through = everywhere,
       .extent = always<Extent::models>,
       .misused = calendar_misused,
       .answer = calendar_asked}});
}

template <class Visit>
void of_models(Visit&& visit) {
  visit(Row<intake::Case, Answer<plan::Simulation>>{
      {.name = "simulate",
       .says = "What these settings do: strikes, barrier, months of healing.",
       .example = "percuta simulate docs/examples/cases/acne-scars.toml --stage strike",
       .input_says = case_input,
       .options = simulate_options,
       .roles = staff_and_research,
       .body_schema = "case",
       .answer_schema = "simulate",
       .route = {"POST", "/simulate"},
       .through = everywhere,
       .effect = Effect::streams,
       .extent = always<Extent::models>,
       .misused = csv_misused,
       .answer = simulate_asked}});
  visit(Row<intake::Case, Answer<plan::Comparison>>{
      {.name = "compare",
       .says = "Several plans side by side, or one with other values.",
       .example = "percuta compare docs/examples/cases/acne-scars.toml "
                  "--vary device.depth_mm=0.5,1.0,1.5",
       .takes = Takes::some,
       .input_says = case_input,
       .options = compare_options,
       .roles = staff_and_research,
       .body_schema = "case",
       .answer_schema = "compare",
       .route = {"POST", "/compare"},
       .through = everywhere,
       .effect = Effect::streams,
       .extent = always<Extent::models>,
       .misused = compare_misused,
       .answer = compare_asked}});
  visit(Row<experiment::Experiment, Answer<experiment::Report>>{
      {.name = "validate",
       .says = "What the models predict of published experiments.",
       .example = "percuta validate test/validate/kalluri2011-roller.toml",
       .takes = Takes::any,
       .input_says = "Validation files; none: all that are built in",
       .options = validate_options,
       .roles = anybody,
       .body_schema = "experiment",
       .answer_schema = "validate",
       .through = {.command_line = true, .server = false, .python = true},
       .extent = always<Extent::models>,
       .answer = validate_asked}});
}

template <class Visit>
void of_knowledge(Visit&& visit) {
  visit(Row<Plain, Answer<rules::LabelVerdict>, Answer<rules::ProductTimeline>>{
      {.name = "check-label",
       .says = "What in a product harms needled skin, and until when?",
       .example = "echo 'Aqua, Glycerin, Retinol' | percuta check-label -",
       .takes = Takes::at_most_one,
       .input_says = "File with the ingredient list; - for standard input",
       .options = label_options,
       .roles = clinic,
       .answer_schema = "check-label",
       .other_schema = "check-products",
       .route = {"POST", "/check-label"},
       .through = everywhere,
       .extent = extent_of_label,
       .misused = check_label_misused,
       .answer = check_label_asked}});
  visit(Row<Plain, Answer<evidence::Explanation>>{
      {.name = "explain",
       .says = "Who says so? About any [id] in an answer.",
       .example = "percuta explain avoid_hold_h",
       .input = InputIs::word,
       .input_says = "Id, or kind:id, or a name",
       .options = explain_options,
       .roles = anybody,
       .answer_schema = "explain",
       .route = {"GET", "/explain/{id}"},
       .through = everywhere,
       .extent = always<Extent::models>,
       .answer = explain_asked}});
  visit(Row<Plain, Plain, SchemaNames>{
      {.name = "schema",
       .says = "The JSON Schema of a file or an answer.",
       .example = "percuta schema case",
       .takes = Takes::at_most_one,
       .input = InputIs::word,
       .input_says = "Name; none lists them",
       .common = {.today = false, .seed = false, .threads = false, .quiet = false},
       .roles = anybody,
       .other_schema = "schema-names",
       .route = {"GET", "/schema/{id}"},
       .through = everywhere,
       .extent = always<Extent::screening>,
       .answer = schema_asked}});
}

template <class Visit>
void of_the_program(Visit&& visit) {
  visit(Row<Plain, catalog::KnowledgeCount>{
      {.name = "check-knowledge",
       .says = "Every mistake in a folder of knowledge.",
       .example = "percuta check-knowledge knowledge",
       .takes = Takes::at_most_one,
       .input = InputIs::folder,
       .input_says = "Folder; none checks what is built in",
       .options = knowledge_options,
       .common = {.today = false, .seed = false, .threads = false, .quiet = false},
       .roles = anybody,
       .answer_schema = "check-knowledge",
       .misused = knowledge_misused,
       .answer = check_knowledge_asked}});
  visit(Row<Plain, Plain>{{.name = "completion",
                           .says = "Words for a shell to complete: source what it prints.",
                           .example = "source <(percuta completion bash)",
                           .input = InputIs::word,
                           .input_says = "bash, zsh or fish",
                           .common = {false, false, false, false, false},
                           .roles = anybody,
                           .answer_is = AnswerIs::text,
                           .answer = completion_asked}});
}

}  // namespace rows

/// Calls `visit(Row)` for each request, in the order of help: the one list of them. A row with its
/// request is all that a new one takes.
template <class Visit>
void for_each_request(Visit&& visit) {
  rows::of_cases(visit);
  rows::of_models(visit);
  rows::of_knowledge(visit);
  rows::of_the_program(visit);
}

}  // namespace percuta::service
