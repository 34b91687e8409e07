"""Whose age a sentence about a death or a birthday gives, and years of life in brackets after a name."""

import re
from datetime import date, timedelta

from claimcheck.articles.calendar_names import MONTH
from claimcheck.claims.claim import Claim
from claimcheck.dates.calendar import years_after
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

_NAME = r"(?P<name>[A-Z][\w'’-]{1,30}(?:\s{1,2}[A-Z][\w'’-]{1,30}){1,3})"
_ASIDE = r"(?:\s{0,2}\([^()]{0,40}\))?(?:,[^.;:\n]{0,100},)?"
# "Nuala Cost died on Monday aged 89", "Walter Oake (1938-2025), the bandleader, has died at the age of 78",
# "Elise Varga, who has died aged 89".
_DIED = lazy_regex(
    rf"{_NAME}{_ASIDE}(?:,\s+who)?\s+(?:(?:has|had)\s+)?died\b[^.;:\n]{{0,60}}\s(?:aged|at(?:\s+the\s+age\s+of)?)?\s?$"
)
_CELEBRATED = lazy_regex(rf"{_NAME}{_ASIDE}\s+(?:[a-z]+\s+){{1,4}}(?:her|his|their)\s$")
_BIRTHDAY = lazy_regex(r"^\s+birthday\b")
_ANOTHER_TIME = lazy_regex(
    rf"\b(?:last|next|ago|later|will|would|due|soon|once|when|after|before|since|[12]\d{{3}}|in\s+{MONTH})\b"
)
_LIFE = lazy_regex(r"^(?P<from>1[89]\d\d|20\d\d)\s?[-–]\s?(?:1[89]\d\d|20\d\d)$")
_TITLES = lazy_regex(r"^(?:(?:Dame|Sir|Mr|Mrs|Ms|Miss|Dr|Lord|Lady|Professor|Rev|Father|The)\s+)+")
# A party may be held a few days after the birthday, and be told of before it.
_PARTY = timedelta(days=20)
_REACH = 200


def deceased(text: str, claim: Claim) -> str | None:
    """The name of the person whose death the age is told with; None where the sentence tells of no death."""
    return _named(_DIED, text, claim)


def birthday(text: str, claim: Claim) -> tuple[str, date, date] | None:
    """Whose "100th birthday" an ordinal is, and between which days the person was born."""
    day = claim.published
    if claim.kind is not Kind.ORDINAL or claim.value is None or day is None:
        return None
    sentence = text[claim.sentence_span.start : claim.sentence_span.end]
    after = text[claim.span.end : claim.sentence_span.end]
    if not _BIRTHDAY.match(after) or not claim.value.exact or _ANOTHER_TIME.search(sentence):
        return None
    person, years = _named(_CELEBRATED, text, claim), int(claim.value.floor)
    return (person, years_after(day - _PARTY, -years), years_after(day + _PARTY, -years)) if person else None


def born_in_brackets(text: str, claim: Claim) -> tuple[date, date] | None:
    """The days of the year of birth where a claim gives the years of a life: "Walter Oake (1938-2025)"."""
    life = _LIFE.match(claim.text)
    if life is None or text[claim.span.start - 1 : claim.span.start] != "(":
        return None
    year = int(life["from"])
    return date(year, 1, 1), date(year, 12, 31)


def _named(pattern: re.Pattern[str], text: str, claim: Claim) -> str | None:
    start = max(claim.sentence_span.start, claim.span.start - _REACH)
    found = pattern.search(text[start : _figure_start(claim)])
    return " ".join(_TITLES.sub("", found["name"]).split()) if found else None


def _figure_start(claim: Claim) -> int:
    """Where the bare number begins: "aged 89" is one claim."""
    digits = re.search(r"\d|\w+$", claim.text)
    return claim.span.start + (digits.start() if digits else 0)
