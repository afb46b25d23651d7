#include "core/project/class_store.h"
