#include "core/dataset/packed_images.h"
