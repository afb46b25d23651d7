#include "core/project/image_store.h"
