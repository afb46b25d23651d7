"""Reads a packed store with py-lmdb and says what it holds: argv[1] is the store's folder."""
import hashlib
import json
import sys

import lmdb

environment = lmdb.open(sys.argv[1], readonly=True, lock=False)
rows = []
with environment.begin() as transaction:
    for row in range(environment.stat()["entries"] // 2):
        value = transaction.get(b"%08d" % row)
        information = json.loads(transaction.get(b"%08d.json" % row))
        rows.append({**information, "bytes": len(value), "md5": hashlib.md5(value).hexdigest()})
print(json.dumps({"rows": rows}))
