# The library percuta_embedded_knowledge: every file below knowledge/, checked, inside the program.
if(PERCUTA_SANITIZER)
  return()
endif()
set(knowledge ${PROJECT_SOURCE_DIR}/knowledge)
file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${knowledge} ${knowledge}/*)
list(SORT files)  # by bytes: the hash of the knowledge is taken in this order
list(TRANSFORM files PREPEND ${knowledge}/ OUTPUT_VARIABLE paths)
set(generated ${PROJECT_BINARY_DIR}/knowledge.S)

# Knowledge with a mistake must not reach a program, so the check stands before the embedding.
# It depends on the assembly too: that is the list of files, and a file taken away may be missed.
set(stamp ${PROJECT_BINARY_DIR}/knowledge.checked)
add_custom_command(OUTPUT ${stamp}
  COMMAND percuta_check_knowledge ${knowledge}
  COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
  DEPENDS percuta_check_knowledge ${generated} ${paths}
  COMMENT "Checking knowledge" VERBATIM)
add_custom_target(percuta_knowledge_checked DEPENDS ${stamp})

set(assembly "    .section .rodata\n")
set(table "")
set(number 0)
foreach(file IN LISTS files)
  string(APPEND assembly
    ".Lpath${number}: .ascii \"${file}\"\n"
    ".Ltext${number}: .incbin \"${knowledge}/${file}\"\n"
    ".Lend${number}:\n")
  string(APPEND table
    "    .quad .Lpath${number}, .Ltext${number} - .Lpath${number}"
    ", .Ltext${number}, .Lend${number} - .Ltext${number}\n")
  math(EXPR number "${number} + 1")
endforeach()
string(APPEND assembly
  "    .section .data.rel.ro, \"aw\"\n    .balign 8\n"
  "    .global percuta_embedded_entries\npercuta_embedded_entries:\n${table}"
  "    .global percuta_embedded_count\npercuta_embedded_count: .quad ${number}\n"
  "    .section .note.GNU-stack, \"\", %progbits\n")
file(CONFIGURE OUTPUT ${generated} CONTENT "${assembly}" @ONLY)
set_source_files_properties(${generated} PROPERTIES OBJECT_DEPENDS "${stamp};${paths}")

add_library(percuta_embedded_knowledge STATIC apps/embedded/knowledge.cpp ${generated})
target_include_directories(percuta_embedded_knowledge PUBLIC apps)
target_link_libraries(percuta_embedded_knowledge PRIVATE percuta_ours)
