#!/usr/bin/env bash
# import.sh BIN_FOLDER: importing 6,000 small JPEGs, wall time and peak memory.
set -euo pipefail
bin=$1
data=${TAXON_SHARED:-../shared}/data/images/mednist_6000
[ -d "$data" ] || { echo "import: skipped, $data is absent"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for i in 1 2 3; do
    "$bin/taxon" new "$work/p$i" --classes AbdomenCT,BreastMRI,CXR,ChestCT,Hand,HeadCT >/dev/null
    /usr/bin/time -f "import of 6,000 images, run $i: %e s, %M KB" \
        "$bin/taxon" import "$work/p$i" "$data" --labels-from folders >/dev/null 2>"$work/log" || { cat "$work/log"; exit 1; }
    tail -n 1 "$work/log"
done
/usr/bin/time -f "importing the same again: %e s, %M KB" \
    "$bin/taxon" import "$work/p1" "$data" --labels-from folders >/dev/null 2>"$work/log"
tail -n 1 "$work/log"
