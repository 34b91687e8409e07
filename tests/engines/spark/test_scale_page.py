"""docs/scale.md names what there is: options, columns that are read, columns that are written."""

import os
import re
import subprocess
import sys
from pathlib import Path

from claimcheck.articles.formats import json_news
from claimcheck.linking.alike import COMMONPLACE, LARGEST

PAGE = (Path(__file__).parent.parent.parent.parent / "docs" / "scale.md").read_text(encoding="utf-8")
# Those of spark-submit and of split.
FOREIGN = {"--additional-suffix", "--py-files", "--master", "--deploy-mode", "--archives", "--conf"}


def test_every_option_of_the_page_is_one() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "claimcheck", "scan", "--help"],
        env={**os.environ, "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", PAGE)) - FOREIGN
    assert {"--engine", "--spark-master", "--spark-output"} <= named
    assert {name for name in named if name not in told} == set()


def test_the_columns_that_are_read_are_the_fields_of_records() -> None:
    fields = [
        *(*json_news.IDENTIFIERS, *json_news._TEXTS, *json_news._HEADLINES, *json_news._DATES),
        *(*json_news._UPDATES, *json_news._OUTLETS, *json_news._BYLINES),
    ]
    assert [field for field in fields if f"`{field}`" not in PAGE] == []


def test_the_columns_that_are_written_are_told() -> None:
    from claimcheck.engines.spark.output import FINDINGS

    places = FINDINGS.field("places").type.value_type
    assert [field.name for field in places if f"`{field.name}`" not in PAGE] == []


def test_the_bounds_of_the_page_are_those_of_the_code() -> None:
    from claimcheck.engines.spark.components import ON_DRIVER
    from claimcheck.engines.spark.scan import MOST_TOLD

    assert (ON_DRIVER, MOST_TOLD, COMMONPLACE, LARGEST) == (2_000_000, 100_000, 400, 120)
    for said in ("two million", f"{MOST_TOLD:,}", f"more than {COMMONPLACE} articles", f"more than {LARGEST} articles"):
        assert said in PAGE
