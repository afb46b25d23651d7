#include "core/dataset/resolved_labels.h"
