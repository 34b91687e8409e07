"""How the verb of a figure tells it: as what it has come to, as how things stand, or as what is over.

The aspects are those of Comrie, *Aspect* (1976), read off the form of the verb phrase: perfect, present and perfective
past.
"""

from enum import Enum

from claimcheck.articles.article import Role
from claimcheck.claims.claim import Claim
from claimcheck.linking.clauses import clause_of
from claimcheck.patterns import lazy_regex
from claimcheck.text.verbs import is_verb_form
from claimcheck.text.words import ADVERBS, CONJUNCTIONS, PLAIN_VERBS, PREPOSITIONS, PRONOUNS

_NOW = lazy_regex(r"(?i)\b(?:now|so far|to date|as yet|still|latest|currently)\b")
_EXTREME = lazy_regex(
    r"(?i)\b(?:(?:at|in) (?:its|their|the) (?:peak|height|busiest|worst)|peaked|maximum"
    r"|at (?:any )?one time|never more than|at most)\b"
)
_OPENS = lazy_regex(r"(?:^|[,;:–—-] ?|\band )$")
_HAVE = frozenset({"has", "have", "had"})
_PAST = frozenset({"was", "were", "did", "didn't", "had"})
# What is no verb of the figure: "and 210 soldiers", "on the list", "he said".
_NO_VERB = PREPOSITIONS | CONJUNCTIONS | PRONOUNS


class Aspect(Enum):
    """How a verb tells: "have burnt", "are gone", "were stolen"."""

    PERFECT = "perfect"
    PRESENT = "present"
    PAST = "past"


def aspect(claim: Claim) -> Aspect | None:
    """The aspect of the claim's predicate; None where it has no verb that shows one."""
    words = (claim.predicate or "").lower().split()
    if not words:
        return None
    first, *rest = words
    if first in _NO_VERB or (first.endswith("ing") and first not in PLAIN_VERBS):
        return None  # a participle is of its sentence's time: "A storm hit the coast, killing two"
    main = next((word for word in rest if word not in ADVERBS), "")
    if first in _HAVE and (main == "been" or is_verb_form(main)):
        return Aspect.PERFECT
    if first in _PAST or is_verb_form(first):
        return Aspect.PAST
    return Aspect.PRESENT


def goes_on(claim: Claim) -> bool:
    """Whether the figure is told as what it has come to by then: "nine villages have been cleared", "540 are now".

    So are the subjects of a headline, which leaves out "have been".
    """
    if claim.role is Role.HEADLINE:
        return aspect(claim) is Aspect.PAST and _OPENS.search(claim.before) is not None
    return aspect(claim) is Aspect.PERFECT or tells_of_now(claim)


def over(a: Claim, b: Claim) -> bool:
    """Whether both are told as over: what was so then stays so, whenever it is told ("was fined", "were stolen")."""
    told = {aspect(a), aspect(b)}
    return Aspect.PAST in told and told <= {Aspect.PAST, None}


def tells_of_now(claim: Claim) -> bool:
    """Whether its clause says that the figure is that of the day: "so far", "still", "the latest"."""
    return _NOW.search(clause_of(claim)) is not None


def is_extreme(claim: Claim) -> bool:
    """Whether a figure is told as the most that there was at any time, which stays so: "1,140 at the peak"."""
    return _EXTREME.search(clause_of(claim)) is not None
