# room() and app(): what every library, test and program of the project has in common.

option(PERCUTA_ASSERTIONS "check what can only be wrong if we are" OFF)
option(PERCUTA_TESTS "build the tests" ON)
set(PERCUTA_SANITIZER "" CACHE STRING "asan, tsan or empty; with one, only rooms are built and tested")
set(PERCUTA_ONLY_ROOMS "" CACHE STRING "rooms to build and test; empty: all. Others are built when one of these needs them")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
add_compile_definitions($<$<BOOL:${PERCUTA_ASSERTIONS}>:PERCUTA_ASSERTIONS=1>)
# Contraction into fused multiply-add would make results differ between compilers and instruction sets.
add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-ffp-contract=off>)

# Only this file says which build it is, so that another version or mode recompiles nothing else.
set_source_files_properties(src/base/version.cpp PROPERTIES COMPILE_DEFINITIONS
  "PERCUTA_VERSION=\"${PROJECT_VERSION}\";PERCUTA_BUILD=\"${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION} ${CMAKE_BUILD_TYPE}\"")

# All three only save time; nothing depends on them. ccache must be told that a precompiled header may
# be kept, and both compilers how to write one that it can recognise.
find_program(PERCUTA_CCACHE ccache)
if(PERCUTA_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_SLOPPINESS=pch_defines,time_macros ${PERCUTA_CCACHE})
  add_compile_options(
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fpch-preprocess>
    "$<$<COMPILE_LANG_AND_ID:CXX,Clang>:SHELL:-Xclang -fno-pch-timestamp>")
endif()
find_program(PERCUTA_MOLD ld.mold)
if(PERCUTA_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
set(CMAKE_OPTIMIZE_DEPENDENCIES ON)  # a static library need not wait for those it will be linked with

# Links a target to what only our own code gets: the include root and the warnings.
add_library(percuta_ours INTERFACE)
target_include_directories(percuta_ours INTERFACE ${PROJECT_SOURCE_DIR}/include)
target_compile_options(percuta_ours INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wconversion;-Wshadow>
  $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-psabi>  # packs wider than the machine are never passed between units
  # With precompiled headers g++ 12 sees these in std::string where there are none; they stay warnings.
  $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-error=array-bounds;-Wno-error=restrict;-Wno-error=stringop-overflow>
  $<$<COMPILE_LANG_AND_ID:CXX,Clang>:-Wno-missing-field-initializers>)  # clang 14 takes a default for forgotten

# room_depends(io PRIVATE nlohmann_json::nlohmann_json ...): third-party libraries of a room.
function(room_depends name)
  set_property(GLOBAL APPEND PROPERTY percuta_depends_${name} ${ARGN})
endfunction()

# Rooms that compute are optimised in every build: their tests integrate years and throw millions of
# strikes. A source that ends in _avx2 or _avx512 is for that instruction set; only code that asked
# the machine first may call it.
set(PERCUTA_COMPUTING_ROOMS num strike barrier healing outcome experiment plan)
set(PERCUTA_COMPUTING_OPTIONS "")
if(CMAKE_BUILD_TYPE STREQUAL RelWithDebInfo AND NOT PERCUTA_SANITIZER STREQUAL asan)  # it computes next to nothing
  set(PERCUTA_COMPUTING_OPTIONS -O2)
endif()
set(PERCUTA_AVX2 -mavx2)
set(PERCUTA_AVX512 -mavx512f -mavx512dq -mavx512vl -mavx512bw)

# clang takes twice as long to optimise what it has instrumented. Tests of text are no work, and these
# two sources only hold every kind of knowledge.
set(PERCUTA_TEST_OPTIONS "")
if(PERCUTA_SANITIZER STREQUAL asan)
  set(PERCUTA_TEST_OPTIONS -O0)
  set_source_files_properties(src/catalog/catalog.cpp src/catalog/read.cpp PROPERTIES
    COMPILE_OPTIONS -O0 SKIP_PRECOMPILE_HEADERS ON)
endif()

# The list of rooms as text, one "name: used used" a line: the truth that check_rooms reads.
set(PERCUTA_ROOMS_FILE ${PROJECT_BINARY_DIR}/rooms.txt)
file(WRITE ${PERCUTA_ROOMS_FILE} "")

# room(name USES ...): the library percuta::name and its unit tests.
function(room name)
  cmake_parse_arguments(PARSE_ARGV 1 room "" "" USES)
  list(JOIN room_USES " " uses)
  file(APPEND ${PERCUTA_ROOMS_FILE} "${name}: ${uses}\n")
  file(GLOB headers CONFIGURE_DEPENDS include/percuta/${name}/*.hpp)
  file(GLOB sources CONFIGURE_DEPENDS src/${name}/*.cpp)
  if(NOT headers)
    return()
  endif()

  get_property(depends GLOBAL PROPERTY percuta_depends_${name})
  if(sources)
    add_library(percuta_${name} STATIC ${sources})
    set(reach PUBLIC)
  else()
    add_library(percuta_${name} INTERFACE)
    set(reach INTERFACE)
    list(TRANSFORM depends REPLACE "^(PUBLIC|PRIVATE)$" INTERFACE)
  endif()
  add_library(percuta::${name} ALIAS percuta_${name})
  target_link_libraries(percuta_${name} ${reach} percuta_ours ${depends})
  if(sources AND PERCUTA_COMPUTING_OPTIONS AND name IN_LIST PERCUTA_COMPUTING_ROOMS)
    target_compile_options(percuta_${name} PRIVATE ${PERCUTA_COMPUTING_OPTIONS})
    use_precompiled(percuta_${name} computing)
  elseif(sources)
    use_precompiled(percuta_${name} std)
  endif()
  foreach(source IN LISTS sources)
    if(source MATCHES "_avx2\\.cpp$")
      set_source_files_properties(${source} PROPERTIES COMPILE_OPTIONS "${PERCUTA_AVX2}"
        SKIP_PRECOMPILE_HEADERS ON)
    elseif(source MATCHES "_avx512\\.cpp$")
      set_source_files_properties(${source} PROPERTIES COMPILE_OPTIONS "${PERCUTA_AVX512}"
        SKIP_PRECOMPILE_HEADERS ON)
    endif()
  endforeach()
  foreach(used IN LISTS room_USES)
    if(TARGET percuta::${used})
      target_link_libraries(percuta_${name} ${reach} percuta::${used})
    endif()
  endforeach()

  if(PERCUTA_ONLY_ROOMS AND NOT name IN_LIST PERCUTA_ONLY_ROOMS)
    set_target_properties(percuta_${name} PROPERTIES EXCLUDE_FROM_ALL ON)
    return()
  endif()
  set_property(GLOBAL APPEND PROPERTY percuta_rooms_built percuta::${name})
  test_program(percuta_${name}_test FROM test/${name} USES percuta::${name})
  if(TARGET percuta_${name}_test)  # a room's own tests may look behind its door
    target_include_directories(percuta_${name}_test PRIVATE ${PROJECT_SOURCE_DIR}/src/${name})
  endif()
endfunction()

# test_program(name FROM folder USES ... [AT_ONCE]): folder/*_test.cpp and its helpers as one
# GoogleTest program. AT_ONCE: one process for all, where starting one costs more than a test.
function(test_program name)
  cmake_parse_arguments(PARSE_ARGV 1 program AT_ONCE FROM USES)
  set(folder ${PROJECT_SOURCE_DIR}/${program_FROM})
  file(GLOB tests CONFIGURE_DEPENDS ${folder}/*_test.cpp)
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  if(NOT PERCUTA_TESTS OR NOT tests)
    return()
  endif()
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE percuta_ours
    $<TARGET_NAME_IF_EXISTS:percuta_test_support> ${program_USES}
    fmt::fmt GTest::gmock GTest::gtest_main rapidcheck_gtest)
  target_compile_options(${name} PRIVATE ${PERCUTA_TEST_OPTIONS})
  use_precompiled(${name} test)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/test)  # test/support
  target_compile_definitions(${name} PRIVATE PERCUTA_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  if(NOT PERCUTA_SANITIZER AND program_USES MATCHES "percuta::(catalog|experiment|plan|report|exchange|service)")
    add_dependencies(${name} percuta_knowledge_snapshot)  # what they read knowledge from
  endif()
  get_filename_component(prefix ${program_FROM} NAME)
  if(PERCUTA_SANITIZER)
    # One process a program: here starting a test often costs more than the test.
    add_test(NAME ${PERCUTA_SANITIZER}.${prefix} COMMAND ${name} --gtest_brief=1)
    set_tests_properties(${PERCUTA_SANITIZER}.${prefix} PROPERTIES LABELS ${PERCUTA_SANITIZER} TIMEOUT 600)
  elseif(program_AT_ONCE)
    add_test(NAME ${prefix}.all COMMAND ${name} --gtest_brief=1)
    set_tests_properties(${prefix}.all PROPERTIES LABELS ${prefix} TIMEOUT 300)
  else()
    # PRE_TEST: listing the tests belongs to running them, a crash there must not break the build.
    gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST TEST_PREFIX ${prefix}.
      PROPERTIES LABELS ${prefix} TIMEOUT 300)
  endif()
endfunction()

# app(name FROM folder USES ... [LINKS room] [OF_BUILD]): a program; it knows the service and nothing
# behind it. LINKS names the room that is enough to link, so that a tool of the build need not wait
# for all; OF_BUILD tells that it is one.
function(app name)
  cmake_parse_arguments(PARSE_ARGV 1 app OF_BUILD "FROM;LINKS" USES)
  file(GLOB sources CONFIGURE_DEPENDS ${app_FROM}/*.cpp)
  if((PERCUTA_SANITIZER AND NOT app_OF_BUILD) OR NOT sources OR NOT TARGET percuta::service)
    return()
  endif()
  add_executable(${name} ${sources})
  if(PERCUTA_SANITIZER)  # only where something asks for what it makes
    set_target_properties(${name} PROPERTIES EXCLUDE_FROM_ALL ON)
  endif()
  if(NOT app_LINKS)
    set(app_LINKS service)
  endif()
  target_include_directories(${name} PRIVATE apps)  # exit_codes.hpp
  target_link_libraries(${name} PRIVATE percuta::${app_LINKS} ${app_USES})
  use_precompiled(${name} std)
endfunction()
