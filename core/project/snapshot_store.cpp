#include "core/project/snapshot_store.h"
