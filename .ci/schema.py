"""Checks JSON lines against a JSON Schema: schema.py SCHEMA LINES."""
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
count = 0
for line in open(sys.argv[2], encoding="utf-8"):
    validator.validate(json.loads(line))
    count += 1
assert count, "no records"
try:
    validator.validate({"id": "a", "schema": 1})
except jsonschema.ValidationError:
    print(f"{count} records keep the schema")
else:
    sys.exit("a record without its lists keeps the schema")
