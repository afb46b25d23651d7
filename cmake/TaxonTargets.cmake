# One interface target carries every flag; each folder is one static library.
add_library(taxon_flags INTERFACE)
target_compile_options(taxon_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow
  $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)  # lets ccache see through precompiled headers
target_compile_definitions(taxon_flags INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_FOREACH QT_USE_QSTRINGBUILDER QT_NO_CONTEXTLESS_CONNECT
  TAXON_VERSION="${PROJECT_VERSION}")
target_include_directories(taxon_flags INTERFACE ${CMAKE_SOURCE_DIR})

set(TAXON_SANITIZE "" CACHE STRING "Sanitizers to build with, as for -fsanitize=")
if(TAXON_SANITIZE)
  target_compile_options(taxon_flags INTERFACE -fsanitize=${TAXON_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(taxon_flags INTERFACE -fsanitize=${TAXON_SANITIZE})
endif()
option(TAXON_WARNINGS_ARE_ERRORS "Stop at a warning" OFF)
if(TAXON_WARNINGS_ARE_ERRORS)
  target_compile_options(taxon_flags INTERFACE -Werror)
endif()

# Most of a source's compile time is Qt's and the standard library's headers, so they are parsed once for core and
# once for widgets. LibTorch's flags differ and its headers dominate: sources that see it go without.
function(taxon_precompile name links)
  if(name STREQUAL "taxon_base")
    target_precompile_headers(taxon_base PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled_core.h)
  elseif("${name};${links}" MATCHES "taxon_learning")
    return()
  elseif("${name};${links}" MATCHES "(^|;)(taxon_widgets|taxon_workbench)(;|$)")
    target_precompile_headers(${name} REUSE_FROM taxon_precompiled_widgets)
  elseif("${links}" MATCHES "taxon_[a-eg-z]")
    target_precompile_headers(${name} REUSE_FROM taxon_base)
  endif()
endfunction()

# Holds what is precompiled for widgets: with Qt Widgets' flags and no others, so that all who have these can use it.
function(taxon_add_precompiled_widgets)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled_widgets.cpp CONTENT "")
  add_library(taxon_precompiled_widgets STATIC ${CMAKE_BINARY_DIR}/precompiled_widgets.cpp)
  target_link_libraries(taxon_precompiled_widgets PRIVATE taxon_flags Qt6::Widgets)
  target_precompile_headers(taxon_precompiled_widgets PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled_widgets.h)
endfunction()

# taxon_library(NAME [MOC] SOURCES file... LINKS target...)
# A static library of one folder. MOC runs Qt's meta-object compiler: name it only where Q_OBJECT stands.
function(taxon_library name)
  cmake_parse_arguments(ARG "MOC" "" "SOURCES;LINKS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC taxon_flags ${ARG_LINKS})
  if(ARG_MOC)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
  endif()
  taxon_precompile(${name} "${ARG_LINKS}")
endfunction()

# taxon_test(NAME SOURCES file... LINKS target... [LABELS label...] [TIMEOUT seconds])
# One Qt Test executable a unit, run by ctest without a display.
function(taxon_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_link_libraries(${name} PRIVATE taxon_flags taxon_test_support Qt6::Test ${ARG_LINKS})
  taxon_precompile(${name} "taxon_test_support;${ARG_LINKS}")
  add_test(NAME ${name} COMMAND ${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QTEST_FUNCTION_TIMEOUT=3600000;TAXON_ENGINE=${CMAKE_BINARY_DIR}/bin/taxon-engine;TAXON_COMMAND=${CMAKE_BINARY_DIR}/bin/taxon")
endfunction()
