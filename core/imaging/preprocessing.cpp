#include "core/imaging/preprocessing.h"
