#!/usr/bin/env bash
# screenshots.sh BIN_FOLDER OUTPUT_FOLDER: a picture of every page in two sizes, light and dark, English and Chinese, and of
# every mode of the Label page, there at double scale, too, on the sample project (made once, trained briefly).
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

# NAME SIZE THEME KEYS...: the Label page after these keys, with settings that nobody has changed yet
mode() {
    local settings
    settings=$(mktemp -d)
    TAXON_SETTINGS_DIR=$settings "$bin/taxon-workbench" "$project" --page label --annotator "Simulated A (careful)" \
        --screenshot "$out/label-$1-$2-$3${QT_SCALE_FACTOR:+-2x}.png" --size "$2" --theme "$3" --keys "$4"
    rm -rf "$settings"
}
modes() { # SIZE THEME
    mode grid "$1" "$2" Ctrl+G
    mode compare "$1" "$2" Ctrl+G,Shift+Right,Shift+Right,Shift+Right,Ctrl+Return
    mode filter "$1" "$2" Ctrl+Shift+F
    mode grid-filter "$1" "$2" Ctrl+G,Ctrl+Shift+F
    mode guide "$1" "$2" Ctrl+H
    mode comment "$1" "$2" C
    mode find-class "$1" "$2" /,S
    mode keys "$1" "$2" "?"
    mode key-editor "$1" "$2" Ctrl+K,C,H,A,N,G,E,Space,T,H,E,Space,K,Return
}
for theme in light dark; do
    for size in 1440x900 1024x700; do
        modes "$size" "$theme"
    done
done
export QT_SCALE_FACTOR=2
modes 1024x700 light
ls "$out"/*.png
