#include "core/learning/models/classifier.h"
