#include "core/project/database.h"
