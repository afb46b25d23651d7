#include "core/imaging/resize.h"
