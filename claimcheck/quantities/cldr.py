"""English names of units and of currencies, as CLDR gives them (Unicode Technical Standard 35, parts 2 and 6).

They stand in a file, ``cldr.json``, because Babel, which has them, takes longer to load them than ten articles take to
be read; the test of this module takes them from Babel anew, and ``--update-goldens`` writes the file. The data are
Unicode's, under the Unicode License v3.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import msgspec


class Cldr(msgspec.Struct, frozen=True):
    """What claimcheck uses of the locale en_GB.

    units: key of a unit ("length-kilometer") → width ("long", "short", "narrow") → plural category → pattern
    ("{0} kilometres"). currencies: ISO 4217 code → its names. codes: all codes. babel: the version they come from.
    """

    babel: str
    units: Mapping[str, Mapping[str, Mapping[str, str]]]
    currencies: Mapping[str, Sequence[str]]
    codes: Sequence[str]


@cache
def cldr() -> Cldr:
    """The data, read once a process."""
    return msgspec.json.decode(Path(__file__).with_name("cldr.json").read_bytes(), type=Cldr)
