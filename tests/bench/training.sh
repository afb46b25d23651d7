#!/usr/bin/env bash
# training.sh BIN_FOLDER: Taxon against plain PyTorch (../shared/bench/reference_train.py) in the same run:
# squeezenet1_1 with ImageNet weights on neu_steel, 128 px, 4 epochs; whole wall time, in turn.
set -euo pipefail
bin=$1
shared=${TAXON_SHARED:-../shared}
data=$shared/data/images/neu_steel
weights=$shared/weights/squeezenet1_1_imagenet.pth
[ -d "$data" ] && [ -f "$weights" ] || { echo "training: skipped, $shared is absent"; exit 0; }
/usr/bin/python3 -c 'import torch, torchvision' 2>/dev/null || { echo "training: skipped, python3-torchvision is absent"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

seconds() { local start; start=$(date +%s.%N); "$@" >"$work/out" 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
            echo "$(date +%s.%N) $start" | awk '{printf "%.1f", $1 - $2}'; }

ours() {
    "$bin/taxon" train "$work/p" --model squeezenet1_1 --weights "$weights" --size 128 --epochs 4 &&
    "$bin/taxon" evaluate "$work/p" --json >"$work/evaluation.json"
}

classes=$(ls "$data" | paste -sd,)
for i in 1 2 3; do
    rm -rf "$work/p.taxon"
    "$bin/taxon" new "$work/p" --classes "$classes" >/dev/null
    "$bin/taxon" import "$work/p" "$data" --labels-from folders >/dev/null 2>&1
    "$bin/taxon" split "$work/p" --seed "$i" >/dev/null 2>&1
    taxon=$(seconds ours)
    accuracy=$(/usr/bin/python3 -c 'import json,sys; print(round(json.load(open(sys.argv[1]))["accuracy"], 4))' "$work/evaluation.json")
    peer=$(seconds /usr/bin/python3 "$shared/bench/reference_train.py" "$data" --arch squeezenet1_1 --weights "$weights" \
        --lr 0.003 --epochs 4 --size 128 --seed "$i")
    peer_accuracy=$(tail -n 1 "$work/out" | /usr/bin/python3 -c 'import json,sys; print(round(json.load(sys.stdin)["test_accuracy"], 4))')
    echo "round $i: Taxon $taxon s (test accuracy $accuracy), PyTorch $peer s ($peer_accuracy), ratio $(awk "BEGIN{printf \"%.2f\", $peer/$taxon}")"
done
