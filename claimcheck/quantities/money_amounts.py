"""Amounts of money: "£1.2m", "$75 U.S.", "$10 dollars", "3 dollars 50 cents", "euro 3 million"."""

import re
from string import ascii_lowercase

from msgspec.structs import replace

from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.figures import plain_figure, scale_letters, scaled_number
from claimcheck.quantities.money import NO_SYMBOL, currencies, currency_after, currency_before, named_currency
from claimcheck.quantities.numeral import IN_DIGITS, Amount, Numeral, whole
from claimcheck.quantities.numerals import read_number
from claimcheck.quantities.phrases import phrase_regex
from claimcheck.quantities.quantity import MONEY

_AND = phrase_regex("(?: )?(?:and )?")
_LETTERS = frozenset(ascii_lowercase)
_ENDS_MONEY = frozenset({"", *'.,;:)]!?”"'})
_DOLLARS = {"U.S.": "USD", "US": "USD", "Cdn": "CAD", "CDN": "CAD", "Canadian": "CAD", "Australian": "AUD"}
_COUNTRY = phrase_regex(
    r" (U\.S\.|US|Cdn|CDN|Canadian|Australian)(?![\w-]| [A-Z]| (?!a\b|an\b|in\b|for\b|on\b|and\b|to\b|per\b|from\b|"
    r"by\b|at\b)[a-z])"
)
_NEXT_AMOUNT = lazy_regex(r"\s?[0-9]")
# "£1. 7m", "£910, 250": spaces that typesetting or extraction left behind, read only beside a currency.
_SPACED = lazy_regex(
    r"([0-9]{1,3})(?:\.\x20([0-9]{1,2})(?=[\x20-]?(?:m|bn|million|billion)\b)|"
    r"(?=[0-9,]*,\x20)((?:,\x20?[0-9]{3}){1,4})(?![0-9]|[.,][0-9]))"
)
_ENDED = lazy_regex(r"\s?(?:[.,;!?](?![0-9])|$)")
# "Dollar 22.5 million", "euro 3 million"; "against the dollar 3 million" tells no sum.
_NAMED_BEFORE = phrase_regex(r"(?<![\w-])(?<!the\s)(dollars?|euros?|pounds?|rupees?|yen|yuan) $", re.IGNORECASE)


def read_currency(text: str, number: Numeral, floor: int) -> tuple[str, int] | None:
    """The currency that stands before the number → (ISO code, where it starts)."""
    start, at = number.span
    if number.scale >= 1000 and (named := _NAMED_BEFORE.search(text[max(floor, start - 16) : start])):
        return currencies().names.get(named[1].lower(), "GBP"), start - len(named.group())
    mark = text[start - 1 : start]
    if mark.isspace():
        mark = text[start - 2 : start - 1]
    # No sign that is a word is all in lower case ("Rs", "CHF").
    if mark in NO_SYMBOL or (mark in _LETTERS and text[start - 1] == " " and text[max(0, start - 6) : start].islower()):
        return None
    return currency_before(text, start, floor, number.value >= 1000 or text[at : at + 1] in ("m", "b"))


def with_currency(text: str, number: Numeral, before: tuple[str, int], end: int) -> Amount:
    """An amount whose currency stands before it; a name repeated after it ("$10 dollars") belongs to it."""
    code, start = before
    value, at, scale = number.value, number.span.end, number.scale
    spaced = _SPACED.match(text, number.span.start, end)
    if spaced:
        figure = float(f"{spaced[1]}.{spaced[2]}") if spaced[2] else int(plain_figure(spaced[1] + spaced[3]))
        plain = Numeral(figure, Span(*spaced.span()), IN_DIGITS)
        read = scaled_number(text, plain, end)
        value, at, scale = read.value, read.span.end, read.scale
    letters = scale_letters(text, at, end) if scale == 1 else None
    if letters:
        scale, at = letters
        value = whole(value * scale)
    elif scale == 1 and text.startswith(f"M{code}", start):
        scale = 10**6  # "MEUR 60"
        value = whole(value * scale)
    core = Span(number.span.start, at)
    country = _COUNTRY.match(text, at, end) if text[start] == "$" and code == "USD" else None
    if country:  # "$75 U.S. a barrel", "$500 Cdn"
        return Amount(Span(start, country.end()), core, value, MONEY, _DOLLARS[country[1]], number.form, scale)
    after = currency_after(text, at, end, number.scale > 1) if text[at : at + 1] not in _ENDS_MONEY else None
    if after and _NEXT_AMOUNT.match(text, after[2], end):
        after = None  # "$20,000 $37,305": the second sign belongs to the second figure
    if after and after[1] == 1 and (after[0] == code or text[start] == "$"):
        code, at = after[0], after[2]
    return Amount(Span(start, at), core, value, MONEY, code, number.form, scale)


def with_name(text: str, number: Numeral, letters: tuple[int, int] | None, end: int) -> Amount | None:
    """An amount whose currency is named after it: "12m euros", "50 pence"; letters: the scale of "12m", and its end."""
    start = number.span.start
    scaled = currency_after(text, letters[1], end, True) if letters else None
    if letters and scaled:
        value = whole(number.value * letters[0] * scaled[1])
        core = Span(start, letters[1])
        return Amount(Span(start, scaled[2]), core, value, MONEY, scaled[0], number.form, letters[0])
    money = named_currency(text, number, end)
    if not money:
        return None
    paid = whole(number.value * money[1])
    named = Amount(Span(start, money[2]), number.span, paid, MONEY, money[0], number.form, number.scale)
    return _with_cents(text, named, end) if money[1] == 1 else named


def _with_cents(text: str, major: Amount, end: int) -> Amount:
    """The amount with the hundredths named after it: "3 dollars 50 cents", "two pounds and ten pence"."""
    link = _AND.match(text, major.span.end, end)
    number = read_number(text, link.end(), end) if link and link.group() else None
    minor = currency_after(text, number.span.end, end, False) if number and number.value < 100 else None
    if number and minor is None and 10 <= number.value < 100 and _ENDED.match(text, number.span.end, end):
        minor = "", 0.01, number.span.end  # "15 dollars and 50."
    if number is None or minor is None or minor[1] != 0.01 or major.value != int(major.value):
        return major
    return replace(major, span=Span(major.span.start, minor[2]), value=whole(major.value + number.value * minor[1]))
