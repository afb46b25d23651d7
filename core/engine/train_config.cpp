#include "core/engine/train_config.h"
