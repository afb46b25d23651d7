"""Reads the .safetensors file argv[1] by the format's description and compares it with the state dict argv[2]."""
import json
import struct
import sys

import torch

TYPES = {"F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16, "F64": torch.float64, "I8": torch.int8,
         "U8": torch.uint8, "I16": torch.int16, "I32": torch.int32, "I64": torch.int64, "BOOL": torch.bool}

raw = open(sys.argv[1], "rb").read()
length, = struct.unpack("<Q", raw[:8])
header = json.loads(raw[8:8 + length])
assert header.pop("__metadata__") == {"epoch": "3"}
expected = torch.load(sys.argv[2])
for name, entry in header.items():
    begin, end = (8 + length + offset for offset in entry["data_offsets"])
    dtype = TYPES[entry["dtype"]]
    tensor = torch.frombuffer(bytearray(raw[begin:end]), dtype=dtype) if end > begin else torch.zeros(0, dtype=dtype)
    assert begin % tensor.element_size() == 0, name
    assert torch.equal(tensor.reshape(entry["shape"]), expected[name]) and dtype == expected[name].dtype, name
print(len(header), "tensors are equal")
