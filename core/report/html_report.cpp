#include "core/report/html_report.h"
