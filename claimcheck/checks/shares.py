"""A part of a whole against the share that it is said to be, and shares that together are more than everything.

Part, whole and share are only put together where the wording does: "of the 250 workers, 140 (40%)", "38 percent of the
heaters, or about 248,600", "1,214 of them … That is a quarter of everyone on the list".
"""

from collections.abc import Iterator, Sequence

from claimcheck.checks.context import Context
from claimcheck.checks.finding import Finding, Verdict
from claimcheck.checks.passages import COUNTS, Sentence, articles, plain, without_brackets
from claimcheck.checks.precision import printed
from claimcheck.checks.proportions import SHARES, Share, amounts_of, holds, same_kind, stated_share
from claimcheck.checks.wording import figure, raised, share
from claimcheck.claims.claim import Claim
from claimcheck.linking.slips import resemble
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.rules.rule import Rule
from claimcheck.text.nouns import singular

# Between a part and its share, in either order: "140 (40%)", "213 families …, roughly one in five", "30 in all".
_RESTATED = lazy_regex(
    r"[^.;:()]{0,70}?(?:, (?:or|that is|which is|i\.e\.|the|equivalent to)? ?|,? ?\(|,? or | [–—-] )(?:just |only |a )?"
    r"|[^.;:()]{0,70}?, an? (?:turnout|share|proportion|rate|success rate) of (?:just |only |about )?"
)
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
_OF_GAP = lazy_regex(r" of (?:the |its |their |all |those |these |some |almost |nearly |about |[\w-]+'s? )*")
_THAT_IS = lazy_regex(
    r"[\s\"'“‘]*(?:that|this|it|which)(?:'s| is| was| means| represents| equates to| amounts to)"
    r"(?: about| around| roughly| nearly| almost| some| just over| just under| more than| over)* ?$"
)
_CHANGE = lazy_regex(
    r"\b(?:by|up|down|rise|rose|risen|fell|fall|fallen|increase[ds]?|decrease[ds]?|drop|dropped|cut|growth|grew|more|less|higher|lower|points?)\b"
)
# "A majority of three" is a margin, "a majority of the members" a share.
_MARGIN = lazy_regex(
    r" of (?:only |just |about )?(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)"
)
_EVERYONE = lazy_regex(r" (?:of|in) (?:everyone|everybody|all|the (?:total|list|whole|lot))\b")
_REST = lazy_regex(
    r"\b(?:rest|remaining|remainder|others?|undecided|neither|no opinion|don'?t know|did not know|unsure|not sure)\b"
)

_BOUND = lazy_regex(r"\b(?:more|less) than\b")
_NAMELY = lazy_regex(r"[^,.;:]{0,25}(?:,|:| [–—-]) ?(?:with|as|after|when|or|that is)? ?")
_END = lazy_regex(r" ?[.,;!]?$")
_OF_ALL_THESE = lazy_regex(r" of (?:them|whom|these|those|which)\b")
_OF_NAMED = lazy_regex(r" of (?:the |all |its |their |these )*[a-z' -]{3,40}(?:, or|,| \(| [–—-]) ?")
_ALL = lazy_regex(r"\b(?:all|total of|total)(?: of)?(?: the| its| those| of the)? $")
_CLOSES = lazy_regex(r"(?: of (?:them|the total|those))? ?[.!]?[\"'”’]?$")


def check_shares(context: Context, rule: Rule) -> Iterator[Finding]:
    """Shares that are not what part and whole make; lists of shares that come to more than all."""
    for sentences in articles(context):
        for at, sentence in enumerate(sentences):
            for found in _shares(sentences, at, context):
                if not holds(found.part, found.whole, found.stated):
                    yield from _finding(found, rule)
            yield from _too_much(sentence, rule)


def _finding(found: Share, rule: Rule) -> Iterator[Finding]:
    assert found.part.value is not None
    assert found.whole.value is not None
    ratio = (found.part.value.low or found.part.value.floor) / (found.whole.value.low or 1)
    yield from raised(
        rule,
        Verdict.ARITHMETIC,
        [(found.part, "part"), (found.whole, "whole"), (found.stated, "share")],
        score=found.sure,
        detail=f"{_number(found.part)} of {_number(found.whole)} is {share(ratio)}, not {found.stated.text}.",
    )


def _number(claim: Claim) -> str:
    return figure(claim.value.floor) if claim.value and claim.kind in COUNTS else claim.text


def _shares(sentences: Sequence[Sentence], at: int, context: Context) -> Iterator[Share]:
    sentence = sentences[at]
    for stated in sentence.claims:
        if not _is_share(sentence, stated):
            continue
        found = (
            _share_of_whole(sentence, stated)
            or _apposed(sentence, stated)
            or _share_of_them(sentences, at, stated)
            or _of_stated_whole(sentence, stated)
            or _summed_up(sentences, at, stated)
            or _share_of_named(sentences, sentence, stated, context.words)
            or _share_of_last(sentences, at, stated, context)
            or _share_of_those(sentences, at, stated, context.words)
        )
        if found is not None and found.part.id != found.whole.id:
            yield found


def _is_share(sentence: Sentence, claim: Claim) -> bool:
    if claim.kind not in SHARES or claim.value is None or (claim.unit or "").endswith("point"):
        return False
    if claim.kind is Kind.RATIO and claim.value.floor > 1:
        return False  # "twice as many as the year before" is of another year
    if claim.kind is Kind.FRACTION and "majority" in claim.text.lower() and _MARGIN.match(sentence.after(claim)):
        return False
    near = without_brackets(sentence.before(claim))[-14:] + " " + sentence.after(claim)[:14]
    return not claim.trend and not _CHANGE.search(_BOUND.sub("", near))


# "Four fifths of what is usual" has a whole of its own, and "14 more than the old record" is no part.
_OF_ITS_OWN = lazy_regex(r" of (?:what|a|an|normal|usual|last|this)\b")
_DIFFERENCE = lazy_regex(r" (?:more|fewer|less|higher|lower) than\b")
# "Half of the £27m came from the lottery, £6m from the city": the second is the next of a list.
_TO_WHOM = lazy_regex(r"\b(from|to|for|on|by|in|at)\b[^,]*,(?: and)? $")


def _whole_before(sentence: Sentence, limit: Claim) -> Claim | None:
    """The amount before a claim that stands after "of the": "of the 250 workers", "1,260 victims, of whom"."""
    amounts = [c for c in amounts_of(sentence) if c.span.end <= limit.span.start]
    for i, claim in enumerate(amounts):
        after = amounts[i + 1] if i + 1 < len(amounts) else None
        if _OF.search(sentence.before(claim)) or (after and _OF_WHOM.fullmatch(sentence.between(claim, after))):
            return claim
    # The owner's own sum, where nothing but these two stand before the share, which says no more: no "25% stake".
    if len(amounts) == 2 and _OF_OWNER.fullmatch(sentence.between(*amounts)):
        return amounts[1] if _NO_MORE.match(sentence.after(limit)) else None
    return None


def _share_of_whole(sentence: Sentence, stated: Claim) -> Share | None:
    """ "15 per cent of £34m is £5.1m", "A quarter of the 120 houses, 30 in all"."""
    amounts = [c for c in amounts_of(sentence) if c.span.start >= stated.span.end]
    if len(amounts) < 2 or not _OF_GAP.fullmatch(sentence.between(stated, amounts[0])):
        return None
    whole, part = amounts[0], amounts[1]
    gap = sentence.between(whole, part)
    beside = _TO_WHOM.search(gap)
    after = sentence.after(part)
    if beside and after.startswith(f" {beside[1]} ") and not after.startswith((" in all", " in total")):
        return None
    if not same_kind(part, whole) or not (_IS.fullmatch(gap) or _RESTATED.fullmatch(gap)):
        return None
    return Share(part, whole, stated, 0.9 if _IS.fullmatch(gap) or part.inherited or part.head is None else 0.62)


def _apposed(sentence: Sentence, stated: Claim) -> Share | None:
    """ "Of the 250 workers, 140 (40%)", "£1.19m of the £1.25m available, or 95 per cent"."""
    before = [c for c in amounts_of(sentence) if c.span.end <= stated.span.start]
    if len(before) < 2 or len([c for c in sentence.claims if c.kind in SHARES]) > 1:
        return None
    if _OF_ITS_OWN.match(sentence.after(stated)) or any(_DIFFERENCE.match(sentence.after(c)) for c in before):
        return None
    whole = _whole_before(sentence, stated)
    parts = [c for c in before if whole is not None and c.id != whole.id and same_kind(c, whole)]
    if whole is None or not parts:
        return None
    part = parts[-1]
    last = before[-1]
    gap = sentence.between(last, stated)
    if last.id not in (part.id, whole.id) or not _RESTATED.fullmatch(gap):
        return None
    return Share(part, whole, stated, 0.92 if len(parts) == 1 else 0.65)


_OF_THEM = lazy_regex(r" of (?:them|these|those)\b")


_OF_ANOTHER = lazy_regex(r" of (?!them\b|those\b|these\b|the (?:total|lot)\b)")


def _share_of_them(sentences: Sequence[Sentence], at: int, stated: Claim) -> Share | None:
    """ "It looked at 318 deaths. In 46 of them, 24 per cent, …": of the only amount that stands before."""
    sentence = sentences[at]
    before = [c for c in amounts_of(sentence) if c.span.end <= stated.span.start]
    if not before or not _OF_THEM.match(sentence.after(before[-1])):
        return None
    *here, part = before
    gap = sentence.between(part, stated)
    if _OF_ANOTHER.match(sentence.after(stated)):
        return None
    last = sentences[at - 1] if at and sentence.follows else None
    wholes = [c for c in here or (amounts_of(last) if last else []) if same_kind(part, c)]
    if len(wholes) != 1 or not _RESTATED.fullmatch(gap) or printed(wholes[0]).floor < printed(part).floor:
        return None
    return Share(part, wholes[0], stated, 0.9 if part.whole in (None, wholes[0].id) else 0.65)


def _of_stated_whole(sentence: Sentence, stated: Claim) -> Share | None:
    """ "4,000 jobs, 20 per cent of its 40,000 posts", "turnout was 41%, with 12,300 of the 24,600 voters"."""
    before = [c for c in amounts_of(sentence) if c.span.end <= stated.span.start]
    after = [c for c in amounts_of(sentence) if c.span.start >= stated.span.end]
    if len([c for c in sentence.claims if c.kind in SHARES]) > 1 or not after:
        return None
    if before and _OF_GAP.fullmatch(sentence.between(stated, after[0])) and same_kind(before[-1], after[0]):
        gap = sentence.between(before[-1], stated)
        return Share(before[-1], after[0], stated, 0.85) if _RESTATED.fullmatch(gap) else None
    if len(after) < 2 or not same_kind(after[0], after[1]) or not _OF_GAP.fullmatch(sentence.between(*after[:2])):
        return None
    meant = _NAMELY.fullmatch(sentence.between(stated, after[0]))
    return Share(after[0], after[1], stated, 0.82) if meant else None


def _summed_up(sentences: Sequence[Sentence], at: int, stated: Claim) -> Share | None:
    """ "… 48,370 people in its queue and 1,214 of them … That is a quarter of everyone"."""
    sentence = sentences[at]
    if at == 0 or not sentence.follows or not _THAT_IS.fullmatch(sentence.before(stated)):
        return None
    if not _EVERYONE.match(sentence.after(stated)) and not _END.match(sentence.after(stated)):
        return None
    amounts = amounts_of(sentences[at - 1])
    if len(amounts) < 2:
        return None
    part = amounts[-1]
    after = sentences[at - 1].after(part)
    wholes = [c for c in amounts[:-1] if same_kind(part, c)]
    if len(wholes) != 1 or not (_OF_ALL_THESE.match(after) or part.whole == wholes[0].id):
        return None
    return Share(part, wholes[0], stated, 0.9)


def _share_of_named(
    sentences: Sequence[Sentence], sentence: Sentence, stated: Claim, words: Vocabulary
) -> Share | None:
    """ "38 percent of the heaters, or about 248,600", where the article counts the heaters elsewhere."""
    after = [c for c in amounts_of(sentence) if c.span.start >= stated.span.end]
    if not after or after[0].kind not in COUNTS or not stated.head:
        return None
    part, gap = after[0], sentence.between(stated, after[0])
    if not _OF_NAMED.fullmatch(gap):
        return None
    if part.head and part.head != stated.head:
        return None
    wholes = [
        c
        for s in sentences
        for c in amounts_of(s)
        if c.id != part.id and c.head and not c.inherited and words.concept(c.head) == words.concept(stated.head)
    ]
    if not wholes or any(holds(part, c, stated) for c in wholes):
        return None
    assert part.value is not None
    # The count must be said to be of all of them, or the part look like a slip for what the share makes of it.
    larger = {
        c.value.floor: c
        for c in wholes
        if c.value and c.value.floor > printed(part).floor and (_of_all(c) or _mistyped(part, c, stated))
    }
    if len(larger) != 1:
        return None
    return Share(part, next(iter(larger.values())), stated, 0.85)


def _of_all(claim: Claim) -> bool:
    """Whether a count is said to be of all: "all 391,000 heaters"."""
    return _ALL.search(plain(claim.before)) is not None


def _mistyped(part: Claim, whole: Claim, stated: Claim) -> bool:
    """Whether the part looks like a slip for the share of the whole, rounded as the part is."""
    share_of = stated_share(stated)
    if part.value is None or whole.value is None or share_of.low is None or share_of.high is None:
        return False
    digits = len(f"{part.value.floor:.0f}".rstrip("0"))
    product = whole.value.floor * (share_of.low + share_of.high) / 2
    return resemble(float(f"{product:.{max(1, digits)}g}"), part.value.floor) is not None


def _share_of_last(sentences: Sequence[Sentence], at: int, stated: Claim, context: Context) -> Share | None:
    """ "1,410 homes … 213 families have not moved back, roughly one in five": the share closes the sentence.

    Only where the whole counts the same kind of thing, or where the figure that would fit stands elsewhere in the
    story and resembles it.
    """
    sentence = sentences[at]
    before = [c for c in amounts_of(sentence) if c.span.end <= stated.span.start and c.kind in COUNTS]
    if at == 0 or not sentence.follows or len(before) != 1 or len(amounts_of(sentence)) != 1:
        return None
    part = before[0]
    ends = _CLOSES.match(sentence.after(stated))
    if not ends or not _RESTATED.fullmatch(sentence.between(part, stated)):
        return None
    wholes = [c for c in amounts_of(sentences[at - 1]) if c.kind in COUNTS and printed(c).floor > printed(part).floor]
    if len(wholes) != 1 or holds(part, wholes[0], stated):
        return None
    whole = wholes[0]
    own = [c for s in sentences for c in amounts_of(s) if c.kind in COUNTS and c.id not in (part.id, whole.id)]
    if any(holds(part, c, stated) and c.head == whole.head for c in own):
        return None
    if part.head and whole.head and context.words.concept(part.head) == context.words.concept(whole.head):
        return Share(part, whole, stated, 0.7)
    fitting = [
        c for c in context.story.claims if c.kind in COUNTS and c.value and c.value.exact and c.head == whole.head
    ]
    if any(holds(part, c, stated) and resemble(printed(c).floor, printed(whole).floor) for c in fitting):
        return Share(part, whole, stated, 0.7)
    return None


_OF_THOSE = lazy_regex(r" of (?:the|its|these|those|all) (?:new |planned |proposed )?(?P<noun>[a-z]+)")
# So many sentences back, headline included, is the whole looked for that a noun alone names.
_BACK = 6


def _share_of_those(sentences: Sequence[Sentence], at: int, stated: Claim, words: Vocabulary) -> Share | None:
    """ "420 homes … Only 126 of the homes, or 13 per cent": the last count of that noun, where none would fit."""
    sentence = sentences[at]
    before = [c for c in amounts_of(sentence) if c.span.end <= stated.span.start and c.kind in COUNTS]
    noun = _OF_THOSE.match(sentence.after(before[-1])) if before else None
    if noun is None or not _RESTATED.fullmatch(sentence.between(before[-1], stated)):
        return None
    part, concept = before[-1], words.concept(singular(noun["noun"]))
    wholes = [
        c
        for s in sentences[max(0, at - _BACK) : at]
        for c in amounts_of(s)
        if c.kind in COUNTS and c.value and c.value.exact and c.head and words.concept(c.head) == concept
    ]
    larger = [c for c in wholes if printed(c).floor > printed(part).ceiling]
    if not larger or _OF_ANOTHER.match(sentence.after(stated)) or any(holds(part, c, stated) for c in wholes):
        return None
    return Share(part, larger[-1], stated, 0.8)


def _too_much(sentence: Sentence, rule: Rule) -> Iterator[Finding]:
    """Shares in a list that names everything ("the rest", "undecided") and do not come to 100, rounding allowed."""
    listed = [
        c
        for c in sentence.claims
        if c.kind is Kind.PERCENT
        and c.unit == "percent"
        and c.value
        and c.value.exact
        and not c.trend
        and not c.approximate
    ]
    if len(listed) < 3 or not _REST.search(sentence.before(listed[-1])[-40:] + sentence.after(listed[-1])[:40]):
        return
    if any(_CHANGE.search(sentence.before(c)[-12:]) for c in listed):
        return
    total = sum(c.value.floor for c in listed if c.value)
    room = sum((printed(c).ceiling - c.value.floor) or 0.5 for c in listed if c.value) + 0.01
    if abs(total - 100) <= room or not 85 <= total <= 115:
        return
    terms = " + ".join(figure(c.value.floor) for c in listed if c.value)
    yield from raised(
        rule,
        Verdict.ARITHMETIC,
        [(c, "part") for c in listed],
        score=0.7,
        detail=f"{terms} = {figure(total)}, not 100.",
    )
