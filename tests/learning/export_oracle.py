"""Loads the TorchScript file argv[1], runs it on the float32 images in argv[2], of shape argv[3] ("N,C,H,W"), and
prints the logits and the description as JSON."""
import json
import sys

import torch

extra = {"taxon.json": ""}
model = torch.jit.load(sys.argv[1], _extra_files=extra)
shape = [int(length) for length in sys.argv[3].split(",")]
images = torch.frombuffer(bytearray(open(sys.argv[2], "rb").read()), dtype=torch.float32).reshape(shape)
print(json.dumps({
    "logits": model(images).detach().tolist(),
    "training": model.training,
    "parameters": [name for name, _ in model.named_parameters()],
    "description": json.loads(extra["taxon.json"]),
}))
