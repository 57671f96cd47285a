#pragma once

#include <cstdint>

// Code over packs is compiled once per instruction set. Each gets its own inline namespace, so that
// the linker can never answer a call from plain code with a function that needs AVX-512.
#if defined(__AVX512F__) && defined(__AVX512DQ__)
#define PERCUTA_INSTRUCTION_SET avx512
#elif defined(__AVX2__)
#define PERCUTA_INSTRUCTION_SET avx2
#else
#define PERCUTA_INSTRUCTION_SET portable
#endif
#define PERCUTA_INLINE [[gnu::always_inline]] inline

namespace percuta::num {
inline namespace PERCUTA_INSTRUCTION_SET {

/// The whole number of the same size as T.
template <class T>
struct WholeOf {
  using Type = T;
};
template <>
struct WholeOf<float> {
  using Type = std::int32_t;
};
template <>
struct WholeOf<double> {
  using Type = std::int64_t;
};

/// N values of T worked on at once. Every operation is that of T in each lane, bit for bit, on
/// every instruction set; only the speed differs. This header alone knows the mechanism, and a
/// `typedef` it must be: with `using` g++ silently loses the attribute. The few instructions that
/// no compiler makes of plain operations are written out where they stand: <immintrin.h> costs each
/// unit that sees it a third of a second.
template <class T, int N>
struct Pack {
  typedef T Lanes __attribute__((vector_size(N * sizeof(T))));
  Lanes lanes;

  Pack() = default;
  PERCUTA_INLINE Pack(T x) : lanes(x - Lanes{}) {}  // NOLINT(google-explicit-constructor)

  PERCUTA_INLINE static Pack of(const Lanes& lanes) {
    Pack out;
    out.lanes = lanes;
    return out;
  }

  /// Reads N values; no alignment needed.
  PERCUTA_INLINE static Pack load(const T* from) {
    Pack out;
    __builtin_memcpy(&out.lanes, from, sizeof(Lanes));
    return out;
  }
  PERCUTA_INLINE void store(T* to) const { __builtin_memcpy(to, &lanes, sizeof(Lanes)); }

  PERCUTA_INLINE T operator[](int lane) const { return lanes[lane]; }
  PERCUTA_INLINE void set(int lane, T x) { lanes[lane] = x; }
};

/// Yes or no in each lane; not a bool, see `any` and `all`.
template <class T, int N>
struct PackMask {
  typedef typename WholeOf<T>::Type Lanes __attribute__((vector_size(N * sizeof(T))));
  Lanes lanes;

  PERCUTA_INLINE bool operator[](int lane) const { return lanes[lane] != 0; }
};

#define PERCUTA_PACK        \
  template <class T, int N> \
  PERCUTA_INLINE

PERCUTA_PACK Pack<T, N> operator+(Pack<T, N> a, Pack<T, N> b) {
  return Pack<T, N>::of(a.lanes + b.lanes);
}
PERCUTA_PACK Pack<T, N> operator-(Pack<T, N> a, Pack<T, N> b) {
  return Pack<T, N>::of(a.lanes - b.lanes);
}
PERCUTA_PACK Pack<T, N> operator*(Pack<T, N> a, Pack<T, N> b) {
  return Pack<T, N>::of(a.lanes * b.lanes);
}
PERCUTA_PACK Pack<T, N> operator/(Pack<T, N> a, Pack<T, N> b) {
  return Pack<T, N>::of(a.lanes / b.lanes);
}
PERCUTA_PACK Pack<T, N> operator-(Pack<T, N> a) { return Pack<T, N>::of(-a.lanes); }

// A number beside a pack stands for a pack of it.
template <class T>
struct Same {
  using Type = T;
};
PERCUTA_PACK Pack<T, N> operator+(Pack<T, N> a, typename Same<T>::Type b) {
  return a + Pack<T, N>(b);
}
PERCUTA_PACK Pack<T, N> operator-(Pack<T, N> a, typename Same<T>::Type b) {
  return a - Pack<T, N>(b);
}
PERCUTA_PACK Pack<T, N> operator*(Pack<T, N> a, typename Same<T>::Type b) {
  return a * Pack<T, N>(b);
}
PERCUTA_PACK Pack<T, N> operator/(Pack<T, N> a, typename Same<T>::Type b) {
  return a / Pack<T, N>(b);
}
PERCUTA_PACK Pack<T, N> operator+(typename Same<T>::Type a, Pack<T, N> b) {
  return Pack<T, N>(a) + b;
}
PERCUTA_PACK Pack<T, N> operator-(typename Same<T>::Type a, Pack<T, N> b) {
  return Pack<T, N>(a) - b;
}
PERCUTA_PACK Pack<T, N> operator*(typename Same<T>::Type a, Pack<T, N> b) {
  return Pack<T, N>(a) * b;
}
PERCUTA_PACK Pack<T, N> operator/(typename Same<T>::Type a, Pack<T, N> b) {
  return Pack<T, N>(a) / b;
}
PERCUTA_PACK Pack<T, N>& operator+=(Pack<T, N>& a, Pack<T, N> b) { return a = a + b; }
PERCUTA_PACK Pack<T, N>& operator-=(Pack<T, N>& a, Pack<T, N> b) { return a = a - b; }
PERCUTA_PACK Pack<T, N>& operator*=(Pack<T, N>& a, Pack<T, N> b) { return a = a * b; }
PERCUTA_PACK Pack<T, N>& operator/=(Pack<T, N>& a, Pack<T, N> b) { return a = a / b; }

// Whole numbers only.
PERCUTA_PACK Pack<T, N> operator&(Pack<T, N> a, Pack<T, N> b) {
  return Pack<T, N>::of(a.lanes & b.lanes);
}
PERCUTA_PACK Pack<T, N> operator|(Pack<T, N> a, Pack<T, N> b) {
  return Pack<T, N>::of(a.lanes | b.lanes);
}
PERCUTA_PACK Pack<T, N> operator^(Pack<T, N> a, Pack<T, N> b) {
  return Pack<T, N>::of(a.lanes ^ b.lanes);
}
PERCUTA_PACK Pack<T, N> operator<<(Pack<T, N> a, int bits) {
  return Pack<T, N>::of(a.lanes << bits);
}
PERCUTA_PACK Pack<T, N> operator>>(Pack<T, N> a, int bits) {
  return Pack<T, N>::of(a.lanes >> bits);
}

PERCUTA_PACK PackMask<T, N> operator<(Pack<T, N> a, Pack<T, N> b) { return {a.lanes < b.lanes}; }
PERCUTA_PACK PackMask<T, N> operator<=(Pack<T, N> a, Pack<T, N> b) { return {a.lanes <= b.lanes}; }
PERCUTA_PACK PackMask<T, N> operator>(Pack<T, N> a, Pack<T, N> b) { return {a.lanes > b.lanes}; }
PERCUTA_PACK PackMask<T, N> operator>=(Pack<T, N> a, Pack<T, N> b) { return {a.lanes >= b.lanes}; }
PERCUTA_PACK PackMask<T, N> operator==(Pack<T, N> a, Pack<T, N> b) { return {a.lanes == b.lanes}; }
PERCUTA_PACK PackMask<T, N> operator<(Pack<T, N> a, typename Same<T>::Type b) {
  return a < Pack<T, N>(b);
}
PERCUTA_PACK PackMask<T, N> operator<=(Pack<T, N> a, typename Same<T>::Type b) {
  return a <= Pack<T, N>(b);
}
PERCUTA_PACK PackMask<T, N> operator>(Pack<T, N> a, typename Same<T>::Type b) {
  return a > Pack<T, N>(b);
}
PERCUTA_PACK PackMask<T, N> operator>=(Pack<T, N> a, typename Same<T>::Type b) {
  return a >= Pack<T, N>(b);
}
PERCUTA_PACK PackMask<T, N> operator==(Pack<T, N> a, typename Same<T>::Type b) {
  return a == Pack<T, N>(b);
}
PERCUTA_PACK PackMask<T, N> operator&(PackMask<T, N> a, PackMask<T, N> b) {
  return {a.lanes & b.lanes};
}
PERCUTA_PACK PackMask<T, N> operator|(PackMask<T, N> a, PackMask<T, N> b) {
  return {a.lanes | b.lanes};
}
PERCUTA_PACK PackMask<T, N> operator!(PackMask<T, N> a) { return {~a.lanes}; }

PERCUTA_PACK Pack<T, N> select(PackMask<T, N> mask, Pack<T, N> a, Pack<T, N> b) {
  return Pack<T, N>::of(mask.lanes ? a.lanes : b.lanes);
}
PERCUTA_PACK Pack<T, N> select(PackMask<T, N> mask, Pack<T, N> a, typename Same<T>::Type b) {
  return select(mask, a, Pack<T, N>(b));
}
PERCUTA_PACK Pack<T, N> select(PackMask<T, N> mask, typename Same<T>::Type a, Pack<T, N> b) {
  return select(mask, Pack<T, N>(a), b);
}

/// For solvers only: the text of a model never asks.
PERCUTA_PACK bool any(PackMask<T, N> mask) {
  typename WholeOf<T>::Type joined = 0;
  for (int lane = 0; lane < N; ++lane) {
    joined |= mask.lanes[lane];
  }
  return joined != 0;
}
PERCUTA_PACK bool all(PackMask<T, N> mask) { return !any(!mask); }

#undef PERCUTA_PACK

}  // namespace PERCUTA_INSTRUCTION_SET
}  // namespace percuta::num
