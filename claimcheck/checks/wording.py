"""Figures in words, and what they are of."""

import re
from collections.abc import Sequence

from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind


def figure(value: float) -> str:
    """A number as a newspaper prints it: thousands separated, at most two decimals."""
    if value == round(value):
        return f"{value:,.0f}"
    return f"{value:,.2f}".rstrip("0").rstrip(".") if abs(value) >= 1 else f"{value:.2g}"


def share(value: float) -> str:
    """A part of one as a percentage."""
    return f"{100 * value:.1f}".removesuffix(".0") + "%"


def subject(claims: Sequence[Claim]) -> str:
    """What the claims speak of: the first thing that one of them names, else the words around the first figure."""
    first = claims[0]
    named = [c.subject or c.head or "" for c in claims if c.head]
    measured = [_of_what(first)] if first.kind is Kind.MEASURE else []
    told = (name for name in (*measured, *named, around(first)) if name.lower() not in _SAYS_NOTHING)
    return next((name for name in told if name), first.kind.value)


# Nouns that say how much and not of what.
_SAYS_NOTHING = frozenset(
    {"all", "amount", "average", "change", "cut", "decline", "decrease", "drop", "equivalent", "fall", "figure", "gain"}
    | {"growth", "increase", "jump", "length", "number", "period", "proportion", "rate", "reduction", "rise", "share"}
    | {"sum", "surge", "total"}
)
_OF_WHAT = lazy_regex(
    r"\s*(?:\([^()]{0,60}\)\s*)?(?:long |wide |high |deep )?of\s+(?:the |its |a |an )?(?P<what>[^\d,.;:()]{3,60})"
)
_BRACKETS = lazy_regex(r"^\W*(?:\([^()]{0,60}\)|[^()]{0,20}\))?\W*")
_CLAUSE = lazy_regex(r"[,.;:!?()–—]|\s-\s")
_LEADING = lazy_regex(
    r"^(?:(?:the|an?|and|but|or|after|as|when|while|because|that|which|who|in|on|at|with|is|was|were|are|it|his|her"
    r"|their|its|making|totalling)\b\s*)+",
    re.IGNORECASE,
)
_TRAILING = lazy_regex(
    r"(?:\s*\b(?:the|an?|and|or|of|to|at|by|from|for|in|on|with|about|around|nearly|almost|some|just|only|over|under"
    r"|more|less|fewer|than|up|is|was|were|are|been|be|has|have|had|will|would))+$",
    re.IGNORECASE,
)
# "In two years the annual bill": a phrase that begins with an article and hangs on no preposition is the subject.
_SUBJECT = lazy_regex(
    r"(?:^|(?<!\bof)(?<!\bin)(?<!\bto)(?<!\bat)(?<!\bon)(?<!\bby)(?<!\bfor)(?<!\bfrom)(?<!\bwith)(?<!\binto)\s)"
    r"(?:the|an?|its|his|her|their)\s(?=\s*\w)",
    re.IGNORECASE,
)
_AUXILIARY = lazy_regex(r"(?<=\w)\s(?:is|was|are|were|has|have|had|will|would|can|could|may|might|must|should)\b")
_DIGIT = lazy_regex(r"\S*\d")
_WORDS = 5


def around(claim: Claim) -> str:
    """A few words of the sentence that tell what a figure is of: "bunting", "Winds gusted"; or ""."""
    before = _CLAUSE.split(claim.before)
    tried = (before[-1], before[0], _CLAUSE.split(_BRACKETS.sub("", claim.after))[0])
    told = (_trimmed(words) for words in tried)
    return _of_what(claim) or next((words for words in told if words and words.lower() not in _SAYS_NOTHING), "")


def _of_what(claim: Claim) -> str:
    """What an amount is said to be of: "25 miles (40km) of bunting"."""
    of = _OF_WHAT.match(claim.after)
    return _trimmed(of["what"]) if of else ""


def _trimmed(words: str) -> str:
    """The noun phrase, with its verb if that is short, that some words before or after a figure begin with."""
    whole = _DIGIT.split(words.strip(), maxsplit=1)[0]
    subjects = [m.end() for m in _SUBJECT.finditer(whole)]
    rest = _LEADING.sub("", whole[subjects[-1] :] if subjects else whole)
    return _TRAILING.sub("", " ".join(_AUXILIARY.split(rest, maxsplit=1)[0].split()[:_WORDS]))


_SIGNS = {"GBP": "£", "USD": "$", "EUR": "€"}


def amount(value: float, claim: Claim) -> str:
    """A number in the unit of a claim: "£1,200", "36 years", "1,200" for counts."""
    unit = claim.unit or ""
    if claim.kind is Kind.MONEY:
        if abs(value) < 1 and unit in _SIGNS:
            return f"{100 * value:.0f}{'p' if unit == 'GBP' else ' cents'}"
        return f"{_SIGNS[unit]}{_short(value)}" if unit in _SIGNS else f"{_short(value)} {unit}".strip()
    if claim.kind in (Kind.DURATION, Kind.MEASURE) and unit:
        return f"{figure(value)} {unit}{'' if value == 1 or ' ' in unit else 's'}"
    return figure(value)


def _short(value: float) -> str:
    """A sum of money as a newspaper prints it: "7m", "1.25bn", "0.70"."""
    for size, letters in ((1e9, "bn"), (1e6, "m")):
        if abs(value) >= size and round(value / size, 3) * size == round(value):
            return f"{value / size:.3f}".rstrip("0").rstrip(".") + letters
    return figure(value) if value == round(value) else f"{value:,.2f}"
