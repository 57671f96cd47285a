# Read by ctest once the tests of a program are known (TEST_INCLUDE_FILES). What stands in
# test/known_failures.txt as `fails` must fail: it turns red when it is mended, so the list can only
# shrink. What `sometimes` fails runs with the slow tests until it is mended.
cmake_policy(SET CMP0057 NEW)  # IN_LIST; ctest sets no version of its own
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/../test/known_failures.txt known REGEX "^(fails|sometimes) ")
foreach(line IN LISTS known)
  string(REGEX MATCH "^(fails|sometimes) ([^ ]+)" line "${line}")
  set(how ${CMAKE_MATCH_1})
  set(name ${CMAKE_MATCH_2})
  foreach(list IN LISTS known_failures_lists)
    if(name IN_LIST ${list})
      if(how STREQUAL fails)
        set_tests_properties(${name} PROPERTIES WILL_FAIL ON)
      else()
        set_tests_properties(${name} PROPERTIES LABELS slow)
      endif()
    endif()
  endforeach()
endforeach()
