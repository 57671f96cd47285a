#include <algorithm>
#include <iterator>
#include <utility>

#include "draft.hpp"

namespace percuta::inci {
namespace {

SpanKind span_kind(Part part) {
  switch (part) {
    case Part::amount:
      return SpanKind::amount;
    case Part::footnote:
    case Part::alias:
    case Part::adjective:
    case Part::function:
      return SpanKind::footnote;
    case Part::heading:
      return SpanKind::heading;
    case Part::prose:
    case Part::connector:
      return SpanKind::prose;
    default:
      return SpanKind::separator;  // tokens have theirs already
  }
}

}  // namespace

std::vector<Span> tile(const Draft& draft, std::vector<Span> tokens) {
  const FoldedText& text = draft.text;
  std::vector<Span> others;
  for (const Item& item : draft.items) {
    if (const auto kind = span_kind(item.part); kind != SpanKind::separator) {
      others.push_back({text.atoms[item.first].from, text.atoms[item.last - 1].to, kind, 0});
    } else if (item.note_digits > 0) {
      const std::size_t end = text.atoms[item.last - 1].to;
      others.push_back({end - item.note_digits, end, SpanKind::footnote, 0});
    }
  }
  std::vector<Span> all;
  all.reserve(2 * (others.size() + tokens.size()) + 1);
  const auto by_place = [](const Span& a, const Span& b) {
    return a.begin < b.begin;
  };
  std::stable_sort(tokens.begin(), tokens.end(), by_place);
  std::vector<Span> merged;
  std::merge(tokens.begin(), tokens.end(), others.begin(), others.end(), std::back_inserter(merged),
             by_place);
  std::vector<Span> tags;
  for (const auto& [begin, end] : text.markup) {
    tags.push_back({begin, end, SpanKind::markup, 0});
  }
  others.clear();
  std::merge(merged.begin(), merged.end(), tags.begin(), tags.end(), std::back_inserter(others),
             by_place);
  std::size_t at = 0;
  for (const Span& span : others) {
    if (span.begin < at) {
      continue;  // inside the one before
    }
    if (span.begin > at) {
      all.push_back({at, span.begin, SpanKind::separator, 0});
    }
    all.push_back(span);
    at = span.end;
  }
  if (at < text.source.size()) {
    all.push_back({at, text.source.size(), SpanKind::separator, 0});
  }
  return all;
}

}  // namespace percuta::inci
