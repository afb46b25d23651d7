"""Writes torchvision's models with random weights, their outputs and gradients into the folder argv[1]."""
import json
import sys
from pathlib import Path

import torch
import torchvision

CLASSES = 7


def randomised(name):
    """Statistics of batch norm at random as well: at 0 and 1 they would not show in the output."""
    model = getattr(torchvision.models, name)(num_classes=CLASSES)
    for key, buffer in model.named_buffers():
        if key.endswith("running_mean"):
            buffer.normal_(0, 0.2)
        elif key.endswith("running_var"):
            buffer.uniform_(0.5, 1.5)
    return model


def half(state):
    return {k: v.half() if v.is_floating_point() else v for k, v in state.items()}


def write(folder, name):
    model = randomised(name).eval()
    state = model.state_dict()
    torch.save(state, folder / f"{name}_zip.pth")
    torch.save(state, folder / f"{name}_legacy.pth", _use_new_zipfile_serialization=False)
    torch.save({"epoch": 3, "state_dict": state}, folder / f"{name}_wrapped.pth")
    torch.save(half(state), folder / f"{name}_half.pth")
    torch.save(dict(model.named_parameters()) | dict(model.named_buffers()), folder / f"{name}_parameters.pth")
    (folder / f"{name}_names.json").write_text(json.dumps(
        {"names": [k for k, _ in model.named_parameters()] + [k for k, _ in model.named_buffers()]}))
    with torch.no_grad():
        images = torch.randn(3, 3, 100, 90)  # sizes at which pooling that rounds up differs from other pooling
        logits = model(images)
        model.load_state_dict(half(state))
        torch.save({"images": images, "logits": logits, "half_logits": model(images)}, folder / f"{name}_outputs.pth")


def write_gradients(folder, name):
    """One step of training in double precision, so that the comparison can be strict."""
    model = randomised(name).double().train()
    torch.save(model.state_dict(), folder / f"{name}_before.pth")
    images = torch.randn(4, 3, 64, 64, dtype=torch.float64)
    labels = torch.tensor([0, 3, 6, 3])
    torch.nn.functional.cross_entropy(model(images), labels).backward()
    torch.save({"images": images, "labels": labels}, folder / f"{name}_batch.pth")
    torch.save({k: p.grad for k, p in model.named_parameters()}, folder / f"{name}_gradients.pth")
    torch.save(dict(model.named_buffers()), folder / f"{name}_statistics.pth")


torch.manual_seed(1)
torch.set_num_threads(1)
for model_name in ("resnet18", "squeezenet1_1"):
    write(Path(sys.argv[1]), model_name)
write_gradients(Path(sys.argv[1]), "resnet18")
