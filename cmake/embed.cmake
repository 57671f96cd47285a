# The library percuta_embedded_knowledge: every file below knowledge/, checked, the snapshot made of
# them, and every validation file, inside the program.

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

# Knowledge with a mistake must not reach a program, so the check stands before the embedding; what
# it read it writes as a snapshot, which programs and tests open in no time. It depends on the
# assembly too: that is the list of files, and a file taken away may be missed.
set(snapshot ${PROJECT_BINARY_DIR}/knowledge.snapshot)
add_custom_command(OUTPUT ${snapshot}
  COMMAND percuta_check_knowledge ${PROJECT_SOURCE_DIR}/knowledge ${snapshot}
  DEPENDS percuta_check_knowledge ${knowledge_assembly} ${knowledge_paths}
  COMMENT "Checking knowledge" VERBATIM)
add_custom_target(percuta_knowledge_snapshot DEPENDS ${snapshot})
if(PERCUTA_SANITIZER)
  return()
endif()

embed(experiments ${PROJECT_SOURCE_DIR}/test/validate *.toml)
set(snapshot_assembly ${PROJECT_BINARY_DIR}/snapshot.S)
file(CONFIGURE OUTPUT ${snapshot_assembly} @ONLY CONTENT
"    .section .rodata
    .balign 8
    .global percuta_snapshot
percuta_snapshot: .incbin \"${snapshot}\"
.Lend:
    .balign 8
    .global percuta_snapshot_size
percuta_snapshot_size: .quad .Lend - percuta_snapshot
    .section .note.GNU-stack, \"\", %progbits
")
set_source_files_properties(${knowledge_assembly} PROPERTIES
  OBJECT_DEPENDS "${snapshot};${knowledge_paths}")
set_source_files_properties(${snapshot_assembly} PROPERTIES OBJECT_DEPENDS ${snapshot})
set_source_files_properties(${experiments_assembly} PROPERTIES OBJECT_DEPENDS "${experiments_paths}")

add_library(percuta_embedded_knowledge STATIC apps/embedded/knowledge.cpp
  ${knowledge_assembly} ${snapshot_assembly} ${experiments_assembly})
target_include_directories(percuta_embedded_knowledge PUBLIC apps)
target_link_libraries(percuta_embedded_knowledge PRIVATE percuta_ours)
