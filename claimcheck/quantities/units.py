"""Units of measure: how they are printed → their canonical name, British spelling, singular ("km", "kilometers" → "kilometre").

Names and symbols come from CLDR (Unicode Technical Standard 35, part 6, unit patterns of English) by way of Babel; SI
prefixes and what newspapers print besides are added on top. CLDR has no plain "degree of temperature": "30 degrees"
stays "degree".
"""

import re
from functools import lru_cache
from typing import NamedTuple

from babel import localedata

# CLDR categories whose units are no measure of a thing in news: durations belong to the dates package.
_SKIPPED = (
    "duration-",
    "graphics-em",
    "graphics-dot",
    "graphics-pixel-per",
    "concentr-item",
    "concentr-percent",
    "length-point",
)
_SKIPPED_SYMBOLS = frozenset(
    {
        "in",
        "t",
        "b",
        "f",
        "c",
        "d",
        "k",
        "j",
        "dot",
        "em",
        "item",
        "point",
        "pt",
        "bit",
        "st",
        "ct",
        "gr",
        "dr",
        "R",
        "pinch",
        "drop",
        "a",
        "m",
        "u",
        "lx",
        "light",
        "bar",
        "grain",
        "%",
        "″",
        "′",
        "h",
        "g",
        "l",
        "n",
        "e",
        "v",
        "w",
        "p",
        "night",
    }
)

_PREFIXES = {
    "nano": "n",
    "micro": "µ",
    "milli": "m",
    "centi": "c",
    "kilo": "k",
    "mega": "M",
    "giga": "G",
    "tera": "T",
    "peta": "P",
    "exa": "E",
}
_PREFIXED = {
    "metre": "m",
    "gram": "g",
    "litre": "l",
    "watt": "W",
    "hertz": "Hz",
    "byte": "B",
    "joule": "J",
    "volt": "V",
    "pascal": "Pa",
    "newton": "N",
    "watt hour": "Wh",
    "electronvolt": "eV",
    "ampere": "A",
    "ampere hour": "Ah",
    "tonne": "t",
    "ton": "",
    "farad": "F",
    "ohm": "Ω",
    "calorie": "cal",
    "bit": "",
    "second": "",
}

# What newspapers print and CLDR does not: surface forms → canonical name. A trailing * gives the plural too.
_NEWS = {
    "kilometre": "km kms klick* kilometer*",
    "metre": "m mtr mtrs meter*",
    "kilometre per hour": "kph kmph km/h kmh km/hr",
    "mile per hour": "mph mi/h",
    "mile per gallon": "mpg",
    "metre per second": "m/s mps",
    "mile": "mi",
    "foot": "ft ′ '",
    "inch": 'in in. inches ″ " ”',
    "yard": "yd yds",
    "pound": "lb lbs pound*",
    "ounce": "oz",
    "stone": "st",
    "gram": "g gr gms gramme*",
    "kilogram": "kg kgs kilo* kilogramme*",
    "tonne": "t metric_ton* metric_tonne* mt",
    "ton": "short_ton* long_ton*",
    "gigaton": "gigatonne* Gt",
    "megaton": "megatonne* Mt",
    "litre": "l liter* ltr",
    "millilitre": "ml mls cc",
    "gallon": "gal US_gallon* imperial_gallon*",
    "pint": "US_pint* imperial_pint*",
    "quart": "US_quart*",
    "ounce of liquid": "",
    "fluid ounce": "US_fluid_ounce* fl_oz",
    "barrel": "bbl bbls barrel*_of_oil",
    "square metre": "sq_m sqm sq_metre* sq_meter* m² m2 square_meter*",
    "square kilometre": "sq_km sqkm km² km2 sq_kilometre* sq_kilometer*",
    "square foot": "sq_ft sqft sq_feet square_feet ft² ft2 square-foot square-feet",
    "square mile": "sq_mi sq_mile*",
    "square inch": "sq_in",
    "square yard": "sq_yd sq_yds",
    "cubic metre": "m³ m3 cu_m cubic_meter*",
    "cubic foot": "cu_ft cubic_feet ft³ ft3",
    "acre": "acre*",
    "hectare": "ha",
    "celsius": "C °C ° C degree*_celsius degree*_C celsius degree*_centigrade centigrade deg_C degC ºC celcius degree*_celcius",
    "fahrenheit": "F °F ° F degree*_fahrenheit degree*_F fahrenheit deg_F degF ºF",
    "kelvin": "K degree*_kelvin kelvin kelvins",
    "degree": "° º deg degree*",
    "horsepower": "hp horse_power PS",
    "brake horsepower": "bhp",
    "pound foot": "lb-ft lb_ft lb.-ft. pound-feet pound-foot foot-pound* ft-lb foot_pound* pound_feet lbft",
    "newton metre": "Nm newton_meter* newton-meter* newton-metre*",
    "revolution per minute": "rpm revolutions_per_minute revs",
    "part per million": "ppm parts_per_million",
    "part per billion": "ppb parts_per_billion parts-per-billion",
    "decibel": "dB decibel*",
    "micrometre": "μm micron* micrometer*",
    "microgram": "mcg μg ug",
    "kilowatt hour": "kwh kWh kilowatt-hour* kilowatt_hour*",
    "megawatt hour": "megawatt-hour* megawatt_hour*",
    "gigawatt hour": "gigawatt-hour* gigawatt_hour*",
    "terawatt hour": "terawatt-hour* terawatt_hour*",
    "megabit per second": "Mbps mbps Mb/s megabit*_per_second",
    "gigabit per second": "Gbps gbps gigabit*_per_second",
    "megabit": "Mb megabit*",
    "gigabit": "Gb gigabit*",
    "bit": "bit*",
    "kilobyte": "KB kb",
    "megabyte": "MB mb meg megs",
    "gigabyte": "GB gb gig gigs Gbyte",
    "terabyte": "TB tb",
    "megapixel": "MP mp",
    "kilopound per square inch": "ksi",
    "pound per square inch": "psi",
    "kilocalorie": "kcal",
    "calorie": "cal cals calorie*",
    "milliampere hour": "mAh mah",
    "ampere": "amp* A",
    "knot": "knot* kn kt kts",
    "mach": "mach",
    "magnitude": "magnitude",
    "calibre": "caliber calibre cal",
    "nautical mile": "nm nmi sea_mile*",
    "light year": "light-year* light_year* lightyear*",
    "british thermal unit": "BTU",
    "million british thermal unit": "mmBTU mmbtu MMBtu",
    "carat": "carat* ct",
    "tablespoon": "tbsp tbs tablespoon*",
    "teaspoon": "tsp teaspoon*",
    "dram": "dram*",
    "roentgen": "roentgen*",
    "radian": "radian* rad",
    "block": "block* city_block*",
    "furlong": "furlong*",
    "storey": "storey* storeys story stories",
    "mile per second": "miles_per_second",
    "bushel": "bushel*",
    "volt": "volt* V",
    "gauge": "gauge",
    "g force": "g-force Gs",
}


class Units(NamedTuple):
    """words: lower-case surface → canonical name. symbols: abbreviations whose case matters ("MW", "mW", "C", "F")."""

    words: dict[str, str]
    symbols: dict[str, str]


@lru_cache(maxsize=1)
def unit_names() -> Units:
    """The table of surface forms, built once."""
    words: dict[str, str] = {}
    symbols: dict[str, str] = {}
    for key, widths in localedata.load("en_GB")["unit_patterns"].items():
        if key.startswith(_SKIPPED):
            continue
        name = _canonical(widths["long"]["one"])
        for width in ("narrow", "short", "long"):
            for pattern in widths[width].values():
                surface = pattern.replace("{0}", "").strip(" \u00a0\u202f") if isinstance(pattern, str) else ""
                if width == "long":
                    words[surface.lower()] = name
                    words[surface.lower().replace("metre", "meter").replace("litre", "liter")] = name
                elif surface and surface.lower() not in _SKIPPED_SYMBOLS and "/" not in surface:
                    symbols[surface] = name
    for base, symbol in _PREFIXED.items():
        for prefix, letter in _PREFIXES.items():
            _add_prefixed(words, symbols, prefix, letter, base, symbol)
    for name, surfaces in _NEWS.items():
        for surface in surfaces.split():
            for form in _forms(surface.replace("_", " ")):
                (words if form.islower() and len(form) > 3 else symbols)[form] = name
        words[name] = name
    return Units(words, symbols)


def _canonical(long_name: str) -> str:
    name = long_name.replace("{0}", "").strip().lower().replace("-", " ")
    name = re.sub(r"^(degree) (celsius|fahrenheit)$", r"\2", name)
    name = re.sub(r"\b(us|imp\.|imperial) ", "", name)
    return {
        "degree temperature": "degree",
        "pound force foot": "pound foot",
        "newton metre": "newton metre",
        "metric ton": "tonne",
    }.get(name, name)


def _add_prefixed(
    words: dict[str, str], symbols: dict[str, str], prefix: str, letter: str, base: str, symbol: str
) -> None:
    name = prefix + base
    for plural in ("", "s"):
        for spelled in {name, name.replace("metre", "meter").replace("litre", "liter"), name.replace(" ", "-")}:
            words.setdefault(spelled + plural, name)
    if symbol:
        symbols.setdefault(letter + symbol, name)
        if letter == "µ":
            symbols.setdefault("μ" + symbol, name)


def _forms(surface: str) -> set[str]:
    if "*" not in surface:
        return {surface}
    return {surface.replace("*", ""), surface.replace("*", "s")}


_AFTER = re.compile(r"(?:\s{1,3}|[-‐‑])?([A-Za-zµμΩ°º″′'\"”²³/.]{1,16}(?:[23](?![\d]))?)(?![\w])")
_WORDS = re.compile(r"(?:\s{1,3}|[-‐‑])?((?:[A-Za-zµμΩ°º²³/]{1,20})(?:(?:\s{1,3}|[-‐‑])[A-Za-z²³/]{1,20}){0,4})(?!\w)")


def read_unit(text: str, at: int, end: int) -> tuple[str, int] | None:
    """The unit printed right after a number that ends at ``at`` → (canonical name, where it ends); None where none is."""
    match = _WORDS.match(text, at, end)
    if match:
        found = _longest(text, match.start(1), match.end(1))
        if found:
            return found
    match = _AFTER.match(text, at, end)
    if match:
        surface = match.group(1)
        names = unit_names()
        name = names.symbols.get(surface) or names.symbols.get(surface.rstrip("."))
        if name:
            stop = match.end(1) if surface in names.symbols else match.start(1) + len(surface.rstrip("."))
            return name, stop
    return None


_SEPARATOR = re.compile(r"[\s\-‐‑]+")


def _longest(text: str, start: int, end: int) -> tuple[str, int] | None:
    names = unit_names()
    stop = end
    while True:
        surface = " ".join(text[start:stop].split())
        name = names.symbols.get(surface)
        if name is None and len(surface) > 2:
            low = surface.lower()
            name = names.words.get(low) or names.words.get(low.replace("-", " "))
        if name:
            return name, stop
        cut = max(text.rfind(" ", start, stop), text.rfind("-", start, stop), text.rfind("\u00a0", start, stop))
        if cut <= start:
            return None
        stop = cut
