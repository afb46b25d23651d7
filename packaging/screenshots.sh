#!/usr/bin/env bash
# screenshots.sh BIN_FOLDER OUTPUT_FOLDER: a picture of every page in two sizes, light and dark, English and Chinese,
# on the sample project (made once, trained briefly).
set -euo pipefail
bin=$1
out=$2
project=$out/sample/sample.taxon
mkdir -p "$out"
export QT_QPA_PLATFORM=offscreen TAXON_SETTINGS_DIR="$out/settings"

if [ ! -f "$out/sample/model.pt" ]; then
    rm -rf "$out/sample"
    "$bin/taxon" sample "$out/sample"
    "$bin/taxon" split "$project"
    "$bin/taxon" train "$project" --size 64 --epochs 8
    "$bin/taxon" evaluate "$project" >/dev/null
    "$bin/taxon" export "$project" --format torchscript --output "$out/sample/model.pt"
fi

for language in en zh_CN; do
    for theme in light dark; do
        for size in 1440x900 1024x700; do
            TAXON_LANGUAGE=$language "$bin/taxon-workbench" \
                --screenshot "$out/welcome-$size-$theme-$language.png" --size "$size" --theme "$theme"
            # as one of the simulated people, to see her next image
            for page in data data/classes data/exchange data/apart data/files data/similar data/groups data/health data/split data/augmentation data/versions label agreement adjudicate train inspect deploy; do
                TAXON_LANGUAGE=$language "$bin/taxon-workbench" "$project" --page "$page" --annotator "Simulated A (careful)" \
                    --screenshot "$out/${page//\//-}-$size-$theme-$language.png" --size "$size" --theme "$theme"
            done
        done
    done
done
ls "$out"/*.png
