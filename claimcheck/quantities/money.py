"""Money: symbols, ISO 4217 codes and names of currencies, before or after the amount.

Codes and names come from CLDR; "dollar", "pound" and the like without a country stand for the currency
that is meant by them in English-language news. Cents and pence are hundredths of the main currency.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from claimcheck.patterns import lazy_regex
from claimcheck.quantities.numeral import Numeral
from claimcheck.quantities.phrases import phrase_regex
from claimcheck.quantities.senses import pounds_are_money
from claimcheck.quantities.tables import cldr, forms, rows
from claimcheck.text.words import word_set

# Symbol, and name of a hundredth, → code of the currency.
SYMBOLS = {form: code for code, row in rows("currency symbols").items() for form in forms(row)}
HUNDREDTHS = {form: code for code, row in rows("hundredths").items() for form in forms(row)}
# Codes that headlines in capitals print as words.
_WORDS = word_set(rows("not read as units")["currencies"])
_POUND = frozenset({"pound", "pounds"})
# No more characters lie between an amount and the end of "pound".
_TO_POUND = 3 + len("pound")
_SYMBOL = "|".join(re.escape(symbol) for symbol in sorted(SYMBOLS, key=len, reverse=True))
_BEFORE = lazy_regex(
    rf"(?:^|(?<![A-Za-z0-9]))([eE]$|{_SYMBOL}|(?:US|AU|NZ|HK|CA|SG|NT) \$|M?[A-Z]{{3}}\$?|"
    r"[a-z]{3}\$)[ \u00a0\u2009\u202f]?$"
)
_AT = lazy_regex(rf"(?:{_SYMBOL}|[A-Z]{{3}})[ \u00a0\u2009\u202f]?(?=[0-9.])")
_AFTER = lazy_regex(
    r"(?:\s{1,3}|-)?([$£€¥₹₽₪¢₡₩₺元](?!\d)|M?[A-Z]{3}(?![A-Za-z0-9]| (?:franc|dirham))|"
    r"[A-Za-z.]{1,14}(?:(?:\s{1,3}|-)[A-Za-z]{1,12}){0,2}(?!\d))"
)
_SPELLED = {"PS": "GBP", "e": "EUR", "E": "EUR"}
# "£" after a blank or a bracket: most amounts of money.
_SIGNS = frozenset("£$€")
_BEFORE_SIGN = frozenset(" (\n\u00a0")
# What ends no currency: most amounts are told apart by one look at the character before them.
NO_SYMBOL = frozenset({"", *"adfgijlnoqtuvwxyz,;:)(-–—'\"0123456789”’“‘"})
_TOKEN = lazy_regex(r"[A-Za-z]+(?:\.[A-Za-z]\.)?")
# "150c a litre", "rose 5c to $3.20"; elsewhere "30c" is as often a temperature.
_HUNDREDTH = lazy_regex(
    r"\s?(p|¢)(?![\w])|(?<=\d)(c)(?=\s(?:an?|per)\s(?:lit(?:re|er)|kilo(?:gram)?|kg|share|minute|unit|kWh|kilowatt|"
    r"pack|can|bottle|bag|cup|text|tonne|bushel|pound|piece|head)\b|,?\s(?:or|to|at|higher|lower|up|"
    r"down)\s.{0,16}?[$€])"
)
# "cost five pounds", "a fine of 500 pounds"; what follows "of" is weighed: "paid for two pounds of flour".
_PRICED = phrase_regex(
    r"\b(?:cost(?:s|ing)?|(?:re)?pa(?:y|ys|id|ying)|worth|fine[ds]?|charge[ds]?|priced|spen[dt]s?|saved?|owe[ds]?|"
    "earn(?:s|ed)?|donated?|(?:sold|bought|sells?|selling|available|offered|"
    r"changed hands)(?: [\w’'%-]{1,20}){0,4}? for|(?:fine|fee|price|debt|reward|tax|charge|cost|bill|toll|fare|wage|"
    "salary|prize|grant|loan|deposit) of)(?: (?:at|up to|about|around|nearly|almost|just|only|over|under|some|"
    "more than|less than|at least|him|her|them|us|a|an estimated|another|an extra)){0,3} $",
    re.IGNORECASE,
)
# "36 crowns a share": marks of a test and crowns of kings have no such price.
_BARE_COINS = phrase_regex(
    r" (?:marks?|crowns?)\b(?! (?:an?|per|each) (?:share|day|week|month|year|hour|litre|kilo|tonne|head|ticket)\b)"
)


class Currencies(NamedTuple):
    """codes: ISO codes known. names: lower-case name → code. starts: the first word of every name."""

    codes: frozenset[str]
    names: dict[str, str]
    starts: frozenset[str]


@lru_cache(maxsize=1)
def currencies() -> Currencies:
    """Codes and names of currencies, built once."""
    names: dict[str, str] = {}
    for code, said in cldr().currencies.items():
        for name in said:
            if "(" not in name and " " in name:
                names[name.lower()] = code
    # Names said without a country, or that CLDR lacks.
    names |= {form: code for code, row in rows("currency names").items() for form in forms(row)}
    codes = (set(cldr().codes) | {"BTC", "RMB", "NIS"}) - _WORDS
    starts = {name.split()[0] for name in [*names, *HUNDREDTHS, *_POUND, *map(str.lower, SYMBOLS)]}
    return Currencies(frozenset(codes), names, frozenset(starts))


def currency_at(text: str, at: int, end: int) -> int | None:
    """Where the figure begins after the currency symbol at ``at``; None where no symbol stands there."""
    match = _AT.match(text, at, end)
    return match.end() if match else None


def currency_before(text: str, start: int, floor: int, large: bool = True) -> tuple[str, int] | None:
    """The currency printed right before an amount → (ISO code, where it starts).

    large: the amount is one, so that "PS" and "e" are the pound and euro signs as some feeds spell them, and no game
    console or road.
    """
    mark = text[start - 1 : start]
    if mark in _SIGNS and start - 2 >= floor and text[start - 2] in _BEFORE_SIGN and not text[start - 3].isupper():
        return SYMBOLS[mark], start - 1
    window = text[max(floor, start - 8) : start]
    last = window.rstrip(" \u00a0\u2009\u202f")[-1:]
    if last in NO_SYMBOL or (last == "." and not window.rstrip().endswith(("Rs.", "Tk.", "Rp."))):
        return None
    match = _BEFORE.search(window)
    if not match:
        return None
    surface = match[1].replace(" ", "")
    if surface in _SPELLED and not large:
        return None
    code = _SPELLED.get(surface) or SYMBOLS.get(surface) or surface.rstrip("$").upper()
    if code[:1] == "M" and code[1:] in currencies().codes and code not in currencies().codes:
        code = code[1:]  # "MEUR 60", as Nordic business pages print it
    if code not in currencies().codes or (surface.isalpha() and not text[start].isdigit()):
        return None
    return SYMBOLS.get(code, code), start - (len(window) - match.start())


def currency_after(text: str, at: int, end: int, large: bool) -> tuple[str, float, int] | None:
    """The currency named right after an amount → (ISO code, factor: 0.01 for pence, where it ends).

    large: a scale word stands before it, so that "pounds" are money and no weight.
    """
    minor = _HUNDREDTH.match(text, at, end)
    if minor:
        return HUNDREDTHS[minor[1] or minor[2]], 0.01, minor.end(minor.lastindex or 0)
    match = _AFTER.match(text, at, end)
    if not match:
        return None
    known = currencies()
    token = _TOKEN.match(match[1])
    if token and token[0].lower() not in known.starts and not token[0].isupper():
        return None
    start, stop = match.span(1)
    while stop > start:
        surface = text[start:stop].rstrip(".")
        stop = start + len(surface)
        low = " ".join(surface.lower().replace("-", " ").split())
        if surface in SYMBOLS and (not surface.isascii() or not surface.isalpha() or len(surface) > 1):
            return SYMBOLS[surface], 1, stop
        if low in HUNDREDTHS and len(low) > 1:
            return HUNDREDTHS[low], 0.01, stop
        if surface in known.codes and surface.isupper():
            return SYMBOLS.get(surface, surface), 1, stop
        if surface[:1] == "M" and surface[1:] in known.codes:
            return surface[1:], 10**6, stop  # "30 MEUR", as Nordic business pages print it
        if low in known.names:
            return known.names[low], 1, stop
        if low in _POUND and large:
            return "GBP", 1, stop
        cuts = [text.rfind(mark, start, stop) for mark in " -\u00a0\n"]
        stop = max(cuts)
    return None


def named_currency(text: str, number: Numeral, end: int) -> tuple[str, float, int] | None:
    """The currency named right after the number → (ISO code, factor: 0.01 for pence, where it ends)."""
    start, at = number.span
    large = number.scale >= 1000 or (
        "pound" in text[at : at + _TO_POUND].lower()
        and (_is_priced(text, start) or pounds_are_money(text, start, at, number.value))
    )
    money = currency_after(text, at, end, large)
    return money if money and not _may_count(text, number, end) else None


def _may_count(text: str, number: Numeral, end: int) -> bool:
    """Whether a bare "marks" or "crowns" after the number may be counted: "70 marks out of 100"."""
    start, at = number.span
    if number.value >= 1000 or number.value != int(number.value) or not _BARE_COINS.match(text, at, end):
        return False
    return not _is_priced(text, start)


def _is_priced(text: str, start: int) -> bool:
    return _PRICED.search(text[max(0, start - 48) : start]) is not None
