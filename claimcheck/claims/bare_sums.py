"""Sums that leave their currency out: "earned 12 million crowns, down from a profit of 15 million"."""

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from claimcheck.claims.mentions import Mention
from claimcheck.claims.passages import Passage
from claimcheck.quantities.quantity import COUNT, DATE, FRACTION, MONEY, PERCENT, PERIOD
from claimcheck.text.phrases import read_counted
from claimcheck.text.tokens import Token
from claimcheck.text.words import word_set

# Nouns of which a large number is money, and nothing that is counted.
_SUMS = word_set(
    """profit profits loss losses revenue revenues turnover sales earnings income budget cost costs price fee fees
    salary salaries wage wages bonus debt debts deficit surplus loan grant fine fines premium compensation damages
    ransom reward dividend takings proceeds expenditure bill"""
)
# Verbs that take one at once: "earned 120 million", "to 228 million" goes by the noun.
_TAKING = word_set("earn earns earned earning cost costs costing spend spends spent spending owe owes owed lost worth")
_HEDGES = word_set(
    """about around some nearly almost over under roughly only just approximately more less than up to at least a an
    the of was is were to from by came reached totalled totaled rose fell grew went dropped climbed increased jumped
    rising falling down and as much"""
)
_BETWEEN = frozenset({PERCENT, FRACTION, DATE, PERIOD})
_LEAST = 10_000
# Of so many tickets a club may have sales; what goes on a list of sums, or is sold for less, is no crowd of so many.
_MILLION = 1e6
_SOLD = word_set("sales loss losses")
_LISTING = word_set("and or from to than against while ,")
_ALIKE = 100
_REACH = 8


def with_currencies(passages: Sequence[Passage]) -> list[Passage]:
    """The passages with bare sums in the currency that the article mostly gives up to there; spans and order stay."""
    if not any(mention.kind is MONEY for passage in passages for mention in passage.mentions):
        return list(passages)
    told: Counter[str] = Counter()
    found = []
    for passage in passages:
        mentions = list(passage.mentions)
        changed = False
        for nth, mention in enumerate(passage.mentions):
            quantity = mention.quantity
            if quantity and mention.kind is MONEY and quantity.unit:
                told[quantity.unit] += 1
            elif told and _is_bare_sum(passage, nth, mentions):
                assert quantity
                unit = max(told, key=lambda u: told[u])
                mentions[nth] = replace(mention, kind=MONEY, quantity=replace(quantity, kind=MONEY, unit=unit))
                changed = True
        found.append(replace(passage, mentions=tuple(mentions)) if changed else passage)
    return found


def _is_bare_sum(passage: Passage, nth: int, mentions: Sequence[Mention]) -> bool:
    """mentions: the passage's, those before with the kinds that they were found to have."""
    mention, i = passage.mentions[nth], passage.at[nth]
    if mention.kind is not COUNT or mention.quantity is None or mention.quantity.unit is not None:
        return False
    size = mention.quantity.value.low or mention.quantity.value.high or 0
    if size < _LEAST or read_counted(passage.tokens, i + 1, many=True) is not None:
        return False
    return _is_told_of_money(passage.tokens, i, mentions, size) or _is_listed(passage.tokens, i, nth, mentions, size)


def _is_listed(tokens: Sequence[Token], i: int, nth: int, mentions: Sequence[Mention], size: float) -> bool:
    """Whether the sum before it goes on: "£61.4 million and 7.4 million", "up to $3.1 billion from 2.9 billion"."""
    if size < _MILLION or i == 0 or tokens[i - 1].lower not in _LISTING:
        return False
    last = next((m for m in reversed(mentions[:nth]) if m.kind not in _BETWEEN), None)
    other = (last.quantity.value.low or 0) if last and last.quantity and last.kind is MONEY else 0
    return other > 0 and 1 / _ALIKE < size / other < _ALIKE


def _is_told_of_money(tokens: Sequence[Token], i: int, mentions: Sequence[Mention], size: float) -> bool:
    """Whether the words that lead up to a number make it a sum: "profit … came to", "grew 6 percent to", "earned"."""
    nouns = _SUMS if size >= _MILLION else _SUMS - _SOLD
    j, direct = i - 1, True
    while j >= 0 and i - j <= _REACH:
        token = tokens[j]
        if token.lower in nouns or (direct and token.lower in _TAKING):
            return True
        if token.mention >= 0:
            if mentions[token.mention].kind not in _BETWEEN:
                return False
        elif token.lower not in _HEDGES:
            if not token.is_word:
                return False
            direct = False
        j -= 1
    return False
