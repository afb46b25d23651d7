#include "core/dataset/snapshot_builder.h"
