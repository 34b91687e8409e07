"""What stands in files beside this module, each read once a process.

- ``words.json``: words and names that newspapers print beside figures. A row holds words with blanks between them, or
  phrases with commas; of units and currencies a trailing * gives the plural too and "_" is a blank.
- ``cldr.json``: English names of units and currencies as CLDR gives them (Unicode Technical Standard 35, parts 2 and 6;
  Unicode License v3), for Babel, which has them, takes longer to load them than ten articles take to be read.
- ``unit_sizes.json``: how large units are, by pint, after the SI brochure and NIST Handbook 44 (a ton is the American
  one, a barrel one of oil), for pint takes longer to load than a hundred articles.

The tests derive the last two from the libraries anew; ``--update-goldens`` writes them.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

T = TypeVar("T")


class Cldr(msgspec.Struct, frozen=True):
    """What claimcheck uses of the locale en_GB.

    units: key of a unit ("length-kilometer") → width ("long", "short", "narrow") → plural category → pattern
    ("{0} kilometres"). currencies: ISO 4217 code → its names. codes: all codes. babel: the version they come from.
    """

    babel: str
    units: Mapping[str, Mapping[str, Mapping[str, str]]]
    currencies: Mapping[str, Sequence[str]]
    codes: Sequence[str]


class UnitSize(NamedTuple):
    """What takes a value to the base unit of the dimension: ``value * factor + offset``."""

    dimension: str
    factor: float
    offset: float = 0.0


def unit_size(unit: str) -> UnitSize:
    """The size of a unit by its canonical name; one that is not known is a dimension of its own."""
    return _sizes().get(unit) or UnitSize(unit, 1.0)


def rows(table: str) -> dict[str, str]:
    """The rows of a table of ``words.json``, by name."""
    return {name: row if isinstance(row, str) else " ".join(row) for name, row in _words()[table].items()}


def phrases(table: str) -> Iterator[tuple[str, str]]:
    """Each phrase of a table of phrases, with the name of its row."""
    return ((phrase, name) for name, row in rows(table).items() for phrase in row.split(", "))


def forms(row: str) -> Iterator[str]:
    """The printed forms of a row of units or currencies."""
    for form in row.split():
        for plural in ("", "s") if "*" in form else ("",):
            yield form.replace("*", plural).replace("_", " ")


@cache
def cldr() -> Cldr:
    return _read("cldr", Cldr)


@cache
def _sizes() -> dict[str, UnitSize]:
    return _read("unit_sizes", dict[str, UnitSize])


@cache
def _words() -> dict[str, dict[str, str | list[str]]]:
    return _read("words", dict[str, dict[str, str | list[str]]])


def _read(name: str, kind: type[T]) -> T:
    return msgspec.json.decode(Path(__file__).with_name(f"{name}.json").read_bytes(), type=kind)
