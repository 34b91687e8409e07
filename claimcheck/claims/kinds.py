"""Kinds that only the sentence tells: "Rowland is 33" is an age, "five years …; four for theft" a second duration."""

from collections.abc import Sequence

from msgspec.structs import replace as replace_fields

from claimcheck.claims.bare_ages import is_age, is_second_age
from claimcheck.claims.counted import CHILDREN_OF
from claimcheck.claims.mentions import Mention
from claimcheck.claims.passages import Passage
from claimcheck.dates.timespan import Timespan
from claimcheck.quantities.quantity import AGE, COUNT, DURATION, MEASURE, MONEY, Kind, Quantity
from claimcheck.text.phrases import read_counted
from claimcheck.text.tokens import AUXILIARY, Token
from claimcheck.text.words import DETERMINERS, word_set

# A figure rarely comes to so many times what it was.
_MOVED = 10
_DESIGNATORS = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "TH", "minute": "TM"}
_MOST_CHILDREN = 15
_OF_AN_AGE = word_set("baby toddler infant newborn boy girl child man woman lad youth puppy kitten")
_PLACING = word_set("in at from for near on")
_RESUMES = word_set("for to")
_PARALLEL = word_set("for with after within")
_MOST = word_set("possible potential maximum")


def refine_kinds(passages: Sequence[Passage]) -> list[Passage]:
    """The passages with mentions whose kind their sentence settles; spans and order stay."""
    refined: list[Passage] = []
    for passage in passages:
        before = refined[-1] if refined and refined[-1].block == passage.block else None
        refined.append(_refined(passage, before))
    return refined


def _refined(passage: Passage, before: Passage | None) -> Passage:
    """before: the sentence with figures before it, in the same paragraph."""
    mentions = list(passage.mentions)
    changed = False
    for nth, i in enumerate(passage.at):
        better = None
        if mentions[nth].kind is AGE:
            better = _count_after_all(passage, nth)
        elif mentions[nth].kind is DURATION:
            better = _age_of_child(passage.tokens, i, mentions[nth])
        elif _is_bare_count(mentions[nth]):
            better = _age_or_length(passage, i, mentions[nth], mentions[:nth])
            better = better or _of_parallel(passage, before, nth, mentions)
            better = better or (_moved_from(passage, nth, mentions) if nth else None)
        if better is not None:
            mentions[nth] = better
            changed = True
    return replace_fields(passage, mentions=tuple(mentions)) if changed else passage


def _count_after_all(passage: Passage, nth: int) -> Mention | None:
    tokens, i, earlier = passage.tokens, passage.at[nth], passage.mentions[:nth]
    counts = (
        _counts_children(tokens, i, passage.mentions[nth])
        or _is_listed_count(tokens, i, earlier)
        or _is_beside_age(passage, nth)
    )
    return _as(passage.mentions[nth], COUNT, None) if counts else None


def _is_beside_age(passage: Passage, nth: int) -> bool:
    """ "Bob Ray, 33, five": what else is told of somebody of that age; a list of ages would end in "and"."""
    tokens, i = passage.tokens, passage.at[nth]
    beside = nth > 0 and passage.mentions[nth - 1].kind is AGE and passage.at[nth - 1] == i - 2
    if not beside or tokens[i - 1].text != ",":
        return False
    named = i >= 4 and tokens[i - 3].text == "," and tokens[i - 4].capitalised
    return named and not (nth + 1 < len(passage.at) and passage.at[nth + 1] in (i + 2, i + 3))


def _age_or_length(passage: Passage, i: int, count: Mention, earlier: Sequence[Mention]) -> Mention | None:
    if is_age(passage.tokens, i, count) or is_second_age(passage, i, earlier):
        return _as(count, AGE, "year")
    return _elliptical(passage, i, count, earlier)


def _age_of_child(tokens: Sequence[Token], i: int, length: Mention) -> Mention | None:
    """ "A baby of six months": how old, not how long."""
    span = length.timespan
    if (
        i < 2
        or tokens[i - 1].lower != "of"
        or tokens[i - 2].lower not in _OF_AN_AGE
        or span is None
        or span.value is None
    ):
        return None
    if i + 1 < len(tokens) and (tokens[i + 1].lower == "of" or tokens[i + 1].text in "'’"):
        return None
    age = Quantity(length.span, length.core, AGE, span.value, span.approximate, unit=span.unit)
    return Mention(length.span, length.core, AGE, quantity=age)


def _is_bare_count(mention: Mention) -> bool:
    return mention.kind is COUNT and mention.quantity is not None and mention.quantity.unit is None


def _moved_from(passage: Passage, nth: int, mentions: Sequence[Mention]) -> Mention | None:
    """A bare number in the unit that it moved from: "cut to 31.5 million euros from 38.2 million"; else None."""
    tokens, i, at, last, this = passage.tokens, passage.at[nth], passage.at[nth - 1], mentions[nth - 1], mentions[nth]
    came_to, was = last.quantity, this.quantity
    if came_to is None or was is None or came_to.kind not in (MONEY, MEASURE):
        return None
    beside = tokens[i - 1].lower == "from" and passage.starts[i - 1] - last.span.end <= 1
    if not beside or at == 0 or tokens[at - 1].lower != "to" or read_counted(tokens, i + 1, many=True) is not None:
        return None
    likely = was.value.low and came_to.value.low and 1 / _MOVED < was.value.low / came_to.value.low < _MOVED
    return _as(this, came_to.kind, came_to.unit) if likely else None


def _as(mention: Mention, kind: Kind, unit: str | None) -> Mention:
    assert mention.quantity is not None
    return replace_fields(mention, kind=kind, quantity=replace_fields(mention.quantity, kind=kind, unit=unit))


def _counts_children(tokens: Sequence[Token], i: int, mention: Mention) -> bool:
    """ "A mother of four"; of 34 is how old she is."""
    if mention.quantity is not None and mention.quantity.value.floor > _MOST_CHILDREN:
        return False
    return i >= 2 and tokens[i - 1].lower == "of" and tokens[i - 2].lower in CHILDREN_OF


def _is_listed_count(tokens: Sequence[Token], i: int, earlier: Sequence[Mention]) -> bool:
    """ "31 in Lombrea, 18 in Pontal": not Lombrea's age; a count before has a name after the same preposition."""
    if i + 2 >= len(tokens) or not tokens[i + 2].capitalised or tokens[i + 1].lower not in _PLACING:
        return False
    counts = {nth for nth, mention in enumerate(earlier) if mention.kind is COUNT}
    return any(
        token.mention in counts and tokens[k + 1].lower == tokens[i + 1].lower and tokens[k + 2].capitalised
        for k, token in enumerate(tokens[: i - 2])
    )


def _elliptical(passage: Passage, i: int, mention: Mention, earlier: Sequence[Mention]) -> Mention | None:
    """The length that a parallel phrase before leaves out: "for five years; …, for four", "from one year to three"."""
    tokens = passage.tokens
    if i == 0 or tokens[i - 1].lower not in _RESUMES or not _ends_phrase(tokens, i):
        return None
    at = next((nth for nth in reversed(range(len(earlier))) if earlier[nth].kind is DURATION), None)
    length = earlier[at].timespan if at is not None else None
    if at is None or length is None or length.unit is None:
        return None
    # "Those who waited a year fell to 790": what is not counted from a length does not come to one.
    if tokens[i - 1].lower == "to" and tokens[max(0, passage.at[at] - 1)].lower != "from":
        return None
    return _as_length(mention, length.unit)


def _ends_phrase(tokens: Sequence[Token], i: int) -> bool:
    """Whether no word follows that the number at ``i`` could count."""
    return i + 1 >= len(tokens) or not tokens[i + 1].is_word or tokens[i + 1].lower in ("and", "or", "but")


def _as_length(mention: Mention, unit: str) -> Mention:
    assert mention.quantity is not None
    value = mention.quantity.value
    number = value.low if value.low is not None else value.high
    designator = _DESIGNATORS.get(unit, "Y")
    timex = f"P{'T' if designator[0] == 'T' else ''}{number:g}{designator[-1]}"
    timespan = Timespan(mention.span, DURATION, timex, value=value, unit=unit)
    return Mention(mention.span, mention.core, DURATION, timespan=timespan)


def _of_parallel(passage: Passage, before: Passage | None, nth: int, mentions: Sequence[Mention]) -> Mention | None:
    """The length that "out of a possible 18" leaves out after "seven years", and that a phrase leaves out which says
    "for 35" or "with fewer than 10" where the one before said "for 19 years", "with 30 years"."""
    tokens, i = passage.tokens, passage.at[nth]
    if i < 2 or not (_ends_phrase(tokens, i) or tokens[i + 1].classes & AUXILIARY):
        return None
    link = tokens[i - 1].lower
    if link not in _PARALLEL and not (link in _MOST and tokens[i - 2].lower in DETERMINERS):
        return None
    if nth:
        last, said = mentions[nth - 1], tokens[passage.at[nth - 1] - 1].lower if passage.at[nth - 1] else ""
    elif before is not None:
        last, said = before.mentions[-1], before.tokens[before.at[-1] - 1].lower if before.at[-1] else ""
    else:
        return None
    if last.kind is not DURATION or last.timespan is None or last.timespan.unit is None:
        return None
    return _as_length(mentions[nth], last.timespan.unit) if link in _MOST or link == said else None
