#include "core/imaging/decode.h"
