"""Writes .pth and .safetensors files of many kinds, good and hostile, into the folder argv[1]."""
import collections
import io
import json
import os
import pickle
import struct
import sys
import zipfile
from pathlib import Path

import torch

folder = Path(sys.argv[1])
torch.manual_seed(2)


class Attack:
    def __reduce__(self):
        return os.system, (f"touch '{folder}/attacked'",)


def save(name, content):
    torch.save(content, folder / f"{name}_zip.pth")
    torch.save(content, folder / f"{name}_legacy.pth", _use_new_zipfile_serialization=False)


def write_safetensors(path, tensors, metadata):
    """By the description of the format alone, as another program would."""
    names = {torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16", torch.float64: "F64",
             torch.int8: "I8", torch.uint8: "U8", torch.int16: "I16", torch.int32: "I32", torch.int64: "I64",
             torch.bool: "BOOL"}
    header, data = {"__metadata__": metadata}, b""
    for key, tensor in tensors.items():
        raw = bytes(tensor.contiguous().reshape(-1).view(torch.uint8).tolist())
        header[key] = {"dtype": names[tensor.dtype], "shape": list(tensor.shape),
                       "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode() + b"   "
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


base = torch.arange(24, dtype=torch.float32)
types = {str(t).removeprefix("torch."): torch.tensor([[1, 0, 3], [4, 5, 6]]).to(t) for t in (
    torch.float32, torch.float16, torch.bfloat16, torch.float64, torch.int8, torch.uint8, torch.int16,
    torch.int32, torch.int64, torch.bool)}
types["scalar"] = torch.tensor(5)
types["empty"] = torch.zeros(0)

ordered = collections.OrderedDict(types)
ordered["名字.weight"] = torch.nn.Parameter(torch.ones(2))
save("types", ordered)
write_safetensors(folder / "types.safetensors", types, {"made by": "Python"})
save("views", {"transposed": base.view(4, 6).t(), "slice": base[6:12], "steps": base[1::5], "whole": base.view(2, 3, 4),
               "last": base.view(1, 2, 3, 4).contiguous(memory_format=torch.channels_last)})
save("one", {"only": torch.ones(3)})
save("model", {"model": {"a": torch.ones(1)}, "epoch": 3, "loss": 0.5, "note": "no", "done": None, "rates": [1, (2,)]})
save("attack", {"a": torch.ones(1), "b": Attack()})
save("class", {"a": torch.ones(1), "b": torch.nn.Linear(2, 2)})
save("number", {"a": torch.ones(1), "b": 3})
save("list", [torch.ones(1)])
save("expanded", {"a": torch.ones(1).expand(1000)})
torch.save(ordered, folder / "types_protocol4.pth", pickle_protocol=4)
torch.save({"a": base}, folder / "cut.pth")
torch.jit.script(torch.nn.Linear(2, 2)).save(str(folder / "scripted.pth"))


def rewrite(source, target, compression, changed=None):
    """The same zip archive with another compression or another pickle."""
    with zipfile.ZipFile(folder / source) as old, zipfile.ZipFile(folder / target, "w", compression) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, changed(content) if changed and name.endswith("data.pkl") else content)


rewrite("one_zip.pth", "compressed.pth", zipfile.ZIP_DEFLATED)
# "only" has 3 elements: claim 2^31 - 1 of them in the tensor, then in the storage.
rewrite("one_zip.pth", "huge_tensor.pth", zipfile.ZIP_STORED,
        lambda p: p.replace(b"QK\x00K\x03\x85", b"QK\x00J\xff\xff\xff\x7f\x85"))
rewrite("one_zip.pth", "huge_storage.pth", zipfile.ZIP_STORED,
        lambda p: p.replace(b"K\x03tq", b"J\xff\xff\xff\x7ftq"))
rewrite("one_zip.pth", "negative_stride.pth", zipfile.ZIP_STORED,
        lambda p: p.replace(b"K\x03\x85q\x08K\x01\x85", b"K\x03\x85q\x08J\xff\xff\xff\xff\x85"))
rewrite("one_zip.pth", "endless.pth", zipfile.ZIP_STORED, lambda p: b"\x80\x02" + b"]" * 5_000_000 + b".")
rewrite("one_zip.pth", "deep.pth", zipfile.ZIP_STORED, lambda p: b"\x80\x02" + b"]" * 300_000 + b"a" * 299_999 + b".")
rewrite("one_zip.pth", "cycle.pth", zipfile.ZIP_STORED, lambda p: b"\x80\x02]q\x00h\x00a.")
