#include "core/learning/torchscript_export.h"
