"""Whose a figure is: the person who was given the jail term, the fine or the contract, or how many were together.

Of several defendants each has a term of their own, and a total of all is no term of one.
"""

from collections.abc import Iterable, Sequence

from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

SEVERAL = "several people"
_NAME = lazy_regex(r"\b(?:[A-Z][\w'’-]+ ){0,3}[A-Z][\w'’-]+")
# "At Lewbury Crown Court", "of Mill Lane": a place, no person.
_PLACED = lazy_regex(r"(?i)\b(?:at|in|of|from|by|near|on|for|with|to|the)(?: the)? $")
_PRONOUN = lazy_regex(r"(?i)\b(?:he|she)\b")
_SEVERAL = lazy_regex(
    r"(?i)\b(?:a total of|totall?ing|between them|altogether|combined|collectively|in all|came to|come to|each)\b"
)
_PEOPLE = lazy_regex(
    r"(?i)\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|both|all)"
    r"(?: (?!was\b|were\b)[a-z-]+){0,3}? )?(?:men|women|brothers|sisters|members|defendants|people|others|officers"
    r"|gang|teenagers|youths|boys|girls|couple|pair|trio|friends|accomplices|dealers|players)\b"
)
# "Nathan Oyelaran, 29, received nine years and Stuart Meek, 33, seven": of a term, no verb need say so.
_GIVEN = lazy_regex(r"(?:\b(?:given|gave|gets?|got|received?s?|handed)|[A-Z][\w'’-]+,? (?:\d\d, )?)(?: ?an?)? ?$")
_TERMS = ("year", "month")
_FOLLOWING = 40
# So many claims before "he", somebody was named.
_BACK = 6


def surnames(claims: Iterable[Claim]) -> frozenset[str]:
    """The last names, in lower case, of the people whose ages are given."""
    return frozenset(_last(c.person) for c in claims if c.kind is Kind.AGE and c.person)


def holder(claims: Sequence[Claim], at: int, people: frozenset[str]) -> str | None:
    """Whose the figure of the claim at an index is: a last name, or ``SEVERAL``.

    claims: of whole articles, in text order. people: last names of known people, in lower case.
    """
    claim = claims[at]
    before = _before(claim)
    found = _holder(claim, before, people)
    if found or not _PRONOUN.search(before):
        return found
    for earlier in reversed(claims[max(0, at - _BACK) : at]):
        if earlier.article != claim.article:
            break
        if earlier.person:
            return _last(earlier.person)
    return None


def is_term(claim: Claim) -> bool:
    """Whether a length of time is given to somebody, so that it may be a jail term or a contract."""
    return claim.kind is Kind.DURATION and claim.unit in _TERMS and bool(_GIVEN.search(_before(claim)))


def _before(claim: Claim) -> str:
    return claim.sentence[: claim.span.start - claim.sentence_span.start]


def _holder(claim: Claim, before: str, people: frozenset[str]) -> str | None:
    after = claim.sentence[claim.span.end - claim.sentence_span.start :][:_FOLLOWING]
    names = [m for m in _NAME.finditer(before) if _last(m.group()) in people]
    names = names or [m for m in _NAME.finditer(before) if " " in m.group() and not _PLACED.search(before[: m.start()])]
    several = [*_PEOPLE.finditer(before)]
    if _SEVERAL.search(before) or _SEVERAL.search(claim.text) or _SEVERAL.match(after.lstrip()):
        return SEVERAL
    if several and (not names or names[-1].start() < several[-1].start()):
        return SEVERAL
    return _last(names[-1].group()) if names else None


def _last(name: str) -> str:
    return name.split()[-1].lower().removesuffix("'s").removesuffix("’s")
