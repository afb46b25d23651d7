#include "core/agreement/majority.h"
