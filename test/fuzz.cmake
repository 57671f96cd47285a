# Fuzz targets link the rooms they name and no other, so that this build need not wait for all.

# fuzz_part(name FROM room FILES ...): percuta_<name>, a few sources of a room, where a target needs no more of it.
function(fuzz_part name)
  cmake_parse_arguments(PARSE_ARGV 1 part "" FROM FILES)
  set(folder ${PROJECT_SOURCE_DIR}/src/${part_FROM})
  list(TRANSFORM part_FILES PREPEND ${folder}/)
  add_library(percuta_${name} STATIC EXCLUDE_FROM_ALL ${part_FILES})
  target_include_directories(percuta_${name} PRIVATE ${folder})
  target_link_libraries(percuta_${name} PRIVATE percuta_ours fmt::fmt)
  use_precompiled(percuta_${name} std)
endfunction()

# fuzz_target(name ROOMS ... [PARTS ...]): test/fuzz/<name>_fuzz.cpp becomes the program <name>_fuzz
# and the test fuzz.<name>.
function(fuzz_target name)
  cmake_parse_arguments(PARSE_ARGV 1 target "" "" "ROOMS;PARTS")
  set(program ${name}_fuzz)
  add_executable(${program} fuzz/${program}.cpp)
  target_include_directories(${program} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_compile_definitions(${program} PRIVATE PERCUTA_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_options(${program} PRIVATE -fsanitize=fuzzer)

  # As files: a room as a target would bring every room below it.
  set(archives "")
  set(depends fmt::fmt)
  foreach(room IN LISTS target_PARTS target_ROOMS)
    set(library percuta_${room})
    get_target_property(kind ${library} TYPE)
    if(kind STREQUAL STATIC_LIBRARY)  # a room of headers has nothing to link
      list(APPEND archives $<TARGET_FILE:${library}>)
      add_dependencies(${program} ${library})
    endif()
    get_property(of_room GLOBAL PROPERTY percuta_depends_${room})
    list(APPEND depends ${of_room})
  endforeach()
  list(REMOVE_ITEM depends PUBLIC PRIVATE)
  list(REMOVE_DUPLICATES depends)
  set_target_properties(${program} PROPERTIES LINK_DEPENDS "${archives}")
  use_precompiled(${program} std)
  target_link_libraries(${program} PRIVATE percuta_ours
    -Wl,--start-group ${archives} -Wl,--end-group ${depends})

  add_test(NAME fuzz.${name}
    COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/fuzz.sh $<TARGET_FILE:${program}>
            ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/seeds/${name})
  set_tests_properties(fuzz.${name} PROPERTIES LABELS fuzz TIMEOUT 120
    WORKING_DIRECTORY ${PROJECT_BINARY_DIR})
  add_test(NAME fuzz.${name}.ten_minutes
    COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/fuzz.sh $<TARGET_FILE:${program}>
            ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/seeds/${name} 600)
  set_tests_properties(fuzz.${name}.ten_minutes PROPERTIES LABELS slow TIMEOUT 900
    WORKING_DIRECTORY ${PROJECT_BINARY_DIR})
endfunction()

set(knowledge_rooms base num io evidence skin device intake outcome inci rules calendar catalog)
fuzz_part(screening_door FROM service FILES screen.cpp screened_case.cpp read_case.cpp
  product_photos.cpp provenance.cpp)
fuzz_part(told_reasons FROM report FILES reasons.cpp common.cpp day_told.cpp)
fuzz_part(validation_files FROM experiment FILES read.cpp check_experiment.cpp quantity.cpp needling.cpp)

fuzz_target(label      ROOMS base inci)
fuzz_target(picture    ROOMS base photo)
fuzz_target(knowledge  ROOMS ${knowledge_rooms} PARTS test_support)
fuzz_target(case_toml  ROOMS ${knowledge_rooms} document photo PARTS screening_door told_reasons test_support)
fuzz_target(case_json  ROOMS ${knowledge_rooms} document photo PARTS screening_door told_reasons test_support)
fuzz_target(experiment ROOMS ${knowledge_rooms} PARTS validation_files)

# These take the project's own words; without a snapshot each reads them for itself.
add_dependencies(case_toml_fuzz percuta_knowledge_snapshot)
add_dependencies(case_json_fuzz percuta_knowledge_snapshot)

# A target that nobody lists would not run.
file(GLOB sources CONFIGURE_DEPENDS fuzz/*_fuzz.cpp)
foreach(source IN LISTS sources)
  get_filename_component(program ${source} NAME_WE)
  if(NOT TARGET ${program})
    message(FATAL_ERROR "test/fuzz/${program}.cpp has no line in test/fuzz.cmake.")
  endif()
endforeach()
