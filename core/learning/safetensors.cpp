#include "core/learning/safetensors.h"
