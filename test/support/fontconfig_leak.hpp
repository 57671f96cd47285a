#pragma once

// Include it once in a test program that renders PDF: reading its settings, once a process,
// fontconfig loses a few bytes, which is not ours to mend. Every other leak is still told.
// NOLINTNEXTLINE(bugprone-reserved-identifier,readability-identifier-naming): the sanitizer's name
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
