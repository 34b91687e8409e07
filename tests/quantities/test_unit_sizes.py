"""Sizes of units: the table against pint, which derives them from their definitions."""

import pint
import pytest

from claimcheck.quantities.unit_sizes import UnitSize, unit_size
from claimcheck.quantities.units import unit_names

# Units of news that have no size: scales, what is counted, light, and what is used up by the kilometre.
_WITHOUT = {
    *("beaufort", "brake horsepower", "calibre", "candela", "decibel", "dessertspoon", "earth mass", "earth radius"),
    *("gauge", "kilowatt hour per 100 kilometres", "litre per 100 kilometres", "litre per kilometre", "lumen", "lux"),
    *("magnitude", "megapixel", "mile per gallon", "newton metre", "of gasoline equivalent", "part per billion"),
    *("part per million", "pound foot", "pound force foot", "roentgen", "solar luminosity", "solar mass"),
    *("solar radius",),
}
# What pint calls otherwise, reads otherwise or does not know.
_PINTS = {
    "acre": (43_560.0, "foot ** 2"),
    "acre foot": (43_560.0, "foot ** 3"),
    "barrel": (1.0, "oil_barrel"),
    "dunam": (1000.0, "metre ** 2"),
    "fathom": (6.0, "foot"),
    "furlong": (660.0, "foot"),
    "g force": (1.0, "standard_gravity"),
    "inch of mercury": (1.0, "inch_Hg"),
    "kilopound per square inch": (1000.0, "psi"),
    "metric cup": (0.25, "litre"),
    "metric pint": (0.5, "litre"),
    "millimetre of mercury": (1.0, "millimeter_Hg"),
    "million british thermal unit": (1e6, "british_thermal_unit"),
    "pound force per square inch": (1.0, "psi"),
    "pound of force": (1.0, "pound_force"),
    "pound per square inch": (1.0, "psi"),
    "revolution per minute": (1 / 60, "hertz"),
    "scandinavian mile": (10.0, "kilometre"),
}
_BASES = {"degree": "degree", "mass": "kilogram", "volume": "metre ** 3", "area": "metre ** 2"}
_NAMES = sorted({*unit_names().words.values(), *unit_names().symbols.values()})


@pytest.fixture(scope="module")
def registry() -> "pint.UnitRegistry[float]":
    return pint.UnitRegistry()


def _in_pint(registry: "pint.UnitRegistry[float]", unit: str) -> "pint.Quantity[float]":
    spelled = unit if " per " in unit or unit.startswith(("square ", "cubic ")) else unit.replace(" ", "_")
    times, name = _PINTS.get(unit, (1.0, spelled))
    return registry.Quantity(times, registry.parse_units(name))


@pytest.mark.parametrize("unit", [name for name in _NAMES if name not in _WITHOUT])
def test_every_unit_is_as_large_as_pint_says(registry: "pint.UnitRegistry[float]", unit: str) -> None:
    size = unit_size(unit)
    assert size.dimension != unit or unit == "degree"
    if size.dimension == "temperature":
        scale = {"celsius": "degC", "fahrenheit": "degF"}.get(unit, unit)
        for degrees in (0, 100):
            theirs = registry.Quantity(degrees, scale).to("kelvin").magnitude
            assert degrees * size.factor + size.offset == pytest.approx(theirs)
        return
    theirs = _in_pint(registry, unit)
    base = _BASES.get(size.dimension)
    assert size.factor == pytest.approx((theirs.to(base) if base else theirs.to_base_units()).magnitude, rel=1e-9)


def test_units_of_one_dimension_have_one_in_pint(registry: "pint.UnitRegistry[float]") -> None:
    dimensions: dict[str, set[object]] = {}
    for unit in set(_NAMES) - _WITHOUT - {"celsius", "fahrenheit"}:
        dimensions.setdefault(unit_size(unit).dimension, set()).add(_in_pint(registry, unit).dimensionality)
    assert {name: len(found) for name, found in dimensions.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    "unit", [*sorted(_WITHOUT), "", "%", "man-hour", "widget", "celsius per widget", "square hour"]
)
def test_a_unit_without_a_size_is_a_dimension_of_its_own(unit: str) -> None:
    assert unit_size(unit) == UnitSize(unit, 1.0, 0.0)
