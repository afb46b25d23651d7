"""Reads a TFRecord file by the format's description, tf.train.Example by protobuf's own parser, and says what it holds."""
import hashlib
import json
import struct
import sys

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

FIELD = descriptor_pb2.FieldDescriptorProto


def message(file, name, *fields):
    built = file.message_type.add(name=name)
    for number, field, kind, label, type_name in fields:
        built.field.add(name=field, number=number, type=kind, label=label, type_name=type_name)
    return built


# tensorflow/core/example/feature.proto and example.proto
file = descriptor_pb2.FileDescriptorProto(name="example.proto", package="tensorflow", syntax="proto3")
REPEATED, ONE = FIELD.LABEL_REPEATED, FIELD.LABEL_OPTIONAL
message(file, "BytesList", (1, "value", FIELD.TYPE_BYTES, REPEATED, None))
message(file, "FloatList", (1, "value", FIELD.TYPE_FLOAT, REPEATED, None))
message(file, "Int64List", (1, "value", FIELD.TYPE_INT64, REPEATED, None))
feature = message(file, "Feature", (1, "bytes_list", FIELD.TYPE_MESSAGE, ONE, ".tensorflow.BytesList"),
                  (2, "float_list", FIELD.TYPE_MESSAGE, ONE, ".tensorflow.FloatList"),
                  (3, "int64_list", FIELD.TYPE_MESSAGE, ONE, ".tensorflow.Int64List"))
feature.oneof_decl.add(name="kind")
for field in feature.field:
    field.oneof_index = 0
features = message(file, "Features", (1, "feature", FIELD.TYPE_MESSAGE, REPEATED, ".tensorflow.Features.FeatureEntry"))
entry = features.nested_type.add(name="FeatureEntry")
entry.field.add(name="key", number=1, type=FIELD.TYPE_STRING, label=ONE)
entry.field.add(name="value", number=2, type=FIELD.TYPE_MESSAGE, label=ONE, type_name=".tensorflow.Feature")
entry.options.map_entry = True
message(file, "Example", (1, "features", FIELD.TYPE_MESSAGE, ONE, ".tensorflow.Features"))
pool = descriptor_pool.DescriptorPool()
pool.Add(file)
Example = message_factory.MessageFactory(pool).GetPrototype(pool.FindMessageTypeByName("tensorflow.Example"))


def crc32c(data):
    value = 0xffffffff
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (0x82f63b78 if value & 1 else 0)
    return value ^ 0xffffffff


def masked(data):
    value = crc32c(data)
    return ((value >> 15 | value << 17) + 0xa282ead8) & 0xffffffff


rows = []
with open(sys.argv[1], "rb") as records:
    while head := records.read(12):
        assert struct.unpack("<I", head[8:])[0] == masked(head[:8]), "checksum of a length"
        payload = records.read(struct.unpack("<Q", head[:8])[0])
        assert struct.unpack("<I", records.read(4))[0] == masked(payload), "checksum of a record"
        example = Example.FromString(payload)
        row = {}
        for name, value in example.features.feature.items():
            kind = value.WhichOneof("kind")
            first, = getattr(value, kind).value
            if name == "image/encoded":
                row.update(bytes=len(first), md5=hashlib.md5(first).hexdigest())
            else:
                row[name] = first.decode() if kind == "bytes_list" else first
        rows.append(row)
print(json.dumps({"rows": rows}))
