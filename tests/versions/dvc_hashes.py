"""The .dvc file of a directory by DVC 3's published rule (dvc-data, Tree.as_bytes): argv[1] is the directory."""
import hashlib
import json
import os
import sys

entries, size = [], 0
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        path = os.path.join(folder, name)
        content = open(path, "rb").read()
        size += len(content)
        entries.append({"md5": hashlib.md5(content).hexdigest(), "relpath": os.path.relpath(path, sys.argv[1]).replace(os.sep, "/")})
listing = json.dumps(sorted(entries, key=lambda entry: entry["relpath"]), sort_keys=True).encode("utf-8")
print(json.dumps({"md5": hashlib.md5(listing).hexdigest() + ".dir", "size": size, "nfiles": len(entries), "listing": listing.decode(),
                  "hashes": [entry["md5"] for entry in entries]}))
