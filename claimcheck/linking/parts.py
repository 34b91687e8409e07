"""Whether a figure counts a part of a group, beside another part of it or two groups together."""

from claimcheck.claims.claim import Claim
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.text.hedges import HEDGED

PART_OF = lazy_regex(r"\s+(?:more\s+)?of\s+(?:the|those|these|them|us|his|her|its|their|whom|which|[A-Z]\w+['’]s)\b")
_OF_WHOM = lazy_regex(r"\bof (?:whom|which|them|those|these)[\s,]+(?:\w+\s+){0,2}$")
_AND = lazy_regex(r"[\w’' -]{0,60},? and ")
_WITH = lazy_regex(r"\s+(?:[\w-]+ ){0,2}?[\w-]+ and (?:the )?(\w+)")
# "3,429 cases, or 51 per cent, were in …": a part of the cases, told with its share.
_SHARE_OF = lazy_regex(rf"[\w\s-]{{0,40}}, or {HEDGED}[\d.]+ ?(?:%|per ?cent)")

# "Eight minutes longer than the average": how far from something else, and no figure of its own.
DIFFERENCE = lazy_regex(
    r" (?:[a-z]+ )?(?:more|fewer|less|longer|shorter|higher|lower|faster|slower|larger|smaller|older|younger) than\b"
)
# "Cut by three years", "raised the fee by 20 crowns".
_MOVED_BY = lazy_regex(
    r"(?i)\b(?:cut|reduc|rais|lower|increas|extend|shorten|lengthen|r[io]se|fell|fall|drop|gr[eo]w|widen|narrow|delay"
    r"|postpon|advanc|overr[au]n|overspen)\w*(?: [\w'’-]+){0,4} by"
    r" (?:(?:about|around|nearly|almost|some|over|at least|up to|more than|as much as) )?$"
)


def is_difference(before: str, after: str) -> bool:
    """Whether an amount tells how far two others are apart: "three years longer than", "cut it by three years"."""
    return bool(DIFFERENCE.match(after) or _MOVED_BY.search(before))


def is_part(claim: Claim, before: str, after: str) -> bool:
    """Whether the claim is counted out of a group that its sentence names: "three of the men", "of whom three"."""
    # "Within 15 minutes of the impact" is no part of it.
    of_them = PART_OF.match(after) and not before.lower().endswith("all ") and claim.kind is not Kind.DURATION
    return claim.whole is not None or bool(_SHARE_OF.match(after) or of_them or _OF_WHOM.search(before))


def joined(claim: Claim | None, following: Claim | None, words: Vocabulary) -> bool:
    """Whether the second is a count of the same sort as the first, added to it by "and"."""
    if claim is None or following is None or not claim.head or not following.head or following.kind is not claim.kind:
        return False
    if words.chain(words.concept(claim.head))[-1] != words.chain(words.concept(following.head))[-1]:
        return False
    first, second = (words.classes(c.predicate or "") for c in (claim, following))
    if first and second and not first & second:
        return False
    return _AND.fullmatch(claim.up_to(following)) is not None


def counts_two(after: str, words: Vocabulary) -> bool:
    """Whether two nouns are counted together: "852 passengers and crew"."""
    second = _WITH.match(after)
    return second is not None and second[1].lower() in words.nouns
