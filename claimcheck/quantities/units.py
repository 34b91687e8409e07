"""Units of measure: how they are printed → canonical name, British, singular ("km", "kilometers" → "kilometre").

Names and symbols come from CLDR (Unicode Technical Standard 35, part 6, unit patterns of English); SI
prefixes and what newspapers print besides are added on top. "30 degrees" without a scale stays "degree".
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from claimcheck.patterns import lazy_regex
from claimcheck.quantities.phrases import phrase_regex
from claimcheck.quantities.tables import cldr, forms, rows
from claimcheck.text.words import word_set

_SKIPPED = rows("not read as units")
# Units of CLDR that news counts as things or means otherwise.
_COUNTED = word_set(_SKIPPED["counted"])
# Symbols of CLDR that are words or mean otherwise in print ("6 pm", "3 pt", "5 in").
_OTHER_WORDS = frozenset(forms(_SKIPPED["words"]))
# Symbols that stand beside figures only ("two MP" is no camera).
_FIGURES_ONLY = word_set(_SKIPPED["beside words"])
# CLDR categories whose units measure nothing in news, or that others read: lengths of time, shares.
_OTHERS = ("duration-", "graphics-em", "graphics-dot", "graphics-pixel-per", "concentr-", "light-light", "mass-grain")
_FIRST = lazy_regex(r"(?:\s{1,3}|[-‐‑])?([A-Za-zµμΩ°º″′²³/]{1,16}(?:[23](?!\w))?)")
_MORE = lazy_regex(r"(?:\s{1,3}|[-‐‑]|/|\.-?){1,2}([A-Za-zµμ²³/]{1,12})")
_INCH = phrase_regex(
    r"(?:in\b| in\.(?= [a-z]|\)|,)| in(?=[.,;:)]|$| (?:x|by|long|wide|tall|high|deep|thick|of (?:rain|snow|water))\b))"
)
_NAME_GOES_ON = lazy_regex(r"\s[A-Z][a-z]")
_STONE = lazy_regex(r"st\b")
_AMPERE = lazy_regex(r"A\b(?=\s?[a-z.,;)]|$)")
_RICHTER = phrase_regex(" (?:on|of) the (?:open-ended )?Richter(?: [Ss]cale)?", re.IGNORECASE)
_QUAKE = lazy_regex(
    r"(?:\s?-(?:magnitude|strength))?(?:\s(?:strong|shallow|undersea))?\s(?:earth)?quake|\s?-\s?magnitude\b",
    re.IGNORECASE,
)
_MAGNITUDE = phrase_regex(r"\b(?:a )?magnitude(?: (?:of|was|at|as|is))?(?: |-)$", re.IGNORECASE)
_MPH = lazy_regex(r"\s?m\.p\.h\.?")
_FEET = lazy_regex(r"['’′](?=\s?[0-9]{1,2}(?:[\"”″]|''))")
_SPECIAL = ((_FEET, "foot"), (_MPH, "mile per hour"), (_INCH, "inch"), (_STONE, "stone"), (_AMPERE, "ampere"))


class Units(NamedTuple):
    """spelled: lower-case spelled-out form → canonical name. symbols: abbreviations whose case matters ("MW", "C").

    starts: the first word of every form, so that one look-up tells that no unit stands here.
    """

    spelled: dict[str, str]
    symbols: dict[str, str]
    starts: frozenset[str]


@lru_cache(maxsize=1)
def unit_names() -> Units:
    """The table of surface forms, built once."""
    spelled: dict[str, str] = {}
    symbols: dict[str, str] = {}
    for key, widths in cldr().units.items():
        if not key.startswith(_OTHERS):
            _add_from_cldr(spelled, symbols, widths)
    prefix_symbols = rows("unit prefixes")
    for unit, prefixes in rows("prefixed units").items():
        base, symbol = unit.split("|")
        for prefix in prefixes.split():
            name = prefix + base
            if symbol:
                symbols[prefix_symbols[prefix] + symbol] = name
            for plural in ("", "s"):
                spelled[name + plural] = spelled[_american(name) + plural] = name
    symbols |= {form: name for name, row in rows("unit symbols").items() for form in forms(row)}
    spelled |= {form.lower(): name for name, row in rows("unit words").items() for form in forms(row)}
    starts = {re.split(r"[ \-]", form)[0] for table in (spelled, symbols) for form in table}
    return Units(spelled, symbols, frozenset(starts))


def _american(name: str) -> str:
    return name.replace("metre", "meter").replace("litre", "liter")


def _add_from_cldr(spelled: dict[str, str], symbols: dict[str, str], widths: Mapping[str, Mapping[str, str]]) -> None:
    """All widths of one CLDR unit: long ones are words, short ones symbols where more than a letter long."""
    name = widths["long"]["one"].replace("{0}", "").strip().lower().replace("-", " ")
    name = re.sub(r"\bdegree (?=celsius|fahrenheit)|\bus |\bimp\. | temperature$", "", name)
    if name in _COUNTED:
        return
    for width, counts in widths.items():
        for count in ("one", "other"):
            surface = counts.get(count, "").replace("{0}", "").strip(" \u00a0\u202f")
            if width == "long":
                low = surface.lower().replace("-", " ")
                spelled[low] = spelled[_american(low)] = name
            elif len(surface) > 1 and surface not in _OTHER_WORDS and "/" not in surface:
                symbols.setdefault(surface, name)


def read_unit(text: str, at: int, end: int, figures: bool) -> tuple[str, int] | None:
    """The unit printed right after a number that ends at ``at`` → (canonical name, where it ends); None where none is.

    figures: the number is written in figures, so that a symbol ("m", "C", "ft") may follow it.
    """
    first = _FIRST.match(text, at, end)
    if not first:
        return _special(text, at, end) if figures and text[at : at + 1] in "'’" else None
    if text.startswith(".p.h", first.end(), end):
        return _special(text, at, end)
    names = unit_names()
    word = first[1]
    if word.lower() not in names.starts and word not in names.starts and word.split("/")[0] not in names.starts:
        return _special(text, at, end) if figures else None
    stops = [first.end()] if "/" not in word else [first.start(1) + word.index("/"), first.end()]
    while len(stops) < 5 and (more := _MORE.match(text, stops[-1], end)):
        stops.append(more.end())
    for stop in reversed(stops):
        surface = text[first.start(1) : stop]
        name = _named(names, surface, figures)
        lone = len(surface) == 1 and surface.isupper() and text[stop - 2].isspace()
        if name and lone and _NAME_GOES_ON.match(text, stop, end):
            continue  # "23456 F Block", "1200 W Main Street"
        if name and not text[stop : min(stop + 1, end)].isalnum():
            return name, _past_dot(text, stop, end, surface, names)
    return _special(text, at, end) if figures else None


def _named(names: Units, surface: str, figures: bool) -> str | None:
    spaced = " ".join(surface.split())
    if spaced in names.symbols and (figures or (len(spaced) > 1 and spaced not in _FIGURES_ONLY)):
        return names.symbols[spaced]
    if spaced == "Stone":
        return None
    return names.spelled.get(spaced.lower().replace("-", " ").replace("‑", " ").replace("‐", " "))


def _past_dot(text: str, stop: int, end: int, surface: str, names: Units) -> int:
    """Past the full stop of "lbs." inside a sentence."""
    dotted = surface + "." in names.symbols and text.startswith(". ", stop, end) and text[stop + 2 : stop + 3].islower()
    return stop + 1 if dotted else stop


def _special(text: str, at: int, end: int) -> tuple[str, int] | None:
    """Symbols that are words or letters of other things, unless glued to the figure."""
    for pattern, name in _SPECIAL:
        match = pattern.match(text, at, end)
        if match:
            return name, match.end()
    return None


def unit_name(surface: str) -> str:
    """The canonical name of a unit, or the word itself in lower case where it is none ("sq ft", "heater")."""
    return _named(unit_names(), surface, True) or " ".join(surface.lower().split())


def read_magnitude(text: str, start: int, at: int, floor: int, end: int) -> tuple[int, int] | None:
    """Start and end of text[start:at] with the words that make it one: "magnitude 5.8", "6.1 on the Richter scale"."""
    after = _RICHTER.match(text, at, end)
    if after:
        return start, after.end()
    left = text[max(floor, start - 20) : start]
    before = _MAGNITUDE.search(left) if left and left[-1] in " -\u00a0" else None
    if before:
        return start - len(before.group()), at
    quake = "." in text[start:at] and _QUAKE.match(text, at, end)
    return (start, at) if quake else None
