#include "widgets/theme/theme.h"
