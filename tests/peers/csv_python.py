"""Python's csv module reads every table as the rows of the JSON beside it."""

import csv
import json
import platform
import sys
from pathlib import Path

# What a file says of itself stands in the last columns of every row.
OF_THE_FILE = ["data_version", "data_date", "filters"]


def is_same(field, value):
    match value:
        case None:
            return field == ""
        case bool():
            return field == str(value).lower()
        case int() | float():
            return float(field) == value
        case str():
            # Before what a spreadsheet would take for a formula stands an apostrophe.
            return field == value or field == f"'{value}"
        case _:
            return True


# Columns that each table must have, whatever else: names beside ids, and what statistics need of a statement.
EXPECTED = {
    "statements": "id actor actorName side sideName issue issueTitle position voice toldBy toldByName utterance said saidTo precision document"
    " documentTitle outlet outletName published publishedTo publishedPrecision passage quote start end condition note reason",
    "figures": "id subject value low high unit asOf asOfTo precision saidBy saidByName document documentTitle quote",
    "quotations": "id speaker speakerName side sideName kind toldBy toldByName addressee document documentTitle passage quote start end attribution",
    "meetings": "id title held participants participantNames invited absent host hostName place placeName from fromTo to precision document quote"
    " conflictsWith note",
    "hits": "document documentTitle outletName published passage text",
    "timeline": "kind id date to precision title held actor actorName issue issueTitle place placeName document documentTitle quote",
    "actors": "id name kind side sideName role aliases statements",
    "issues": "id title rule supports opposes mixed statements",
    "documents": "id title outlet outletName published publishedTo precision textQuality words passages statements",
}

def check(path):
    # Without a mark of the byte order, which would become part of the first name.
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True, restkey="too many")
        rows = list(reader)
    columns = reader.fieldnames
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["rows"]
    assert columns[-3:] == OF_THE_FILE and len(set(columns)) == len(columns), f"{path}: columns {columns}"
    missing = set(EXPECTED.get(path.stem, "").split()) - set(columns)
    assert not missing, f"{path}: expected the columns {missing}, found {columns}"
    assert len(rows) == len(expected), f"{path}: {len(rows)} rows, {len(expected)} in the JSON"
    assert rows, f"{path}: no rows"
    for number, (row, values) in enumerate(zip(rows, expected), start=1):
        assert list(values) == columns[:-3] == list(row)[:-3], f"{path}: row {number} has {list(row)}"
        for name, value in values.items():
            assert is_same(row[name], value), f"{path}: row {number}, {name}: expected {value!r}, found {row[name]!r}"
    return len(rows)


tables = [path for path in sorted(Path(sys.argv[1]).glob("*.csv")) if path.with_suffix(".json").exists()]
assert EXPECTED.keys() <= {path.stem for path in tables}, f"expected a table of each of {list(EXPECTED)}, found {tables}"
print(f"Python {platform.python_version()}: {len(tables)} tables with {sum(map(check, tables))} rows")
