#include "core/engine/protocol.h"
