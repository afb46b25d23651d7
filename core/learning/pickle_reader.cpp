#include "core/learning/pickle_reader.h"
