"""Shares of a sum or a total that the article tells elsewhere: "wages were £31m, 91 per cent of turnover"."""

from collections.abc import Sequence

from claimcheck.checks.passages import COUNTS, plain
from claimcheck.checks.proportions import Share, amounts_of, holds, same_kind
from claimcheck.checks.stated_shares import Stated
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.text.nouns import singular

_OF_A_SUM = lazy_regex(r" of (?:the |its |their |his |her |all |total |annual )*(?P<noun>[a-z]+) ?(?:[.,;:)!?–—]|$|- )")
_OF_THE_MONEY = lazy_regex(
    r" of (?:the |that |all the )(?:stolen |missing |total )?(?:money|total|sum|cash|amount|haul|loot)\b"
    r" ?(?:[.,;:)!?]|$)"
)
_OF_THE_TOTAL = lazy_regex(r" of (?:the|its|their) (?:total|whole) ?(?:[.,;:)!?]|$|(?:in|by|because|after) )")
# "Of the homes sold, 84, or 35 per cent of the total": of the sold.
_OF_SOME = lazy_regex(r"\b(?:of|among) (?:the|those|these|its|their)\b")
# So many sentences back is the sum looked for that "the money" means.
_BACK = 3


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
    near = said.article[max(0, said.at - _BACK) : said.at]
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
