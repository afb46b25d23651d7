#include "core/metrics/classification_report.h"
