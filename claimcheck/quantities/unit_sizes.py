"""How large units of measure are: canonical name (``units.py``) → dimension, and its size in SI units.

Definitions: the SI brochure (9th edition), the international yard and pound of 1959, NIST Handbook 44 (appendix C) for
American measures of volume. A ton is the American one, a barrel one of oil. The tests hold every row against pint,
which at run time would take longer to load than a hundred articles take to be read.
"""

from typing import NamedTuple

_PREFIXES = {
    "pico": 1e-12,
    "nano": 1e-9,
    "micro": 1e-6,
    "milli": 1e-3,
    "centi": 1e-2,
    "deci": 1e-1,
    "hecto": 1e2,
    "kilo": 1e3,
    "mega": 1e6,
    "giga": 1e9,
    "tera": 1e12,
    "peta": 1e15,
}
_LENGTHS = {
    "metre": 1.0,
    "inch": 0.0254,
    "foot": 0.3048,
    "yard": 0.9144,
    "fathom": 1.8288,
    "furlong": 201.168,
    "mile": 1609.344,
    "scandinavian mile": 10_000.0,
    "nautical mile": 1852.0,
    "astronomical unit": 149_597_870_700.0,
    "light year": 9_460_730_472_580_800.0,
    "parsec": 3.085677581491367e16,
}
_GALLON = 0.003785411784
_POUND = 0.45359237
# A pound's weight on an inch squared.
_PSI = 6894.757293168361
_SIZES = {
    "length": _LENGTHS,
    "area": {"acre": 4046.8564224, "hectare": 10_000.0, "dunam": 1000.0},
    "volume": {
        "litre": 0.001,
        "teaspoon": _GALLON / 768,
        "tablespoon": _GALLON / 256,
        "fluid ounce": _GALLON / 128,
        "cup": _GALLON / 16,
        "metric cup": 0.00025,
        "pint": _GALLON / 8,
        "metric pint": 0.0005,
        "quart": _GALLON / 4,
        "gallon": _GALLON,
        "bushel": 0.03523907016688,
        "barrel": 42 * _GALLON,
        "acre foot": 4046.8564224 * 0.3048,
    },
    "mass": {
        "gram": 0.001,
        "carat": 0.0002,
        "dram": _POUND / 256,
        "ounce": _POUND / 16,
        "troy ounce": 0.0311034768,
        "pound": _POUND,
        "stone": 14 * _POUND,
        "ton": 2000 * _POUND,
        "tonne": 1000.0,
        "dalton": 1.66053906892e-27,
    },
    "speed": {"metre per second": 1.0, "kilometre per hour": 1 / 3.6, "mile per hour": 0.44704, "knot": 1852 / 3600},
    "acceleration": {"metre per second squared": 1.0, "g force": 9.80665},
    "force": {"newton": 1.0, "pound of force": 4.4482216152605},
    "pressure": {
        "pascal": 1.0,
        "millibar": 100.0,
        "atmosphere": 101_325.0,
        "pound per square inch": _PSI,
        "pound force per square inch": _PSI,
        "kilopound per square inch": 1000 * _PSI,
        "millimetre of mercury": 133.322387415,
        "inch of mercury": 25.4 * 133.322387415,
    },
    "energy": {
        "joule": 1.0,
        "calorie": 4.184,
        "watt hour": 3600.0,
        "electronvolt": 1.602176634e-19,
        "british thermal unit": 1055.056,
        "million british thermal unit": 1_055_056_000.0,
        "therm": 105_505_600.0,
    },
    "power": {"watt": 1.0, "horsepower": 745.6998715822702},
    "frequency": {"hertz": 1.0},
    "rotation": {"revolution per minute": 1 / 60},
    "voltage": {"volt": 1.0},
    "current": {"ampere": 1.0},
    "charge": {"ampere hour": 3600.0},
    "resistance": {"ohm": 1.0},
    "data": {"bit": 1.0, "byte": 8.0},
    "data rate": {"bit per second": 1.0},
    "radioactivity": {"becquerel": 1.0},
    "radiation dose": {"sievert": 1.0},
    # "30 degrees" may be of heat: the dimension is not called an angle.
    "degree": {
        "degree": 1.0,
        "arcminute": 1 / 60,
        "arcsecond": 1 / 3600,
        "radian": 57.29577951308232,
        "revolution": 360.0,
        "turn": 360.0,
    },
}
_DIMENSION = {unit: dimension for dimension, sizes in _SIZES.items() for unit in sizes}
# Degrees of other scales than kelvin: size of a degree, and where the scale begins.
_TEMPERATURES = {"kelvin": (1.0, 0.0), "celsius": (1.0, 273.15), "fahrenheit": (5 / 9, 459.67 * 5 / 9)}


class UnitSize(NamedTuple):
    """What takes a value to the base unit of the dimension: ``value * factor + offset``."""

    dimension: str
    factor: float
    offset: float = 0.0


def unit_size(unit: str) -> UnitSize:
    """The size of a unit by its canonical name; one that is not known is a dimension of its own."""
    if unit in _TEMPERATURES:
        return UnitSize("temperature", *_TEMPERATURES[unit])
    first, _, rest = unit.partition(" ")
    power = {"square": 2, "cubic": 3}.get(first, 1)
    found = _prefixed(rest if power > 1 else unit)
    if found is None or (power > 1 and found.dimension != "length"):
        return UnitSize(unit, 1.0)
    return found if power == 1 else UnitSize("area" if power == 2 else "volume", found.factor**power)


def _prefixed(unit: str) -> UnitSize | None:
    if unit in _DIMENSION:
        return UnitSize(_DIMENSION[unit], _SIZES[_DIMENSION[unit]][unit])
    for prefix, times in _PREFIXES.items():
        if unit.startswith(prefix) and (dimension := _DIMENSION.get(base := unit.removeprefix(prefix))):
            return UnitSize(dimension, times * _SIZES[dimension][base])
    return None
