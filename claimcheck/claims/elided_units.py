"""Units that a parallel phrase leaves out: "for five years; …, for four", "47 minutes, 17 longer", "13 of 24 hours".

A bare number takes the unit of the figure before it where both stand in phrases of one shape, or where it says by how
much that figure is more or less. Nouns that are left out are found by ``claims.ellipsis``.
"""

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace as replace_fields

from claimcheck.claims.mentions import Mention
from claimcheck.claims.passages import Passage
from claimcheck.dates.lengths import timex_of
from claimcheck.dates.timespan import Timespan
from claimcheck.dates.words import LETTERS
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import AGE, DATE, DURATION, MEASURE, MONEY, ORDINAL, PERCENT, PERIOD, RATE
from claimcheck.text.phrases import read_counted
from claimcheck.text.tokens import AUXILIARY, CAPITAL, Token
from claimcheck.text.words import BE, DETERMINERS, PREPOSITIONS, word_set

_LENDING = frozenset({DURATION, MEASURE, MONEY, PERCENT, RATE})
_PASSED_OVER = frozenset({DATE, PERIOD, ORDINAL, AGE})
# One figure of a pair is rarely so many times the other.
_ALIKE = 15
_RESUMES = word_set("for with after within")
_MOST = word_set("possible potential maximum")
_TERMS = word_set("term terms sentence sentences ban tariff maximum minimum")
_MOVING = {"from": "to", "to": "from"}
_JOINING = word_set("and or but then , ; – —")
_ENDING = word_set("and or but when while as if who which")
_HEDGING = word_set("about around some nearly almost roughly only just another")
_DEGREES = word_set("more less fewer longer shorter higher lower deeper wider taller heavier lighter faster slower")
# "There will be 38 of them", "between five of them".
_NOT_OF = BE | {"between", "among", "by"}
_ONES = word_set("them those these")
_OF_THE = word_set("the those these its his her their last past previous first next full final")
# Words between a figure and the preposition that says of what it is told: "10 years in prison for".
_PHRASE = 5
# Words of a subject whose verb is not said again: "the longer bridge".
_SUBJECT = 4


class _Pair(msgspec.Struct, frozen=True, gc=False):
    """A bare number at token ``i`` and the figure with a unit that is told before it, at token ``j``."""

    tokens: Sequence[Token]
    verbs: bytes
    j: int
    i: int


def with_elided_unit(passage: Passage, before: Passage | None, nth: int, mentions: Sequence[Mention]) -> Mention | None:
    """The bare count ``nth`` of a sentence in the unit that its phrase leaves out; None where it leaves out none.

    before: the sentence with figures before it, in the same paragraph. mentions: the passage's, those before ``nth``
    with the kinds that they were found to have.
    """
    found = _in_elided_unit(passage, before, nth, mentions)
    # Asked last: reading the phrase that follows takes longer than all else.
    return None if found is None or _is_followed_by_noun(passage.tokens, passage.at[nth]) else found


def _in_elided_unit(passage: Passage, before: Passage | None, nth: int, mentions: Sequence[Mention]) -> Mention | None:
    """The same, whatever follows the number."""
    tokens, i = passage.tokens, passage.at[nth]
    if (whole := _length_of_which(passage, i, mentions)) is not None:
        return in_unit_of(whole, mentions[nth])
    at = next((k for k in reversed(range(nth)) if mentions[k].kind not in _PASSED_OVER), None)
    if at is None:
        return _of_sentence_before(passage, before, nth)
    model = mentions[at]
    lends = passage.mentions[at] is not model or _lends(model, tokens[passage.at[at]].text)
    if model.kind not in _LENDING or not lends or not _comparable(model, mentions[nth]):
        return None
    pair = _Pair(tokens, passage.verbs, passage.at[at], i)
    alone = _is_alone(mentions[:at], model)
    parallel = _is_moved(pair) or _begins_alike(pair, model) or _goes_on_alike(pair)
    parallel = parallel or _is_gapped(pair) or _is_bracketed(pair)
    if parallel or (alone and (_is_up_from(pair) or _is_part_or_difference(pair, model))):
        return in_unit_of(model, mentions[nth])
    return None


def _is_followed_by_noun(tokens: Sequence[Token], i: int) -> bool:
    compared = i + 1 < len(tokens) and tokens[i + 1].lower in _DEGREES and _ends_comparison(tokens, i + 2)
    return not compared and read_counted(tokens, i + 1, many=True) is not None


def _ends_comparison(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or not tokens[at].is_word or tokens[at].lower in ("than", "on")


def in_unit_of(model: Mention, bare: Mention) -> Mention:
    """The bare number as a figure of the kind and unit of another."""
    quantity, unit = bare.quantity, model.measured.unit
    assert quantity is not None
    if unit in LETTERS:
        return _as_length(bare, quantity.value, unit)
    per = model.quantity.per if model.quantity else None
    return replace_fields(bare, kind=model.kind, quantity=replace_fields(quantity, kind=model.kind, unit=unit, per=per))


def _as_length(bare: Mention, value: Interval, unit: str) -> Mention:
    number = value.low if value.low is not None else value.high
    timex = timex_of(number or 0, unit)
    return Mention(
        bare.span, bare.core, DURATION, timespan=Timespan(bare.span, DURATION, timex, value=value, unit=unit)
    )


def _comparable(model: Mention, bare: Mention) -> bool:
    this, other = _size(bare), _size(model)
    return bool(this and other) and 1 / _ALIKE < this / other < _ALIKE


def _lends(model: Mention, printed: str) -> bool:
    """Whether a figure's unit is the printed one; "two decades" are told in years."""
    unit = model.measured.unit
    return unit is not None and (model.timespan is None or (unit in LETTERS and unit in printed.lower()))


def _size(mention: Mention) -> float:
    """The number of a figure, a bound's or a range's lower where it has several; 0 of a date."""
    value = mention.measured.value
    return (value.low or value.high or 0) if value else 0


def _length_of_which(passage: Passage, i: int, mentions: Sequence[Mention]) -> Mention | None:
    """ "13 of the previous 24 hours": the length of which the number at ``i`` is a part."""
    tokens = passage.tokens
    if i + 2 >= len(tokens) or tokens[i + 1].lower != "of":
        return None
    k = i + 2
    while k < len(tokens) - 1 and tokens[k].lower in _OF_THE:
        k += 1
    whole = mentions[tokens[k].mention] if tokens[k].mention >= 0 else None
    if whole is None or whole.timespan is None or not _lends(whole, tokens[k].text):
        return None
    return whole if _size(passage.mentions[tokens[i].mention]) < _size(whole) else None


def _ends_phrase(tokens: Sequence[Token], i: int) -> bool:
    """Whether no word follows that the number at ``i`` could be told of: an end, a verb, a time."""
    if i + 1 >= len(tokens) or not tokens[i + 1].is_word:
        return True
    after = tokens[i + 1]
    if after.lower in PREPOSITIONS:
        return i + 2 < len(tokens) and tokens[i + 2].mention >= 0
    return after.lower in _ENDING or bool(after.classes & AUXILIARY)


def _before(tokens: Sequence[Token], i: int) -> int:
    """The token before a figure, words that only hedge it passed over; -1 where there is none."""
    i -= 1
    while i >= 0 and tokens[i].lower in _HEDGING:
        i -= 1
    return i


def _is_moved(pair: _Pair) -> bool:
    """ "Cut to 31.5 million euros on Friday from 38.2 million", "from 40 minutes to 55"."""
    tokens, at, last = pair.tokens, _before(pair.tokens, pair.i), _before(pair.tokens, pair.j)
    return at >= 0 and last >= 0 and tokens[last].lower == _MOVING.get(tokens[at].lower)


def _is_up_from(pair: _Pair) -> bool:
    """ "52 minutes, up from 38"; of several figures it is not the last that moved."""
    at = _before(pair.tokens, pair.i)
    return at > 0 and pair.tokens[at].lower == "from" and pair.tokens[at - 1].lower in ("up", "down")


def _begins_alike(pair: _Pair, model: Mention) -> bool:
    """ "With 30 years of service … with fewer than 10", "seven years out of a possible 18"."""
    tokens = pair.tokens
    at, last = _before(tokens, pair.i), _before(tokens, pair.j)
    if at < 1 or not _ends_phrase(tokens, pair.i):
        return False
    link = tokens[at].lower
    if link in _MOST:
        return tokens[at - 1].lower in DETERMINERS
    if model.kind is DURATION and (link == "for" or (link == "of" and tokens[at - 1].lower in _TERMS)):
        return True
    return last >= 0 and link == tokens[last].lower and link in PREPOSITIONS and link != "of"


def _goes_on_alike(pair: _Pair) -> bool:
    """ "10 years in prison for Bell, 39, and seven for Kroon", "three hours in summer and five in winter"."""
    tokens, i, j = pair.tokens, pair.i, pair.j
    at = _before(tokens, i)
    link = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if at <= j or tokens[at].text not in _JOINING or link not in PREPOSITIONS or link == "of":
        return False
    return any(token.lower == link for token in tokens[j + 1 : j + 1 + _PHRASE]) and not any(pair.verbs[i:])


def _is_gapped(pair: _Pair) -> bool:
    """ "Bell got 12 years, Kroon nine and Ray six", "the tunnel is 12 km long, the bridge only three"."""
    tokens, i, j = pair.tokens, pair.i, pair.j
    at = _before(tokens, i)
    begin = next((k for k in range(at, max(j, at - _SUBJECT - 1), -1) if tokens[k].text in _JOINING), None)
    if begin is None or begin == at or any(pair.verbs[begin:i]) or not any(pair.verbs[:j]):
        return False
    named = tokens[begin + 1].classes & CAPITAL or tokens[begin + 1].lower in DETERMINERS
    return bool(named) and (i + 1 >= len(tokens) or not tokens[i + 1].is_word or tokens[i + 1].lower in _ENDING)


def _is_bracketed(pair: _Pair) -> bool:
    """ "Those of 1994 (14,200 hectares) and 2006 (11,900)"."""
    return all(
        0 < at < len(pair.tokens) - 1 and pair.tokens[at - 1].text == "(" and pair.tokens[at + 1].text == ")"
        for at in (pair.i, pair.j)
    )


def _is_alone(others: Sequence[Mention], model: Mention) -> bool:
    """Whether a figure's unit is the only one of its sentence up to there, so that nothing else can be meant."""
    return all(other.kind in _PASSED_OVER or other.measured.unit == model.measured.unit for other in others)


def _is_part_or_difference(pair: _Pair, model: Mention) -> bool:
    """ "47 minutes, 17 longer than", "a trustee for 12 years and in the chair for seven of them"."""
    tokens, i = pair.tokens, pair.i
    if i + 1 < len(tokens) and tokens[i + 1].lower in _DEGREES:
        return tokens[i - 1].text in _JOINING and _ends_comparison(tokens, i + 2)
    if tokens[i - 1].lower in _NOT_OF:
        return False
    of_them = i + 2 < len(tokens) and tokens[i + 1].lower == "of" and tokens[i + 2].lower in _ONES
    # "A debate of four hours, in which 29 of them spoke": they are the ones who did.
    acts = i + 3 < len(tokens) and pair.verbs[i + 3]
    return of_them and not acts and model.kind in (DURATION, MEASURE)


def _of_sentence_before(passage: Passage, before: Passage | None, nth: int) -> Mention | None:
    """ "The first was there for 19 years. The second left after 35": no; "… for 35": years as well."""
    tokens, i = passage.tokens, passage.at[nth]
    if before is None or before.at[-1] == 0 or i == 0 or not _ends_phrase(tokens, i):
        return None
    model, said = before.mentions[-1], before.tokens[before.at[-1] - 1].lower
    alike = tokens[i - 1].lower in _RESUMES and tokens[i - 1].lower == said
    alike = alike or (i > 1 and tokens[i - 1].lower in BE and tokens[i - 2].lower in _TERMS)  # "The maximum is 12."
    return (
        in_unit_of(model, passage.mentions[nth]) if alike and model.kind is DURATION and model.measured.unit else None
    )
