import json
from collections import Counter
from pathlib import Path

import pytest

from claimcheck.quantities import tables

TABLES = json.loads(Path(tables.__file__).with_name("words.json").read_text("utf-8"))
ROWS = [(f"{table}: {name}", row) for table, rows in TABLES.items() for name, row in rows.items()]


@pytest.mark.parametrize(("row", "lines"), [row for row in ROWS if isinstance(row[1], list)])
def test_lines_of_a_row_of_phrases_end_between_phrases(row: str, lines: list[str]) -> None:
    """Lines are joined with a blank: without its comma the last phrase would run into the first of the next line."""
    phrases = any("," in line for line in lines)
    assert [line for line in lines[:-1] if phrases and not line.endswith(",")] == []


def test_no_row_names_anything_twice() -> None:
    twice = {}
    for name, row in ROWS:
        said = row if isinstance(row, str) else " ".join(row)
        counts = Counter(said.split(", ") if "," in said else said.split())
        if found := [each for each, count in counts.items() if count > 1]:
            twice[name] = found
    assert twice == {}
