#include "app/workbench/session.h"
