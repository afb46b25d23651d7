#include "core/project/annotator_store.h"
