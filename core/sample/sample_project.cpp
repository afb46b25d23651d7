#include "core/sample/sample_project.h"
