#include "core/project/run_store.h"
