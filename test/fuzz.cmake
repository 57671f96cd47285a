# test/fuzz/<name>_fuzz.cpp becomes the program <name>_fuzz and the test fuzz.<name>.
file(GLOB sources CONFIGURE_DEPENDS fuzz/*_fuzz.cpp)
foreach(source IN LISTS sources)
  get_filename_component(program ${source} NAME_WE)
  string(REGEX REPLACE "_fuzz$" "" name ${program})
  add_executable(${program} ${source})
  target_link_libraries(${program} PRIVATE percuta_ours percuta::service)
  target_include_directories(${program} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_compile_definitions(${program} PRIVATE PERCUTA_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_options(${program} PRIVATE -fsanitize=fuzzer)
  target_compile_definitions(${program} PRIVATE PERCUTA_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME fuzz.${name}
    COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/fuzz.sh $<TARGET_FILE:${program}>
            ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/seeds/${name})
  set_tests_properties(fuzz.${name} PROPERTIES LABELS fuzz TIMEOUT 120
    WORKING_DIRECTORY ${PROJECT_BINARY_DIR})
endforeach()
