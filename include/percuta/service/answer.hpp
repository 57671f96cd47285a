#pragma once

#include <string>

#include "percuta/base/fields.hpp"
#include "percuta/evidence/provenance.hpp"
#include "percuta/report/text.hpp"

namespace percuta::service {

using document::TextStyle;

/// A result together with what lets anybody compute it again.
template <class T>
struct Answer {
  T result;
  evidence::Provenance provenance;
};

/// The keys of the result first, then those of the provenance, in one flat table.
template <class A, class Field>
requires requires(A& answer) {
  answer.result;
  answer.provenance;
}
void fields(A& answer, Field&& field) {
  fields(answer.result, field);
  fields(answer.provenance, field);
}

/// Made once for each answer of this room, in answers.cpp: to write one takes long to compile.
template <class T>
std::string to_json(const Answer<T>& answer);

template <class T>
std::string to_text(const Answer<T>& answer, const rules::Speech& speech, const TextStyle& style) {
  return report::to_text(answer.result, answer.provenance, speech, style);
}

}  // namespace percuta::service
