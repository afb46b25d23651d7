# GDCM::GDCM, the DICOM library. Debian's own configuration file speaks of programs that its development package lacks.
find_path(GDCM_INCLUDE_DIR gdcmImageReader.h PATH_SUFFIXES gdcm-3.0)
set(GDCM_LIBRARIES)
foreach(part MSFF DSED Common)
  find_library(GDCM_${part}_LIBRARY gdcm${part})
  list(APPEND GDCM_LIBRARIES ${GDCM_${part}_LIBRARY})
endforeach()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(GDCM REQUIRED_VARS
  GDCM_INCLUDE_DIR GDCM_MSFF_LIBRARY GDCM_DSED_LIBRARY GDCM_Common_LIBRARY)
if(GDCM_FOUND AND NOT TARGET GDCM::GDCM)
  add_library(GDCM::GDCM INTERFACE IMPORTED)
  target_include_directories(GDCM::GDCM SYSTEM INTERFACE ${GDCM_INCLUDE_DIR})
  target_link_libraries(GDCM::GDCM INTERFACE ${GDCM_LIBRARIES})
endif()
