#!/usr/bin/env bash
# loader.sh BIN_FOLDER: images a second on their way to the network against torchvision's loader with two workers, in turn:
# crops, flips and colour jitter at 128 px on ../shared's neu_steel and on 500 generated JPEGs of 12 megapixels, which are
# made once in $TAXON_BENCH_FOLDER (default: build/bench, 1 GB); unchanged images of 256 px from the cache on one core.
set -euo pipefail
bin=$1
bench=$bin/../tests/loader_bench
if [ ! -x "$bench" ]; then # the release build has no tests
    [ -f build/ci/build.ninja ] || cmake --preset ci >&2
    cmake --build --preset ci --target loader_bench -- --quiet >&2
    bench=build/ci/tests/loader_bench
fi
here=$(dirname "$0")
data=${TAXON_SHARED:-../shared}/data/images/neu_steel
large=${TAXON_BENCH_FOLDER:-build/bench}/phone-jpegs
[ -d "$data" ] || { echo "loader: skipped, $data is absent"; exit 0; }
/usr/bin/python3 -c 'import torchvision' 2>/dev/null || { echo "loader: skipped, python3-torchvision is absent"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -d "$large" ] || { /usr/bin/python3 "$here/large_jpegs.py" "$large.part" 500 && mv "$large.part" "$large"; }

project() { # NAME FOLDER
    "$bin/taxon" new "$work/$1" --classes "$(ls "$2" | paste -sd,)" >/dev/null
    "$bin/taxon" import "$work/$1" "$2" --labels-from folders >/dev/null 2>&1
    "$bin/taxon" split "$work/$1" >/dev/null 2>&1
}
ratio() { awk "BEGIN { printf \"%.1f\", $1 / $2 }"; }
figure() { sed -n "s/^$1 //p" "$work/ours"; }

echo "load of the machine: $(cut -d' ' -f1-3 /proc/loadavg)"
project steel "$data"
for round in 1 2 3; do
    "$bench" "$work/steel.taxon" "$work" >"$work/ours"
    peer=$(/usr/bin/python3 "$here/reference_loader.py" "$data" 3 | sort -g | sed -n 2p)
    echo "neu_steel, images/s, round $round: first reading $(figure first), cache $(figure cache), torchvision $peer;" \
        "ratios $(ratio "$(figure first)" "$peer") (3 asked for), $(ratio "$(figure cache)" "$peer") (10);" \
        "256 px unchanged on one core $(figure plain) (20000)"
done
project large "$large"
for round in 1 2 3; do
    "$bench" "$work/large.taxon" "$work" --first >"$work/ours"
    peer=$(/usr/bin/python3 "$here/reference_loader.py" "$large" 1)
    echo "12 megapixels, images/s, round $round: first reading $(figure first), torchvision $peer; ratio $(ratio "$(figure first)" "$peer") (5)"
done
