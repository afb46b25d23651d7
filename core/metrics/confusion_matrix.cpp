#include "core/metrics/confusion_matrix.h"
