#pragma once

namespace percuta::base {

/// Prints where and which promise was broken, then aborts: the program is wrong, not its input.
[[noreturn]] void broken_promise(const char* kind, const char* condition, const char* file,
                                 int line) noexcept;

}  // namespace percuta::base

// On in dev, asan, tsan and fuzz builds; in release the condition is not evaluated.
#ifdef PERCUTA_ASSERTIONS
#define PERCUTA_PROMISE_(kind, condition) \
  ((condition) ? void(0) : ::percuta::base::broken_promise(kind, #condition, __FILE__, __LINE__))
#else
#define PERCUTA_PROMISE_(kind, condition) void(sizeof(!(condition)))
#endif

/// What a function needs from its caller.
#define PERCUTA_EXPECT(condition) PERCUTA_PROMISE_("expected", condition)
/// What a function owes to its caller.
#define PERCUTA_ENSURE(condition) PERCUTA_PROMISE_("ensured", condition)
