#include "core/exchange/folder_import.h"
