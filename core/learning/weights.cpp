#include "core/learning/weights.h"
