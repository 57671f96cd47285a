# The library percuta_embedded_knowledge: every file below knowledge/, checked, and every validation
# file, inside the program.
if(PERCUTA_SANITIZER)
  return()
endif()

# embed(name folder pattern): an assembly file with percuta_<name>_entries and percuta_<name>_count.
# Sets <name>_paths to what is embedded and <name>_assembly to the file.
function(embed name folder pattern)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/${pattern})
  list(SORT files)  # by bytes: the hash of the knowledge is taken in this order
  list(TRANSFORM files PREPEND ${folder}/ OUTPUT_VARIABLE paths)
  set(assembly "    .section .rodata\n")
  set(table "")
  set(number 0)
  foreach(file IN LISTS files)
    string(APPEND assembly
      ".Lpath${number}: .ascii \"${file}\"\n"
      ".Ltext${number}: .incbin \"${folder}/${file}\"\n"
      ".Lend${number}:\n")
    string(APPEND table
      "    .quad .Lpath${number}, .Ltext${number} - .Lpath${number}"
      ", .Ltext${number}, .Lend${number} - .Ltext${number}\n")
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND assembly
    "    .section .data.rel.ro, \"aw\"\n    .balign 8\n"
    "    .global percuta_${name}_entries\npercuta_${name}_entries:\n${table}"
    "    .global percuta_${name}_count\npercuta_${name}_count: .quad ${number}\n"
    "    .section .note.GNU-stack, \"\", %progbits\n")
  set(generated ${PROJECT_BINARY_DIR}/${name}.S)
  file(CONFIGURE OUTPUT ${generated} CONTENT "${assembly}" @ONLY)
  set(${name}_paths ${paths} PARENT_SCOPE)
  set(${name}_assembly ${generated} PARENT_SCOPE)
endfunction()

embed(knowledge ${PROJECT_SOURCE_DIR}/knowledge *)
embed(experiments ${PROJECT_SOURCE_DIR}/test/validate *.toml)

# Knowledge with a mistake must not reach a program, so the check stands before the embedding.
# It depends on the assembly too: that is the list of files, and a file taken away may be missed.
set(stamp ${PROJECT_BINARY_DIR}/knowledge.checked)
add_custom_command(OUTPUT ${stamp}
  COMMAND percuta_check_knowledge ${PROJECT_SOURCE_DIR}/knowledge
  COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
  DEPENDS percuta_check_knowledge ${knowledge_assembly} ${knowledge_paths}
  COMMENT "Checking knowledge" VERBATIM)
add_custom_target(percuta_knowledge_checked DEPENDS ${stamp})
set_source_files_properties(${knowledge_assembly} PROPERTIES
  OBJECT_DEPENDS "${stamp};${knowledge_paths}")
set_source_files_properties(${experiments_assembly} PROPERTIES OBJECT_DEPENDS "${experiments_paths}")

add_library(percuta_embedded_knowledge STATIC apps/embedded/knowledge.cpp
  ${knowledge_assembly} ${experiments_assembly})
target_include_directories(percuta_embedded_knowledge PUBLIC apps)
target_link_libraries(percuta_embedded_knowledge PRIVATE percuta_ours)
