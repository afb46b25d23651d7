#!/usr/bin/env bash
# labeling.sh BIN_FOLDER: the Label page on 100,000 and 1,000,000 images, and the start of the workbench, beside their
# targets. The generated projects stay in build/bench (about 1 GB); the first time takes minutes.
set -euo pipefail
bin=$1
bench=$bin/../tests/labeling_bench
if [ ! -x "$bench" ]; then # the release build has no tests
    [ -f build/ci/build.ninja ] || cmake --preset ci >&2
    cmake --build --preset ci --target labeling_bench -- --quiet >&2
    bench=build/ci/tests/labeling_bench
fi
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
settings=$(mktemp -d)
trap 'rm -rf "$settings"' EXIT
echo "load of the machine: $(cut -d' ' -f1-3 /proc/loadavg)"
for i in 1 2 3 4 5; do
    TAXON_SETTINGS_DIR=$settings "$bin/taxon-workbench" --startup-time
done | sort -n | sed -n '3s/.*/start of the workbench to its first window, median of 5: & ms, target 400/p'
"$bench" build/bench
