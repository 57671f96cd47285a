# Third-party libraries, all from the distribution, each with its one reason. Imported targets are
# SYSTEM, so their headers give no warnings. Heavy headers sit in one .cpp each.
find_package(PkgConfig REQUIRED)

find_package(fmt 9 REQUIRED)            # text from values: neither compiler has std::format
find_package(date 3 REQUIRED)           # time zones: g++ 12 has the calendar, not the zones
find_package(nlohmann_json 3.11 REQUIRED)  # JSON: what programs exchange
pkg_check_modules(toml REQUIRED IMPORTED_TARGET tomlplusplus>=3.3)  # TOML with the position of every node; linked, as header-only costs three times the compile time
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)  # labels need NFKC and case folding, sentences plurals and dates
pkg_check_modules(ical REQUIRED IMPORTED_TARGET libical>=3)  # iCalendar files
pkg_check_modules(pangocairo REQUIRED IMPORTED_TARGET pangocairo>=1.50 cairo-pdf>=1.16)  # pages as PDF: shaped text on cairo's paper
get_target_property(options PkgConfig::pangocairo INTERFACE_COMPILE_OPTIONS)
list(REMOVE_ITEM options -pthread)  # needless here, and a flag that the precompiled headers lack
set_target_properties(PkgConfig::pangocairo PROPERTIES INTERFACE_COMPILE_OPTIONS "${options}")
pkg_check_modules(qpdf REQUIRED libqpdf>=11)  # only its headers: it is loaded on first use, never linked
# by the name that a program linked with it would ask for: libqpdf.so.29
find_library(qpdf_library qpdf HINTS ${qpdf_LIBRARY_DIRS} REQUIRED)
file(REAL_PATH ${qpdf_library} qpdf_file)
string(REGEX MATCH "libqpdf\\.so\\.[0-9]+" qpdf_soname ${qpdf_file})
set_source_files_properties(${PROJECT_SOURCE_DIR}/src/document/pdf_completed.cpp
  PROPERTIES COMPILE_DEFINITIONS PERCUTA_QPDF="${qpdf_soname}")
find_package(Boost 1.74 REQUIRED)       # only headers: direction numbers of Sobol sequences
find_package(JPEG REQUIRED)             # photographs of labels
find_package(PNG REQUIRED)              # the same
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)  # the hash of knowledge and case
if(NOT PERCUTA_SANITIZER)
  find_package(CLI11 2.1 REQUIRED)      # the command line
  find_package(Ceres 2.1 REQUIRED)      # least squares, in percuta-calibrate alone
endif()

room_depends(base     PUBLIC fmt::fmt PRIVATE ICU::uc ICU::i18n)
room_depends(num      PRIVATE Boost::headers)
room_depends(io       PRIVATE PkgConfig::toml nlohmann_json::nlohmann_json PkgConfig::sodium)
room_depends(rules    PRIVATE ICU::uc ICU::i18n)
room_depends(calendar PRIVATE date::date-tz)
room_depends(photo    PRIVATE JPEG::JPEG PNG::PNG ${CMAKE_DL_LIBS})  # Tesseract is loaded on first use
room_depends(intake   PRIVATE ICU::uc)
room_depends(document PRIVATE ICU::uc PkgConfig::pangocairo ${CMAKE_DL_LIBS})
room_depends(report   PRIVATE ICU::uc ICU::i18n)
room_depends(exchange PRIVATE PkgConfig::ical)

if(PERCUTA_TESTS)
  enable_testing()
  include(GoogleTest)
  find_package(GTest 1.12 REQUIRED)     # unit tests
  find_package(rapidcheck REQUIRED)     # property tests
  find_package(valijson REQUIRED)       # checks our schema and our JSON against draft 7
endif()
find_package(benchmark 1.7)             # bench/, only where it is installed
