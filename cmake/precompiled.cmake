# Precompiled headers, each compiled once and used by every target of its kind and flags: what nearly
# every source includes costs up to half of its time. A source still includes what it uses: `make check`
# reads it without them. What a science room may not include (files, threads) is in none.
set(PERCUTA_PRECOMPILED_STD
  <algorithm> <array> <bit> <charconv> <chrono> <cmath> <compare> <concepts> <cstddef> <cstdint>
  <cstdlib> <functional> <iterator> <limits> <map> <memory> <numbers> <numeric> <optional> <set>
  <span> <string> <string_view> <tuple> <type_traits> <utility> <variant> <vector>
  <fmt/format.h>)
set(PERCUTA_PRECOMPILED_TEST <gmock/gmock.h> <gtest/gtest.h> <rapidcheck/gtest.h>)

# precompile(name HEADERS ... LINKS ... [OPTIONS ...]): percuta_precompiled_<name>, whose header others
# may use.
function(precompile name)
  cmake_parse_arguments(PARSE_ARGV 1 header "" "" "HEADERS;LINKS;OPTIONS")
  set(source ${PROJECT_BINARY_DIR}/precompiled_${name}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "// What a precompiled header hangs on.\n")
  add_library(percuta_precompiled_${name} OBJECT EXCLUDE_FROM_ALL ${source})
  target_link_libraries(percuta_precompiled_${name} PRIVATE percuta_ours ${header_LINKS})
  target_compile_options(percuta_precompiled_${name} PRIVATE ${header_OPTIONS})
  target_precompile_headers(percuta_precompiled_${name} PRIVATE ${header_HEADERS})
endfunction()

precompile(std HEADERS ${PERCUTA_PRECOMPILED_STD} LINKS fmt::fmt)
if(PERCUTA_COMPUTING_OPTIONS)
  precompile(computing HEADERS ${PERCUTA_PRECOMPILED_STD} LINKS fmt::fmt
    OPTIONS ${PERCUTA_COMPUTING_OPTIONS})
endif()
if(PERCUTA_TESTS)
  precompile(test HEADERS ${PERCUTA_PRECOMPILED_STD} ${PERCUTA_PRECOMPILED_TEST}
    LINKS fmt::fmt GTest::gmock GTest::gtest rapidcheck_gtest OPTIONS ${PERCUTA_TEST_OPTIONS})
endif()

# use_precompiled(target name): the target's flags must be those of the header, or g++ crashes; sources
# with flags of their own do without.
function(use_precompiled target name)
  target_precompile_headers(${target} REUSE_FROM percuta_precompiled_${name})
endfunction()
