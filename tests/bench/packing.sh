#!/usr/bin/env bash
# packing.sh BIN_FOLDER: 10,000 JPEG files of 64 × 64 pixels packed with two threads, and read against the files. They are made
# once in $TAXON_BENCH_FOLDER (default: build/bench).
set -euo pipefail
bench=$1/../tests/packing_bench
[ -x "$bench" ] || cmake --build "$1/.." --target packing_bench -- --quiet || { echo "packing: skipped, $bench is not built"; exit 0; }
folder=${TAXON_BENCH_FOLDER:-build/bench}
mkdir -p "$folder"
"$bench" "$folder" 10000
