# Shows that check_rooms says no: each case is one made-up file that breaks one rule.
# cmake -D CHECK=<check_rooms.cmake> -D SCRATCH=<folder> -P rooms_selftest.cmake
cmake_minimum_required(VERSION 3.25)
set(usual "base: \nio: base\nskin: base\nrules: base skin\nservice: base rules\n")

# expect(answer file text [rooms]): what check_rooms answers to that file, "accepted" or a regex.
function(expect answer file text)
  set(rooms ${usual} ${ARGN})
  list(GET rooms -1 rooms)
  file(REMOVE_RECURSE ${SCRATCH})
  file(WRITE ${SCRATCH}/rooms.txt "${rooms}")
  file(WRITE ${SCRATCH}/tree/${file} "#pragma once\n${text}\n")
  execute_process(
    COMMAND ${CMAKE_COMMAND} -D ROOT=${SCRATCH}/tree -D ROOMS=${SCRATCH}/rooms.txt -P ${CHECK}
    RESULT_VARIABLE code ERROR_VARIABLE said OUTPUT_QUIET)
  string(REGEX REPLACE "[ \n]+" " " said "${said}")  # message() wraps its lines
  if(code EQUAL 0)
    set(said accepted)
  endif()
  if(NOT said MATCHES "${answer}")
    message(SEND_ERROR "${file} with ${text}: expected '${answer}', got '${said}'")
  endif()
endfunction()

# Allowed: what the room names, itself, the standard library, files and threads outside science.
expect("accepted" include/percuta/rules/a.hpp "#include \"percuta/skin/b.hpp\"")
expect("accepted" src/rules/a.cpp "#include \"percuta/rules/a.hpp\"\n#include <vector>")
expect("accepted" src/io/a.cpp "#include <fstream>\n#include <toml++/toml.h>")
expect("accepted" apps/cli/a.cpp "#include \"percuta/service/a.hpp\"\n#include <iostream>")
expect("accepted" apps/cli/a.cpp "#include \"percuta/base/a.hpp\"")

# Refused: a room that is not named, also one that a named room uses, and one below.
expect("rules/a.hpp:2: rules may not include io" include/percuta/rules/a.hpp "#include \"percuta/io/b.hpp\"")
expect("a.cpp:4: service may not include skin" src/service/a.cpp "int x[2]; // \\\n;\n#include \"percuta/skin/b.hpp\"")
expect("base may not include rules" src/base/a.cpp "  #  include <percuta/rules/b.hpp>")

# Refused: around the rooms, no room at all.
expect("goes around the rooms" src/rules/a.cpp "#include \"../skin/b.hpp\"")
expect("goes around the rooms" src/rules/a.cpp "#include \"src/skin/b.hpp\"")
expect("there is no room util" src/rules/a.cpp "#include \"percuta/util/b.hpp\"")
expect("there is no room util" include/percuta/util/a.hpp "")
expect("there is no room util" src/util/a.cpp "")

# Refused: a list that names a room below or itself, so that a circle cannot be written down.
expect("io names rules, which does not stand above it" src/io/a.cpp "" "base: \nio: base rules\nrules: base io\n")
expect("io names io" src/io/a.cpp "" "base: \nio: io\n")

# Refused: an app that goes past the door.
expect("an app may not include rules" apps/cli/a.cpp "#include \"percuta/rules/b.hpp\"")

# Refused: a science room that reads, prints, looks around or starts threads.
foreach(header <fstream> <iostream> <filesystem> <thread> <nlohmann/json.hpp> <toml++/toml.h> "\"spdlog/spdlog.h\"")
  expect("skin is a science room" include/percuta/skin/a.hpp "#include ${header}")
endforeach()
