"""How large units of measure are: canonical name (``units.py``) → dimension, and its size in SI units.

The sizes are pint's, by the SI brochure and NIST Handbook 44 (a ton is the American one, a barrel one of oil). They
stand in a file, ``unit_sizes.json``, because pint takes longer to load than a hundred articles take to be read; the
test of this module derives the file from pint anew, and ``--update-goldens`` writes it.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec


class UnitSize(NamedTuple):
    """What takes a value to the base unit of the dimension: ``value * factor + offset``."""

    dimension: str
    factor: float
    offset: float = 0.0


def unit_size(unit: str) -> UnitSize:
    """The size of a unit by its canonical name; one that is not known is a dimension of its own."""
    return _sizes().get(unit) or UnitSize(unit, 1.0)


@cache
def _sizes() -> dict[str, UnitSize]:
    return msgspec.json.decode(Path(__file__).with_name("unit_sizes.json").read_bytes(), type=dict[str, UnitSize])
