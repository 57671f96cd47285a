# The house rules as tests: rooms, format, sizes, citations, addresses.
set(cmake_folder ${PROJECT_SOURCE_DIR}/cmake)
add_test(NAME house.rooms COMMAND ${CMAKE_COMMAND} -D ROOT=${PROJECT_SOURCE_DIR}
  -D ROOMS=${PERCUTA_ROOMS_FILE} -P ${cmake_folder}/check_rooms.cmake)
add_test(NAME house.rooms_selftest COMMAND ${CMAKE_COMMAND} -D CHECK=${cmake_folder}/check_rooms.cmake
  -D SCRATCH=${CMAKE_CURRENT_BINARY_DIR}/rooms -P ${CMAKE_CURRENT_LIST_DIR}/rooms_selftest.cmake)
add_test(NAME house.format COMMAND ${CMAKE_COMMAND} -D ROOT=${PROJECT_SOURCE_DIR}
  -P ${cmake_folder}/check_format.cmake)
set_tests_properties(house.rooms house.rooms_selftest house.format PROPERTIES LABELS house)
test_program(percuta_house_test FROM test/house)
