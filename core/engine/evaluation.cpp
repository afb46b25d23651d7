#include "core/engine/evaluation.h"
