#!/usr/bin/env bash
# augmentation.sh BIN_FOLDER: processor time of each preset and transform for 16 variants (a build with tests).
set -euo pipefail
bench=$1/../tests/augmentation_bench
[ -x "$bench" ] || { echo "augmentation: skipped, $bench is not built"; exit 0; }
"$bench"
