#include "core/agreement/percent_agreement.h"
