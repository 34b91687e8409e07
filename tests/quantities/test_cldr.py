"""Names of units and currencies: the file against Babel, which holds CLDR's data."""

import json
from pathlib import Path
from typing import Any

import babel
import pytest
from babel import localedata

from claimcheck.quantities import tables
from claimcheck.quantities.tables import cldr

FILE = Path(tables.__file__).with_name("cldr.json")


def _of_babel() -> dict[str, Any]:
    data = localedata.load("en_GB")
    return {
        "babel": babel.__version__,
        "units": {
            key: {width: dict(forms) for width, forms in widths.items()}
            for key, widths in data["unit_patterns"].items()
        },
        "currencies": {code: list(forms.values()) for code, forms in data["currency_names_plural"].items()},
        "codes": sorted(data["currency_names"]),
    }


def _rows(table: dict[str, Any]) -> str:
    """A line an entry, so that a new version of CLDR is a diff that can be read."""
    return (
        "{\n" + ",\n".join(f"  {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in table.items()) + "\n}"
    )


def test_the_file_holds_what_babel_holds(request: pytest.FixtureRequest) -> None:
    held = _of_babel()
    if request.config.getoption("--update-goldens"):
        parts = [f"{json.dumps(k)}: {_rows(v) if isinstance(v, dict) else json.dumps(v)}" for k, v in held.items()]
        FILE.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")
    kept = json.loads(FILE.read_text("utf-8"))
    if kept["babel"] != babel.__version__:
        pytest.skip(f"the file was made with Babel {kept['babel']}, installed is {babel.__version__}")
    assert kept == held
    # The order decides which unit an ambiguous symbol stands for.
    assert list(kept["units"]) == list(held["units"])


def test_it_is_read_as_it_stands() -> None:
    assert cldr().units["length-kilometer"]["long"]["other"] == "{0} kilometres"
    assert "US dollars" in cldr().currencies["USD"]
    assert "EUR" in cldr().codes
