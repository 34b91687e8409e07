"""Days that news calls by name, and the day each falls on in a given year.

The names stand in ``holidays.json`` by their rule: "12-25" is a month and day, "11 TH(+4) +1" the day after the fourth
Thursday in November, "05 MO(-1)" the last Monday in May, "easter -46" so many days from Easter.
"""

from datetime import date, timedelta
from pathlib import Path

import msgspec
from dateutil import relativedelta
from dateutil.easter import easter

_FILE = Path(__file__).with_name("holidays.json")
_NAMES = msgspec.json.decode(_FILE.read_bytes(), type=dict[str, str])
# Name in small letters → rule.
HOLIDAYS = {name: rule for rule, names in _NAMES.items() for name in names.split(", ")}


def holiday(name: str, year: int) -> date:
    """The day of one of ``HOLIDAYS`` in that year."""
    base, *rest = HOLIDAYS[name].split()
    if base == "easter":
        return easter(year) + timedelta(int(rest[0]))
    if "-" in base:
        month, day = base.split("-")
        return date(year, int(month), int(day))
    weekday, nth = rest[0].rstrip(")").split("(")
    last = relativedelta.relativedelta(
        day=31 if nth[0] == "-" else 1, weekday=getattr(relativedelta, weekday)(int(nth))
    )
    return date(year, int(base), 1) + last + timedelta(int(rest[1]) if rest[1:] else 0)
