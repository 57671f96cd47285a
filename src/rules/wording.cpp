#include "percuta/rules/wording.hpp"

#include <optional>

#include "percuta/base/assert.hpp"

namespace percuta::rules {
namespace {

std::optional<std::string> found(const std::map<std::string, std::string>& texts,
                                 const std::string& key, const Fillings& fillings,
                                 intake::Language language) {
  const auto text = texts.find(key);
  return text == texts.end() ? std::nullopt : filled(text->second, fillings, language);
}

}  // namespace

std::string Wording::translate(const std::string& key, const std::string& english) const {
  const auto known = knowledge.find(key);
  return known == knowledge.end() ? english : known->second;
}

std::string Speech::say(const std::string& key, const Fillings& fillings) const {
  auto said = found(wording_->phrase, key, fillings, wording_->language);
  if (!said) {
    said = found(english_->phrase, key, fillings, english_->language);
  }
  PERCUTA_ENSURE(said.has_value());  // catalog::load refuses what cannot be said
  return said.value_or(key);
}

std::string Speech::told(const std::string& key, const std::string& english,
                         const Fillings& fillings) const {
  auto said = found(wording_->knowledge, key, fillings, wording_->language);
  if (!said) {
    said = filled(english, fillings, english_->language);
  }
  PERCUTA_ENSURE(said.has_value());
  return said.value_or(english);
}

std::string Speech::reason(const std::string& code, const Fillings& fillings) const {
  auto said = found(wording_->reason, code, fillings, wording_->language);
  if (!said) {
    said = found(english_->reason, code, fillings, english_->language);
  }
  PERCUTA_ENSURE(said.has_value());
  return said.value_or("");
}

std::string Speech::page(PageKey key, const Fillings& fillings) const {
  const std::string name(key.text);
  auto said = found(wording_->page, name, fillings, wording_->language);
  if (!said) {
    said = found(english_->page, name, fillings, english_->language);
  }
  PERCUTA_ENSURE(said.has_value());
  return said.value_or(name);
}

std::string Speech::ingredient_class(const std::string& word) const {
  auto said = found(wording_->ingredient_class, word, {}, wording_->language);
  if (!said) {
    said = found(english_->ingredient_class, word, {}, english_->language);
  }
  return said.value_or("");
}

}  // namespace percuta::rules
