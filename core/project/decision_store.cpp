#include "core/project/decision_store.h"
