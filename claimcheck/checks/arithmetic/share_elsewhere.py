"""Shares of a whole that stands in another sentence: "It looked at 318 deaths. In 46 of them, 24 per cent, …"; of a sum
that the article tells by its name: "wages were £31m, 91 per cent of turnover"."""

from collections.abc import Sequence

from claimcheck.checks.arithmetic.partitions import OF_THEM
from claimcheck.checks.arithmetic.stated_shares import Share, Stated, amounts_of, holds, same_kind, stated_share
from claimcheck.checks.passages import COUNTS, plain
from claimcheck.checks.precision import printed
from claimcheck.claims.claim import Claim
from claimcheck.linking.slips import resemble
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.text.hedges import HEDGED
from claimcheck.text.nouns import singular

_THAT_IS = lazy_regex(
    r"[\s\"'“‘]*(?:that|this|it|which)(?:'s| is| was| means| represents| equates to| amounts to)"
    rf"(?: {HEDGED})?$"
)
_EVERYONE = lazy_regex(r" (?:of|in) (?:everyone|everybody|all|the (?:total|list|whole|lot))\b")
_END = lazy_regex(r" ?[.,;!]?$")
_OF_NAMED = lazy_regex(r" of (?:the |all |its |their |these )*[a-z' -]{3,40}(?:, or|,| \(| [–—-]) ?")
_ALL = lazy_regex(r"\b(?:all|total of|total)(?: of)?(?: the| its| those| of the)? $")
_CLOSES = lazy_regex(r"(?: of (?:them|the total|those))? ?[.!]?[\"'”’]?$")
_OF_THEM = lazy_regex(r" of (?:them|these|those)\b")
_OF_IT = lazy_regex(
    r" of (?:it|them|that|those|these)\b(?= ?[.,;:)!?–—]| ?$| (?:is|are|was|were|will|would|ha[sd]|have) )"
)
_OF_ANOTHER = lazy_regex(r" of (?!it\b|that\b|them\b|those\b|these\b|the (?:total|lot)\b)")
_OF_THOSE = lazy_regex(r" of (?:the|its|these|those|all) (?:new |planned |proposed )?(?P<noun>[a-z]+)")
_OF_THE_LAST = lazy_regex(r"\W*of (?:the total|the lot|that total|th(?:is|at) number|these|those|them|all of them),? ")
_BACK_TO_ALL = 3
# So many sentences back, headline included, is the whole looked for that a noun alone names.
_BACK = 6


def share_of_them(said: Stated) -> Share | None:
    """A share of the only amount that stands before: "It looked at 318 deaths. In 46 of them, 24 per cent, …"."""
    if not said.before or _OF_ANOTHER.match(said.tail):
        return None
    *here, part = said.before
    if not (_OF_THEM.match(said.sentence.after(part)) or _OF_IT.match(said.tail)):
        return None
    wholes = [c for c in here or said.last if same_kind(part, c)]
    if len(wholes) != 1 or not said.restates(part) or printed(wholes[0]).floor < printed(part).floor:
        return None
    return Share(part, wholes[0], said.claim, 0.9 if part.whole in (None, wholes[0].id) else 0.65)


def summed_up(said: Stated) -> Share | None:
    """A share that sums up the sentence before: "48,370 people in its queue and 1,214 of them … That is a quarter"."""
    if len(said.last) < 2 or not _THAT_IS.fullmatch(said.sentence.before(said.claim)):
        return None
    *others, part = said.last
    wholes = [c for c in others if same_kind(part, c)]
    if len(wholes) != 1 or not (_EVERYONE.match(said.tail) or _END.match(said.tail)):
        return None
    if not OF_THEM.match(said.article[said.at - 1].after(part)) and part.whole != wholes[0].id:
        return None
    return Share(part, wholes[0], said.claim, 0.9)


def of_a_whole_behind(said: Stated) -> Share | None:
    """A share of the sentence before, and its whole: "It spent £3m. That is a third of its budget of £6m"."""
    if (
        len(said.after) != 1
        or not said.is_of(said.after[0])
        or not _THAT_IS.fullmatch(said.sentence.before(said.claim))
    ):
        return None
    whole = said.after[0]
    parts = [c for c in said.last if same_kind(c, whole)]
    return Share(parts[0], whole, said.claim, 0.85) if len(parts) == 1 else None


def share_of_what_was_told(said: Stated) -> Share | None:
    """A share of the only larger count just before: "There are 2,860 beams … Of these, 214, or one in eight"."""
    if len(said.counts) != 1 or not said.alone:
        return None
    part = said.counts[0]
    if not _OF_THE_LAST.fullmatch(said.sentence.before(part)) or not said.restates(part):
        return None
    near = [c for s in said.article[max(0, said.at - _BACK_TO_ALL) : said.at] for c in amounts_of(s)]
    return _of_the_only([c for c in near if c.kind in COUNTS], part, said)


def share_of_named(said: Stated) -> Share | None:
    """A share of what the article counts elsewhere: "38 percent of the heaters, or about 248,600"."""
    stated, after, words = said.claim, said.after, said.context.words
    if not after or after[0].kind not in COUNTS or not stated.head:
        return None
    part, gap = after[0], said.sentence.between(stated, after[0])
    if not _OF_NAMED.fullmatch(gap) or (part.head and part.head != stated.head):
        return None
    told = [s for s in said.article if s.span.start <= said.sentence.span.start or not _OF_THEM.match(gap)]
    wholes = [
        c
        for s in told
        for c in amounts_of(s)
        if c.id != part.id and c.head and not c.inherited and words.concept(c.head) == words.concept(stated.head)
    ]
    if not wholes or any(holds(part, c, stated) for c in wholes):
        return None
    assert part.value is not None
    # "Of them" are the last told of, if no others were. Else the count must be said to be of all of them, or the part
    # look like a slip for what the share makes of it.
    them = _OF_THEM.match(gap) and len({c.value for c in wholes}) == 1 and wholes[-1] in said.last
    larger = {
        c.value.floor: c
        for c in wholes
        if c.value and c.value.floor > printed(part).floor and (them or _of_all(c) or _mistyped(part, c, stated))
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


def share_of_last(said: Stated) -> Share | None:
    """A share that closes its sentence: "1,410 homes … 213 families have not moved back, roughly one in five".

    Only where the whole counts the same kind of thing, or where the figure that would fit stands elsewhere in the
    story and resembles it.
    """
    stated, context = said.claim, said.context
    if len(said.counts) != 1 or len(said.before) + len(said.after) != 1:
        return None
    part = said.counts[0]
    if not _CLOSES.match(said.tail) or not said.restates(part):
        return None
    wholes = [c for c in said.last if c.kind in COUNTS and printed(c).floor > printed(part).floor]
    if len(wholes) != 1 or holds(part, wholes[0], stated):
        return None
    whole = wholes[0]
    own = [c for c in said.amounts if c.kind in COUNTS and c.id not in (part.id, whole.id)]
    alike = [c for c in own if c.head == whole.head]
    others = [c for c in alike if printed(c).floor > printed(part).ceiling and c.value != whole.value]
    if others or any(holds(part, c, stated) for c in alike):
        return None
    if part.head and whole.head and context.words.concept(part.head) == context.words.concept(whole.head):
        return Share(part, whole, stated, 0.7)
    fitting = [c for c in context.story.claims if c.kind in COUNTS and c.number is not None and c.head == whole.head]
    if any(holds(part, c, stated) and resemble(printed(c).floor, printed(whole).floor) for c in fitting):
        return Share(part, whole, stated, 0.7)
    return None


def share_of_those(said: Stated) -> Share | None:
    """A share of the last count of its noun, where none would fit: "420 homes … Only 126 of the homes, or 13%"."""
    part, words = said.counts[-1] if said.counts else None, said.context.words
    noun = _OF_THOSE.match(said.sentence.after(part)) if part else None
    if part is None or noun is None or not said.restates(part):
        return None
    concept = words.concept(singular(noun["noun"]))
    wholes = [
        c
        for s in said.article[max(0, said.at - _BACK) : said.at]
        for c in amounts_of(s)
        if c.kind in COUNTS and c.head and words.concept(c.head) == concept
    ]
    larger = [c for c in wholes if printed(c).floor > printed(part).ceiling]
    if len({printed(c) for c in larger}) != 1 or _OF_ANOTHER.match(said.tail):
        return None
    if any(holds(part, c, said.claim) for c in wholes):
        return None
    return Share(part, larger[-1], said.claim, 0.8)


_OF_A_SUM = lazy_regex(r" of (?:the |its |their |his |her |all |total |annual )*(?P<noun>[a-z]+) ?(?:[.,;:)!?–—]|$|- )")
_OF_THE_MONEY = lazy_regex(
    r" of (?:the |that |all the )(?:stolen |missing |total )?(?:money|total|sum|cash|amount|haul|loot)\b"
    r" ?(?:[.,;:)!?]|$)"
)
_OF_THE_TOTAL = lazy_regex(r" of (?:the|its|their) (?:total|whole) ?(?:[.,;:)!?]|$|(?:in|by|because|after) )")
# "Of the homes sold, 84, or 35 per cent of the total": of the sold.
_OF_SOME = lazy_regex(r"\b(?:of|among) (?:the|those|these|its|their)\b")
# So many sentences back is the sum looked for that "the money" means.
_BACK_TO_MONEY = 3


def share_of_a_named_sum(said: Stated) -> Share | None:
    """A share of a sum that the article gives by its name: "wages were £31m, 91 per cent of turnover"."""
    named = _OF_A_SUM.match(said.tail)
    part = _part(said)
    if named is None or part is None:
        return None
    noun = named["noun"]
    # "The budget of the parks" is not the budget.
    own = [c for c in said.amounts if c.kind is Kind.MONEY and c.head == noun and c.id != part.id]
    share = _of_the_only([c for c in own if f"{noun} of the " not in plain(c.before)], part, said)
    # "Revenue was £90m last year. This year costs were 60 per cent of revenue": of this year's.
    dated = any(c.kind in (Kind.DATE, Kind.PERIOD) for c in said.sentence.claims)
    return None if share and dated and share.whole.as_of != part.as_of else share


def share_of_the_money(said: Stated) -> Share | None:
    """A share of the only larger sum: "He stole £2m … Police have recovered £700,000, 60% of the money"."""
    part = _part(said)
    if part is None or not _OF_THE_MONEY.match(said.tail):
        return None
    near = said.article[max(0, said.at - _BACK_TO_MONEY) : said.at]
    return _of_the_only([c for s in near for c in amounts_of(s) if same_kind(part, c)], part, said)


def share_of_the_total(said: Stated) -> Share | None:
    """A share of the only larger count of the nouns beside it: "cut low-cost homes to 84, or 25% of the total"."""
    if len(said.counts) != 1 or not said.alone or not _OF_THE_TOTAL.match(said.tail):
        return None
    part = said.counts[0]
    before = said.sentence.before(part)
    if _OF_SOME.search(before) or not said.restates(part):
        return None
    named = {singular(word) for word in before.split()}
    counted = [c for c in said.amounts if c.kind in COUNTS and c.id != part.id and c.head in named]
    return _of_the_only(counted, part, said)


def _part(said: Stated) -> Claim | None:
    """The sum of money that the share tells again: the only one before it in the sentence."""
    sums = [c for c in said.before if c.kind is Kind.MONEY]
    return sums[0] if len(sums) == 1 and said.alone and said.restates(sums[0]) else None


def _of_the_only(sums: Sequence[Claim], part: Claim, said: Stated) -> Share | None:
    """The share of the only sum that is larger than the part, where it fits none of the article."""
    larger = [c for c in sums if c.value and part.value and c.value.floor > part.value.floor and same_kind(part, c)]
    if len({c.value for c in larger}) != 1:
        return None
    if any(holds(part, c, said.claim) for c in said.amounts if same_kind(part, c)):
        return None
    return Share(part, larger[-1], said.claim, 0.82)
