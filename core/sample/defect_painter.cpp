#include "core/sample/defect_painter.h"
