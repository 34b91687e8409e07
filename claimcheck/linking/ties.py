"""Names that a figure is tied to: "388 at Northmere General", "the Hollow fire, 13,700 acres"."""

from claimcheck.articles.calendar_names import MONTH_NAMES, WEEKDAY_NAMES
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex

_NAME = lazy_regex(r"\b[A-Z][\w’'-]+")
# "388 at Northmere General", "18,300 in Canada": a name tied to the figure before it.
_TIED = lazy_regex(r"\W*(?:[\w-]+ ){0,4}?(?:in|at|for|from|of|by|near|on|to|with) (?:the )?(?=[A-Z])")
_NO_NAMES = frozenset(map(str.lower, (*WEEKDAY_NAMES, *MONTH_NAMES, "the")))
_FEW_WORDS = lazy_regex(r"(?:['’]s)?(?:,? [a-z]+){0,4},? ")
# So far from the figure, in code points, may the names stand.
_WINDOW = 90


def owners_of(claim: Claim, previous: Claim | None, following: Claim | None, known: frozenset[str]) -> frozenset[str]:
    """The names before the figure and after it, no further than the figures beside it; lower case.

    previous, following: those figures, where the sentence has any. known: names of the story, for a capital that begins
    a sentence.
    """
    tail = claim.up_to(following) if following else claim.after
    if tail.rstrip().endswith("("):
        # A conversion in brackets stands between the figure and the name that it is tied to.
        tail = claim.after.partition(")")[2]
    if tied := _TIED.match(tail):
        return _named(tail[tied.end() :][:_WINDOW])
    lead = previous.up_to(claim) if previous else claim.before
    opening = None if previous else _NAME.match(lead)
    named = _named(lead[opening.end() if opening else 0 :][-_WINDOW:])
    return named | ({opening.group().lower()} & known if opening else frozenset())


def actor_of(claim: Claim, before: str) -> str | None:
    """The name that a figure follows at once: "the Hollow fire, 13,700 acres", "Rovers have 79 points"."""
    for name in claim.local_entities:
        at = before.rfind(name.split()[-1])
        if at >= 0 and _FEW_WORDS.fullmatch(before, at + len(name.split()[-1])):
            return name.lower()
    return None


def _named(text: str) -> frozenset[str]:
    return frozenset(m.group().lower().removesuffix("'s").removesuffix("’s") for m in _NAME.finditer(text)) - _NO_NAMES
