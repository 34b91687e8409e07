"""Whose age an article tells of that calls somebody by an office alone: "the second officer, aged 27"."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from claimcheck.checks.ages.birth_by_age import Birth, after_claim, before_claim, of_age
from claimcheck.checks.context import Context
from claimcheck.claims.antecedents import is_person_noun
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.text.words import word_set

_OFFICE_BEFORE = lazy_regex(
    r"\b(?:the|its|their|whose) ((?:[a-z-]+ ){0,2}[a-z-]+)(?:, (?:now |who (?:is|was) )?(?:aged )?| is | was )$"
)
_OFFICE_AFTER = lazy_regex(r" ((?:[a-z-]+ ){0,2}?[a-z-]+)(?:,|\.| (?:was|is|had|has|who)\b)")
_THE = lazy_regex(r"\bthe $")
# What several of one event may be called, or is of one person to another.
_ANYBODY = word_set(
    """man woman boy girl child baby toddler person victim suspect teenager youth passenger resident neighbour dead one
    other worker customer patient student pupil mother father parent son daughter wife husband brother sister widow
    grandmother grandfather uncle aunt friend colleague partner girlfriend boyfriend"""
)


def of_office(context: Context, claim: Claim, found: Sequence[Birth]) -> Birth | None:
    """The birth of the one person to whom another article gives the office by which this claim's person goes.

    It is as sure as an age of an unknown day: an office may have passed on.
    """
    office = _office(context, claim)
    if office is None:
        return None
    elsewhere = [a.path for a in context.story.articles if a.path != claim.article]
    people = {b.person for b in found if " " in b.person and "(" not in b.person and b.claim.article in elsewhere}
    bearers = [p for p in people if any(_bears(context.text[path], p, office) for path in elsewhere)]
    birth = of_age(context, claim, bearers[0], direct=False) if len(bearers) == 1 else None
    return birth and replace(birth, dated=False)


def _office(context: Context, claim: Claim) -> str | None:
    text = context.text[claim.article]
    before = before_claim(text, claim)
    told = _OFFICE_BEFORE.search(before) or (_THE.search(before) and _OFFICE_AFTER.match(after_claim(text, claim)))
    office = told[1] if told else ""
    head = office.rpartition(" ")[2]
    return office if is_person_noun(head) and head not in _ANYBODY else None


def _bears(text: str, person: str, office: str) -> bool:
    name, called = re.escape(person), re.escape(office)
    return re.search(rf"(?i)\b{called},? {name}\b|\b{name},? (?:(?:the|its|their|a|an) )?{called}\b", text) is not None
