#!/usr/bin/env bash
# agreement.sh BIN_FOLDER: coefficients, consensus and bootstrap on 1,000,000 labels (a build with tests).
set -euo pipefail
bench=$1/../tests/agreement_bench
[ -x "$bench" ] || { echo "agreement: skipped, $bench is not built"; exit 0; }
"$bench"
