#include "core/engine/engine_client.h"
