"""Sizes of units: the file against pint, which derives them from their definitions."""

import json
import re
from pathlib import Path

import pint
import pytest

from claimcheck.quantities import tables
from claimcheck.quantities.tables import UnitSize, unit_size
from claimcheck.quantities.units import unit_names

# What pint calls otherwise, reads otherwise or does not know: so many of what.
_OTHERWISE = {
    "acre": (43_560, "foot ** 2"),
    "acre foot": (43_560, "foot ** 3"),
    "barrel": (1, "oil_barrel"),
    "celsius": (1, "degC"),
    "dunam": (1000, "metre ** 2"),
    "fahrenheit": (1, "degF"),
    "fathom": (6, "foot"),
    "furlong": (660, "foot"),
    "g force": (1, "standard_gravity"),
    "inch of mercury": (1, "inch_Hg"),
    "kilopound per square inch": (1000, "psi"),
    "metric cup": (0.25, "litre"),
    "metric pint": (0.5, "litre"),
    "millimetre of mercury": (1, "millimeter_Hg"),
    "million british thermal unit": (1e6, "british_thermal_unit"),
    "pound force per square inch": (1, "psi"),
    "pound of force": (1, "pound_force"),
    "pound per square inch": (1, "psi"),
    "revolution per minute": (1 / 60, "hertz"),
    "scandinavian mile": (10, "kilometre"),
}
# Scales, what is counted, light, and what is used up by the kilometre: nothing in news converts them.
_WITHOUT_SIZE = {
    *("candela", "decibel", "earth mass", "earth radius", "kilowatt hour per 100 kilometres", "litre per kilometre"),
    *("lumen", "lux", "mile per gallon", "newton metre", "pound foot", "pound force foot", "roentgen", "solar mass"),
}
# What a reader calls dimensions, by pint's bases.
_DIMENSIONS = {
    "length^2": "area",
    "length^3": "volume",
    "length time^-1": "speed",
    "length time^-2": "acceleration",
    "length mass time^-2": "force",
    "length^-1 mass time^-2": "pressure",
    "length^2 mass time^-2": "energy",
    "length^2 mass time^-3": "power",
    "current^-1 length^2 mass time^-3": "voltage",
    "current^-2 length^2 mass time^-3": "resistance",
    "time^-1": "frequency",
    "current time": "charge",
    "length^2 time^-2": "radiation dose",
    "printing_unit": "pixels",
}
# Kept apart where pint sees a mere number, or one turn a second; "30 degrees" may be of heat and is no angle by name.
_KEPT_APART = {
    **dict.fromkeys(("degree", "arcminute", "arcsecond", "radian", "revolution", "turn"), "degree"),
    **dict.fromkeys(("bit", "byte"), "data"),
    "bit per second": "data rate",
    "becquerel": "radioactivity",
    "revolution per minute": "rotation",
}
_PREFIX = re.compile("kilo|mega|giga|tera|peta")


def _derived() -> dict[str, UnitSize]:
    registry: pint.UnitRegistry[float] = pint.UnitRegistry()
    found = {}
    for unit in sorted({*unit_names().spelled.values(), *unit_names().symbols.values()} - _WITHOUT_SIZE):
        is_expression = " per " in unit or unit.startswith(("square ", "cubic "))
        times, name = _OTHERWISE.get(unit, (1, unit if is_expression else unit.replace(" ", "_")))
        try:
            theirs = registry.parse_units(name)
        except (pint.PintError, ValueError):
            continue
        zero, one = (registry.Quantity(n, theirs).to_base_units().magnitude for n in (0, times))
        powers = sorted((base.strip("[]"), power) for base, power in theirs.dimensionality.items())
        bases = " ".join(base if power == 1 else f"{base}^{power:g}" for base, power in powers)
        dimension = _KEPT_APART.get(_PREFIX.sub("", unit)) or _DIMENSIONS.get(bases, bases)
        found[unit] = UnitSize(dimension, float(one - zero), float(zero))
    return found


def test_the_file_holds_what_pint_says(request: pytest.FixtureRequest) -> None:
    file = Path(tables.__file__).with_name("unit_sizes.json")
    derived = _derived()
    if request.config.getoption("--update-goldens"):
        rows = ",\n".join(f"  {json.dumps(unit)}: {json.dumps(size)}" for unit, size in derived.items())
        file.write_text(f"{{\n{rows}\n}}\n")
    kept = {unit: UnitSize(*size) for unit, size in json.loads(file.read_text()).items()}
    assert kept.keys() == derived.keys()
    for unit, size in derived.items():
        assert kept[unit].dimension == size.dimension
        assert kept[unit][1:] == pytest.approx(size[1:], rel=1e-12)


@pytest.mark.parametrize(
    ("first", "second"),
    [("kilometre", "hour"), ("mile", "square mile"), ("celsius", "metre"), ("tonne", "litre"), ("widget", "gadget")],
)
def test_units_of_other_dimensions_are_kept_apart(first: str, second: str) -> None:
    assert unit_size(first).dimension != unit_size(second).dimension


@pytest.mark.parametrize("unit", ["", "%", "man-hour", "widget", "celsius per widget", "square hour", "magnitude"])
def test_a_unit_without_a_size_is_a_dimension_of_its_own(unit: str) -> None:
    assert unit_size(unit) == UnitSize(unit, 1.0, 0.0)
