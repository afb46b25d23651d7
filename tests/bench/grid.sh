#!/usr/bin/env bash
# grid.sh BIN_FOLDER: the Label page's grid of 100,000 images scrolled from top to bottom. The project, about 2.6 GB, is made
# once in $TAXON_BENCH_FOLDER (default: build/bench).
set -euo pipefail
bench=$1/../tests/grid_bench
[ -x "$bench" ] || cmake --build "$1/.." --target grid_bench -- --quiet || { echo "grid: skipped, $bench is not built"; exit 0; }
folder=${TAXON_BENCH_FOLDER:-build/bench}
mkdir -p "$folder"
"$bench" "$folder/grid.taxon" 30
