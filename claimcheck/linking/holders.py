"""Whose a figure is: the person who was given the jail term, the fine or the contract, or how many were together.

Of several defendants each has a term of their own, and a total of all is no term of one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

SEVERAL = "several people"
NOBODY: Mapping[str, str] = {}
# "The Norwegian striker" and "His Honour" name nobody.
_NAME = lazy_regex(
    r"\b(?!(?:The|An?|This|That|These|Those|His|Her|Its|Their|Our|My) )(?:[A-Z][\w'’-]+ ){0,3}[A-Z][\w'’-]+"
)
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
# "Paula Finch, who played the maid for nine years".
_WHO_SERVED = lazy_regex(r"[A-Z][\w’'-]+,(?: \d\d,)? who (?!was\b|is\b)\w+[^,.;]{0,60} for (?:about |almost |over )?$")
_TERMS = ("year", "month")
_FOLLOWING = 40
# So many claims before "he", somebody was named.
_BACK = 6


def people(claims: Iterable[Claim]) -> Mapping[str, str]:
    """The people whose ages are given: full names by themselves, by first and by last name, in lower case.

    A name that two of them bear is nobody's.
    """
    full = {" ".join(_words(c.person)[-2:]) for c in claims if c.kind is Kind.AGE and c.person and " " in c.person}
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in sorted(full):
        for known_as in {name, *name.split()}:
            bearers[known_as].add(name)
    return {known_as: names.pop() if len(names) == 1 else "" for known_as, names in bearers.items()}


def holder(claims: Sequence[Claim], at: int, known: Mapping[str, str]) -> str | None:
    """Whose the figure of the claim at an index is: a name in lower case, or ``SEVERAL``.

    claims: of whole articles, in text order. known: see ``people``.
    """
    claim = claims[at]
    before = claim.before
    found = _holder(claim, before, known)
    if found or not _PRONOUN.search(before):
        return found
    for earlier in reversed(claims[max(0, at - _BACK) : at]):
        if earlier.article != claim.article:
            break
        if earlier.person:
            return _resolved(earlier.person, known)
    return None


def is_term(claim: Claim) -> bool:
    """Whether a length of time is somebody's own: a jail term, a contract, years in a part."""
    if claim.kind is not Kind.DURATION or claim.unit not in _TERMS:
        return False
    return bool(_GIVEN.search(claim.before) or _WHO_SERVED.search(claim.before))


def _holder(claim: Claim, before: str, known: Mapping[str, str]) -> str | None:
    after = claim.after[:_FOLLOWING]
    names = [m for m in _NAME.finditer(before) if _words(m.group())[-1] in known]
    names = names or [m for m in _NAME.finditer(before) if " " in m.group() and not _PLACED.search(before[: m.start()])]
    several = [*_PEOPLE.finditer(before)]
    if _SEVERAL.search(before) or _SEVERAL.search(claim.text) or _SEVERAL.match(after.lstrip()):
        return SEVERAL
    if several and (not names or names[-1].start() < several[-1].start()):
        return SEVERAL
    return _resolved(names[-1].group(), known) if names else None


def _words(name: str) -> list[str]:
    return [word.lower().removesuffix("'s").removesuffix("’s") for word in name.split()]


def _resolved(name: str, known: Mapping[str, str]) -> str | None:
    """The person's full name, as far as it is known; None where it may be of two people."""
    words = _words(name)
    if len(words) == 1:
        return known.get(words[0], words[0]) or None
    return known.get(" ".join(words[-2:])) or " ".join(words[-2:])
