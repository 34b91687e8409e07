"""Shares of a part and a whole in one sentence: "of the 250 workers, 140 (40%)", "15 per cent of £34m is £5.1m"."""

from claimcheck.checks.arithmetic.stated_shares import DIFFERENCE, OF_GAP, RESTATED, Share, Stated, same_kind
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex

_OF = lazy_regex(
    r"(?:^|[ ,(])of (?:the |its |their |his |her |all |those |these |some |almost |nearly |about |[\w-]+'s? )*$"
)
# "$6.2 million of the school district's $20.1 million budget"; "of shares in the founder's $20 million trust" is none.
_OF_OWNER = lazy_regex(
    r" of (?:(?!(?:in|at|for|from|on|to|by|with|that|which|and|or)\b)[\w-]+ ){0,4}[\w-]+(?:'s|s') "
    r"(?:(?:total|entire|annual|overall|whole) )?"
)
_NO_MORE = lazy_regex(r" of (?:them|those|these|the (?:total|lot))\b| ?(?:[.,;:)!?\"]|[–—])|$")
_OF_WHOM = lazy_regex(r"[^.;:]{0,60}?,? of (?:whom|which),? ?")
_IS = lazy_regex(r" (?:is|was|are|were|makes|made|would be|comes to|came to|equals|equates to) ?")
_NAMELY = lazy_regex(r"[^,.;:]{0,25}(?:,|:| [–—-]) ?(?:with|as|after|when|or|that is)? ?")
# "Four fifths of what is usual" has a whole of its own.
_OF_ITS_OWN = lazy_regex(r" of (?:what|a|an|normal|usual|last|this)\b")
# "Half of the £27m came from the lottery, £6m from the city": the second is the next of a list.
_TO_WHOM = lazy_regex(r"\b(from|to|for|on|by|in|at)\b[^,]*,(?: and)? $")


def share_of_whole(said: Stated) -> Share | None:
    """A share of a whole, and the part behind: "15 per cent of £34m is £5.1m", "a quarter of the 120 houses, 30"."""
    if len(said.after) < 2 or not said.is_of(said.after[0]):
        return None
    whole, part, *_ = said.after
    gap, after = said.sentence.between(whole, part), said.sentence.after(part)
    beside = _TO_WHOM.search(gap)
    if beside and after.startswith(f" {beside[1]} ") and not after.startswith((" in all", " in total")):
        return None
    if not same_kind(part, whole) or not (_IS.fullmatch(gap) or RESTATED.fullmatch(gap)):
        return None
    return Share(part, whole, said.claim, 0.9 if _IS.fullmatch(gap) or part.inherited or part.head is None else 0.62)


def apposed(said: Stated) -> Share | None:
    """A part of a whole, and its share behind: "of the 250 workers, 140 (40%)", "£1.19m of the £1.25m, or 95%"."""
    before = said.before
    if len(before) < 2 or not said.alone:
        return None
    if _OF_ITS_OWN.match(said.tail) or any(DIFFERENCE.match(said.sentence.after(c)) for c in before):
        return None
    whole = _whole_before(said)
    parts = [c for c in before if whole is not None and c.id != whole.id and same_kind(c, whole)]
    if whole is None or not parts or before[-1] not in (parts[-1], whole) or not said.restates(before[-1]):
        return None
    return Share(parts[-1], whole, said.claim, 0.92 if len(parts) == 1 else 0.65)


def of_stated_whole(said: Stated) -> Share | None:
    """A part, and which share of which whole: "4,000 jobs, 20 per cent of its 40,000 posts"; or the share first."""
    sentence, before, after = said.sentence, said.before, said.after
    if not after or not said.alone:
        return None
    if before and said.is_of(after[0]) and same_kind(before[-1], after[0]):
        return Share(before[-1], after[0], said.claim, 0.85) if said.restates(before[-1]) else None
    if len(after) < 2 or not same_kind(after[0], after[1]) or not OF_GAP.fullmatch(sentence.between(*after[:2])):
        return None
    meant = _NAMELY.fullmatch(sentence.between(said.claim, after[0]))
    return Share(after[0], after[1], said.claim, 0.82) if meant else None


def _whole_before(said: Stated) -> Claim | None:
    """The amount before a share that stands after "of the": "of the 250 workers", "1,260 victims, of whom"."""
    sentence, amounts = said.sentence, said.before
    for i, claim in enumerate(amounts):
        after = amounts[i + 1] if i + 1 < len(amounts) else None
        if _OF.search(sentence.before(claim)) or (after and _OF_WHOM.fullmatch(sentence.between(claim, after))):
            return claim
    # The owner's own sum, where nothing but these two stand before the share, which says no more: no "25% stake".
    if len(amounts) == 2 and _OF_OWNER.fullmatch(sentence.between(*amounts)):
        return amounts[1] if _NO_MORE.match(said.tail) else None
    return None
