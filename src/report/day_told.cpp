#include "day_told.hpp"

#include <memory>

#include <unicode/datefmt.h>
#include <unicode/locid.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include "percuta/rules/message.hpp"

namespace percuta::report {
namespace {

constexpr double milliseconds_per_second = 1000.0;
constexpr double milliseconds_per_day = 86'400'000.0;

icu::Locale locale(intake::Language language) { return {rules::locale_of(language).c_str()}; }

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

std::unique_ptr<icu::DateFormat> in_utc(icu::DateFormat* made) {
  std::unique_ptr<icu::DateFormat> out(made);
  out->adoptTimeZone(icu::TimeZone::getGMT()->clone());
  return out;
}

// ICU writes the first of a month as a plain number; two languages write it as an ordinal.
const char16_t* first_of_month(intake::Language language) {
  switch (language) {
    case intake::Language::fr:
      return u"er";
    case intake::Language::pt:
      return u"º";
    default:
      return u"";
  }
}

std::string in_pattern(const char16_t* pattern, base::Date date, intake::Language language) {
  UErrorCode status = U_ZERO_ERROR;
  const auto format =
      in_utc(new icu::SimpleDateFormat(pattern, locale(language), status));  // adopted at once
  icu::UnicodeString written;
  format->format(milliseconds_per_day *
                     static_cast<double>(std::chrono::sys_days{date}.time_since_epoch().count()),
                 written);
  return utf8(written);
}

}  // namespace

std::string day_told(base::Date date, intake::Language language) {
  const auto format =
      in_utc(icu::DateFormat::createDateInstance(icu::DateFormat::kFull, locale(language)));
  icu::UnicodeString written;
  icu::FieldPosition day(UDAT_DATE_FIELD);
  format->format(milliseconds_per_day *
                     static_cast<double>(std::chrono::sys_days{date}.time_since_epoch().count()),
                 written, day);
  if (date.day() == std::chrono::day{1}) {
    written.insert(day.getEndIndex(), first_of_month(language));
  }
  return utf8(written);
}

std::string short_day_told(base::Date date, intake::Language language) {
  const auto format =
      in_utc(icu::DateFormat::createDateInstance(icu::DateFormat::kMedium, locale(language)));
  icu::UnicodeString written;
  format->format(milliseconds_per_day *
                     static_cast<double>(std::chrono::sys_days{date}.time_since_epoch().count()),
                 written);
  return utf8(written);
}

std::string weekday_told(base::Date date, intake::Language language) {
  return in_pattern(u"EEEE", date, language);
}

std::string short_weekday_told(base::Date date, intake::Language language) {
  return in_pattern(u"EEE", date, language);
}

std::string time_told(base::TimeOfDay time, intake::Language language) {
  const auto format =
      in_utc(icu::DateFormat::createTimeInstance(icu::DateFormat::kShort, locale(language)));
  const auto seconds = std::chrono::hours{time.hour} + std::chrono::minutes{time.minute};
  icu::UnicodeString written;
  format->format(milliseconds_per_second * std::chrono::duration<double>(seconds).count(), written);
  return utf8(written);
}

}  // namespace percuta::report
